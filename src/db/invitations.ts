/** Invitations to an organization: mailed links that wait for an answer. */
import { appendAudit } from './audit.ts'
import type { Db, Trx } from './database.ts'

export const INVITATIONS_A_DAY = 20
const DAY = 86_400_000 // ms
const INVITE = 'invite'
const MOST_SHOWN = 100

export type Invitation = { id: number; email: string; expiresAt: number }

/** Invitations that still work, oldest first; for members' eyes only. */
export function findInvitations(
  db: Db,
  organizationId: number,
  now: number,
): Promise<Invitation[]> {
  return waiting(db, organizationId, now)
    .select(['id', 'email', 'expiresAt'])
    .orderBy('id')
    .limit(MOST_SHOWN)
    .execute()
}

/** To one address: the row of an invitation counts for nobody else. */
type Which = { id: number; email: string }

/** What waits for an address, oldest first, with who invites. */
export function findInvitationsTo(db: Db, email: string, now: number) {
  return waitingFor(db, email, now)
    .select(['mailedLinks.id', 'organizations.name', 'expiresAt'])
    .orderBy('mailedLinks.id')
    .limit(MOST_SHOWN)
    .execute()
}

/** The organization of one of them, or null. */
export async function findInvitationTo(
  db: Db,
  { id, email }: Which,
  now: number,
): Promise<{ id: number; slug: string } | null> {
  const row = await waitingFor(db, email, now)
    .select(['organizations.id', 'organizations.slug'])
    .where('mailedLinks.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Uses one of them up: of several at once, one gets true. */
export async function useInvitation(db: Db, { id, email }: Which, now: number): Promise<boolean> {
  const row = await db
    .updateTable('mailedLinks')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('email', '=', email)
    .where('purpose', '=', 'invitation')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Enters an invitation in the log, without the address that is invited. */
export async function logInvitation(
  trx: Trx,
  { organizationId, accountId, now }: { organizationId: number; accountId: number; now: number },
): Promise<void> {
  const detail = { organization: organizationId }
  await appendAudit(trx, [{ at: now, action: INVITE, actorId: accountId, detail }])
}

/**
 * How many invitations an account sent within a day. security: they are counted in the log, since the
 * links of an organization go with it, and anyone may make another one.
 */
export async function countInvitedToday(trx: Trx, accountId: number, now: number): Promise<number> {
  const { count } = await trx
    .selectFrom('auditEntries')
    .where('actorId', '=', accountId)
    .where('action', '=', INVITE)
    .where('at', '>', now - DAY)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Takes back what waits for an address, or one invitation; its link works no more. */
export async function withdrawInvitations(
  trx: Trx,
  organizationId: number,
  which: { email: string } | { id: number },
  now: number,
): Promise<void> {
  await trx
    .updateTable('mailedLinks')
    .set({ usedAt: now })
    .where('organizationId', '=', organizationId)
    .where('purpose', '=', 'invitation')
    .where('usedAt', 'is', null)
    .where((eb) => ('id' in which ? eb('id', '=', which.id) : eb('email', '=', which.email)))
    .execute()
}

function waiting(db: Db, organizationId: number, now: number) {
  return db
    .selectFrom('mailedLinks')
    .where('organizationId', '=', organizationId)
    .where('purpose', '=', 'invitation')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
}

function waitingFor(db: Db, email: string, now: number) {
  return db
    .selectFrom('mailedLinks')
    .innerJoin('organizations', 'organizations.id', 'mailedLinks.organizationId')
    .where('email', '=', email)
    .where('purpose', '=', 'invitation')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
}
