/** Who belongs to an employer, and so decides nothing about it. */
import type { Db } from './database.ts'
import { isEmployersAddress } from './employer-address.ts'

/** Whether an address is on a domain, or on a host below it. */
export function isOnDomain(email: string, domain: string | null): boolean {
  const host = email.split('@').at(-1)!
  return domain !== null && (host === domain || host.endsWith(`.${domain}`))
}

export type EmployerTies = {
  isMember: boolean
  submittedBy: number | null
  domain: string | null
  applyUrl: string | null
  applyEmail: string | null
}

/**
 * Whether somebody belongs to the employer of a posting: a member, whoever handed it in, or somebody
 * with an address on the employer's domain.
 */
export function belongsTo(person: { id: number; email: string }, ties: EmployerTies): boolean {
  const { isMember, submittedBy, domain, applyUrl, applyEmail } = ties
  if (isMember || submittedBy === person.id || isOnDomain(person.email, domain)) return true
  return isEmployersAddress(person.email, { organizationDomain: domain, applyUrl, applyEmail })
}

/** Whether an account is a member of an organization. */
export async function isMember(db: Db, organizationId: number | null, accountId: number) {
  const row = await db
    .selectFrom('memberships')
    .select('accountId')
    .where('organizationId', '=', organizationId ?? 0)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}
