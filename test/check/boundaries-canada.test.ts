/** Canada: the very figure and the very day on which a rule begins to speak. */
import { describe, expect, test } from 'vitest'
import type { EarlierPosting } from '../../src/check/history.ts'
import { type Example, type Fields, findingsOf } from './support.ts'

const title = 'Community manager'
const MONTREAL = { country: 'CA', region: 'CA-QC-06', city: 'Montréal' }
const GATINEAU = { country: 'CA', region: 'CA-QC-07', city: 'Gatineau' }
const TORONTO = { country: 'CA', region: 'CA-ON', city: 'Toronto' }
const VANCOUVER = { country: 'CA', region: 'CA-BC', city: 'Vancouver' }
const GRAVE = 'likely_unlawful'

/** What a rule says of a posting: "below warning". */
function said(rule: string, fields: Partial<Fields>, context: Omit<Example, 'posting'> = {}) {
  const found = findingsOf({ posting: { title, text: 'Poste.', ...fields }, ...context })
  return found
    .filter((finding) => finding.rule === rule)
    .map(({ case: name, severity }) => `${name} ${severity}`)
}
const dollars = (min: number, max = min, unit = 'HOUR') => ({
  salary: { min, max, currency: 'CAD', unit },
})

describe('the minimum wage of Québec', () => {
  const job = { ...MONTREAL, contract: 'permanent', language: 'fr' }
  const onDay = (date_posted: string, fields: object) =>
    said('QC-SALMIN', { ...job, date_posted, ...fields }, { now: Date.UTC(2027, 5, 1) })

  test.each([
    ['2023-04-30', null],
    ['2023-05-01', 15.25],
    ['2024-04-30', 15.25],
    ['2024-05-01', 15.75],
    ['2025-04-30', 15.75],
    ['2025-05-01', 16.1],
    ['2026-04-30', 16.1],
    ['2026-05-01', 16.6],
    ['2027-04-30', 16.6],
  ])('an hour on %s: %j', (day, rate) => {
    if (rate !== null) expect(onDay(day, dollars(rate))).toEqual([])
    const less = onDay(day, dollars((rate ?? 5) - 0.01))
    expect(less).toEqual(rate === null ? [] : [`below ${GRAVE}`])
  })

  test('is one step less grave past its last known day', () => {
    expect(onDay('2027-05-01', dollars(16.6))).toEqual([])
    expect(onDay('2027-05-01', dollars(16.59))).toEqual(['below warning'])
  })

  test('May begins at midnight in Montréal', () => {
    expect(onDay('2026-05-01T03:59:59Z', dollars(16.1))).toEqual([])
    expect(onDay('2026-05-01T04:00:01Z', dollars(16.1))).toEqual([`below ${GRAVE}`])
  })

  test.each([
    ['a year of 35 hours a week', 30_212, 'YEAR', { weekly_hours: 35 }, `below ${GRAVE}`],
    ['a year of 40 hours a week', 34_528, 'YEAR', { weekly_hours: 40 }, `below ${GRAVE}`],
    ['a year of unstated hours', 30_212, 'YEAR', {}, 'hours-unstated warning'],
    ['a week of 20 hours', 332, 'WEEK', { weekly_hours: 20 }, `below ${GRAVE}`],
    ['a month of 30 hours a week', 2158, 'MONTH', { weekly_hours: 30 }, `below ${GRAVE}`],
    [
      'half of a year of 35 hours',
      15_106,
      'YEAR',
      { weekly_hours: 35 },
      `below ${GRAVE}`,
      'maybe-partial warning',
    ],
  ])('%s: its minimum', (_, least, unit, fields, expected, under?: string) => {
    const each = (sum: number) => onDay('2026-09-15', { ...fields, ...dollars(sum, sum, unit) })
    expect(each(least)).toEqual(under === undefined ? [] : [expected])
    expect(each(least - 0.01)).toEqual([under ?? expected])
  })

  test('an hour is never a part of the pay, and a day has no hours that are known', () => {
    expect(onDay('2026-09-15', dollars(5))).toEqual([`below ${GRAVE}`])
    expect(onDay('2026-09-15', { weekly_hours: 35, ...dollars(10, 10, 'DAY') })).toEqual([])
  })

  test('half of it without hours is no longer asked about', () => {
    expect(onDay('2026-09-15', dollars(15_106, 15_106, 'YEAR'))).toEqual(['hours-unstated warning'])
    expect(onDay('2026-09-15', dollars(15_105.99, 15_105.99, 'YEAR'))).toEqual([])
  })

  test('a sum by the year beside eleven months may be the whole of it; beside twelve it is not', () => {
    const low = { contract: 'fixed-term', ...dollars(25_000, 25_000, 'YEAR') }
    expect(onDay('2026-09-15', { ...low, months: 11 })).toEqual([])
    expect(onDay('2026-09-15', { ...low, months: 12 })).toEqual(['hours-unstated warning'])
  })
})

const ENGLISH =
  'We are looking for a community manager for our office in Montréal. You will answer our members, plan the posts of the week and report to the head of marketing.'
const BANK = { contract: 'internship', text: 'Unpaid internship. We are a bank.' }

describe('on both sides of the first day of a law', () => {
  test.each<[string, string, string, object, string[]]>([
    [
      'QC-LANG-41',
      '2022-05-31',
      '2022-06-01',
      { ...MONTREAL, text: ENGLISH, language: 'en', contract: 'permanent' },
      [`no-french ${GRAVE}`],
    ],
    [
      'QC-STG-DROITS',
      '2022-08-23',
      '2022-08-24',
      { ...MONTREAL, text: 'Stage crédité.', contract: 'internship' },
      ['tied info'],
    ],
    ['CA-FED-STG', '2020-08-31', '2020-09-01', { ...TORONTO, ...BANK }, [`unpaid ${GRAVE}`]],
    [
      'ON-AFFICH',
      '2025-12-31',
      '2026-01-01',
      { ...TORONTO, contract: 'permanent' },
      ['no-pay-maybe info', 'statements-maybe info'],
    ],
    [
      'BC-SALAIRE',
      '2023-10-31',
      '2023-11-01',
      { ...VANCOUVER, contract: 'permanent' },
      ['missing warning'],
    ],
  ])('%s: silent on %s, speaks from %s', (rule, before, first, fields, expected) => {
    expect(said(rule, { ...fields, date_posted: before })).toEqual([])
    expect(said(rule, { ...fields, date_posted: first })).toEqual(expected)
  })

  test('the day begins where the work is', () => {
    const job = { ...VANCOUVER, contract: 'permanent' }
    expect(said('BC-SALAIRE', { ...job, date_posted: '2023-11-01T06:59:59Z' })).toEqual([])
    expect(said('BC-SALAIRE', { ...job, date_posted: '2023-11-01T07:00:01Z' })).not.toEqual([])
  })

  test('work that starts later is still read by the day of its publication', () => {
    const late = { date_posted: '2025-12-31', start_date: '2026-03' }
    expect(said('ON-AFFICH', { ...TORONTO, contract: 'permanent', ...late })).toEqual([])
  })
})

describe('a posting in Ontario', () => {
  const job = { ...TORONTO, contract: 'permanent', date_posted: '2026-09-15' }
  const VACANT = 'This posting is for an existing vacancy.'
  const inOntario = (text: string, fields: object = {}) =>
    said('ON-AFFICH', { ...job, text: `${text} ${VACANT}`, ...fields })

  test.each([
    ['We have 25 employees.', ['no-pay warning']],
    ['We have 24 employees.', []],
    ['You join a team of 25 people.', ['no-pay warning']],
    ['You join a team of 24 people.', ['no-pay-maybe info']],
    ['You join us.', ['no-pay-maybe info']],
  ])('%s', (text, expected) => {
    expect(inOntario(text)).toEqual(expected)
  })

  test.each([
    [60_000, 110_000, []],
    [60_000, 110_000.01, ['wide-range warning']],
    [100_000, 200_000, ['wide-range warning']],
    [100_000, 200_000.01, []],
    [149_999.99, 200_000, ['wide-range warning']],
    [150_000, 200_000, []],
  ])('from %d to %d dollars a year', (min, max, expected) => {
    expect(inOntario('We have 60 employees.', dollars(min, max, 'YEAR'))).toEqual(expected)
  })

  test.each<[number, number, string, object, string[]]>([
    [5000, 9166.66, 'MONTH', {}, []],
    [5000, 9166.67, 'MONTH', {}, ['wide-range warning']],
    [1000, 1961.53, 'WEEK', {}, []],
    [1000, 1961.54, 'WEEK', {}, ['wide-range warning']],
    [20, 47.47, 'HOUR', {}, []],
    [20, 47.48, 'HOUR', {}, ['wide-range warning']],
    [20, 47.48, 'HOUR', { weekly_hours: 30 }, []],
    [60, 110, 'HOUR', {}, []],
    [200, 900, 'DAY', {}, []],
  ])('from %d to %d dollars a %s, brought to a year', (min, max, unit, more, expected) => {
    const fields = { ...dollars(min, max, unit), ...more }
    expect(inOntario('We have 60 employees.', fields)).toEqual(expected)
  })
})

describe('a federal internship without pay', () => {
  const ofBank = (fields: object) => said('CA-FED-STG', { ...TORONTO, ...BANK, ...fields })

  test.each([
    ['in-house', [`unpaid ${GRAVE}`]],
    ['agency', [`unpaid ${GRAVE}`]],
    ['public', [`unpaid ${GRAVE}`]],
    ['nonprofit', []],
  ])('with an employer that is %s', (employer_type, expected) => {
    expect(ofBank({ employer_type })).toEqual(expected)
  })

  test('a nonprofit whose name tells of a radio is not asked either', () => {
    const radio = { text: 'Unpaid internship.', organization: 'Radio Épinette' }
    expect(ofBank(radio)).toEqual(['unpaid-maybe info'])
    expect(ofBank({ ...radio, employer_type: 'nonprofit' })).toEqual([])
  })
})

describe('people who may apply from elsewhere', () => {
  const REMOTE = 'Télétravail complet, de partout au Canada.'
  const remote = { country: 'BE', contract: 'permanent', remote: 'remote', text: REMOTE }

  test.each<[string, object, string[]]>([
    ['QC-SALMIN', { ...remote, ...dollars(12) }, ['below warning']],
    [
      'CA-FED-STG',
      {
        ...remote,
        contract: 'internship',
        text: `${REMOTE} Non rémunéré. Nous sommes une banque.`,
      },
      ['unpaid warning'],
    ],
    ['BC-SALAIRE', remote, ['missing warning']],
    [
      'ON-AFFICH',
      { ...remote, text: `${REMOTE} 140 employés.` },
      ['no-pay-maybe info', 'statements-maybe info'],
    ],
    [
      'ON-AFFICH',
      { ...remote, ...dollars(60_000, 120_000, 'YEAR') },
      ['wide-range-maybe info', 'statements-maybe info'],
    ],
  ])('%s is as grave for them only where the law speaks of them', (rule, fields, expected) => {
    expect(said(rule, fields)).toEqual(expected)
  })

  test('in Gatineau the rules of Ontario are only asked about, whatever the headcount', () => {
    const job = { ...GATINEAU, contract: 'permanent', text: 'Nous comptons 140 employés.' }
    expect(said('ON-AFFICH', job)).toEqual(['no-pay-maybe info', 'statements-maybe info'])
    expect(said('ON-AFFICH', { ...job, ...TORONTO })).toEqual([
      'no-pay warning',
      'statements warning',
    ])
    expect(said('ON-AFFICH', { ...job, ...MONTREAL })).toEqual([])
  })
})

describe('a French version beside an English one', () => {
  const english = { ...MONTREAL, text: ENGLISH, language: 'en', contract: 'permanent' }
  const noon = Date.UTC(2026, 8, 15, 16)
  const twin = (datePosted: number): EarlierPosting => ({
    ...{ id: 7, title: 'Gestionnaire', contract: 'permanent', family: null, lang: 'fr' },
    ...{ ...MONTREAL, months: null, startMonth: null, closedAt: null, datePosted },
  })

  test.each([1, -1])('may be thirty days apart and no more (%d)', (side) => {
    const [fields, gap] = [
      { ...english, date_posted: '2026-09-15T16:00:00Z' },
      side * 30 * 86_400_000,
    ]
    expect(said('QC-LANG-41', fields, { history: [twin(noon + gap)] })).toEqual([])
    const apart = said('QC-LANG-41', fields, { history: [twin(noon + gap + side)] })
    expect(apart).toEqual([`no-french ${GRAVE}`])
  })
  test.each<[string, Partial<EarlierPosting>]>([
    ['in English too', { lang: 'en' }],
    ['of another country', { country: 'BE' }],
    ['of another region', { region: 'CA-QC-03' }],
    ['of another town', { city: 'Laval' }],
  ])('is none when it is %s', (_, changes) => {
    const fields = { ...english, date_posted: '2026-09-15T16:00:00Z' }
    const beside = (other: EarlierPosting) => said('QC-LANG-41', fields, { history: [other] })
    expect(beside(twin(noon))).toEqual([])
    expect(beside({ ...twin(noon), ...changes })).toEqual([`no-french ${GRAVE}`])
  })
})
