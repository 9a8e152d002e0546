import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, MAX_READ } from '../../src/text/normalise.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'
import { foldPlainly } from './fold-oracle.ts'
import { seedPostings } from './seed-texts.ts'

/** All that a fold says, as one string: quick to compare. */
const said = ({ text, starts, ends }: ReturnType<typeof fold>) =>
  `${text}|${starts.join()}|${ends.join()}`
const isSame = (original: string) => said(fold(original)) === said(foldPlainly(original))

const SENTENCE = 'Vous encadrez deux chargé·e·s (H/F). Définir la stratégie, animateur(-trice).'
const spacedBy = (sign: string) => (word: string) => [...word].join(sign)
const DISGUISES: Record<string, (text: string) => string> = {
  'zero-width spaces': (text) => [...text].join('\u200b'),
  'soft hyphens': (text) => [...text].join('\u00ad'),
  'bidirectional marks': (text) => `\u202e${text.replaceAll('a', 'a\u2066')}`,
  'Cyrillic and Greek letters': (text) => text.replaceAll('e', 'е').replaceAll('a', 'α'),
  'full width': (text) =>
    text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'mathematical bold': (text) =>
    text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  'accents apart': (text) => text.normalize('NFD'),
  'spaced letters': (text) => text.split(' ').map(spacedBy(' ')).join('  '),
  'dotted letters': (text) => text.split(' ').map(spacedBy('.')).join(' '),
  'letters parted by signs that fold to several': (text) => [...text].join('㏂⒈…'),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0\u202f '),
  capitals: (text) => text.toUpperCase(),
}

const PARTS = [
  ...' .·-•/()\n\r@,eséab\u00a0\ud83d\u200b’¨\0·',
  ...['·e', '-e', '(e)', 'trice', '…', '⒈', '㏂', '😀', 'ﷺ', 'chargé', 'e\u0301', '-e-s\n'],
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...'a .-'), { maxLength: 80 }).map((parts) => parts.join('')),
)

describe('folding says what is said when it is written plainly', () => {
  test('of any string', () => {
    fc.assert(
      fc.property(anyText, (original) => isSame(original)),
      { numRuns: process.env.DEEP ? 50_000 : 2_000 },
    )
  })

  test('of all postings of the seeds', () => {
    const differing = seedPostings()
      .flatMap(({ title, text }) => [title, text])
      .filter((original) => !isSame(original))
    expect(differing).toEqual([])
  })

  test.each(Object.entries(DISGUISES))('of %s', (_, disguise) => {
    expect(fold(disguise(SENTENCE))).toEqual(foldPlainly(disguise(SENTENCE)))
  })

  test('of each character of the first plane, and of some beyond', () => {
    const differing: string[] = []
    for (let code = 0; code < 0x20000; code += code < 0x3000 || process.env.DEEP ? 1 : 7) {
      const character = String.fromCodePoint(code)
      if (!isSame(`abc${character}e `)) differing.push(character)
    }
    expect(differing).toEqual([])
  })

  test.each(['ﷺ', '😀', 'a ', 'chargé·e '])('of a text of %j beyond the limit', (unit) => {
    for (const start of ['', 'x']) expect(isSame(start + unit.repeat(MAX_READ))).toBe(true)
  })
})

test('a folded text stays as it was when another one is folded', () => {
  const first = fold('Chargé·e de projet')
  const before = said(first)
  fold('Tout autre chose, plus longue que la première, et avec « d’autres » signes…')
  expect(said(first)).toBe(before)
})

test.each(['ﷺ', '😀', '…', 'é', 'abc·e ', '- '])(
  'four times %j takes about four times the work',
  (unit) => {
    expect(growthOf(fold, unit, 4_500)).toBeLessThan(MOST_GROWTH)
  },
)
