/** Imports one file: read, understand, complete, classify, store, a batch at a time. */
import { setImmediate } from 'node:timers/promises'
import type { Judge } from '../../classifier/model.ts'
import { getActiveModel } from '../../db/active-model.ts'
import { type Db, type Trx, withTransaction } from '../../db/database.ts'
import { judgePosting } from '../../db/judge-posting.ts'
import { ProcessLock } from '../../db/process-lock.ts'
import type { Problem, RawRecord } from '../../intake/fields.ts'
import { type Draft, readPosting } from '../../intake/read-posting.ts'
import { type Format, readRecords } from '../../intake/read-records.ts'
import { toPostingInput } from '../../intake/to-posting-input.ts'
import { addFindings, countFindings, type FindingCounts, NO_FINDINGS } from './count-findings.ts'
import type { Input } from './open-input.ts'
import { getUnfinishedRun, type ImportRun, insertErrors, insertRun, updateRun } from './queries.ts'
import {
  type Batch,
  type Counts,
  hold,
  type Ready,
  type Store,
  storeBatch,
  storeImported,
} from './store-batch.ts'
import { type Survey, survey } from './survey.ts'

const BATCH = 500 // records a transaction; a killed import loses at most one
const READ_AT_ONCE = 5 // records; pages are served by the same process in between
const RESUMABLE = 7 * 86_400_000 // ms; what stopped longer ago begins anew

export type Summary = Counts & {
  file: string
  warnings: number
  /**
   * What the rules find in the new and changed postings. Like warnings, a run that goes on after an
   * interrupted one counts what it stored itself, while the counts of records are those of both.
   */
  findings: FindingCounts
  /** Records that an earlier, interrupted import of the same file had already done. */
  resumedAfter: number
  /** False when it was asked to stop before the end. */
  isComplete: boolean
}

export type ImportOptions = {
  format: Format
  /** Where postings without a source of their own come from. */
  source: string
  dryRun: boolean
  /** Records a transaction; 500 by default. */
  batchSize?: number
  now: () => number
  onProblem: (problem: Problem) => void
  /** Told after each batch. */
  onProgress: (done: number, total: number) => void
  /** Asked after each batch. */
  shouldStop: () => boolean
  /** What each record is made into before it is read; as it came by default. */
  adopt?: (record: RawRecord) => RawRecord
  /** How a posting is stored; by default as one that the operator imports. */
  store?: Store
  /** False: what is stored is not checked against the rules. */
  isChecked?: boolean
  /** Told of the run before its first batch. */
  onStart?: (run: ImportRun, records: number) => Promise<void>
  /** Waited for after each batch. */
  afterBatch?: (done: number, total: number) => Promise<void>
  /** Called in the transaction that ends the run. */
  onEnd?: (trx: Trx, run: ImportRun, counts: Counts) => Promise<void>
}

/**
 * Imports a file whose reading may be repeated. The same file again changes nothing; an interrupted
 * import goes on after the last batch that was stored, within a week. What is new or changed is checked
 * once it is stored; a dry run checks it beside the board as it is, without the rest of the file.
 * @throws BeingImported when another import of the same file is at it
 */
export async function importFile(db: Db, input: Input, options: ImportOptions): Promise<Summary> {
  if (options.dryRun) return importAll(db, input, options, null)
  const lock = new ProcessLock(`import:${fingerprintOf(input, options)}`, options.now)
  await hold(lock, db)
  try {
    return await importAll(db, input, options, lock)
  } finally {
    // What failed says why; a lock that cannot be given back ends by itself.
    await lock.release(db).catch(() => undefined)
  }
}

async function importAll(
  db: Db,
  input: Input,
  options: ImportOptions,
  lock: ProcessLock | null,
): Promise<Summary> {
  const found = await survey(input, options)
  const run = await startRun(db, input, options)
  await options.onStart?.(run, found.records)
  const counts = countsOf(run)
  const summary = newSummary(input, run)
  const importing = { run, found, options }
  for await (const records of batches(input, options, run.linesDone)) {
    const model = await getActiveModel(db)
    const batch = await readBatch(records, counts.read, importing, model)
    const { dryRun, now, store = storeImported } = options
    const stored = await storeBatch(db, batch, counts, { run, store, lock, dryRun, now })
    const { findings, problems } = await checkWritten(db, stored.written, importing)
    summary.findings = addFindings(summary.findings, findings)
    const said = [...stored.problems, ...problems]
    summary.warnings += said.filter(({ severity }) => severity === 'warning').length
    for (const problem of said) options.onProblem(problem)
    options.onProgress(counts.read, found.records)
    await options.afterBatch?.(counts.read, found.records)
    summary.isComplete = !options.shouldStop() || counts.read >= found.records
    if (!summary.isComplete) break
  }
  if (summary.isComplete && !options.dryRun) {
    await withTransaction(db, async (trx) => {
      await updateRun(trx, run.id, { finishedAt: options.now() })
      await options.onEnd?.(trx, run, counts)
    })
  }
  return { ...summary, ...counts }
}

/** Checks what a batch stored; a failure of the check is kept with the other problems of the run. */
async function checkWritten(db: Db, written: readonly Ready[], { run, options }: Importing) {
  if (options.isChecked === false) return { findings: NO_FINDINGS, problems: [] }
  const checked = await countFindings(db, written, options.now())
  if (checked.problems.length > 0 && !options.dryRun) {
    await withTransaction(db, (trx) => insertErrors(trx, run.id, checked.problems))
  }
  return checked
}

function newSummary({ name: file }: Input, { linesDone }: ImportRun): Omit<Summary, keyof Counts> {
  const nothing = { warnings: 0, findings: NO_FINDINGS }
  return { file, ...nothing, resumedAfter: linesDone, isComplete: true }
}

type Importing = { run: ImportRun; found: Survey; options: ImportOptions }

function fingerprintOf(input: Input, { format, source }: ImportOptions): string {
  return `${input.fingerprint}:${format}:${source}`
}

async function startRun(db: Db, input: Input, options: ImportOptions): Promise<ImportRun> {
  const { source, dryRun } = options
  const fingerprint = fingerprintOf(input, options)
  const run = { source, file: input.name, fingerprint, startedAt: options.now() }
  if (dryRun) return { ...NEW_RUN, ...run }
  const since = run.startedAt - RESUMABLE
  return (await getUnfinishedRun(db, fingerprint, since)) ?? insertRun(db, run)
}

const NEW_RUN = {
  ...{ id: 0, finishedAt: null, linesDone: 0 },
  ...{ read: 0, created: 0, changed: 0, unchanged: 0, refused: 0, duplicates: 0 },
}

function countsOf(run: ImportRun): Counts {
  const { read, created, changed, unchanged, refused, duplicates } = run
  return { read, created, changed, unchanged, refused, duplicates }
}

/** Groups of records, without the first `done` of the file. */
async function* batches(
  input: Input,
  { format, batchSize = BATCH, adopt }: ImportOptions,
  done: number,
): AsyncGenerator<RawRecord[]> {
  let batch: RawRecord[] = []
  let index = 0
  for await (const record of readRecords(input.chunks(), format)) {
    if (index++ < done) continue
    if (batch.push(adopt ? adopt(record) : record) < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** All that needs no database; `first` is the place in the file of the batch's first record. */
async function readBatch(
  records: RawRecord[],
  first: number,
  importing: Importing,
  model: Judge,
): Promise<Batch> {
  const counts = { records: records.length, refused: 0, duplicates: 0 }
  const batch: Batch = { postings: [], problems: [], ...counts }
  for (const [index, record] of records.entries()) {
    if (index % READ_AT_ONCE === 0) await setImmediate()
    const winner = importing.found.superseded.get(first + index)
    if (winner !== undefined) {
      batch.problems.push(duplicate(record.line, winner))
      batch.duplicates++
      continue
    }
    const { draft, problems } = readPosting(record, importing.options.source)
    batch.problems.push(...problems)
    if (draft) batch.postings.push(judge(record.line, draft, importing.run.startedAt, model))
    else batch.refused++
  }
  return batch
}

function duplicate(line: number, winner: number): Problem {
  const detail = `the same id stands again in line ${winner}, which is taken instead`
  return { line, severity: 'warning', code: 'duplicate', detail }
}

function judge(line: number, draft: Draft, importedAt: number, model: Judge): Ready {
  const input = toPostingInput(draft, importedAt)
  return { line, input, prediction: judgePosting(input, model) }
}
