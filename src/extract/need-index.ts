/** Where a text holds what patterns need: strings, looked up by the words that hold a part of them. */
import {
  FIRST_WORD,
  generationOfIds,
  KIND,
  MONEY,
  MOST_IDS,
  type Units,
  wordOf,
} from '../text/words.ts'
import { EDGE } from './pattern-needs.ts'
import { WordScanner } from './word-scanner.ts'

/** What is sought of a string: one run of letters and digits, which stands within one unit of a text. */
type Run = {
  run: string
  /** Where the run begins in the string. */
  offset: number
  /** Whether a word begins or ends where the run does. */
  isFirst: boolean
  isLast: boolean
}
type Need = Run & { text: string; patterns: number[] }
type Visit = (pattern: number, at: number) => void

const RUN = /[a-z][a-z0-9]*|[0-9]+/g
const ALPHANUMERIC = /[a-z0-9]/

/** Of each id below those of words, 1 when such a unit may hold digits. */
const HOLDS_DIGITS = new Uint8Array(FIRST_WORD)
for (const id of [KIND.number, MONEY, KIND.item]) HOLDS_DIGITS[id] = 1

/** Where the list of a word stands that nothing needs. */
const EMPTY = 1

/**
 * Says where a text holds strings that patterns need.
 * measured: each word is asked once what it may be part of, and then known by its id; to follow the
 * text letter by letter with an automaton for all strings, which fills the cache, took ten times as long.
 */
export class NeedIndex {
  readonly #needs: readonly Need[]
  /**
   * The letters of all needs; where those of each begin, and after the last where they end.
   * measured: side by side, to compare a need costs a third of what a string somewhere else costs.
   */
  readonly #letters: Uint16Array
  readonly #begins: Uint16Array
  readonly #runs: WordScanner
  /** The needs that are known by each run. */
  readonly #needsByRun: readonly (readonly number[])[]
  /** Where the list of a word begins in `#lists`, by its id; 0 until the word is met. */
  readonly #listOf = new Uint32Array(MOST_IDS)
  /** Lists of pairs, each after its length: a need, and its beginning counted from the word's. */
  #lists: number[] = [0, 0]
  #generation = 0

  /** True of a string that can be sought: one with a letter or digit. */
  static knows(text: string): boolean {
    return ALPHANUMERIC.test(text)
  }

  /** @param patterns of each the strings that it needs, with edges (see `Needs`) */
  constructor(patterns: readonly (readonly string[])[]) {
    const byText = new Map<string, Need>()
    patterns.forEach((texts, pattern) => {
      for (const written of texts) {
        const text = written.replaceAll(EDGE, '')
        const need = byText.get(written) ?? { ...runOf(written), text, patterns: [] }
        need.patterns.push(pattern)
        byText.set(written, need)
      }
    })
    this.#needs = [...byText.values()]
    const texts = this.#needs.map(({ text }) => text)
    this.#letters = Uint16Array.from(texts.join(''), (letter) => letter.charCodeAt(0))
    this.#begins = new Uint16Array(texts.length + 1)
    texts.forEach(({ length }, need) => {
      this.#begins[need + 1] = this.#begins[need]! + length
    })
    const byRun = Map.groupBy(this.#needs.keys(), (place) => this.#needs[place]!.run)
    this.#runs = new WordScanner([...byRun.keys()].map((run) => [run]))
    this.#needsByRun = [...byRun.values()]
  }

  /**
   * Hands over every pattern for each place that holds what it needs: an offset within the string that
   * was found. Places rise but for those within one word or number.
   */
  find(text: string, { ids, starts, ends }: Units, visit: Visit): void {
    this.#forgetOldIds()
    const listOf = this.#listOf
    const lists = this.#lists
    for (let unit = 0; unit < ids.length; unit++) {
      const id = ids[unit]!
      if (id < FIRST_WORD) {
        if (HOLDS_DIGITS[id]) this.#findInNumber(text, starts[unit]!, ends[unit]!, visit)
        continue
      }
      const list = listOf[id] || this.#learn(id)
      if (list === EMPTY) continue
      const last = list + lists[list]!
      for (let place = list + 1; place <= last; place += 2) {
        const need = lists[place]!
        const begin = starts[unit]! + lists[place + 1]!
        if (this.#stands(need, text, begin)) this.#visitAll(need, begin, visit)
      }
    }
  }

  #findInNumber(text: string, start: number, end: number, visit: Visit): void {
    this.#runs.scan(text.slice(start, end), (run, from) => {
      for (const need of this.#needsByRun[run]!) {
        const begin = start + from - this.#needs[need]!.offset
        if (this.#stands(need, text, begin)) this.#visitAll(need, begin, visit)
      }
    })
  }

  #stands(need: number, text: string, begin: number): boolean {
    const from = this.#begins[need]!
    const length = this.#begins[need + 1]! - from
    if (begin < 0 || begin + length > text.length) return false
    for (let i = 0; i < length; i++) {
      if (text.charCodeAt(begin + i) !== this.#letters[from + i]) return false
    }
    return true
  }

  #visitAll(need: number, begin: number, visit: Visit): void {
    const { offset, patterns } = this.#needs[need]!
    for (const pattern of patterns) visit(pattern, begin + offset)
  }

  #forgetOldIds(): void {
    if (this.#generation === generationOfIds()) return
    this.#generation = generationOfIds()
    this.#listOf.fill(0)
    this.#lists.length = 2
  }

  /** Asks what a word may be part of, and gives where the list of that stands. */
  #learn(id: number): number {
    const word = wordOf(id)
    const pairs: number[] = []
    this.#runs.scan(word, (run, start, end) => {
      for (const place of this.#needsByRun[run]!) {
        const { offset, isFirst, isLast } = this.#needs[place]!
        if ((isFirst && start > 0) || (isLast && end < word.length)) continue
        pairs.push(place, start - offset)
      }
    })
    const list = pairs.length === 0 ? EMPTY : this.#lists.length
    if (pairs.length > 0) this.#lists.push(pairs.length, ...pairs)
    this.#listOf[id] = list
    return list
  }
}

/** The run that the fewest words hold, as far as its length, its bounds and its digits tell. */
function runOf(written: string): Run {
  const text = written.replaceAll(EDGE, '')
  const runs = [...text.matchAll(RUN)].map(({ index: offset, 0: run }) => {
    const end = offset + run.length
    return {
      run,
      offset,
      isFirst: offset === 0 ? written.startsWith(EDGE) : !ALPHANUMERIC.test(text[offset - 1]!),
      isLast: end === text.length ? written.endsWith(EDGE) : !ALPHANUMERIC.test(text[end]!),
    }
  })
  const rareness = ({ run, isFirst, isLast }: Run) =>
    2 * run.length + Number(isFirst) + Number(isLast) + (/\d/.test(run) ? 4 : 0)
  return runs.reduce((best, one) => (rareness(one) > rareness(best) ? one : best))
}
