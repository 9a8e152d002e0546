/** A simple way to judge, for comparison: what the trained model must beat. */
import { NUMBER_WORDS } from '../extract/number-words.ts'
import { fold } from '../text/normalise.ts'
import type { Source } from '../text/spans.ts'

/** What the keyword rule says: signals found, 0 to `MOST_SIGNALS`, and whether that is enough. */
export type KeywordVerdict = { score: number; isFlagged: boolean }

/** Years of experience in digits or words; the naive rule asks neither whose nor what for. */
const YEARS =
  /\b(\d{1,2}|trois|quatre|cinq|six|sept|huit|dix|three|four|five|seven|eight|ten) ?\+? ?(?:ans?|annees?|years?|yrs?)\b/g
/** One pattern a signal, over folded text. */
const SIGNALS: readonly RegExp[] = [
  /\bstrateg(?:i|y)/,
  /\bbudgets?\b/,
  /\b(?:encadr(?:er|ez|es)|manag(?:er|ez|es) (?:une|l'|les|des|deux|trois) ?\w+|equipe de \d|recrut(?:er|ez|es)|lead (?:a|the) team|manage (?:a|the) team|supervis(?:e|er|ez|es|ing)|hire|mentor(?:er|ez|ing)?)\b/,
  /\b(?:crises?|crisis)\b/,
  /\b(?:responsable|head of|directeur|directrice|director|senior|experimentee?|manager)\b/,
]
/** The patterns, and the years. */
export const MOST_SIGNALS = SIGNALS.length + 1
const ENOUGH_SIGNALS = 2
const ENOUGH_YEARS = 3

/**
 * Counts plain words: years, strategy, budget, team, crisis, rank. Flags on two signals, or on
 * three years alone. Blind to subject, negation and contract, as such rules are.
 * @param source title and text, any length
 */
export function keywordRule({ title, text }: Source): KeywordVerdict {
  const folded = fold(`${title}\n${text}`).text
  const years = [...folded.matchAll(YEARS)].map(
    ([, number]) => NUMBER_WORDS[number!] ?? Number(number),
  )
  const asksYears = years.some((some) => some >= ENOUGH_YEARS)
  const signals = SIGNALS.filter((signal) => signal.test(folded)).length
  const score = signals + Number(asksYears)
  return { score, isFlagged: asksYears || score >= ENOUGH_SIGNALS }
}
