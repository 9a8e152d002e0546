/** Reads how many years a match names: in figures or words, in months, winters or payslips, or since when. */
import type { Match } from '../matcher.ts'
import { KIND, numberAt, type Words } from '../words.ts'

/** More years than anybody asks for; above it the number is an age or the firm's. */
const MOST_ASKED = 20
const MONTHS = 12
/** Years in which an ad can be written or a career told; other numbers of four digits are none. */
const FIRST_YEAR = 1980
const LAST_YEAR = 2060
/** "Since 2022" counts up to the latest year that the ad names, and to this one at least. */
const PRESENT = 2026

/** Words that a length of practice is counted in, by how many make a year. */
const PER_YEAR = new Map<string, number>([
  ...each('an ans annee annees year years yr yrs', 1),
  ...each('hiver hivers etes winter winters summers saison saisons season seasons', 1),
  ...each('exercice exercices rentrees editions millesimes', 1),
  ...each('mois month months mos', MONTHS),
  ...each(
    'bulletin bulletins fiche fiches paie paies salaire salaires payslip payslips paystub paystubs paycheck paychecks paycheques',
    MONTHS,
  ),
  ...each('trimestre trimestres quarter quarters', 4),
  ...each('semestre semestres', 2),
  ...each('decennie decade', 1),
])
/** Words that count years only right after their number: "an" is an article too, and "êtes" a verb. */
const ADJACENT = new Set(['an', 'etes', 'saison', 'season', 'exercice'])
const DECADE = new Set(['decennie', 'decade'])
const DOZENS: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
}
const MORE_NUMBERS: Readonly<Record<string, number>> = {
  thirtysix: 36,
  zero: 0,
}
const JOINS = new Set(['a', 'ou', 'et', 'or', 'to', 'and'])
const TOLD_IN_YEARS = /^(?:an|ans|annees?|years?|yrs?|decennie|decade)$/
/** A number is of these, not of years. */
const AMOUNT =
  /^(?:millions?|mille|thousand|hundred|cents?|euros?|dollars?|percent|heures?|hours?)$/
const HALF = new Set(['demi', 'demie', 'half'])

function each(words: string, perYear: number): [string, number][] {
  return words.split(' ').map((word) => [word, perYear])
}

/** Words between a number and what it counts: "cinq (5) bonnes années pleines". */
const BETWEEN = 4

/** The lower bound of the years that a match names, 0 when it names none that could be asked. */
export function yearsIn(words: Words, match: Match): number {
  const found = lengthOf(words, match)
  return found === undefined || found.years > MOST_ASKED ? 0 : found.years
}

/**
 * A length of time. `at` is the unit where it begins; `told` says how: in years, in what makes years
 * (months, winters, payslips), or by calendar years.
 */
export type Length = { years: number; at: number; told: 'years' | 'parts' | 'since' }

/** The length of time that a match names, of whomever or whatever it is said. */
export function lengthOf(words: Words, match: Match): Length | undefined {
  return lengthIn(words, match) ?? sinceIn(words, match)
}

/** "de 3 à 5 ans", "trente-six mois", "half a decade": its lower bound in years, and the unit where it begins. */
function lengthIn(words: Words, { start, end }: Match): Length | undefined {
  for (let unit = start; unit < end; unit++) {
    const perYear = PER_YEAR.get(words.entries[unit]!.word)
    if (perYear === undefined) continue
    const length = countBefore(words, unit, perYear)
    if (length !== undefined) return length
  }
  return undefined
}

function countBefore(words: Words, unit: number, perYear: number): Length | undefined {
  const { entries } = words
  const told = TOLD_IN_YEARS.test(entries[unit]!.word) ? 'years' : 'parts'
  const { word } = entries[unit]!
  for (let at = unit - 1; at >= 0 && at >= unit - 1 - BETWEEN; at--) {
    if (/^(?:e|eme|er|ere|\w{4,}ieme|derniere?s?|prochaine?s?)$/.test(entries[at]!.word))
      return undefined
    if (entries[at]!.kind > KIND.part || AMOUNT.test(entries[at]!.word)) return undefined
    const many = DOZENS[entries[at]!.word]
    if (many !== undefined) {
      const isHalf = HALF.has(entries[at - 1]?.word ?? '')
      return { years: (isHalf ? many / 2 : many) / perYear, at, told }
    }
    const value =
      at === unit - 1 && entries[at]!.word === 'a' && word === 'year' ? 1 : valueAt(words, at)
    if (value === undefined) continue
    if (ADJACENT.has(word) && (at !== unit - 1 || (word === 'an' && value > 1))) return undefined
    if (DECADE.has(word)) {
      const isHalf = HALF.has(entries[at - 1]?.word ?? '') || HALF.has(entries[at + 1]?.word ?? '')
      return { years: (isHalf ? 5 : 10) * value, at, told }
    }
    return lowerBound(words, at, perYear, told)
  }
  if (DECADE.has(word)) {
    const isHalf = HALF.has(entries[unit - 2]?.word ?? '')
    return { years: isHalf ? 5 : 10, at: isHalf ? unit - 2 : unit, told }
  }
  return undefined
}

/** From the number nearest to its unit back to the first of a range: "entre 2 et 4 ans", "6 mois à 3 ans". */
function lowerBound(words: Words, last: number, perYear: number, told: Length['told']): Length {
  const { entries } = words
  let at = firstOfNumber(words, last)
  let years = compound(words, at, last) / perYear
  let before = at - 1
  while (before >= 0 && (entries[before]!.kind === KIND.part || JOINS.has(entries[before]!.word)))
    before--
  const per = PER_YEAR.get(entries[before]?.word ?? '')
  if (per !== undefined && before < at - 1) before--
  const value = before >= 0 && before >= at - 4 ? valueAt(words, before) : undefined
  if (value !== undefined && before < at) {
    const first = firstOfNumber(words, before)
    const lower =
      compound(words, first, before) / (per !== undefined && before < at - 2 ? per : perYear)
    // "cinq (5) ans" says one number twice; a greater one before it is of something else ("bac + 5").
    if (lower <= years) {
      years = lower
      at = first
    }
  }
  return { years, at, told }
}

/** "trente-six" is two units and one number. */
function firstOfNumber(words: Words, last: number): number {
  const { entries } = words
  if (entries[last]!.kind !== KIND.word) return last
  const value = valueAt(words, last)
  const before =
    last > 0 && entries[last - 1]!.kind === KIND.word ? valueAt(words, last - 1) : undefined
  return value !== undefined &&
    value < 10 &&
    before !== undefined &&
    before >= 10 &&
    before % 10 === 0
    ? last - 1
    : last
}

function compound(words: Words, first: number, last: number): number {
  return (valueAt(words, last) ?? 1) + (first < last ? valueAt(words, first)! : 0)
}

function valueAt(words: Words, at: number): number | undefined {
  const entry = words.entries[at]
  if (entry === undefined) return undefined
  if (entry.kind === KIND.number) return numberAt(words, at)
  if (entry.kind !== KIND.word) return undefined
  return MORE_NUMBERS[entry.word] ?? (entry.value > 0 ? entry.value : undefined)
}

/** "depuis 2022", "in 2023, 2024 and 2025", "de 2021 à 2025": how many years they make. */
const SINCE_REACH = 10

function sinceIn(words: Words, { start, end }: Match): Length | undefined {
  const { sentences } = words
  const named: number[] = []
  let at = -1
  for (
    let unit = start;
    unit < words.entries.length && sentences[unit] === sentences[start];
    unit++
  ) {
    const value = calendarYear(words, unit)
    if (value === undefined || (unit >= end + SINCE_REACH && named.length === 0)) continue
    if (at < 0) at = unit
    named.push(value)
  }
  if (named.length === 0) return undefined
  if (named.length === 1 && !isSince(words, at)) return undefined
  const first = Math.min(...named)
  const last = Math.max(...named)
  const isList = named.length > 2
  const years = named.length === 1 ? latestYear(words) - first : last - first + (isList ? 1 : 0)
  return { years, at, told: 'since' }
}

function calendarYear(words: Words, unit: number): number | undefined {
  if (words.entries[unit]!.kind !== KIND.number) return undefined
  const value = numberAt(words, unit)
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR ? value : undefined
}

function latestYear(words: Words): number {
  let latest = PRESENT
  for (const [year] of words.folded.text.matchAll(/\b20[2-5]\d\b/g))
    latest = Math.max(latest, Number(year))
  return Math.min(latest, PRESENT + 2)
}

const SINCE = new Set(['depuis', 'since', 'from', 'des', 'de', 'in', 'debut'])

/** One year alone counts after "since", or "back in". */
function isSince({ entries }: Words, at: number): boolean {
  for (let unit = at - 1; unit >= at - 4 && unit >= 0; unit--) {
    const { word } = entries[unit]!
    if (SINCE.has(word)) return word !== 'in' || entries[unit - 1]?.word === 'back'
  }
  return false
}
