/**
 * What a seeker looks for: one object for the list, feeds, alerts, exports and the API, and its
 * one grammar in URLs. Writing and parsing are inverse; defaults are never written.
 */
import {
  COMMUNITIES,
  CONTRACTS,
  type Community,
  type Contract,
  CURRENCIES,
  EMPLOYERS,
  type Employer,
  FAMILIES,
  type Family,
  HOURS,
  type Hours,
  LANGS,
  type Lang,
  LEVELS,
  type Level,
  REMOTES,
  type Remote,
} from './codes.ts'
import { isCountryCode, isRegionCode } from './place.ts'
import { asAmount, cut, plain, type RawQuery, shown, tidy } from './query-text.ts'

export const MAX_QUERY = 300 // characters of free text; what is longer is cut, with a message
export const MAX_LIMIT = 100 // postings a page of the API
const MAX_VALUES = 40 // values of one name: more than any facet has

export type SearchCriteria = {
  /** Free text; '' means none. */
  q: string
  /** Search the words as typed, without the synonyms of the title thesaurus. */
  exact: boolean
  contract: Contract[]
  level: Level[]
  employer: Employer[]
  remote: Remote[]
  community: Community[]
  hours: Hours[]
  /** ISO 3166-1. */
  country: string[]
  /** ISO 3166-2, or CA-QC-06 in Québec. */
  region: string[]
  lang: Lang[]
  family: Family[]
  /** '' means any. */
  city: string
  payStated: boolean
  /** Least pay for a full-time year, in whole units of `currency`. */
  payMin: number | null
  currency: 'EUR' | 'CAD'
  /** Posted within that many days. */
  since: number | null
  /** Recently closed postings instead of the open ones. */
  closed: boolean
  /** Earliest start, YYYY-MM. */
  start: string | null
  monthsMin: number | null
  monthsMax: number | null
  /** Postings with a flag only, without one, or with an upheld one; null shows all, labelled. */
  flag: 'only' | 'hide' | 'upheld' | null
  /** Employers alone that bear the mark "only internships in 12 months". */
  internOnly: boolean
  sort: 'recent' | 'relevance'
  /** Opaque cursor: the page after this posting. */
  after: string | null
  /** Postings a page; null is the page's own size. */
  limit: number | null
}

/**
 * A known name with a value that is not understood (the list is shown without that filter), or with
 * more than is read: words of `q` too long, or too many values, of which `value` is the first left out.
 */
export type CriteriaProblem = { name: string; value: string; reason: 'unknown' | 'cut' }

export const NO_CRITERIA: Readonly<SearchCriteria> = Object.freeze({
  q: '',
  exact: false,
  contract: [],
  level: [],
  employer: [],
  remote: [],
  community: [],
  hours: [],
  country: [],
  region: [],
  lang: [],
  family: [],
  city: '',
  payStated: false,
  payMin: null,
  currency: 'EUR',
  since: null,
  closed: false,
  start: null,
  monthsMin: null,
  monthsMax: null,
  flag: null,
  internOnly: false,
  sort: 'recent',
  after: null,
  limit: null,
})

/** Facets whose values are codes of a closed list, in the order in which URLs write them. */
const CODE_LISTS = {
  contract: CONTRACTS,
  level: LEVELS,
  employer: EMPLOYERS,
  remote: REMOTES,
  community: COMMUNITIES,
  hours: HOURS,
  lang: LANGS,
  family: FAMILIES,
} as const
type CodeName = keyof typeof CODE_LISTS

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/
const CURSOR = /^[A-Za-z0-9_-]{1,200}$/

/**
 * Understands a query. Unknown names are ignored; an unknown value of a known name is left out and
 * reported, so that the page can answer 400 with the list unfiltered by it.
 */
export function parseCriteria(query: RawQuery): {
  criteria: SearchCriteria
  problems: CriteriaProblem[]
} {
  const problems: CriteriaProblem[] = []
  const refuse = (name: string, value: string) => {
    problems.push({ name, value: shown(value), reason: 'unknown' })
    return null
  }
  const one = (name: string) => {
    const value = query.get(name)?.at(-1)
    return value === undefined || value === '' ? null : value
  }
  const many = (name: string) => {
    const values = [...new Set(query.get(name))].filter((v) => v !== '')
    const first = values[MAX_VALUES]
    if (first !== undefined) problems.push({ name, value: shown(first), reason: 'cut' })
    return values.slice(0, MAX_VALUES)
  }
  const code = <Value extends string>(name: string, list: readonly Value[]): Value[] => {
    const chosen = new Set<string>()
    for (const value of many(name)) {
      if ((list as readonly string[]).includes(value)) chosen.add(value)
      else refuse(name, value)
    }
    return list.filter((value) => chosen.has(value))
  }
  const place = (name: string, isKnown: (value: string) => boolean) =>
    many(name)
      .filter((value) => isKnown(value) || refuse(name, value))
      .sort()
  const choice = <Value extends string>(name: string, list: readonly Value[]): Value | null => {
    const value = one(name)
    if (value === null) return null
    return list.find((v) => v === value) ?? refuse(name, value)
  }
  const integer = (name: string, min: number, max: number, read = plain): number | null => {
    const value = one(name)
    if (value === null) return null
    const digits = read(value)
    const number = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
    return number >= min && number <= max ? number : refuse(name, value)
  }
  const shaped = (name: string, shape: RegExp): string | null => {
    const value = one(name)
    if (value === null) return null
    return shape.test(value) ? value : refuse(name, value)
  }

  const typed = tidy(one('q') ?? '')
  const q = cut(typed, MAX_QUERY)
  if (q !== typed) problems.push({ name: 'q', value: `${q.slice(0, 40)}…`, reason: 'cut' })
  const criteria: SearchCriteria = {
    q,
    exact: choice('exact', ['1']) !== null,
    contract: code('contract', CONTRACTS),
    level: code('level', LEVELS),
    employer: code('employer', EMPLOYERS),
    remote: code('remote', REMOTES),
    community: code('community', COMMUNITIES),
    hours: code('hours', HOURS),
    country: place('country', isCountryCode),
    region: place('region', isRegionCode),
    lang: code('lang', LANGS),
    family: code('family', FAMILIES),
    city: cut(tidy(one('city') ?? ''), 80),
    payStated: choice('pay', ['stated']) !== null,
    payMin: integer('pay_min', 1, 10_000_000, asAmount),
    currency: choice('currency', CURRENCIES) ?? 'EUR',
    since: integer('since', 1, 3650),
    closed: choice('status', ['closed']) !== null,
    start: shaped('start', MONTH),
    monthsMin: integer('months_min', 1, 120),
    monthsMax: integer('months_max', 1, 120),
    flag: choice('flag', ['only', 'hide', 'upheld']),
    internOnly: choice('intern_only', ['1']) !== null,
    sort: choice('sort', ['recent', 'relevance']) ?? 'recent',
    after: shaped('after', CURSOR),
    limit: integer('limit', 1, MAX_LIMIT),
  }
  return { criteria: canonical(criteria), problems }
}

/** Drops what has no effect, so that equal searches have equal URLs. */
function canonical(criteria: SearchCriteria): SearchCriteria {
  return {
    ...criteria,
    exact: criteria.exact && criteria.q !== '',
    sort: criteria.q === '' ? 'recent' : criteria.sort,
    currency: criteria.payMin === null ? 'EUR' : criteria.currency,
  }
}

/** The canonical query string of a search, without "?"; '' for the whole list. */
export function writeCriteria(criteria: SearchCriteria): string {
  const query = new URLSearchParams()
  const add = (name: string, value: string | number | null | false) => {
    if (value !== null && value !== '' && value !== false) query.append(name, String(value))
  }
  const c = canonical(criteria)
  add('q', c.q)
  add('exact', c.exact && '1')
  for (const name of Object.keys(CODE_LISTS) as CodeName[]) {
    if (name === 'lang') {
      for (const value of [...c.country].sort()) add('country', value)
      for (const value of [...c.region].sort()) add('region', value)
    }
    const list: readonly string[] = CODE_LISTS[name]
    const chosen: readonly string[] = c[name]
    for (const value of list) if (chosen.includes(value)) add(name, value)
  }
  add('city', c.city)
  add('pay', c.payStated && 'stated')
  add('pay_min', c.payMin)
  add('currency', c.currency !== 'EUR' && c.currency)
  add('since', c.since)
  add('status', c.closed && 'closed')
  add('start', c.start)
  add('months_min', c.monthsMin)
  add('months_max', c.monthsMax)
  add('flag', c.flag)
  add('intern_only', c.internOnly && '1')
  add('sort', c.sort !== 'recent' && c.sort)
  add('after', c.after)
  add('limit', c.limit)
  return query.toString()
}
