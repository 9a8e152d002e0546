import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, fold, MAX_READ, originalRange } from '../../src/text/normalise.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'

/** Any UTF-16, lone surrogates included, mixed with what postings are made of. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'chargé·e',
        'animateur(-trice)',
        'Œuvre',
        '📸 stage',
        '\ud83d',
        '\u200b',
        'e\u0301',
        'ﬁn',
        '\r\n',
        '  ',
        '\u00a0',
        's e n i o r',
        ' c  d.e.f.g',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('fold', () => {
  test.each([
    ['Chargé·e de communauté', 'charge de communaute'],
    ['un animateur(-trice)', 'un animateur'],
    ['chef·fe de pupitre', 'chef de pupitre'],
    ['salarié⋅e', 'salarie'],
    ['chargé‧e', 'charge'],
    ['curieux.euse', 'curieux'],
    ['Œuvre D’ART — ça', "oeuvre d'art - ca"],
    ['st\u00adage', 'stage'],
    ['ѕtagе', 'stage'],
    ['a  b \n\n c', 'a b\nc'],
    ['voir exemple.net', 'voir exemple.net'],
    ['un s e n i o r ici', 'un senior ici'],
    ['S.É.N.I.O.R', 'senior'],
    ['s-e-n-i-o-r.', 'senior.'],
    ['s\u00a0e\u00a0n\u00a0i\u00a0o\u00a0r', 'senior'],
    ['v o u s  d i r i g e z  t o u t', 'vous dirigez tout'],
    ['l  a  r  g  e', 'large'],
    ['S.N.C.F. et V.I.E.', 'sncf. et v.i.e.'],
  ])('folds %j to %j', (original, folded) => {
    expect(fold(original).text).toBe(folded)
  })

  test.each([
    'a b c',
    'c d i',
    'v.i.e ou c.d.d',
    'j.-p. b. martin',
    'y a-t-il a boire',
    'a, b, c, d, e',
    'a\nb\nc\nd\ne',
    'a b-c d.e f',
    '1 2 3 4 5',
    'plan a ou b',
    'a b '.repeat(40).trim(),
  ])('%j is no word that was spaced out', (text) => {
    expect(fold(text).text).toBe(text)
  })

  test('spaced letters keep their place', () => {
    const original = '📸 un s e n i o r, ici'
    const folded = fold(original)
    const at = folded.text.indexOf('senior')
    const { start, end } = originalRange(folded, at, at + 6)
    expect(original.slice(start, end)).toBe('s e n i o r')
    const part = originalRange(folded, at + 3, at + 6)
    expect(original.slice(part.start, part.end)).toBe('i o r')
  })

  test.each(['a ', 'a.', 'a-b.', 'a b c ', 'a  '])(
    'four times %j takes about four times the work',
    (unit) => {
      expect(growthOf((text) => fold(text), unit, 4_500)).toBeLessThan(MOST_GROWTH)
    },
  )

  test('a character of two UTF-16 units does not shift what follows it', () => {
    const original = '⚡📸 (stage)'
    const folded = fold(original)
    const at = folded.text.indexOf('stage')
    const { start, end } = originalRange(folded, at, at + 5)
    expect(original.slice(start, end)).toBe('stage')
  })

  test('a removed gender form belongs to the word before it', () => {
    const original = 'une personne chargé·e·s ici'
    const folded = fold(original)
    const at = folded.text.indexOf('charge')
    const { start, end } = originalRange(folded, at, at + 6)
    expect(original.slice(start, end)).toBe('chargé·e·s')
  })

  test('never throws; offsets are in range, never fall, and one stands for each folded unit', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, starts, ends } = fold(original)
        expect([starts.length, ends.length]).toEqual([text.length, text.length])
        for (let i = 0; i < text.length; i++) {
          expect(starts[i]!).toBeLessThan(ends[i]!)
          expect(ends[i]!).toBeLessThanOrEqual(original.length)
          if (i > 0) expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!)
          if (i > 0) expect(ends[i]!).toBeGreaterThanOrEqual(ends[i - 1]!)
        }
      }),
    )
  })

  test('every range of a folded text is a range of the original', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (original, a, b) => {
        const folded = fold(original)
        fc.pre(folded.text.length > 0)
        const start = a % folded.text.length
        const length = 1 + (b % (folded.text.length - start))
        const range = originalRange(folded, start, start + length)
        expect(original.slice(range.start, range.end).length).toBe(range.end - range.start)
        expect(range.end).toBeGreaterThan(range.start)
      }),
    )
  })

  test('folding what is folded changes no letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèàçœ ]{0,40}$/), (original) => {
        const once = fold(original).text
        expect(fold(once).text).toBe(once)
      }),
    )
  })

  test('reads no further than its limit', () => {
    expect(fold('a'.repeat(MAX_READ + 50)).text.length).toBe(MAX_READ)
  })

  test.each([
    [0, 0],
    [-1, 2],
    [2, 1],
    [0, 99],
  ])('a range [%i, %i) outside the folded text is refused', (start, end) => {
    expect(() => originalRange(fold('stage'), start, end)).toThrow(RangeError)
  })
})

describe('clean', () => {
  test('drops NUL, repairs lone surrogates and line ends', () => {
    expect(clean('a\0b\r\nc\rd\ud83d')).toBe('ab\nc\nd\ufffd')
  })

  test('is idempotent and leaves well-formed NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = clean(text)
        expect(clean(once)).toBe(once)
        expect(once.isWellFormed()).toBe(true)
        expect(once.normalize('NFC')).toBe(once)
      }),
    )
  })
})
