/** Which curators may read a mark: nobody about their own organization, and nobody twice. */
import { type SqlBool, sql } from 'kysely'
import type { Db } from './database.ts'
import { isOnDomain } from './employer-ties.ts'

const MOST_CURATORS = 200 // accounts; a board has a handful

type Curator = { id: number; email: string }

/** Curators and admins who are not banned. */
export function findCurators(db: Db): Promise<Curator[]> {
  return db
    .selectFrom('accounts')
    .select(['id', 'email'])
    .where(sql<SqlBool>`role <> 'employer'`) // as the index accounts_role spells it
    .where('bannedAt', 'is', null)
    .orderBy('id')
    .limit(MOST_CURATORS)
    .execute()
}

/**
 * By organization, the curators who do not belong to it: neither members nor people with an address
 * on its domain.
 */
export async function findReaders(
  db: Db,
  organizationIds: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  if (organizationIds.length === 0) return new Map()
  const curators = await findCurators(db)
  const ids = curators.map(({ id }) => id)
  const organizations = await db
    .selectFrom('organizations')
    .select(['id', 'domain'])
    .where('id', 'in', organizationIds)
    .execute()
  const memberships =
    ids.length === 0
      ? []
      : await db
          .selectFrom('memberships')
          .select(['organizationId', 'accountId'])
          .where('accountId', 'in', ids)
          .where('organizationId', 'in', organizationIds)
          .execute()
  const members = new Set(memberships.map((one) => `${one.organizationId} ${one.accountId}`))
  return new Map(
    organizations.map(({ id, domain }) => {
      const isOther = (curator: Curator) =>
        !members.has(`${id} ${curator.id}`) && !isOnDomain(curator.email, domain)
      return [id, new Set(curators.filter(isOther).map((curator) => curator.id))]
    }),
  )
}
