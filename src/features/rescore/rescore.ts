/** Applies a model to the live postings: first says what changes and why, then changes it. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Judge } from '../../classifier/model.ts'
import type { Change, ChangeCounts } from '../../classifier/model-change.ts'
import { appendAudit } from '../../db/audit.ts'
import { type Db, withTransaction } from '../../db/database.ts'
import { ProcessLock } from '../../db/process-lock.ts'
import { byImportance, isChanged, isDue, type Judged, toChange } from './compare.ts'
import { countLive, findLiveAfter } from './queries.ts'
import { judgeAll, type Known, storeJudged } from './store.ts'

const BATCH = 500 // postings a query and a transaction
/** Judgements kept from the list to the storing; beyond them a posting is judged a second time. */
const MOST_KEPT = 20_000

export type RescoreOptions = {
  model: Judge
  dryRun: boolean
  /** Address of the board without a final slash. */
  baseUrl: string
  /** Postings a transaction; 500 by default and at most. */
  batchSize?: number
  /** UTC ms. */
  now: () => number
  /** Told what would change, before anything does: the weightiest changes first. */
  onChanges: (changes: readonly Change[], found: ChangeCounts) => Promise<void>
  onProgress: (step: 'judging' | 'storing', done: number, total: number) => void
  /** Asked after each batch. */
  shouldStop: () => boolean
}

export type Rescored = {
  /** What was found of all live postings. */
  found: ChangeCounts
  /** What was stored; nothing in a dry run. */
  stored: ChangeCounts
  /** Ids of postings that were edited after they were listed: judged anew, so the list is wrong of them. */
  edited: number[]
  /** False when it was asked to stop before the end. */
  isComplete: boolean
}

/** Another process is at it. */
export class BeingRescored extends Error {
  override name = 'BeingRescored'
}

/**
 * Judges every live posting anew. Interrupted, the next run does what is left; when nothing is left
 * it writes nothing.
 * @throws BeingRescored when another run is at it
 */
export async function rescore(db: Db, options: RescoreOptions): Promise<Rescored> {
  if (options.dryRun) return rescoreAll(db, options, null)
  const lock = new ProcessLock('rescore', options.now)
  await hold(lock, db)
  try {
    return await rescoreAll(db, options, lock)
  } finally {
    // What failed says why; a lock that cannot be given back ends by itself.
    await lock.release(db).catch(() => undefined)
  }
}

type Lock = ProcessLock | null

async function rescoreAll(db: Db, options: RescoreOptions, lock: Lock): Promise<Rescored> {
  const survey = await surveyAll(db, options, lock)
  const { found } = survey
  const nothing = { found, stored: { ...NONE }, edited: [] }
  if (!survey.isComplete) return { ...nothing, isComplete: false }
  await options.onChanges(survey.changes.sort(byImportance), found)
  if (lock === null) return { ...nothing, isComplete: true }
  return { found, ...(await storeAll(db, survey.due, options, lock)) }
}

const NONE: Readonly<ChangeCounts> = { postings: 0, raised: 0, withdrawn: 0, changed: 0, moved: 0 }

/** Reads and judges, and keeps only what is to be told and what is to be stored. */
async function surveyAll(db: Db, options: RescoreOptions, lock: Lock) {
  const changes: Change[] = []
  const due: Known[] = []
  let found = { ...NONE }
  const [size, total] = [options.batchSize ?? BATCH, await countLive(db)]
  for (let after = 0; ; ) {
    const postings = await findLiveAfter(db, after, size)
    const judged = await judgeAll(db, postings, options.model)
    for (const one of judged) {
      if (isChanged(one)) changes.push(toChange(one, options.baseUrl))
      if (isDue(one)) due.push(toKnown(one, due.length < MOST_KEPT))
    }
    found = add(found, judged)
    options.onProgress('judging', found.postings, total)
    await turn() // SQLite answers within one turn of the event loop: signals wait for the next
    if (postings.length < size) return { changes, due, found, isComplete: true }
    if (options.shouldStop()) return { changes, due, found, isComplete: false }
    if (lock) await hold(lock, db)
    after = postings.at(-1)!.id
  }
}

function toKnown({ posting: { id, version }, prediction }: Judged, isKept: boolean): Known {
  return isKept ? { id, version, prediction } : { id, version }
}

/** Stores a batch a transaction; the last one also tells the log of the run. */
async function storeAll(
  db: Db,
  due: readonly Known[],
  options: RescoreOptions,
  lock: ProcessLock,
): Promise<Omit<Rescored, 'found'>> {
  const { model, batchSize = BATCH, now } = options
  const edited: number[] = []
  let stored = { ...NONE }
  for (let from = 0; from < due.length; ) {
    const batch = due.slice(from, from + batchSize)
    from += batchSize
    const done = await withTransaction(db, async (trx) => {
      const written = await storeJudged(trx, batch, model, now())
      const after = add(stored, written.stored)
      await hold(lock, trx)
      if (from >= due.length) {
        const detail = { model: model.version, ...after }
        await appendAudit(trx, [{ at: now(), action: 'rescore', detail }])
      }
      return { after, edited: written.edited }
    })
    stored = done.after
    edited.push(...done.edited)
    options.onProgress('storing', Math.min(from, due.length), due.length)
    await turn()
    if (from < due.length && options.shouldStop()) return { stored, edited, isComplete: false }
  }
  return { stored, edited, isComplete: true }
}

async function hold(lock: ProcessLock, db: Db): Promise<void> {
  if (await lock.take(db)) return
  throw new BeingRescored('another process rescores this board')
}

function add(counts: Readonly<ChangeCounts>, judged: readonly Judged[]): ChangeCounts {
  const sum = { ...counts, postings: counts.postings + judged.length }
  for (const one of judged) {
    const { posting, prediction, flag } = one
    if (flag !== posting.flag) sum[flag === 'none' ? 'withdrawn' : 'raised']++
    else if (isChanged(one)) sum.changed++
    else if (prediction.probability !== posting.probability) sum.moved++
  }
  return sum
}
