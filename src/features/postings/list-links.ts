/** Addresses of lists: the same search with one thing changed. */
import type { Locale } from '../../domain/codes.ts'
import { type SearchCriteria, writeCriteria } from '../../domain/search-criteria.ts'
import { pathTo } from '../../i18n/paths.ts'

/** The list for a search; a changed filter starts again at the first page. */
export function listHref(
  locale: Locale,
  criteria: SearchCriteria,
  change: Partial<SearchCriteria> = {},
): string {
  const query = writeCriteria({ ...criteria, after: null, ...change })
  return pathTo(locale, 'list') + (query && `?${query}`)
}

/** The Atom feed of a search: its filters without page and order. No feed holds closed postings. */
export function feedHref(locale: Locale, criteria: SearchCriteria): string {
  const query = writeCriteria({
    ...criteria,
    closed: false,
    after: null,
    limit: null,
    sort: 'recent',
  })
  return `${pathTo(locale, 'list')}.atom${query && `?${query}`}`
}
