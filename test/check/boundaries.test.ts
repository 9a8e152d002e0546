/** The very figure and the very day on which a rule begins to speak: a cent and a day on both sides. */
import { describe, expect, test } from 'vitest'
import type { EarlierPosting } from '../../src/check/history.ts'
import { type Example, type Fields, findingsOf } from './support.ts'

const title = 'Community manager'
const PARIS = { country: 'FR', region: 'FR-IDF', city: 'Paris' }
const GRAVE = 'likely_unlawful'
const HOUR = 3_600_000 // ms

/** What a rule says of a posting: "below warning". */
function said(rule: string, fields: Partial<Fields>, context: Omit<Example, 'posting'> = {}) {
  const found = findingsOf({ posting: { title, text: 'Poste.', ...fields }, ...context })
  return found
    .filter((finding) => finding.rule === rule)
    .map(({ case: name, severity }) => `${name} ${severity}`)
}
const amount = (currency: string, unit: string) => (min: number, max: number) => ({
  salary: { min, max, currency, unit },
})
const paid = (each: number, unit: string) => amount('EUR', unit)(each, each)

const OTHER_INTERNSHIP: EarlierPosting = {
  ...{ id: 1, title: 'Stage – Vidéaste', contract: 'internship', family: null, lang: 'fr' },
  ...{ ...PARIS, months: null, startMonth: null, closedAt: null },
  datePosted: Date.UTC(2026, 8, 1),
}

describe('the allowance of an internship in France', () => {
  const stage = { ...PARIS, contract: 'internship', months: 5, date_posted: '2026-09-15' }
  const ofStage = (fields: object) => said('FR-STG-GRAT-MIN', { ...stage, ...fields })

  test.each([
    ['a cent under 119 hours at 4.50', 'MONTH', 535.49, [`below ${GRAVE}`]],
    ['119 hours at 4.50', 'MONTH', 535.5, ['maybe-below warning']],
    ['a cent under 147 hours', 'MONTH', 661.49, ['maybe-below warning']],
    ['147 hours', 'MONTH', 661.5, []],
    ['154 hours at the rate of 2025', 'MONTH', 669.9, ['stale info']],
    ['a cent more than that', 'MONTH', 669.91, []],
    ['154 hours', 'MONTH', 693, []],
    ['a cent under one hour', 'HOUR', 4.49, [`below ${GRAVE}`]],
    ['one hour', 'HOUR', 4.5, []],
    ['a cent under a day of 7 hours', 'DAY', 31.49, [`below ${GRAVE}`]],
    ['a day of 7 hours', 'DAY', 31.5, []],
    ['a cent under a week of 35 hours', 'WEEK', 157.49, [`below ${GRAVE}`]],
    ['a week of 35 hours', 'WEEK', 157.5, []],
    ['an amount by the year, which tells nothing', 'YEAR', 100, []],
  ])('%s (%s)', (_, unit, each, expected) => {
    expect(ofStage(paid(each, unit))).toEqual(expected)
  })

  test('four days of seven hours ask for four fifths of a month', () => {
    const part = { weekly_hours: 28 }
    expect(ofStage({ ...part, ...paid(428.39, 'MONTH') })).toEqual([`below ${GRAVE}`])
    expect(ofStage({ ...part, ...paid(428.4, 'MONTH') })).toEqual(['maybe-below warning'])
    expect(ofStage({ ...part, ...paid(529.2, 'MONTH') })).toEqual([])
  })

  test('a part of a week that is not counted in hours tells nothing, but for an hour or a day', () => {
    const each = (unit: string) => ofStage({ text: 'Stage à temps partiel.', ...paid(4, unit) })
    expect(['WEEK', 'MONTH'].flatMap(each)).toEqual([])
    expect(['HOUR', 'DAY'].flatMap(each)).toEqual([`below ${GRAVE}`, `below ${GRAVE}`])
  })

  test('the best end of a range counts', () => {
    const euros = amount('EUR', 'MONTH')
    expect(ofStage(euros(300, 661.5))).toEqual([])
    expect(ofStage(euros(300, 661.49))).toEqual(['maybe-below warning'])
    expect(ofStage(euros(600, 669.9))).toEqual([])
  })

  test.each([
    [1, 2, []],
    [2, 2, []],
    [2, 2.25, ['if-longer info']],
    [2.25, 2.25, [`below ${GRAVE}`]],
    [2, 6, ['if-longer info']],
    [3, 6, [`below ${GRAVE}`]],
  ])('from %d to %d months, 3 euros an hour', (min, max, expected) => {
    expect(ofStage({ months: { min, max }, ...paid(3, 'HOUR') })).toEqual(expected)
  })

  test.each([
    [2018, null],
    [2019, 3.75],
    [2020, 3.9],
    [2021, 3.9],
    [2022, 3.9],
    [2023, 4.05],
    [2024, 4.35],
    [2025, 4.35],
    [2026, 4.5],
  ])('the year %d has its own rate from its first to its last day', (year, rate) => {
    for (const date_posted of [`${year}-01-01`, `${year}-12-31`]) {
      const now = Date.parse(`${date_posted}T12:00:00Z`)
      const onDay = (each: number) =>
        said('FR-STG-GRAT-MIN', { ...stage, date_posted, ...paid(each, 'HOUR') }, { now })
      if (rate !== null) expect(onDay(rate)).toEqual([])
      expect(onDay((rate ?? 1) - 0.01)).toEqual(rate === null ? [] : [`below ${GRAVE}`])
    }
  })

  test('a year begins at midnight in Paris, and the month of the start counts before the day', () => {
    const old = paid(4.35, 'HOUR')
    expect(ofStage({ ...old, date_posted: '2025-12-31T22:59:59Z' })).toEqual([])
    expect(ofStage({ ...old, date_posted: '2025-12-31T23:00:01Z' })).toEqual([`below ${GRAVE}`])
    expect(ofStage({ ...old, date_posted: '2026-03-01', start_date: '2025-12' })).toEqual([])
    expect(ofStage({ ...old, date_posted: '2025-12-01', start_date: '2026-01' })).not.toEqual([])
  })

  test.each([
    ['6 months', { months: 6 }, []],
    ['a week more', { months: 6.25 }, [`over ${GRAVE}`]],
    ['up to a week more', { months: { min: 6, max: 6.25 } }, ['may-exceed info']],
    ['7.5 months of 28 hours, which are 6', { months: 7.5, weekly_hours: 28 }, []],
  ])('%s', (_, fields, expected) => {
    expect(said('FR-STG-DUREE', { ...stage, ...fields })).toEqual(expected)
  })

  test.each([
    [{ months: 2 }, []],
    [{ months: 2.25 }, [`due ${GRAVE}`]],
    [{ months: { min: 2, max: 3 } }, ['may-be-due warning']],
    [{ months: 2.5, weekly_hours: 28 }, []],
  ])('without pay for %j', (fields, expected) => {
    const text = 'Stage non rémunéré.'
    expect(said('FR-STG-GRAT-0', { ...stage, text, ...fields })).toEqual(expected)
  })

  test.each([
    [35, []],
    [35.5, ['above-full-time info']],
    [39, ['above-full-time info']],
    [39.5, ['long-week warning']],
  ])('%d hours a week', (weekly_hours, expected) => {
    expect(said('FR-STG-HORAIRES', { ...stage, weekly_hours })).toEqual(expected)
  })

  const others = (many: number) =>
    Array.from({ length: many }, (_, id) => ({ ...OTHER_INTERNSHIP, id }))

  test.each([
    [19, 3, 0, []],
    [19, 4, 0, ['over warning']],
    [20, 3, 0, []],
    [20, 4, 0, ['over warning']],
    [21, 4, 0, []],
    [21, 5, 0, ['over warning']],
    [40, 6, 0, []],
    [40, 7, 0, ['over warning']],
    [41, 7, 0, []],
    [19, 2, 1, []],
    [19, 3, 1, ['with-others warning']],
    [40, 4, 2, []],
    [40, 4, 3, ['with-others warning']],
  ])('%d people, %d interns sought and %d others', (people, interns, more, expected) => {
    const text = `Nous sommes ${people} personnes. Nous recherchons ${interns} stagiaires.`
    const found = said('FR-STG-QUOTA', { ...stage, text }, { history: others(more) })
    expect(found).toEqual(expected)
  })

  test.each<[string, Partial<EarlierPosting>]>([
    ['is closed', { closedAt: Date.UTC(2026, 8, 2) }],
    ['is no internship', { contract: 'apprenticeship' }],
    ['is elsewhere', { country: 'BE' }],
    ['is the English page of another', { lang: 'en' }],
  ])('another one that %s does not count', (_, changes) => {
    const text = 'Nous sommes 19 personnes. Nous recherchons 3 stagiaires.'
    const counted = (other: EarlierPosting) =>
      said('FR-STG-QUOTA', { ...stage, text }, { history: [other] })
    expect(counted(OTHER_INTERNSHIP)).toEqual(['with-others warning'])
    expect(counted({ ...OTHER_INTERNSHIP, ...changes })).toEqual([])
  })
})

describe('the minimum wage of France', () => {
  const cdi = { ...PARIS, contract: 'permanent' }
  const mayotte = { ...cdi, region: 'FR-976', city: 'Mamoudzou' }
  const onDay = (date_posted: string, fields: object) =>
    said('FR-SMIC', { ...cdi, date_posted, ...fields }, { now: Date.UTC(2027, 5, 1) })

  test.each([
    ['2024-10-31', null],
    ['2024-11-01', 11.88],
    ['2025-12-31', 11.88],
    ['2026-01-01', 12.02],
    ['2026-05-31', 12.02],
    ['2026-06-01', 12.31],
    ['2026-12-31', 12.31],
  ])('an hour on %s: %j', (day, rate) => {
    if (rate !== null) expect(onDay(day, paid(rate, 'HOUR'))).toEqual([])
    const less = onDay(day, paid((rate ?? 5) - 0.01, 'HOUR'))
    expect(less).toEqual(rate === null ? [] : [`hourly ${GRAVE}`])
  })

  test.each([
    ['2025-12-31', null],
    ['2026-01-01', 9.33],
    ['2026-05-31', 9.33],
    ['2026-06-01', 9.56],
  ])('an hour in Mayotte on %s: %j', (day, rate) => {
    if (rate !== null) expect(onDay(day, { ...mayotte, ...paid(rate, 'HOUR') })).toEqual([])
    const less = onDay(day, { ...mayotte, ...paid((rate ?? 5) - 0.01, 'HOUR') })
    expect(less).toEqual(rate === null ? [] : [`hourly ${GRAVE}`])
  })

  test('past the last known day each case is one step less grave', () => {
    for (const fields of [cdi, mayotte]) {
      const low = { ...fields, ...paid(9, 'HOUR') }
      expect(onDay('2026-12-31', low)).toEqual([`hourly ${GRAVE}`])
      expect(onDay('2027-01-01', low)).toEqual(['hourly warning'])
    }
    const range = amount('EUR', 'HOUR')(12, 13)
    expect(onDay('2026-12-31', range)).toEqual(['low-end warning'])
    expect(onDay('2027-01-01', range)).toEqual(['low-end info'])
  })

  test.each([
    ['a full month', 'MONTH', {}, 1867],
    ['35 hours', 'MONTH', { weekly_hours: 35 }, 1867],
    ['39 hours, of which 35 count', 'MONTH', { weekly_hours: 39 }, 1867],
    ['24 hours', 'MONTH', { weekly_hours: 24 }, 1280],
    ['17.5 hours', 'MONTH', { weekly_hours: 17.5 }, 933],
    ['a full year', 'YEAR', {}, 22_404],
    ['a year of 28 hours', 'YEAR', { weekly_hours: 28 }, 17_923],
  ])('%s: the minimum without its cents is enough', (_, unit, fields, least) => {
    const each = (amountPaid: number) =>
      onDay('2026-09-15', { ...fields, ...paid(amountPaid, unit) })
    expect(each(least)).toEqual([])
    expect(each(least - 0.01)).toEqual([`below ${GRAVE}`])
  })

  test.each([
    ['by the day', { ...paid(10, 'DAY') }],
    ['by the week', { ...paid(10, 'WEEK') }],
    ['part time without hours', { text: 'CDI à temps partiel.', ...paid(500, 'MONTH') }],
    ['net', { text: 'CDI.', pay: '1 200 € net par mois' }],
    ['an actor’s fee', { text: 'Intermittent du spectacle.', ...paid(500, 'MONTH') }],
    ['fees', { text: 'Paiement en cachets.', ...paid(500, 'MONTH') }],
    ['a V.I.E.', { text: 'Contrat de V.I.E.', ...paid(500, 'MONTH') }],
    ['by the piece', { text: 'Pigiste.', ...paid(500, 'MONTH') }],
    ['in dollars', amount('CAD', 'HOUR')(5, 5)],
    ['in an internship', { contract: 'internship', ...paid(5, 'HOUR') }],
  ])('is not compared with what is paid %s', (_, fields) => {
    expect(onDay('2026-09-15', fields)).toEqual([])
  })

  test('a range is read by its best end: at the minimum only its lower end is asked about', () => {
    const range = (max: number) => onDay('2026-09-15', amount('EUR', 'HOUR')(10, max))
    expect(range(12.31)).toEqual(['low-end warning'])
    expect(range(12.3)).toEqual([`hourly ${GRAVE}`])
    const written = (words: string) =>
      onDay('2026-09-15', { text: `CDI. Salaire ${words} 1 500 € brut par mois.` })
    expect(written('de')).toEqual([`below ${GRAVE}`])
    expect(written('à partir de')).toEqual(['low-end warning'])
  })

  test('is compared with the same amount where nothing says otherwise', () => {
    for (const fields of [paid(500, 'MONTH'), { text: 'CDI.', pay: '1 200 € brut par mois' }]) {
      expect(onDay('2026-09-15', fields)).toEqual([`below ${GRAVE}`])
    }
  })
})

describe('pay that a field and the text both tell in France', () => {
  const declared = amount('EUR', 'HOUR')(12.5, 14.5)
  const written = (text: string) =>
    said('FR-TROMPEUR', { ...PARIS, contract: 'permanent', text, ...declared })

  test.each([
    ['de 12,00 à 12,50 € brut', []],
    ['de 12,00 à 12,49 € brut', ['pay warning']],
    ['de 14,50 à 16,00 € brut', []],
    ['de 14,51 à 16,00 € brut', ['pay warning']],
  ])('%s an hour beside 12.50 to 14.50', (range, expected) => {
    expect(written(`CDI à Paris. Salaire ${range} de l’heure.`)).toEqual(expected)
  })
})

test('a declared amount that stands in the text contradicts nothing', () => {
  const declared = amount('EUR', 'YEAR')(32_000, 36_000)
  const written = (words: string) =>
    said('FR-TROMPEUR', { ...PARIS, contract: 'permanent', text: `CDI. ${words}`, ...declared })
  const first = 'Rémunération : 26 000 € brut par an la première année'
  expect(written(`${first}.`)).toEqual(['pay warning'])
  expect(written(`${first}, puis 32 000 €.`)).toEqual([])
  expect(written(`${first}, puis jusqu’à 36 k€.`)).toEqual([])
})

describe('dates that are past', () => {
  const expired = (now: number, fields: object) =>
    said('Q-EXPIRED', { ...PARIS, ...fields }, { now })

  test('a deadline is past on the very instant at which its day ends where the work is', () => {
    const deadline = {
      contract: 'permanent',
      date_posted: '2026-11-01',
      valid_through: '2026-11-20',
    }
    const end = Date.UTC(2026, 10, 20, 23)
    expect(expired(end - 1, deadline)).toEqual([])
    expect(expired(end, deadline)).toEqual(['deadline-past warning'])
    const inToronto = { ...deadline, country: 'CA', region: 'CA-ON', city: 'Toronto' }
    expect(expired(end + 6 * HOUR - 1, inToronto)).toEqual([])
    expect(expired(end + 6 * HOUR, inToronto)).toEqual(['deadline-past warning'])
  })

  test('a start is past when its month has ended where the work is', () => {
    const start = { contract: 'internship', date_posted: '2026-09-01', start_date: '2026-10' }
    const end = Date.UTC(2026, 9, 31, 23)
    expect(expired(end - 1, start)).toEqual([])
    expect(expired(end, start)).toEqual(['start-past warning'])
  })
})

test('of many numbers in a text the first three are shown', () => {
  const text = [12, 13, 14, 15].map((end) => `Appelez le 06 12 34 56 ${end}.`).join(' ')
  expect(said('Q-CONTACT', { ...PARIS, text })).toEqual(Array(3).fill('mobile warning'))
})
