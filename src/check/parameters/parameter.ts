/** What a dated figure is. */
import type { Localised } from '../../domain/localised.ts'

/** What a value counts: money in cents, lengths in their unit, `start` for the mere day of a law. */
export type ParameterUnit =
  | 'EUR'
  | 'CAD'
  | 'months'
  | 'hours'
  | 'days'
  | 'years'
  | 'people'
  | 'words'
  | 'groups'
  | 'share'
  | 'ratio'
  | 'start'

export type DatedValue = {
  /** YYYY-MM-DD, null: not in force. */
  from: string | null
  /** In the parameter's unit; cents for money; 1 for a `start`. */
  value: number
}

export type Parameter = {
  name: Localised
  unit: ParameterUnit
  /** By rising day. */
  values: readonly DatedValue[]
  /** The last day for which the last value is known; absent: it holds until a law changes it. */
  knownUntil?: string
  /** Where the values were read; null for the board's own measure. */
  source: string | null
}

/** In force before any posting that the board may hold; the day itself was not looked up. */
export const UNDATED = '0001-01-01'

/** The day from which a law binds, null: not yet. */
export const since = (from: string | null): readonly DatedValue[] => [{ from, value: 1 }]
/** A figure without a date of its own. */
export const always = (value: number): readonly DatedValue[] => [{ from: UNDATED, value }]

export type ParameterTable = Readonly<Record<string, Parameter>>
