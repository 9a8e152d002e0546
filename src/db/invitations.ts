/** Invitations to an organization: mailed links that wait for an answer. */
import type { Db, Trx } from './database.ts'

export const INVITATIONS_A_DAY = 20
const DAY = 86_400_000 // ms

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
    .limit(100)
    .execute()
}

/** How many invitations went out within a day, from all organizations that an account belongs to. */
export async function countInvitedToday(trx: Trx, accountId: number, now: number): Promise<number> {
  const { count } = await trx
    .selectFrom('mailedLinks')
    .innerJoin('memberships', 'memberships.organizationId', 'mailedLinks.organizationId')
    .where('memberships.accountId', '=', accountId)
    .where('mailedLinks.purpose', '=', 'invitation')
    .where('mailedLinks.createdAt', '>', now - DAY)
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
