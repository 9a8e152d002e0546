/** A folded text as words and signs, each with the word classes that it belongs to. */

import { NUMBER_WORDS } from '../extract/number-words.ts'
import type { Folded } from '../text/normalise.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/tokens.ts'
import {
  cut,
  FIRST_WORD,
  generationOfIds,
  KIND,
  kindOf,
  MONEY,
  MOST_IDS,
  type Units,
  wordOf,
} from '../text/words.ts'
import { CONTRACT_PEOPLE, isContractWord } from './contract-words.ts'
import { type Compiler, MONEY_WORD, NUMBER_WORD } from './pattern.ts'
import { MOST_FIGURE, type SequenceTable, tableOf } from './sequence-table.ts'

export { KIND }

/** Buckets that stems are hashed to: more would lift the model's size, fewer mix more words. */
export const BUCKETS = 4096

/** One word or sign as the vocabulary knows it, whatever text it stands in. */
export type Entry = {
  word: string
  kind: number
  /** Number that the word says, 0 when none. */
  value: number
  /** Bucket of its stem, in [0, BUCKETS); -1 for function words, contract words and numbers. */
  bucket: number
}

/** A text cut up: `starts` and `ends` are offsets into `folded.text`. */
export type Words = Units & {
  folded: Folded
  /** The text as it was written. */
  original: string
  vocabulary: Vocabulary
  entries: Entry[]
}

/** Function words say nothing of a level, nor do elided ones and the letters of "H/F". */
const FUNCTION_WORDS = new Set([
  ...STOP_WORDS,
  ...'est sont l d c n s t m j ll re ve h f'.split(' '),
])

/**
 * A word's row in the vocabulary: its stem's bucket; how many sequences are anchored at it, and how
 * many classes and mates it has; the mates of the sequences; its own mates; its classes; and three
 * numbers for each sequence, `next`, `previous` and its place. What is read of every word comes first.
 */
const BUCKET = 0
const ANCHORS = 1
const MATES = 2
const CLASSES = 3
const HEADER = 4
const DETAILS = 3

/**
 * Knows every word once: classes, sequences to try, stem. Bounded, as the ids of words are.
 * measured: a row in one flat array, of two bytes a number, against an object and three arrays for each
 * word: the words of a posting take a third of the time, since they stay in the cache.
 */
export class Vocabulary {
  /** Where the row of each id begins in `#rows`; 0 until it is met. */
  readonly #rowOf = new Uint32Array(MOST_IDS)
  #rows = new Int16Array(2 ** 16)
  #end = 1
  #entries: Entry[] = []
  #generation = 0
  readonly #exact = new Map<string, number[]>()
  readonly #prefixes = new Map<string, number[]>()
  readonly #compiler: Compiler
  readonly #byClass = new Map<number, number[]>()
  /** The classes that some sequence looks for in its sentence. */
  readonly #mates: ReadonlySet<number>
  readonly table: SequenceTable
  /** How many word classes there are. */
  readonly classes: number

  /** @throws RangeError for more classes or sequences than two bytes can number */
  constructor(compiler: Compiler) {
    this.#compiler = compiler
    this.classes = compiler.classes.length
    if (Math.max(this.classes, compiler.sequences.length) > MOST_FIGURE) {
      throw new RangeError(`more than ${MOST_FIGURE} word classes or sequences`)
    }
    compiler.classes.forEach(({ exact, prefixes }, id) => {
      for (const word of exact) append(this.#exact, word, id)
      for (const prefix of prefixes) append(this.#prefixes, prefix, id)
    })
    compiler.sequences.forEach(({ elements, anchor }, place) => {
      append(this.#byClass, elements[anchor]!.words, place)
    })
    const mates = compiler.sequences.map(({ mate }) => mate)
    this.#mates = new Set(mates.filter((mate) => mate >= 0))
    this.table = tableOf(compiler.sequences, this.#mates)
  }

  /** The entries of units, in order. */
  entriesOf(ids: Uint16Array): Entry[] {
    this.#forgetOldIds()
    const entries = new Array<Entry>(ids.length)
    for (let unit = 0; unit < ids.length; unit++) {
      const id = ids[unit]!
      if (this.#rowOf[id] === 0) this.#learn(id)
      entries[unit] = this.#entries[id]!
    }
    return entries
  }

  /** The bucket of an entry, without the entry. */
  bucketOf(id: number): number {
    return this.#rows[this.#rowOf[id]! + BUCKET]!
  }

  /** Whether a class holds the word. */
  holds(id: number, words: number): boolean {
    const rows = this.#rows
    const row = this.#rowOf[id]!
    const first = row + HEADER + rows[row + ANCHORS]! + rows[row + MATES]!
    const end = first + rows[row + CLASSES]!
    for (let place = first; place < end; place++) if (rows[place] === words) return true
    return false
  }

  /** Notes in `heldIn`, for each class of the word that sequences look for, that `sentence` holds it. */
  noteMates(id: number, heldIn: Uint32Array, sentence: number): void {
    const rows = this.#rows
    const row = this.#rowOf[id]!
    const first = row + HEADER + rows[row + ANCHORS]!
    const end = first + rows[row + MATES]!
    for (let place = first; place < end; place++) heldIn[rows[place]!] = sentence
  }

  /**
   * The sequences anchored at a unit whose mate its sentence holds, and whose neighbours are there.
   * measured: of thirteen hundred in a posting these refuse more than nine in ten.
   * @param found where their places are put
   * @returns how many there are
   */
  anchoredAt(
    ids: Uint16Array,
    at: number,
    heldIn: Uint32Array,
    sentence: number,
    found: Int16Array,
  ): number {
    const rows = this.#rows
    const row = this.#rowOf[ids[at]!]!
    const first = row + HEADER
    const end = first + rows[row + ANCHORS]!
    let count = 0
    for (let place = first; place < end; place++) {
      const mate = rows[place]!
      if (mate >= 0 && heldIn[mate] !== sentence) continue
      const detail = end + rows[row + MATES]! + rows[row + CLASSES]! + DETAILS * (place - first)
      const next = rows[detail]!
      if (next >= 0 && (at + 1 === ids.length || !this.holds(ids[at + 1]!, next))) continue
      const previous = rows[detail + 1]!
      if (previous >= 0 && (at === 0 || !this.holds(ids[at - 1]!, previous))) continue
      found[count++] = rows[detail + 2]!
    }
    return count
  }

  #forgetOldIds(): void {
    if (this.#generation === generationOfIds()) return
    this.#generation = generationOfIds()
    this.#rowOf.fill(0)
    this.#end = 1
    this.#entries = []
  }

  #learn(id: number): void {
    const word = wordOf(id)
    const value = NUMBER_WORDS[word] ?? 0
    const classes = id < FIRST_WORD ? this.#classesOfSign(id) : this.#classesOf(word)
    const mates = classes.filter((own) => this.#mates.has(own))
    const anchors = classes.flatMap((own) => this.#byClass.get(own) ?? [])
    const isPlain = word === '' || value > 0 || FUNCTION_WORDS.has(word) || isContractWord(word)
    const bucket = isPlain ? -1 : hash(stem(word)) % BUCKETS
    this.#entries[id] = { word, kind: kindOf(id), value, bucket }
    const sequences = anchors.map((place) => this.#compiler.sequences[place]!)
    this.#rowOf[id] = this.#add([
      bucket,
      anchors.length,
      mates.length,
      classes.length,
      ...sequences.map(({ mate }) => mate),
      ...mates,
      ...classes,
      ...sequences.flatMap(({ next, previous }, i) => [next, previous, anchors[i]!]),
    ])
  }

  /** Adds a row, and gives where it begins. */
  #add(row: readonly number[]): number {
    const begin = this.#end
    this.#end += row.length
    if (this.#end > this.#rows.length) {
      const longer = new Int16Array(2 * this.#end)
      longer.set(this.#rows)
      this.#rows = longer
    }
    this.#rows.set(row, begin)
    return begin
  }

  #classesOfSign(id: number): number[] {
    const classes = (word: string) => this.#exact.get(word) ?? []
    if (id === KIND.comma) return classes(',')
    if (id === MONEY) return [...classes(NUMBER_WORD), ...classes(MONEY_WORD)]
    return id === KIND.number ? classes(NUMBER_WORD) : []
  }

  #classesOf(word: string): number[] {
    // What is offered must not colour what is described: of a contract only that it names a person stays.
    if (isContractWord(word))
      return this.#exact.get(CONTRACT_PEOPLE.test(word) ? 'trainee' : 'contract') ?? []
    const found = new Set(this.#exact.get(word) ?? [])
    if (NUMBER_WORDS[word] !== undefined)
      for (const id of this.#exact.get(NUMBER_WORD) ?? []) found.add(id)
    for (let length = 2; length <= word.length; length++) {
      for (const id of this.#prefixes.get(word.slice(0, length)) ?? []) found.add(id)
    }
    return [...found].filter((id) => !this.#compiler.classes[id]!.without.has(word))
  }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** 32-bit FNV-1a; never 0. */
export function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum >>> 0 || 1
}

/**
 * The words of a text, as a vocabulary knows them.
 * @param units what the text was cut into, when that is done already: of the present generation of ids
 */
export function wordsOf(
  folded: Folded,
  original: string,
  vocabulary: Vocabulary,
  units: Units = cut([folded.text])[0]!,
): Words {
  const { ids, starts, ends, sentences, clauses } = units
  const entries = vocabulary.entriesOf(ids)
  return { folded, original, vocabulary, entries, ids, starts, ends, sentences, clauses }
}

/** The number that unit `at` says, in words or digits; 0 when it says none. */
export function numberAt({ entries, starts, ends, folded }: Words, at: number): number {
  const entry = entries[at]
  if (entry === undefined) return 0
  if (entry.kind === KIND.word) return entry.value
  if (entry.kind !== KIND.number) return 0
  return Number(
    folded.text
      .slice(starts[at], ends[at])
      .replace(/[ ,](?=\d{3})/g, '')
      .replace(',', '.'),
  )
}
