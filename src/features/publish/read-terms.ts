/** What the form says of contract, pay, time and place, with what is wrong with it. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import { type Contract, isInternshipLike, type PayUnit } from '../../domain/codes.ts'
import { findCity, isCountryCode, isRegionCode } from '../../domain/place.ts'
import { readMonths, readStartMonth, readWeeklyHours } from '../../intake/read-terms.ts'
import { contactIn } from '../../text/contacts.ts'
import { clean } from '../../text/normalise.ts'
import { type FieldName, type Fields, LIMITS } from './fields.ts'

/** What keeps a draft from being published; its words are `publish.problem.<field>.<code>`. */
export type FieldProblem = {
  field: FieldName | 'organization'
  code: string
  values?: Readonly<Record<string, string | number>>
}
export type Report = (
  field: FieldProblem['field'],
  code: string,
  values?: FieldProblem['values'],
) => void

/** Fields that only some contracts ask for. */
const ASKED_FOR: Readonly<Partial<Record<FieldName, (contract: Contract) => boolean>>> = {
  months: (contract) => isInternshipLike(contract) || contract === 'fixed-term',
  weeklyHours: (contract) => contract !== 'freelance',
  unpaid: (contract) => contract === 'internship' || contract === 'volunteer',
  schoolAgreement: (contract) => contract === 'internship',
  tutor: isInternshipLike,
  learningAim: isInternshipLike,
}
/** Fields whose question depends on the contract: none is asked before one is chosen. */
export const TERM_FIELDS = [
  'months',
  'startMonth',
  'weeklyHours',
  'payMin',
  'payMax',
  'payUnit',
  'currency',
  'unpaid',
  'schoolAgreement',
  'tutor',
  'learningAim',
] as const satisfies readonly FieldName[]

/** True where the form asks for a field under the contract that was chosen. */
export function isAsked(field: FieldName, contract: Fields['contract']): boolean {
  const isTerm = (TERM_FIELDS as readonly FieldName[]).includes(field)
  if (!isTerm) return true
  return contract !== '' && (ASKED_FOR[field]?.(contract) ?? true)
}

/** The unit in which a contract is usually paid. */
export function usualUnit(contract: Fields['contract']): PayUnit {
  if (contract === 'freelance') return 'DAY'
  return contract !== '' && isInternshipLike(contract) ? 'MONTH' : 'YEAR'
}

/** The currency that is paid in a country. */
function usualCurrency(country: string): BaseSalary['currency'] {
  return OTHER_CURRENCIES[country] ?? 'EUR'
}

const OTHER_CURRENCIES: Readonly<Record<string, BaseSalary['currency']>> = {
  CA: 'CAD',
  CH: 'CHF',
  GB: 'GBP',
  US: 'USD',
}

/** One line, without blanks at its ends. */
export function oneLine(typed: string): string {
  return clean(typed).replace(/\s+/g, ' ').trim()
}

/** A field that fits the contract, on one line; '' where it is not asked for. */
export function asked(fields: Fields, name: (typeof TERM_FIELDS)[number]): string {
  return isAsked(name, fields.contract) ? oneLine(fields[name]) : ''
}

/** An amount of whole units with at most two decimals, in cents; undefined when it is none. */
export function readAmount(typed: string): number | undefined {
  const [, whole, cents = ''] =
    /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s$€]/g, '')) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(cents.padEnd(2, '0'))
}

const WIDEST_RANGE = 4 // times the lower end
/** Cents: who asks for less by the usual unit means another one, as 4.50 an hour, and is asked. */
const LEAST_USUAL: Readonly<Partial<Record<PayUnit, number>>> = {
  DAY: 80_00,
  MONTH: 100_00,
  YEAR: 9000_00,
}
const MAX_AMOUNT = 1_000_000_000 // cents: what an import takes, too

export type Pay = { salary: BaseSalary | undefined; isUnpaid: boolean }

/** Pay is stated, or said to be none where that may be. */
export function readPay(fields: Fields, report: Report): Pay {
  if (asked(fields, 'unpaid') === 'yes') return { salary: undefined, isUnpaid: true }
  // Before a contract is chosen, nothing is asked about pay.
  if (fields.contract === '') return { salary: undefined, isUnpaid: false }
  const given = [asked(fields, 'payMin'), asked(fields, 'payMax')] as const
  const [min, max] = given.map((typed) => (typed === '' ? undefined : readAmount(typed)))
  if (given[0] === '' && given[1] === '') report('payMin', 'missing')
  else if (given[0] !== '' && !isAmount(min)) report('payMin', 'unclear')
  if (given[1] !== '' && !isAmount(max)) report('payMax', 'unclear')
  const low = min ?? max
  const high = max ?? min
  if (!isAmount(low) || !isAmount(high)) return { salary: undefined, isUnpaid: false }
  if (high < low) report('payMax', 'order')
  else if (high > WIDEST_RANGE * low) report('payMax', 'wide', { times: WIDEST_RANGE })
  const unit = fields.payUnit || usualUnit(fields.contract)
  if (fields.payUnit === '' && low < (LEAST_USUAL[unit] ?? 0)) {
    report('payUnit', 'unclear')
    return { salary: undefined, isUnpaid: false }
  }
  const currency = fields.currency || usualCurrency(fields.country)
  const salary = { min: Math.min(low, high), max: Math.max(low, high), currency, unit }
  return { salary, isUnpaid: false }
}

function isAmount(cents: number | undefined): cents is number {
  return cents !== undefined && cents > 0 && cents <= MAX_AMOUNT
}

/** Length, beginning and hours a week; undefined where nothing is declared. */
export function readTime(fields: Fields, report: Report) {
  const { contract } = fields
  const understood = <Value>(
    name: 'months' | 'startMonth' | 'weeklyHours',
    read: (typed: string) => Value | undefined,
  ): Value | undefined => {
    const typed = asked(fields, name)
    const value = typed === '' ? undefined : read(typed)
    if (typed !== '' && value === undefined) report(name, 'unclear')
    return value
  }
  const months = understood('months', readMonths)
  const isLengthDue = contract === 'internship' || contract === 'apprenticeship'
  if (isLengthDue && asked(fields, 'months') === '') report('months', 'missing')
  const startMonth = understood('startMonth', (typed) => readStartMonth(yearFirst(typed)))
  return { months, startMonth, weeklyHours: understood('weeklyHours', readWeeklyHours) }
}

/** "2/2027" as 2027-02, for browsers without a month field. */
function yearFirst(typed: string): string {
  const [, month, year] = /^(\d{1,2})[/. -](20\d\d)$/.exec(typed) ?? []
  return month && year ? `${year}-${month.padStart(2, '0')}` : typed
}

/** Country and city; the region is that of the city unless one was chosen. */
export function readPlace(fields: Fields, report: Report) {
  const country = isCountryCode(fields.country) ? fields.country : undefined
  if (country === undefined) report('country', 'missing')
  const typed = oneLine(fields.city)
  if (typed.length > LIMITS.city) report('city', 'long', { max: LIMITS.city })
  const contact = contactIn(typed)
  if (contact !== null) report('city', contact)
  if (typed === '' && fields.remote !== 'remote') report('city', 'missing')
  const city = typed === '' ? undefined : typed.slice(0, LIMITS.city)
  const known =
    city === undefined ? undefined : findCity(city).find((one) => one.country === country)
  const chosen = isRegionCode(fields.region) ? fields.region : undefined
  if (chosen !== undefined && country !== undefined && !chosen.startsWith(`${country}-`)) {
    report('region', 'elsewhere')
    return { country, city, region: known?.region ?? undefined }
  }
  const region = chosen ?? known?.region ?? undefined
  const isListed = country === 'FR' || country === 'CA'
  if (isListed && city !== undefined && region === undefined) report('region', 'missing')
  return { country, city, region }
}
