/** Rows of `postings` as the board's public form of a posting. */
import type { SelectQueryBuilder } from 'kysely'
import type { BaseSalary } from '../domain/base-salary.ts'
import { COMMUNITIES, fromMask, HOURS } from '../domain/codes.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import type { Particulars } from '../domain/particulars.ts'
import type { PostingRow, Tables } from './tables.ts'

/** Every column of the row but those that only the board itself reads. */
const COLUMNS = [
  'postings.id',
  'postings.source',
  'postings.title',
  'postings.text',
  'postings.lang',
  'postings.contract',
  'postings.level',
  'postings.employer',
  'postings.remote',
  'postings.remoteDays',
  'postings.communityMask',
  'postings.hoursMask',
  'postings.country',
  'postings.region',
  'postings.city',
  'postings.family',
  'postings.payMin',
  'postings.payMax',
  'postings.payCurrency',
  'postings.payUnit',
  'postings.payText',
  'postings.unpaid',
  'postings.monthsMin',
  'postings.monthsMax',
  'postings.weeklyHours',
  'postings.startMonth',
  'postings.hasTutor',
  'postings.hasSchoolAgreement',
  'postings.url',
  'postings.applyUrl',
  'postings.applyEmail',
  'postings.license',
  'postings.year',
  'postings.flag',
  'postings.verdict',
  'postings.probability',
  'postings.status',
  'postings.datePosted',
  'postings.validThrough',
  'postings.firstSeenAt',
  'postings.closedAt',
  'postings.updatedAt',
  'postings.provenance',
  'postings.spans',
  'postings.particulars',
  'postings.isOwn',
] as const

type Column = (typeof COLUMNS)[number] extends `postings.${infer Name}` ? Name : never
/** What {@link selectPosting} gives a row. */
export type SelectedPosting = Pick<PostingRow, Column & keyof PostingRow> & {
  organizationId: number | null
  organizationName: string | null
  organizationSlug: string | null
  organizationVerifiedAt: number | null
}

/** Adds to a query on `postings` all that {@link toJobPosting} reads. */
export function selectPosting(query: SelectQueryBuilder<Tables, 'postings', object>) {
  return query
    .leftJoin('organizations', 'organizations.id', 'postings.organizationId')
    .select(COLUMNS)
    .select([
      'organizations.id as organizationId',
      'organizations.name as organizationName',
      'organizations.slug as organizationSlug',
      'organizations.verifiedAt as organizationVerifiedAt',
    ])
}

/** One row as a JobPosting. */
export function toJobPosting(row: SelectedPosting): JobPosting {
  const {
    organizationId: id,
    organizationName: name,
    organizationSlug: slug,
    organizationVerifiedAt: verifiedAt,
    communityMask,
    hoursMask,
    payMin,
    payMax,
    payCurrency,
    payUnit,
    monthsMin,
    monthsMax,
    unpaid,
    particulars: answers,
    ...rest
  } = row
  const particulars: Particulars | null = answers === null ? null : JSON.parse(answers)
  const hasSalary = payMin !== null && payMax !== null && payCurrency !== null && payUnit !== null
  return {
    ...rest,
    hiringOrganization:
      id === null || name === null || slug === null
        ? null
        : { id, name, slug, isVerified: verifiedAt !== null },
    communities: fromMask(COMMUNITIES, communityMask),
    hours: fromMask(HOURS, hoursMask),
    baseSalary: hasSalary
      ? { min: payMin, max: payMax, currency: payCurrency as BaseSalary['currency'], unit: payUnit }
      : null,
    isUnpaid: unpaid === 1,
    months:
      monthsMin === null && monthsMax === null
        ? null
        : { min: monthsMin ?? monthsMax!, max: monthsMax ?? monthsMin! },
    hasTutor: row.hasTutor === 1,
    hasSchoolAgreement: row.hasSchoolAgreement === 1,
    provenance: JSON.parse(row.provenance),
    spans: JSON.parse(row.spans),
    particulars,
    isOwn: row.isOwn === 1,
    // privacy: where the board passes applications on, nothing that is made of a posting holds it
    applyEmail: particulars?.appliesHere ? null : row.applyEmail,
  }
}
