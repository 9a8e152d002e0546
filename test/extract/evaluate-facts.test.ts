import { describe, expect, test } from 'vitest'
import { wilson } from '../../src/domain/interval.ts'
import { evaluateFacts, formatFactReport } from '../../src/extract/evaluate-facts.ts'

const rows = [
  {
    id: 'a',
    title: 'Stage community manager',
    text: 'Poste basé à Lyon, pour une association.',
    language: 'fr',
    contract: 'internship',
    country: 'FR',
    employer_type: 'nonprofit',
  },
  {
    id: 'b',
    title: 'Community Manager',
    text: 'We are based in London and we pay well.',
    language: 'en',
    contract: 'permanent',
    country: 'UK',
    employer_type: 'in-house',
  },
  {
    id: 'c',
    title: 'Social Media Intern',
    text: 'You will help the team.',
    language: 'en',
    contract: 'internship',
    country: 'US',
    employer_type: 'in-house',
  },
]

const measureOf = (fact: string) =>
  evaluateFacts(rows).measures.find((measure) => measure.fact.startsWith(fact))!

describe('evaluateFacts', () => {
  test('counts what is right and lists each miss', () => {
    const contract = measureOf('contract')
    expect([contract.n, contract.right]).toEqual([3, 2])
    expect(contract.misses).toEqual([{ id: 'b', expected: 'permanent', got: 'unspecified' }])
    expect(measureOf('internship-like').right).toBe(3)
    expect(measureOf('language').accuracy).toBe(1)
  })

  test('UK is GB, and a country is judged only where the words name it', () => {
    const country = measureOf('country, where the text')
    expect([country.n, country.right]).toEqual([2, 2])
  })

  test('no field but id, title and text is read', () => {
    const misleading = rows.map((row) => ({
      ...row,
      remote: 'remote',
      city: 'Paris',
      source: 'Stage',
    }))
    const plain = evaluateFacts(rows)
    expect(evaluateFacts(misleading).measures.slice(0, 6)).toEqual(plain.measures.slice(0, 6))
  })

  test('without rows nothing is claimed', () => {
    expect(
      evaluateFacts([]).measures.every(
        ({ accuracy, interval }) => accuracy === null && interval === null,
      ),
    ).toBe(true)
    expect(formatFactReport(evaluateFacts([]))).toContain('–')
  })

  test('the table holds every measure and every miss', () => {
    const report = formatFactReport(evaluateFacts(rows))
    expect(report).toMatch(/^contract +3 +2 +66\.7 % {2}20\.8 % to 93\.9 %$/m)
    expect(report).toContain('  b: expected permanent, got unspecified')
  })

  test('the interval is that of Wilson', () => {
    const [low, high] = wilson(9, 10)
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.596', '0.982'])
  })
})
