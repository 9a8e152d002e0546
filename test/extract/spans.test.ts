import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractFacts } from '../../src/extract/extract.ts'
import type { Fact } from '../../src/extract/facts.ts'
import { isExact, type Source } from '../../src/text/spans.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'

const runs = process.env.DEEP ? 20_000 : 300

const SENTENCES = [
  'Stage de 6 mois – Community manager',
  'Nous recherchons un·e stagiaire pour animer nos réseaux sociaux.',
  'Contrat : CDD de 8 mois',
  'Lieu : Montréal (Québec) H2X 1Y4',
  'Poste basé à Lyon, 69003 Lyon',
  'Rémunération : 28 000 à 32 000 € brut annuel',
  '22,50 $ de l’heure, 35 heures par semaine',
  'Télétravail : 2 jours par semaine, astreintes le week-end',
  'Démarrage en avril 2027, convention de stage obligatoire, tutrice nommée',
  'Association loi 1901, nos adhérents et les habitants',
  'This is a volunteer position, fully remote, unpaid',
  'Our users are developers; developer relations, GitHub',
  '⚡📸 chef·fe, salarié⋅e, œuvre, ﬁn',
]

/** Sentences of postings, cut, repeated, and sprinkled with any Unicode at all. */
const mutated = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...SENTENCES) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...SENTENCES), fc.nat(60), fc.nat(60))
          .map(([text, a, b]) => text.slice(a, a + b)),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\u200b',
          '\u00a0',
          '\n',
          '\r\n',
          '\ud83d',
          '. ',
          '**',
          'e\u0301',
        ),
      },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

function allFacts(source: Source): Fact<unknown>[] {
  return Object.values(extractFacts(source)).flatMap((value) => {
    if (Array.isArray(value)) return value
    return typeof value === 'object' ? [value as Fact<unknown>] : []
  })
}

describe('spans', () => {
  test('every fact of a mutated posting has an exact span', () => {
    fc.assert(
      fc.property(mutated, mutated, (title, text) => {
        const source = { title, text }
        for (const { span } of allFacts(source))
          expect([span, isExact(source, span)]).toEqual([span, true])
      }),
      { numRuns: runs },
    )
  })

  test('any Unicode at all is read without an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (title, text) => {
          const source = { title, text }
          for (const { span } of allFacts(source)) expect(isExact(source, span)).toBe(true)
        },
      ),
      { numRuns: runs },
    )
  })

  test('the sentences above do yield facts: the property is not empty', () => {
    expect(allFacts({ title: SENTENCES[0]!, text: SENTENCES.join('\n') }).length).toBeGreaterThan(
      12,
    )
  })
})

const HOSTILE: readonly [string, string][] = [
  ['letters', 'a'],
  ['spaces', ' '],
  ['line ends', '\n'],
  ['digits', '1 000 '],
  ['amounts', '1 000 € - 2 000 € '],
  ['a stage without end', 'stage de '],
  ['people led', 'encadrer un stagiaire '],
  ['fields', 'contrat : '],
  ['places', 'Laval Montréal Québec '],
  ['postal codes', '75011 Paris (75) '],
  ['gender forms', 'chargé·e·s'],
  ['parentheses', '(-e)('],
  ['emoji', '📸'],
  ['bullets', '\n- * # '],
  ['seekers', 'recherche un '],
  ['full words', 'freelance '],
  ['remote days', 'deux jours de '],
  ['starts', 'démarrage en '],
]

describe('hostile texts', () => {
  test.each(HOSTILE)('four times the text takes about four times the work: %s', (_, unit) => {
    const read = (text: string) => extractFacts({ title: text.slice(0, 300), text })
    expect(growthOf(read, unit, 5_000)).toBeLessThan(MOST_GROWTH)
  })

  test('nothing beyond the limit is read', () => {
    const far = `${'x '.repeat(10_000)}Stage de 6 mois à Lyon.`
    expect(extractFacts({ title: '', text: far }).contract).toBeUndefined()
  })
})
