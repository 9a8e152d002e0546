/** Figures in words: on the reader's day, and in the sentences of the rules that use them. */
import { describe, expect, test } from 'vitest'
import type { FindingValue } from '../../src/check/finding.ts'
import type { Parameter } from '../../src/check/parameters/parameter.ts'
import { PARAMETERS, type ParameterKey } from '../../src/check/parameters.ts'
import { RULES } from '../../src/check/rules/index.ts'
import { LOCALES, type Locale } from '../../src/domain/codes.ts'
import {
  figureLine,
  figureRows,
  figureWords,
  publishedWords,
} from '../../src/features/rules/figures.ts'
import { toRulesPage } from '../../src/features/rules/page.ts'
import { valueWords } from '../../src/i18n/finding-words.ts'
import { formatCalendarDay, formatMoney } from '../../src/i18n/format.ts'
import { translator } from '../../src/i18n/translate.ts'
import { EXAMPLES } from '../check/cases/index.ts'
import { findingsOf } from '../check/support.ts'

const TODAY = '2026-11-21'
const keys = Object.keys(PARAMETERS) as ParameterKey[]
const readerOf = (locale: Locale, today = TODAY) => ({ locale, t: translator(locale), today })

describe('a figure on a day', () => {
  const changed = keys.flatMap((key) => {
    const { unit, values }: Parameter = PARAMETERS[key]
    const isMoney = unit === 'EUR' || unit === 'CAD'
    return isMoney && values.length > 1 ? [{ key, unit, values }] : []
  })

  test.each(changed)('of $key is the one that holds then', ({ key, unit, values }) => {
    for (const { from, value } of values) {
      const line = figureLine(key, readerOf('fr', from!))
      expect(line.value).toBe(formatMoney(value, unit, 'fr'))
      expect(line.dates).toContain(`depuis le ${formatCalendarDay(from!, 'fr')}`)
    }
  })

  test('says when it will hold, when it does not, and until when it is known', () => {
    const before = figureLine('ON.widestRange', readerOf('en', '2025-11-21'))
    expect(before.dates).toBe('from January 1, 2026')
    expect(figureLine('FR.payTransparency', readerOf('en')).value).toBe('not in force')
    expect(figureLine('FR.smic.hourly', readerOf('en')).dates).toMatch(/, known until \w+ 31, /)
    expect(figureLine('QC.offersInFrench', readerOf('fr')).value).toBe('depuis le 1ᵉʳ juin 2022')
  })

  test('has no date when it never had one, and its unit in words', () => {
    const { value, dates } = figureLine('FR.stage.maxMonths', readerOf('fr'))
    expect([value, dates]).toEqual(['6 mois', null])
    expect(figureLine('FR.stage.gapShare', readerOf('fr')).value).toBe('1/3')
    expect(figureLine('FR.stage.quotaShare', readerOf('en')).value).toBe('15%')
  })

  test('dates the postings that a rule concerns', () => {
    expect(publishedWords('BC.payInPostings', readerOf('en'))).toBe(
      'postings published since November 1, 2023',
    )
    expect(publishedWords('FR.payTransparency', readerOf('fr'))).toBe('pas en vigueur')
    expect(publishedWords('FR.stage.maxMonths', readerOf('fr'))).toBeNull()
  })
})

describe('the table of figures', () => {
  const rowOf = (key: ParameterKey, locale: Locale) =>
    figureRows(readerOf(locale)).find(({ anchor }) => anchor === `figure-${key}`)!

  test('gives the newest value first, and only that one a last known day', () => {
    const [newest, ...older] = rowOf('FR.stage.hourly', 'fr').values
    expect(newest).toEqual({
      value: '4,50\u00a0€',
      since: 'depuis le 1ᵉʳ janvier 2026',
      until: 'connu jusqu’au 31 décembre 2026',
    })
    expect(older.map(({ until }) => until).filter((until) => until !== null)).toEqual([])
    expect(older.at(-1)?.since).toBe('depuis le 1ᵉʳ janvier 2019')
  })

  test('says of the mere day of a law that it is in force, or that it is not', () => {
    expect(rowOf('QC.offersInFrench', 'fr').values).toEqual([
      { value: 'en vigueur', since: 'depuis le 1ᵉʳ juin 2022', until: null },
    ])
    expect(rowOf('FR.payTransparency', 'fr').values).toEqual([
      { value: 'pas en vigueur', since: null, until: null },
    ])
  })

  test.each(LOCALES)('has words for every unit and every source in %s', (locale) => {
    for (const { values, source } of figureRows(readerOf(locale))) {
      expect(source).not.toBe('')
      for (const { value } of values) expect(value).not.toBe('')
    }
  })
})

describe('the figures of a sentence', () => {
  const withFigures = RULES.filter(({ figures }) => figures !== undefined)

  test.each(withFigures.map((rule) => [rule.id, rule] as const))(
    'of %s are each named there, and among those that the rule uses',
    (_, { figures = {}, parameters = [], cases }) => {
      const sentences = Object.values(cases).flatMap(({ message, fix }) => [message, fix])
      for (const [name, used] of Object.entries(figures)) {
        for (const language of ['fr', 'en'] as const) {
          const all = sentences.map((sentence) => sentence[language]).join('\n')
          expect(all).toContain(`{${name}}`)
        }
        for (const key of [used].flat()) expect(parameters).toContain(key)
      }
    },
  )

  test('stand in the sentences of today', () => {
    const { places } = toRulesPage(readerOf('fr'))
    const [said] = places
      .flatMap(({ rules }) => rules)
      .filter(({ id }) => id === 'FR-STG-GRAT-MIN')
      .map(({ cases }) => cases.map(({ message, fix }) => `${message} ${fix}`).join(' '))
    expect(said).toContain('4,50\u00a0€ par heure')
    expect(said).toContain('depuis le 1ᵉʳ janvier 2026')
    expect(said).toContain('693\u00a0€ pour un mois de 154 heures')
    expect(said).not.toContain('…')
  })

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    'of %s leave a gap only for what depends on the posting',
    (id, rule) => {
      const words = figureWords(rule, readerOf('fr'))
      const known = new Set((rule.parameters ?? []).map((key) => plainWords(key)))
      const said = new Map<string, Set<string>>()
      for (const example of EXAMPLES[id]?.fires ?? []) {
        for (const finding of findingsOf(example).filter((one) => one.rule === id)) {
          for (const [name, value] of Object.entries(finding.values)) {
            said.set(name, (said.get(name) ?? new Set()).add(valueWords(value, 'fr')))
          }
        }
      }
      // Two figures under one name: which of them holds depends on the posting.
      const alwaysAFigure = [...said].filter(
        ([name, values]) =>
          !words.has(name) && values.size === 1 && [...values].every((value) => known.has(value)),
      )
      expect(alwaysAFigure.map(([name]) => name)).toEqual([])
    },
  )
})

/** A figure as a sentence would hold it. */
function plainWords(key: ParameterKey): string {
  const { unit, values }: Parameter = PARAMETERS[key]
  const { value } = values.at(-1)!
  const isMoney = unit === 'EUR' || unit === 'CAD'
  const held: FindingValue = isMoney ? { minor: value, currency: unit } : value
  return valueWords(held, 'fr')
}
