/** A posting as a decision finds it, and what keeps a person from deciding. */
import { isInternshipLike } from '../domain/codes.ts'
import { actionsFor, closesAppeal, needsNote, type PostingAction } from '../domain/decision.ts'
import type { Db } from './database.ts'
import { getWaiting, type Waiting } from './queue.ts'
import { findCompared, getPending, type PendingRevision } from './revisions.ts'
import type { PostingRow } from './tables.ts'

/** An appeal that waits, with the decision that it contests. */
export type OpenAppeal = { id: number; decisionId: number; firstCuratorId: number | null }

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
  pending: PendingRevision | null
  appeal: OpenAppeal | null
  /** The revision that would be judged: the one that waits, else the public one. */
  revisionId: number | null
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
  const pending = row.status === 'published' ? await getPending(db, id) : null
  const { live } = await findCompared(db, id)
  return {
    row,
    organization,
    waiting: await getWaiting(db, id),
    pending,
    appeal: await getOpenAppeal(db, id),
    revisionId: pending?.id ?? live?.id ?? null,
  }
}

async function getOpenAppeal(db: Db, postingId: number): Promise<OpenAppeal | null> {
  const row = await db
    .selectFrom('appeals')
    .innerJoin('decisions', 'decisions.id', 'appeals.decisionId')
    .select(['appeals.id', 'appeals.decisionId', 'decisions.curatorId as firstCuratorId'])
    .where('appeals.postingId', '=', postingId)
    .where('appeals.state', '=', 'open')
    .orderBy('appeals.id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The actions that are open to anyone. */
export function openActions({ row, pending, waiting }: Decidable): PostingAction[] {
  return actionsFor({
    status: row.status,
    flag: row.flag,
    contract: pending?.input.contract ?? row.contract,
    isOwn: row.isOwn === 1,
    kinds: waiting.kinds,
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
  note: string | null
  curator: Decider
  now: number
}

/** What keeps somebody from deciding so, or null. */
export async function refusalOf(
  db: Db,
  found: Decidable,
  { action, version, note, curator, now }: Asked,
): Promise<Refusal | null> {
  const { row, organization, waiting, pending, appeal } = found
  if (version !== undefined && version !== row.version) return 'stale'
  if (curator !== null) {
    const employer = {
      isMember: await isMember(db, row.organizationId, curator.id),
      submittedBy: row.submittedBy,
      domain: organization?.domain ?? null,
    }
    if (belongsTo(curator, employer)) return 'own-organization'
  }
  if (!openActions(found).includes(action)) return 'not-allowed'
  if (appeal && closesAppeal(action) && !isAnother(appeal, curator)) return 'same-curator'
  if (needsNote(action, waiting.kinds) && (note ?? '').trim() === '') return 'needs-note'
  const waits = row.status === 'awaiting-review' || pending !== null
  const publishes = ['uphold', 'clear', 'accept'].includes(action) && waits
  if ((publishes || action === 'restore') && organization?.bannedAt != null) return 'banned'
  const end = Math.min(row.validThrough, pending?.input.validThrough ?? Infinity)
  return publishes && end <= now ? 'past-deadline' : null
}

/** An appeal is decided by somebody who did not decide what it contests; the operator never does. */
function isAnother(appeal: OpenAppeal, curator: Decider): boolean {
  return curator !== null && curator.id !== appeal.firstCuratorId
}

/** Whether an address is on a domain, or on a host below it. */
export function isOnDomain(email: string, domain: string | null): boolean {
  const host = email.split('@').at(-1)!
  return domain !== null && (host === domain || host.endsWith(`.${domain}`))
}

/**
 * Whether somebody belongs to the employer of a posting: a member, whoever handed it in, or somebody
 * with an address on the employer's domain.
 */
export function belongsTo(
  person: { id: number; email: string },
  employer: { isMember: boolean; submittedBy: number | null; domain: string | null },
): boolean {
  const { isMember, submittedBy, domain } = employer
  return isMember || submittedBy === person.id || isOnDomain(person.email, domain)
}

async function isMember(db: Db, organizationId: number | null, accountId: number) {
  const row = await db
    .selectFrom('memberships')
    .select('accountId')
    .where('organizationId', '=', organizationId ?? 0)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a decision of that kind says something about the flag of these words. */
export function judgesFlag(action: PostingAction, found: Decidable): action is 'uphold' | 'clear' {
  const isJudgement = action === 'uphold' || action === 'clear'
  return isJudgement && isInternshipLike(judgedWords(found).contract)
}
