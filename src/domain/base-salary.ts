import type { PayUnit } from './codes.ts'

/** Pay as offered: integer minor units (cents) of `currency`, per `unit`; min = max for one figure. */
export type BaseSalary = {
  min: number
  max: number
  currency: 'EUR' | 'CAD' | 'USD' | 'GBP' | 'CHF'
  unit: PayUnit
}

/** How many of each unit make a full-time year: 35 h × 52 weeks in France, 1 820 h. */
const UNITS_A_YEAR: Readonly<Record<PayUnit, number>> = {
  HOUR: 1820,
  DAY: 218,
  WEEK: 52,
  MONTH: 12,
  YEAR: 1,
}

/**
 * An amount per unit as an amount per year, in the same minor units; for comparing only, never shown.
 * @param weeklyHours an hour's pay counts for the hours that are stated, else for a full-time year
 */
export function toYearly(amount: number, unit: PayUnit, weeklyHours: number | null = null): number {
  const units = unit === 'HOUR' && weeklyHours !== null ? weeklyHours * 52 : UNITS_A_YEAR[unit]
  return Math.round(amount * units)
}
