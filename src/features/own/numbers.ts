/** What became of an own posting among readers: views, clicks to apply, days online. */
import type { Db } from '../../db/database.ts'
import { type DayCounts, findCounts, type Totals, totalsFor } from '../../db/posting-counts.ts'
import type { Locale } from '../../domain/codes.ts'
import { formatCalendarDay } from '../../i18n/format.ts'
import { formatNumber, type Translate } from '../../i18n/translate.ts'
import { type Chart, toChart } from './chart.ts'

const DAY = 86_400_000 // ms
const DAYS_SHOWN = 90

export type Numbers = {
  /** Of all time. */
  totals: Totals
  /** Days on which it was or is open, the first and the last one included; 0 before the first. */
  daysOpen: number
  /** Every day from the first one online, at most the last 90 of them, oldest first; UTC. */
  days: DayCounts[]
}

/**
 * The counts of a posting, or null where there is no such posting. Whose it is has been asked before.
 * @param now UTC ms
 */
export async function findNumbers(db: Db, postingId: number, now: number): Promise<Numbers | null> {
  const posting = await db
    .selectFrom('postings')
    .select(['status', 'datePosted', 'closedAt'])
    .where('id', '=', postingId)
    .executeTakeFirst()
  if (!posting) return null
  const isHidden = posting.status === 'draft' || posting.status === 'awaiting-review'
  // A closed page is still read: days are shown until today.
  const first = Math.max(startOf(posting.datePosted), startOf(now) - (DAYS_SHOWN - 1) * DAY)
  const length = isHidden ? 0 : Math.max(0, (startOf(now) - first) / DAY + 1)
  const days = Array.from({ length }, (_, i) => dayOf(first + i * DAY))
  const [counted, totals] = await Promise.all([
    findCounts(db, postingId, { from: dayOf(first), to: dayOf(now) }),
    totalsFor(db, [postingId]),
  ])
  const byDay = new Map(counted.map((counts) => [counts.day, counts]))
  const end = posting.closedAt ?? now
  return {
    totals: totals.get(postingId)!,
    daysOpen: isHidden ? 0 : Math.max(0, (startOf(end) - startOf(posting.datePosted)) / DAY + 1),
    days: days.map((day) => byDay.get(day) ?? { day, views: 0, applyClicks: 0 }),
  }
}

export type ChartWords = {
  /** "Du 2 au 21 novembre : 120 consultations, 8 clics pour postuler." */
  summary: string
  /** The first and the last day. */
  from: string
  to: string
  /** "Consultations, 12 au plus en un jour" */
  views: string
  clicks: string
}

/** What views/own/_numbers.eta shows. */
export type NumbersView = {
  /** "1 204 consultations", "31 clics pour postuler", "12 jours en ligne". */
  totals: string[]
  /** null before the first day online, and while there is nothing to draw. */
  chart: (Omit<Chart, 'most'> & { words: ChartWords }) | null
  /** Said in the chart's place where nobody looked; else null. */
  none: string | null
  /** The chart's figures, newest day first. */
  rows: { day: string; views: string; applyClicks: string }[]
}

/** The counts in a reader's words. */
export function toNumbers(
  { totals, daysOpen, days }: Numbers,
  { locale, t }: { locale: Locale; t: Translate },
): NumbersView {
  const isSeen = days.some(({ views, applyClicks }) => views + applyClicks > 0)
  return {
    totals: [
      t('numbers.views', { count: totals.views }),
      t('numbers.clicks', { count: totals.applyClicks }),
      t('numbers.days', { count: daysOpen }),
    ],
    chart: isSeen ? withWords(days, { locale, t }) : null,
    none: days.length > 0 && !isSeen ? t('numbers.none', { count: days.length }) : null,
    rows: days.toReversed().map(({ day, views, applyClicks }) => ({
      day: formatCalendarDay(day, locale),
      views: formatNumber(views, locale),
      applyClicks: formatNumber(applyClicks, locale),
    })),
  }
}

function withWords(days: readonly DayCounts[], { locale, t }: { locale: Locale; t: Translate }) {
  const { most, ...chart } = toChart(days)
  const from = formatCalendarDay(days[0]!.day, locale)
  const to = formatCalendarDay(days.at(-1)!.day, locale)
  const sum = (of: keyof Totals) => days.reduce((all, one) => all + one[of], 0)
  const views = t('numbers.views', { count: sum('views') })
  const clicks = t('numbers.clicks', { count: sum('applyClicks') })
  const words = {
    summary: t('numbers.summary', { from, to, views, clicks }),
    from,
    to,
    views: t('numbers.legend.views', { count: most.views }),
    clicks: t('numbers.legend.clicks', { count: most.applyClicks }),
  }
  return { ...chart, words }
}

/** Midnight before, UTC ms. */
function startOf(instant: number): number {
  return Math.floor(instant / DAY) * DAY
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
