/** How waiting, chances and decisions are told to curators. */
import { DECISION_REASONS, type DecisionAction, type QueueKind } from '../../domain/decision.ts'
import { formatDay, formatList, formatPercent, READER_ZONES } from '../../i18n/format.ts'
import type { Reader } from '../../sheet/card.ts'

const MINUTE = 60_000 // ms
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "40 minutes", "19 heures", "3 jours": in whole ones, at least one minute. */
export function durationWords(ms: number, { t }: Pick<Reader, 't'>): string {
  if (ms < 2 * HOUR)
    return t('review.wait.minutes', { count: Math.max(1, Math.floor(ms / MINUTE)) })
  if (ms < 2 * DAY) return t('review.wait.hours', { count: Math.floor(ms / HOUR) })
  return t('review.wait.days', { count: Math.floor(ms / DAY) })
}

/** "97 %", never 0 nor 100: no machine is certain. */
export function percentWords(probability: number, { locale }: Pick<Reader, 'locale'>): string {
  return formatPercent(inSight(probability), locale)
}

/** "très probable" */
export function likelyWords(probability: number, { t }: Pick<Reader, 't'>): string {
  return t(`review.likely.${likelihood(inSight(probability))}`)
}

function inSight(probability: number): number {
  return Math.min(0.99, Math.max(0.01, probability))
}

function likelihood(probability: number): 'no' | 'low' | 'even' | 'high' | 'sure' {
  if (probability < 0.1) return 'no'
  if (probability < 0.35) return 'low'
  if (probability < 0.65) return 'even'
  return probability < 0.9 ? 'high' : 'sure'
}

/** "12 décembre" where the curator is. */
export function dayWords(instant: number, { locale, now }: Omit<Reader, 't'>): string {
  return formatDay(instant, locale, READER_ZONES[locale], now)
}

/** The short label of a decision's reason; null without one. */
export function reasonLabel(
  action: DecisionAction,
  reason: string | null,
  { t }: Pick<Reader, 't'>,
): string | null {
  const codes: Readonly<Record<string, readonly string[]>> = DECISION_REASONS
  const isKnown = reason !== null && codes[action]?.includes(reason) === true
  return isKnown ? t(`review.reason.${action}-${reason}`) : null
}

/** "un signal automatique est à vérifier et son texte en ligne a été modifié" */
export function whyWords(kinds: readonly QueueKind[], { locale, t }: Omit<Reader, 'now'>): string {
  return formatList(
    kinds.map((kind) => t(`review.why.${kind}`)),
    locale,
  )
}
