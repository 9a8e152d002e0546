/** The last day of a posting: how far it can be moved, and when its employer is reminded of it. */
import { EXTEND_STEPS, EXTEND_WITHIN_DAYS, MAX_DAYS_OPEN, REMIND_DAYS } from './lifecycle.ts'
import { daysBetween, endOfLocalDay, localDay, zoneOf } from './time-zone.ts'

const DAY = 86_400_000 // ms
const MORNING = 8 * 3_600_000 // ms after the day began: nobody is written to at night

export type Ending = {
  status: string
  /** UTC ms. */
  validThrough: number
  country: string | null
  region: string | null
}

/** The last day on which one may apply, YYYY-MM-DD where the work is. */
export function lastDayOf({ validThrough, country, region }: Omit<Ending, 'status'>): string {
  return localDay(validThrough - 1, zoneOf(country, region))
}

/** The day that is so many days after another one. @param day YYYY-MM-DD */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/**
 * The days among which an employer may choose a new last day, YYYY-MM-DD, or null where the last day
 * is not to be moved any more.
 */
export function extension(
  ending: Ending,
  now: number,
): { first: string; last: string; steps: { days: number; day: string }[] } | null {
  const isLate = ending.validThrough <= now
  if (isLate && ending.validThrough < now - EXTEND_WITHIN_DAYS * DAY) return null
  const today = localDay(now, zoneOf(ending.country, ending.region))
  const from = isLate ? today : lastDayOf(ending)
  const last = addDays(today, MAX_DAYS_OPEN)
  const first = isLate ? today : addDays(from, 1)
  if (first > last) return null
  const steps = EXTEND_STEPS.map((days) => ({ days, day: addDays(from, days) }))
  return { first, last, steps: steps.filter(({ day }) => day <= last) }
}

/** The instant at which a new last day ends, UTC ms, or null for a day that may not be chosen. */
export function extendedTo(ending: Ending, day: string, now: number): number | null {
  const choice = extension(ending, now)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && day.length === 10
  if (choice === null || !isDay || day < choice.first || day > choice.last) return null
  try {
    return endOfLocalDay(day, zoneOf(ending.country, ending.region))
  } catch {
    return null // a day that does not exist
  }
}

/** Days from today to the last day, where the work is; negative once it is past. */
export function daysLeft(ending: Omit<Ending, 'status'>, now: number): number {
  return daysBetween(now, ending.validThrough - 1, zoneOf(ending.country, ending.region))
}

/**
 * The reminder that is due of a published posting: the latest one whose morning has come; null when
 * none has, or when the last day was set after that morning.
 * @param settledAt since when the posting has that last day, UTC ms
 */
export function dueReminder(
  ending: Omit<Ending, 'status'>,
  settledAt: number,
  now: number,
): (typeof REMIND_DAYS)[number] | null {
  if (ending.validThrough <= now) return null
  const zone = zoneOf(ending.country, ending.region)
  const lastDay = lastDayOf(ending)
  const morning = (days: number) => endOfLocalDay(addDays(lastDay, -days - 1), zone) + MORNING
  const due = REMIND_DAYS.filter((days) => morning(days) <= now).at(-1)
  return due !== undefined && morning(due) >= settledAt ? due : null
}
