/** Drafts in and out of the database: each query finds those of one account alone. */
import type { Selectable } from 'kysely'
import { type Db, type Trx, withTransaction } from '../../db/database.ts'
import { writtenId } from '../../db/own-ids.ts'
import type { DraftsTable } from '../../db/tables.ts'
import { type Fields, isSame, parseFields } from './fields.ts'

/** Most drafts that an account keeps at once. */
export const MAX_DRAFTS = 50

export type Draft = Omit<Selectable<DraftsTable>, 'fields'> & {
  fields: Fields
  /** Of the posting that it changes; null for a new one. */
  postingExternalId: string | null
  postingOrganizationId: number | null
  /** The version of the posting that is changed; null for a new one. */
  postingVersion: number | null
}

/** The external id of the posting that a draft becomes: the same draft is one posting, ever. */
export function draftExternalId({
  id,
  postingExternalId,
}: Pick<Draft, 'id' | 'postingExternalId'>): string {
  return postingExternalId ?? writtenId(id)
}

function selectDrafts(db: Db, accountId: number) {
  return db
    .selectFrom('drafts')
    .leftJoin('postings', 'postings.id', 'drafts.postingId')
    .selectAll('drafts')
    .select([
      'postings.externalId as postingExternalId',
      'postings.organizationId as postingOrganizationId',
    ])
    .where('drafts.accountId', '=', accountId)
}

type DraftRow = Omit<Draft, 'fields' | 'postingVersion'> & { fields: string }

function toDraft(row: DraftRow): Draft {
  const { [VERSION]: version } = JSON.parse(row.fields)
  const postingVersion = typeof version === 'number' ? version : null
  return { ...row, fields: parseFields(row.fields), postingVersion }
}

/** Beside the fields stands the version of the posting that they change. */
const VERSION = 'postingVersion'
function toJson(fields: Fields, postingVersion: number | null): string {
  return JSON.stringify(postingVersion === null ? fields : { ...fields, [VERSION]: postingVersion })
}

/** A draft of the account, or null: another's, a deleted and an unknown one are all alike. */
export async function findDraft(db: Db, accountId: number, id: number): Promise<Draft | null> {
  const row = await selectDrafts(db, accountId).where('drafts.id', '=', id).executeTakeFirst()
  return row ? toDraft(row) : null
}

/** The account's drafts, newest first, at most {@link MAX_DRAFTS}. */
export async function listDrafts(db: Db, accountId: number): Promise<Draft[]> {
  const rows = await selectDrafts(db, accountId)
    .orderBy('drafts.updatedAt', 'desc')
    .orderBy('drafts.id', 'desc')
    .limit(MAX_DRAFTS)
    .execute()
  return rows.map(toDraft)
}

export type NewDraft = {
  accountId: number
  organizationId: number | null
  /** The posting that it changes, and the version of it. */
  posting?: { id: number; version: number } | null
  repostsId?: number | null
  fields: Fields
  now: number
}

/**
 * Keeps a new draft. One that was begun and never written on is used again, and so is the draft of a
 * posting that is already being changed or repeated.
 * @returns its id, or null when the account keeps as many as it may
 */
export async function insertDraft(db: Db, draft: NewDraft): Promise<number | null> {
  const { accountId, organizationId, posting = null, repostsId = null, fields, now } = draft
  const postingId = posting?.id ?? null
  return withTransaction(db, async (trx) => {
    // Two at once wait for one another here.
    await trx
      .updateTable('accounts')
      .set((eb) => ({ role: eb.ref('role') }))
      .where('id', '=', accountId)
      .execute()
    const mine = await listDrafts(trx, accountId)
    const known = mine.find((other) =>
      postingId === null && repostsId === null
        ? other.postingId === null && other.repostsId === null && isSame(other.fields, fields)
        : other.postingId === postingId && other.repostsId === repostsId,
    )
    if (known) return known.id
    if (mine.length >= MAX_DRAFTS) return null
    const { id } = await trx
      .insertInto('drafts')
      .values({
        accountId,
        organizationId,
        postingId,
        repostsId,
        fields: toJson(fields, posting?.version ?? null),
        createdAt: now,
        updatedAt: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

export type DraftChange = {
  accountId: number
  id: number
  /** The version that was written over. */
  version: number
  fields: Fields
  organizationId: number | null
  now: number
}

/**
 * Saves a draft over the version that was read. What is stored already is not stored again, whatever
 * version it was written over.
 * @returns the version that now stands, or null when another tab saved something else meanwhile
 */
export async function saveDraft(db: Db, change: DraftChange): Promise<number | null> {
  const { accountId, id, version, fields, organizationId, now } = change
  return withTransaction(db, async (trx) => {
    const stored = await findDraft(trx, accountId, id)
    if (!stored) return null
    if (isSame(stored.fields, fields) && stored.organizationId === organizationId) {
      return stored.version
    }
    const saved = await trx
      .updateTable('drafts')
      .set({
        fields: toJson(fields, stored.postingVersion),
        organizationId,
        version: version + 1,
        updatedAt: now,
      })
      .where('id', '=', id)
      .where('accountId', '=', accountId)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirst()
    return saved?.version ?? null
  })
}

/** @returns false when there was no such draft of the account */
export async function deleteDraft(db: Db | Trx, accountId: number, id: number): Promise<boolean> {
  const gone = await db
    .deleteFrom('drafts')
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

/**
 * From now on the draft is written over that version of its posting: its author was told of it. One
 * that another tab saved meanwhile stays as it is.
 */
export async function rebaseDraft(
  db: Db,
  { id, accountId, fields, version }: Draft,
  postingVersion: number,
): Promise<void> {
  await db
    .updateTable('drafts')
    .set({ fields: toJson(fields, postingVersion) })
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .where('version', '=', version)
    .execute()
}
