/**
 * The dated figures that rules use: no rule holds a number of its own. A figure without a day from
 * which it holds (`from: null`) is not in force.
 */
import { fnv1a } from '../text/fnv1a.ts'
import { CANADA } from './parameters/canada.ts'
import { FRANCE } from './parameters/france.ts'
import { type Parameter, UNDATED } from './parameters/parameter.ts'
import { QUALITY } from './parameters/quality.ts'

const table = { ...FRANCE, ...CANADA, ...QUALITY }
export type ParameterKey = keyof typeof table
export const PARAMETERS: Readonly<Record<ParameterKey, Parameter>> = table

/** A value and how it came to hold. */
export type KnownValue = {
  value: number
  /** The day from which it holds. */
  from: string
  /** True past the last day for which it is known: the last known value. */
  isProvisional: boolean
}

/**
 * The value that holds on a day.
 * @param day YYYY-MM-DD
 * @returns null before the first known value, and for what is not in force
 */
export function valueOn(key: ParameterKey, day: string): KnownValue | null {
  const { values, knownUntil } = PARAMETERS[key]
  const held = values.findLast(({ from }) => from !== null && from <= day)
  if (held?.from == null) return null
  return {
    value: held.value,
    from: held.from,
    isProvisional: knownUntil !== undefined && day > knownUntil,
  }
}

/**
 * A value that is the same at all times.
 * @throws RangeError for one that has a date: the day must be said
 */
export function constant(key: ParameterKey): number {
  const [only, ...others] = PARAMETERS[key].values
  if (only === undefined || others.length > 0 || only.from !== UNDATED) {
    throw new RangeError(`${key} depends on the day`)
  }
  return only.value
}

/** Less than a minimum that is worked out from rates and hours; a part of a cent is no difference. */
export function isBelow(amount: number, minimum: number): boolean {
  return amount < Math.floor(minimum + 1e-6)
}

/** An amount in cents, down to whole euros or dollars. */
export function wholeUnits(minor: number): number {
  return Math.floor((minor + 1e-6) / 100) * 100
}

/** The day on which the table was last compared with its sources. */
export const CHECKED_ON = '2026-11-21'

/** Day and content: a finding names the figures that it rests on. */
export const PARAMETERS_VERSION = `${CHECKED_ON}-${fnv1a(
  JSON.stringify(
    Object.entries(PARAMETERS).map(([key, { values, knownUntil }]) => [key, values, knownUntil]),
  ),
)}`
