/**
 * schema.org JobPosting, as pages and feeds of other boards carry it, in the names of the interchange
 * format. A value that says nothing sure is left to the text. @see https://schema.org/JobPosting
 */
import { COMPUTED_FIELDS, DECLARED_FIELDS } from './fields.ts'
import { readContract } from './read-codes.ts'

type Node = Readonly<Record<string, unknown>>

const MAX_DEPTH = 20 // lists and objects around a posting
const MAX_NODES = 200_000 // looked at in one document
const PREFIXES = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'] as const
const WEEKLY =
  /(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|heures?|hours?)\b\s*(?:\/|par|per|a|each)?\s*(?:semaine|sem|week)/i

/** Properties that become fields of the board; the others are kept aside under their own names. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  ...['title', 'name', 'description', 'identifier', 'url', 'mainEntityOfPage', 'directApply'],
  ...['hiringOrganization', 'employmentType', 'jobLocation', 'jobLocationType'],
  ...['applicantLocationRequirements', 'datePosted', 'validThrough', 'jobStartDate'],
  ...['baseSalary', 'workHours', 'inLanguage', 'applicationContact'],
])
/** security: a foreign property may not pass for a field that the board reads or works out. */
const RESERVED: ReadonlySet<string> = new Set([...DECLARED_FIELDS, ...COMPUTED_FIELDS])

/**
 * Every JobPosting of a JSON-LD document, in its order: an object, a list, `@graph`, or nested in
 * other things. Never throws.
 * @param value what JSON.parse gave
 * @returns records in the names of DECLARED_FIELDS, and what else they hold under its own name
 */
export function jsonLdPostings(value: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  let nodes = 0
  const look = (part: unknown, depth: number): void => {
    if (typeof part !== 'object' || part === null || depth > MAX_DEPTH) return
    if (++nodes > MAX_NODES) return
    if (!Array.isArray(part) && isJobPosting(part as Node)) {
      found.push(toRecord(part as Node))
      return
    }
    for (const inner of Object.values(part)) look(inner, depth + 1)
  }
  look(value, 0)
  return found
}

function isJobPosting(node: Node): boolean {
  const types = Object.hasOwn(node, '@type') ? listOf(node['@type']) : []
  return types.some((type) => typeof type === 'string' && bareName(type) === 'JobPosting')
}

function toRecord(node: Node): Record<string, unknown> {
  const url = textOf(get(node, 'url')) ?? addressOf(get(node, 'mainEntityOfPage'))
  const contact = firstNode(get(node, 'applicationContact'))
  const place = placeOf(node)
  const fields: Record<string, unknown> = {
    id: identifierOf(node) ?? url,
    title: textOf(get(node, 'title')) ?? textOf(get(node, 'name')),
    text: textOf(get(node, 'description')),
    organization: nameOf(get(node, 'hiringOrganization')),
    contract: contractOf(get(node, 'employmentType')),
    ...place,
    remote: isTelecommute(get(node, 'jobLocationType')) ? 'remote' : undefined,
    language: languageOf(get(node, 'inLanguage')),
    date_posted: textOf(get(node, 'datePosted')),
    valid_through: textOf(get(node, 'validThrough')),
    start_date: textOf(get(node, 'jobStartDate')),
    ...payOf(node),
    weekly_hours: WEEKLY.exec(textOf(get(node, 'workHours'))?.slice(0, 200) ?? '')?.[1],
    url,
    apply_url: isTrue(get(node, 'directApply')) ? url : textOf(get(contact, 'url')),
    apply_email: textOf(get(contact, 'email')),
    ...others(node),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined))
}

/** What the board has no field for. Hours that are no number of hours a week stay as they came. */
function others(node: Node): Record<string, unknown> {
  const rest: [string, unknown][] = []
  for (const [key, value] of Object.entries(node)) {
    const name = bareName(key)
    if (name.startsWith('@') || RESERVED.has(name)) continue
    const isLeft = name === 'workHours' && !WEEKLY.test(String(textOf(value) ?? '').slice(0, 200))
    if (isLeft || !UNDERSTOOD.has(name)) rest.push([name, value])
  }
  return Object.fromEntries(rest)
}

function identifierOf(node: Node): string | undefined {
  const identifier = get(node, 'identifier')
  const given = firstNode(identifier)
  return textOf(identifier) ?? textOf(get(given, 'value')) ?? textOf(get(node, '@id'))
}

/** FULL_TIME, PART_TIME and OTHER say nothing about the contract; two contracts are none. */
function contractOf(value: unknown): string | undefined {
  const codes = new Set<string>()
  for (const one of listOf(value)) {
    const word = bareName(textOf(one) ?? '')
    const code = word.toUpperCase() === 'CONTRACTOR' ? 'freelance' : readContract(word)
    if (code && code !== 'unspecified') codes.add(code)
  }
  // An internship is temporary by nature.
  if (codes.has('internship')) codes.delete('fixed-term')
  return codes.size === 1 ? [...codes][0] : undefined
}

/** The first place; a post without one lies where its applicants must live, if that is one country. */
function placeOf(node: Node): Record<string, unknown> {
  const places = listOf(get(node, 'jobLocation')).filter(isNode)
  const address = firstNode(get(places[0], 'address')) ?? places[0]
  const required = listOf(get(node, 'applicantLocationRequirements'))
  const country = countryOf(get(address, 'addressCountry'))
  return {
    country: country ?? (required.length === 1 ? countryOf(required[0]) : undefined),
    region: textOf(get(address, 'addressRegion')) ?? nameOf(get(address, 'addressRegion')),
    city: textOf(get(address, 'addressLocality')) ?? textOf(get(places[0], 'address')),
    postal_code: textOf(get(address, 'postalCode')),
    other_locations: places.length > 1 ? places.slice(1) : undefined,
  }
}

function countryOf(value: unknown): string | undefined {
  return textOf(value) ?? textOf(get(firstNode(value), 'identifier')) ?? nameOf(value)
}

function payOf(node: Node): Record<string, unknown> {
  const given = get(node, 'baseSalary')
  const amount = firstNode(given)
  if (!amount) return { pay: textOf(given) }
  const value = get(amount, 'value')
  const quantity = firstNode(value) ?? amount
  const exact = textOf(get(quantity, 'value')) ?? textOf(value)
  const unit = textOf(get(quantity, 'unitText')) ?? textOf(get(amount, 'unitText'))
  const salary = {
    min: textOf(get(quantity, 'minValue')) ?? exact,
    max: textOf(get(quantity, 'maxValue')) ?? exact,
    currency: textOf(get(amount, 'currency')) ?? textOf(get(quantity, 'currency')),
    unit,
  }
  return salary.min === undefined && salary.max === undefined ? {} : { salary }
}

function languageOf(value: unknown): string | undefined {
  const language = firstNode(value)
  return textOf(value) ?? textOf(get(language, 'alternateName')) ?? nameOf(value)
}

function isTelecommute(value: unknown): boolean {
  return listOf(value).some((one) => bareName(textOf(one) ?? '').toUpperCase() === 'TELECOMMUTE')
}

function isTrue(value: unknown): boolean {
  return value === true || textOf(value)?.toLowerCase() === 'true'
}

function nameOf(value: unknown): string | undefined {
  return textOf(value) ?? textOf(get(firstNode(value), 'name'))
}

function addressOf(value: unknown): string | undefined {
  return textOf(value) ?? textOf(get(firstNode(value), '@id'))
}

/** A property under its own name or its full one. */
function get(node: Node | undefined, name: string): unknown {
  if (!node) return undefined
  const key = PREFIXES.map((prefix) => prefix + name).find((full) => Object.hasOwn(node, full))
  return key === undefined ? undefined : node[key]
}

/** Text or a number, also as {"@value"} or the first of a list; undefined for anything else. */
function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  const plain = isNode(first) && Object.hasOwn(first, '@value') ? first['@value'] : first
  if (typeof plain === 'number') return String(plain)
  return typeof plain === 'string' && plain.trim() !== '' ? plain : undefined
}

function firstNode(value: unknown): Node | undefined {
  return listOf(value).find(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** "https://schema.org/JobPosting" and "schema:JobPosting" are JobPosting. */
function bareName(name: string): string {
  return name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, '').trim()
}
