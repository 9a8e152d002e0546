/** The queue's filter: the main criteria as fields, the others folded, each of the list's own. */
import type { QueueFilter } from '../../db/queue.ts'
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
import { countryName, regionName, regionsOf } from '../../domain/place.ts'
import { MAX_QUERY, type SearchCriteria, writeCriteria } from '../../domain/search-criteria.ts'
import { pathTo } from '../../i18n/paths.ts'
import type { Reader } from '../../sheet/card.ts'
import { queueHref } from './filter.ts'

/** Where most postings are; any other country that the address names is offered beside them. */
const COUNTRIES = ['FR', 'CA', 'BE', 'CH']
const SINCE = [7, 30, 90] // days
const FLAGS = ['only', 'upheld', 'hide'] as const
/** Names of the address that a field of the form writes; the others are kept as they came. */
const MAIN = ['q', 'contract', 'level', 'employer', 'country', 'lang']
const MORE = [
  ...['city', 'start', 'months_min', 'months_max', 'since', 'flag', 'region'],
  ...['remote', 'community', 'hours', 'family', 'pay', 'intern_only'],
]

type Labelled = { value: string; label: string }

export function toFilterForm(filter: QueueFilter, criteria: SearchCriteria, reader: Reader) {
  const { locale, t } = reader
  const written = [...new URLSearchParams(writeCriteria(criteria))]
  const names = new Set(written.map(([name]) => name))
  const chosen = (name: string) =>
    written.filter((one) => one[0] === name).map(([, value]) => value)
  const group = (name: string, label: string, options: readonly Labelled[]) => ({
    ...{ id: name, name, kind: 'checkbox', isInline: true, label, hint: null },
    options: options.map((option) => ({
      ...option,
      note: null,
      isChosen: chosen(name).includes(option.value),
    })),
  })
  const codes = (list: readonly string[], labelOf: (code: string) => string) =>
    list.map((value) => ({ value, label: labelOf(value) }))
  const country = (code: string) => countryName(code, locale)
  const countries = [...new Set([...COUNTRIES, ...criteria.country])]
  return {
    action: pathTo(locale, 'review'),
    isOpen: names.size > 0,
    active: names.size === 0 ? null : t('review.filter.active', { count: names.size }),
    clearHref: names.size === 0 ? null : queueHref(locale, { kind: filter.kind, criteria: null }),
    q: {
      ...{ id: 'q', name: 'q', type: 'search', width: 'w2', value: criteria.q, hint: null },
      maxlength: MAX_QUERY,
      label: t('review.filter.q'),
    },
    groups: [
      group(
        'contract',
        t('facet.contract'),
        codes(CONTRACTS, (code) => t(`code.contract.${code}`)),
      ),
      group(
        'level',
        t('facet.level'),
        codes(LEVELS, (code) => t(`code.level.${code}`)),
      ),
      group(
        'employer',
        t('facet.employer'),
        codes(EMPLOYERS, (code) => t(`code.employer.${code}`)),
      ),
      group('country', t('facet.country'), codes(countries, country)),
      group(
        'lang',
        t('facet.lang'),
        codes(LANGS, (code) => t(`code.lang.${code}`)),
      ),
    ],
    hasMore: MORE.some((name) => names.has(name)),
    fields: moreFields(criteria, reader),
    more: [
      group(
        'remote',
        t('facet.remote'),
        codes(REMOTES, (code) => t(`code.remote.${code}`)),
      ),
      group(
        'community',
        t('facet.community'),
        codes(COMMUNITIES, (c) => t(`code.community.${c}`)),
      ),
      group(
        'hours',
        t('facet.hours'),
        codes(HOURS, (code) => t(`code.hours.${code}`)),
      ),
      group(
        'family',
        t('facet.family'),
        codes(FAMILIES, (code) => t(`code.family.${code}`)),
      ),
      group('pay', t('facet.pay'), [{ value: 'stated', label: t('facet.pay.stated') }]),
      group('intern_only', t('facet.intern_only'), [
        { value: '1', label: t('facet.intern_only.chosen') },
      ]),
    ],
    regions: {
      group: group('region', t('facet.region'), regions(criteria, reader)),
      isOpen: criteria.region.length > 0,
    },
    kept: [
      ...(filter.kind === null ? [] : [{ name: 'kind', value: filter.kind }]),
      ...written
        .filter(([name]) => !MAIN.includes(name) && !MORE.includes(name))
        .map(([name, value]) => ({ name, value })),
    ],
  }
}

/** Those of France and Québec, and any other that the address names. */
function regions({ region }: SearchCriteria, { locale }: Reader): Labelled[] {
  const known = ['FR', 'CA'].flatMap((code) => regionsOf(code).map((one) => one.code))
  return [...new Set([...known, ...region])].map((value) => ({
    value,
    label: regionName(value, locale),
  }))
}

function moreFields(
  { city, start, monthsMin, monthsMax, since, flag }: SearchCriteria,
  reader: Reader,
) {
  const { t } = reader
  const text = (name: string, label: string, value: string | number | null) => ({
    ...{ id: name, name, label, hint: null, width: 'w1', value: String(value ?? '') },
  })
  const months = { type: 'number', inputmode: 'numeric' }
  const days = [...new Set([...SINCE, ...(since === null ? [] : [since])])].sort((a, b) => a - b)
  const any = { value: '', label: t('review.filter.any') }
  return [
    { ...text('city', t('filter.city'), city), width: 'w2', maxlength: 80 },
    { ...text('start', t('filter.start'), start), type: 'month', hint: t('filter.start.hint') },
    { ...text('months_min', t('filter.monthsMin'), monthsMin), ...months },
    { ...text('months_max', t('filter.monthsMax'), monthsMax), ...months },
    {
      ...{ ...text('since', t('facet.since'), since), kind: 'select' },
      options: [
        any,
        ...days.map((count) => ({ value: String(count), label: t('chip.since', { count }) })),
      ],
    },
    {
      ...{ ...text('flag', t('facet.flag'), flag), kind: 'select' },
      options: [any, ...FLAGS.map((value) => ({ value, label: t(`facet.flag.${value}`) }))],
    },
  ]
}
