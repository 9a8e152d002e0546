/**
 * Bans: an organization, or an account, that publishes nothing here. Whatever would publish asks
 * {@link isBanned} in its own transaction, after it took its turn among the writers.
 */
import type { BanReason } from '../domain/accounts.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion, setBoardState } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import { recordDecision } from './decisions.ts'
import { isMember, isOnDomain } from './employer-ties.ts'
import { enqueueJob } from './jobs.ts'
import { removeOpen } from './remove-open.ts'

/** Somebody who is banned tries to publish; nothing was stored. */
export class Banned extends Error {
  override name = 'Banned'
}

/** Whether an organization or an account publishes nothing here. */
export async function isBanned(
  db: Db,
  {
    organizationId = null,
    accountId = null,
  }: { organizationId?: number | null; accountId?: number | null },
): Promise<boolean> {
  const organization = await db
    .selectFrom('organizations')
    .select('bannedAt')
    .where('id', '=', organizationId ?? 0)
    .executeTakeFirst()
  if ((organization?.bannedAt ?? null) !== null) return true
  const account = await db
    .selectFrom('accounts')
    .select('bannedAt')
    .where('id', '=', accountId ?? 0)
    .executeTakeFirst()
  return (account?.bannedAt ?? null) !== null
}

export type Ban = {
  slug: string
  reason: BanReason
  /** In words, public. */
  note: string
  /** Whether it also concerns the members who belong to no other organization. */
  withMembers: boolean
}
export type By = { accountId: number; email: string; now: number }

export type BanOutcome =
  | { outcome: 'done'; organizationId: number; name: string; removed: number; members: number }
  | { outcome: 'unknown' | 'already' | 'own-organization' }

/** The queue's handler that removes what one transaction does not. */
export const BAN_JOB = 'ban'
/** Postings that are removed at once; the queue does the rest. */
export const REMOVED_AT_ONCE = 500

/**
 * Bans an organization and removes its open postings: at most {@link REMOVED_AT_ONCE} here, the rest
 * by a job. All or nothing.
 */
export async function banOrganization(trx: Trx, ban: Ban, by: By): Promise<BanOutcome> {
  const { slug, reason, note, withMembers } = ban
  const { accountId: adminId, now } = by
  // From here on writers take turns: who hands in meanwhile is before or after.
  const dataVersion = await nextDataVersion(trx)
  const organization = await findOrganization(trx, slug)
  const refusal = await refusalOf(trx, organization, by)
  if (refusal !== null || !organization) {
    await setBoardState(trx, 'data_version', dataVersion - 1)
    return { outcome: refusal ?? 'unknown' }
  }
  const { id, name } = organization
  const banned = { bannedAt: now, banReason: reason }
  await trx.updateTable('organizations').set(banned).where('id', '=', id).execute()
  const members = withMembers ? await banMembers(trx, id, now) : []
  const decisionId = await recordDecision(trx, {
    ...{ at: now, curatorId: adminId, action: 'ban', organizationId: id, reason, note },
    detail: { members: members.length },
  })
  await logAccounts(trx, 'ban-account', members, { organizationId: id, adminId, now })
  const removal = { organizationId: id, adminId, decisionId, reason, now }
  const removed = await removeOpen(trx, removal, REMOVED_AT_ONCE)
  if (removed === REMOVED_AT_ONCE) {
    const payload = { organization: id, decision: decisionId }
    const dedupeKey = `ban:${decisionId}`
    await enqueueJob(trx, { kind: BAN_JOB, payload, dedupeKey, runAt: now, now })
  }
  return { outcome: 'done', organizationId: id, name, removed, members: members.length }
}

/** Lifts a ban, and those of the members that came with it. What was removed stays removed. */
export async function liftBan(
  trx: Trx,
  slug: string,
  { accountId: adminId, email, now }: By,
): Promise<{ outcome: 'done'; name: string } | { outcome: 'unknown' | 'own-organization' }> {
  const dataVersion = await nextDataVersion(trx)
  const organization = await findOrganization(trx, slug)
  const isOwn =
    organization !== undefined && (await belongs(trx, organization, { accountId: adminId, email }))
  if (!organization || organization.bannedAt === null || isOwn) {
    await setBoardState(trx, 'data_version', dataVersion - 1)
    return { outcome: isOwn ? 'own-organization' : 'unknown' }
  }
  const { id, name, bannedAt } = organization
  const free = { bannedAt: null, banReason: null }
  await trx.updateTable('organizations').set(free).where('id', '=', id).execute()
  // The instant of the ban is what its accounts have in common, also once they left. Along
  // accounts_banned.
  const members = await trx
    .updateTable('accounts')
    .set({ bannedAt: null })
    .where('bannedAt', 'is not', null)
    .where('bannedAt', '=', bannedAt)
    .returning('id')
    .execute()
  await recordDecision(trx, {
    ...{ at: now, curatorId: adminId, action: 'lift-ban', organizationId: id },
    detail: { members: members.length },
  })
  await logAccounts(trx, 'lift-ban-account', members, { organizationId: id, adminId, now })
  return { outcome: 'done', name }
}

type Found = { id: number; name: string; domain: string | null; bannedAt: number | null }

function findOrganization(trx: Trx, slug: string): Promise<Found | undefined> {
  return trx
    .selectFrom('organizations')
    .select(['id', 'name', 'domain', 'bannedAt'])
    .where('slug', '=', slug)
    .executeTakeFirst()
}

async function refusalOf(trx: Trx, organization: Found | undefined, by: By) {
  if (!organization) return 'unknown' as const
  if (organization.bannedAt !== null) return 'already' as const
  return (await belongs(trx, organization, by)) ? ('own-organization' as const) : null
}

/** Nobody decides about an organization that they belong to, or whose domain their address has. */
async function belongs(
  trx: Trx,
  { id, domain }: Found,
  { accountId, email }: Pick<By, 'accountId' | 'email'>,
): Promise<boolean> {
  return isOnDomain(email, domain) || isMember(trx, id, accountId)
}

/** Members who belong to no other organization, and judge nothing here. */
function banMembers(trx: Trx, organizationId: number, now: number): Promise<{ id: number }[]> {
  return trx
    .updateTable('accounts')
    .set({ bannedAt: now })
    .where('role', '=', 'employer')
    .where('bannedAt', 'is', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('memberships')
        .select('memberships.accountId')
        .where('memberships.organizationId', '=', organizationId),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('memberships as others')
            .select('others.accountId')
            .whereRef('others.accountId', '=', 'accounts.id')
            .where('others.organizationId', '<>', organizationId),
        ),
      ),
    )
    .returning('id')
    .execute()
}

async function logAccounts(
  trx: Trx,
  action: 'ban-account' | 'lift-ban-account',
  accounts: readonly { id: number }[],
  { organizationId, adminId, now }: { organizationId: number; adminId: number; now: number },
): Promise<void> {
  const entries = accounts.map(({ id: account }) => ({
    ...{ at: now, action, actorId: adminId, detail: { account, organization: organizationId } },
  }))
  await appendAudit(trx, entries)
}
