/** Each search criterion as a condition on `postings`. The one place that says what a filter means. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { COMMUNITIES, type Flag, HOURS, toMask } from '../domain/codes.ts'
import { CLOSED_DAYS } from '../domain/lifecycle.ts'
import type { SearchCriteria } from '../domain/search-criteria.ts'
import { expandQuery, type SearchPlan } from '../domain/thesaurus.ts'
import type { Engine } from './engine/engine.ts'
import { keyOf } from './keys.ts'
import type { Tables } from './tables.ts'

export const DAY = 86_400_000 // ms
/** How long a closed posting is still listed. */
export const CLOSED_LISTED = CLOSED_DAYS * DAY

/** Facets: what a seeker chooses from a list with counts. */
export const FACETS = [
  'contract',
  'level',
  'employer',
  'remote',
  'community',
  'hours',
  'country',
  'region',
  'lang',
  'family',
  'flag',
  'intern_only',
  'since',
  'pay',
] as const
export type Facet = (typeof FACETS)[number]

/** Québec as a whole; its parts are CA-QC-01 to CA-QC-17. */
const QUEBEC = 'CA-QC'

/** What a posting in `region` is found under: the region, and the province that it is a part of. */
export function regionsOver(region: string | null): string[] {
  if (region === null) return []
  return region.startsWith(`${QUEBEC}-`) ? [region, QUEBEC] : [region]
}

/** The public states that each choice of the flag facet shows. */
export const FLAGS_SHOWN: Readonly<Record<'only' | 'hide' | 'upheld', readonly Flag[]>> = {
  only: ['automatic', 'upheld'],
  hide: ['none', 'cleared'],
  upheld: ['upheld'],
}

type Builder = ExpressionBuilder<Tables, 'postings'>

/** What `criteria.q` looks for. */
export function planOf(criteria: Pick<SearchCriteria, 'q' | 'exact'>): SearchPlan {
  return expandQuery(criteria.q, { exact: criteria.exact })
}

/** The conditions that are no facet: status, words, place by name, pay, start and length. */
export function baseConditions(
  eb: Builder,
  criteria: SearchCriteria,
  context: { engine: Engine; now: number },
): Expression<SqlBool>[] {
  const plan = planOf(criteria)
  const cityKey = keyOf(criteria.city)
  const { payMin, currency, start, monthsMin, monthsMax } = criteria
  const all: Expression<SqlBool>[] = [
    criteria.closed ? isRecentlyClosed(context.now) : isOpen(context.now),
  ]
  if (plan.groups.length > 0) all.push(context.engine.matchSearch(plan, 'anywhere'))
  if (cityKey !== '') all.push(eb('postings.cityKey', '=', cityKey))
  if (payMin !== null) {
    all.push(eb('postings.payYearly', '>=', payMin * 100))
    all.push(eb('postings.payCurrency', '=', currency))
  }
  if (start !== null) all.push(eb('postings.startMonth', '>=', start))
  if (monthsMin !== null) {
    all.push(sql`coalesce(postings.months_max, postings.months_min) >= ${monthsMin}`)
  }
  if (monthsMax !== null) {
    all.push(sql`coalesce(postings.months_min, postings.months_max) <= ${monthsMax}`)
  }
  return all
}

/** The conditions of the chosen facet values, one a facet; `except` leaves one facet's choice out. */
export function facetConditions(
  eb: Builder,
  criteria: SearchCriteria,
  { now, except }: { now: number; except?: Facet },
): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = []
  const add = (facet: Facet, isChosen: boolean, condition: () => Expression<SqlBool>) => {
    if (isChosen && facet !== except) all.push(condition())
  }
  for (const facet of [
    'contract',
    'level',
    'employer',
    'remote',
    'country',
    'lang',
    'family',
  ] as const) {
    add(facet, criteria[facet].length > 0, () =>
      eb(`postings.${facet}`, 'in', criteria[facet] as never[]),
    )
  }
  add('region', criteria.region.length > 0, () => {
    const chosen = eb('postings.region', 'in', criteria.region)
    // The province holds its administrative regions.
    return criteria.region.includes(QUEBEC)
      ? eb.or([chosen, eb('postings.region', 'like', `${QUEBEC}-%`)])
      : chosen
  })
  add('community', criteria.community.length > 0, () => {
    return sql`postings.community_mask & ${toMask(COMMUNITIES, criteria.community)} <> 0`
  })
  add('hours', criteria.hours.length > 0, () => {
    return sql`postings.hours_mask & ${toMask(HOURS, criteria.hours)} <> 0`
  })
  add('flag', criteria.flag !== null, () => eb('postings.flag', 'in', FLAGS_SHOWN[criteria.flag!]))
  add('intern_only', criteria.internOnly, () => isMarked(now))
  add('since', criteria.since !== null, () =>
    eb('postings.datePosted', '>=', now - criteria.since! * DAY),
  )
  add('pay', criteria.payStated, () => eb('postings.payYearly', 'is not', null))
  return all
}

/** Published and not past its last day. The status is spelled out for the partial indexes. */
export function isOpen(now: number): Expression<SqlBool> {
  return sql`(postings.status = 'published' and postings.valid_through > ${now})`
}

/**
 * Of an employer whose mark "only internships in 12 months" stands. The marks are few, and read once a
 * query along an index of employer_marks; their postings along postings_organization.
 */
export function isMarked(now: number): Expression<SqlBool> {
  return sql`(postings.organization_id in (
    select marks.organization_id from employer_marks as marks
    where marks.state = 'confirmed' and marks.lapses_at > ${now}
  ))`
}

/** Closed within 90 days, whether or not the sweep has seen it yet. */
export function isRecentlyClosed(now: number): Expression<SqlBool> {
  const from = now - CLOSED_LISTED
  return sql`(
    (postings.status in ('expired', 'filled', 'unfilled', 'withdrawn') and postings.closed_at > ${from})
    or (postings.status = 'published' and postings.valid_through <= ${now}
      and postings.valid_through > ${from})
  )`
}
