/** A demonstration posting's line, whose days are counted from the day on which it is read. */

const DAY_MS = 86_400_000

/** A line of seeds/postings: an import line whose dates are counted from the day of seeding. */
export type SeedLine = {
  id: string
  posted_days_ago: number
  open_days: number
  /** "+45d": that many days from the day of seeding. */
  start_date?: string
  /** How a posting that is over ended. */
  ended?: 'filled' | 'unfilled' | 'withdrawn'
}

/** True for a line that counts days instead of naming dates. */
export function isSeedLine(fields: Record<string, unknown>): fields is SeedLine {
  return typeof fields.posted_days_ago === 'number' && typeof fields.open_days === 'number'
}

/**
 * The line as import reads it: days of the calendar for days ago.
 * @param seededAt UTC ms
 */
export function dated(seed: SeedLine, seededAt: number): Record<string, unknown> {
  const { posted_days_ago, open_days, start_date, ended, ...line } = seed
  const start = /^\+(\d+)d$/.exec(start_date ?? '')?.[1]
  return {
    ...line,
    date_posted: dayAfter(seededAt, -posted_days_ago),
    valid_through: dayAfter(seededAt, open_days - posted_days_ago),
    start_date: start ? dayAfter(seededAt, Number(start)).slice(0, 7) : start_date,
    status: ended,
  }
}

function dayAfter(instant: number, days: number): string {
  return new Date(instant + days * DAY_MS).toISOString().slice(0, 10)
}
