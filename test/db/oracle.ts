/** The board's list as plain loops over postings in memory: what both engines must agree with. */
import type { Flag } from '../../src/domain/codes.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import type { SearchCriteria } from '../../src/domain/search-criteria.ts'
import { asTyped, expandQuery, type SearchPlan } from '../../src/domain/thesaurus.ts'
import { fold } from '../../src/text/normalise.ts'
import { analyse } from '../../src/text/tokens.ts'
import { DAY } from '../support.ts'

export type Known = {
  id: number
  input: PostingInput
  level: 'junior' | 'mid' | 'senior'
  flag: Flag
  closedAt: number | null
  /** Until when its employer bears the mark "only internships in 12 months"; UTC ms. */
  markedUntil: number | null
}

/** Whether the plan's words stand in a posting. */
export function finds(
  plan: SearchPlan,
  title: string,
  text: string,
  { inTitle = false, organization = '' } = {},
): boolean {
  const words = [title, text, organization].map(analyse)
  const stands = (field: string[], stems: readonly string[]) =>
    ` ${field.join(' ')} `.includes(` ${stems.join(' ')} `)
  return plan.groups.every(({ alternatives }) =>
    alternatives.some(({ stems, adjacent, titleOnly }) => {
      const places = titleOnly || inTitle ? words.slice(0, 1) : words
      return adjacent
        ? places.some((field) => stands(field, stems))
        : stems.every((stem) => places.some((field) => field.includes(stem)))
    }),
  )
}

export type FacetName = keyof typeof FACET_VALUES

/** The values under which a facet shows a posting. */
export const FACET_VALUES = {
  contract: ({ input }: Known) => [input.contract],
  level: ({ level }: Known) => [level],
  employer: ({ input }: Known) => some(input.employer),
  remote: ({ input }: Known) => some(input.remote),
  community: ({ input }: Known) => input.communities,
  hours: ({ input }: Known) => input.hours,
  country: ({ input }: Known) => some(input.country),
  region: ({ input }: Known) => [
    ...some(input.region),
    ...(input.region?.startsWith('CA-QC-') ? ['CA-QC'] : []),
  ],
  lang: ({ input }: Known) => [input.lang],
  family: ({ input }: Known) => some(input.family),
  flag: ({ flag }: Known) => {
    if (flag === 'upheld') return ['only', 'upheld']
    return flag === 'automatic' ? ['only'] : ['hide']
  },
  intern_only: ({ markedUntil }: Known, now: number) =>
    markedUntil !== null && markedUntil > now ? ['1'] : [],
  pay: ({ input }: Known) => (input.salary ? ['stated'] : []),
} satisfies Record<string, (posting: Known, now: number) => string[]>

function some(value: string | null): string[] {
  return value === null ? [] : [value]
}

function chosen(criteria: SearchCriteria, facet: FacetName): string[] {
  if (facet === 'pay') return criteria.payStated ? ['stated'] : []
  if (facet === 'flag') return some(criteria.flag)
  if (facet === 'intern_only') return criteria.internOnly ? ['1'] : []
  return criteria[facet]
}

/** What the search finds, `except` one facet's choice, in the order of the list. */
export function expectedList(
  postings: readonly Known[],
  criteria: SearchCriteria,
  now: number,
  except?: FacetName | 'since',
): Known[] {
  const plan = expandQuery(criteria.q, { exact: criteria.exact })
  const grade = ({ input: { title } }: Known) => {
    if (criteria.sort !== 'relevance' || plan.groups.length === 0) return 0
    if (finds(asTyped(plan), title, '', { inTitle: true })) return 2
    return finds(plan, title, '', { inTitle: true }) ? 1 : 0
  }
  return postings
    .filter((posting) => passes(posting, criteria, now, plan, except))
    .sort((a, b) => grade(b) - grade(a) || b.input.datePosted - a.input.datePosted || b.id - a.id)
}

function passes(
  posting: Known,
  criteria: SearchCriteria,
  now: number,
  plan: SearchPlan,
  except?: FacetName | 'since',
): boolean {
  const { input } = posting
  const end = posting.closedAt ?? input.validThrough
  const isOpen = input.status === 'published' && input.validThrough > now
  const isGone = ['expired', 'filled', 'unfilled', 'withdrawn'].includes(input.status)
  const isPast = input.status === 'published' && !isOpen
  const isClosed = (isGone || isPast) && end > now - 90 * DAY
  if (criteria.closed ? !isClosed : !isOpen) return false
  const organization = input.organization ?? ''
  if (!finds(plan, input.title, input.text, { organization })) return false
  if (criteria.city && fold(criteria.city).text !== fold(input.city ?? '').text) return false
  if (criteria.payMin !== null) {
    const perYear = { HOUR: 1820, DAY: 218, WEEK: 52, MONTH: 12, YEAR: 1 }
    if (input.salary?.currency !== criteria.currency) return false
    if (input.salary.max * perYear[input.salary.unit] < criteria.payMin * 100) return false
  }
  if (criteria.start !== null && (input.startMonth ?? '') < criteria.start) return false
  const longest = input.monthsMax ?? input.monthsMin
  const shortest = input.monthsMin ?? input.monthsMax
  if (criteria.monthsMin !== null && (longest ?? -1) < criteria.monthsMin) return false
  if (criteria.monthsMax !== null && (shortest ?? 999) > criteria.monthsMax) return false
  if (criteria.since !== null && except !== 'since') {
    if (input.datePosted < now - criteria.since * DAY) return false
  }
  return (Object.keys(FACET_VALUES) as FacetName[]).every((facet) => {
    const wanted = facet === except ? [] : chosen(criteria, facet)
    return wanted.length === 0 || FACET_VALUES[facet](posting, now).some((v) => wanted.includes(v))
  })
}

/** The count of every value that any posting has, each facet without its own choice. */
export function expectedCounts(postings: readonly Known[], criteria: SearchCriteria, now: number) {
  const counts: Record<string, Record<string, number>> = {}
  for (const facet of Object.keys(FACET_VALUES) as FacetName[]) {
    const tally: Record<string, number> = {}
    for (const posting of expectedList(postings, criteria, now, facet)) {
      for (const value of FACET_VALUES[facet](posting, now)) tally[value] = (tally[value] ?? 0) + 1
    }
    counts[facet] = tally
  }
  const anyTime = expectedList(postings, criteria, now, 'since')
  const within = (days: number) =>
    anyTime.filter(({ input }) => input.datePosted >= now - days * DAY).length
  counts.since = { 7: within(7), 30: within(30) }
  return counts
}
