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

/** What became of one posting; `problems` say why it was refused, or what its author should know. */
export type Stored = {
  outcome: 'new' | 'changed' | 'unchanged' | 'refused'
  problems?: readonly Problem[]
}
/** How a posting is stored. */
export type Store = (trx: Trx, posting: Ready, now: number) => Promise<Stored>

type Storing = {
  run: ImportRun
  store: Store
  /** Null in a dry run, which keeps nobody away. */
  lock: ProcessLock | null
  dryRun: boolean
  now: () => number
}

/**
 * Stores a batch and its checkpoint together; a dry run takes all of it back.
 * @returns what of it is new or changed, and all that is to be said of it
 */
export async function storeBatch(
  db: Db,
  batch: Batch,
  counts: Counts,
  { run, store, lock, dryRun, now }: Storing,
): Promise<{ written: Ready[]; problems: Problem[] }> {
  let after = counts
  let written: Ready[] = []
  let problems: Problem[] = []
  try {
    await withTransaction(db, async (trx) => {
      const stored = await storeAll(trx, batch.postings, store, now())
      written = stored.written
      problems = [...batch.problems, ...stored.problems].sort((a, b) => a.line - b.line)
      after = add(counts, batch, stored.outcomes)
      if (dryRun) throw new TakenBack()
      if (lock) await hold(lock, trx)
      await insertErrors(trx, run.id, problems)
      await updateRun(trx, run.id, { ...after, linesDone: after.read })
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  Object.assign(counts, after)
  return { written, problems }
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

/** As an import of the operator's stores it: published at once, whoever it is from. */
export const storeImported: Store = (trx, { input, prediction }, now) =>
  storePosting(trx, input, prediction, now)

type Outcomes = Record<Stored['outcome'], number>

async function storeAll(trx: Trx, postings: readonly Ready[], store: Store, now: number) {
  const outcomes: Outcomes = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  const written: Ready[] = []
  const problems: Problem[] = []
  for (const posting of postings) {
    const told = await store(trx, posting, now)
    const { outcome } = told
    outcomes[outcome]++
    problems.push(...(told.problems ?? []))
    if (outcome === 'new' || outcome === 'changed') written.push(posting)
  }
  return { outcomes, written, problems }
}

function add(counts: Counts, { records, refused, duplicates }: Batch, outcomes: Outcomes): Counts {
  return {
    read: counts.read + records,
    created: counts.created + outcomes.new,
    changed: counts.changed + outcomes.changed,
    unchanged: counts.unchanged + outcomes.unchanged,
    refused: counts.refused + refused + outcomes.refused,
    duplicates: counts.duplicates + duplicates,
  }
}
