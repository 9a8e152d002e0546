/** A posting as one line of the interchange format: the names that import reads. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import type { Provenance } from '../../domain/posting-input.ts'
import { localDay, offsetAt, zoneOf } from '../../domain/time-zone.ts'
import { pathToPosting } from '../../i18n/paths.ts'

const DAY_MS = 86_400_000

export type Exported = { posting: JobPosting; externalId: string; extra: Record<string, unknown> }

/** Names of the line for the names under which the board keeps where a value comes from. */
const LINE_NAMES: Readonly<Record<string, string>> = {
  contract: 'contract',
  lang: 'language',
  employer: 'employer_type',
  organization: 'organization',
  country: 'country',
  region: 'region',
  city: 'city',
  remote: 'remote',
  communities: 'community',
  hours: 'hours',
  family: 'family',
  salary: 'salary',
  payText: 'pay',
  months: 'months',
  weeklyHours: 'weekly_hours',
  startMonth: 'start_date',
  datePosted: 'date_posted',
  validThrough: 'valid_through',
}

/**
 * The line of a posting, effective values in a fixed order; what has no value is left out.
 * @param baseUrl address of the board without a final slash
 */
export function exportLine({ posting, externalId, extra }: Exported, baseUrl: string) {
  const { months, baseSalary, communities, hours } = posting
  const zone = zoneOf(posting.country, posting.region)
  const line = {
    id: externalId,
    source: posting.source,
    title: posting.title,
    text: posting.text,
    language: posting.lang,
    contract: posting.contract,
    level: posting.level,
    organization: posting.hiringOrganization?.name,
    employer_type: posting.employer,
    country: posting.country,
    region: posting.region,
    city: posting.city,
    remote: posting.remote,
    community: communities.length > 0 ? communities : null,
    hours: hours.length > 0 ? hours : null,
    family: posting.family,
    url: posting.url,
    apply_url: posting.applyUrl,
    apply_email: posting.applyEmail,
    date_posted: dayOrInstant(posting.datePosted, zone),
    // The last day on which one may apply: validThrough is the first instant after it.
    valid_through: localDay(posting.validThrough - 1, zone),
    start_date: posting.startMonth,
    months: months && (months.min === months.max ? months.min : months),
    weekly_hours: posting.weeklyHours,
    pay: posting.payText,
    salary: baseSalary && inWholeUnits(baseSalary),
    license: posting.license,
    year: posting.year,
    status: posting.status,
    flag: posting.flag,
    verdict: posting.verdict,
    probability: posting.probability,
    provenance: provenanceOf(posting.provenance),
    extra: Object.keys(extra).length > 0 ? extra : null,
    page: baseUrl + pathToPosting(posting.lang, posting),
  }
  return Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== null && value !== undefined),
  ) as { [Name in keyof typeof line]?: NonNullable<(typeof line)[Name]> }
}

export type ExportedLine = ReturnType<typeof exportLine>

function inWholeUnits({ min, max, currency, unit }: BaseSalary) {
  return { min: min / 100, max: max / 100, currency, unit }
}

/** A local midnight is a day; anything else was an instant. */
function dayOrInstant(instant: number, zone: string): string {
  const isMidnight = (instant + offsetAt(instant, zone)) % DAY_MS === 0
  return isMidnight ? localDay(instant, zone) : new Date(instant).toISOString()
}

function provenanceOf(provenance: Record<string, Provenance>): Record<string, Provenance> {
  return Object.fromEntries(
    Object.entries(LINE_NAMES).flatMap(([field, name]) => {
      const origin = provenance[field]
      return origin ? [[name, origin]] : []
    }),
  )
}
