/** From the words of a posting to the cues that they hold, each with its spans. */
import { type Reading, unitsOf } from '../extract/reading.ts'
import { originalRange } from '../text/normalise.ts'
import { phraseEnd, type Source, type Span, spanOf, wholeWords } from '../text/spans.ts'
import { CUES, type Cue } from './cues/index.ts'
import { MANY_TRADES } from './cues/trades.ts'
import { isVerb, type Scope, strengthInScope } from './scope.ts'
import { type CueMatch, readWords, vocabulary } from './vocabulary.ts'
import { BUCKETS, KIND, type Words, wordsOf } from './words.ts'

/** One cue found in a posting: how much of it holds, in (0, 1] (1 whole, 0.5 softened), and every passage that says it. */
export type CueHit = { cue: Cue; value: number; spans: Span[] }
/** What the model weighs: cues, and the distinct buckets of stems (no contract words, no numbers). */
export type Features = {
  hits: CueHit[]
  /** In the order of their words. */
  buckets: Uint16Array
  readonly stems: Stem[]
  fields: readonly Field[]
}
export type Stem = { bucket: number }

/** Passages kept for a cue; more of the same adds nothing. */
const MOST_SPANS = 6

export type Field = { name: Span['field']; words: Words; scope: Scope; matches: CueMatch[] }
type Found = { field: Field; start: number; end: number; value: 0.5 | 1 }

/**
 * Finds every cue in a posting; of contract words only that they name a person is read.
 * @param reading title and text, folded; any length, any characters
 * @returns at most one hit a cue, in the order of `CUES`; every span is an exact slice
 */
export function featuresOf(
  reading: Pick<Reading, 'source' | 'title' | 'text' | 'units'>,
): Features {
  const units = unitsOf(reading)
  const fields = (['title', 'text'] as const).map((name): Field => {
    const words = wordsOf(reading[name], reading.source[name], vocabulary, units[name])
    return { name, words, ...readWords(words) }
  })
  const found = new Map<number, Found[]>()
  const trades = new Map<number, Found>()
  for (const field of fields) {
    for (const match of field.matches) {
      const cue = CUES[match.cue]!
      if (cue.field !== undefined && cue.field !== field.name) continue
      if (cue.id === 'many-trades') {
        if (!trades.has(match.pattern) && (match.duty >= 0 || isAsked(field, match.start))) {
          const asked = whole(field, match)
          if (asked) trades.set(match.pattern, asked)
        }
        continue
      }
      const value = valueInScope(cue, field, match)
      const { start, end } = match
      if (value > 0) append(found, match.cue, { field, start, end, value: value === 1 ? 1 : 0.5 })
      else if (value === 0 && cue.strength === 'decisive')
        append(found, OF_ANOTHER, { field, start, end, value: 1 })
    }
  }
  const length = fields.reduce((sum, { words }) => sum + words.entries.length, 0)
  if (trades.size >= MANY_TRADES) found.set(MANY_TRADES_PLACE, [...trades.values()])
  const inOrder = [...found].sort(([a], [b]) => a - b)
  const hits = inOrder.map(([cue, list]) => hitOf(reading.source, CUES[cue]!, list, length))
  if (length < ENOUGH_UNITS) addLittleText(hits, reading.source, length)
  const buckets = bucketsOf(fields)
  return {
    hits,
    buckets,
    get stems() {
      return Array.from(buckets, (bucket) => ({ bucket }))
    },
    fields,
  }
}

/** Units of title and text from which on a posting says enough to be judged by what it does not say. */
const ENOUGH_UNITS = 60

/** Adds the sign of a short text, in its place among the hits. */
function addLittleText(hits: CueHit[], source: Source, length: number): void {
  const cue = CUES[LITTLE_TEXT]!
  const field = source.title === '' ? 'text' : 'title'
  if (source[field] === '') return
  const spans = [spanOf(source, field, 0, source[field].length)]
  hits.push({ cue, value: 1 - length / ENOUGH_UNITS, spans })
  const place = ({ cue }: CueHit) => CUES.indexOf(cue)
  hits.sort((a, b) => place(a) - place(b))
}

const LITTLE_TEXT = CUES.findIndex(({ id }) => id === 'little-text')
const MANY_TRADES_PLACE = CUES.findIndex(({ id }) => id === 'many-trades')

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const OF_ANOTHER = CUES.findIndex(({ id }) => id === 'duty-of-another')
/** Said of something else altogether: no sign, nor a sign of another's duty. */
const NO_MATCH = -1

/** "Nice to have" halves a decisive sign and drops the others. */
function valueInScope(cue: Cue, field: Field, match: CueMatch): -1 | 0 | 0.5 | 1 {
  if (cue.accept?.(field.words, match) === false) return NO_MATCH
  if (cue.isGoverned === false) return 1
  const value = strengthInScope(field.scope, match.start, match.end, match.duty)
  return value === 0.5 && cue.strength !== 'decisive' ? NO_MATCH : value
}

function whole(field: Field, { start, end, duty }: CueMatch): Found | undefined {
  return strengthInScope(field.scope, start, end, duty) === 1
    ? { field, start, end, value: 1 }
    : undefined
}

const READER = /^(?:vous|tu|votre|vos|ton|ta|tes|you|your)$/

/** A trade counts where it is asked of the reader: in a list of duties, or in a sentence that speaks to them. */
function isAsked({ words: { entries, sentences } }: Field, at: number): boolean {
  let first = at
  while (first > 0 && sentences[first - 1] === sentences[at]) first--
  if (entries[first]!.kind === KIND.item || isVerb(entries[first]!.word)) return true
  for (let unit = first; unit < entries.length && sentences[unit] === sentences[at]; unit++) {
    const { word, kind } = entries[unit]!
    if (READER.test(word)) return true
    if (kind === KIND.colon && /(?:er|ir|ing)$/.test(entries[unit + 1]?.word ?? '')) return true
  }
  return false
}

/** measured: marks of the reading under way cost a third of a new set for every posting. */
const seenIn = new Uint32Array(BUCKETS)
let readings = 0

/** The buckets of the reading under way: as many as there can be. */
const met = new Uint16Array(BUCKETS)

function bucketsOf(fields: readonly Field[]): Uint16Array {
  readings = (readings + 1) >>> 0 || 1
  let count = 0
  for (const { words } of fields) {
    const { ids, vocabulary } = words
    for (let unit = 0; unit < ids.length; unit++) {
      const bucket = vocabulary.bucketOf(ids[unit]!)
      if (bucket < 0 || seenIn[bucket] === readings) continue
      seenIn[bucket] = readings
      met[count++] = bucket
    }
  }
  return met.slice(0, count)
}

/** Units (words and signs) of text in which one word of a habit says it all; measured on the train part. */
const HABIT_UNITS = 120

function hitOf(source: Source, cue: Cue, found: Found[], length: number): CueHit {
  const strongest = found.some((one) => one.value === 1) ? 1 : 0.5
  const inFolded = found.filter((one) => one.value === strongest).map(foldedRange(cue))
  const kept = withoutOverlaps(inFolded)
  const most = cue.id === 'many-trades' ? kept.length : MOST_SPANS
  const value = cue.isHabit ? Math.min(1, (kept.length * HABIT_UNITS) / length) : strongest
  return {
    cue,
    value,
    spans: kept
      .slice(0, most)
      .map(({ field, start, end }) => spanInSource(source, field, start, end)),
  }
}

/** The words of folded units [start, end), as they were written. */
function spanInSource(source: Source, { name, words }: Field, start: number, end: number): Span {
  const range = originalRange(words.folded, start, end)
  const text = source[name]
  if (isPlain(text, range.start - 1) && isPlain(text, range.end)) {
    return spanOf(source, name, range.start, range.end)
  }
  const whole = wholeWords(text, range.start, range.end)
  return spanOf(source, name, whole.start, whole.end)
}

/** measured: most spans end at a blank or sign; asking that first halves the time that spans take. */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return Number.isNaN(code) || code <= 47 || (code >= 58 && code <= 64)
}

/** Where a bucket of the features first stands, as it was written there. */
export function spanOfBucket(source: Source, { fields }: Features, bucket: number): Span {
  for (const field of fields) {
    const { entries, starts, ends } = field.words
    const unit = entries.findIndex((entry) => entry.bucket === bucket)
    if (unit >= 0) return spanInSource(source, field, starts[unit]!, ends[unit]!)
  }
  throw new RangeError(`no word of bucket ${bucket}`)
}

/** Words that a passage is widened by, so that it can be read alone. */
const MOST_WORDS = 5
const TITLE_PART = /[,;:()[\]|/\n]| - /g
/** A longer part of a title is no name of a role. */
const LONGEST_TITLE_PART = 120

type Range = { field: Field; start: number; end: number }

/** Patterns match what tells; people read a phrase: of a title its whole part, of a text up to its noun. */
function foldedRange({ field: only }: Cue): (found: Found) => Range {
  return ({ field, start: first, end: last }) => {
    const { words } = field
    const start = words.starts[first]!
    const end = words.ends[last - 1]!
    if (only === 'title') return { field, ...titlePart(words.folded.text, start, end) }
    const { text } = words.folded
    const from = phraseStart(text, start, end)
    return { field, start: from, end: phraseEnd(text, from, end, MOST_WORDS, true) }
  }
}

const JOIN = /^(?:et|and|ou|or|puis|then|mais|but) (?=[a-z])/

/** A quote begins with no "and", and not in the middle of "at least". */
function phraseStart(text: string, start: number, end: number): number {
  const join = JOIN.exec(text.slice(start, end))?.[0] ?? ''
  if (join !== '') return start + join.length
  const isCut = /^(?:moins|least)\b/.test(text.slice(start, start + 6))
  return isCut
    ? start - (/(?:au|at) $/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0)
    : start
}

function titlePart(text: string, start: number, end: number): { start: number; end: number } {
  let from = 0
  let to = text.length
  for (const part of text.matchAll(TITLE_PART)) {
    if (part.index + part[0].length <= start) from = part.index + part[0].length
    else if (part.index >= end) to = Math.min(to, part.index)
  }
  while (text[from] === ' ') from++
  while (text[to - 1] === ' ') to--
  return to - from > LONGEST_TITLE_PART ? { start, end } : { start: from, end: to }
}

/** Overlapping passages of one cue become one. */
function withoutOverlaps(found: Range[]): Range[] {
  const merged: Range[] = []
  const inOrder = [...found].sort((a, b) =>
    a.field === b.field ? a.start - b.start : a.field.name === 'title' ? -1 : 1,
  )
  for (const one of inOrder) {
    const last = merged.at(-1)
    if (last !== undefined && last.field === one.field && one.start < last.end) {
      last.end = Math.max(last.end, one.end)
    } else {
      merged.push({ ...one })
    }
  }
  return merged
}
