/** The filters in force, each as a link that removes it alone. */
import type { Locale } from '../../domain/codes.ts'
import { countryName, regionName } from '../../domain/place.ts'
import { NO_CRITERIA, type SearchCriteria } from '../../domain/search-criteria.ts'
import { formatMonth } from '../../i18n/format.ts'
import { formatNumber, type Translate } from '../../i18n/translate.ts'
import type { Link } from '../../sheet/page-data.ts'
import { listHref } from './list-links.ts'

/** One filter in force: its words, and the search without it. */
export type ActiveFilter = { label: string; without: Partial<SearchCriteria> }

const CODE_FACETS = [
  'contract',
  'level',
  'employer',
  'remote',
  'community',
  'hours',
  'lang',
  'family',
] as const

/** Every filter in force, in the order of the URL. */
export function activeFilters(
  criteria: SearchCriteria,
  locale: Locale,
  t: Translate,
): ActiveFilter[] {
  const filters: ActiveFilter[] = []
  const add = (label: string, without: Partial<SearchCriteria>) => filters.push({ label, without })
  if (criteria.q) add(t('chip.q', { q: criteria.q }), { q: '', exact: false, sort: 'recent' })
  for (const facet of CODE_FACETS) {
    const chosen: readonly string[] = criteria[facet]
    for (const value of chosen) {
      add(t(`code.${facet}.${value}`), { [facet]: chosen.filter((other) => other !== value) })
    }
  }
  for (const country of criteria.country) {
    add(countryName(country, locale), { country: criteria.country.filter((c) => c !== country) })
  }
  for (const region of criteria.region) {
    add(regionName(region, locale), { region: criteria.region.filter((r) => r !== region) })
  }
  if (criteria.city) add(t('chip.city', { city: criteria.city }), { city: '' })
  if (criteria.payStated) add(t('facet.pay.stated'), { payStated: false })
  if (criteria.payMin !== null) {
    const amount = money(criteria.payMin, criteria.currency, locale)
    add(t('chip.payMin', { amount }), { payMin: null })
  }
  if (criteria.since !== null) add(t('chip.since', { count: criteria.since }), { since: null })
  if (criteria.start)
    add(t('chip.start', { month: formatMonth(criteria.start, locale) }), { start: null })
  if (criteria.monthsMin !== null) {
    add(t('chip.monthsMin', { count: criteria.monthsMin }), { monthsMin: null })
  }
  if (criteria.monthsMax !== null) {
    add(t('chip.monthsMax', { count: criteria.monthsMax }), { monthsMax: null })
  }
  if (criteria.flag) add(t(`facet.flag.${criteria.flag}`), { flag: null })
  if (criteria.internOnly) add(t('chip.internOnly'), { internOnly: false })
  return filters
}

export function chips(criteria: SearchCriteria, locale: Locale, t: Translate): Link[] {
  return activeFilters(criteria, locale, t).map(({ label, without }) => ({
    label,
    href: listHref(locale, criteria, without),
  }))
}

/** The same tab without any filter. */
export function clearHref(criteria: SearchCriteria, locale: Locale): string {
  return listHref(locale, { ...NO_CRITERIA, closed: criteria.closed })
}

function money(amount: number, currency: string, locale: Locale): string {
  return formatNumber(amount, locale, { style: 'currency', currency, maximumFractionDigits: 0 })
}
