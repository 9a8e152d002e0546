/**
 * The durable queue: what is to be done outside of a request, kept in the database with the change
 * that asked for it. A job is asked for once per key, ever.
 */
import type { Db } from './database.ts'

export type NewJob = {
  /** Who does it: the name of a handler. */
  kind: string
  /** Kept as JSON until the job is done, then erased. */
  payload: object
  /** The same key again asks for nothing. */
  dedupeKey: string
  /** UTC ms; not before. */
  runAt: number
  /** UTC ms. */
  now: number
}

/**
 * Asks for a job, in the transaction of what it belongs to.
 * @returns false when a job of that key was asked for before
 */
export async function enqueueJob(
  db: Db,
  { kind, payload, dedupeKey, runAt, now }: NewJob,
): Promise<boolean> {
  const row = await db
    .insertInto('jobs')
    .values({
      kind,
      payload: JSON.stringify(payload),
      dedupeKey,
      state: 'waiting',
      runAt,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.column('dedupeKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
