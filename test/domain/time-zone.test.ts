import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COUNTRIES } from '../../src/domain/gazetteer-world.ts'
import { regionsOf } from '../../src/domain/place.ts'
import {
  daysBetween,
  endOfLocalDay,
  localDay,
  offsetAt,
  zoneOf,
} from '../../src/domain/time-zone.ts'

describe('the end of a local day', () => {
  test.each([
    ['2026-03-29', 'Europe/Paris', '2026-03-29T22:00:00.000Z'], // clocks go forward that morning
    ['2026-10-25', 'Europe/Paris', '2026-10-25T23:00:00.000Z'], // and back
    ['2026-11-01', 'America/Toronto', '2026-11-02T05:00:00.000Z'],
    ['2026-03-08', 'America/Toronto', '2026-03-09T04:00:00.000Z'],
    ['2026-12-31', 'America/St_Johns', '2027-01-01T03:30:00.000Z'],
    ['2028-02-29', 'Europe/Paris', '2028-02-29T23:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, end) => {
    expect(new Date(endOfLocalDay(day, zone)).toISOString()).toBe(end)
  })

  test('is the first instant that is no longer that day, in any zone on any day', () => {
    const zones = [
      'Europe/Paris',
      'America/Toronto',
      'America/St_Johns',
      'America/Vancouver',
      'Indian/Reunion',
    ]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000 }), fc.constantFrom(...zones), (n, zone) => {
        const day = new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
        const end = endOfLocalDay(day, zone)
        expect(localDay(end - 1, zone)).toBe(day)
        expect(localDay(end, zone) > day).toBe(true)
      }),
    )
  })

  test('refuses days that do not exist', () => {
    for (const day of ['2026-02-29', '2026-13-01', 'soon', '']) {
      expect(() => endOfLocalDay(day, 'Europe/Paris')).toThrow(RangeError)
    }
  })
})

test('a deadline is kept where the work is', () => {
  expect(zoneOf('CA', 'CA-QC-06')).toBe('America/Toronto')
  expect(zoneOf('CA', 'CA-BC')).toBe('America/Vancouver')
  expect(zoneOf(null, null)).toBe('Europe/Paris')
})

test('every country and region of the gazetteer has a zone of its own part of the world', () => {
  const continents: Record<string, RegExp> = {
    ...{ CA: /^America\//, US: /^(America|Pacific)\//, BE: /^Europe\//, CH: /^Europe\// },
    FR: /^(Europe|America|Indian)\//,
  }
  for (const { code } of COUNTRIES) {
    const isParis = zoneOf(code, null) === 'Europe/Paris'
    expect(isParis, code).toBe(['FR', 'MC'].includes(code))
    expect(() => localDay(0, zoneOf(code, null)), code).not.toThrow()
    for (const { code: region } of regionsOf(code)) {
      expect(() => localDay(0, zoneOf(code, region)), region).not.toThrow()
      expect(zoneOf(code, region), region).toMatch(continents[code]!)
    }
  }
})

test.each([
  ...[
    ['FR', 'FR-973', -3],
    ['FR', 'FR-974', 4],
    ['FR', 'FR-PF', -10],
    ['FR', 'FR-NC', 11],
    ['NC', null, 11],
    ['CA', 'CA-YT', -7],
    ['CA', 'CA-NU', -5],
    ['CA', 'CA-PE', -4],
    ['CA', 'CA-QC-06', -5],
    ['US', 'US-TX', -6],
    ['US', 'US-UT', -7],
    ['US', 'US-AZ', -7],
    ['US', 'US-HI', -10],
    ['US', 'US-AK', -9],
    ['US', 'US-NY', -5],
    ['JP', null, 9],
    ['BR', null, -3],
    ['CI', null, 0],
    ['DZ', null, 1],
    ['NZ', null, 13],
  ],
] as [string, string | null, number][])(
  'in %s %s a winter day is %d hours ahead',
  (country, region, hours) => {
    const winter = Date.UTC(2026, 0, 15)
    expect(offsetAt(winter, zoneOf(country, region)) / 3_600_000).toBe(hours)
  },
)

test('ages count local days, not spans of 24 hours', () => {
  const lateEvening = Date.parse('2026-11-20T22:30:00Z') // 23:30 in Paris
  const afterMidnight = Date.parse('2026-11-20T23:30:00Z') // 00:30 the next day
  expect(daysBetween(lateEvening, afterMidnight, 'Europe/Paris')).toBe(1)
  expect(daysBetween(lateEvening, afterMidnight, 'America/Toronto')).toBe(0)
})
