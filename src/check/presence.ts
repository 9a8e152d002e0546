/** France: the presence of an intern, in which the law counts a length and an allowance. */
import type { BaseSalary } from '../domain/base-salary.ts'
import { constant } from './parameters.ts'
import type { Subject } from './subject.ts'

/** A length as the law counts it, in presence: a part-time week, where it is stated, counts in part. */
export function presence(months: number, { posting }: Subject): number {
  const full = constant('FR.fullTimeHours')
  const hours = posting.weeklyHours
  return hours === null || hours >= full ? months : (months * hours) / full
}

/** Hours of presence that a unit of pay stands for; null for a year, which no internship lasts. */
export function hoursOf(unit: BaseSalary['unit']): number | null {
  if (unit === 'HOUR') return 1
  if (unit === 'DAY') return constant('FR.stage.dayHours')
  return unit === 'WEEK' ? constant('FR.fullTimeHours') : null
}
