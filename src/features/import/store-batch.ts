/** A batch of an import on its way into the database, and what is counted of it. */
import type { Prediction } from '../../classifier/prediction.ts'
import { type Db, type Trx, withTransaction } from '../../db/database.ts'
import { storePosting } from '../../db/postings.ts'
import type { ProcessLock } from '../../db/process-lock.ts'
import type { PostingInput } from '../../domain/posting-input.ts'
import { BeingImported, type Problem } from '../../intake/fields.ts'
import { type ImportRun, insertErrors, updateRun } from './queries.ts'

export type Counts = {
  /** Records that the file holds, as far as it was read. */
  read: number
  created: number
  changed: number
  unchanged: number
  refused: number
  /** Records whose id stands again further down, which is taken instead. */
  duplicates: number
}

/** `line` is where its record begins. */
export type Ready = { line: number; input: PostingInput; prediction: Prediction }
export type Batch = { postings: Ready[]; problems: Problem[]; records: number } & Pick<
  Counts,
  'refused' | 'duplicates'
>

type Storing = {
  run: ImportRun
  /** Null in a dry run, which keeps nobody away. */
  lock: ProcessLock | null
  dryRun: boolean
  now: () => number
}

/**
 * Stores a batch and its checkpoint together; a dry run takes all of it back.
 * @returns what of it is new or changed
 */
export async function storeBatch(
  db: Db,
  batch: Batch,
  counts: Counts,
  { run, lock, dryRun, now }: Storing,
): Promise<Ready[]> {
  let after = counts
  let written: Ready[] = []
  try {
    await withTransaction(db, async (trx) => {
      const stored = await storeAll(trx, batch.postings, now())
      written = stored.written
      after = add(counts, batch, stored.outcomes)
      if (dryRun) throw new TakenBack()
      if (lock) await hold(lock, trx)
      await insertErrors(trx, run.id, batch.problems)
      await updateRun(trx, run.id, { ...after, linesDone: after.read })
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  Object.assign(counts, after)
  return written
}

class TakenBack extends Error {}

/**
 * Takes or prolongs the lock of an import.
 * @throws BeingImported when a living import of the same file holds it
 */
export async function hold(lock: ProcessLock, db: Db): Promise<void> {
  if (await lock.take(db)) return
  throw new BeingImported('is being imported by another process')
}

type Outcomes = Record<'new' | 'changed' | 'unchanged', number>

async function storeAll(trx: Trx, postings: readonly Ready[], now: number) {
  const outcomes: Outcomes = { new: 0, changed: 0, unchanged: 0 }
  const written: Ready[] = []
  for (const posting of postings) {
    const { outcome } = await storePosting(trx, posting.input, posting.prediction, now)
    outcomes[outcome]++
    if (outcome !== 'unchanged') written.push(posting)
  }
  return { outcomes, written }
}

function add(counts: Counts, { records, refused, duplicates }: Batch, outcomes: Outcomes): Counts {
  return {
    read: counts.read + records,
    created: counts.created + outcomes.new,
    changed: counts.changed + outcomes.changed,
    unchanged: counts.unchanged + outcomes.unchanged,
    refused: counts.refused + refused,
    duplicates: counts.duplicates + duplicates,
  }
}
