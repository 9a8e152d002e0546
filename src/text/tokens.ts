/** Words of a text, and the stems that search compares: one analyser for index and query. */
import { type Folded, fold } from './normalise.ts'
import { stem } from './stem.ts'

/** One word: folded letters and digits, and where it stands in the original, in UTF-16 units. */
export type Token = { word: string; start: number; end: number }

/** Function words of both languages: they stand in every posting and tell none apart. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur ' +
    'leurs lui ma mes mon ne nos notre nous ou par pas pour qu que qui sa se ses si son sur ta te ' +
    'tes ton tu un une vos votre vous y ' +
    'an and are as at be by for from in is it its of on or our that the their they this to we ' +
    'will with you your'
  ).split(' '),
)
/** What stands before an apostrophe and is no word by itself: l'aîné, jusqu'au, d'une. */
const ELIDED = new Set(['c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'qu', 'jusqu', 'lorsqu', 'puisqu'])
/** What stands after an apostrophe in English: brand's, don't, you'll. */
const CLITIC = new Set(['s', 't', 'll', 're', 've', 'd', 'm'])

const ADDRESS = /:\/\/|(?:^|[^a-z0-9])www\.|[a-z0-9]@[a-z0-9]/
/** What stands between blanks, commas, brackets and quotes. */
const CHUNK = /[^\s,;()<>[\]{}"|]+/g
/** "H/F", "m/f/d", "(F/H/X)": said of nearly every title, and no part of it. */
const GENDER_TAG = /(?<![a-z0-9])[hfmw]\s?\/\s?[hfmwdx](?:\s?\/\s?(?:[fdhwx]|nb))?(?![a-z0-9])/g

/**
 * The words of a folded text. Hyphens, apostrophes and all signs part words; an elided article, an
 * English clitic, a gender tag, an e-mail address and a web address give none. Linear.
 */
export function tokenise(folded: Folded): Token[] {
  const text = withoutAddresses(withoutGenderTags(folded.text))
  const tokens: Token[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isWordUnit(text.charCodeAt(at))) continue
    const start = at
    while (isWordUnit(text.charCodeAt(at + 1))) at++
    const word = text.slice(start, at + 1)
    if (text[at + 1] === "'" && ELIDED.has(word)) continue
    if (text[start - 1] === "'" && CLITIC.has(word)) continue
    tokens.push({ word, start: folded.starts[start]!, end: folded.ends[at]! })
  }
  return tokens
}

/** a–z and 0–9. */
const isWordUnit = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

const blank = (passage: string) => ' '.repeat(passage.length)

function withoutGenderTags(text: string): string {
  return text.includes('/') ? text.replace(GENDER_TAG, blank) : text
}

function withoutAddresses(text: string): string {
  if (!ADDRESS.test(text)) return text
  return text.replace(CHUNK, (chunk) => (ADDRESS.test(chunk) ? blank(chunk) : chunk))
}

/** The stems of a text in order, without stop words: what the index holds and a query asks for. */
export function analyse(text: string): string[] {
  const stems: string[] = []
  for (const { word } of tokenise(fold(text))) if (!STOP_WORDS.has(word)) stems.push(stem(word))
  return stems
}
