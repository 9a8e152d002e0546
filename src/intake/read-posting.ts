/** One line as a draft of a posting: what it declares, understood as far as it is sure. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { BaseSalary } from '../domain/base-salary.ts'
import type {
  Community,
  Contract,
  Employer,
  Family,
  Hours,
  Lang,
  Remote,
  Status,
} from '../domain/codes.ts'
import { normaliseCountry, normaliseRegion } from '../domain/place.ts'
import { MAX_READ } from '../text/normalise.ts'
import { FieldReader } from './field-reader.ts'
import type { Problem, RawRecord } from './fields.ts'
import {
  readClosedStatus,
  readCommunities,
  readContract,
  readEmployer,
  readFamily,
  readHours,
  readLang,
  readOpenStatus,
  readRemote,
} from './read-codes.ts'
import {
  readMonths,
  readSalary,
  readStartMonth,
  readWeeklyHours,
  readWhen,
  readYear,
  type When,
} from './read-terms.ts'
import {
  cutTo,
  readAddress,
  readMail,
  readOrganization,
  readText,
  readTitle,
  readWords,
} from './read-words.ts'

export const MAX_TITLE = 300 // UTF-16 units; longer ones are cut, with a warning
export const MAX_TEXT = 50_000

/** What a line declares. Absent: nothing that is understood, so the text is asked. */
export type Draft = {
  line: number
  source: string
  externalId: string
  title: string
  text: string
  lang?: Lang
  contract?: Contract
  employer?: Employer
  remote?: Remote
  communities?: Community[]
  hours?: Hours[]
  country?: string
  region?: string
  city?: string
  family?: Family
  salary?: BaseSalary
  payText?: string
  months?: { min: number; max: number }
  weeklyHours?: number
  startMonth?: string
  organization?: string
  url?: string
  applyUrl?: string
  applyEmail?: string
  license?: string
  year?: number
  datePosted?: When
  validThrough?: When
  status?: Status
  /** Fields that the board worked out itself, as the export says: values that are no one's word. */
  notDeclared: ReadonlySet<string>
  extra: Record<string, unknown>
}

export type ReadPosting = { draft: Draft | null; problems: Problem[] }

const Line = z.looseObject({
  title: z.string().transform(readTitle).pipe(z.string().min(1)),
  text: z.string().transform(readText).pipe(z.string().min(1)),
})

/**
 * Reads one record. Only a missing title or text refuses it; a value that is not understood is kept
 * aside in `extra` with a warning.
 * @param fallbackSource where postings without a source of their own come from
 */
export function readPosting(record: RawRecord, fallbackSource: string): ReadPosting {
  if (!record.fields) return { draft: null, problems: record.problems }
  const reader = new FieldReader(record.line, record.fields, record.problems)
  const { fields } = reader
  const parsed = Line.safeParse({ title: fields.title, text: longText(fields) })
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    const code = `missing-${name}`
    const problem = { line: record.line, severity: 'error' as const, code, detail: `no ${name}` }
    return { draft: null, problems: [...reader.problems, problem] }
  }
  const { title, text } = parsed.data
  noteRepairs(reader, title, text)
  const draft: Draft = {
    line: record.line,
    source: reader.take('source', readWords) ?? fallbackSource,
    externalId: reader.take('id', readWords) ?? hashOf(record.content),
    title: cutTo(title, MAX_TITLE),
    text: cutTo(text, MAX_TEXT),
    notDeclared: reader.notDeclared,
    ...readRole(reader),
    ...readPlace(reader),
    ...readTerms(reader),
    ...readAddresses(reader),
    extra: {},
  }
  draft.extra = reader.rest()
  return { draft, problems: reader.problems }
}

function longText(fields: Record<string, unknown>): unknown {
  const { text, description } = fields
  return typeof text === 'string' && text.trim() !== '' ? text : description
}

/** Says what of the two long fields could not be kept as it came. */
function noteRepairs(reader: FieldReader, title: string, text: string): void {
  if (title.length > MAX_TITLE) reader.warn('cut', `title cut at ${MAX_TITLE} characters`)
  if (text.length > MAX_TEXT) reader.warn('cut', `text cut at ${MAX_TEXT} characters`)
  if (text.length > MAX_READ) {
    const shown = MAX_READ.toLocaleString('en')
    reader.warn('long', `only the first ${shown} characters are read for facts and the flag`)
  }
  const isBroken = [reader.fields.title, longText(reader.fields)].some(
    (given) => typeof given === 'string' && (given.includes('\0') || !given.isWellFormed()),
  )
  if (isBroken) reader.warn('repaired', 'NUL or lone surrogates taken out')
}

function readRole(reader: FieldReader): Partial<Draft> {
  const contract = reader.take('contract', readContract)
  return {
    lang: reader.take('language', readLang),
    // "unspecified" declares nothing: the text may still say it.
    contract: contract === 'unspecified' ? undefined : contract,
    employer: reader.take('employer_type', readEmployer),
    remote: reader.take('remote', readRemote),
    communities: reader.take('community', readCommunities),
    hours: reader.take('hours', readHours),
    family: reader.take('family', readFamily),
    organization: reader.take('organization', readOrganization),
    status: readStatus(reader),
  }
}

/** How a posting ended; open and expired follow from the dates. */
function readStatus(reader: FieldReader): Status | undefined {
  const status = reader.take('status', (value) => readClosedStatus(value) ?? readOpenStatus(value))
  return status === 'published' || status === 'expired' ? undefined : status
}

function readPlace(reader: FieldReader): Partial<Draft> {
  let country = reader.take('country', (value) =>
    typeof value === 'string' ? (normaliseCountry(value.slice(0, 80)) ?? undefined) : undefined,
  )
  const region = reader.take('region', (value) =>
    typeof value === 'string' ? readRegion(value.slice(0, 80), country) : undefined,
  )
  const city = reader.take('city', readWords)
  country ??= region?.slice(0, 2)
  const isOpen = !region && !reader.notDeclared.has('region')
  const ofCity = city && isOpen ? normaliseRegion(city, country)?.region : undefined
  return { country, region: region ?? (country ? ofCity : undefined), city }
}

/** Countries whose regions the board lists; elsewhere a well-formed ISO 3166-2 code is believed. */
const LISTED = new Set(['FR', 'CA', 'US'])

function readRegion(text: string, country: string | undefined): string | undefined {
  const known = normaliseRegion(text, country)?.region
  const [, ofCountry = ''] = /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(text.trim()) ?? []
  const isElsewhere = normaliseCountry(ofCountry) === ofCountry && !LISTED.has(ofCountry)
  return known ?? (isElsewhere && (country ?? ofCountry) === ofCountry ? text.trim() : undefined)
}

function readTerms(reader: FieldReader): Partial<Draft> {
  return {
    salary: reader.take('salary', readSalary),
    payText: reader.take('pay', readWords),
    months: reader.take('months', readMonths),
    weeklyHours: reader.take('weekly_hours', readWeeklyHours),
    startMonth: reader.take('start_date', readStartMonth),
    year: reader.take('year', readYear),
    datePosted: reader.take('date_posted', readWhen),
    validThrough: reader.take('valid_through', readWhen),
    license: reader.take('license', readWords),
  }
}

function readAddresses(reader: FieldReader): Partial<Draft> {
  const applyUrl = reader.take('apply_url', (value) => readAddress(value) ?? readMail(value))
  const applyEmail = reader.take('apply_email', readMail)
  const isMail = applyUrl?.includes('@') && !applyUrl.includes('://')
  return {
    url: reader.take('url', readAddress),
    applyUrl: isMail ? undefined : applyUrl,
    applyEmail: applyEmail ?? (isMail ? applyUrl : undefined),
  }
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}
