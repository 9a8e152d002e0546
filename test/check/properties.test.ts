import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPosting } from '../../src/check/check.ts'
import { SIGNAL_CUES } from '../../src/check/cues/index.ts'
import { SEVERITIES } from '../../src/check/finding.ts'
import { RULES, ruleOf } from '../../src/check/rules/index.ts'
import { CONTRACTS, EMPLOYERS, LOCALES, PAY_UNITS, REMOTES } from '../../src/domain/codes.ts'
import { findingWords } from '../../src/i18n/finding-words.ts'
import { isExact } from '../../src/text/spans.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'
import { NOW, postingOf } from './support.ts'

const WORDS = [
  'stage de 8 mois',
  'non rémunéré',
  '577,50 € par mois',
  'moins de 30 ans',
  'jeune femme',
  'anglais obligatoire',
  'bilingual',
  'sans convention',
  'remplacement',
  'congé maternité',
  'seul·e en charge',
  '15,50 $ de l’heure',
  'gmail.com',
  'lea@gmail.com',
  '06 12 34 56 78',
  'service civique',
  'CDI',
  'freelance',
  'Photoshop, SEO, presse',
  '\n- ',
  '. ',
  ' : ',
  '\u200b',
  '🙂',
  '\ud800',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
      minLength: 1,
      maxLength: 50,
    })
    .map((parts) => parts.join(' ')),
)
const declared = fc.record(
  {
    contract: fc.constantFrom(...CONTRACTS),
    country: fc.constantFrom('FR', 'CA', 'BE'),
    region: fc.constantFrom('FR-IDF', 'FR-976', 'CA-QC-06', 'CA-QC-07', 'CA-ON', 'CA-BC'),
    remote: fc.constantFrom(...REMOTES),
    employer_type: fc.constantFrom(...EMPLOYERS),
    language: fc.constantFrom('fr', 'en'),
    organization: fc.constant('Atelier du Rivage'),
    months: fc.integer({ min: 1, max: 24 }),
    weekly_hours: fc.integer({ min: 1, max: 80 }),
    start_date: fc.constantFrom('2019-01', '2023-06', '2026-02', '2027-03'),
    date_posted: fc.constantFrom('2018-05-01', '2024-04-30', '2025-12-31', '2026-11-01'),
    valid_through: fc.constantFrom('2026-01-01', '2027-01-01'),
    year: fc.constantFrom(2015, 2023, 2026),
    salary: fc.record({
      min: fc.integer({ min: 1, max: 90_000 }),
      currency: fc.constantFrom('EUR', 'CAD', 'USD'),
      unit: fc.constantFrom(...PAY_UNITS),
    }),
  },
  { requiredKeys: [] },
)

/** What may be read of any two strings as a title and a text; others are refused before. */
const isReadable = (words: string) => words.toWellFormed().replace(/[\s\0]/g, '') !== ''

describe('for any posting', () => {
  test('spans are exact, sentences are whole in every locale, and nothing throws', () => {
    fc.assert(
      fc.property(text, text, declared, (title, body, fields) => {
        fc.pre(isReadable(title) && isReadable(body))
        const posting = postingOf({ title, text: body, ...fields })
        const findings = checkPosting(posting, { now: NOW, history: [] })
        for (const finding of findings) {
          if ('span' in finding.at) expect(isExact(posting, finding.at.span)).toBe(true)
          for (const locale of LOCALES) {
            const { message, fix } = findingWords(finding, locale)
            expect(`${message} ${fix}`).not.toMatch(/undefined|NaN|\[object/)
          }
        }
      }),
      { numRuns: process.env.DEEP === '1' ? 20_000 : 400 },
    )
  })

  test('the rules of France and Québec never speak of one place of work', () => {
    fc.assert(
      fc.property(text, declared, (body, fields) => {
        fc.pre(isReadable(body) && fields.remote !== 'remote')
        const posting = postingOf({ title: 'Community manager', text: body, ...fields })
        const rules = checkPosting(posting, { now: NOW }).map(({ rule }) => rule.slice(0, 3))
        expect(rules.includes('FR-') && rules.includes('QC-')).toBe(false)
      }),
      { numRuns: process.env.DEEP === '1' ? 5_000 : 150 },
    )
  })
})

/** Remote work that invites people from elsewhere, or a place on the bank of another one. */
const INVITATIONS = [
  'Télétravail complet, de partout au Canada.',
  'Télétravail complet, depuis n’importe où en France.',
  'Télétravail complet, depuis n’importe où au Québec.',
  'A fully remote role, open to applicants across Ontario.',
]
const TROUBLES = [
  'Nous sommes une banque.',
  'Non rémunéré.',
  'Stage de 8 mois.',
  'Nous comptons 140 employés.',
  'Anglais obligatoire.',
  'Moins de 30 ans.',
  'CDI, 9 € brut de l’heure.',
  'Salaire : 12 $ de l’heure.',
  'Canadian experience required.',
]
const farAway = fc.tuple(
  fc.constantFrom(...INVITATIONS),
  fc.subarray(TROUBLES),
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, text),
  declared,
)
/** One of each reach, so that every run sees all of them. */
const REACHES: [string, string[], string, object][] = [
  [INVITATIONS[0]!, ['Non rémunéré.', 'Nous sommes une banque.'], '', { contract: 'internship' }],
  [INVITATIONS[2]!, ['Salaire : 12 $ de l’heure.'], '', { contract: 'permanent', country: 'FR' }],
  [INVITATIONS[1]!, [], '', { contract: 'permanent', country: 'CA', region: 'CA-QC-07' }],
]
const runs = {
  numRuns: process.env.DEEP === '1' ? 10_000 : 300,
  examples: REACHES.map((one) => [one]),
}
const gravity = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity)

describe('for any remote posting open to people from elsewhere', () => {
  const isSeen = { applicants: false, neighbour: false, covered: false }
  const check = fc.property(farAway, ([invitation, troubles, words, fields]) => {
    const body = [invitation, ...troubles, words.toWellFormed()].join(' ')
    const remote = { ...fields, remote: 'remote' }
    const posting = postingOf({ title: 'Community manager', text: body, ...remote })
    const found = checkPosting(posting, { now: NOW })
    for (const { rule, case: name, severity, reach, isProvisional } of found) {
      const { cases, coversApplicants = false } = ruleOf(rule)
      expect(Object.keys(cases)).toContain(name)
      const isLess = reach === 'neighbour' || (reach === 'applicants' && !coversApplicants)
      const steps = Number(isLess) + Number(isProvisional)
      const least = Math.max(0, gravity(cases[name]!.severity) - steps)
      expect([rule, severity]).toEqual([rule, SEVERITIES[least]])
      if (reach === 'applicants') isSeen[coversApplicants ? 'covered' : 'applicants'] = true
      if (reach === 'neighbour') isSeen.neighbour = true
    }
    const graver = found.map(({ severity }) => gravity(severity))
    expect(graver).toEqual(graver.toSorted((a, b) => b - a))
    const rules = new Set(found.map(({ rule }) => rule))
    for (const { id, yieldsTo = [] } of RULES) {
      expect(rules.has(id) && yieldsTo.some((other) => rules.has(other))).toBe(false)
    }
  })

  test('a rule of elsewhere is one step less grave, unless its law speaks of such people', () => {
    fc.assert(check, runs)
    expect(isSeen).toEqual({ applicants: true, neighbour: true, covered: true })
  })
})

describe('time grows with the length of the text', () => {
  const sources = SIGNAL_CUES.map(({ value, pattern }, place) => [`${place} ${value}`, pattern])

  test.each(sources as [string, RegExp][])('pattern %s, on its own words', (_, pattern) => {
    const own = pattern.source.replace(/\\[a-z]|\{[^}]*\}/g, ' ').match(/[a-z]{2,}/g) ?? ['x']
    const count = (words: string) => {
      for (const _match of words.matchAll(pattern));
    }
    expect(growthOf(count, `${own.slice(0, 30).join(' ')} `, 4_500)).toBeLessThan(MOST_GROWTH)
  })

  test.each([
    ['stage de 8 mois non rémunéré, 3 €/h, seul en charge '],
    ['anglais bilingual requis '],
    ['06 12 34 56 78 '],
    ['a@b.c '],
    ['(((((((('],
    ['chargé·e ou chargée / '],
    ['moins de 30 ans, 25-35 ans; '],
    ['\n\n- the team and you\n\nle poste et vous'],
  ])('the whole check, on %j', (unit) => {
    const check = (body: string) =>
      checkPosting(postingOf({ title: 'Stage', text: body, country: 'FR' }), { now: NOW })
    expect(growthOf(check, unit, 4_500)).toBeLessThan(MOST_GROWTH)
  })
})
