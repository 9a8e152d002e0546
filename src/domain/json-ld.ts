/**
 * schema.org JobPosting as search engines read it: only on a posting's own page, only while one may
 * apply, and only what that page shows. @see https://schema.org/JobPosting
 */
import type { BaseSalary } from './base-salary.ts'
import type { Contract } from './codes.ts'
import type { JobPosting } from './job-posting.ts'
import { localDay, zoneOf } from './time-zone.ts'

const EMPLOYMENT_TYPES: Readonly<Record<Contract, string[]>> = {
  internship: ['INTERN'],
  apprenticeship: ['OTHER'],
  permanent: [],
  'fixed-term': ['TEMPORARY'],
  freelance: ['CONTRACTOR'],
  volunteer: ['VOLUNTEER'],
  unspecified: ['OTHER'],
}
/** Below that many hours a week a job is part-time. */
const FULL_TIME_HOURS = 30

/** What only the page knows: its address, the text as markup, the names of places. */
export type JsonLdContext = {
  /** Absolute address of the page. */
  url: string
  /** The same markup that the page shows, without the evidence marks. */
  descriptionHtml: string
  regionName: string | null
}

/**
 * The posting as a JSON-LD object, or null when it cannot be described truthfully: search engines
 * require an employer and a place.
 */
export function toJsonLd(posting: JobPosting, context: JsonLdContext): object | null {
  const { hiringOrganization, country } = posting
  if (!hiringOrganization || !country) return null
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: posting.title,
    description: context.descriptionHtml,
    identifier: { '@type': 'PropertyValue', name: 'Vrai Poste', value: String(posting.id) },
    datePosted: localDay(posting.datePosted, zoneOf(country, posting.region)),
    // A last day that the board only assumed is not the employer's word.
    ...(posting.provenance.validThrough === 'declared'
      ? { validThrough: new Date(posting.validThrough - 1).toISOString() }
      : {}),
    ...(employmentTypes(posting).length > 0 ? { employmentType: employmentTypes(posting) } : {}),
    hiringOrganization: { '@type': 'Organization', name: hiringOrganization.name },
    ...place(posting, context.regionName),
    ...(posting.baseSalary && posting.provenance.salary === 'declared'
      ? { baseSalary: monetaryAmount(posting.baseSalary) }
      : {}),
    inLanguage: posting.lang,
    url: context.url,
    // True only where the application is written on the page's own site.
    directApply: posting.particulars?.appliesHere === true,
  }
}

/** Full or part time is said only where hours are: no contract says it by itself. */
function employmentTypes({ contract, weeklyHours }: JobPosting): string[] {
  const types = EMPLOYMENT_TYPES[contract]
  const isEmployee = ['apprenticeship', 'permanent', 'fixed-term'].includes(contract)
  if (!isEmployee || weeklyHours === null) return types
  return [...types, weeklyHours < FULL_TIME_HOURS ? 'PART_TIME' : 'FULL_TIME']
}

function place(posting: JobPosting, regionName: string | null): object {
  const jobLocation = {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      ...(posting.city ? { addressLocality: posting.city } : {}),
      ...(regionName ? { addressRegion: regionName } : {}),
      addressCountry: posting.country,
    },
  }
  if (posting.remote !== 'remote') return { jobLocation }
  // Only work that is wholly remote may say TELECOMMUTE, and then it says from where.
  return {
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: { '@type': 'Country', name: posting.country },
    ...(posting.city ? { jobLocation } : {}),
  }
}

function monetaryAmount(salary: BaseSalary): object {
  const value =
    salary.min === salary.max
      ? { value: salary.min / 100 }
      : { minValue: salary.min / 100, maxValue: salary.max / 100 }
  return {
    '@type': 'MonetaryAmount',
    currency: salary.currency,
    value: { '@type': 'QuantitativeValue', ...value, unitText: salary.unit },
  }
}

/** JSON for a data block of a page: nothing in it can close the block or start markup. */
export function toDataBlock(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
