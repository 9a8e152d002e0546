/** A posting as a decision finds it, and what keeps a person from deciding. */
import { isInternshipLike } from '../domain/codes.ts'
import { actionsFor, type Contested, needsNote, type PostingAction } from '../domain/decision.ts'
import type { Db } from './database.ts'
import { belongsTo, isMember } from './employer-ties.ts'
import { getWaiting, type Waiting } from './queue.ts'
import { findCompared, getPending, type PendingRevision } from './revisions.ts'
import type { PostingRow } from './tables.ts'

/** An appeal that waits, with the decision that it contests. */
export type OpenAppeal = {
  id: number
  decisionId: number
  contested: Contested
  /** When it was decided, UTC ms, and by whom; null: the operator, or an account that was erased. */
  decidedAt: number
  firstCuratorId: number | null
}

/** Everything that a decision about a posting goes by. */
export type Decidable = {
  row: PostingRow
  organization: {
    id: number
    name: string
    domain: string | null
    bannedAt: number | null
  } | null
  waiting: Waiting
  /** Null while an appeal waits, which is about the public words. */
  pending: PendingRevision | null
  appeal: OpenAppeal | null
  /** The revision that would be judged: the one that waits, else the public one. */
  revisionId: number | null
  /** The decision by which a curator removed it; null: it stands, or its employer took it off. */
  removalId: number | null
}

/** The words and the contract that a decision judges. */
export function judgedWords({ row, pending }: Pick<Decidable, 'row' | 'pending'>) {
  const { title, text, contract, lang } = pending?.input ?? row
  return { title, text, contract, lang }
}

/** A posting by its id, or null. */
export async function readDecidable(db: Db, id: number): Promise<Decidable | null> {
  const row = await db
    .selectFrom('postings')
    .selectAll('postings')
    .where('postings.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const organization =
    row.organizationId === null
      ? null
      : await db
          .selectFrom('organizations')
          .select(['id', 'name', 'domain', 'bannedAt'])
          .where('id', '=', row.organizationId)
          .executeTakeFirstOrThrow()
  const appeal = await getOpenAppeal(db, id)
  const hasEdit = row.status === 'published' && appeal === null
  const pending = hasEdit ? await getPending(db, id) : null
  const { live } = await findCompared(db, id)
  return {
    row,
    organization,
    waiting: await getWaiting(db, id),
    pending,
    appeal,
    revisionId: pending?.id ?? live?.id ?? null,
    removalId: row.status === 'removed' ? await getRemoval(db, id) : null,
  }
}

/** Of several, one against a removal comes first: while the posting is gone, its flag is no haste. */
async function getOpenAppeal(db: Db, postingId: number): Promise<OpenAppeal | null> {
  const rows = await db
    .selectFrom('appeals')
    .innerJoin('decisions', 'decisions.id', 'appeals.decisionId')
    .select(['appeals.id', 'appeals.decisionId', 'decisions.action', 'decisions.at as decidedAt'])
    .select('decisions.curatorId as firstCuratorId')
    .where('appeals.postingId', '=', postingId)
    .where('appeals.state', '=', 'open')
    .orderBy('appeals.id')
    .limit(10)
    .execute()
  const row = rows.find(({ action }) => action === 'remove') ?? rows[0]
  if (!row) return null
  const { action, ...appeal } = row
  return { ...appeal, contested: action === 'remove' ? 'remove' : 'uphold' }
}

/** The decision that removed a posting; null when the last removal was none of a curator's. */
async function getRemoval(db: Db, postingId: number): Promise<number | null> {
  const last = await db
    .selectFrom('auditEntries')
    .select('decisionId')
    .where('postingId', '=', postingId)
    .where('action', '=', 'remove')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.decisionId ?? null
}

/** The actions that are open to anyone. */
export function openActions({
  row,
  pending,
  waiting,
  appeal,
  removalId,
}: Decidable): PostingAction[] {
  return actionsFor({
    status: row.status,
    flag: row.flag,
    contract: pending?.input.contract ?? row.contract,
    isOwn: row.isOwn === 1,
    kinds: waiting.kinds,
    appeal: appeal?.contested ?? null,
    isRemovedHere: removalId !== null,
  })
}

/** Who decides; null: the operator. */
export type Decider = { id: number; email: string } | null

export const REFUSALS = [
  'unknown',
  'stale',
  'own-organization',
  'not-allowed',
  'same-curator',
  'needs-note',
  'past-deadline',
  'banned',
] as const
export type Refusal = (typeof REFUSALS)[number]

export type Asked = {
  action: PostingAction
  /** Of the posting, as it was read; absent: whatever stands now. */
  version?: number | undefined
  /** The newest decision about it that was read; 0: none was. */
  seenDecision?: number | undefined
  note: string | null
  curator: Decider
  now: number
}

/** What keeps somebody from deciding so, or null. */
export async function refusalOf(db: Db, found: Decidable, asked: Asked): Promise<Refusal | null> {
  const { action, note, curator, now } = asked
  const { row, organization, waiting, pending, appeal } = found
  // security: the role may have been taken while the request was on its way.
  const account = curator && (await getCurator(db, curator.id))
  if (curator !== null && account === null) return 'unknown'
  if (await isStale(db, found, asked)) return 'stale'
  if (curator !== null && (await isConnected(db, found, curator))) return 'own-organization'
  if (!openActions(found).includes(action)) return 'not-allowed'
  // Whoever made the contested decision can neither answer the appeal nor put it off.
  if (appeal && action !== 'dismiss' && !isAnother(appeal, account)) return 'same-curator'
  if (needsNote(action, waiting.kinds) && (note ?? '').trim() === '') return 'needs-note'
  const waits = row.status === 'awaiting-review' || pending !== null
  const publishes = ['uphold', 'clear', 'accept'].includes(action) && waits
  if ((publishes || action === 'restore') && organization?.bannedAt != null) return 'banned'
  const end = Math.min(row.validThrough, pending?.input.validThrough ?? Infinity)
  return publishes && end <= now ? 'past-deadline' : null
}

type CuratorAccount = { id: number; createdAt: number }

async function getCurator(db: Db, id: number): Promise<CuratorAccount | null> {
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'createdAt'])
    .where('id', '=', id)
    .where('role', '<>', 'employer')
    .where('bannedAt', 'is', null)
    .executeTakeFirst()
  return account ?? null
}

/**
 * Whether the posting is another than the one that was read. A removal is about the posting and its
 * employer: new words that wait do not hold it off, or an employer could edit for ever.
 */
async function isStale(
  db: Db,
  { row }: Decidable,
  { action, version, seenDecision }: Asked,
): Promise<boolean> {
  if (action !== 'remove' || seenDecision === undefined) {
    return version !== undefined && version !== row.version
  }
  const newer = await db
    .selectFrom('decisions')
    .select('id')
    .where('postingId', '=', row.id)
    .where('id', '>', seenDecision)
    .where('undoneAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return newer !== undefined
}

/**
 * An appeal is decided by somebody who did not decide what it contests; the operator never does. Of an
 * account that was erased nobody knows who it was: whoever came later may be the same person.
 */
function isAnother(appeal: OpenAppeal, curator: CuratorAccount | null): boolean {
  if (curator === null) return false
  const { firstCuratorId, decidedAt } = appeal
  return firstCuratorId === null ? curator.createdAt < decidedAt : curator.id !== firstCuratorId
}

async function isConnected(
  db: Db,
  { row, organization }: Decidable,
  curator: NonNullable<Decider>,
): Promise<boolean> {
  return belongsTo(curator, {
    isMember: await isMember(db, row.organizationId, curator.id),
    submittedBy: row.submittedBy,
    domain: organization?.domain ?? null,
    applyUrl: row.applyUrl,
    applyEmail: row.applyEmail,
  })
}

/** What a decision says of the flag of the words it judges: upheld, lifted, or (null) nothing. */
export function judgementOf(action: PostingAction, found: Decidable): boolean | null {
  if (!isInternshipLike(judgedWords(found).contract)) return null
  if (action === 'clear') return false
  const keeps = action === 'keep' && found.appeal?.contested === 'uphold'
  return action === 'uphold' || keeps ? true : null
}
