/** All signals of the rules; those of one table are sought in one pass. */
import type { Cue } from '../../extract/reading.ts'
import type { Jurisdiction } from '../jurisdiction.ts'
import { AGE_LIMITS, AGES, SPEAKS_OF_AGE } from './ages.ts'
import { CANADA_CUES } from './canada.ts'
import { CONTRACTS } from './contracts.ts'
import type { CueTable } from './cue-table.ts'
import { INTERNSHIP_TERMS } from './internship-terms.ts'
import { INTERNSHIP_WORK } from './internship-work.ts'
import { LANGUAGES } from './languages.ts'
import { OFFERS } from './offers.ts'
import { PERSONS } from './persons.ts'
import { QUALITY_CUES } from './quality.ts'

/** Each with signals of its own: a test holds them apart. */
export const CUE_TABLES = [
  INTERNSHIP_TERMS,
  INTERNSHIP_WORK,
  PERSONS,
  AGES,
  AGE_LIMITS,
  OFFERS,
  CONTRACTS,
  LANGUAGES,
  CANADA_CUES,
  QUALITY_CUES,
] as const

/** What a passage may say, for the rules that ask. */
export type Signal =
  | keyof typeof INTERNSHIP_TERMS
  | keyof typeof INTERNSHIP_WORK
  | keyof typeof PERSONS
  | keyof typeof AGES
  | keyof typeof AGE_LIMITS
  | keyof typeof OFFERS
  | keyof typeof CONTRACTS
  | keyof typeof LANGUAGES
  | keyof typeof CANADA_CUES
  | keyof typeof QUALITY_CUES

/** Cues that are sought together, where a folded text holds what all of them need. */
export type CueList = { cues: readonly Cue<Signal>[]; need: RegExp | null }

/** measured: the wordings on ages take as long as those of four other tables. */
const NEEDS = new Map<CueTable, RegExp>([[AGE_LIMITS, SPEAKS_OF_AGE]])

/** Of each table one, so that what finds its cues is made once. */
const LISTS: readonly CueList[] = CUE_TABLES.map((table: CueTable) => ({
  cues: Object.entries(table).flatMap(([signal, wordings]) =>
    wordings.map((wording) => ({ ...wording, value: signal as Signal, weight: 1 })),
  ),
  need: NEEDS.get(table) ?? null,
}))

export const SIGNAL_CUES: readonly Cue<Signal>[] = LISTS.flatMap(({ cues }) => cues)

const listOf = new Map(
  LISTS.flatMap((list) => list.cues.map(({ value }) => [value, list] as const)),
)

/** The cues that are sought together with those of a signal. */
export function cuesBeside(signal: Signal): CueList {
  return listOf.get(signal)!
}

/** Signals by which remote work is offered to people of a place. */
export const OPEN_TO: readonly (readonly [Signal, readonly Jurisdiction[]])[] = [
  ['open-to-canada', ['CA', 'CA-QC', 'CA-ON', 'CA-BC']],
  ['open-to-canada-outside-quebec', ['CA', 'CA-ON', 'CA-BC']],
  ['open-to-quebec', ['CA', 'CA-QC']],
  ['open-to-ontario', ['CA', 'CA-ON']],
  ['open-to-bc', ['CA', 'CA-BC']],
  ['open-to-france', ['FR']],
]
