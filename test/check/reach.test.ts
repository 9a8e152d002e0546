/** What the check makes of a rule, whatever the rule is: toy rules stand in for those of the board. */
import { expect, test } from 'vitest'
import { checkPosting } from '../../src/check/check.ts'
import { SEVERITIES, type Severity } from '../../src/check/finding.ts'
import type { Reach } from '../../src/check/jurisdiction.ts'
import type { Case, Match, Rule } from '../../src/check/rule.ts'
import { type Fields, postingOf } from './support.ts'

const words = { fr: 'x', en: 'x' }
const cases = Object.fromEntries(
  SEVERITIES.map((severity): [Severity, Case] => [
    severity,
    { severity, message: words, fix: words },
  ]),
)

function toy(
  id: string,
  severity: Severity,
  more: Partial<Rule> & { match?: Partial<Match> } = {},
) {
  const { match, ...rule } = more
  const found: Match = { case: severity, at: { field: 'text' }, ...match }
  return {
    id,
    jurisdiction: 'CA-ON',
    name: words,
    basis: [],
    cases,
    find: () => [found],
    ...rule,
  } as Rule
}

const PLACES: Readonly<Record<Reach, Partial<Fields>>> = {
  place: { country: 'CA', region: 'CA-ON' },
  applicants: {
    country: 'BE',
    remote: 'remote',
    text: 'Télétravail complet, de partout en Ontario ou n’importe où en Ontario.',
  },
  neighbour: { country: 'CA', region: 'CA-QC-07' },
}

function check(fields: Partial<Fields>, ...asked: Rule[]) {
  const posting = postingOf({ title: 'Community manager', text: 'Poste permanent.', ...fields })
  return checkPosting(posting, { now: Date.UTC(2026, 10, 21, 12) }, asked)
}

test.each<[string, Reach, Partial<Rule> & { match?: Partial<Match> }, Severity[]]>([
  ['the place of work', 'place', {}, ['info', 'warning', 'likely_unlawful']],
  ['people who may apply', 'applicants', {}, ['info', 'info', 'warning']],
  [
    'people of whom the law speaks',
    'applicants',
    { coversApplicants: true },
    ['info', 'warning', 'likely_unlawful'],
  ],
  ['the other bank', 'neighbour', {}, ['info', 'info', 'warning']],
  [
    'the other bank, whomever the law speaks of',
    'neighbour',
    { coversApplicants: true },
    ['info', 'info', 'warning'],
  ],
  ['a provisional rate', 'place', { match: { isProvisional: true } }, ['info', 'info', 'warning']],
  [
    'a provisional rate on the other bank',
    'neighbour',
    { match: { isProvisional: true } },
    ['info', 'info', 'info'],
  ],
  [
    'a provisional rate for people who may apply',
    'applicants',
    { match: { isProvisional: true } },
    ['info', 'info', 'info'],
  ],
])('%s: %s', (_, reach, more, expected) => {
  const found = SEVERITIES.map((severity) => check(PLACES[reach], toy('R', severity, more))[0]!)
  expect(found.map(({ severity }) => severity)).toEqual(expected)
  expect(new Set(found.map((finding) => finding.reach))).toEqual(new Set([reach]))
})

test('advice of the board is as grave everywhere, and is asked of every place', () => {
  const advice = toy('Q', 'warning', { jurisdiction: 'quality' })
  for (const fields of [...Object.values(PLACES), { country: 'US' }, {}]) {
    expect(check(fields, advice)).toMatchObject([{ severity: 'warning', reach: 'quality' }])
  }
})

test('a law of elsewhere is not asked', () => {
  expect(check({ country: 'FR' }, toy('R', 'warning'))).toEqual([])
  expect(check({}, toy('R', 'warning'))).toEqual([])
})

test('a rule for some contracts is asked of these alone', () => {
  const rule = toy('R', 'warning', { contracts: ['internship', 'volunteer'] })
  const isAsked = (contract: string) => check({ ...PLACES.place, contract }, rule).length === 1
  expect(['internship', 'volunteer', 'permanent', 'freelance'].filter(isAsked)).toEqual([
    'internship',
    'volunteer',
  ])
})

test('a law binds from its first day, by the day of publication; what is not in force never does', () => {
  const isAsked = (since: Rule['since'], fields: object) =>
    check({ ...PLACES.place, ...fields }, toy('R', 'warning', { since })).length === 1
  expect(isAsked('ON.publicPostings', { date_posted: '2026-01-01' })).toBe(true)
  expect(isAsked('ON.publicPostings', { date_posted: '2025-12-31' })).toBe(false)
  expect(isAsked('ON.publicPostings', { date_posted: '2025-12-31', start_date: '2026-02' })).toBe(
    false,
  )
  expect(isAsked('ON.publicPostings', { year: 2026 })).toBe(true)
  expect(isAsked('ON.publicPostings', { year: 2025 })).toBe(false)
  expect(isAsked('FR.payTransparency', {})).toBe(false)
})

test('the gravest stand first, and of one gravity the order of the rules is kept', () => {
  const asked = (
    ['info', 'likely_unlawful', 'warning', 'info', 'likely_unlawful', 'warning'] as const
  ).map((severity, place) => toy(`R${place}`, severity))
  expect(check(PLACES.place, ...asked).map(({ rule }) => rule)).toEqual([
    'R1',
    'R4',
    'R2',
    'R5',
    'R0',
    'R3',
  ])
})

test('a rule yields where one of the others speaks, and speaks where none of them does', () => {
  const silent = toy('B', 'warning', { find: () => [] })
  const yielding = toy('A', 'likely_unlawful', { yieldsTo: ['B', 'C'] })
  const spoken = (...asked: Rule[]) => check(PLACES.place, ...asked).map(({ rule }) => rule)
  expect(spoken(yielding)).toEqual(['A'])
  expect(spoken(yielding, silent)).toEqual(['A'])
  expect(spoken(yielding, silent, toy('C', 'info'))).toEqual(['C'])
  expect(spoken(yielding, toy('B', 'info'), toy('D', 'info'))).toEqual(['B', 'D'])
  expect(spoken(yielding, toy('C', 'info', { jurisdiction: 'FR' }))).toEqual(['A'])
})

test('a rule yields even to one that itself yields', () => {
  const chain = [
    toy('A', 'info', { yieldsTo: ['B'] }),
    toy('B', 'info', { yieldsTo: ['C'] }),
    toy('C', 'info'),
  ]
  expect(check(PLACES.place, ...chain).map(({ rule }) => rule)).toEqual(['C'])
})
