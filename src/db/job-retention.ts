/** What the queue forgets by itself. */
import { type SqlBool, sql } from 'kysely'
import type { Db } from './database.ts'
import { NO_PAYLOAD } from './jobs.ts'

const DAY = 86_400_000 // ms
const ENDED_KEPT = 30 * DAY
const FAILED_PAYLOAD_KEPT = 7 * DAY
const BATCH = 500 // jobs a statement

/**
 * What time does to the queue: jobs that nobody could do for 30 days end as failed, the payload of
 * failed ones is erased after 7 days, and 30 days after its end a job is deleted with its key. It
 * looks before it writes, so that it takes no lock when there is nothing to do.
 * @param now UTC ms
 */
export async function pruneJobs(db: Db, now: number): Promise<void> {
  const before = now - ENDED_KEPT
  await inBatches(stale(db, before), (ids) =>
    db
      .updateTable('jobs')
      .set({ state: 'failed', lastError: 'too-old', endedAt: now, payload: NO_PAYLOAD })
      .where('id', 'in', ids)
      .where('state', '=', 'waiting')
      .execute(),
  )
  const withPayload = ended(db, now - FAILED_PAYLOAD_KEPT).where('payload', '<>', NO_PAYLOAD)
  await inBatches(withPayload, (ids) =>
    db.updateTable('jobs').set({ payload: NO_PAYLOAD }).where('id', 'in', ids).execute(),
  )
  await inBatches(ended(db, before), (ids) =>
    db.deleteFrom('jobs').where('id', 'in', ids).execute(),
  )
}

function stale(db: Db, before: number) {
  return db
    .selectFrom('jobs')
    .select('id')
    .where(sql<SqlBool>`state = 'waiting'`)
    .where('runAt', '<=', before)
}

function ended(db: Db, before: number) {
  return db
    .selectFrom('jobs')
    .select('id')
    .where(sql<SqlBool>`state <> 'waiting'`) // as the index jobs_ended spells it
    .where('endedAt', '<=', before)
}

async function inBatches(
  found: ReturnType<typeof ended>,
  change: (ids: number[]) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const ids = (await found.limit(BATCH).execute()).map(({ id }) => id)
    if (ids.length > 0) await change(ids)
    if (ids.length < BATCH) return
  }
}
