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
import { WordScanner } from './word-scanner.ts'

/** What is sought of a string: one run of letters and digits, which stands within one unit of a text. */
type Run = {
  run: string
  /** Where the run begins in the string. */
  offset: number
  /** Whether the string has signs right before and after the run: then a word begins or ends there. */
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
  readonly #needs: Need[] = []
  readonly #runs: WordScanner
  /** The needs that are known by each run. */
  readonly #needsByRun: number[][]
  /** Where the list of a word begins in `#lists`, by its id; 0 until the word is met. */
  readonly #listOf = new Uint32Array(MOST_IDS)
  /** Lists of pairs, each after its length: a need, and its beginning counted from the word's. */
  #lists: number[] = []
  #generation = 0

  /** True of a string that can be sought: one with a letter or digit. */
  static knows(text: string): boolean {
    return ALPHANUMERIC.test(text)
  }

  /** @param patterns of each the strings that it needs */
  constructor(patterns: readonly (readonly string[])[]) {
    const byText = new Map<string, Need>()
    patterns.forEach((texts, pattern) => {
      for (const text of texts) {
        const need = byText.get(text) ?? { ...runOf(text), text, patterns: [] }
        need.patterns.push(pattern)
        byText.set(text, need)
      }
    })
    this.#needs = [...byText.values()]
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
    for (let unit = 0; unit < ids.length; unit++) {
      const id = ids[unit]!
      if (id < FIRST_WORD) {
        if (HOLDS_DIGITS[id]) this.#findInNumber(text, starts[unit]!, ends[unit]!, visit)
        continue
      }
      const list = this.#listOf[id] || this.#learn(id)
      const length = this.#lists[list]!
      for (let place = list + 1; place <= list + length; place += 2) {
        this.#check(this.#lists[place]!, text, starts[unit]! + this.#lists[place + 1]!, visit)
      }
    }
  }

  #findInNumber(text: string, start: number, end: number, visit: Visit): void {
    this.#runs.scan(text.slice(start, end), (run, from) => {
      for (const need of this.#needsByRun[run]!) {
        this.#check(need, text, start + from - this.#needs[need]!.offset, visit)
      }
    })
  }

  /** Hands over the patterns of a need when it stands at an offset. */
  #check(need: number, text: string, begin: number, visit: Visit): void {
    const { text: own, offset, patterns } = this.#needs[need]!
    if (begin < 0) return
    for (let i = 0; i < own.length; i++) {
      if (text.charCodeAt(begin + i) !== own.charCodeAt(i)) return
    }
    for (const pattern of patterns) visit(pattern, begin + offset)
  }

  #forgetOldIds(): void {
    if (this.#generation === generationOfIds()) return
    this.#generation = generationOfIds()
    this.#listOf.fill(0)
    this.#lists = [0, 0]
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

/** The run that the fewest words hold, as far as its length and its bounds tell. */
function runOf(text: string): Run {
  const runs = [...text.matchAll(RUN)].map(({ index: offset, 0: run }) => ({
    run,
    offset,
    isFirst: offset > 0 && !ALPHANUMERIC.test(text[offset - 1]!),
    isLast: offset + run.length < text.length && !ALPHANUMERIC.test(text[offset + run.length]!),
  }))
  const rareness = ({ run, isFirst, isLast }: Run) =>
    2 * run.length + Number(isFirst) + Number(isLast)
  return runs.reduce((best, one) => (rareness(one) > rareness(best) ? one : best))
}
