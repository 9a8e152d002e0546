/** Takes an upload in: its format, its dry run at once when it is short, else by the queue. */
import { withTransaction } from '../../db/database.ts'
import { enqueueJob } from '../../db/jobs.ts'
import type { Board } from '../../http/board.ts'
import { UnreadableInput } from '../../intake/fields.ts'
import { detectFormat, type Format } from '../../intake/read-records.ts'
import {
  CHECKED_AT_ONCE,
  checkUpload,
  NEW_REPORT,
  type Report,
  storeCheck,
} from './check-upload.ts'
import { readMapping } from './mapping.ts'
import { type Input, plainName } from './open-input.ts'
import { uploadJob } from './run-upload.ts'
import { inputOf } from './upload-input.ts'
import {
  discardWaiting,
  insertUpload,
  isBusy,
  type Organization,
  takeTurn,
  type Upload,
} from './upload-queries.ts'

export type Given = {
  accountId: number
  organization: Organization
  /** null: to be found out. */
  format: Format | null
  fileName: string
  content: Buffer
}
export type Received = { id: number } | { failure: NonNullable<Report['failure']> }

const SHORT = 512 * 1024 // bytes; a longer file is checked by the queue whatever its rows

/** @returns the upload's id, or why the file cannot be read */
export async function receiveUpload({ db, now }: Board, given: Given): Promise<Received> {
  const { organization, fileName, content } = given
  const at = now()
  const input = inputOf(fileName, content, 'look')
  try {
    await readThrough(input)
    const format = given.format ?? (await detectFormat(plainName(fileName), input.chunks()))
    const { rows } = await readMapping(input, format, CHECKED_AT_ONCE)
    if (rows === 0) return { failure: { code: 'no-rows', line: null } }
    const isShort = rows <= CHECKED_AT_ONCE && content.length <= SHORT
    const upload = newUpload(given, format, at)
    const checked = isShort
      ? await checkUpload(db, { upload: { ...upload, id: 0 }, input, now: at })
      : null
    const id = await withTransaction(db, async (trx) => {
      await takeTurn(trx, organization.id)
      if (await isBusy(trx, organization.id)) return null
      await discardWaiting(trx, organization.id, at)
      const id = await insertUpload(trx, rowOf(upload, content, at))
      if (checked) await storeCheck(trx, { ...upload, id }, checked, at)
      else await enqueueJob(trx, uploadJob(id, 'check', at))
      return id
    })
    return id === null ? { failure: { code: 'busy', line: null } } : { id }
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error
    return { failure: { code: error.code, line: error.line } }
  }
}

/** A packed file that is damaged or unpacks to too much is refused before anything reads it. */
async function readThrough(input: Input): Promise<void> {
  for await (const _ of input.chunks());
}

function newUpload(given: Given, format: Format, at: number): Omit<Upload, 'id'> {
  const { accountId, organization, fileName } = given
  return {
    accountId,
    organizationId: organization.id,
    fileName,
    format,
    state: 'queued',
    report: '',
    runId: null,
    createdAt: at,
    updatedAt: at,
    organizationName: organization.name,
    verifiedAt: organization.verifiedAt,
    trust: organization.trust,
  }
}

function rowOf(upload: Omit<Upload, 'id'>, content: Buffer, at: number) {
  const { accountId, organizationId, fileName, format, state, createdAt, updatedAt } = upload
  const report = JSON.stringify({ ...NEW_REPORT, startedAt: at })
  return {
    accountId,
    organizationId,
    fileName,
    format,
    state,
    createdAt,
    updatedAt,
    content,
    report,
  }
}
