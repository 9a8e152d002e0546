/** Runs many patterns over a text, each only in those sentences where it may match. */
import type { Units } from '../text/words.ts'
import { NeedIndex } from './need-index.ts'
import { needsOf } from './pattern-needs.ts'

/** One match of a pattern, as offsets into the text. */
export type Visit = (pattern: number, start: number, end: number) => void

/**
 * Finds what `matchAll` finds for each of some patterns, up to an empty match.
 * measured: of a hundred patterns most need a word that a posting does not hold, and the others need
 * one that stands in few of its sentences.
 */
export class MatchFinder {
  readonly #patterns: readonly RegExp[]
  /** Of each pattern, 1 for each unit at which the text may be parted for it. */
  readonly #parts: readonly Uint8Array[]
  /** Patterns that may match where no word or number tells it. */
  readonly #always: readonly number[]
  readonly #index: NeedIndex
  /** Of each pattern where the last passage ended that it was run on. */
  readonly #done: Int32Array

  /** @param patterns with the flag `g` */
  constructor(patterns: readonly RegExp[]) {
    const needs = patterns.map(needsOf)
    const words = needs.map(({ words }) => (words?.every(NeedIndex.knows) ? words : undefined))
    this.#patterns = patterns
    this.#index = new NeedIndex(words.map((own) => own ?? []))
    this.#parts = needs.map(({ parts }) => {
      const units = new Uint8Array(0x80)
      for (const sign of parts) units[sign.charCodeAt(0)] = 1
      return units
    })
    this.#always = words.flatMap((own, place) => (own === undefined ? [place] : []))
    this.#done = new Int32Array(patterns.length)
  }

  /**
   * Hands over the matches; those of one pattern by rising offsets.
   * @param units all units of the text, those in HTML tags too
   * @param isRead of each pattern, 1 when it is to be looked for
   */
  find(text: string, units: Units, isRead: Uint8Array, visit: Visit): void {
    for (const place of this.#always) {
      if (isRead[place]) this.#run(place, text, 0, text.length, visit)
    }
    const done = this.#done.fill(-1)
    this.#index.find(text, units, (place, at) => {
      if (at <= done[place]! || !isRead[place]) return
      const parts = this.#parts[place]!
      let from = at
      while (from > 0 && !parts[text.charCodeAt(from - 1)]) from--
      let to = at
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
