/** A page of the log: entries, filters, and on the first page what was decided month by month. */
import { LATER_ACTIONS, type LogAction, type LogEntry } from '../../db/log.ts'
import type { MonthFigures } from '../../db/log-figures.ts'
import { OTHER_ACTIONS, POSTING_ACTIONS } from '../../domain/decision.ts'
import { formatCalendarDay, formatMonth } from '../../i18n/format.ts'
import { formatNumber } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { actionWords, toEntryWords } from './entry.ts'
import { type Asked, csvHref, type LogProblem, logHref } from './query.ts'

/** Entries a page. */
export const PAGE_SIZE = 50
/** Entries that the CSV holds at most. */
export const MOST_CSV = 50_000
const MOST_MONTHS = 120 // offered as a filter

export type LogFound = {
  entries: readonly LogEntry[]
  hasMore: boolean
  /** Of the first decision, UTC ms; null when there is none yet. */
  since: number | null
  /** null but on the first page of the whole log. */
  figures: readonly MonthFigures[] | null
}

export function toLogPage(
  asked: Asked,
  found: LogFound,
  problems: readonly LogProblem[],
  reader: Reader,
) {
  const { t, locale } = reader
  const { entries, hasMore, since, figures } = found
  const last = entries.at(-1)
  const first = since === null ? null : new Date(since).toISOString()
  return {
    action: logHref(locale, { actions: [], month: null, after: null }),
    since:
      first === null
        ? t('log.since.never')
        : t('log.since', { day: formatCalendarDay(first.slice(0, 10), locale) }),
    problems: problems.map(({ name, value }) =>
      name === 'after'
        ? t('log.problem.after')
        : t('problem.unknown', { name: t(`log.filter.${name}`), value }),
    ),
    groups: groupsOf(asked, reader),
    months: monthsOf(asked, first, reader),
    filters: asked.actions.length + (asked.month === null ? 0 : 1),
    chips: chipsOf(asked, reader),
    clearHref: logHref(locale, { actions: [], month: null, after: null }),
    entries: entries.map((entry) => toEntryWords(entry, reader)),
    csv: {
      href: csvHref(locale, asked),
      about: t('log.csv.about', { count: MOST_CSV }),
    },
    nextHref:
      hasMore && last ? logHref(locale, asked, { after: { at: last.at, id: last.id } }) : null,
    firstHref: asked.after === null ? null : logHref(locale, asked),
    table: figures && figures.length > 0 ? figuresTable(figures, reader) : null,
  }
}

function groupsOf({ actions }: Asked, reader: Reader) {
  const group = (name: 'posting' | 'rest' | 'later', codes: readonly LogAction[]) => ({
    name,
    title: reader.t(`log.group.${name}`),
    isOpen: name === 'posting' || codes.some((code) => actions.includes(code)),
    values: codes.map((value) => ({
      value,
      label: actionWords(value, reader),
      isChosen: actions.includes(value),
    })),
  })
  return [
    group('posting', POSTING_ACTIONS),
    group('rest', OTHER_ACTIONS),
    group('later', LATER_ACTIONS),
  ]
}

/** The months since the first decision, newest first, and a chosen one in any case. */
function monthsOf({ month }: Asked, first: string | null, { locale, now }: Reader) {
  const months: string[] = []
  const today = new Date(now)
  for (let back = 0; first !== null && back < MOST_MONTHS; back++) {
    const at = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back)
    const name = new Date(at).toISOString().slice(0, 7)
    if (name < first.slice(0, 7)) break
    months.push(name)
  }
  const all = [...new Set(month === null ? months : [...months, month])].sort().reverse()
  return all.map((value) => ({
    value,
    label: formatMonth(value, locale),
    isChosen: value === month,
  }))
}

function chipsOf(asked: Asked, reader: Reader) {
  const { locale } = reader
  const chips = asked.actions.map((action) => ({
    label: actionWords(action, reader),
    href: logHref(locale, asked, { actions: asked.actions.filter((other) => other !== action) }),
  }))
  if (asked.month === null) return chips
  const label = formatMonth(asked.month, locale)
  return [...chips, { label, href: logHref(locale, asked, { month: null }) }]
}

const COLUMNS = ['decisions', 'wait', 'upheld', 'cleared', 'appeals', 'mended'] as const

/** In the shape of the method's tables. */
function figuresTable(figures: readonly MonthFigures[], reader: Reader) {
  const { t, locale } = reader
  const cell = (value: string, details: string[] = []) => ({ value, details })
  const number = (value: number) => cell(formatNumber(value, locale))
  return {
    id: 'figures',
    caption: t('log.figures.caption'),
    columns: [
      { label: t('log.figures.month'), isNumber: false },
      ...COLUMNS.map((name) => ({ label: t(`log.figures.${name}`), isNumber: true })),
    ],
    rows: figures.map((of) => ({
      head: formatMonth(of.month, locale),
      cells: [
        number(of.decisions),
        cell(of.medianWait === null ? '–' : waitWords(of.medianWait, reader)),
        number(of.upheld),
        number(of.cleared),
        cell(
          formatNumber(of.appeals, locale),
          of.appeals > 0 ? [t('log.figures.won', { count: of.appealsWon })] : [],
        ),
        number(of.mended),
      ],
    })),
    note: t('log.figures.note'),
  }
}

const MINUTE = 60_000 // ms
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

function waitWords(ms: number, { t }: Reader): string {
  if (ms < MINUTE) return t('log.wait.less')
  if (ms < HOUR) return t('log.wait.minutes', { count: Math.round(ms / MINUTE) })
  if (ms < 2 * DAY) return t('log.wait.hours', { count: Math.round(ms / HOUR) })
  return t('log.wait.days', { count: Math.round(ms / DAY) })
}
