/** What employers of the board hand in: new postings and edits, live at once or waiting for a curator. */
import type { Prediction } from '../classifier/prediction.ts'
import type { Status } from '../domain/codes.ts'
import { afterMove, FIRST_DAY_LIMIT, moveOnEdit, moveOnSubmit } from '../domain/lifecycle.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import { appendAudit } from './audit.ts'
import { Banned, isBanned } from './bans.ts'
import { nextDataVersion, setBoardState } from './board-state.ts'
import type { Trx } from './database.ts'
import {
  changeOf,
  findKnown,
  getStanding,
  type Known,
  type Standing,
  settled,
} from './edit-change.ts'
import { canonicalJson } from './keys.ts'
import { ownSource } from './own-ids.ts'
import { type Owner, storePosting, storeRevision } from './postings.ts'
import { storePredictions } from './predictions.ts'
import { getPending, keepReply, refusePending } from './revisions.ts'

const DAY = 86_400_000 // ms

export type Submission = {
  /** Its source is {@link ownSource} of the organization; status and date of posting are set here. */
  input: PostingInput
  prediction: Prediction
  owner: Owner
  /** What the employer says to the flag, at most 600 characters; null: nothing new. */
  reply: string | null
  /**
   * One of the rows of a file: the limit of the first day does not hold for it, provided that the
   * organization's domain is verified. Whether it waits for a curator is decided as for any other.
   */
  isBulk?: true
  /** The version of the posting that was edited; absent: whatever it is now. */
  version?: number
}

export type SubmitOutcome = {
  id: number
  /**
   * published: live. awaiting-review: nobody sees it before a curator. pending: the accepted words
   * stay public while the new ones wait. unchanged: it has said so for a day or more; the same
   * submission sent again sooner is answered as it was the first time.
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

/** The posting has changed since the version that was edited. */
export class EditedMeanwhile extends Error {
  override name = 'EditedMeanwhile'
}

type Done = SubmitOutcome & { isPublicChange: boolean }

/**
 * Stores a new posting or an edit by its (source, externalId), with its revision, prediction, reply
 * and audit entry: all or nothing. The same submission again changes nothing.
 * @throws TooManyToday, NotEditable, EditedMeanwhile and Banned, with nothing stored
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
  // From here on writers take turns.
  const dataVersion = await nextDataVersion(trx)
  if (await isBanned(trx, owner)) throw new Banned('the organization or the account is banned')
  const { isPublicChange, ...outcome } = await submit(trx, submission, now)
  if (!isPublicChange) await setBoardState(trx, 'data_version', dataVersion - 1)
  return outcome
}

async function submit(trx: Trx, submission: Submission, now: number): Promise<Done> {
  const { organizationId } = submission.owner
  const standing = await getStanding(trx, organizationId)
  const known = await findKnown(trx, submission.input)
  if (known?.status === 'published') return edit(trx, submission, known, standing, now)
  if (known?.status === 'expired') throw new NotEditable('an expired posting is extended first')
  const isLimited = standing.trust === 0 && !(submission.isBulk && standing.isVerified)
  if (!known && isLimited) await refuseFlood(trx, organizationId, now)
  const move = moveOnSubmit(submission.prediction.verdict, standing)
  const status = afterMove(known?.status ?? 'draft', move)
  if (status === null) throw new NotEditable('a closed posting is reposted, not edited')
  return store(trx, submission, status, known ?? null, now)
}

async function edit(
  trx: Trx,
  submission: Submission,
  known: Known,
  standing: Standing,
  now: number,
): Promise<Done> {
  const { prediction } = submission
  const input = settled(submission.input, 'published', known.datePosted)
  const changed = await changeOf(trx, known, input)
  const verdicts = {
    before: known.verdict,
    after: prediction.verdict,
    isUpheld: known.flag === 'upheld',
  }
  if (moveOnEdit(verdicts, changed, standing) === 'publish') {
    return store(trx, submission, 'published', known, now)
  }
  const { id } = known
  const waiting = await getPending(trx, id)
  const isSame = waiting && canonicalJson(waiting.input) === canonicalJson(input)
  if (!isSame) {
    refuseStale(submission, known)
    await refusePending(trx, id)
    const revisionId = await storeRevision(trx, id, input, now, 'pending')
    await storePredictions(trx, [{ postingId: id, revisionId, prediction }], now)
    // Another tab that began before these words is told of them.
    await trx
      .updateTable('postings')
      .set({ version: known.version + 1 })
      .where('id', '=', id)
      .execute()
    await log(trx, submission, id, 'pending', now)
  }
  return { id, outcome: 'pending', isPublicChange: await replyOf(trx, id, submission, now) }
}

async function store(
  trx: Trx,
  submission: Submission,
  status: Status,
  known: Known | null,
  now: number,
): Promise<Done> {
  const { prediction } = submission
  // The date of a posting is the day on which it first could be read.
  const isPublic = known?.status === 'published'
  const datePosted = known && (isPublic || status !== 'published') ? known.datePosted : now
  const input = settled(submission.input, status, datePosted)
  const owner = await withOwnRepost(trx, submission.owner)
  const { id, outcome } = await storePosting(trx, input, prediction, now, owner)
  // Newer words stand in the place of those that waited.
  const dropped = known ? await refusePending(trx, id) : 0
  if (known && (outcome === 'changed' || dropped > 0)) refuseStale(submission, known)
  const hasReplied = await replyOf(trx, id, submission, now)
  const answer = status === 'published' ? 'published' : 'awaiting-review'
  const hasChanged = outcome !== 'unchanged' || dropped > 0
  if (hasChanged) await log(trx, submission, id, answer, now)
  const isPublicChange = status === 'published' && (outcome !== 'unchanged' || hasReplied)
  const isOld = !hasChanged && known !== null && known.updatedAt <= now - DAY
  return { id, outcome: isOld ? 'unchanged' : answer, isPublicChange }
}

/** A posting repeats only one of its own organization, and was first seen when that one was. */
async function withOwnRepost(trx: Trx, owner: Owner): Promise<Owner> {
  if (!owner.reposts) return owner
  const reposts = await trx
    .selectFrom('postings')
    .select(['id', 'firstSeenAt'])
    .where('id', '=', owner.reposts.id)
    .where('organizationId', '=', owner.organizationId)
    .where('isOwn', '=', 1)
    .executeTakeFirst()
  return { ...owner, reposts: reposts ?? null }
}

function refuseStale({ version }: Submission, known: Known): void {
  if (version === undefined || version === known.version) return
  throw new EditedMeanwhile(`version ${version} was edited, ${known.version} is the last one`)
}

/** Counted by the day of the first revision: a repeated posting was first seen long before. */
async function refuseFlood(trx: Trx, organizationId: number, now: number): Promise<void> {
  const rows = await trx
    .selectFrom('postings')
    .innerJoin('postingRevisions', 'postingRevisions.postingId', 'postings.id')
    .select('postings.id')
    .where('postings.organizationId', '=', organizationId)
    .where('postings.isOwn', '=', 1)
    .where('postingRevisions.number', '=', 1)
    .where('postingRevisions.createdAt', '>', now - DAY)
    .limit(FIRST_DAY_LIMIT)
    .execute()
  if (rows.length >= FIRST_DAY_LIMIT) throw new TooManyToday('too many new postings today')
}

function replyOf(trx: Trx, postingId: number, { reply, owner }: Submission, now: number) {
  if (reply === null || reply === '') return false
  return keepReply(trx, { postingId, accountId: owner.accountId, text: reply, now })
}

async function log(
  trx: Trx,
  { prediction, owner }: Submission,
  postingId: number,
  outcome: string,
  now: number,
): Promise<void> {
  const detail = { outcome, verdict: prediction.verdict, model: prediction.model }
  const actor = owner.accountId === null ? {} : { actorId: owner.accountId }
  await appendAudit(trx, [{ at: now, action: 'submit', ...actor, postingId, detail }])
}
