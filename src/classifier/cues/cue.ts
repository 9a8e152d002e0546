import type { Lang } from '../../domain/codes.ts'

/**
 * A named sign in the words of a posting that speaks for or against a senior role.
 * Patterns run on folded text (lower case, no accents, contract words blanked); every gap in them is
 * bounded and none is nested, so that reading stays linear in the length of the posting.
 */
export type Cue = {
  /** Stable kebab-case id; its reason in words is the catalogue key `cue.<id>`. */
  id: string
  side: 'for' | 'against'
  /** What the labelling guide makes of it: one decisive or three strong signs make a senior role. */
  strength: 'decisive' | 'strong' | 'weak'
  languages: readonly Lang[]
  /** Where it is read; both fields when absent. */
  field?: 'title' | 'text'
  /** False for signs that speak of the post's surroundings: "help", "not" before them is no doubt. */
  isGoverned?: false
  patterns: readonly RegExp[]
  /** A last look at a match, e.g. that the years asked are at least three. */
  accept?: (match: RegExpExecArray, folded: string) => boolean
}

/** Any words of the same clause, at most `length` units. */
export const gap = (length: number): string => `[^.!?;:\\n]{0,${length}}?`
/** Any words of the same line, at most `length` units, across "; " and ": ". */
export const wide = (length: number): string => `[^.!?\\n]{0,${length}}?`

/** Compiles one pattern; `\b` is added before it. */
export const cue = (source: string): RegExp => new RegExp(`\\b(?:${source})`, 'g')

/** Forms of French first-group verbs that speak of the reader: to do, you do, you will do. */
export const er = (...stems: string[]): string => `(?:${stems.join('|')})(?:er|es|ez|eras|erez)\\b`
/** The same for second-group verbs: "definir", "definis", "definissez", "definirez". */
export const ir = (...stems: string[]): string =>
  `(?:${stems.join('|')})(?:ir|is|issez|iras|irez)\\b`

/** A blanked contract word ("stagiaires"), which folding alone never leaves: four spaces or more. */
export const BLANK = ' {4,24}'

/** One to twelve in words or digits, French and English. */
export const NUMBER =
  '(?:\\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|one|two|three|four|five|seven|eight|nine|ten|twelve)'

/** An amount of money with its sign or word. */
export const MONEY =
  '(?:\\$ ?\\d[\\d ,.]{0,9}k?|\\d[\\d ,.]{0,9} ?(?:k ?€|k ?\\$|€|\\$|euros?|dollars?|k\\b))'
