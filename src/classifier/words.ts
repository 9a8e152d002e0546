/** A folded text as words and signs, each with the word classes that it belongs to. */
import type { Folded } from '../text/normalise.ts'
import { stem } from '../text/stem.ts'
import { CONTRACT_PEOPLE, isContractWord } from './contract-words.ts'
import { type Compiler, MONEY_WORD, NUMBER_WORD, type Sequence } from './pattern.ts'

/** Buckets that stems are hashed to: more would lift the model's size, fewer mix more words. */
export const BUCKETS = 4096

/** What a unit of the text is; what is greater than `word` parts something. */
export const KIND = { word: 0, number: 1, comma: 2, part: 3, colon: 4, stop: 5, line: 6, item: 7 }

/** One word as the vocabulary knows it, whatever text it stands in. */
export type Entry = {
  word: string
  kind: number
  /** One bit a word class: set when the class holds the word. */
  classes: Uint32Array
  /** The same classes by their numbers. */
  classList: readonly number[]
  /**
   * Sequences to try from it, four numbers each: `next`, `previous` and `mate` of the sequence, its place.
   * measured: side by side in memory, two thirds of the time that a list of objects takes.
   */
  anchors: Int32Array
  /** Number that the word says, 0 when none. */
  value: number
  /** Bucket of its stem, in [0, BUCKETS); -1 for function words, contract words and numbers. */
  bucket: number
}

/** A text cut up: `starts` and `ends` are offsets into `folded.text`. */
export type Words = {
  folded: Folded
  /** The text as it was written. */
  original: string
  entries: Entry[]
  starts: Uint16Array
  ends: Uint16Array
  /** Of each unit, the number of its sentence (a full stop or a line break ends one). */
  sentences: Uint16Array
  /** The same for clauses, which a colon or semicolon ends too. */
  clauses: Uint16Array
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  mille: 1000,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
}

const FUNCTION_WORDS = new Set(
  (
    'a au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur leurs lui ma ' +
    'mes mon ne nos notre nous ou par pas pour qu que qui sa se ses si son sur ta te tes ton tu un une vos ' +
    'votre vous y est sont l d c n s t m j ll re ve an and are as at be by for from in is it its of on or our ' +
    'that the their they this to we will with you your h f'
  ).split(' '),
)

/** Words known at once; a power of two four times as large holds their places. */
const MOST_ENTRIES = 50_000
const PLACES = 2 ** 18
const NO_ANCHORS = new Int32Array(0)
const MONEY_SIGNS = /^(?:euros?|dollars?|eur|usd|cad)$/

/**
 * Knows every word once: classes, sequences to try, stem. Bounded: it is emptied when full.
 * measured: looked up by a hash that the scan makes as it goes, over open addressing, a word costs a
 * third of a `Map` by strings, which would be a fifth of the time of a posting.
 */
export class Vocabulary {
  readonly #places = new Int32Array(PLACES)
  #entries: Entry[] = []
  readonly #exact = new Map<string, number[]>()
  readonly #prefixes = new Map<string, number[]>()
  readonly #compiler: Compiler
  readonly #byClass = new Map<number, number[]>()
  readonly sequences: readonly Sequence[]
  readonly #noClass: Uint32Array
  readonly signs: readonly Entry[]
  readonly number: Entry
  readonly money: Entry

  constructor(compiler: Compiler) {
    this.#compiler = compiler
    this.#noClass = new Uint32Array((compiler.classes.length >> 5) + 1)
    compiler.classes.forEach(({ exact, prefixes }, id) => {
      for (const word of exact) append(this.#exact, word, id)
      for (const prefix of prefixes) append(this.#prefixes, prefix, id)
    })
    this.sequences = compiler.sequences
    compiler.sequences.forEach(({ elements, anchor }, place) => {
      append(this.#byClass, elements[anchor]!.words, place)
    })
    this.signs = Object.values(KIND).map((kind) =>
      this.#make('', kind, kind === KIND.comma ? (this.#exact.get(',') ?? []) : []),
    )
    this.number = this.#make('', KIND.number, this.#exact.get(NUMBER_WORD) ?? [])
    this.money = this.#make('', KIND.number, [
      ...(this.#exact.get(NUMBER_WORD) ?? []),
      ...(this.#exact.get(MONEY_WORD) ?? []),
    ])
  }

  /**
   * The entry of the word text[start, end).
   * @param text folded; the word is [a-z0-9]+
   * @param hashed FNV-1a of the word, as {@link hash} makes it but for its last step
   */
  entryAt(text: string, start: number, end: number, hashed: number): Entry {
    let place = hashed & (PLACES - 1)
    for (let id = this.#places[place]!; id !== 0; id = this.#places[place]!) {
      const entry = this.#entries[id - 1]!
      if (isWordAt(text, start, end, entry.word)) return entry
      place = (place + 1) & (PLACES - 1)
    }
    if (this.#entries.length >= MOST_ENTRIES) {
      this.#entries = []
      this.#places.fill(0)
      place = hashed & (PLACES - 1)
    }
    const word = text.slice(start, end)
    const entry = this.#make(word, KIND.word, this.#classesOf(word))
    this.#places[place] = this.#entries.push(entry)
    return entry
  }

  #make(word: string, kind: number, classes: number[]): Entry {
    const value = NUMBER_WORDS[word] ?? 0
    return {
      word,
      kind,
      classes: this.#bitsOf(classes),
      classList: classes,
      anchors: this.#anchorsOf(classes),
      value,
      bucket:
        word === '' || value > 0 || FUNCTION_WORDS.has(word) || isContractWord(word)
          ? -1
          : hash(stem(word)) % BUCKETS,
    }
  }

  #anchorsOf(classes: readonly number[]): Int32Array {
    const places = classes.flatMap((id) => this.#byClass.get(id) ?? [])
    if (places.length === 0) return NO_ANCHORS
    return Int32Array.from(
      places.flatMap((place) => {
        const { next, previous, mate } = this.sequences[place]!
        return [next, previous, mate, place]
      }),
    )
  }

  #bitsOf(classes: readonly number[]): Uint32Array {
    if (classes.length === 0) return this.#noClass
    const bits = new Uint32Array(this.#noClass.length)
    for (const id of classes) bits[id >> 5]! |= 1 << (id & 31)
    return bits
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

function isWordAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  }
  return true
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

const isLetter = (code: number) => code >= 97 && code <= 122
const isDigit = (code: number) => code >= 48 && code <= 57
const CODE = {
  space: 32,
  line: 10,
  dot: 46,
  comma: 44,
  colon: 58,
  semicolon: 59,
  bang: 33,
  question: 63,
  less: 60,
}
/** ( ) [ ] | / — what sets a part of a sentence apart. */
const PARTS = new Set([40, 41, 91, 93, 124])
const EURO = 8364
const DOLLAR = 36

/**
 * Numbers of the text under way, copied when it is done: measured, arrays made for the longest case
 * cost a fifth of the time in collecting garbage. `fold` reads 20,000 units of a text and makes at most
 * three of one, so that 16 bits are enough for any offset.
 */
const [starts, ends, sentences, clauses] = [1, 2, 3, 4].map(() => new Uint16Array(2 ** 16)) as [
  Uint16Array,
  Uint16Array,
  Uint16Array,
  Uint16Array,
]

/** Cuts a folded text into words, numbers and signs. Linear. */
export function wordsOf(folded: Folded, original: string, vocabulary: Vocabulary): Words {
  const { text } = folded
  const entries: Entry[] = []
  let sentence = 0
  let clause = 0
  let isLineStart = true
  const push = (entry: Entry, start: number, end: number) => {
    const unit = entries.push(entry) - 1
    starts[unit] = start
    ends[unit] = end
    sentences[unit] = sentence
    clauses[unit] = clause
  }
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === CODE.space) {
      at++
      continue
    }
    const start = at
    if (isLetter(code)) {
      let hashed = 0x811c9dc5
      for (let next = code; isLetter(next) || isDigit(next); next = text.charCodeAt(++at)) {
        hashed = Math.imul(hashed ^ next, 0x01000193)
      }
      const entry = vocabulary.entryAt(text, start, at, hashed)
      const last = entries.length - 1
      if (last >= 0 && entries[last] === vocabulary.number && MONEY_SIGNS.test(entry.word)) {
        entries[last] = vocabulary.money
      }
      push(entry, start, at)
      isLineStart = false
      continue
    }
    if (isDigit(code)) {
      at = numberEnd(text, at)
      const isMoney = isMoneyAround(text, start, at)
      if (isLineStart && (text[at] === '.' || text[at] === ')')) {
        push(vocabulary.signs[KIND.item]!, start, ++at)
      } else push(isMoney ? vocabulary.money : vocabulary.number, start, at)
      isLineStart = false
      continue
    }
    const tag = code === CODE.less ? tagAt(text, at) : ''
    at += tag.length || 1
    if (tag !== '' && !BLOCK.test(tag)) continue
    if (code === CODE.line || tag !== '') {
      push(vocabulary.signs[KIND.line]!, start, at)
      sentence++
      clause++
      isLineStart = true
      continue
    }
    if (isLineStart) {
      isLineStart = false
      if (code !== 34 && code !== 39 && code !== 40 && code !== EURO && code !== DOLLAR) {
        push(vocabulary.signs[KIND.item]!, start, at)
        continue
      }
    }
    if (code === CODE.dot || code === CODE.bang || code === CODE.question) {
      const next = text.charCodeAt(at)
      if (
        Number.isNaN(next) ||
        next === CODE.space ||
        next === CODE.line ||
        next === 34 ||
        next === 39 ||
        next === 41
      ) {
        push(vocabulary.signs[KIND.stop]!, start, at)
        sentence++
        clause++
      }
    } else if (code === CODE.comma) push(vocabulary.signs[KIND.comma]!, start, at)
    else if (code === CODE.colon || code === CODE.semicolon) {
      push(vocabulary.signs[KIND.colon]!, start, at)
      clause++
    } else if (
      PARTS.has(code) ||
      (code === 45 &&
        text.charCodeAt(at) === CODE.space &&
        text.charCodeAt(start - 1) === CODE.space)
    ) {
      push(vocabulary.signs[KIND.part]!, start, at)
    }
  }
  const count = entries.length
  return {
    folded,
    original,
    entries,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    sentences: sentences.slice(0, count),
    clauses: clauses.slice(0, count),
  }
}

const TAG = /<\/?[a-z][a-z0-9]{0,10}(?:[ /][^<>]{0,200})?>/y
/** Tags that begin a new line; all others stand within one. */
const BLOCK = /^<\/?(?:br|p|li|ul|ol|div|h[1-6]|tr|td|section)\b/

/** The HTML tag that begins at `at`, or nothing. */
function tagAt(text: string, at: number): string {
  TAG.lastIndex = at
  return TAG.exec(text)?.[0] ?? ''
}

/** "1 200", "5,000", "2.5", "40k": where the number ends. */
function numberEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  for (;;) {
    const sign = text.charCodeAt(at)
    const isSeparator = sign === CODE.space || sign === CODE.comma || sign === CODE.dot
    if (!isSeparator || !isDigit(text.charCodeAt(at + 1))) break
    if (sign === CODE.space || sign === CODE.comma) {
      const isGroup =
        isDigit(text.charCodeAt(at + 2)) &&
        isDigit(text.charCodeAt(at + 3)) &&
        !isDigit(text.charCodeAt(at + 4))
      if (!isGroup) {
        if (sign === CODE.space) break
        at += 2
        while (isDigit(text.charCodeAt(at))) at++
        continue
      }
      at += 4
    } else {
      at += 2
      while (isDigit(text.charCodeAt(at))) at++
    }
  }
  return at
}

function isMoneyAround(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1) === CODE.space ? start - 2 : start - 1
  const first = text.charCodeAt(before)
  if (first === EURO || first === DOLLAR) return true
  let at = text.charCodeAt(end) === CODE.space ? end + 1 : end
  if (text.charCodeAt(at) === 107) at++
  if (text.charCodeAt(at) === CODE.space) at++
  const next = text.charCodeAt(at)
  return next === EURO || next === DOLLAR
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
