/** What of the queue a curator looks at, as addresses say it: a kind and the list's own criteria. */
import type { QueueFilter } from '../../db/queue.ts'
import type { Locale } from '../../domain/codes.ts'
import { QUEUE_KINDS } from '../../domain/decision.ts'
import { readQuery } from '../../domain/query-text.ts'
import {
  type CriteriaProblem,
  NO_CRITERIA,
  parseCriteria,
  type SearchCriteria,
  writeCriteria,
} from '../../domain/search-criteria.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo } from '../../i18n/paths.ts'

export type ReadFilter = {
  filter: QueueFilter
  criteria: SearchCriteria
  problems: CriteriaProblem[]
}

/** Pages, order and what is closed are of the list alone: the queue has its own. */
const OF_THE_LIST = { after: null, limit: null, closed: false, sort: 'recent' } as const

/** Reads the filter of an address of the queue or of a sheet; what is not understood is left out. */
export function readFilter(url: string): ReadFilter {
  const query = readQuery(queryOf(url))
  const kind = QUEUE_KINDS.find((one) => one === query.get('kind')?.at(-1)) ?? null
  const parsed = parseCriteria(query)
  const criteria = { ...parsed.criteria, ...OF_THE_LIST }
  const isAll = writeCriteria(criteria) === writeCriteria(NO_CRITERIA)
  return {
    filter: { kind, criteria: isAll ? null : criteria },
    criteria,
    problems: parsed.problems.filter(({ name }) => !(name in OF_THE_LIST) && name !== 'status'),
  }
}

/** "kind=flagged&lang=fr"; '' for the whole queue. */
export function writeFilter({ kind, criteria }: QueueFilter): string {
  const parts = [
    kind === null ? '' : `kind=${kind}`,
    criteria === null ? '' : writeCriteria(criteria),
  ]
  return parts.filter(Boolean).join('&')
}

/** Address of the queue. @param more e.g. "done=end" */
export function queueHref(locale: Locale, filter: QueueFilter, more = ''): string {
  return withQuery(pathTo(locale, 'review'), filter, more)
}

/** Address of a sheet that knows the queue it was opened from, or of a step below it. */
export function sheetHref(
  locale: Locale,
  id: number,
  filter: QueueFilter,
  { step, more = '' }: { step?: string; more?: string } = {},
): string {
  const path = `${pathTo(locale, 'review')}/${id}${step === undefined ? '' : `/${step}`}`
  return withQuery(path, filter, more)
}

function withQuery(path: string, filter: QueueFilter, more: string): string {
  const query = [writeFilter(filter), more].filter(Boolean).join('&')
  return query === '' ? path : `${path}?${query}`
}
