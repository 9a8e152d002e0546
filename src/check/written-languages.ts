/** The languages that a posting's body is written in: one that stands in two versions has both. */
import type { Lang } from '../domain/codes.ts'
import { type Reading, unitsOf } from '../extract/reading.ts'
import { languageOf } from '../text/language.ts'
import type { Folded } from '../text/normalise.ts'
import { KIND, kindOf, type Units } from '../text/words.ts'

/** From this share of the words that tell their language, a version is more than a quotation. */
const LEAST_SHARE = 0.25
/** So many words are a version of their own, however long the other one is. */
const ENOUGH_WORDS = 60
/** Fewer words than these tell nothing: "CDD 39 h, SMIC." is in no language. */
const TELLING_WORDS = 8
/** Words after which a line is looked at in parts, for one line may hold both versions. */
const LONG_BLOCK = 25

/**
 * The languages in which a substantial part of the posting's body stands; both where too few words
 * tell. Linear.
 */
function languagesWritten(reading: Reading): ReadonlySet<Lang> {
  const { text: units } = unitsOf(reading)
  const words = { fr: 0, en: 0 }
  let from = 0
  let count = 0
  for (let unit = 0; unit < units.ids.length; unit++) {
    const kind = kindOf(units.ids[unit]!)
    if (kind === KIND.word) count++
    const isEnd = kind === KIND.line || (kind === KIND.stop && count >= LONG_BLOCK)
    if (!isEnd && unit + 1 < units.ids.length) continue
    const found = count === 0 ? null : languageOfUnits(reading, units, from, unit + 1)
    if (found !== null) words[found] += count
    from = unit + 1
    count = 0
  }
  return substantial(words)
}

/**
 * Whether a substantial part of the body stands in a language. Of most postings it is the language of
 * the whole, which takes a fraction of the time to tell.
 */
export function isWrittenIn(language: Lang, reading: Reading): boolean {
  const { source, text: folded } = reading
  const whole = languageOf([{ original: source.text, folded, units: unitsOf(reading).text }])
  if (whole.confidence > 0 && whole.lang === language) return true
  return languagesWritten(reading).has(language)
}

function substantial(words: Readonly<Record<Lang, number>>): ReadonlySet<Lang> {
  const told = words.fr + words.en
  if (told < TELLING_WORDS) return new Set(['fr', 'en'])
  const least = Math.min(ENOUGH_WORDS, LEAST_SHARE * told)
  const written = new Set<Lang>()
  if (words.fr >= least) written.add('fr')
  if (words.en >= least) written.add('en')
  return written
}

/** The language of units [from, to); null when none of their words tells it. */
function languageOfUnits(reading: Reading, units: Units, from: number, to: number): Lang | null {
  const { source, text } = reading
  const start = units.starts[from]!
  const folded = partOf(text, start, units.ends[to - 1]!)
  const original = source.text.slice(text.starts[start], text.ends[units.ends[to - 1]! - 1])
  const ids = units.ids.subarray(from, to)
  const starts = less(units.starts, from, to, start)
  const ends = less(units.ends, from, to, start)
  const part = { ...units, ids, starts, ends }
  const { lang, confidence } = languageOf([{ original, folded, units: part }])
  return confidence > 0 ? lang : null
}

/** Folded units [start, end) as a text of its own. */
function partOf({ text, starts, ends }: Folded, start: number, end: number): Folded {
  const base = starts[start]!
  return {
    text: text.slice(start, end),
    starts: less(starts, start, end, base),
    ends: less(ends, start, end, base),
  }
}

/** The offsets at [from, to), counted from a base. */
function less(offsets: Uint16Array, from: number, to: number, base: number): Uint16Array {
  const counted = offsets.slice(from, to)
  for (let at = 0; at < counted.length; at++) counted[at]! -= base
  return counted
}
