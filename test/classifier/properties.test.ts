import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from '../../src/classifier/classify.ts'
import { featuresOf } from '../../src/classifier/features.ts'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { readSource } from '../../src/extract/reading.ts'
import { isExact } from '../../src/text/spans.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'
import { judged } from './support.ts'

const WORDS = [
  'définir',
  'la stratégie',
  'vous encadrez',
  'deux stagiaires',
  'budget',
  'de 3 000 €',
  'que vous',
  'engagez',
  'participer à',
  'ne',
  'pas',
  '3 ans',
  'd’expérience',
  'un plus',
  'own the',
  'strategy',
  'you',
  'journalists',
  '\n- ',
  '. ',
  ', ',
  ' : ',
  '; ',
  'chargé·e',
  'PDG',
  'week-end',
  'soirs',
  '\u200b',
  '\ufeff',
  '🙂',
  'é',
  '\ud800',
]
const posting = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
      maxLength: 60,
    })
    .map((parts) => parts.join(' ')),
)

describe('for any two strings', () => {
  test('spans are exact, weights and bias sum to the logit, and nothing throws', () => {
    fc.assert(
      fc.property(posting, posting, (title, text) => {
        const prediction = classify({ title, text, contract: 'internship' }, shippedModel)
        for (const span of [...prediction.evidence, prediction.contractEvidence]) {
          if (span !== null) expect(isExact({ title, text }, span)).toBe(true)
        }
        const { probability, bias, logit } = prediction
        expect(probability > 0 && probability < 1).toBe(true)
        const sum = prediction.evidence.reduce((total, { weight }) => total + weight, bias)
        expect(Math.abs(logit - sum)).toBeLessThan(1e-9)
        if (prediction.verdict === 'flagged') expect(prediction.evidence.length).toBeGreaterThan(0)
      }),
      { numRuns: process.env.DEEP ? 20_000 : 400, seed: 20_261 },
    )
  })

  test('the same posting is judged the same twice', () => {
    fc.assert(
      fc.property(posting, posting, (title, text) => {
        const judge = () => classify({ title, text }, shippedModel)
        expect(judge()).toEqual(judge())
      }),
      { numRuns: 50, seed: 7 },
    )
  })
})

const spacedBy = (sign: string) => (word: string) => [...word].join(sign)
const SENIOR = 'Vous encadrez deux moderatrices. Definir la strategie.'
const disguised: Record<string, (text: string) => string> = {
  'zero-width spaces': (text) => [...text].join('\u200b'),
  'zero-width joiners': (text) => text.replaceAll('e', 'e\u200d'),
  'soft hyphens': (text) => [...text].join('\u00ad'),
  'bidirectional marks': (text) => `\u202e${text.replaceAll('a', 'a\u2066')}`,
  'Cyrillic letters': (text) => text.replaceAll('e', 'е').replaceAll('a', 'а').replaceAll('o', 'о'),
  'Greek letters': (text) => text.replaceAll('o', 'ο').replaceAll('a', 'α'),
  'full width': (text) =>
    text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'mathematical bold': (text) =>
    text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  capitals: (text) => text.toUpperCase(),
  accents: (text) => text.replaceAll('e', 'é'),
  'combining marks': (text) => text.replaceAll('i', 'i\u0307'),
  'spaced letters': (text) => text.split(' ').map(spacedBy(' ')).join('  '),
  'dotted letters': (text) => text.split(' ').map(spacedBy('.')).join(' '),
  'hyphened letters': (text) => text.split(' ').map(spacedBy('-')).join(' '),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0\u202f '),
}

describe('disguises', () => {
  test.each(Object.entries(disguised))('%s do not hide a senior role', (_, disguise) => {
    const text = disguise(SENIOR)
    const { verdict, evidence } = judged({ title: 'CM', text, contract: 'internship' })
    expect(verdict).toBe('flagged')
    for (const span of evidence) expect(isExact({ title: 'CM', text }, span)).toBe(true)
  })
})

describe('reading time', () => {
  const HOSTILE = [
    'vous encadrez ',
    'definir et ',
    'a',
    'vous ',
    ', et ',
    'budget ',
    '3 ans ',
    '1 ',
    ' : ',
    'experience ',
    'lead and manage and ',
    'journalistes ',
    'quand crise ',
    '(((',
    '-',
    '\n- ',
    '5 000 € ',
    'you ',
    'stage ',
  ]
  test.each(HOSTILE)('grows no faster than the text when it repeats %j', (unit) => {
    const readAll = (text: string) => featuresOf(readSource({ title: '', text }, 'fr'))
    expect(growthOf(readAll, unit, 5000)).toBeLessThan(MOST_GROWTH)
  })
})
