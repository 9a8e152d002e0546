/** Two disguises of a folded text undone in place, so that its offsets stay: figures for letters, cut lines. */
import type { Folded } from './normalise.ts'

/** A figure or sign among letters: "d3finir", "str4t3gie". Names such as "b2b" have others; so do addresses. */
const LEET = /[a-z](?:[013457$]|@(?![a-z0-9-]{1,60}\.[a-z]))[a-z]/g
/** So many of them are no names of products any more. */
const LEAST_LEET = 4
const WORD = /[a-z0-9@$]{2,40}/g
const LETTER: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
}

/** A line of prose that was cut to a width: longer than list items are, and the next goes on in lower case. */
const LONGEST_ITEM = 45
const ENDS = /[.:;!?•*-]\s?$/

/**
 * The same text with figures that stand for letters read as letters, and with lines joined that were
 * only wrapped. As many units as before.
 */
export function undisguise(folded: Folded, original: string): Folded {
  const text = joinWrapped(withLetters(folded.text), folded, original)
  return text === folded.text ? folded : { ...folded, text }
}

function withLetters(text: string): string {
  if ((text.match(LEET)?.length ?? 0) < LEAST_LEET) return text
  return text.replace(WORD, (word, at: number) => {
    const isAddress = word.includes('@') && text.charAt(at + word.length) === '.'
    if (isAddress || !/[a-z]/.test(word)) return word
    return word.replace(/[013457@$]/g, (sign) => LETTER[sign]!)
  })
}

function joinWrapped(text: string, { starts }: Folded, original: string): string {
  const lines = text.split('\n')
  let at = 0
  let joined = ''
  lines.forEach((line, place) => {
    at += line.length + 1
    joined += line
    if (place === lines.length - 1) return
    const isWrapped =
      line.length >= LONGEST_ITEM &&
      !ENDS.test(line) &&
      /\p{Ll}/u.test(original.charAt(starts[at] ?? original.length))
    joined += isWrapped ? ' ' : '\n'
  })
  return joined
}
