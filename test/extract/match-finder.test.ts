import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractContract } from '../../src/extract/contract.ts'
import { TEXT_CUES } from '../../src/extract/contract-cues.ts'
import { TITLE_CUES } from '../../src/extract/contract-fields.ts'
import { MatchFinder } from '../../src/extract/match-finder.ts'
import { needsOf } from '../../src/extract/pattern-needs.ts'
import { HINTS } from '../../src/extract/place-hints.ts'
import { readSource } from '../../src/extract/reading.ts'
import { fold } from '../../src/text/normalise.ts'
import { cut } from '../../src/text/words.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'
import { seedPostings } from '../text/seed-texts.ts'

const PATTERNS = [...TEXT_CUES, ...TITLE_CUES, ...HINTS].map(({ pattern }) => pattern)
/** Patterns whose looks at the ends, at signs and around them are of all kinds. */
const ODD = [
  /(?:^|\n)lieu ?:/g,
  /\bremote\b(?=[^\n]{0,30}$)/g,
  /(?<=\bstage [^.\n]{0,40})\bouvert\b/g,
  /\.gouv\.fr\b|€/g,
  /\bcdi\b(?! ?[.;])/g,
  /\d ?\$/g,
  /[a-z]+ing\b/g,
  /(?:[.:;\n] ?)a distance(?=[,.;])/g,
  /x*/g,
]
const ALL = [...PATTERNS, ...ODD]
const finder = new MatchFinder(ALL)

const found = (text: string) => {
  const matches = ALL.map((): string[] => [])
  const units = cut([text])[0]!
  const isRead = new Uint8Array(ALL.length).fill(1)
  finder.find(text, units, isRead, (place, start, end) => matches[place]!.push(`${start}-${end}`))
  return matches
}
/** What each pattern finds in the whole text, up to an empty match. */
const expected = (text: string) =>
  ALL.map((pattern) => {
    const matches = [...text.matchAll(pattern)]
    const empty = matches.findIndex(([match]) => match === '')
    return matches
      .slice(0, empty === -1 ? matches.length : empty)
      .map(({ index, 0: match }) => `${index}-${index + match.length}`)
  })

/** Words of the patterns themselves: what their matches are made of. */
const WORDS = [...new Set(ALL.flatMap(({ source }) => source.match(/[a-z]+/g) ?? []))]
const SIGNS = [
  ' ',
  ' ',
  ' ',
  ' ',
  "'",
  '-',
  '. ',
  '.',
  '; ',
  ' : ',
  '\n',
  ', ',
  '(',
  ') ',
  '/',
  '3 ',
]
const wordsAndSigns = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS)), { maxLength: 60 })
  .map((pairs) => pairs.flat().join(''))

/** A pattern without what no string is made from: word edges and looks around. */
function producible({ source }: RegExp): RegExp {
  let kept = ''
  let depth = 0
  for (const [part] of source.matchAll(/\\.|\[(?:\\.|[^\\\]])*\]|\(\?<?[=!]|[\s\S]/g)) {
    if (depth === 0 && !/^(?:\\[bB]|\(\?<?[=!])$/.test(part)) kept += part
    else if (/^\((?!$|\?:)/.test(part)) depth++
    else if (depth > 0 && part === '(') depth++
    else if (depth > 0 && part === ')') depth--
  }
  return new RegExp(`^(?:${kept})$`)
}
const PRODUCED = PATTERNS.map((pattern) => ({
  pattern,
  text: fc.stringMatching(producible(pattern), { maxLength: 200 }),
}))

describe('the matches in the sentences that may hold them are all matches', () => {
  test('in every posting of the seeds', () => {
    for (const { title, text } of seedPostings()) {
      for (const read of [fold(title).text, fold(text).text]) {
        expect(found(read)).toEqual(expected(read))
      }
    }
  })

  test('in texts of their own words', () => {
    fc.assert(
      fc.property(wordsAndSigns, (text) => {
        expect(found(text)).toEqual(expected(text))
      }),
      { numRuns: process.env.DEEP ? 20_000 : 300 },
    )
  })

  test.each(
    PRODUCED.map(({ pattern, text }, place) => [pattern.source.slice(0, 60), place, text] as const),
  )('in texts made after %s', (_, place, produced) => {
    let matches = 0
    fc.assert(
      fc.property(
        produced,
        fc.constantFrom(...SIGNS),
        fc.constantFrom(...SIGNS),
        (middle, one, two) => {
          const text = `chez nous${one}${middle}${two}et puis`
          matches += expected(text)[place]!.length
          expect(found(text)).toEqual(expected(text))
        },
      ),
      { numRuns: process.env.DEEP ? 1_000 : 25, seed: 20_263 },
    )
    expect(matches).toBeGreaterThan(0)
  })
})

test('every pattern of the contract needs some words', () => {
  for (const { pattern } of [...TEXT_CUES, ...TITLE_CUES]) {
    expect(needsOf(pattern).words?.length).toBeGreaterThan(0)
  }
})

test.each([
  'stage ',
  'stagiaire',
  'stage de stagiaire ',
  'the internship ',
  'contrat de ',
  'a\n',
  ': ',
  'type : ',
])('the time for a text of repeated %j grows with its length', (unit) => {
  const read = (text: string) => extractContract(readSource({ title: '', text }, 'fr'))
  expect(growthOf(read, unit, 4_500)).toBeLessThan(MOST_GROWTH)
})
