/** How often a job of the queue is tried, and what its handler says when it fails. */

const MINUTE = 60_000 // ms
/** Waits after the first failures; then one an hour. */
const FIRST_WAITS = [1, 2, 4, 8, 15, 30] as const // minutes
const LATER_WAIT = 60 // minutes
/** The last attempt comes 24 hours after the first. */
export const MAX_ATTEMPTS = 30

/**
 * How long to wait after a failed attempt, ms; null: it was the last one.
 * @param attempts made so far, the failed one included
 */
export function retryAfter(attempts: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null
  return (FIRST_WAITS[attempts - 1] ?? LATER_WAIT) * MINUTE
}

/**
 * What follows from a failure. retry: this job, later. end: this job, never again. pause: what the
 * handler needs is away, so that no job of its kind is tried for a while.
 */
export type AfterFailure = 'retry' | 'end' | 'pause'

/** What a handler throws when it knows what went wrong. */
export class JobFailure extends Error {
  override name = 'JobFailure'
  /** A short code that is stored and logged: never an address, never words about people. */
  readonly code: string
  readonly after: AfterFailure

  constructor(code: string, after: AfterFailure, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.after = after
  }
}
