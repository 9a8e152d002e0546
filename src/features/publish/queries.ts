/** What the form reads besides drafts: the organizations of an account, and their postings. */
import type { Db } from '../../db/database.ts'
import { ownPostings } from '../../db/posting-life.ts'
import { selectPosting, toJobPosting } from '../../db/posting-rows.ts'
import { getPending } from '../../db/revisions.ts'
import type { Status } from '../../domain/codes.ts'
import type { Publisher } from './read-fields.ts'
import type { Shown } from './to-fields.ts'

const MAX_ORGANIZATIONS = 50

/** The organizations that an account belongs to, oldest membership first. */
export function findPublishers(db: Db, accountId: number): Promise<Publisher[]> {
  return db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
    .select(['organizations.id', 'organizations.name', 'organizations.kind'])
    .where('memberships.accountId', '=', accountId)
    .orderBy('memberships.createdAt')
    .orderBy('organizations.id')
    .limit(MAX_ORGANIZATIONS)
    .execute()
}

/** A posting of one of the account's organizations: its words that wait, else those that are shown. */
export type OwnPosting = {
  id: number
  organizationId: number
  status: Status
  version: number
  shown: Shown
}

/** null: another's, an imported one that is nobody's, and an unknown one alike. */
export async function findOwnPosting(
  db: Db,
  accountId: number,
  id: number,
): Promise<OwnPosting | null> {
  const row = await selectPosting(db.selectFrom('postings'))
    .innerJoin('memberships', 'memberships.organizationId', 'postings.organizationId')
    .select(['memberships.organizationId as ownerId', 'postings.version'])
    .where('postings.id', '=', id)
    .where('postings.isOwn', '=', 1)
    .where('memberships.accountId', '=', accountId)
    .executeTakeFirst()
  if (!row) return null
  const { ownerId: organizationId, version, ...selected } = row
  const waiting = await getPending(db, id)
  const shown = waiting?.input ?? toShown(toJobPosting(selected), row.applyEmail)
  return { id, organizationId, status: row.status, version, shown }
}

/** @param applyEmail as stored: a JobPosting does not hold the address that the form sends on to */
function toShown(posting: ReturnType<typeof toJobPosting>, applyEmail: string | null): Shown {
  const { baseSalary: salary, isUnpaid: unpaid, months, ...rest } = posting
  const [monthsMin, monthsMax] = [months?.min ?? null, months?.max ?? null]
  return { ...rest, salary, unpaid, monthsMin, monthsMax, applyEmail }
}

/** What became of a draft that was handed in; unchanged: it was given back or has ended since. */
export type Handed = {
  id: number
  outcome: 'published' | 'awaiting-review' | 'pending' | 'unchanged'
}

/** The posting of that source and external id, if it is one of the account's. */
export async function findHanded(
  db: Db,
  accountId: number,
  { source, externalId }: { source: string; externalId: string },
): Promise<Handed | null> {
  const row = await ownPostings(db, accountId)
    .select(['postings.id', 'postings.status'])
    .where('postings.source', '=', source)
    .where('postings.externalId', '=', externalId)
    .executeTakeFirst()
  if (!row) return null
  if (row.status === 'awaiting-review') return { id: row.id, outcome: 'awaiting-review' }
  if (row.status !== 'published') return { id: row.id, outcome: 'unchanged' }
  const waiting = await getPending(db, row.id)
  return { id: row.id, outcome: waiting ? 'pending' : 'published' }
}
