/** Postings as they are named where many are. */
import type { Db } from './database.ts'
import { IS_OR_WAS_PUBLIC } from './employer-history.ts'
import type { PostingRow } from './tables.ts'

/** What is named of a posting where many are. */
const NAMED = [
  ...(['id', 'title', 'lang', 'contract', 'status'] as const),
  ...(['datePosted', 'validThrough', 'closedAt'] as const),
] as const

export type NamedRow = Pick<PostingRow, (typeof NAMED)[number]>

/** Those of some postings that are or were public, by id. What was taken off the board is not named. */
export async function findNamed(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, NamedRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('postings')
    .select(NAMED)
    .where('id', 'in', ids)
    .where('status', 'in', IS_OR_WAS_PUBLIC)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
