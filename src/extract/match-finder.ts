/** Runs many patterns over a text, each only in those sentences where it may match. */
import { needsOf } from './pattern-needs.ts'
import { WordScanner } from './word-scanner.ts'

/** One match of a pattern, as offsets into the text. */
export type Visit = (pattern: number, start: number, end: number) => void

/**
 * Finds what `matchAll` finds for each of some patterns, up to an empty match.
 * measured: of fifty patterns most need a word that a posting does not hold, and the others need one
 * that stands in few of its sentences.
 */
export class MatchFinder {
  readonly #patterns: readonly RegExp[]
  readonly #scanner: WordScanner
  /** Of each pattern, 1 for each unit at which the text may be parted for it. */
  readonly #parts: readonly Uint8Array[]
  /** Patterns that need no word. */
  readonly #always: readonly number[]

  /** @param patterns with the flag `g` */
  constructor(patterns: readonly RegExp[]) {
    const needs = patterns.map(needsOf)
    this.#patterns = patterns
    this.#scanner = new WordScanner(needs.map(({ words }) => words ?? []))
    this.#parts = needs.map(({ parts }) => {
      const units = new Uint8Array(0x80)
      for (const sign of parts) units[sign.charCodeAt(0)] = 1
      return units
    })
    this.#always = needs.flatMap(({ words }, place) => (words === undefined ? [place] : []))
  }

  /** Hands over the matches; those of one pattern by rising offsets. */
  find(text: string, visit: Visit): void {
    for (const place of this.#always) this.#run(place, text, 0, text.length, visit)
    const done = new Int32Array(this.#patterns.length).fill(-1)
    this.#scanner.scan(text, (place, start, end) => {
      if (start <= done[place]!) return
      const parts = this.#parts[place]!
      let from = start
      while (from > 0 && !parts[text.charCodeAt(from - 1)]) from--
      let to = end
      while (to < text.length && !parts[text.charCodeAt(to)]) to++
      done[place] = to
      this.#run(place, text, from, to, visit)
    })
  }

  #run(place: number, text: string, from: number, to: number, visit: Visit): void {
    const pattern = this.#patterns[place]!
    const passage = text.slice(from, to)
    pattern.lastIndex = 0
    for (let match = pattern.exec(passage); match?.[0]; match = pattern.exec(passage)) {
      visit(place, from + match.index, from + pattern.lastIndex)
    }
    // After an empty match it stands elsewhere, and others use the pattern too.
    pattern.lastIndex = 0
  }
}
