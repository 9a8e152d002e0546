import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dueReminder,
  extendedTo,
  extension,
  lastDayOf,
} from '../../src/domain/last-day.ts'
import { endOfLocalDay, localDay, zoneOf } from '../../src/domain/time-zone.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const PLACES: Place[] = [
  ['FR', 'FR-IDF'],
  ['CA', 'CA-QC-06'],
  ['CA', 'CA-NL'],
  [null, null],
]
type Place = [string | null, string | null]

const ending = (day: string, [country, region]: Place) => ({
  status: 'published',
  country,
  region,
  validThrough: endOfLocalDay(day, zoneOf(country, region)),
})

describe('a reminder', () => {
  test.each(PLACES)('comes at eight in the morning, 7 and 1 days before, in %s %s', (...place) => {
    const posting = ending('2026-12-10', place)
    const zone = zoneOf(...place)
    const eight = (day: string) => endOfLocalDay(addDays(day, -1), zone) + 8 * HOUR
    const due = (now: number) => dueReminder(posting, 0, now)
    expect(due(eight('2026-12-03') - 1)).toBeNull()
    expect(due(eight('2026-12-03'))).toBe(7)
    expect(due(eight('2026-12-09') - 1)).toBe(7)
    expect(due(eight('2026-12-09'))).toBe(1)
    expect(due(posting.validThrough - 1)).toBe(1)
    expect(due(posting.validThrough)).toBeNull()
  })

  test('is not due for a last day that was set after its morning', () => {
    const posting = ending('2026-12-10', ['FR', 'FR-IDF'])
    const now = posting.validThrough - 3 * DAY
    expect(dueReminder(posting, now - 5 * DAY, now)).toBe(7)
    expect(dueReminder(posting, now, now)).toBeNull()
  })

  test('comes once a posting and morning, whatever the clocks do, day after day', () => {
    const days = fc.integer({ min: 0, max: 365 * 3 }).map((n) => addDays('2026-01-01', n))
    fc.assert(
      fc.property(days, fc.constantFrom(...PLACES), (day, place) => {
        const posting = ending(day, place)
        const kinds: (7 | 1)[] = []
        for (let now = posting.validThrough - 12 * DAY; now < posting.validThrough; now += HOUR) {
          const due = dueReminder(posting, 0, now)
          if (due !== null && due !== kinds.at(-1)) kinds.push(due)
        }
        expect(kinds).toEqual([7, 1])
        expect(lastDayOf(posting)).toBe(day)
      }),
      { numRuns: 150 },
    )
  })
})

describe('an extension', () => {
  const paris: Place = ['FR', 'FR-IDF']
  const now = Date.UTC(2026, 10, 21, 9)

  test('offers the steps that end within 90 days', () => {
    expect(extension(ending('2026-12-10', paris), now)).toEqual({
      first: '2026-12-11',
      last: '2027-02-19',
      steps: [
        { days: 15, day: '2026-12-25' },
        { days: 30, day: '2027-01-09' },
        { days: 60, day: '2027-02-08' },
      ],
    })
    expect(extension(ending('2027-02-01', paris), now)?.steps).toEqual([
      { days: 15, day: '2027-02-16' },
    ])
    expect(extension(ending('2027-02-19', paris), now)).toBeNull()
  })

  test('counts from today once the posting expired, for 30 days', () => {
    const expired = ending('2026-11-01', paris)
    expect(extension(expired, now)).toMatchObject({ first: '2026-11-21', last: '2027-02-19' })
    expect(extension(expired, expired.validThrough + 30 * DAY)).not.toBeNull()
    expect(extension(expired, expired.validThrough + 30 * DAY + 1)).toBeNull()
  })

  test.each([
    '2026-12-10',
    '2026-11-30',
    '2027-02-20',
    '2027-02-30',
    '9999-99-99',
    '',
    'demain',
    '2026-12-11T00',
  ])('refuses the day %j', (day) => {
    expect(extendedTo(ending('2026-12-10', paris), day, now)).toBeNull()
  })

  test('ends with the day where the work is', () => {
    for (const place of PLACES) {
      const until = extendedTo(ending('2026-12-10', place), '2027-01-31', now)!
      expect(localDay(until - 1, zoneOf(...place))).toBe('2027-01-31')
      expect(localDay(until, zoneOf(...place))).toBe('2027-02-01')
    }
  })
})
