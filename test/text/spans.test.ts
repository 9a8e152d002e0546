import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phraseEnd, wholeWords } from '../../src/text/spans.ts'

const MOST_WORDS = 5

/** The quote that a match of `words` becomes. */
function quoteOf(words: string, text: string, hasComplement = true): string {
  const start = text.indexOf(words)
  return text.slice(start, phraseEnd(text, start, start + words.length, MOST_WORDS, hasComplement))
}

describe('a phrase that lacks its noun', () => {
  test.each([
    [
      'negotiate with',
      'negotiate with printers\u0027 agents every week',
      "negotiate with printers' agents",
    ],
    ['encadrer deux', 'encadrer deux lutins et chanter', 'encadrer deux lutins'],
    [
      'sous la conduite de',
      'sous la conduite de la doyenne, le lundi',
      'sous la conduite de la doyenne',
    ],
    ['manage a budget', 'manage a budget of $25,000 a month', 'manage a budget of $25,000'],
    ['parler au nom de', 'parler au nom de la ruche dans les foires', 'parler au nom de la ruche'],
    ['maitre d', "maitre d'apprentissage, tous les jours", "maitre d'apprentissage"],
    ['un dimanche sur', 'un dimanche sur trois, avec repos', 'un dimanche sur trois'],
    ['ne relit', 'elle ne relit plus rien', 'ne relit plus rien'],
    [
      'dans l\u0027heure, vous',
      "dans l'heure, vous ecrivez la reponse",
      "dans l'heure, vous ecrivez",
    ],
  ])('%j becomes %j', (words, text, quote) => {
    expect(quoteOf(words, text)).toBe(quote)
  })

  test.each([
    ['negotiate with', 'negotiate with: nobody'],
    ['negotiate with', 'negotiate with\nthe printers'],
    ['encadrer deux', 'encadrer deux'],
    ['work with', 'work with (mostly) printers'],
    ['vous dirigez', 'vous dirigez, et bien'],
  ])('%j stops before a sign, a line or the end of %j', (words, text) => {
    expect(quoteOf(words, text)).toBe(words)
  })

  test('a closed phrase takes its complement only where asked', () => {
    expect(quoteOf('le budget', 'le budget de la ruche')).toBe('le budget de la ruche')
    expect(quoteOf('le budget', 'le budget de la ruche', false)).toBe('le budget')
  })

  test('for any text: never shorter, never over a sign, never more words than allowed', () => {
    const word = fc.constantFrom(
      'de',
      'la',
      'with',
      'the',
      "d'",
      'budget',
      'ne',
      'pas',
      '12',
      ',',
      '.',
    )
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (folded, a, b) => {
        fc.pre(folded.length > 0)
        const start = a % folded.length
        const end = start + 1 + (b % (folded.length - start))
        const to = phraseEnd(folded, start, end, MOST_WORDS, true)
        const added = folded.slice(end, to)
        expect(to).toBeGreaterThanOrEqual(end)
        expect(to).toBeLessThanOrEqual(folded.length)
        expect(added).not.toMatch(/[.,](?!\d)|[;:!?()\n]/)
        expect(added.split(' ').length - 1).toBeLessThanOrEqual(MOST_WORDS)
      }),
    )
  })
})

test('a range is widened to whole words, and to no more', () => {
  const text = 'Définir la stratégie, vite'
  expect(wholeWords(text, 3, 15)).toEqual({ start: 0, end: 20 })
  expect(wholeWords(text, 0, 7)).toEqual({ start: 0, end: 7 })
})
