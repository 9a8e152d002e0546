/**
 * A posting made ready for reading, and the one engine that looks for cues in it: data in, hits with
 * exact spans out.
 */
import type { Lang } from '../domain/codes.ts'
import { type Folded, fold, originalRange } from '../text/normalise.ts'
import { phraseEnd, type Source, type Span, spanOf, wholeWords } from '../text/spans.ts'
import { undisguise } from '../text/undisguise.ts'
import { visibleText } from '../text/visible.ts'
import { cut, generationOfIds, type Units } from '../text/words.ts'
import type { Fact } from './facts.ts'
import { MatchFinder } from './match-finder.ts'

/** Both fields folded once; every pattern runs on these. */
export type Reading = {
  source: Source
  title: Folded
  text: Folded
  language: Lang
  /** Made when they are first asked for, by {@link unitsOf}. */
  units?: FieldUnits
}

/** Words and signs of both fields. */
export type FieldUnits = { title: Units; text: Units; generation: number }

/**
 * A pattern that speaks for a value. Patterns run on folded text (lower case, no accents, one
 * gender), carry the `g` flag and are linear: every repetition is bounded or of one class.
 */
export type Cue<Value> = {
  value: Value
  pattern: RegExp
  /** How much one match counts; a value wins by the sum of its cues. */
  weight: number
  field?: Span['field']
  /** Only in postings of that language ("stage" is an everyday word in English). */
  language?: Lang
  /** The match does not count when the words before it, in the same sentence, match this. */
  unlessBefore?: RegExp
  /** The match does not count when the words after it, in the same sentence, match this. */
  unlessAfter?: RegExp
  /** What the original words must look like, where capitals tell ("VIE" is a contract, "vie" is life). */
  written?: RegExp
}

/** One counted match: folded offsets, and the exact words of the original. */
export type Hit<Value> = {
  value: Value
  weight: number
  field: Span['field']
  start: number
  end: number
  readonly span: Span
}

/** How far before and after a match its context is read, in folded units. */
const CONTEXT = 70
/** Matches of one cue that are looked at; a longer text adds nothing. */
const MOST_MATCHES = 40

/** Folds a posting's two fields. */
export function readSource(source: Source, language: Lang): Reading {
  return { source, title: foldSeen(source.title), text: foldSeen(source.text), language }
}

/** Folds what a person sees of a text, with disguises undone; offsets are those of `original`. */
function foldSeen(original: string): Folded {
  return undisguise(fold(visibleText(original)), original)
}

/** A reading's units, cut once as long as words keep their ids. */
export function unitsOf(reading: Pick<Reading, 'title' | 'text' | 'units'>): FieldUnits {
  const { title, text, units } = reading
  if (units?.generation === generationOfIds()) return units
  const [titleUnits, textUnits] = cut([title.text, text.text])
  reading.units = { title: titleUnits!, text: textUnits!, generation: generationOfIds() }
  return reading.units
}

/** Words that a span is widened by where it ends on "of the". */
const MOST_WORDS = 4

/**
 * The original words of folded units [start, end) of a field, without white space at either end, and
 * with the noun that they lack.
 */
export function spanAt(reading: Reading, field: Span['field'], start: number, end: number): Span {
  const { text } = reading[field]
  let from = start
  let to = end
  while (from < to - 1 && /\s/.test(text[from]!)) from++
  while (to > from + 1 && /\s/.test(text[to - 1]!)) to--
  const range = originalRange(reading[field], from, phraseEnd(text, from, to, MOST_WORDS, false))
  const words = wholeWords(reading.source[field], range.start, range.end)
  return spanOf(reading.source, field, words.start, words.end)
}

/** . ! ? ; and the line break. */
const SENTENCE_ENDS = [46, 33, 63, 59, 10]

/** The words of the same sentence just before `start`. */
export function before(folded: Folded, start: number, length = CONTEXT): string {
  const context = folded.text.slice(Math.max(0, start - length), start)
  let from = context.length
  while (from > 0 && !SENTENCE_ENDS.includes(context.charCodeAt(from - 1))) from--
  return context.slice(from)
}

/** The words of the same sentence just after `end`. */
export function after(folded: Folded, end: number, length = CONTEXT): string {
  const context = folded.text.slice(end, end + length)
  let to = 0
  while (to < context.length && !SENTENCE_ENDS.includes(context.charCodeAt(to))) to++
  return context.slice(0, to)
}

/**
 * All counted matches of the cues in both fields, cue by cue.
 * @param cues one constant list, for what finds them is made at the first call with it
 */
export function findHits<Value>(reading: Reading, cues: readonly Cue<Value>[]): Hit<Value>[] {
  const hits = new Map<Cue<Value>, Hit<Value>[]>()
  const { finder, readIn, counts } = finderOf(cues)
  const units = unitsOf(reading)
  for (const field of FIELDS) {
    counts.fill(0)
    const isRead = readIn(field, reading.language)
    finder.find(reading[field].text, units[field], isRead, (place, start, end) => {
      const cue = cues[place]!
      if (counts[place]! >= MOST_MATCHES) return
      const hit = countedAt(reading, cue, field, start, end)
      if (hit === undefined) return
      counts[place]!++
      const others = hits.get(cue)
      if (others === undefined) hits.set(cue, [hit])
      else others.push(hit)
    })
  }
  return hits.size === 0 ? [] : cues.flatMap((cue) => hits.get(cue) ?? [])
}

function countedAt<Value>(
  reading: Reading,
  cue: Cue<Value>,
  field: Span['field'],
  start: number,
  end: number,
): Hit<Value> | undefined {
  const folded = reading[field]
  if (cue.unlessBefore?.test(before(folded, start))) return
  if (cue.unlessAfter?.test(after(folded, end))) return
  if (cue.written !== undefined && !cue.written.test(spanAt(reading, field, start, end).text))
    return
  return newHit(reading, cue.value, cue.weight, field, start, end)
}

/** A match that counts. Its words are looked up when they are asked for: most hits only weigh. */
export function newHit<Value>(
  reading: Reading,
  value: Value,
  weight: number,
  field: Span['field'],
  start: number,
  end: number,
): Hit<Value> {
  return new FoundHit(reading, value, weight, field, start, end)
}

/** measured: an object of a class takes a third of what one with a getter of its own takes. */
class FoundHit<Value> implements Hit<Value> {
  readonly #reading: Reading
  readonly value: Value
  readonly weight: number
  readonly field: Span['field']
  readonly start: number
  readonly end: number

  constructor(
    reading: Reading,
    value: Value,
    weight: number,
    field: Span['field'],
    start: number,
    end: number,
  ) {
    this.#reading = reading
    this.value = value
    this.weight = weight
    this.field = field
    this.start = start
    this.end = end
  }

  get span(): Span {
    return spanAt(this.#reading, this.field, this.start, this.end)
  }
}

const FIELDS = ['title', 'text'] as const

/** What finds cues, and which of them read a field in a language: 1 for each that does. */
type CueFinder = {
  finder: MatchFinder
  /** Matches counted in the field under way. */
  counts: Uint8Array
  readIn: (field: Span['field'], language: Lang) => Uint8Array
}

/** Made once for each list of cues. */
const FINDERS = new WeakMap<readonly Cue<unknown>[], CueFinder>()

function finderOf(cues: readonly Cue<unknown>[]): CueFinder {
  const known = FINDERS.get(cues)
  if (known !== undefined) return known
  const rows = new Map<string, Uint8Array>()
  const readIn = (field: Span['field'], language: Lang) => {
    const key = `${field} ${language}`
    const row = rows.get(key) ?? rowOf(cues, field, language)
    rows.set(key, row)
    return row
  }
  const finder = new MatchFinder(cues.map(({ pattern }) => pattern))
  const made = { finder, readIn, counts: new Uint8Array(cues.length) }
  FINDERS.set(cues, made)
  return made
}

function rowOf(cues: readonly Cue<unknown>[], field: Span['field'], language: Lang): Uint8Array {
  return Uint8Array.from(cues, (cue) =>
    Number((cue.field ?? field) === field && (cue.language ?? language) === language),
  )
}

/**
 * The value with the greatest sum of weights, with its heaviest passage.
 * Repetition adds, but each further match of a value counts half of the one before.
 * @param least the sum below which nothing is certain
 */
export function heaviest<Value>(
  hits: readonly Hit<Value>[],
  least: number,
): (Fact<Value> & { sum: number }) | undefined {
  const [best] = [...hitsByValue(hits).values()]
    .map((group) => ({ group, sum: sumOf(group) }))
    .filter(({ sum }) => sum >= least)
    .sort((a, b) => b.sum - a.sum || a.group[0]!.start - b.group[0]!.start)
  const top = best?.group[0]
  return best === undefined || top === undefined
    ? undefined
    : { value: top.value, span: top.span, sum: best.sum }
}

/** The hits of each value, the heaviest first; of one weight the title's, then in the order of the text. */
export function hitsByValue<Value>(hits: readonly Hit<Value>[]): Map<Value, Hit<Value>[]> {
  const groups = new Map<Value, Hit<Value>[]>()
  for (const hit of hits) {
    const group = groups.get(hit.value)
    if (group === undefined) groups.set(hit.value, [hit])
    else group.push(hit)
  }
  for (const group of groups.values()) group.sort(byWeightThenPlace)
  return groups
}

function byWeightThenPlace(a: Hit<unknown>, b: Hit<unknown>): number {
  return (
    b.weight - a.weight || (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1)
  )
}

function sumOf(group: readonly Hit<unknown>[]): number {
  return group.reduce((sum, { weight }, place) => sum + weight / 2 ** place, 0)
}

/** The earliest hit as a fact: for yes-or-no facts. */
export function firstFact<Value>(hits: readonly Hit<Value>[]): Fact<Value> | undefined {
  const [first] = [...hits].sort(byWeightThenPlace)
  return first === undefined ? undefined : { value: first.value, span: first.span }
}

/** One fact a value, each with its heaviest passage. */
export function factsByValue<Value>(hits: readonly Hit<Value>[]): Fact<Value>[] {
  return [...hitsByValue(hits).values()].map((group) => ({
    value: group[0]!.value,
    span: group[0]!.span,
  }))
}
