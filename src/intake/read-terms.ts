/** Dates, lengths, hours and pay of a line: undefined where a value is not understood. */
import { z } from 'zod'
import type { BaseSalary } from '../domain/base-salary.ts'
import { PAY_UNITS, type PayUnit } from '../domain/codes.ts'
import { endOfLocalDay, localDay } from '../domain/time-zone.ts'
import { fold } from '../text/normalise.ts'

/** A civil day of the posting's own zone (YYYY-MM-DD), or an instant (UTC ms). */
export type When = { day: string } | { instant: number }

const EARLIEST = Date.UTC(1990, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?)?$/
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/
const CIVIL = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/
const FRENCH_DAY = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/

/**
 * A date as ISO 8601 writes it. A midnight in UTC is taken for the day alone: programs write it so.
 * DD/MM/YYYY is read where only that order is possible.
 */
export function readWhen(value: unknown): When | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const day = DAY.exec(text)?.slice(1, 4).join('-') ?? CIVIL.exec(text)?.[1] ?? frenchDay(text)
  if (day !== undefined) return isDay(day) ? { day } : undefined
  const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN
  return instant >= EARLIEST && instant < LATEST ? { instant } : undefined
}

function frenchDay(text: string): string | undefined {
  const [, day, month, year] = FRENCH_DAY.exec(text) ?? []
  if (!day || !month || (Number(day) <= 12 && day !== month)) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return at >= EARLIEST && at < LATEST && new Date(at).toISOString().startsWith(day)
}

/** The first millisecond of a day in a zone, or the instant itself. */
export function startOf(when: When, zone: string): number {
  if ('instant' in when) return when.instant
  const before = new Date(Date.parse(`${when.day}T00:00:00Z`) - 86_400_000)
  return endOfLocalDay(before.toISOString().slice(0, 10), zone)
}

/** The end of the local day that a date names or falls on. */
export function endOf(when: When, zone: string): number {
  return endOfLocalDay('day' in when ? when.day : localDay(when.instant, zone), zone)
}

/** YYYY-MM of a month or date. */
export function readStartMonth(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (/^20\d\d-(0[1-9]|1[0-2])$/.test(text)) return text
  const when = readWhen(text)
  const month =
    when && ('day' in when ? when.day : new Date(when.instant).toISOString()).slice(0, 7)
  return month?.startsWith('20') ? month : undefined
}

/** A length in months: 6, "6", "4-6", "6 mois" or {min, max}; from 0.25 to 120. */
export function readMonths(value: unknown): { min: number; max: number } | undefined {
  if (typeof value === 'object' && value !== null) {
    const parsed = z.object({ min: z.number(), max: z.number() }).safeParse(value)
    return parsed.success ? boundedMonths(parsed.data.min, parsed.data.max) : undefined
  }
  const text = String(value).trim()
  const range = /^(\d{1,3}(?:[.,]\d{1,2})?)(?:\s*(?:-|–|à|to)\s*(\d{1,3}(?:[.,]\d{1,2})?))?/.exec(
    text,
  )
  if (!range || !/^\s*(mois|months?)?$/i.test(text.slice(range[0].length))) return undefined
  const min = decimal(range[1]!)
  return boundedMonths(min, range[2] ? decimal(range[2]) : min)
}

function boundedMonths(min: number, max: number) {
  return min >= 0.25 && max >= min && max <= 120 ? { min, max } : undefined
}

/** Hours a week: 35, "37,5", "35 h"; from 1 to 80. */
export function readWeeklyHours(value: unknown): number | undefined {
  const [, digits] =
    /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|heures|hours)?$/i.exec(`${value}`.trim()) ?? []
  const hours = digits === undefined ? 0 : decimal(digits)
  return hours >= 1 && hours <= 80 ? hours : undefined
}

/** A year, from 1990 to 2100. */
export function readYear(value: unknown): number | undefined {
  const year = /^\d{4}$/.test(`${value}`.trim()) ? Number(value) : 0
  return year >= 1990 && year <= 2100 ? year : undefined
}

const Amount = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,9}(?:[.,]\d{1,2})?$/)
    .transform(decimal),
])
const Salary = z
  .object({
    min: Amount.nullish(),
    max: Amount.nullish(),
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .pipe(z.enum(['EUR', 'CAD', 'USD', 'GBP', 'CHF'])),
    unit: z.string(),
  })
  .loose()

const UNIT_WORDS: Readonly<Record<PayUnit, string>> = {
  HOUR: 'hourly|heure|horaire|h',
  DAY: 'daily|jour|journalier|tjm',
  WEEK: 'weekly|semaine|hebdomadaire',
  MONTH: 'monthly|mois|mensuel',
  YEAR: 'yearly|annual|an|annee|annuel',
}
const MAX_AMOUNT = 10_000_000 // whole units of the currency

/** {min, max, currency, unit}, amounts in whole units with at most two decimals; one amount is both. */
export function readSalary(value: unknown): BaseSalary | undefined {
  const parsed = Salary.safeParse(jsonOf(value))
  if (!parsed.success) return undefined
  const unit = readUnit(parsed.data.unit)
  const min = parsed.data.min ?? parsed.data.max ?? 0
  const max = parsed.data.max ?? min
  if (!unit || !(min > 0) || !(max >= min) || max > MAX_AMOUNT) return undefined
  const { currency } = parsed.data
  return { min: Math.round(min * 100), max: Math.round(max * 100), currency, unit }
}

function readUnit(text: string): PayUnit | undefined {
  const word = fold(text).text.trim()
  return PAY_UNITS.find(
    (unit) => unit.toLowerCase() === word || UNIT_WORDS[unit].split('|').includes(word),
  )
}

/** An object that a cell of CSV holds as JSON. */
export function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function decimal(digits: string): number {
  return Number(digits.replace(',', '.'))
}
