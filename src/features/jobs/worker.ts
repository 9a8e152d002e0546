/**
 * Does the jobs of the queue beside the web server. Each kind has a lane of its own, so that a slow
 * mail server holds up nothing but mail.
 */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '../../db/database.ts'
import {
  claimJobs,
  completeJob,
  failJob,
  type Handler,
  type Handlers,
  type Held,
  type Job,
  prolongJob,
  releaseJob,
  retryJob,
} from '../../db/jobs.ts'
import { JobFailure, MAX_ATTEMPTS, retryAfter } from '../../domain/jobs.ts'
import { isPaused, newPauses, type Pauses, pauseKind } from './pauses.ts'

const LOCK = 2 * 60_000 // ms; a living worker prolongs it, a dead one loses it
const LOOK_EVERY = 1000 // ms
const AFTER_A_FAULT = 10_000 // ms, when the database does not answer
const DRAIN_AT_MOST = 10_000 // ms that running jobs are given at the end

const END_AT_MOST = 2000 // ms, once they were told to give up

/** Codes and numbers only: neither payload nor address. */
export type JobLog = (what: { job?: number; kind: string; code: string; at?: string[] }) => void

export type WorkerParts = {
  db: Db
  /** UTC ms. */
  now: () => number
  /** Who holds the jobs: one name a worker. */
  owner?: string
  /** How long a job is held unless it is prolonged, ms; it is so at each quarter. */
  lock?: number
  /** Which kinds wait; kept from one run to the next. */
  pauses?: Pauses
  log?: JobLog
}

export type Counts = {
  done: number
  /** To be tried again. */
  retried: number
  /** Ended without success, such as mail to an address that does not exist. */
  failed: number
  /** Given back untried. */
  released: number
}

type Run = Required<WorkerParts> & { signal: AbortSignal; counts: Counts }

/** Does what is due now and says how it went; every kind at the same time. */
export async function runDueJobs(
  parts: WorkerParts,
  handlers: Handlers,
  signal: AbortSignal = new AbortController().signal,
): Promise<Counts> {
  const run = prepare(parts, signal)
  await Promise.all(Object.entries(handlers).map(([kind, handler]) => runLane(run, kind, handler)))
  return run.counts
}

export type Worker = {
  /**
   * Takes no more jobs and waits for the running ones for a while; those that end without success
   * meanwhile are given back as they were.
   * @param giveUp called when that took too long: it makes them end
   */
  stop: (giveUp?: () => void) => Promise<void>
}

/** Looks for work every second until it is stopped. */
export function startWorker(parts: WorkerParts, handlers: Handlers): Worker {
  const controller = new AbortController()
  const run = prepare(parts, controller.signal)
  const lanes = Promise.all(
    Object.entries(handlers).map(([kind, handler]) => keepLane(run, kind, handler)),
  )
  return {
    stop: async (giveUp = () => undefined) => {
      controller.abort()
      await within(DRAIN_AT_MOST, lanes)
      giveUp()
      await within(END_AT_MOST, lanes)
    },
  }
}

async function within(limit: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController()
  const late = wait(limit, undefined, { signal: done.signal }).catch(() => undefined)
  await Promise.race([work, late])
  done.abort()
}

function prepare(parts: WorkerParts, signal: AbortSignal): Run {
  return {
    owner: `${hostname()}/${process.pid}/${randomUUID()}`,
    lock: LOCK,
    pauses: newPauses(),
    log: () => undefined,
    ...parts,
    signal,
    counts: { done: 0, retried: 0, failed: 0, released: 0 },
  }
}

async function keepLane(run: Run, kind: string, handler: Handler): Promise<void> {
  while (!run.signal.aborted) {
    let pause = LOOK_EVERY
    try {
      await runLane(run, kind, handler)
    } catch (error) {
      run.log({ kind, ...describe(error) })
      pause = AFTER_A_FAULT
    }
    await wait(pause, undefined, { signal: run.signal, ref: false }).catch(() => undefined)
  }
}

async function runLane(run: Run, kind: string, handler: Handler): Promise<void> {
  const { db, owner, lock, now, pauses, signal } = run
  while (!signal.aborted && !isPaused(pauses, kind, now())) {
    // After a pause one goes ahead to see whether the way is free.
    const limit = pauses.has(kind) ? 1 : (handler.atOnce ?? 1)
    const jobs = await claimJobs(db, { kind, limit, owner, lock, now: now() })
    if (jobs.length === 0) return
    const ends = await Promise.allSettled(jobs.map((job) => runJob(run, job, handler)))
    const broken = ends.find((end) => end.status === 'rejected')
    if (broken) throw broken.reason
  }
}

async function runJob(run: Run, job: Job, handler: Handler): Promise<void> {
  const { db, owner, now, pauses, counts } = run
  const held: Held = { id: job.id, owner }
  if (job.attempts > MAX_ATTEMPTS) return settle(run, job, new JobFailure('worn-out', 'end'))
  const hold = keepHolding(run, held)
  try {
    await handler.run(job, hold.signal)
  } catch (error) {
    return settle(run, job, error)
  } finally {
    hold.stop()
  }
  pauses.delete(job.kind)
  if (await completeJob(db, held, now())) counts.done++
}

/** Prolongs the lock while the job runs; the signal says when that failed or the worker stops. */
function keepHolding({ db, lock, signal }: Run, held: Held) {
  const lost = new AbortController()
  const timer = setInterval(async () => {
    const isHeld = await prolongJob(db, held, lock).catch(() => true)
    if (!isHeld) lost.abort()
  }, lock / 4)
  timer.unref()
  return { signal: AbortSignal.any([signal, lost.signal]), stop: () => clearInterval(timer) }
}

/** What follows from a failed attempt. */
async function settle(run: Run, job: Job, error: unknown): Promise<void> {
  const { db, owner, now, signal, counts, log } = run
  const held = { id: job.id, owner }
  const { code, at } = describe(error)
  const after = error instanceof JobFailure ? error.after : 'retry'
  log({ job: job.id, kind: job.kind, code, at })
  const wasPaused = isPaused(run.pauses, job.kind, now())
  if (after === 'pause') pauseKind(run.pauses, job.kind, now())
  const delay = retryAfter(job.attempts)
  const isBlameless = after !== 'end' && (signal.aborted || (after === 'pause' && wasPaused))
  if (isBlameless) {
    if (await releaseJob(db, held)) counts.released++
  } else if (after === 'end' || delay === null) {
    if (await failJob(db, held, { error: code, now: now() })) counts.failed++
  } else if (await retryJob(db, held, { runAt: now() + delay, error: code })) counts.retried++
}

/** A code for the log and the row; the words of an error may hold an address, its stack not. */
function describe(error: unknown): { code: string; at?: string[] } {
  if (error instanceof JobFailure) return { code: error.code }
  const { code, name = 'Error', stack = '' } = error as { code?: unknown } & Partial<Error>
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return { code: typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : name, at }
}
