/**
 * The small language in which cues are written, and its compilation. A pattern is a line of elements:
 *
 * | element | stands for |
 * |---|---|
 * | `budget` | that folded word |
 * | `strateg*` | any word that begins so |
 * | `a\|b\|c*` | one of several; `-word` among them takes one out |
 * | `@money` | a class of the lexicon |
 * | `#` | a number in digits or words; `€` an amount of money; `,` a comma |
 * | `..3` | up to three words of the same clause (no full stop, line break, colon or semicolon) |
 * | `~8` | up to eight words of the same sentence |
 * | `!element` | the verb of a duty: it counts only in the reader's hands (see `scope.ts`) |
 * | `^` | the beginning of a sentence, a line or a list item |
 * | `(a b / c)` | one of several phrases; `?` after an element or a group makes it optional |
 *
 * Hyphens and apostrophes part words: "porte-parole" is `porte parole`, "d'une" is `d une`.
 */

import { frequencyOf, frequencyOfPrefix } from './word-frequency.ts'

/** One place of a compiled pattern: a class of words, and the gap that may precede it. */
export type Element = {
  /** Index of the word class, or {@link START} for the beginning of a sentence. */
  words: number
  /** Most words between this element and the one before. */
  gap: number
  /** Whether the gap may cross a colon or semicolon. */
  isWide: boolean
  isDuty: boolean
}
/** `owner` says whose pattern it is: an index that the caller gave. */
export type Sequence = {
  owner: number
  elements: Element[]
  anchor: number
  /** The class that the unit right after the anchor must hold, or the one right before; -1 for none. */
  next: number
  previous: number
  /** Of the classes that gaps part from the anchor the rarest, which its sentence must hold; -1 for none. */
  mate: number
}

/** A word class: exact words and beginnings of words, without some. */
export type WordClass = { exact: string[]; prefixes: string[]; without: ReadonlySet<string> }

/** The class of no word: the beginning of a sentence. */
export const START = -1
/** Stand for numbers and amounts among the words of a class. */
export const NUMBER_WORD = '#'
export const MONEY_WORD = '€'

const MOST_SEQUENCES = 4096 // of one pattern: more is a mistake in it

/** Compiles patterns into sequences over word classes that they share. */
export class Compiler {
  readonly classes: WordClass[] = []
  readonly sequences: Sequence[] = []
  readonly #byKey = new Map<string, number>()
  readonly #costs = new Map<number, number>()
  readonly #lexicon: Readonly<Record<string, string>>

  /** @param lexicon word classes by name, each a text of words parted by white space */
  constructor(lexicon: Readonly<Record<string, string>>) {
    this.#lexicon = lexicon
  }

  /** @throws SyntaxError with the pattern when it cannot be read */
  add(owner: number, pattern: string): void {
    const flat = expand(pattern)
    if (flat.length > MOST_SEQUENCES) throw new SyntaxError(`too many readings: ${pattern}`)
    for (const parts of flat) {
      const elements = this.#elements(parts, pattern)
      const anchor = this.#anchor(elements)
      const after = elements[anchor + 1]
      const before = elements[anchor - 1]
      this.sequences.push({
        owner,
        elements,
        anchor,
        next: after?.gap === 0 ? after.words : -1,
        previous: before !== undefined && elements[anchor]!.gap === 0 ? before.words : -1,
        mate: this.#mate(elements, anchor),
      })
    }
  }

  #elements(parts: readonly string[], pattern: string): Element[] {
    const elements: Element[] = []
    let gap = 0
    let isWide = false
    for (const part of parts) {
      const isGap = /^(\.\.|~)(\d+)$/.exec(part)
      if (isGap) {
        // Two gaps meet where an optional word between them is left out.
        gap += Number(isGap[2])
        isWide ||= isGap[1] === '~'
        continue
      }
      const isDuty = part.startsWith('!')
      const words = part === '^' ? START : this.#classOf(isDuty ? part.slice(1) : part, pattern)
      elements.push({ words, gap, isWide, isDuty })
      gap = 0
      isWide = false
    }
    // A gap before an optional last word that is left out means nothing.
    if (elements.length === 0) throw new SyntaxError(`no words: ${pattern}`)
    return elements
  }

  #classOf(written: string, pattern: string): number {
    const atoms = [...new Set(written.split('|').flatMap((atom) => this.#atoms(atom, pattern)))]
    const key = atoms.sort().join('|')
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const without = new Set(atoms.filter((a) => a.startsWith('-')).map((a) => a.slice(1)))
    const plain = atoms.filter((atom) => !atom.startsWith('-'))
    if (plain.length === 0) throw new SyntaxError(`only words taken out: ${pattern}`)
    this.classes.push({
      exact: plain.filter((atom) => !atom.endsWith('*')),
      prefixes: plain.filter((atom) => atom.endsWith('*')).map((atom) => atom.slice(0, -1)),
      without,
    })
    this.#byKey.set(key, this.classes.length - 1)
    return this.classes.length - 1
  }

  #atoms(atom: string, pattern: string): string[] {
    if (!atom.startsWith('@')) {
      if (!/^(?:#|€|,|-?[a-z0-9]+\*?)$/.test(atom)) throw new SyntaxError(`"${atom}": ${pattern}`)
      return [atom]
    }
    const words = this.#lexicon[atom.slice(1)]
    if (words === undefined) throw new SyntaxError(`no class ${atom}: ${pattern}`)
    return words
      .trim()
      .split(/\s+/)
      .flatMap((word) => this.#atoms(word, pattern))
  }

  /** The element that the fewest texts hold: matching starts from it. */
  #anchor(elements: readonly Element[]): number {
    const costs = elements.map(({ words }) => (words === START ? 1e6 : this.#cost(words)))
    return costs.indexOf(Math.min(...costs))
  }

  #mate(elements: readonly Element[], anchor: number): number {
    let mate = -1
    elements.forEach(({ words }, place) => {
      if (place === anchor || words === START) return
      if (mate < 0 || this.#cost(words) < this.#cost(mate)) mate = words
    })
    return mate
  }

  /** How often a text holds a word of the class, in 10,000 units. */
  #cost(words: number): number {
    const known = this.#costs.get(words)
    if (known !== undefined) return known
    const { exact, prefixes } = this.classes[words]!
    let cost = 0
    for (const word of exact) cost += frequencyOf(word)
    for (const prefix of prefixes) cost += frequencyOfPrefix(prefix)
    this.#costs.set(words, cost)
    return cost
  }
}

/** All flat readings of a pattern with groups and optional parts. */
function expand(pattern: string): string[][] {
  const parts = pattern
    .replace(/([()/])/g, ' $1 ')
    .replace(/\) +\?/g, ')?')
    .trim()
    .split(/\s+/)
  let at = 0
  const alternatives = (isGroup: boolean): string[][] => {
    const all: string[][] = []
    let readings: string[][] = [[]]
    for (; at < parts.length; at++) {
      const part = parts[at]!
      if (part === ')' || part === ')?') {
        if (!isGroup) throw new SyntaxError(`")" without "(": ${pattern}`)
        return [...all, ...readings]
      }
      if (part === '/') {
        all.push(...readings)
        readings = [[]]
        continue
      }
      let choices: string[][]
      if (part === '(') {
        at++
        choices = mergeSingles(alternatives(true))
        if (parts[at] === ')?') choices = [[], ...choices]
      } else {
        choices = part.endsWith('?') ? [[], [part.slice(0, -1)]] : [[part]]
      }
      readings = readings.flatMap((start) => choices.map((end) => [...start, ...end]))
    }
    if (isGroup) throw new SyntaxError(`"(" without ")": ${pattern}`)
    return [...all, ...readings]
  }
  return alternatives(false)
}

/** Alternatives of one plain word each are one class: fewer readings to try. */
function mergeSingles(choices: string[][]): string[][] {
  const isSingle = (choice: readonly string[]) =>
    choice.length === 1 && !/^(?:\.\.|[~!^])/.test(choice[0]!) && !/(?:^|\|)-/.test(choice[0]!)
  const singles = choices.filter(isSingle).flat()
  return singles.length < 2
    ? choices
    : [[singles.join('|')], ...choices.filter((choice) => !isSingle(choice))]
}
