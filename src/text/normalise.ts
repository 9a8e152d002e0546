/**
 * Text made comparable: folded for matching, with a way back to the exact words that were written.
 */
import { isSpace } from './character.ts'
import { type Cut, Draft } from './draft.ts'

/** A folded text. `starts[i]` and `ends[i]` are the UTF-16 offsets in the original of folded unit i. */
export type Folded = { text: string; starts: Uint16Array; ends: Uint16Array }

/** Longest text that any pattern is run on, in UTF-16 units; the rest is stored but not read. */
export const MAX_READ = 20_000 // below 2 ** 16: offsets are kept in two bytes

/** Where every text is folded: `fold` never calls itself. */
const draft = new Draft()

/**
 * Folds a text for matching: lower case, no accents, plain quotes and hyphens, runs of white space
 * as one space (a line break stays one "\n"), no invisible characters, look-alike letters made
 * Latin, letters spaced out joined again ("s e n i o r", "s.e.n.i.o.r"), and gender forms reduced to
 * the first one ("chargé·e" → "charge", "animateur·trice" → "animateur"). Linear in the length; at
 * most {@link MAX_READ} units are read.
 */
export function fold(original: string): Folded {
  draft.read(original, Math.min(original.length, MAX_READ))
  let text = draft.text()
  for (const cutsOf of draft.maySpaceLetters ? [letterSpacing, genderForms] : [genderForms]) {
    const cuts = cutsOf(text, original)
    if (cuts.length === 0) continue
    draft.cut(cuts)
    text = draft.text()
  }
  return { text, ...draft.offsets() }
}

/**
 * The written second gender, after at least three letters: ·e, (e), (-trice), /euse, .e.s …
 * A plain hyphen counts only before endings that are no words of their own. The sign is sought
 * before the letters, for it is rarer.
 */
const GENDER_FORM =
  /(?:[·•./](?<=[a-z]{3}.)|\((?<=[a-z]{3}.)-?)(?:e|ne|le|se|ve|te|fe|ive|elle|euse|rice|trice|ice|ere|iere)\)?(?:[·.]?s\)?)?(?![\w@-]|\.[a-z])|-(?<=[a-z]{3}.)(?:(?:ne|trice|rice|euse|ere)s?(?![\w-])|e(?:-s|s)?(?=[\s,;:)]))/g

function genderForms(text: string): Cut[] {
  const cuts: Cut[] = []
  GENDER_FORM.lastIndex = 0
  for (let form = GENDER_FORM.exec(text); form !== null; form = GENDER_FORM.exec(text)) {
    cuts.push([form.index, GENDER_FORM.lastIndex])
  }
  return cuts
}

/** Four single letters or more, parted by one and the same sign; three are initials or "C D I". */
const SPACED_LETTERS = /(?<![a-z0-9])[a-z](?:([ .·-])[a-z](?![a-z0-9]))(?:\1[a-z](?![a-z0-9])){2,}/g

/** More letters in a row than any word has: a drawing, a filler or a test, and left as it is. */
const LONGEST_WORD = 30

/** The signs among letters that were spaced out to hide a word; a wider blank still parts two words. */
function letterSpacing(text: string, original: string): Cut[] {
  const cuts: Cut[] = []
  for (const { index, 0: run } of text.matchAll(SPACED_LETTERS)) {
    const signs = Array.from({ length: (run.length - 1) / 2 }, (_, place) => index + 1 + 2 * place)
    const narrow = signs.filter((at) => !isWideBlank(original, at))
    for (const word of neighbours(narrow.length === 0 ? signs : narrow)) {
      if (word.length < LONGEST_WORD) for (const at of word) cuts.push([at, at + 1])
    }
  }
  return cuts
}

/** Rising offsets, grouped where each stands two after the one before: the signs inside one word. */
function neighbours(offsets: readonly number[]): number[][] {
  const groups: number[][] = []
  for (const at of offsets) {
    const last = groups.at(-1)
    if (last !== undefined && last.at(-1) === at - 2) last.push(at)
    else groups.push([at])
  }
  return groups
}

/** True when more than one blank of the original stands for unit `at` of the draft. */
function isWideBlank(original: string, at: number): boolean {
  const between = original.slice(draft.ends[at - 1]!, draft.starts[at + 1]!)
  return [...between].filter(isSpace).length > 1
}

/** Where folded units [start, end) stand in the original, as UTF-16 offsets. */
export function originalRange(
  folded: Folded,
  start: number,
  end: number,
): { start: number; end: number } {
  if (!(start >= 0 && start < end && end <= folded.text.length)) {
    throw new RangeError(`no folded units [${start}, ${end}) in ${folded.text.length}`)
  }
  return { start: folded.starts[start]!, end: folded.ends[end - 1]! }
}

/** A text as it may be stored: NFC, without NUL, with lone surrogates and CRLF repaired. */
export function clean(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n')
}
