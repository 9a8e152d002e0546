/** What a model changes about live postings, as it is listed. */
import type { Flag, Level, Verdict } from '../domain/codes.ts'
import type { Evidence } from './prediction.ts'

/** Postings by what a model changes about them. */
export type ChangeCounts = {
  postings: number
  /** Flags that a machine raised, and withdrew. */
  raised: number
  withdrawn: number
  /** Another verdict or level under the same flag. */
  changed: number
  /** Another probability alone. */
  moved: number
}

export type Stand = {
  model: string
  verdict: Verdict
  roleLevel: Level
  probability: number
  flag: Flag
}

export type ChangeReason = Pick<Evidence, 'cue' | 'text' | 'weight'>

/** A posting that a model changes. */
export type Change = {
  id: number
  title: string
  /** Address on the board, of a posting that has one. */
  page?: string
  from: Stand
  to: Stand
  /** Passages with what they add to the log-odds now and did not before, heaviest first. */
  gained: ChangeReason[]
  /** Passages with what they added before and add no more. */
  lost: ChangeReason[]
}
