/** What the board holds about one account. */
import type { Db } from '../../db/database.ts'

/** Rows of one kind that a page or an export reads at most. */
export const MOST_ROWS = 1000

/** The organizations of an account, oldest membership first. */
export function findMemberships(db: Db, accountId: number) {
  return db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
    .select([
      'organizations.id',
      'organizations.name',
      'organizations.slug',
      'memberships.createdAt as since',
    ])
    .where('memberships.accountId', '=', accountId)
    .orderBy('memberships.createdAt')
    .orderBy('organizations.id')
    .limit(MOST_ROWS)
    .execute()
}

/** The organizations that have no other member, each with its postings that are open or waiting. */
export function findAlone(db: Db, accountId: number) {
  return db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
    .select((eb) => [
      'organizations.id',
      'organizations.name',
      eb
        .selectFrom('postings')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('postings.organizationId', '=', 'organizations.id')
        .where('postings.isOwn', '=', 1)
        .where('postings.status', 'in', ['published', 'awaiting-review'])
        .as('openCount'),
    ])
    .where('memberships.accountId', '=', accountId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('memberships as others')
            .select('others.accountId')
            .whereRef('others.organizationId', '=', 'memberships.organizationId')
            .where('others.accountId', '<>', accountId),
        ),
      ),
    )
    .orderBy('organizations.id')
    .limit(MOST_ROWS)
    .execute()
}

/** How many drafts and handed-in postings an account has. */
export async function countOwned(db: Db, accountId: number) {
  const drafts = await db
    .selectFrom('drafts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  const postings = await db
    .selectFrom('postings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('submittedBy', '=', accountId)
    .executeTakeFirstOrThrow()
  return { drafts: drafts.count, postings: postings.count }
}
