/** A search and its results as the list view shows them. */
import type { CriteriaProblem, SearchCriteria } from '../../domain/search-criteria.ts'
import { MAX_QUERY, NO_CRITERIA } from '../../domain/search-criteria.ts'
import { formatList } from '../../i18n/format.ts'
import { pathTo } from '../../i18n/paths.ts'
import { CATALOGUES } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { toCard } from '../../sheet/card.ts'
import type { ListPage } from '../../sheet/page-data.ts'
import { activeFilters, chips, clearHref } from './chips.ts'
import { facetGroups } from './facet-groups.ts'
import { feedHref, listHref } from './list-links.ts'
import type { ListResults } from './queries.ts'

const SYNONYMS_NAMED = 6 // the rest is counted

export function toListPage(
  criteria: SearchCriteria,
  results: ListResults,
  problems: readonly CriteriaProblem[],
  reader: Reader,
): ListPage {
  const { locale, t } = reader
  const { page, counts, search } = results
  const total = counts.total
  const href = (change: Partial<SearchCriteria>) => listHref(locale, criteria, change)
  return {
    heading: t(criteria.closed ? 'list.headingClosed' : 'list.heading'),
    count: t('list.count', { count: total }),
    total,
    action: pathTo(locale, 'list'),
    q: criteria.q,
    city: criteria.city,
    cities: results.cities,
    payMin: criteria.payMin === null ? '' : String(criteria.payMin),
    currency: criteria.payMin === null && locale === 'fr-ca' ? 'CAD' : criteria.currency,
    start: criteria.start ?? '',
    monthsMin: criteria.monthsMin === null ? '' : String(criteria.monthsMin),
    monthsMax: criteria.monthsMax === null ? '' : String(criteria.monthsMax),
    hidden: hiddenFields(criteria),
    problems: problemWords(problems, results, reader),
    synonyms:
      search.synonyms.length > 0
        ? { words: synonymWords(search.synonyms, reader), exactHref: href({ exact: true }) }
        : null,
    broaderHref: criteria.exact ? href({ exact: false }) : null,
    tabs: [false, true].map((closed) => ({
      href: href({ closed }),
      label: t(closed ? 'list.tab.closed' : 'list.tab.open'),
      isCurrent: criteria.closed === closed,
    })),
    chips: chips(criteria, locale, t),
    clearHref: clearHref(criteria, locale),
    facets: facetGroups(criteria, counts, reader),
    activeFilters: activeFilters(criteria, locale, t).length,
    sorts: sorts(criteria, reader),
    cards: page.rows.map(({ posting, evidence }) => toCard(posting, evidence, reader)),
    nextHref: page.nextCursor && href({ after: page.nextCursor }),
    firstHref: criteria.after ? href({}) : null,
    feed: criteria.closed ? null : { href: feedHref(locale, criteria), label: t('list.feed') },
    wider: widerLinks(criteria, results, reader),
  }
}

/** Criteria that the form has no field for, so that submitting it keeps them. */
function hiddenFields(criteria: SearchCriteria): ListPage['hidden'] {
  const fields: ListPage['hidden'] = []
  if (criteria.closed) fields.push({ name: 'status', value: 'closed' })
  if (criteria.exact) fields.push({ name: 'exact', value: '1' })
  if (criteria.sort !== 'recent') fields.push({ name: 'sort', value: criteria.sort })
  return fields
}

const FILTER_TITLES: Readonly<Record<string, string>> = {
  exact: 'list.exact',
  city: 'filter.city',
  pay_min: 'filter.payMin',
  currency: 'filter.currency',
  status: 'list.tabs',
  start: 'filter.start',
  months_min: 'filter.monthsMin',
  months_max: 'filter.monthsMax',
  sort: 'filter.sort',
  after: 'list.pages',
}

function problemWords(
  problems: readonly CriteriaProblem[],
  { page, search }: ListResults,
  { t }: Reader,
): string[] {
  const words = problems.map(({ name: parameter, value, reason }) => {
    const title = FILTER_TITLES[parameter] ?? `facet.${parameter}`
    const name = title in CATALOGUES.fr ? t(title) : parameter
    if (reason === 'unknown') return t('problem.unknown', { name, value })
    return parameter === 'q'
      ? t('problem.cut', { count: MAX_QUERY })
      : t('problem.tooMany', { name })
  })
  if (page.isCursorBroken) words.push(t('problem.cursor'))
  if (search.isIgnored) words.push(t('problem.ignored'))
  return words
}

function synonymWords(synonyms: readonly string[], { t, locale }: Reader): string {
  const named = synonyms.slice(0, SYNONYMS_NAMED)
  const rest = synonyms.length - named.length
  return formatList(rest > 0 ? [...named, t('list.synonyms.more', { count: rest })] : named, locale)
}

function sorts(criteria: SearchCriteria, { t, locale }: Reader): ListPage['sorts'] {
  if (criteria.q === '') return []
  return (['recent', 'relevance'] as const).map((sort) => ({
    href: listHref(locale, criteria, { sort }),
    label: t(`list.sort.${sort}`),
    isCurrent: criteria.sort === sort,
  }))
}

/** When nothing was found: each search with one filter less that finds something, best first. */
function widerLinks(criteria: SearchCriteria, results: ListResults, { t, locale }: Reader) {
  return results.wider.map(({ change, label, total }) => ({
    href: change === 'all' ? listHref(locale, NO_CRITERIA) : listHref(locale, criteria, change),
    label:
      change === 'all'
        ? t('wider.all')
        : change.closed
          ? t('wider.closed')
          : t('wider.without', { filter: label }),
    count: t('list.count', { count: total }),
  }))
}
