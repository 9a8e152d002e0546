/**
 * The figures of the table, said a second time: a figure or a day that is mistyped in one place does
 * not agree with the other.
 */
import { describe, expect, test } from 'vitest'
import {
  CHECKED_ON,
  constant,
  PARAMETERS,
  PARAMETERS_VERSION,
  type ParameterKey,
  valueOn,
} from '../../src/check/parameters.ts'
import { RULES } from '../../src/check/rules/index.ts'

type Change = readonly [
  key: ParameterKey,
  lastDay: string,
  before: number | null,
  firstDay: string,
  after: number,
]

/** Each change: the last day before it and what held then, its first day and what holds from then. */
const CHANGES: readonly Change[] = [
  ['FR.stage.hourly', '2018-12-31', null, '2019-01-01', 375],
  ['FR.stage.hourly', '2019-12-31', 375, '2020-01-01', 390],
  ['FR.stage.hourly', '2022-12-31', 390, '2023-01-01', 405],
  ['FR.stage.hourly', '2023-12-31', 405, '2024-01-01', 435],
  ['FR.stage.hourly', '2025-12-31', 435, '2026-01-01', 450],
  ['FR.smic.hourly', '2024-10-31', null, '2024-11-01', 1188],
  ['FR.smic.hourly', '2025-12-31', 1188, '2026-01-01', 1202],
  ['FR.smic.hourly', '2026-05-31', 1202, '2026-06-01', 1231],
  ['FR.smic.hourlyMayotte', '2025-12-31', null, '2026-01-01', 933],
  ['FR.smic.hourlyMayotte', '2026-05-31', 933, '2026-06-01', 956],
  ['QC.minimumWage', '2023-04-30', null, '2023-05-01', 1525],
  ['QC.minimumWage', '2024-04-30', 1525, '2024-05-01', 1575],
  ['QC.minimumWage', '2025-04-30', 1575, '2025-05-01', 1610],
  ['QC.minimumWage', '2026-04-30', 1610, '2026-05-01', 1660],
  ['QC.offersInFrench', '2022-05-31', null, '2022-06-01', 1],
  ['QC.internRights', '2022-08-23', null, '2022-08-24', 1],
  ['CA.federalInterns', '2020-08-31', null, '2020-09-01', 1],
  ['ON.publicPostings', '2025-12-31', null, '2026-01-01', 1],
  ['ON.leastHeadcount', '2025-12-31', null, '2026-01-01', 25],
  ['ON.widestRange', '2025-12-31', null, '2026-01-01', 5_000_000],
  ['ON.exemptAbove', '2025-12-31', null, '2026-01-01', 20_000_000],
  ['BC.payInPostings', '2023-10-31', null, '2023-11-01', 1],
]

/** What has held for as long as the board can tell, and will until a law changes it. */
const CONSTANTS: readonly (readonly [ParameterKey, number])[] = [
  ['FR.stage.maxMonths', 6],
  ['FR.stage.plausibleMonths', 12],
  ['FR.stage.paidAfterMonths', 2],
  ['FR.stage.monthHours', 154],
  ['FR.stage.shortMonthHours', 119],
  ['FR.stage.usualMonthHours', 147],
  ['FR.stage.dayHours', 7],
  ['FR.fullTimeHours', 35],
  ['FR.stage.gapShare', 1 / 3],
  ['FR.stage.quotaSmall', 3],
  ['FR.stage.quotaHeadcount', 20],
  ['FR.stage.quotaShare', 0.15],
  ['FR.stage.longWeekHours', 39],
  ['FR.yearHours', 1820],
  ['FR.apprenticeship.maxAge', 29],
  ['FR.civicService.maxAge', 25],
  ['FR.vie.maxAge', 28],
  ['FR.freelance.leastClues', 2],
  ['QC.fullTimeHours', 35],
  ['QC.wholePayShare', 0.5],
  ['QC.twinDays', 30],
  ['ON.yearHours', 1820],
  ['Q.trades.several', 4],
  ['Q.trades.many', 6],
  ['Q.pay.widestRatio', 1.5],
  ['Q.pay.priceShare', 0.5],
  ['Q.text.leastWords', 60],
  ['Q.history.months', 24],
  ['Q.repost.months', 12],
]

/** The last day for which a figure is known, the day after it, and the figure that is still used then. */
const KNOWN_UNTIL: readonly (readonly [ParameterKey, string, string, number])[] = [
  ['FR.stage.hourly', '2026-12-31', '2027-01-01', 450],
  ['FR.smic.hourly', '2026-12-31', '2027-01-01', 1231],
  ['FR.smic.hourlyMayotte', '2026-12-31', '2027-01-01', 956],
  ['QC.minimumWage', '2027-04-30', '2027-05-01', 1660],
]

const NOT_IN_FORCE: readonly ParameterKey[] = ['FR.payTransparency']

const keys = Object.keys(PARAMETERS) as ParameterKey[]
const FAR_PAST = '1990-01-01'
const FAR_FUTURE = '2099-12-31'

describe('on both sides of each change of a figure', () => {
  test.each(CHANGES)('%s: on %s %j, from %s %j', (key, lastDay, before, firstDay, after) => {
    expect(valueOn(key, lastDay)?.value ?? null).toBe(before)
    expect(valueOn(key, firstDay)).toEqual({ value: after, from: firstDay, isProvisional: false })
  })

  test.each(CONSTANTS)('%s is %d at all times', (key, value) => {
    expect(constant(key)).toBe(value)
    for (const day of [FAR_PAST, FAR_FUTURE]) {
      expect(valueOn(key, day)).toMatchObject({ value, isProvisional: false })
    }
  })

  test.each(NOT_IN_FORCE)('%s is in force on no day', (key) => {
    for (const day of [FAR_PAST, CHECKED_ON, FAR_FUTURE]) expect(valueOn(key, day)).toBeNull()
  })

  test('no figure and no change is left out here', () => {
    const told = [...CHANGES, ...CONSTANTS].map(([key]) => key)
    expect([...new Set([...told, ...NOT_IN_FORCE])].sort()).toEqual([...keys].sort())
    for (const key of keys) {
      const times = Math.max(1, told.filter((one) => one === key).length)
      expect([key, PARAMETERS[key].values.length]).toEqual([key, times])
    }
  })

  test('a figure that depends on the day is given for no day in general', () => {
    for (const key of [...CHANGES.map(([one]) => one), ...NOT_IN_FORCE]) {
      expect(() => constant(key)).toThrow(RangeError)
    }
  })
})

describe('past the last day for which a figure is known', () => {
  test.each(KNOWN_UNTIL)(
    '%s is sure on %s, and on %s only provisional',
    (key, last, next, value) => {
      expect(valueOn(key, last)).toMatchObject({ value, isProvisional: false })
      expect(valueOn(key, next)).toMatchObject({ value, isProvisional: true })
      expect(valueOn(key, FAR_FUTURE)).toMatchObject({ value, isProvisional: true })
    },
  )

  test('no other figure becomes provisional', () => {
    const ending = keys.filter((key) => valueOn(key, FAR_FUTURE)?.isProvisional)
    expect(ending.sort()).toEqual(KNOWN_UNTIL.map(([key]) => key).sort())
  })

  test('the table was checked on a day for which every figure is known', () => {
    for (const [key] of KNOWN_UNTIL) expect(valueOn(key, CHECKED_ON)?.isProvisional).toBe(false)
    expect(PARAMETERS_VERSION).toMatch(new RegExp(`^${CHECKED_ON}-`))
  })
})

describe('every figure', () => {
  test('is read by a rule', () => {
    const read = new Set<string | undefined>(
      RULES.flatMap(({ parameters = [], since, cases }) => [
        ...parameters,
        since,
        ...Object.values(cases).map(({ awaits }) => awaits),
      ]),
    )
    expect(keys.filter((key) => !read.has(key))).toEqual([])
  })

  test('has a source, or is a measure of the board or plain arithmetic', () => {
    const own = keys.filter((key) => PARAMETERS[key].source === null)
    expect(own).toEqual([
      'FR.stage.plausibleMonths',
      'FR.stage.shortMonthHours',
      'FR.stage.usualMonthHours',
      'FR.stage.longWeekHours',
      'FR.yearHours',
      'FR.freelance.leastClues',
      'QC.fullTimeHours',
      'QC.wholePayShare',
      'QC.twinDays',
      'ON.yearHours',
      ...keys.filter((key) => key.startsWith('Q.')),
    ])
    for (const key of keys) expect(PARAMETERS[key].source).not.toBe('')
  })

  test('has a name of its own in French and in English', () => {
    for (const locale of ['fr', 'en'] as const) {
      const names = keys.map((key) => PARAMETERS[key].name[locale].trim())
      expect(names.filter((name) => name.length < 10)).toEqual([])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('changes on rising days, and is known beyond the last of them', () => {
    for (const key of keys) {
      const { values, knownUntil } = PARAMETERS[key]
      const days = values.map(({ from }) => from ?? '')
      expect([key, [...new Set(days)].sort()]).toEqual([key, days])
      expect([key, knownUntil === undefined || knownUntil > days.at(-1)!]).toEqual([key, true])
    }
  })
})
