/** To whom the board writes about a posting of an employer. */
import type { Locale } from '../domain/codes.ts'
import type { Db } from './database.ts'

const MOST_MEMBERS = 20

export type Recipient = { accountId: number; email: string; locale: Locale }

/** Who handed a posting in, while they are a member; else the members, longest first. */
export async function findRecipients(
  db: Db,
  { organizationId, submittedBy }: { organizationId: number; submittedBy: number | null },
): Promise<Recipient[]> {
  const people = await db
    .selectFrom('memberships')
    .innerJoin('accounts', 'accounts.id', 'memberships.accountId')
    .select(['accounts.id as accountId', 'accounts.email', 'accounts.locale'])
    .where('memberships.organizationId', '=', organizationId)
    .orderBy('memberships.createdAt')
    .orderBy('accounts.id')
    .limit(MOST_MEMBERS)
    .execute()
  const submitter = people.filter(({ accountId }) => accountId === submittedBy)
  return submitter.length > 0 ? submitter : people
}
