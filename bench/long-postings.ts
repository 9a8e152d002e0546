/**
 * Postings of 2,000 characters out of the board's own texts. Each labelled text opens one of them;
 * what is longer is cut, what is shorter goes on with the texts that follow it in the same language.
 */
import type { LabelledPosting } from '../src/classifier/labelled.ts'
import { hash } from '../src/classifier/words.ts'
import type { Lang } from '../src/domain/codes.ts'
import type { Source } from '../src/text/spans.ts'

/** UTF-16 units of title and text together. */
export const LENGTH = 2_000
/**
 * One word in so many is made unknown, so that what is remembered of words is not flattered.
 * measured: after 3,000 real ads, 1.0 to 1.3 words in 100 are new.
 */
export const NEW_WORD_EVERY = 80
const LEAST_LETTERS = 7
const NEW_LETTERS = 5

/** One posting for each text, all different: title and text alone, as a stranger would send them. */
export function longPostings(labelled: readonly LabelledPosting[]): Source[] {
  const postings = (['fr', 'en'] as const).flatMap((lang) => inLanguage(labelled, lang))
  const distinct = new Set(postings.map(({ title, text }) => `${title}\n${text}`))
  if (distinct.size !== postings.length) throw new Error('two postings of the benchmark are equal')
  return flat(postings)
}

function inLanguage(labelled: readonly LabelledPosting[], lang: Lang): Source[] {
  const own = labelled.filter((posting) => posting.lang === lang && posting.text !== '')
  return own.map(({ title, text }, place) => {
    let long = text
    for (let next = place + 1; title.length + long.length < LENGTH; next++) {
      long += `\n\n${own[next % own.length]!.text}`
    }
    return { title, text: long.slice(0, LENGTH - title.length).toWellFormed() }
  })
}

/**
 * The same postings, in each of which some words are such as hardly another posting or round has.
 * The ends of words stay, so that stemming has its work; the length stays too.
 */
export function withNewWords(postings: readonly Source[], round: string): Source[] {
  let words = 0
  const renewed = postings.map(({ title, text }) => ({
    title,
    text: text.replace(/\p{L}+/gu, (word) => {
      if (++words % NEW_WORD_EVERY !== 0) return word
      return word.length < LEAST_LETTERS ? newWordLater(word) : newWord(word, round, words)
    }),
  }))
  return flat(renewed)

  /** The next word that is long enough is made new instead. */
  function newWordLater(word: string): string {
    words--
    return word
  }
}

function newWord(word: string, round: string, place: number): string {
  let code = hash(`${round} ${place}`)
  let letters = ''
  for (let at = 0; at < NEW_LETTERS; at++) {
    letters += String.fromCharCode(97 + (code % 26))
    code = Math.floor(code / 26)
  }
  return letters + word.slice(NEW_LETTERS)
}

/** Strings as they come out of a request or a database: in one piece, not pieces joined on demand. */
function flat(postings: readonly Source[]): Source[] {
  return JSON.parse(JSON.stringify(postings))
}
