/**
 * The durable queue: what is to be done outside of a request, kept in the database with the change
 * that asked for it. A job is asked for once per key; the key is kept until 30 days after the job
 * ended, so that keys which hold an id or an instant are good for ever.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from './database.ts'
import { engineOf } from './engine/engine.ts'

/** ms; by how much a lock may seem too long because the database's clock was set back a little. */
const CLOCK_SET_BACK = 10 * 60_000

/** The payload of a job whose words are erased. */
export const NO_PAYLOAD = '{}'

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

/** A job that a worker holds. */
export type Job = {
  id: number
  kind: string
  payload: unknown
  dedupeKey: string
  /** This one included. */
  attempts: number
}

/** What does the jobs of one kind; it throws JobFailure (src/domain/jobs.ts) when it knows why. */
export type Handler = {
  /** @param signal aborted when the worker stops or no longer holds the job */
  run: (job: Job, signal: AbortSignal) => Promise<void>
  /** How many of them run side by side; 1 unless told. */
  atOnce?: number
}

/** By kind. */
export type Handlers = Readonly<Record<string, Handler>>

/** A job as one worker holds it; whoever lost it changes nothing any more. */
export type Held = { id: number; owner: string }

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

export type Claim = {
  kind: string
  /** At most so many. */
  limit: number
  owner: string
  /** What is due, UTC ms. */
  now: number
  /** How long they are held unless prolonged, ms by the database's own clock. */
  lock: number
}

/**
 * Takes due jobs, the longest due first; of several workers each gets others. A job whose worker
 * died is due again when its lock is over. Locks are told by the database's clock: processes whose
 * clocks differ take nothing from one another.
 */
export async function claimJobs(db: Db, { kind, limit, owner, now, lock }: Claim): Promise<Job[]> {
  // An idle worker must not take the write lock each second.
  if ((await dueJobs(db, { kind, now, lock }).select('id').limit(1).execute()).length === 0) {
    return []
  }
  // One statement: a transaction would hold SQLite's write lock from one to the next.
  const rows = await db
    .with(
      (cte) => cte('due').materialized(),
      () =>
        dueJobs(db, { kind, now, lock })
          .select('id')
          .orderBy('runAt')
          .orderBy('id')
          .limit(limit)
          .modifyEnd(engineOf(db).skipLocked),
    )
    .updateTable('jobs')
    .from('due')
    .set((eb) => ({
      lockedBy: owner,
      lockedUntil: fromNow(db, lock),
      attempts: eb('jobs.attempts', '+', 1), // counted now: a job that kills its worker must end, too
    }))
    .whereRef('jobs.id', '=', 'due.id')
    .returning(['jobs.id', 'kind', 'payload', 'dedupeKey', 'attempts', 'runAt'])
    .execute()
  return rows
    .sort((a, b) => a.runAt - b.runAt || a.id - b.id)
    .map(({ runAt: _, payload, ...row }) => ({ ...row, payload: JSON.parse(payload) }))
}

function dueJobs(db: Db, { kind, now, lock }: Pick<Claim, 'kind' | 'now' | 'lock'>) {
  return db
    .selectFrom('jobs')
    .where(sql<SqlBool>`state = 'waiting'`) // as the index jobs_due spells it
    .where('runAt', '<=', now)
    .where('kind', '=', kind)
    .where((eb) =>
      eb.or([
        eb('lockedUntil', 'is', null),
        eb('lockedUntil', '<=', fromNow(db, 0)),
        eb('lockedUntil', '>', fromNow(db, lock + CLOCK_SET_BACK)), // no lock is that long
      ]),
    )
}

/** So many ms from now by the database's clock. */
function fromNow(db: Db, later: number): RawBuilder<number> {
  return sql<number>`${engineOf(db).clock} + ${later}`
}

/**
 * Holds a job for longer.
 * @param lock ms from now, by the database's clock
 * @returns false when another worker has it
 */
export async function prolongJob(db: Db, held: Held, lock: number): Promise<boolean> {
  return changeHeld(db, held, { lockedUntil: fromNow(db, lock) })
}

/** Ends a job that is done; what it was about is erased. */
export async function completeJob(db: Db, held: Held, now: number): Promise<boolean> {
  const end = { state: 'done', payload: NO_PAYLOAD, lastError: null, endedAt: now } as const
  return changeHeld(db, held, { ...end, ...NOT_HELD })
}

/**
 * Lets a job wait for its next attempt.
 * @param runAt UTC ms
 * @param error a code
 */
export async function retryJob(
  db: Db,
  held: Held,
  { runAt, error }: { runAt: number; error: string },
): Promise<boolean> {
  return changeHeld(db, held, { runAt, lastError: error, ...NOT_HELD })
}

/** Ends a job that cannot be done; its payload is kept for a week. */
export async function failJob(
  db: Db,
  held: Held,
  { error, now }: { error: string; now: number },
): Promise<boolean> {
  const end = { state: 'failed', lastError: error, endedAt: now } as const
  return changeHeld(db, held, { ...end, ...NOT_HELD })
}

/** Gives a job back as if it had not been taken. */
export async function releaseJob(db: Db, { id, owner }: Held): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set((eb) => ({ attempts: eb('attempts', '-', 1), ...NOT_HELD }))
    .where('id', '=', id)
    .where('lockedBy', '=', owner)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const NOT_HELD = { lockedBy: null, lockedUntil: null }

type JobChange = {
  state?: 'done' | 'failed'
  payload?: string
  runAt?: number
  lastError?: string | null
  endedAt?: number
  lockedBy?: null
  lockedUntil?: RawBuilder<number> | null
}

async function changeHeld(db: Db, { id, owner }: Held, change: JobChange): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set(change)
    .where('id', '=', id)
    .where('lockedBy', '=', owner)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
