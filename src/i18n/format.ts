/** Dates, money and lists as each locale writes them. */
import type { BaseSalary } from '../domain/base-salary.ts'
import type { Locale } from '../domain/codes.ts'
import { localDay } from '../domain/time-zone.ts'
import { LANGUAGE_TAGS, numberFormat, type Translate } from './translate.ts'

/** Where each locale's reader is taken to be, for "today" and ages. */
export const READER_ZONES: Readonly<Record<Locale, string>> = {
  fr: 'Europe/Paris',
  'fr-ca': 'America/Toronto',
  en: 'Europe/Paris',
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** "12 décembre", with the year when it is not the year of `now`. */
export function formatDay(instant: number, locale: Locale, zone: string, now: number): string {
  const isThisYear = yearOf(instant, zone) === yearOf(now, zone)
  const day = dateFormat(locale, zone, isThisYear ? 'day' : 'day-year').format(instant)
  // Intl writes "1 décembre"; French says the first.
  return locale === 'en' ? day : day.replace(/^1 /, '1ᵉʳ ')
}

/** "samedi 21 novembre 2026" */
export function formatLongDay(instant: number, locale: Locale): string {
  const day = dateFormat(locale, READER_ZONES[locale], 'long').format(instant)
  return locale === 'en' ? day : day.replace(/ 1 /, ' 1ᵉʳ ')
}

/** "21 novembre 2026 à 10 h 00", where the locale's reader is taken to be. */
export function formatMoment(instant: number, locale: Locale): string {
  const moment = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: READER_ZONES[locale],
  }).format(instant)
  if (locale === 'en') return moment.replace(/\s(?=[ap]\.m\.$)/, '\u00a0')
  // Intl writes "1 décembre" and, for France, "10:00".
  return moment.replace(/^1 /, '1ᵉʳ ').replace(/(\d\d)(?::|\sh\s)(\d\d)$/, '$1\u00a0h\u00a0$2')
}

/** "janvier 2027" from 2027-01. */
export function formatMonth(month: string, locale: Locale): string {
  return dateFormat(locale, 'UTC', 'month').format(Date.parse(`${month}-01T00:00:00Z`))
}

/** "1ᵉʳ janvier 2026" from 2026-01-01. */
export function formatCalendarDay(day: string, locale: Locale): string {
  const words = dateFormat(locale, 'UTC', 'day-year').format(Date.parse(`${day}T00:00:00Z`))
  return locale === 'en' ? words : words.replace(/^1 /, '1ᵉʳ ')
}

function yearOf(instant: number, zone: string): string {
  return dateFormat('en', zone, 'year').format(instant)
}

function dateFormat(locale: Locale, zone: string, shape: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${shape}`
  let format = dateFormats.get(key)
  if (!format) {
    const shapes: Record<string, Intl.DateTimeFormatOptions> = {
      day: { day: 'numeric', month: 'long' },
      'day-year': { day: 'numeric', month: 'long', year: 'numeric' },
      long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      month: { month: 'long', year: 'numeric' },
      year: { year: 'numeric' },
    }
    format = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { ...shapes[shape], timeZone: zone })
    dateFormats.set(key, format)
  }
  return format
}

/** "aujourd'hui", "hier", "il y a 3 jours": from the day of the posting's place to the reader's day. */
export function formatAge(
  { instant, zone }: { instant: number; zone: string },
  locale: Locale,
  now: number,
  t: Translate,
): string {
  const from = Date.parse(localDay(instant, zone))
  const to = Date.parse(localDay(now, READER_ZONES[locale]))
  const days = Math.max(0, Math.round((to - from) / 86_400_000))
  if (days === 0) return t('age.today')
  if (days === 1) return t('age.yesterday')
  return t('age.days', { count: days })
}

/** "34 000 – 38 000 €", "4,50 €", "$22.50 – $24" */
export function formatPay(salary: BaseSalary, locale: Locale): string {
  const hasCents = salary.min % 100 !== 0 || salary.max % 100 !== 0
  const format = moneyFormat(salary.currency, locale, hasCents)
  if (salary.min === salary.max) return format.format(salary.min / 100)
  return format.formatRange(salary.min / 100, salary.max / 100)
}

/** "4,50 €", "16,60 $ CA" or "693 €": with cents where there are any. @param minor integer cents */
export function formatMoney(minor: number, currency: string, locale: Locale): string {
  return moneyFormat(currency, locale, minor % 100 !== 0).format(minor / 100)
}

function moneyFormat(currency: string, locale: Locale, hasCents: boolean): Intl.NumberFormat {
  const digits = hasCents ? 2 : 0
  return numberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

const listFormats = Object.fromEntries(
  Object.entries(LANGUAGE_TAGS).map(([locale, tag]) => [
    locale,
    new Intl.ListFormat(tag, { type: 'conjunction' }),
  ]),
) as Record<Locale, Intl.ListFormat>

/** "joueurs, citoyens et membres" */
export function formatList(items: readonly string[], locale: Locale): string {
  return listFormats[locale].format(items)
}

/** "+1,9" or "−0,4": always signed, one decimal unless told. */
export function formatWeight(weight: number, locale: Locale, digits = 1): string {
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  })
  return format.format(weight).replace('-', '−')
}

/** "94 %" from 0.94. */
export function formatPercent(share: number, locale: Locale): string {
  const format = numberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  })
  return format.format(share)
}

const SHARE: Intl.NumberFormatOptions = {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
}
const DECIMAL: Intl.NumberFormatOptions = { minimumFractionDigits: 3, maximumFractionDigits: 3 }

/** "92,6 %" from 0.926. */
export function formatShare(share: number, locale: Locale): string {
  return numberFormat(locale, SHARE).format(share)
}

/** "0,974" */
export function formatDecimal(value: number, locale: Locale): string {
  return numberFormat(locale, DECIMAL).format(value)
}

/** "80,5–99,3 %" of shares, "0,950–0,990" of decimals; one number where both ends read alike. */
export function formatInterval(
  [low, high]: readonly [number, number],
  locale: Locale,
  kind: 'share' | 'decimal',
): string {
  const format = numberFormat(locale, kind === 'share' ? SHARE : DECIMAL)
  const single = format.format(low)
  return single === format.format(high) ? single : format.formatRange(low, high)
}
