/** Why an employer has something back. */
import type { Db } from './database.ts'

/** What is done to what a posting says, or to where it stands. */
const STEPS = ['submit', 'accept', 'uphold', 'clear', 'return', 'undo', 'move', 'take-back']

/** Why the posting, or its last words, came back: the code of the last decision; null without one. */
export async function getReturnReason(db: Db, postingId: number): Promise<string | null> {
  const row = await db
    .selectFrom('auditEntries')
    .select(['action', 'detail'])
    .where('postingId', '=', postingId)
    .where('action', 'in', STEPS)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row?.action !== 'return') return null
  return String(JSON.parse(row.detail).reason)
}
