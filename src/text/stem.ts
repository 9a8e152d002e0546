/**
 * One stem a word, for French and English alike and blind to accents. Postings mix both languages
 * in one sentence, so the language of a word is not asked: a few bridging rules bring English and
 * feminine forms to the shape that the French Snowball algorithm reduces.
 * @see https://snowballstem.org/algorithms/french/stemmer.html
 */
import snowball from 'snowball-stemmers'

/** Changes with any change of a stem: an index made with another version must be built anew. */
export const STEM_VERSION = 1

const MEMO_SIZE = 200_000 // words; measured: without a memo stemming is 55 times slower
const MAX_WORD = 64 // letters; what is longer is no word, and is cut
const french = snowball.newStemmer('french')
const memo = new Map<string, string>()

/** Plurals in -x that no rule tells from adjectives in -eux. */
const PLURALS_IN_X = new Set(['jeux', 'enjeux', 'lieux', 'milieux', 'voeux', 'feux', 'cheveux'])

/** Ending, what stands for it, and the least length of a word that has it. The first that fits. */
const BRIDGES: readonly (readonly [RegExp, string, number])[] = [
  [/trice$/, 'teur', 7], // animatrice, animateur
  [/tor$/, 'teur', 6], // moderator, modérateur
  [/eu(?:se|x)$/, 'eur', 6], // blogueuse, blogueur; heureuse, heureux
  [/([ao]i)se$/, '$1', 6], // anglaise, anglai(s)
  [/ere$/, 'er', 6], // conseillère, conseiller
  [/ee$/, 'e', 5], // chargée, chargé
  [/ist$/, 'iste', 6], // specialist, spécialiste
  [/([^aeiouy])y$/, '$1ie', 4], // community, communities; strategy, stratégie
  [/([bdgmnprt])\1(?:ing|ed)$/, '$1', 7], // planning, plan
  [/(?<=[aeiouy].*)(?:ing|ed)$/, '', 6], // posting, posted
]

/**
 * The stem of one word.
 * @param word folded: [a-z0-9]+ (see `fold`); letters after the 64th are not read
 * @returns [a-z0-9]+, never empty for a word that is not
 */
export function stem(word: string): string {
  const known = memo.get(word)
  if (known !== undefined) return known
  const found = reduce(word.slice(0, MAX_WORD))
  if (memo.size >= MEMO_SIZE) memo.clear()
  memo.set(word, found)
  return found
}

function reduce(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const singular = bridge(
    PLURALS_IN_X.has(word) ? word.slice(0, -1) : word.replace(/([^s])s$/, '$1'),
  )
  const found = french.stem(singular).toLowerCase()
  return /^[a-z0-9]+$/.test(found) ? found : singular
}

function bridge(word: string): string {
  for (const [ending, replacement, least] of BRIDGES) {
    if (word.length >= least && ending.test(word)) return word.replace(ending, replacement)
  }
  return word
}
