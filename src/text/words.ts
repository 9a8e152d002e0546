/**
 * Texts cut into words, numbers and signs, each word known by a number: what is asked of a word (its
 * language, its classes, the patterns that need it) is found out once and then looked up.
 */

/** What a unit of the text is; what is greater than `word` parts something. */
export const KIND = { word: 0, number: 1, comma: 2, part: 3, colon: 4, stop: 5, line: 6, item: 7 }

/** Ids of what is no word are their kinds (numbers, signs), and one of its own for amounts of money. */
export const MONEY = 8
/** Words have ids from here on, in the order in which they were first seen. */
export const FIRST_WORD = 9
/** Ids lie below this one: so a table of what is known of words needs no more rows. */
export const MOST_IDS = 2 ** 16

/** Units of a text that are read: all that `fold` makes of most, for it reads 20,000 and may make several of one. */
const MOST_UNITS = 60_000
/** Texts that are cut together at most, so that their words have ids enough. */
const MOST_TEXTS = 2

/** A text cut up: one row for each unit, `starts` and `ends` as offsets into the text. */
export type Units = {
  /** Of each unit the number of its word, or what it is else. */
  ids: Uint16Array
  starts: Uint16Array
  ends: Uint16Array
  /** Of each unit, the number of its sentence (a full stop or a line break ends one). */
  sentences: Uint16Array
  /** The same for clauses, which a colon or semicolon ends too. */
  clauses: Uint16Array
}

/** What unit a number stands for: one of {@link KIND}. */
export function kindOf(id: number): number {
  if (id >= FIRST_WORD) return KIND.word
  return id === MONEY ? KIND.number : id
}

/** Letters of all known words together. */
const MOST_LETTERS = 2 ** 20
/** Places at which words are found by their hashes, at first; twice as many when half are taken. */
const FEWEST_PLACES = 2 ** 13

/**
 * Numbers for words. Bounded: it is emptied between texts, which gives all words new numbers; so ids
 * are good as long as the generation is the same.
 * measured: found by a hash that the scan makes as it goes, with hashes, letters and ids in flat arrays
 * that stay in the cache, a word costs a sixth of a `Map` by strings.
 */
class Dictionary {
  /** Counted up whenever the ids of words change. */
  generation = 1
  /** The words by id, each a string of its own: a slice would keep its whole text alive. */
  readonly words: string[] = new Array<string>(FIRST_WORD).fill('')
  #places = new Uint16Array(FEWEST_PLACES)
  readonly #hashes = new Int32Array(MOST_IDS)
  readonly #letters = Buffer.alloc(MOST_LETTERS)
  /** Where the letters of each id begin; those of the next one begin where they end. */
  readonly #begins = new Uint32Array(MOST_IDS + 1)

  /** Makes sure that texts of so many units together find room for all their words. */
  makeRoom(units: number): void {
    // Two words have at least one unit between them.
    const hasIds = this.words.length + (units >> 1) + 2 < MOST_IDS
    if (hasIds && this.#begins[this.words.length]! + units < MOST_LETTERS) return
    this.generation++
    this.words.length = FIRST_WORD
    this.#places = new Uint16Array(FEWEST_PLACES)
  }

  /**
   * The id of the word text[start, end).
   * @param hashed FNV-1a of the word
   */
  idAt(text: string, start: number, end: number, hashed: number): number {
    const places = this.#places
    let place = hashed & (places.length - 1)
    for (let id = places[place]!; id !== 0; id = places[place]!) {
      if (this.#hashes[id] === hashed && this.#isAt(id, text, start, end)) return id
      place = (place + 1) & (places.length - 1)
    }
    return this.#add(text, start, end, hashed)
  }

  #isAt(id: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters
    let letter = this.#begins[id]!
    if (this.#begins[id + 1]! - letter !== end - start) return false
    for (let at = start; at < end; at++) {
      if (letters[letter++] !== text.charCodeAt(at)) return false
    }
    return true
  }

  #add(text: string, start: number, end: number, hashed: number): number {
    const id = this.words.length
    const from = this.#begins[id]!
    const to = from + end - start
    for (let at = start; at < end; at++) this.#letters[from + at - start] = text.charCodeAt(at)
    this.#begins[id + 1] = to
    this.#hashes[id] = hashed
    this.words.push(this.#letters.toString('latin1', from, to))
    if (2 * id > this.#places.length) this.#spread()
    else this.#putDown(id)
    return id
  }

  /** Puts all words down anew, at twice as many places. */
  #spread(): void {
    this.#places = new Uint16Array(2 * this.#places.length)
    for (let id = FIRST_WORD; id < this.words.length; id++) this.#putDown(id)
  }

  #putDown(id: number): void {
    const places = this.#places
    let place = this.#hashes[id]! & (places.length - 1)
    while (places[place] !== 0) place = (place + 1) & (places.length - 1)
    places[place] = id
  }
}

const dictionary = new Dictionary()

/** Counted up whenever words get other ids: units that were cut before must be cut again. */
export function generationOfIds(): number {
  return dictionary.generation
}

/** The word with an id; empty for what is no word. */
export function wordOf(id: number): string {
  return dictionary.words[id]!
}

/**
 * Cuts texts up, so that the ids of all are of one generation. Linear.
 * @param texts folded, two at most; of each the first 60,000 units are read
 * @throws RangeError for more texts
 */
export function cut(texts: readonly string[]): Units[] {
  if (texts.length > MOST_TEXTS) throw new RangeError(`${texts.length} texts are too many`)
  const read = texts.map((text) => text.slice(0, MOST_UNITS))
  dictionary.makeRoom(read.reduce((sum, { length }) => sum + length, 0))
  return read.map((text) => new Cutting(text).units())
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
  minus: 45,
}
/** ( ) [ ] | — what sets a part of a sentence apart. */
const PARTS = new Set([40, 41, 91, 93, 124])
/** " ' ) — what may follow the full stop of a sentence, beside a blank. */
const CLOSING = new Set([34, 39, 41, CODE.space, CODE.line])
const EURO = 8364
const DOLLAR = 36
/** " ' ( € $ — signs at the beginning of a line that make it no item of a list. */
const OPENING = new Set([34, 39, 40, EURO, DOLLAR])
const MONEY_SIGNS = /^(?:euros?|dollars?|eur|usd|cad)$/

/**
 * Rows of the text under way, copied when it is done: measured, arrays made for the longest case
 * cost a fifth of the time in collecting garbage.
 */
const ROWS = [1, 2, 3, 4, 5].map(() => new Uint16Array(2 ** 16)) as Rows
const [ids, starts, ends, sentences, clauses] = ROWS
type Rows = [Uint16Array, Uint16Array, Uint16Array, Uint16Array, Uint16Array]

/** One text while it is being cut. */
class Cutting {
  readonly #text: string
  #count = 0
  #sentence = 0
  #clause = 0
  #isLineStart = true

  constructor(text: string) {
    this.#text = text
  }

  units(): Units {
    const text = this.#text
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at)
      if (code === CODE.space) at++
      else if (isLetter(code)) at = this.#word(at)
      else if (isDigit(code)) at = this.#number(at)
      else at = this.#sign(at, code)
    }
    return this.#copied()
  }

  /** The rows in one piece of memory. measured: five pieces cost more to give back than to fill. */
  #copied(): Units {
    const count = this.#count
    const memory = new ArrayBuffer(2 * ROWS.length * count)
    const [ids, starts, ends, sentences, clauses] = ROWS.map((row, place) => {
      const copy = new Uint16Array(memory, 2 * place * count, count)
      copy.set(row.subarray(0, count))
      return copy
    }) as Rows
    return { ids, starts, ends, sentences, clauses }
  }

  #push(id: number, start: number, end: number): void {
    const unit = this.#count++
    ids[unit] = id
    starts[unit] = start
    ends[unit] = end
    sentences[unit] = this.#sentence
    clauses[unit] = this.#clause
  }

  /** Reads what begins at an offset, and gives where it ends; so do the following. */
  #word(start: number): number {
    const text = this.#text
    let hashed = 0x811c9dc5
    let at = start
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (!isLetter(code) && !isDigit(code)) break
      hashed = Math.imul(hashed ^ code, 0x01000193)
    }
    const id = dictionary.idAt(text, start, at, hashed)
    const last = this.#count - 1
    if (last >= 0 && ids[last] === KIND.number && MONEY_SIGNS.test(wordOf(id))) ids[last] = MONEY
    this.#push(id, start, at)
    this.#isLineStart = false
    return at
  }

  #number(start: number): number {
    const text = this.#text
    const end = numberEnd(text, start)
    const isItem = this.#isLineStart && (text[end] === '.' || text[end] === ')')
    this.#isLineStart = false
    if (isItem) {
      this.#push(KIND.item, start, end + 1)
      return end + 1
    }
    this.#push(isMoneyAround(text, start, end) ? MONEY : KIND.number, start, end)
    return end
  }

  #sign(start: number, code: number): number {
    const end = start + 1
    if (code === CODE.line) {
      this.#part(KIND.line, start, end)
      this.#isLineStart = true
    } else if (this.#isLineStart && !OPENING.has(code)) {
      this.#isLineStart = false
      this.#push(KIND.item, start, end)
    } else {
      this.#isLineStart = false
      this.#innerSign(start, end, code)
    }
    return end
  }

  /** A sign that does not begin a line. */
  #innerSign(start: number, end: number, code: number): void {
    const text = this.#text
    if (code === CODE.dot || code === CODE.bang || code === CODE.question) {
      if (end === text.length || CLOSING.has(text.charCodeAt(end))) {
        this.#part(KIND.stop, start, end)
      }
    } else if (code === CODE.comma) this.#push(KIND.comma, start, end)
    else if (code === CODE.colon || code === CODE.semicolon) {
      this.#push(KIND.colon, start, end)
      this.#clause++
    } else if (PARTS.has(code) || (code === CODE.minus && isBetweenBlanks(text, start))) {
      this.#push(KIND.part, start, end)
    }
  }

  /** What ends a sentence, and with it a clause. */
  #part(kind: number, start: number, end: number): void {
    this.#push(kind, start, end)
    this.#sentence++
    this.#clause++
  }
}

function isBetweenBlanks(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === CODE.space && text.charCodeAt(at - 1) === CODE.space
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
