/** Why a person upheld or lifted a flag, beside it: a finding of the board. */
import { reasonWords, toParagraphs } from '../i18n/decision-words.ts'
import { formatDay, READER_ZONES } from '../i18n/format.ts'
import type { Reader } from './card.ts'
import type { FindingShown } from './page-data.ts'

export type FlagRuling = {
  action: string
  at: number
  reason: string | null
  note: string | null
  isRedacted: boolean
  contested: { at: number; dueAt: number } | null
}

/** @param ruling the decision behind the flag; null: no such decision is kept */
export function toFinding(
  ruling: FlagRuling | null,
  { locale, t, now }: Reader,
): FindingShown | null {
  if (ruling === null) return null
  const { action, at, reason, note, isRedacted, contested } = ruling
  const day = (instant: number) => formatDay(instant, locale, READER_ZONES[locale], now)
  const isLate = contested !== null && contested.dueAt < now
  return {
    heading: t(action === 'uphold' ? 'reports.finding.title' : 'reports.finding.cleared', {
      date: day(at),
    }),
    reason: reasonWords(action, reason, t),
    paragraphs: note === null ? [] : toParagraphs(note),
    isRedacted,
    contested:
      contested &&
      t(isLate ? 'reports.finding.contestedLate' : 'reports.finding.contested', {
        date: day(contested.at),
        due: day(contested.dueAt),
      }),
  }
}
