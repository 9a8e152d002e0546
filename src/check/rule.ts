/** A rule as data: whom it concerns, what it rests on, what it may say, and the small test that asks it. */
import type { Contract } from '../domain/codes.ts'
import type { Localised } from '../domain/localised.ts'
import type { FindingValue, Location, Severity } from './finding.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import type { LawId } from './laws.ts'
import type { ParameterKey } from './parameters.ts'
import type { Subject } from './subject.ts'

/**
 * How sure the basis of a rule is: read in a stored copy of its source; remembered and still to be
 * compared (never stated as law); or the board's own advice.
 */
export type SourceMark = 'verified' | 'recalled' | 'editorial'

export type Basis = {
  law: LawId
  /** As the law numbers it: "L. 124-5"; null: the whole. */
  article: string | null
  mark: SourceMark
  /** What a reader should know of how it applies. */
  note?: Localised
}

/** One thing that a rule may say. `{name}` in a sentence is filled from the values of the match. */
export type Case = {
  severity: Severity
  /** A neutral sentence. It never says that an offer is illegal. */
  message: Localised
  /** What would clear it. */
  fix: Localised
  /** A plain fact that helps a seeker, shown on the posting's page; only `info` cases have one. */
  seeker?: Localised
  /** The day of a law that this case awaits: as long as the table has none, it cannot be found. */
  awaits?: ParameterKey
}

/** Where and how a rule found something. */
export type Match<CaseName extends string = string> = {
  case: CaseName
  at: Location
  values?: Readonly<Record<string, FindingValue>>
  /** True when the rate used is the last known one. */
  isProvisional?: boolean
}

export type Rule<CaseName extends string = string> = {
  id: string
  jurisdiction: Jurisdiction | 'quality'
  /** What it looks at, as a short title. */
  name: Localised
  /** Contracts that it concerns; absent: all. */
  contracts?: readonly Contract[]
  /** The day from which it binds; a posting published before is not read against it. */
  since?: ParameterKey
  /** Figures that it uses. */
  parameters?: readonly ParameterKey[]
  /**
   * Placeholders of its sentences that hold a figure of the table whatever the posting says: `since`
   * is the day from which the figure holds, and several figures are multiplied.
   */
  figures?: Readonly<Record<string, ParameterKey | readonly ParameterKey[]>>
  basis: readonly Basis[]
  /** True for a law that itself speaks of people who apply from elsewhere: it is as grave for them. */
  coversApplicants?: true
  /** Rules that say the same more closely: where one of them found something, this one is silent. */
  yieldsTo?: readonly string[]
  cases: Readonly<Record<CaseName, Case>>
  /** True where it compares a posting with others of its employer, which are then looked up. */
  usesHistory?: true
  /** Pure and linear in the length of the text. */
  find: (subject: Subject) => readonly Match<CaseName>[]
}

/** Checks that a rule names only its own cases. */
export function defineRule<const CaseName extends string>(rule: Rule<CaseName>): Rule {
  return rule as Rule
}

/** No finding. */
export const NOTHING: readonly never[] = []

/** What rests on no law, but on what the board thinks good. */
export const ADVICE: readonly Basis[] = [{ law: 'BOARD', article: null, mark: 'editorial' }]
