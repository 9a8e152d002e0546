/** What employers of the board hand in: new postings and edits, live at once or waiting for a curator. */
import type { Prediction } from '../classifier/prediction.ts'
import type { Status } from '../domain/codes.ts'
import { afterMove, FIRST_DAY_LIMIT, moveOnEdit, moveOnSubmit } from '../domain/lifecycle.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import { changedShare } from '../text/changed-share.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion } from './board-state.ts'
import type { Trx } from './database.ts'
import { type Owner, storePosting, storeRevision } from './postings.ts'
import { storePredictions } from './predictions.ts'
import type { PostingRow } from './tables.ts'

/** Where the postings of an organization of the board come from: no import of files says so. */
export function ownSource(organizationId: number): string {
  return `org:${organizationId}`
}

export type Submission = {
  /** Its source is {@link ownSource} of the organization; status and dates are set here. */
  input: PostingInput
  prediction: Prediction
  owner: Owner
  /** What the employer says to the flag, at most 600 characters; null: nothing new. */
  reply: string | null
}

export type SubmitOutcome = {
  id: number
  /**
   * published: live. awaiting-review: nobody sees it before a curator. pending: the accepted words
   * stay public while the new ones wait. unchanged: it says what it said.
   */
  outcome: 'published' | 'awaiting-review' | 'pending' | 'unchanged'
}

/** An organization without an accepted posting hands in more within a day than is taken. */
export class TooManyToday extends Error {
  override name = 'TooManyToday'
}

/** A closed or removed posting is edited: it is reposted instead. */
export class NotEditable extends Error {
  override name = 'NotEditable'
}

type Known = Pick<PostingRow, 'id' | 'status' | 'verdict' | 'title' | 'text' | 'datePosted'>

/**
 * Stores a new posting or an edit by its (source, externalId), with its revision, prediction, reply
 * and audit entry: all or nothing. The same submission again changes nothing.
 * @throws TooManyToday and NotEditable, with nothing stored
 */
export async function submitPosting(
  trx: Trx,
  submission: Submission,
  now: number,
): Promise<SubmitOutcome> {
  const { input, owner } = submission
  if (input.source !== ownSource(owner.organizationId)) {
    throw new RangeError('a submission must come from its own organization')
  }
  await nextDataVersion(trx)
  const organization = await trx
    .selectFrom('organizations')
    .select(['trust', 'verifiedAt'])
    .where('id', '=', owner.organizationId)
    .executeTakeFirstOrThrow()
  const standing = { isVerified: organization.verifiedAt !== null, trust: organization.trust }
  const known = await findKnown(trx, input)
  if (known && (known.status === 'published' || known.status === 'expired')) {
    return edit(trx, submission, known, standing, now)
  }
  if (!known && standing.trust === 0) await refuseFlood(trx, owner.organizationId, now)
  const move = moveOnSubmit(submission.prediction.verdict, standing)
  const status = afterMove(known?.status ?? 'draft', move)
  if (status === null) throw new NotEditable('a closed posting is reposted, not edited')
  return store(trx, submission, status, known ?? null, now)
}

async function edit(
  trx: Trx,
  submission: Submission,
  known: Known,
  standing: { isVerified: boolean; trust: number },
  now: number,
): Promise<SubmitOutcome> {
  if (known.status === 'expired') throw new NotEditable('an expired posting is extended first')
  const { input, prediction } = submission
  const changed = changedShare(`${known.title}\n${known.text}`, `${input.title}\n${input.text}`)
  const verdicts = { before: known.verdict, after: prediction.verdict }
  if (moveOnEdit(verdicts, changed, standing) === 'publish') {
    return store(trx, submission, 'published', known, now)
  }
  await refusePending(trx, known.id)
  const revisionId = await storeRevision(trx, known.id, input, now, 'pending')
  await storePredictions(trx, [{ postingId: known.id, revisionId, prediction }], now)
  await storeReply(trx, known.id, submission, now)
  await log(trx, submission, known.id, 'pending', now)
  return { id: known.id, outcome: 'pending' }
}

async function store(
  trx: Trx,
  submission: Submission,
  status: Status,
  known: Known | null,
  now: number,
): Promise<SubmitOutcome> {
  const { prediction, owner } = submission
  const input = { ...submission.input, status }
  if (known) input.datePosted = known.datePosted
  const { id, outcome } = await storePosting(trx, input, prediction, now, owner)
  if (known) await refusePending(trx, id) // newer words stand in the place of those that waited
  await storeReply(trx, id, submission, now)
  if (outcome === 'unchanged') return { id, outcome }
  const answer = status === 'published' ? 'published' : 'awaiting-review'
  await log(trx, submission, id, answer, now)
  return { id, outcome: answer }
}

function findKnown(trx: Trx, { source, externalId }: PostingInput): Promise<Known | undefined> {
  return trx
    .selectFrom('postings')
    .select(['id', 'status', 'verdict', 'title', 'text', 'datePosted'])
    .where('source', '=', source)
    .where('externalId', '=', externalId)
    .executeTakeFirst()
}

async function refuseFlood(trx: Trx, organizationId: number, now: number): Promise<void> {
  const rows = await trx
    .selectFrom('postings')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('isOwn', '=', 1)
    .where('firstSeenAt', '>', now - 86_400_000)
    .limit(FIRST_DAY_LIMIT)
    .execute()
  if (rows.length >= FIRST_DAY_LIMIT) throw new TooManyToday('too many new postings today')
}

/** Of the revisions of a posting at most one waits: the newest. */
async function refusePending(trx: Trx, postingId: number): Promise<void> {
  await trx
    .updateTable('postingRevisions')
    .set({ state: 'refused', input: null })
    .where('postingId', '=', postingId)
    .where('state', '=', 'pending')
    .execute()
}

async function storeReply(
  trx: Trx,
  postingId: number,
  { reply, owner }: Submission,
  now: number,
): Promise<void> {
  if (reply === null || reply === '') return
  await trx
    .insertInto('replies')
    .values({ postingId, accountId: owner.accountId, text: reply, createdAt: now })
    .execute()
}

async function log(
  trx: Trx,
  { prediction, owner }: Submission,
  postingId: number,
  outcome: string,
  now: number,
): Promise<void> {
  const detail = { outcome, verdict: prediction.verdict, model: prediction.model }
  const entry = { at: now, action: 'submit', actorId: owner.accountId, postingId, detail }
  await appendAudit(trx, [entry])
}
