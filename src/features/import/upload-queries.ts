/** Uploads in the database. Whoever asks must belong to the organization: the condition is in each query. */
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import { engineOf } from '../../db/engine/engine.ts'
import { ownSource } from '../../db/own-ids.ts'
import type { UploadsTable } from '../../db/tables.ts'
import type { Problem } from '../../intake/fields.ts'

export type UploadRow = Selectable<UploadsTable>
export type Upload = Omit<UploadRow, 'content'> & {
  organizationName: string
  verifiedAt: number | null
  trust: number
}
export type ListedUpload = Pick<
  Upload,
  'id' | 'fileName' | 'state' | 'createdAt' | 'organizationName'
>
export type Organization = { id: number; name: string; verifiedAt: number | null; trust: number }
export type Revision = { state: string; contentHash: string; input: string | null }
export type OwnRow = {
  status: string
  contentHash: string
  datePosted: number
  validThrough: number
  /** The newest revision, and the newest that was accepted. */
  last: Revision | null
  accepted: Revision | null
}

const MOST_ORGANIZATIONS = 100
const LISTED = 20

/** The organizations of an account, by name. */
export function findOrganizations(db: Db, accountId: number): Promise<Organization[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
    .select(['organizations.id', 'name', 'verifiedAt', 'trust'])
    .where('memberships.accountId', '=', accountId)
    .orderBy('name')
    .orderBy('organizations.id')
    .limit(MOST_ORGANIZATIONS)
    .execute()
}

/** The latest uploads of the organizations of an account, newest first. */
export function findUploads(db: Db, accountId: number): Promise<ListedUpload[]> {
  return ownUploads(db, accountId)
    .select(['uploads.id', 'fileName', 'state', 'uploads.createdAt'])
    .select('organizations.name as organizationName')
    .orderBy('uploads.id', 'desc')
    .limit(LISTED)
    .execute()
}

/** One of them without its bytes, or null. */
export async function getUpload(db: Db, accountId: number, id: number): Promise<Upload | null> {
  const row = await ownUploads(db, accountId)
    .select([
      'uploads.id',
      'uploads.accountId',
      'uploads.organizationId',
      'fileName',
      'format',
      'state',
      'report',
      'runId',
      'uploads.createdAt',
      'updatedAt',
      'verifiedAt',
      'trust',
    ])
    .select('organizations.name as organizationName')
    .where('uploads.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

function ownUploads(db: Db, accountId: number) {
  return db
    .selectFrom('uploads')
    .innerJoin('organizations', 'organizations.id', 'uploads.organizationId')
    .innerJoin('memberships', 'memberships.organizationId', 'uploads.organizationId')
    .where('memberships.accountId', '=', accountId)
}

/** For the queue: an upload whose turn it is, whoever sent it in. */
export async function getQueued(
  db: Db,
  id: number,
): Promise<Pick<UploadRow, 'id' | 'accountId' | 'report'> | null> {
  const row = await db
    .selectFrom('uploads')
    .select(['id', 'accountId', 'report'])
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .executeTakeFirst()
  return row ?? null
}

export async function getContent(db: Db, id: number): Promise<Buffer | null> {
  const row = await db
    .selectFrom('uploads')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content ?? null
}

export async function insertUpload(
  trx: Trx,
  upload: Omit<UploadRow, 'id' | 'runId'>,
): Promise<number> {
  const { id } = await trx
    .insertInto('uploads')
    .values(upload)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Files of one organization are sent in and started one after another: whoever has the turn keeps it
 * until the end of the transaction, so that at most one file is queued.
 */
export async function takeTurn(trx: Trx, organizationId: number): Promise<void> {
  await engineOf(trx).takeTurn(trx, `uploads:${organizationId}`)
}

/** True when a file of the organization is being read or imported; ask with the turn taken. */
export async function isBusy(trx: Trx, organizationId: number): Promise<boolean> {
  const row = await trx
    .selectFrom('uploads')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('state', '=', 'queued')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Of an organization's files at most one waits to be started: the others are set aside. */
export async function discardWaiting(trx: Trx, organizationId: number, now: number): Promise<void> {
  await trx
    .updateTable('uploads')
    .set({ state: 'discarded', content: null, updatedAt: now })
    .where('organizationId', '=', organizationId)
    .where('state', '=', 'checked')
    .execute()
}

/**
 * Moves an upload on from a state, with what else changes.
 * @returns false when it is in another state by now
 */
export async function moveUpload(
  trx: Trx,
  id: number,
  from: UploadRow['state'],
  change: Partial<Pick<UploadRow, 'state' | 'report' | 'runId' | 'content' | 'updatedAt'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('uploads')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** What a run says of its rows: errors first, then in the order of the file. */
export function findProblems(
  db: Db,
  runId: number,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<Problem[]> {
  return db
    .selectFrom('importErrors')
    .select(['line', 'severity', 'code', 'detail'])
    .where('runId', '=', runId)
    .orderBy('severity')
    .orderBy('line')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** How many of each severity. */
export async function countProblems(
  db: Db,
  runId: number,
): Promise<{ errors: number; warnings: number }> {
  const rows = await db
    .selectFrom('importErrors')
    .select((eb) => ['severity', eb.fn.countAll<number>().as('count')])
    .where('runId', '=', runId)
    .groupBy('severity')
    .execute()
  const of = (severity: string) => rows.find((row) => row.severity === severity)?.count ?? 0
  return { errors: of('error'), warnings: of('warning') }
}

/** How far a run is. */
export async function getRead(db: Db, runId: number): Promise<number> {
  const row = await db
    .selectFrom('importRuns')
    .select('read')
    .where('id', '=', runId)
    .executeTakeFirst()
  return row?.read ?? 0
}

/** A check leaves no trace in the list of imports once it is over. */
export async function deleteRun(trx: Trx, runId: number): Promise<void> {
  await trx.deleteFrom('importErrors').where('runId', '=', runId).execute()
  await trx.deleteFrom('importRuns').where('id', '=', runId).execute()
}

/** A posting of the organization by its id in files, with what was said of it last; or null. */
export async function findOwn(
  trx: Trx,
  organizationId: number,
  externalId: string,
): Promise<OwnRow | null> {
  const posting = await trx
    .selectFrom('postings')
    .select(['id', 'status', 'contentHash', 'datePosted', 'validThrough'])
    .where('source', '=', ownSource(organizationId))
    .where('externalId', '=', externalId)
    .executeTakeFirst()
  if (!posting) return null
  const newest = trx
    .selectFrom('postingRevisions')
    .select(['state', 'contentHash', 'input'])
    .where('postingId', '=', posting.id)
    .orderBy('number', 'desc')
    .limit(1)
  const last = (await newest.executeTakeFirst()) ?? null
  if (last === null || last.state === 'accepted') return { ...posting, last, accepted: last }
  const accepted = await newest.where('state', '=', 'accepted').executeTakeFirst()
  return { ...posting, last, accepted: accepted ?? null }
}
