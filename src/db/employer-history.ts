/** An employer's other postings, as the rules on repeated internships compare them. */
import { sql } from 'kysely'
import type { EarlierPosting, EmployerHistory } from '../check/history.ts'
import type { Status } from '../domain/codes.ts'
import { clean } from '../text/normalise.ts'
import type { Db } from './database.ts'
import { keyOf } from './keys.ts'

/** Postings that are looked at; an employer with more is told by the newest. */
export const MOST_EARLIER = 200

/** What is or was public; what was taken off the board tells nothing of its employer. */
export const IS_OR_WAS_PUBLIC: readonly Status[] = [
  'published',
  'expired',
  'filled',
  'unfilled',
  'withdrawn',
]
const NOBODY_CAME: readonly Status[] = ['unfilled', 'withdrawn']

/** What {@link toEarlierPosting} reads. */
export const EARLIER_COLUMNS = [
  'id',
  'title',
  'contract',
  'family',
  'lang',
  'country',
  'region',
  'city',
  'monthsMin',
  'monthsMax',
  'startMonth',
  'datePosted',
  'validThrough',
  'closedAt',
  'status',
] as const

type Wanted = {
  organizationId: number
  /** The posting that is compared with the others, when it is stored. */
  exceptId?: number | null
  /** UTC ms; posted then or later. */
  since: number
  /** The newest so many; {@link MOST_EARLIER} unless told. */
  most?: number
}

/**
 * The other postings of an organization that are or were public, newest first, a bounded number.
 * One of which only the year is known is not among them.
 * @param options.now UTC ms; what is past its last day by then is closed
 */
export async function findEmployerHistory(
  db: Db,
  options: Wanted & { now: number },
): Promise<EmployerHistory> {
  const rows = await employerPostings(db, options).execute()
  return rows.map((row) => toEarlierPosting(row, options.now))
}

/** The query of {@link findEmployerHistory}: along the index of an organization's postings. */
export function employerPostings(
  db: Db,
  { organizationId, exceptId = null, since, most = MOST_EARLIER }: Wanted,
) {
  const query = db
    .selectFrom('postings')
    .select(EARLIER_COLUMNS)
    .where('organizationId', '=', organizationId)
    .where('datePosted', '>=', since)
    .where('status', 'in', IS_OR_WAS_PUBLIC)
    // A date without provenance beside a year is the day of its import, not of its publication.
    .where(sql<boolean>`(year is null or provenance like '%"datePosted"%')`)
    .orderBy('datePosted', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
  return exceptId === null ? query : query.where('id', '<>', exceptId)
}

/** The organization of that name, in whatever spelling; null when the board has none. */
export async function findOrganizationId(db: Db, name: string): Promise<number | null> {
  const known = await db
    .selectFrom('organizations')
    .select('id')
    .where('nameKey', '=', keyOf(clean(name)))
    .executeTakeFirst()
  return known?.id ?? null
}

type Row = Pick<EarlierPosting, Exclude<keyof EarlierPosting, 'months' | 'isUnfilled'>> & {
  monthsMin: number | null
  monthsMax: number | null
  validThrough: number
  status: Status
}

/** One row as the rules compare it; what is past its last day by `now` is closed. */
export function toEarlierPosting(row: Row, now: number): EarlierPosting {
  const { monthsMin, monthsMax, validThrough, status, ...rest } = row
  const [min, max] = [monthsMin ?? monthsMax, monthsMax ?? monthsMin]
  const isPast = status === 'published' && validThrough <= now
  return {
    ...rest,
    months: min === null || max === null ? null : { min, max },
    closedAt: isPast ? validThrough : rest.closedAt,
    isUnfilled: NOBODY_CAME.includes(status),
  }
}
