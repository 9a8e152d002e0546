/**
 * Employers as everyone may see them: those with a posting that is or was public. A posting that its
 * employer did not submit says nothing of them by an automatic flag, only by an upheld one.
 */
import type { ExpressionBuilder } from 'kysely'
import type { JobPosting } from '../domain/job-posting.ts'
import { isOpen } from './conditions.ts'
import type { Db } from './database.ts'
import { IS_OR_WAS_PUBLIC } from './employer-history.ts'
import { selectPosting, toJobPosting } from './posting-rows.ts'
import { type ListRow, withEvidence } from './published.ts'
import type { OrganizationRow, Tables } from './tables.ts'

export type Employer = Pick<
  OrganizationRow,
  'id' | 'slug' | 'name' | 'kind' | 'site' | 'domain' | 'verifiedAt'
>
export type EmployerInList = Employer & { open: number }

const COLUMNS = ['id', 'slug', 'name', 'kind', 'site', 'domain', 'verifiedAt'] as const

const hasPublic = (eb: ExpressionBuilder<Tables, 'organizations'>) =>
  eb.exists(
    eb
      .selectFrom('postings')
      .select('postings.id')
      .whereRef('postings.organizationId', '=', 'organizations.id')
      .where('postings.status', 'in', IS_OR_WAS_PUBLIC),
  )

/**
 * One page of employers, by name.
 * @param options.after name key of the last employer of the page before; '' begins
 * @returns at most `limit` employers, and whether more follow
 */
export async function findEmployers(
  db: Db,
  { after, limit, now }: { after: string; limit: number; now: number },
): Promise<{ rows: EmployerInList[]; hasMore: boolean }> {
  const found = await db
    .selectFrom('organizations')
    .select(COLUMNS)
    .where(hasPublic)
    .where('nameKey', '>', after)
    .orderBy('nameKey')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit)
  const open = await countOpenOf(
    db,
    rows.map(({ id }) => id),
    now,
  )
  return {
    rows: rows.map((row) => ({ ...row, open: open.get(row.id) ?? 0 })),
    hasMore: found.length > limit,
  }
}

async function countOpenOf(
  db: Db,
  ids: readonly number[],
  now: number,
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('postings')
    .where('organizationId', 'in', ids)
    .where(isOpen(now))
    .select((eb) => ['organizationId', eb.fn.countAll<number>().as('count')])
    .groupBy('organizationId')
    .execute()
  return new Map(rows.map(({ organizationId, count }) => [organizationId!, count]))
}

/** A public employer by its slug, or null. */
export async function getEmployer(
  db: Db,
  slug: string,
): Promise<(Employer & { nameKey: string }) | null> {
  const row = await db
    .selectFrom('organizations')
    .select([...COLUMNS, 'nameKey'])
    .where('slug', '=', slug)
    .where(hasPublic)
    .executeTakeFirst()
  return row ?? null
}

/** Slugs of employers with an open posting, for the sitemap. */
export async function findEmployersForSitemap(
  db: Db,
  options: { now: number; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('organizations')
    .select('slug')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('postings')
          .select('postings.id')
          .whereRef('postings.organizationId', '=', 'organizations.id')
          .where(isOpen(options.now)),
      ),
    )
    .orderBy('id')
    .limit(options.limit)
    .execute()
  return rows.map(({ slug }) => slug)
}

/** Postings of an employer, newest first: the open ones, or those that ended. */
export async function findPostingsOf(
  db: Db,
  organizationId: number,
  options: { isOpen: boolean; limit: number; now: number },
): Promise<ListRow[]> {
  const open = isOpen(options.now)
  const rows = await selectPosting(
    db
      .selectFrom('postings')
      .where('postings.organizationId', '=', organizationId)
      .where('postings.status', 'in', IS_OR_WAS_PUBLIC)
      .where((eb) => (options.isOpen ? open : eb.not(open))),
  )
    .orderBy('postings.datePosted', 'desc')
    .orderBy('postings.id', 'desc')
    .limit(options.limit)
    .execute()
  return withEvidence(
    db,
    rows.map((row) => aboutEmployer(toJobPosting(row))),
  )
}

/** A posting as it may stand among what is told of its employer. */
export function aboutEmployer(posting: JobPosting): JobPosting {
  const isQuestion = !posting.isOwn && posting.flag === 'automatic'
  return isQuestion ? { ...posting, flag: 'none' } : posting
}
