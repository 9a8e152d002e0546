/**
 * The XML feed that Indeed reads and most recruiting programs write: <source> with a <job> a posting.
 * @see https://docs.indeed.com/indeed-apply/xml-feed
 */
import type { Contract } from '../domain/codes.ts'
import { COMPUTED_FIELDS, DECLARED_FIELDS, type Problem, type RawRecord, refuse } from './fields.ts'
import { readContract } from './read-codes.ts'
import { readXml, type XmlRecord } from './read-xml.ts'
import { MAX_LINE } from './split-lines.ts'

/** Elements of a job under the board's names. */
const FIELDS: Readonly<Record<string, string>> = {
  referencenumber: 'id',
  title: 'title',
  description: 'text',
  company: 'organization',
  city: 'city',
  state: 'region',
  country: 'country',
  url: 'url',
  salary: 'pay',
  email: 'apply_email',
}
const DATES: Readonly<Record<string, string>> = {
  date: 'date_posted',
  expirationdate: 'valid_through',
}
/** security: a foreign element may not pass for a field that the board reads or works out. */
const RESERVED: ReadonlySet<string> = new Set([...DECLARED_FIELDS, ...COMPUTED_FIELDS])

/** @throws UnreadableInput as readXml does */
export async function* readIndeedXml(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawRecord> {
  for await (const job of readXml(chunks, 'job')) yield toRecord(job)
}

function toRecord({ line, fields: given, isTooLong, hasHtmlEntities }: XmlRecord): RawRecord {
  if (isTooLong) return refuse(line, 'too-long', `longer than ${MAX_LINE} characters`)
  const fields: [string, unknown][] = []
  for (const [name, text] of given) {
    if (Object.hasOwn(FIELDS, name)) fields.push([FIELDS[name]!, text])
    else if (Object.hasOwn(DATES, name)) fields.push([DATES[name]!, dateOf(text)])
    else if (name === 'jobtype') fields.push(['contract', contractOf(text)])
    else if (name === 'remotetype') fields.push(['remote', remoteOf(text)])
    else if (!RESERVED.has(name)) fields.push([name, text])
  }
  return {
    line,
    fields: Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
    content: JSON.stringify([...given]),
    problems: problemsOf(line, given, hasHtmlEntities),
  }
}

function problemsOf(line: number, given: Map<string, string>, hasHtmlEntities: boolean): Problem[] {
  const warnings: string[] = []
  if (hasHtmlEntities) warnings.push('entities that XML does not know, read as those of HTML')
  if ([...given.values()].some((text) => text.includes('\ufffd'))) {
    warnings.push('bytes that are not of the encoding are replaced by "\ufffd"')
  }
  return warnings.map((detail) => ({ line, severity: 'warning', code: 'encoding', detail }))
}

/** Job types that mean something else, or nothing, outside of such feeds. */
const JOB_TYPES: Readonly<Record<string, Contract>> = {
  contract: 'fixed-term',
  contractual: 'fixed-term',
  seasonal: 'fixed-term',
  subcontract: 'freelance',
}

/** Several words may stand there; full-time and the like say nothing about the contract. */
function contractOf(text: string): Contract | undefined {
  const words = text.slice(0, 200).split(/[,;|/]/)
  const codes = new Set(words.map((word) => ofJobType(word.trim().toLowerCase())))
  codes.delete(undefined)
  codes.delete('unspecified')
  if (codes.has('internship') || codes.has('apprenticeship')) codes.delete('fixed-term')
  return codes.size === 1 ? [...codes][0] : undefined
}

function ofJobType(word: string): Contract | undefined {
  return Object.hasOwn(JOB_TYPES, word) ? JOB_TYPES[word] : readContract(word)
}

function remoteOf(text: string): string | undefined {
  if (/hybrid/i.test(text)) return 'hybrid'
  return /remote|wfh|télétravail/i.test(text) ? 'remote' : undefined
}

const RFC_822 = /^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|Z|[+-]\d{4})$/

/** Feeds write dates as ISO 8601 or as in mail: Fri, 19 Dec 2014 22:49:39 GMT. */
function dateOf(text: string): string {
  const at = RFC_822.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? text : new Date(at).toISOString()
}
