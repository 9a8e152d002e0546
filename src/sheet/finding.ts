/** Why a person upheld a flag, beside it: a finding of the board. */
import { reasonWords, toParagraphs } from '../i18n/decision-words.ts'
import { formatDay, READER_ZONES } from '../i18n/format.ts'
import type { Reader } from './card.ts'
import type { FindingShown } from './page-data.ts'

/** @param ruling the decision that upheld it; null: no such decision is kept */
export function toFinding(
  ruling: { at: number; reason: string | null; note: string | null; isRedacted: boolean } | null,
  { locale, t, now }: Reader,
): FindingShown | null {
  if (ruling === null) return null
  const { at, reason, note, isRedacted } = ruling
  return {
    heading: t('reports.finding.title', {
      date: formatDay(at, locale, READER_ZONES[locale], now),
    }),
    reason: reasonWords('uphold', reason, t),
    paragraphs: note === null ? [] : toParagraphs(note),
    isRedacted,
  }
}
