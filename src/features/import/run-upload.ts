/** The queue's part of uploads: the dry run of a long file, and the import of any. */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { isBanned } from '../../db/bans.ts'
import { type Db, type Trx, withTransaction } from '../../db/database.ts'
import type { Handler, NewJob } from '../../db/jobs.ts'
import { ownSource } from '../../db/own-ids.ts'
import { JobFailure } from '../../domain/jobs.ts'
import { UnreadableInput } from '../../intake/fields.ts'
import type { Format } from '../../intake/read-records.ts'
import {
  checkUpload,
  type Report,
  reportOf,
  storeCheck,
  submitterOf,
  UPLOAD_BATCH,
} from './check-upload.ts'
import type { Input } from './open-input.ts'
import { importFile } from './run.ts'
import type { Counts } from './store-batch.ts'
import { adoptFor, storeSubmitted } from './submit-row.ts'
import { inputOf } from './upload-input.ts'
import { getContent, getQueued, getUpload, moveUpload, type Upload } from './upload-queries.ts'

export const UPLOAD_JOB = 'upload'
const PAUSE = 25 // ms between batches, in which pages are served
const Payload = z.strictObject({ upload: z.int() })

/** Asks for the phase that the upload's report names. */
export function uploadJob(id: number, phase: Report['phase'], now: number): NewJob {
  const dedupeKey = phase === 'import' ? `upload:${id}` : `upload-check:${id}`
  return { kind: UPLOAD_JOB, payload: { upload: id }, dedupeKey, runAt: now, now }
}

/** The worker's handler; one file at a time. A killed import goes on after its last batch. */
export function uploadHandler({ db, now }: { db: Db; now: () => number }): Handler {
  return {
    run: async (job, signal) => {
      const { upload } = Payload.parse(job.payload)
      await runUpload(db, upload, { now, signal })
    },
  }
}

type Running = { now: () => number; signal: AbortSignal }

/** Does what is next for an upload; nothing when it was done or set aside before. */
export async function runUpload(db: Db, id: number, running: Running): Promise<void> {
  const queued = await getQueued(db, id)
  if (!queued) return
  const { accountId } = queued
  // Whoever sent it in may have left the organization since.
  const upload = accountId === null ? null : await getUpload(db, accountId, id)
  if (!upload) return fail(db, queued, { code: 'no-member', line: null }, running.now())
  if (upload.verifiedAt === null) {
    return fail(db, queued, { code: 'not-verified', line: null }, running.now())
  }
  if (await isBanned(db, upload)) {
    return fail(db, queued, { code: 'banned', line: null }, running.now())
  }
  const content = (await getContent(db, id)) ?? Buffer.alloc(0)
  const input = inputOf(upload.fileName, content, `upload:${id}`)
  try {
    if (reportOf(upload).phase === 'check') await check(db, upload, input, running)
    else await importUpload(db, upload, input, running)
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error
    const { code, line } = error
    await fail(db, queued, { code, line }, running.now())
  }
}

async function check(db: Db, upload: Upload, input: Input, { now, signal }: Running) {
  const asked = reportOf(upload)
  const at = asked.startedAt
  const checked = await checkUpload(db, {
    upload,
    input,
    now: at,
    shouldStop: () => signal.aborted,
    afterBatch: async (done, rows) => {
      await tell(db, upload.id, { ...asked, done, rows }, now())
      await wait(PAUSE)
    },
  })
  if (!checked.isComplete) throw new JobFailure('stopped', 'retry')
  await withTransaction(db, (trx) => storeCheck(trx, upload, checked, now()))
}

async function importUpload(db: Db, upload: Upload, input: Input, { now, signal }: Running) {
  const asked = reportOf(upload)
  const submitter = submitterOf(upload, asked.startedAt)
  const summary = await importFile(db, input, {
    format: upload.format as Format,
    source: ownSource(upload.organizationId),
    dryRun: false,
    batchSize: UPLOAD_BATCH,
    now,
    isChecked: false,
    adopt: adoptFor(submitter),
    store: storeSubmitted(submitter),
    onProblem: () => undefined,
    onProgress: () => undefined,
    shouldStop: () => signal.aborted,
    onStart: async (run, rows) => {
      const report = JSON.stringify({ ...asked, rows })
      const change = { runId: run.id, report, updatedAt: now() }
      await withTransaction(db, (trx) => moveUpload(trx, upload.id, 'queued', change))
    },
    afterBatch: async () => {
      const change = { updatedAt: now() } // says that it is not stuck
      await withTransaction(db, (trx) => moveUpload(trx, upload.id, 'queued', change))
      await wait(PAUSE)
    },
    onEnd: (trx, _, counts) => finish(trx, upload, counts, now()),
  })
  if (!summary.isComplete) throw new JobFailure('stopped', 'retry')
}

/** In the transaction that ends the run: a file is either being imported or done. */
async function finish(trx: Trx, upload: Upload, counts: Counts, now: number): Promise<void> {
  const waiting = 0 // told of the check alone: a curator may have looked at some by now
  const report: Report = {
    ...reportOf(upload),
    rows: counts.read,
    done: counts.read,
    counts: { ...counts, waiting },
  }
  await moveUpload(trx, upload.id, 'queued', {
    state: 'done',
    content: null,
    report: JSON.stringify(report),
    updatedAt: now,
  })
}

async function tell(db: Db, id: number, report: Report, now: number): Promise<void> {
  const change = { report: JSON.stringify(report), updatedAt: now }
  await withTransaction(db, (trx) => moveUpload(trx, id, 'queued', change))
}

async function fail(
  db: Db,
  upload: Pick<Upload, 'id' | 'report'>,
  failure: NonNullable<Report['failure']>,
  now: number,
): Promise<void> {
  const report = JSON.stringify({ ...reportOf(upload), failure })
  const change = { state: 'failed' as const, content: null, report, updatedAt: now }
  await withTransaction(db, (trx) => moveUpload(trx, upload.id, 'queued', change))
}
