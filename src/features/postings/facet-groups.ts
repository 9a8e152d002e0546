/** The filter form's groups of choices, with their counts. */

import type { FacetCounts } from '../../db/published.ts'
import {
  COMMUNITIES,
  CONTRACTS,
  EMPLOYERS,
  FAMILIES,
  HOURS,
  LANGS,
  LEVELS,
  REMOTES,
} from '../../domain/codes.ts'
import { countryName, regionName } from '../../domain/place.ts'
import type { SearchCriteria } from '../../domain/search-criteria.ts'
import type { Reader } from '../../sheet/card.ts'
import type { Facet, FacetValue } from '../../sheet/page-data.ts'

const FOLDED_AFTER = 7 // most frequent values of a facet shown, the rest is folded away
const FOLDED_AT_LEAST = 3 // fewer are not worth a fold
const SINCE_CHOICES = [7, 30] // days

/** Facets with a closed list of codes, in the order of the panel; `isOpen` shows the values at once. */
const CODE_FACETS = [
  { name: 'contract', codes: CONTRACTS, isOpen: true },
  { name: 'level', codes: LEVELS, isOpen: true },
  { name: 'employer', codes: EMPLOYERS, isOpen: true },
  { name: 'remote', codes: REMOTES, isOpen: true },
  { name: 'community', codes: COMMUNITIES, isOpen: false },
  { name: 'hours', codes: HOURS, isOpen: false },
  { name: 'lang', codes: LANGS, isOpen: true },
  { name: 'family', codes: FAMILIES, isOpen: false },
] as const

export function facetGroups(
  criteria: SearchCriteria,
  counts: FacetCounts,
  reader: Reader,
): Facet[] {
  const groups: Facet[] = CODE_FACETS.map(({ name, codes, isOpen }) => {
    const chosen: readonly string[] = criteria[name]
    const values = codes.map((value) =>
      toValue(value, reader.t(`code.${name}.${value}`), counts[name].get(value) ?? 0, chosen),
    )
    return toFacet(name, 'checkbox', values.filter(isUseful), isOpen, reader)
  })
  groups.splice(
    2,
    0,
    flagFacet(criteria, counts, reader),
    internOnlyFacet(criteria, counts, reader),
    countryFacet(criteria, counts, reader),
    regionFacet(criteria, counts, reader),
  )
  groups.push(sinceFacet(criteria, counts, reader), payFacet(criteria, counts, reader))
  return groups.filter(({ values }) => values.length > 0)
}

function toValue(
  value: string,
  label: string,
  count: number,
  chosen: readonly string[],
): FacetValue {
  return { value, label, count, isChosen: chosen.includes(value) }
}

/** A value that nobody could choose with effect is not shown, unless it is chosen. */
function isUseful({ count, isChosen }: FacetValue): boolean {
  return count > 0 || isChosen
}

function toFacet(
  name: string,
  kind: Facet['kind'],
  values: FacetValue[],
  isOpen: boolean,
  { t }: Reader,
): Facet {
  const rank = new Map([...values].sort((a, b) => b.count - a.count).map((value, i) => [value, i]))
  const isFolded = (value: FacetValue) =>
    values.length >= FOLDED_AFTER + FOLDED_AT_LEAST &&
    rank.get(value)! >= FOLDED_AFTER &&
    !value.isChosen
  return {
    name,
    title: t(`facet.${name}`),
    kind,
    values: values.filter((value) => !isFolded(value)),
    more: values.filter(isFolded),
    isOpen: isOpen || values.some(({ isChosen }) => isChosen),
  }
}

function flagFacet(criteria: SearchCriteria, counts: FacetCounts, reader: Reader): Facet {
  const chosen = criteria.flag ? [criteria.flag] : []
  const values = (['only', 'upheld', 'hide'] as const).map((value) =>
    toValue(value, reader.t(`facet.flag.${value}`), counts.flag.get(value) ?? 0, chosen),
  )
  return toFacet('flag', 'radio', values.filter(isUseful), true, reader)
}

/** Shown once an employer bears the mark. */
function internOnlyFacet(criteria: SearchCriteria, counts: FacetCounts, reader: Reader): Facet {
  const count = counts.intern_only.get('1') ?? 0
  const chosen = criteria.internOnly ? ['1'] : []
  const value = toValue('1', reader.t('facet.intern_only.chosen'), count, chosen)
  return toFacet('intern_only', 'checkbox', [value].filter(isUseful), true, reader)
}

/** Countries, most postings first. */
function countryFacet(criteria: SearchCriteria, counts: FacetCounts, reader: Reader): Facet {
  const values = byCount(withChosen(counts.country, criteria.country)).map(([code, count]) =>
    toValue(code, countryName(code, reader.locale), count, criteria.country),
  )
  return toFacet('country', 'checkbox', values.filter(isUseful), true, reader)
}

/** Regions of the countries in sight, most postings first. */
function regionFacet(criteria: SearchCriteria, counts: FacetCounts, reader: Reader): Facet {
  const values = byCount(withChosen(counts.region, criteria.region)).map(([code, count]) =>
    toValue(code, regionName(code, reader.locale), count, criteria.region),
  )
  return toFacet('region', 'checkbox', values.filter(isUseful), true, reader)
}

function sinceFacet(criteria: SearchCriteria, counts: FacetCounts, reader: Reader): Facet {
  const chosen = criteria.since === null ? [] : [String(criteria.since)]
  // Any number of days may be asked for: a chosen one must stay a choice of the form.
  const days = [...new Set([...SINCE_CHOICES, ...chosen.map(Number)])].sort((a, b) => a - b)
  const values = days.map((count) =>
    toValue(
      String(count),
      reader.t('chip.since', { count }),
      counts.since.get(String(count)) ?? 0,
      chosen,
    ),
  )
  return toFacet('since', 'radio', values.filter(isUseful), false, reader)
}

function payFacet(criteria: SearchCriteria, counts: FacetCounts, reader: Reader): Facet {
  const chosen = criteria.payStated ? ['stated'] : []
  const value = toValue(
    'stated',
    reader.t('facet.pay.stated'),
    counts.pay.get('stated') ?? 0,
    chosen,
  )
  return toFacet('pay', 'checkbox', [value].filter(isUseful), true, reader)
}

/** Counts with every chosen value, which must stay a choice of the form even where nothing has it. */
function withChosen(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): ReadonlyMap<string, number> {
  return new Map([...chosen.map((value) => [value, 0] as const), ...counts])
}

function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}
