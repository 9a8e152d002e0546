/**
 * What a pattern cannot do without, read from its source: some strings of which each match holds one,
 * and the signs that no match holds. So a pattern need not run where it cannot match.
 */

import { UNITS_KNOWN } from './word-scanner.ts'

/** What every match of a pattern is bound to. */
export type Needs = {
  /**
   * Each match holds at least one of these; undefined when none are known. {@link EDGE} at either end
   * stands for the edge of a word.
   */
  words: readonly string[] | undefined
  /**
   * Signs of {@link PARTING_SIGNS} that a match neither holds nor looks at: the text may be parted at
   * them before it is searched, and no match is lost or won.
   */
  parts: string
}

/** As in a pattern: no letter, digit or "_" stands beyond it. */
export const EDGE = '\b'

/** Signs that part sentences and lines. */
export const PARTING_SIGNS = '\n.;!?:'

/** Strings that one part of a pattern may be, while they are few. */
const MOST_EXACT = 64
/** A longer string is hardly rarer. */
const LONGEST = 14

/**
 * What is known of a part of a pattern: all strings that it may be (`exact`), or else strings of
 * which each match of it holds one (`words`).
 */
type Part = { exact: string[] } | { exact?: undefined; words: string[] | undefined }

/** Units of a class that are spelt out at most. */
const MOST_OF_A_CLASS = 12
const ASCII = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code))

const NOTHING: Part = { exact: [''] }
const ANYTHING: Part = { words: undefined }

/** Thrown on syntax that this reader does not know; the pattern then runs on the whole text. */
class UnknownSyntax extends Error {}

/** @param pattern with no flag but `g`; other patterns need nothing and may match anywhere */
export function needsOf(pattern: RegExp): Needs {
  const nothing = { words: undefined, parts: '' }
  if (/[^g]/.test(pattern.flags)) return nothing
  try {
    const reader = new SourceReader(pattern.source)
    const words = wordsOf(reader.read())
    return { words: words && shortest(words), parts: reader.parts() }
  } catch (error) {
    if (error instanceof UnknownSyntax) return nothing
    throw error
  }
}

class SourceReader {
  readonly #source: string
  #at = 0
  #met = new Set<string>()

  constructor(source: string) {
    this.#source = source
  }

  read(): Part {
    const part = this.#alternatives()
    if (this.#at < this.#source.length) throw new UnknownSyntax()
    return part
  }

  /** The signs that nothing in the source can match. */
  parts(): string {
    return [...PARTING_SIGNS].filter((sign) => !this.#met.has(sign)).join('')
  }

  #alternatives(): Part {
    const parts = [this.#sequence()]
    while (this.#takes('|')) parts.push(this.#sequence())
    return parts.length === 1 ? parts[0]! : eitherOf(parts)
  }

  #sequence(): Part {
    const parts: Part[] = []
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at]!)) {
      parts.push(this.#repeated(this.#atom()))
    }
    return inOrder(parts)
  }

  #repeated(part: Part): Part {
    const [sign, least = '', , most = ''] = this.#match(/[?*+]|\{(\d+)(,(\d*))?\}/y) ?? []
    if (sign === undefined) return part
    this.#takes('?')
    if (sign === '?') return part.exact ? eitherOf([part, NOTHING]) : ANYTHING
    if (sign === '{1}') return part
    if (sign === '*' || least === '0') {
      return most === '1' && part.exact ? eitherOf([part, NOTHING]) : ANYTHING
    }
    return { words: wordsOf(part) }
  }

  #atom(): Part {
    const group = this.#match(/\((?:\?(?::|<?[=!]))?/y)?.[0]
    if (group !== undefined) {
      const part = this.#alternatives()
      if (!this.#takes(')')) throw new UnknownSyntax()
      return /[=!]/.test(group) ? NOTHING : part
    }
    if (this.#match(/\\b/y)) return { exact: [EDGE] }
    if (this.#match(/\\B/y)) return NOTHING
    if (this.#match(/[$^]/y)) {
      // What happens at the ends of the text must see the text whole.
      for (const sign of PARTING_SIGNS) this.#met.add(sign)
      return NOTHING
    }
    const several = this.#match(/\[\^?(?:\\.|[^\\\]])*\]|\\[dDwWsS]|\./y)?.[0]
    if (several !== undefined) return this.#oneOf(several)
    if (this.#match(/\\n/y)) return this.#one('\n')
    const unit = this.#match(/\\[^a-zA-Z0-9]|[^\\[\](){}|?*+^$.]/y)?.[0]
    if (unit === undefined) throw new UnknownSyntax()
    return this.#one(unit.slice(-1))
  }

  /** A class, or an escape that stands for one. */
  #oneOf(source: string): Part {
    const unit = new RegExp(`^${source}$`)
    for (const sign of PARTING_SIGNS) if (unit.test(sign)) this.#met.add(sign)
    // Only a class of ASCII alone is known by its ASCII units.
    if (!/^\[[^^]/.test(source) || /[^\0-\x7f]|\\[^d\x21-\x2f]/.test(source)) return ANYTHING
    const exact = ASCII.filter((letter) => unit.test(letter))
    return exact.length <= MOST_OF_A_CLASS ? { exact } : ANYTHING
  }

  #one(unit: string): Part {
    this.#met.add(unit)
    return unit.charCodeAt(0) < UNITS_KNOWN ? { exact: [unit] } : ANYTHING
  }

  #takes(sign: string): boolean {
    const takes = this.#source[this.#at] === sign
    if (takes) this.#at++
    return takes
  }

  #match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at
    const match = sticky.exec(this.#source)
    if (match) this.#at = sticky.lastIndex
    return match
  }
}

function eitherOf(parts: readonly Part[]): Part {
  const exact = parts.flatMap((part) => part.exact ?? [])
  if (parts.every((part) => part.exact) && exact.length <= MOST_EXACT) return { exact }
  const words = parts.map(wordsOf)
  return { words: words.every((some) => some !== undefined) ? words.flat() : undefined }
}

function inOrder(parts: readonly Part[]): Part {
  let run = ['']
  let words: string[] | undefined
  let isExact = true
  for (const part of parts) {
    const { exact } = part
    if (exact !== undefined && run.length * exact.length <= MOST_EXACT) {
      run = run.flatMap((start) => exact.map((end) => start + end))
      continue
    }
    words = rarer(rarer(words, wordsOf({ exact: run })), wordsOf(part))
    run = exact ?? ['']
    isExact = false
  }
  return isExact ? { exact: run } : { words: rarer(words, wordsOf({ exact: run })) }
}

function wordsOf(part: Part): string[] | undefined {
  if (part.exact === undefined) return part.words
  const words = part.exact.map((word) => word.replace(INNER_EDGE, ''))
  return words.some((word) => /^[a-z0-9 ]?$/.test(bare(word))) ? undefined : words
}

/** An edge that does not stand at an end, or that stands beside a sign, where it tells little. */
const INNER_EDGE = /(?<=.)\x08(?=.)|\x08(?![a-z0-9]|$)|(?<![a-z0-9])\x08$/gs

const bare = (word: string) => word.replaceAll(EDGE, '')

/** Of two lists the one whose shortest word is longer, or which is shorter itself. */
function rarer(one: string[] | undefined, two: string[] | undefined): string[] | undefined {
  if (one === undefined || two === undefined) return one ?? two
  const [first, second] = [one, two].map((words) =>
    Math.min(LONGEST, ...words.map((word) => bare(word).length)),
  )
  if (first !== second) return first! > second! ? one : two
  return one.length <= two.length ? one : two
}

/** The words cut to a length, without those that hold another one. */
function shortest(words: readonly string[]): string[] {
  const cut = [...new Set(words.map((word) => word.slice(0, LONGEST)))]
  return cut.filter((word) => !cut.some((other) => other !== word && word.includes(other)))
}
