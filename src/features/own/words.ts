/** How the life of a posting is told to its employer. */

import { ANSWER_WORKING_DAYS, workingDaysAfter } from '../../domain/decision.ts'
import { isOpen, type JobPosting } from '../../domain/job-posting.ts'
import { daysLeft, lastDayOf } from '../../domain/last-day.ts'
import { REVIEW_WORKING_DAYS } from '../../domain/lifecycle.ts'
import { zoneOf } from '../../domain/time-zone.ts'
import { formatCalendarDay, formatDay, READER_ZONES } from '../../i18n/format.ts'
import { toApplyBox } from '../../sheet/apply-box.ts'
import { deadlineWords, type Reader } from '../../sheet/card.ts'
import type { FactRow } from '../../sheet/page-data.ts'
import { termRows } from '../../sheet/terms.ts'

/** "jusqu'au 12 décembre, il reste 3 jours"; how it ended; null while nobody can read it. */
export function endWords(posting: JobPosting, reader: Reader): string | null {
  const { t, locale, now } = reader
  if (posting.status === 'removed') return null
  if (posting.status === 'draft' || posting.status === 'awaiting-review') {
    const date = formatDay(
      posting.validThrough - 1,
      locale,
      zoneOf(posting.country, posting.region),
      now,
    )
    return posting.validThrough > now ? null : t('own.end.past', { date })
  }
  if (!isOpen(posting, now)) {
    const words = deadlineWords(posting, reader)
    return words.charAt(0).toUpperCase() + words.slice(1)
  }
  const days = daysLeft(posting, now)
  const date = formatCalendarDay(lastDayOf(posting), locale)
  if (days <= 0) return t('own.end.today', { date })
  return t('own.end.left', { date, count: days })
}

/** What a posting that nobody can read yet will say: its terms, its last day, how one applies. */
export function hiddenTerms(posting: JobPosting, reader: Reader): FactRow[] {
  const { t, locale, now } = reader
  const zone = zoneOf(posting.country, posting.region)
  const row = (label: string, value: string) => ({ label, value, provenance: null, quote: null })
  const apply = toApplyBox(posting, reader)
  return [
    ...termRows(posting, reader),
    row(t('own.terms.until'), formatDay(posting.validThrough - 1, locale, zone, now)),
    ...(apply ? [row(t('own.terms.apply'), apply.where)] : []),
    ...(apply?.promise ? [row(t('own.terms.promise'), apply.promise)] : []),
  ]
}

/** That a curator asked something, and until when an answer is hoped for. */
export function questionWords(askedAt: number, { t, locale, now }: Reader): string {
  const due = workingDaysAfter(askedAt, ANSWER_WORKING_DAYS)
  const date = formatDay(due, locale, READER_ZONES[locale], now)
  return t(due > now ? 'own.question' : 'own.question.late', { date })
}

/** Since when it waits, what is read before it, and when to expect an answer. */
export function waitingWords(
  { since, before, isEdit }: { since: number; before: number; isEdit: boolean },
  { t, locale, now }: Reader,
): string {
  const date = formatDay(since, locale, READER_ZONES[locale], now)
  return [
    t(isEdit ? 'own.waiting.edit' : 'own.waiting.posting', { date }),
    before === 0 ? t('own.waiting.next') : t('own.waiting.before', { count: before }),
    t('own.waiting.expected', { days: String(REVIEW_WORKING_DAYS) }),
  ].join(' ')
}
