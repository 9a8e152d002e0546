/** Postings in and out of the database, one at a time. */
import type { Prediction } from '../classifier/prediction.ts'
import type { Flag, Status, Verdict } from '../domain/codes.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import { clean } from '../text/normalise.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion } from './board-state.ts'
import { type Db, engineOf, type Trx } from './database.ts'
import { storeOrganization } from './organizations.ts'
import { selectPosting, toJobPosting } from './posting-rows.ts'
import { hashOf, statementHashOf, toRow } from './posting-values.ts'
import { findPredictions, storePredictions } from './predictions.ts'
import { searchWords } from './search-index.ts'
import type { NewPostingRow, PostingRow } from './tables.ts'

export type StoreOutcome = { id: number; outcome: 'new' | 'changed' | 'unchanged' }

/** A posting with what only its own page and exports show. */
export type StoredPosting = {
  posting: JobPosting
  prediction: Prediction
  externalId: string
  version: number
  extra: Record<string, unknown>
}

type Known = Pick<
  PostingRow,
  | 'id'
  | 'contentHash'
  | 'flag'
  | 'status'
  | 'datePosted'
  | 'validThrough'
  | 'firstSeenAt'
  | 'closedAt'
  | 'version'
  | 'isOwn'
>

/** The employer of the board that hands a posting in, and the one that it repeats. */
export type Owner = {
  organizationId: number
  /** Its name, as the board shows it. */
  name: string
  /** null: that account was erased while its words waited. */
  accountId: number | null
  /** The posting that it repeats, and when that was first seen (UTC ms). */
  reposts?: { id: number; firstSeenAt: number } | null
}

/**
 * Stores a posting by its (source, externalId): new, changed, or as it was (then nothing is
 * written). A change of what the posting says makes a revision. A decision of a person on the flag
 * stands; a removed posting stays removed. Dates without provenance were not given but filled in, so
 * they are no change and do not move a posting that is known. A posting that an employer of the board
 * publishes is theirs: without `owner` it stays as it is.
 * @param input title and text as `clean` leaves them: spans count their units
 * @param now UTC ms
 * @throws RangeError for a title or text that was not cleaned
 */
export async function storePosting(
  trx: Trx,
  input: PostingInput,
  prediction: Prediction,
  now: number,
  owner: Owner | null = null,
): Promise<StoreOutcome> {
  if (clean(input.title) !== input.title || clean(input.text) !== input.text) {
    throw new RangeError('title and text must be cleaned before spans are read from them')
  }
  const contentHash = hashOf(input)
  let known = await getKnown(trx, input)
  if (known?.contentHash === contentHash) return { id: known.id, outcome: 'unchanged' }
  if (known?.isOwn === 1 && owner === null) return { id: known.id, outcome: 'unchanged' }
  await nextDataVersion(trx)
  known = await getKnown(trx, input) // another process may have stored it while this one waited
  if (known?.contentHash === contentHash) return { id: known.id, outcome: 'unchanged' }

  const organization = owner
    ? { id: owner.organizationId, name: owner.name }
    : await storeOrganization(trx, input.organization, input.employer, now)
  const row = {
    ...toRow(input, prediction),
    ...lifeOf(input, known, now),
    ...(owner && { isOwn: 1, submittedBy: owner.accountId }),
    ...(owner?.reposts && { repostsId: owner.reposts.id }),
    organizationId: organization?.id ?? null,
    contentHash,
    flag: nextFlag(known?.flag ?? 'none', prediction.verdict),
    updatedAt: now,
  }
  const id = known
    ? await update(trx, known, row)
    : await insert(trx, { ...row, firstSeenAt: owner?.reposts?.firstSeenAt ?? now })
  const words = searchWords(input.title, input.text, organization?.name ?? null)
  await engineOf(trx).replaceSearch(trx, id, words)
  const revisionId = await storeRevision(trx, id, input, now)
  await storePredictions(trx, [{ postingId: id, revisionId, prediction }], now)
  if (row.flag !== (known?.flag ?? 'none')) {
    const detail = { from: known?.flag ?? 'none', to: row.flag, model: prediction.model }
    await appendAudit(trx, [{ at: now, action: 'flag', postingId: id, detail }])
  }
  return { id, outcome: known ? 'changed' : 'new' }
}

/** One posting whatever its status, or null. Any number may be asked for. */
export async function getPosting(db: Db, id: number): Promise<StoredPosting | null> {
  if (!Number.isSafeInteger(id) || id < 1) return null
  const row = await selectPosting(db.selectFrom('postings'))
    .select(['postings.externalId', 'postings.version', 'postings.extra'])
    .where('postings.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { externalId, version, extra, ...selected } = row
  const posting = toJobPosting(selected)
  const predictions = await findPredictions(db, [id])
  return {
    posting,
    prediction: predictions.get(id) ?? withoutEvidence(posting),
    externalId,
    version,
    extra: JSON.parse(extra),
  }
}

/** What the row itself tells, when the only model that judged the posting is a candidate. */
function withoutEvidence({ contract, level, probability, verdict }: JobPosting): Prediction {
  const unknown = { contractEvidence: null, bias: 0, logit: 0, evidence: [], model: 'unknown' }
  return { contract, roleLevel: level, probability, verdict, ...unknown }
}

/** How many postings there are, of every status. */
export async function countPostings(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('postings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function getKnown(trx: Trx, { source, externalId }: PostingInput): Promise<Known | undefined> {
  return trx
    .selectFrom('postings')
    .select([
      'id',
      'contentHash',
      'flag',
      'status',
      'datePosted',
      'validThrough',
      'firstSeenAt',
      'closedAt',
      'version',
      'isOwn',
    ])
    .where('source', '=', source)
    .where('externalId', '=', externalId)
    .executeTakeFirst()
}

/** The flag after a machine's verdict: it raises and withdraws its own, and leaves a person's alone. */
export function nextFlag(flag: Flag, verdict: Verdict): Flag {
  if (flag === 'upheld' || flag === 'cleared') return flag
  return verdict === 'flagged' ? 'automatic' : 'none'
}

/**
 * Dates and status. A day still to come counts as today, and as given in the hash alone: the same
 * input stays the same on any day. What is past its last day is expired, and was so since that day.
 */
function lifeOf(input: PostingInput, known: Known | undefined, now: number) {
  const isGiven = input.provenance.datePosted && input.datePosted <= now
  const datePosted = known && !isGiven ? known.datePosted : Math.min(input.datePosted, now)
  const keepsEnd = known && !input.provenance.validThrough && known.validThrough > now
  const validThrough = keepsEnd ? known.validThrough : input.validThrough
  const asked = input.status === 'published' && validThrough <= now ? 'expired' : input.status
  const status: Status = known?.status === 'removed' ? 'removed' : asked
  return { datePosted, validThrough, status, closedAt: closedAt(status, validThrough, known, now) }
}

function closedAt(status: Status, validThrough: number, known: Known | undefined, now: number) {
  if (status === 'expired') return Math.min(validThrough, now)
  if (status === 'draft' || status === 'awaiting-review' || status === 'published') return null
  const closedAt = (known?.status === status ? known.closedAt : null) ?? now
  return status === 'removed' ? closedAt : Math.min(validThrough, closedAt)
}

async function insert(trx: Trx, row: NewPostingRow): Promise<number> {
  const { id } = await trx
    .insertInto('postings')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function update(
  trx: Trx,
  known: Known,
  row: Omit<NewPostingRow, 'firstSeenAt'>,
): Promise<number> {
  await trx
    .updateTable('postings')
    .set({ ...row, version: known.version + 1 })
    .where('id', '=', known.id)
    .execute()
  return known.id
}

/**
 * The revision that says what the input says, made when the last one of that state says something
 * else.
 * @param state `pending` keeps the whole input, which the posting itself does not show yet
 */
export async function storeRevision(
  trx: Trx,
  postingId: number,
  input: PostingInput,
  now: number,
  state: 'accepted' | 'pending' = 'accepted',
): Promise<number> {
  const { title, text } = input
  const contentHash = statementHashOf(input)
  const newest = () =>
    trx
      .selectFrom('postingRevisions')
      .select(['id', 'number', 'contentHash', 'state'])
      .where('postingId', '=', postingId)
      .orderBy('number', 'desc')
      .limit(1)
  const last = await newest().executeTakeFirst()
  const ofState =
    !last || last.state === state
      ? last
      : await newest().where('state', '=', state).executeTakeFirst()
  if (ofState?.contentHash === contentHash) return ofState.id
  const number = (last?.number ?? 0) + 1
  const kept = state === 'pending' ? JSON.stringify(input) : null
  const { id } = await trx
    .insertInto('postingRevisions')
    .values({ postingId, number, title, text, contentHash, createdAt: now, state, input: kept })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
