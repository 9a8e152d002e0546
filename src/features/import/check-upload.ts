/** The dry run of an upload: what its fields are read as, what its rows would become, what is wrong. */
import type { Db, Trx } from '../../db/database.ts'
import { ownSource } from '../../db/own-ids.ts'
import type { Contract, Level, Verdict } from '../../domain/codes.ts'
import { type Problem, UnreadableInput } from '../../intake/fields.ts'
import type { Format } from '../../intake/read-records.ts'
import { type FieldUse, readMapping } from './mapping.ts'
import type { Input } from './open-input.ts'
import { insertErrors, insertRun, updateRun } from './queries.ts'
import { importFile } from './run.ts'
import type { Counts, Ready } from './store-batch.ts'
import { adoptFor, foreseeSubmitted, isPassedOver, type Submitter } from './submit-row.ts'
import { moveUpload, type Upload } from './upload-queries.ts'

/** Rows that are checked within the request; more are checked by the queue. */
export const CHECKED_AT_ONCE = 200
/** Rows a transaction: between two, pages are served. */
export const UPLOAD_BATCH = 50
/** Most rows of a file: each may be wrong, and is then told of. */
export const MAX_ROWS = 50_000
/** Problems that a check keeps; further ones are only counted. */
const MOST_PROBLEMS = 20_000
const SAMPLE = 3

export type SampleRow = {
  line: number
  title: string
  contract: Contract
  level: Level
  verdict: Verdict
  city: string | null
  country: string | null
  validThrough: number
}
export type Report = {
  phase: 'check' | 'import'
  /** UTC ms at which the phase was asked for. */
  startedAt: number
  rows: number
  done: number
  /** Of the check, then of the import; null while neither is through. */
  counts: (Counts & { waiting: number }) | null
  /** Fields that are read, and those that are kept aside or passed over. */
  read: FieldUse[]
  aside: FieldUse[]
  sample: SampleRow[]
  failure: { code: string; line: number | null } | null
}

export const NEW_REPORT: Omit<Report, 'startedAt'> = {
  ...{ phase: 'check', rows: 0, done: 0, counts: null },
  ...{ read: [], aside: [], sample: [], failure: null },
}

export function reportOf({ report }: Pick<Upload, 'report'>): Report {
  return JSON.parse(report) as Report
}

export type Checking = {
  upload: Upload
  input: Input
  /** UTC ms. */
  now: number
  afterBatch?: (done: number, total: number) => Promise<void>
  shouldStop?: () => boolean
}

/**
 * Says of each row what would become of it; stores nothing.
 * @throws UnreadableInput
 */
export async function checkUpload(db: Db, { upload, input, now, ...given }: Checking) {
  const format = upload.format as Format
  const submitter = submitterOf(upload, now)
  const looked = await readMapping(input, format, MAX_ROWS, isPassedOver)
  if (looked.rows > MAX_ROWS) {
    throw new UnreadableInput(`more than ${MAX_ROWS} rows`, 'too-many-rows')
  }
  const sample: SampleRow[] = []
  const problems: Problem[] = []
  let waiting = 0
  const summary = await importFile(db, input, {
    format,
    source: ownSource(upload.organizationId),
    dryRun: true,
    batchSize: UPLOAD_BATCH,
    now: () => now,
    isChecked: false,
    adopt: adoptFor(submitter),
    store: foreseeSubmitted(submitter, ({ posting, waits }) => {
      if (waits) waiting++
      if (sample.length < SAMPLE) sample.push(sampleOf(posting))
    }),
    onProblem: (problem) => {
      // Errors are never left out for warnings.
      if (problems.length < MOST_PROBLEMS || problem.severity === 'error') problems.push(problem)
    },
    onProgress: () => undefined,
    shouldStop: given.shouldStop ?? (() => false),
    ...(given.afterBatch && { afterBatch: given.afterBatch }),
  })
  const { read, created, changed, unchanged, refused, duplicates } = summary
  const counts = { read, created, changed, unchanged, refused, duplicates, waiting }
  const report: Report = { ...NEW_REPORT, ...looked, startedAt: now, done: read, counts, sample }
  return { report, problems, isComplete: summary.isComplete }
}

function sampleOf({ line, input, prediction }: Ready): SampleRow {
  const { title, contract, city, country, validThrough } = input
  const { roleLevel: level, verdict } = prediction
  return { line, title: title.slice(0, 150), contract, level, verdict, city, country, validThrough }
}

/** Keeps what a check found, its problems as those of a run; the upload waits to be started. */
export async function storeCheck(
  trx: Trx,
  upload: Pick<Upload, 'id' | 'fileName' | 'organizationId'>,
  { report, problems }: { report: Report; problems: readonly Problem[] },
  now: number,
): Promise<void> {
  const source = ownSource(upload.organizationId)
  const fingerprint = `check:${upload.id}`
  const run = await insertRun(trx, { source, file: upload.fileName, fingerprint, startedAt: now })
  await updateRun(trx, run.id, { finishedAt: now })
  await insertErrors(trx, run.id, problems)
  const change = { state: 'checked' as const, report: JSON.stringify(report), runId: run.id }
  await moveUpload(trx, upload.id, 'queued', { ...change, updatedAt: now })
}

export function submitterOf(upload: Upload, at: number): Submitter {
  const organization = { id: upload.organizationId, name: upload.organizationName }
  return { organization, accountId: upload.accountId ?? 0, at }
}
