/** "Only internships in 12 months": what must be so before two people may say it of an employer. */
import type { Contract } from './codes.ts'

/** Months that the mark looks back on, and for which it stands. */
export const MARK_MONTHS = 12
/** Internships on fewer posts say nothing of an employer. */
export const MARK_POSTS = 3
/** So long a proposal waits for somebody to confirm it. */
const PROPOSAL_LENGTH = 60 * 86_400_000 // ms
/** Postings of one employer that are looked at, the newest. */
export const MOST_WATCHED = 500

/** What a mark was decided on. */
export type MarkFacts = {
  /** The time that was looked at, UTC ms. */
  from: number
  to: number
  /** Ids, newest first: all that were public in that time. */
  postings: number[]
  /** How many posts these are for. */
  posts: number
}

/** Instant up to which proposals are over at `now`, UTC ms. */
export function proposalsOverUntil(now: number): number {
  return now - PROPOSAL_LENGTH
}

/** What curators do about a mark. */
export const MARK_MOVES = ['propose', 'confirm', 'refuse', 'withdraw', 'keep'] as const
export type MarkMove = (typeof MARK_MOVES)[number]

/** Whether a move must be explained: who confirms may leave it at the words of the proposal. */
export function needsWords(move: MarkMove): boolean {
  return move !== 'confirm'
}

/** Contracts under which somebody is employed. */
const JOBS: readonly Contract[] = ['permanent', 'fixed-term']

export function isJob(contract: Contract): boolean {
  return JOBS.includes(contract)
}

/**
 * The same day and time of another month; the last day of one that has no such day.
 * @param from UTC ms
 * @param months whole; below zero for earlier
 */
export function monthsAfter(from: number, months: number): number {
  const date = new Date(from)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime()
}
