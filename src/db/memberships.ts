/** Who belongs to an organization, and what their addresses say of it. */
import type { Locale } from '../domain/codes.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import { IS_OR_WAS_PUBLIC } from './employer-history.ts'
import { passOnApplications } from './pass-on.ts'
import { verifiedDomain } from './registrable-domain.ts'

export const MAX_MEMBERS = 50

export type Member = { accountId: number; email: string; locale: Locale; createdAt: number }

/** Postings that need somebody to answer for them. */
const LIVE = ['published', 'awaiting-review', 'draft'] as const

/** The members of an organization, oldest first. For members' eyes only: it holds addresses. */
export function findMembers(db: Db, organizationId: number): Promise<Member[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('accounts', 'accounts.id', 'memberships.accountId')
    .select([
      'accounts.id as accountId',
      'accounts.email',
      'accounts.locale',
      'memberships.createdAt',
    ])
    .where('memberships.organizationId', '=', organizationId)
    .orderBy('memberships.createdAt')
    .orderBy('accounts.id')
    .limit(MAX_MEMBERS)
    .execute()
}

/**
 * Makes an account a member; one that is already stays so.
 * @returns false when the organization has {@link MAX_MEMBERS}
 */
export async function join(
  trx: Trx,
  { organizationId, accountId, now }: { organizationId: number; accountId: number; now: number },
): Promise<boolean> {
  await lockOrganization(trx, organizationId)
  const members = await findMembers(trx, organizationId)
  if (members.some((member) => member.accountId === accountId)) return true
  if (members.length >= MAX_MEMBERS) return false
  await trx
    .insertInto('memberships')
    .values({ organizationId, accountId, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await decideVerification(trx, organizationId, now)
  return true
}

type Leaving = {
  organizationId: number
  accountId: number
  /** The account that asks for it: the same one, or another member's. */
  actorId: number
  /** UTC ms. */
  now: number
}

/**
 * Ends a membership; applications that came to the address go to a member who stays. The last member
 * stays while a posting needs somebody; when the last one leaves an organization that has no posting
 * at all, it goes too.
 */
export async function leave(
  trx: Trx,
  { organizationId, accountId, actorId, now }: Leaving,
): Promise<'left' | 'last' | 'unknown'> {
  const memberIn = (members: readonly Member[]) =>
    members.find((member) => member.accountId === accountId)
  // What changes nothing makes no page anew.
  if (!memberIn(await findMembers(trx, organizationId))) return 'unknown'
  await lockOrganization(trx, organizationId)
  const members = await findMembers(trx, organizationId)
  const leaver = memberIn(members)
  if (!leaver) return 'unknown'
  const isLast = members.length === 1
  if (isLast && (await hasPosting(trx, organizationId, LIVE))) return 'last'
  await passOnApplications(trx, { id: accountId, email: leaver.email }, organizationId)
  await trx
    .deleteFrom('memberships')
    .where('organizationId', '=', organizationId)
    .where('accountId', '=', accountId)
    .execute()
  if (isLast && !(await hasPosting(trx, organizationId))) {
    // A ban outlives the members: it can be read in the log, and be lifted.
    await trx
      .deleteFrom('organizations')
      .where('id', '=', organizationId)
      .where('bannedAt', 'is', null)
      .execute()
  } else if (!isLast) await decideVerification(trx, organizationId, now)
  const by = actorId === accountId ? 'self' : 'member'
  const detail = { organization: organizationId, by, accountId }
  await appendAudit(trx, [{ at: now, action: 'leave', actorId, detail }])
  return 'left'
}

/**
 * Decides anew whether an organization is verified: a member's confirmed address stands on the
 * registrable domain of its site, which is neither a mailbox provider's nor shared. Call it when the
 * site or the members changed. It is verified since the day that domain was first found so.
 */
export async function decideVerification(trx: Trx, id: number, now: number): Promise<void> {
  const { site, domain, verifiedAt } = await trx
    .selectFrom('organizations')
    .select(['site', 'domain', 'verifiedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const members = await findMembers(trx, id)
  const isShownBy = ({ email }: Member) => site !== null && verifiedDomain(email, site) !== null
  const member = members.find(isShownBy)
  const found = member && site !== null ? verifiedDomain(member.email, site) : null
  if (found === domain && (found === null) === (verifiedAt === null)) return
  await trx
    .updateTable('organizations')
    .set({ domain: found, verifiedAt: found === null ? null : now })
    .where('id', '=', id)
    .execute()
}

/** {@link takeTurns}, and where a public page names the organization, that page is made anew. */
export async function lockOrganization(trx: Trx, id: number): Promise<void> {
  if (await hasPosting(trx, id, IS_OR_WAS_PUBLIC)) await nextDataVersion(trx)
  await takeTurns(trx, id)
}

/**
 * Makes those who change an organization, its members or its invitations take turns on PostgreSQL, as
 * they do on SQLite.
 */
export async function takeTurns(trx: Trx, id: number): Promise<void> {
  await trx
    .updateTable('organizations')
    .set((eb) => ({ trust: eb.ref('trust') }))
    .where('id', '=', id)
    .execute()
}

async function hasPosting(
  trx: Trx,
  organizationId: number,
  statuses?: readonly (typeof IS_OR_WAS_PUBLIC)[number][],
): Promise<boolean> {
  const row = await trx
    .selectFrom('postings')
    .select('id')
    .where('organizationId', '=', organizationId)
    .$if(statuses !== undefined, (query) => query.where('status', 'in', statuses!))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
