import type { Db, Trx } from '../../db/database.ts'
import type { PostingRow } from '../../db/tables.ts'
import type { Status } from '../../domain/codes.ts'

/**
 * Open, or still to open. A closed posting keeps what was said of it while it was open; one that
 * opens again is judged as it does.
 */
const LIVE: readonly Status[] = ['draft', 'awaiting-review', 'published']

const COLUMNS = [
  'id',
  'title',
  'text',
  'lang',
  'contract',
  'level',
  'verdict',
  'probability',
  'flag',
  'status',
  'version',
] as const

export type LivePosting = Pick<PostingRow, (typeof COLUMNS)[number]>

/** The next live postings after an id, by id. */
export function findLiveAfter(db: Db, after: number, limit: number): Promise<LivePosting[]> {
  return live(db).select(COLUMNS).where('id', '>', after).orderBy('id').limit(limit).execute()
}

/** Those of some postings that are live, by id. */
export function findLiveAmong(db: Db, ids: readonly number[]): Promise<LivePosting[]> {
  return live(db).select(COLUMNS).where('id', 'in', ids).orderBy('id').execute()
}

export async function countLive(db: Db): Promise<number> {
  const { count } = await live(db)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function live(db: Db) {
  return db.selectFrom('postings').where('status', 'in', LIVE)
}

/** The id of each posting's public revision, by posting id: not one that waits or was refused. */
export async function findRevisions(
  db: Db,
  postingIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('postingRevisions')
    .select((eb) => ['postingId', eb.fn.max('id').as('id')])
    .where('postingId', 'in', postingIds)
    .where('state', '=', 'accepted')
    .groupBy('postingId')
    .execute()
  return new Map(rows.map(({ postingId, id }) => [postingId, id]))
}

/** Writes the columns of a posting that follow from its prediction. */
export async function updateJudgement(
  trx: Trx,
  id: number,
  values: Pick<PostingRow, 'level' | 'verdict' | 'probability' | 'flag'> &
    Partial<Pick<PostingRow, 'version' | 'updatedAt'>>,
): Promise<void> {
  await trx.updateTable('postings').set(values).where('id', '=', id).execute()
}
