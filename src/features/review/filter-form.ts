/** The queue's filter: the main criteria as fields, all others kept as they came. */
import type { QueueFilter } from '../../db/queue.ts'
import { CONTRACTS, EMPLOYERS, LANGS, LEVELS } from '../../domain/codes.ts'
import { countryName } from '../../domain/place.ts'
import { MAX_QUERY, type SearchCriteria, writeCriteria } from '../../domain/search-criteria.ts'
import { pathTo } from '../../i18n/paths.ts'
import type { Reader } from '../../sheet/card.ts'
import { queueHref } from './filter.ts'

/** Where most postings are; any other country that the address names is offered beside them. */
const COUNTRIES = ['FR', 'CA', 'BE', 'CH']
const SHOWN = { q: '', contract: [], level: [], employer: [], country: [], lang: [] } as const

export function toFilterForm(filter: QueueFilter, criteria: SearchCriteria, reader: Reader) {
  const { locale, t } = reader
  const group = (
    name: 'contract' | 'level' | 'employer' | 'country' | 'lang',
    codes: readonly string[],
    labelOf: (code: string) => string,
  ) => ({
    ...{ id: name, name, kind: 'checkbox', isInline: true, label: t(`facet.${name}`), hint: null },
    options: codes.map((value) => ({
      value,
      label: labelOf(value),
      note: null,
      isChosen: (criteria[name] as readonly string[]).includes(value),
    })),
  })
  const countries = [...new Set([...COUNTRIES, ...criteria.country])]
  const kept = new URLSearchParams(writeCriteria({ ...criteria, ...SHOWN } as never))
  const count = new Set(new URLSearchParams(writeCriteria(criteria)).keys()).size
  return {
    action: pathTo(locale, 'review'),
    isOpen: count > 0,
    active: count === 0 ? null : t('review.filter.active', { count }),
    clearHref: count === 0 ? null : queueHref(locale, { kind: filter.kind, criteria: null }),
    q: {
      ...{ id: 'q', name: 'q', type: 'search', width: 'w2', value: criteria.q, hint: null },
      maxlength: MAX_QUERY,
      label: t('review.filter.q'),
    },
    groups: [
      group('contract', CONTRACTS, (code) => t(`code.contract.${code}`)),
      group('level', LEVELS, (code) => t(`code.level.${code}`)),
      group('employer', EMPLOYERS, (code) => t(`code.employer.${code}`)),
      group('country', countries, (code) => countryName(code, locale)),
      group('lang', LANGS, (code) => t(`code.lang.${code}`)),
    ],
    kept: [
      ...(filter.kind === null ? [] : [{ name: 'kind', value: filter.kind }]),
      ...[...kept].map(([name, value]) => ({ name, value })),
    ],
  }
}
