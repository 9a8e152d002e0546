/** Everything that a curator goes by on one page: the sheet of a posting. */
import type { Finding } from '../check/finding.ts'
import type { Judge } from '../classifier/model.ts'
import type { Prediction } from '../classifier/prediction.ts'
import { shippedModel } from '../classifier/shipped-model.ts'
import { actionsFor, type PostingAction, UNDO_WITHIN } from '../domain/decision.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import { getActiveModel } from './active-model.ts'
import { hasSecondReader } from './appeals.ts'
import { checkBeside } from './check-posting.ts'
import type { Db } from './database.ts'
import { belongsTo } from './employer-ties.ts'
import { keyOf } from './keys.ts'
import { toJobPosting } from './posting-rows.ts'
import { toRow } from './posting-values.ts'
import {
  type Earlier,
  findEarlier,
  findNear,
  type Near,
  type Standing,
  standingOf,
} from './sheet-beside.ts'
import {
  findSheetDecisions,
  findSheetRevisions,
  getSheetPosting,
  type SheetDecision,
  type SheetPosting,
  type SheetRevision,
} from './sheet-rows.ts'
import { findSheetWords, type SheetAppeal, type SheetWords } from './sheet-words.ts'

/** The words of a revision, by its number. */
export type Wording = Pick<SheetRevision, 'number' | 'createdAt' | 'title' | 'text'>

/** An appeal that waits, and who may answer it. */
export type WaitingAppeal = SheetAppeal & {
  /** Whether this curator decided what is contested. */
  isMine: boolean
  /** Whether there is anybody who may answer it. */
  hasSecondReader: boolean
}

export type Sheet = SheetWords & {
  /** As it stands. */
  posting: JobPosting
  version: number
  /** What is judged: the posting with the words that wait, else as it stands. */
  subject: JobPosting
  revisionId: number | null
  /** Whether the subject is an edit that waits. */
  isEdit: boolean
  prediction: Prediction
  /** Of the model that judged; null when it is in force no more. */
  thresholds: Judge['thresholds'] | null
  /** What the posting check finds in the subject. */
  findings: Finding[]
  /** Of the words that wait: against the public ones; else of those against the ones before. */
  change: { before: Wording; after: Wording } | null
  earlier: Earlier[]
  standing: Standing
  near: Near[]
  /** Newest first. */
  decisions: SheetDecision[]
  appeal: WaitingAppeal | null
  /** The curator belongs to the employer: somebody else decides. */
  isOwnOrganization: boolean
  /** What is open to this curator, in the order in which it is offered. */
  actions: PostingAction[]
  /** The decision that the page was asked to tell of, if this curator made it. */
  made: Made | null
}

/** A decision of the reader's own, with whether it may still be undone. */
export type Made = SheetDecision & { canUndo: boolean }

/** Who reads the sheet, and when. */
export type SheetReader = {
  accountId: number
  email: string
  now: number
  /** A decision to tell of. */
  madeId?: number | null
}

/**
 * The sheet of a posting whatever its status, in at most nine queries, none of which grows with the
 * number of postings; null when there is no such posting.
 */
export async function readSheet(db: Db, id: number, reader: SheetReader): Promise<Sheet | null> {
  const { accountId, email, now, madeId = null } = reader
  if (!Number.isSafeInteger(id) || id < 1) return null
  const row = await getSheetPosting(db, id, accountId)
  if (row === null) return null
  const posting = toJobPosting(row)
  const revisions = await findSheetRevisions(db, id)
  const words = await findSheetWords(db, id)
  const isAppealed = words.appeals.some(({ state }) => state === 'open')
  const { subject, judged, isEdit } = subjectOf(
    row,
    posting,
    isAppealed ? acceptedOf(revisions) : revisions,
  )
  const prediction = judged?.prediction ?? withoutEvidence(subject)
  const earlier = await findEarlier(db, subject, now)
  const organizationId = posting.hiringOrganization?.id ?? null
  const cityKey = keyOf(subject.city ?? '') || null
  const near = await findNear(db, { ...subject, cityKey, organizationId })
  const { own: decisions, also } = await findSheetDecisions(db, id, madeId)
  const appeal = await waitingAppeal(db, words.appeals, { accountId, organizationId })
  const isOwnOrganization = belongsTo({ id: accountId, email }, row)
  return {
    ...words,
    ...{ posting, subject, isEdit, prediction, earlier, near, decisions, appeal },
    version: row.version,
    revisionId: judged?.id ?? null,
    thresholds: await thresholdsOf(db, prediction.model),
    findings: checkBeside(subject, earlier, now),
    change: changeOf(posting, revisions),
    standing: standingOf(earlier),
    isOwnOrganization,
    actions: isOwnOrganization
      ? []
      : openTo(posting, subject, words, appeal, isRemovedByCurator(decisions)),
    made: toMade(also, reader),
  }
}

function acceptedOf(revisions: readonly SheetRevision[]): SheetRevision[] {
  return revisions.filter(({ state }) => state === 'accepted')
}

/**
 * The words that a decision would judge, as `readDecidable` finds them: while an appeal waits, the
 * public ones, which it is about.
 */
function subjectOf(
  row: SheetPosting,
  posting: JobPosting,
  revisions: readonly SheetRevision[],
): { subject: JobPosting; judged: SheetRevision | null; isEdit: boolean } {
  const live = revisions.find(({ state }) => state === 'accepted') ?? null
  const pending = revisions.find(({ state }) => state === 'pending')
  if (!pending?.input || row.status !== 'published') {
    return { subject: posting, judged: live, isEdit: false }
  }
  const said = pending.prediction ?? withoutEvidence(posting)
  const { title, text, ...values } = toRow(pending.input, said)
  const subject = toJobPosting({ ...row, ...values, title, text })
  const flag = said.verdict === 'flagged' ? 'automatic' : 'none'
  return { subject: { ...subject, flag }, judged: pending, isEdit: true }
}

function withoutEvidence({ contract, level, probability, verdict }: JobPosting): Prediction {
  const unknown = { contractEvidence: null, bias: 0, logit: 0, evidence: [], model: 'unknown' }
  return { contract, roleLevel: level, probability, verdict, ...unknown }
}

async function thresholdsOf(db: Db, version: string): Promise<Judge['thresholds'] | null> {
  if (version === shippedModel.version) return shippedModel.thresholds
  const model = await getActiveModel(db)
  return model.version === version ? model.thresholds : null
}

function changeOf(posting: JobPosting, revisions: readonly SheetRevision[]): Sheet['change'] {
  const pending = revisions.find(({ state }) => state === 'pending')
  const [live, earlier] = acceptedOf(revisions)
  if (posting.status === 'published' && pending && live) {
    const { title, text } = posting
    return { before: { ...live, title, text }, after: pending }
  }
  return live && earlier ? { before: earlier, after: live } : null
}

async function waitingAppeal(
  db: Db,
  appeals: readonly SheetAppeal[],
  { accountId, organizationId }: { accountId: number; organizationId: number | null },
): Promise<WaitingAppeal | null> {
  const open = appeals.filter(({ state }) => state === 'open')
  const appeal = open.find(({ contested }) => contested === 'remove') ?? open.at(-1)
  if (!appeal) return null
  const { firstCuratorId: curatorId } = appeal
  const isMine = curatorId === accountId
  return {
    ...appeal,
    isMine,
    hasSecondReader: await hasSecondReader(db, { curatorId, organizationId }),
  }
}

/** By the newest decisions: an employer's own removal is none. */
function isRemovedByCurator(decisions: readonly SheetDecision[]): boolean {
  const last = decisions.find(({ undoneAt }) => undoneAt === null)
  return last?.action === 'remove' || last?.action === 'keep'
}

function openTo(
  { status, flag, isOwn }: JobPosting,
  { contract }: JobPosting,
  { kinds }: SheetWords,
  appeal: WaitingAppeal | null,
  isRemovedHere: boolean,
): PostingAction[] {
  const open = actionsFor({
    ...{ status, flag, contract, isOwn, kinds },
    appeal: appeal?.contested ?? null,
    isRemovedHere,
  })
  return appeal?.isMine ? open.filter((action) => action === 'dismiss') : open
}

/** One decision of a curator, whatever posting it is about; null when it is not theirs. */
export async function getMade(db: Db, reader: SheetReader): Promise<Made | null> {
  const { madeId = null } = reader
  if (madeId === null) return null
  return toMade((await findSheetDecisions(db, 0, madeId)).also, reader)
}

function toMade(
  decision: SheetDecision | null,
  { accountId, now }: Pick<SheetReader, 'accountId' | 'now'>,
): Made | null {
  if (decision === null || decision.curatorId !== accountId) return null
  const { isKept, undoneAt, at } = decision
  return { ...decision, canUndo: isKept && undoneAt === null && now < at + UNDO_WITHIN }
}
