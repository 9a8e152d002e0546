/** For whom a preview is made: an organization of the account, as its pages name it. */
import type { Db } from '../../db/database.ts'

export type Standing = { id: number; name: string; slug: string; isVerified: boolean }

/** The organization, or null where the account does not belong to it. */
export async function getStanding(
  db: Db,
  accountId: number,
  organizationId: number,
): Promise<Standing | null> {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
    .select([
      'organizations.id',
      'organizations.name',
      'organizations.slug',
      'organizations.verifiedAt',
    ])
    .where('memberships.accountId', '=', accountId)
    .where('organizations.id', '=', organizationId)
    .executeTakeFirst()
  if (!row) return null
  const { verifiedAt, ...organization } = row
  return { ...organization, isVerified: verifiedAt !== null }
}
