/** What was decided, month by month: counted from the decisions of at most twelve months. */
import { sql } from 'kysely'
import type { Db } from './database.ts'
import { IS_OR_WAS_PUBLIC } from './employer-history.ts'

export type MonthFigures = {
  /** YYYY-MM of UTC. */
  month: string
  /** Decisions that stand: none that was undone. */
  decisions: number
  /** ms that half of what was decided had waited at most; null where nothing had waited. */
  medianWait: number | null
  upheld: number
  cleared: number
  /** Appeals that were answered, and those of them that overturned what was contested. */
  appeals: number
  appealsWon: number
  /** Postings asked about or given back whose words were mended within {@link MENDED_WITHIN}. */
  mended: number
}

/** ms from a question, or from giving back, to the new words. */
export const MENDED_WITHIN = 60 * 86_400_000
const MOST_MONTHS = 12

/**
 * The last months in which anything can have been decided, newest first, this one among them.
 * Walks decisions_at from the first of these months on, once a figure; appeals are found by
 * appeals_outcome, new words by the revisions of the posting.
 * @param options.since UTC ms, of the first decision
 * @param options.now UTC ms
 */
export async function findMonthFigures(
  db: Db,
  { since, now }: { since: number; now: number },
): Promise<MonthFigures[]> {
  const months = lastMonths(since, now)
  const starts = months.map(({ from }) => from).reverse()
  const [counts, waits, appeals, mended] = [
    await countDecisions(db, starts),
    await findMedians(db, starts),
    await countAppeals(db, starts),
    await countMended(db, starts),
  ]
  return months.map(({ month }, at) => {
    const bucket = months.length - 1 - at
    const find = <Found extends { bucket: number }>(rows: readonly Found[]) =>
      rows.find((row) => row.bucket === bucket)
    const counted = find(counts)
    const wait = find(waits)
    const answered = find(appeals)
    return {
      month,
      decisions: counted?.decisions ?? 0,
      medianWait: wait ? Math.round((wait.low + wait.high) / 2) : null,
      upheld: counted?.upheld ?? 0,
      cleared: counted?.cleared ?? 0,
      appeals: answered?.appeals ?? 0,
      appealsWon: answered?.won ?? 0,
      mended: find(mended)?.mended ?? 0,
    }
  })
}

/** Newest first; none before that of `since`. */
function lastMonths(since: number, now: number): { month: string; from: number }[] {
  const today = new Date(now)
  const months = Array.from({ length: MOST_MONTHS }, (_, back) => {
    const from = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back)
    return { month: new Date(from).toISOString().slice(0, 7), from }
  })
  const first = months.findIndex(({ from }) => from <= since)
  return first < 0 ? months : months.slice(0, first + 1)
}

/** Decisions that stand, each with the place of its month among `starts` (UTC ms, rising). */
function decided(starts: readonly number[]) {
  const earlier = starts
    .slice(1)
    .map((start, at) => sql`when at < ${start} then cast(${at} as integer)`)
  const last = sql`cast(${starts.length - 1} as integer)`
  const bucket =
    earlier.length === 0 ? last : sql`case ${sql.join(earlier, sql` `)} else ${last} end`
  return sql`(select ${bucket} as bucket, id, at, action, posting_id, waited
    from decisions where at >= ${starts[0]} and undone_at is null) as decided`
}

async function countDecisions(db: Db, starts: readonly number[]) {
  const { rows } = await sql<{
    bucket: number
    decisions: number
    upheld: number
    cleared: number
  }>`select bucket, count(*) as decisions,
      count(case when action = 'uphold' then 1 end) as upheld,
      count(case when action = 'clear' then 1 end) as cleared
    from ${decided(starts)} group by bucket`.execute(db)
  return rows
}

/** The one in the middle of a month's waits, or both where their number is even. */
async function findMedians(db: Db, starts: readonly number[]) {
  const { rows } = await sql<{ bucket: number; low: number; high: number }>`
    select bucket, min(waited) as low, max(waited) as high
    from (
      select bucket, waited,
        row_number() over (partition by bucket order by waited) as place,
        count(*) over (partition by bucket) as waits
      from ${decided(starts)} where waited is not null
    ) as ranked
    where place in ((waits + 1) / 2, (waits + 2) / 2)
    group by bucket`.execute(db)
  return rows
}

async function countAppeals(db: Db, starts: readonly number[]) {
  const { rows } = await sql<{ bucket: number; appeals: number; won: number }>`
    select bucket, count(*) as appeals,
      count(case when appeals.state = 'overturned' then 1 end) as won
    from ${decided(starts)} join appeals on appeals.outcome_id = decided.id
    group by bucket`.execute(db)
  return rows
}

/** A posting counts once a month, however often its employer was asked. */
async function countMended(db: Db, starts: readonly number[]) {
  const { rows } = await sql<{ bucket: number; mended: number }>`
    select bucket, count(distinct decided.posting_id) as mended
    from ${decided(starts)} join postings on postings.id = decided.posting_id
    where decided.action in ('ask', 'return')
      and postings.flag in ('none', 'cleared')
      and postings.status in (${sql.join(IS_OR_WAS_PUBLIC)})
      and exists (
        select 1 from posting_revisions r
        where r.posting_id = postings.id and r.state = 'accepted'
          and r.created_at > decided.at and r.created_at <= decided.at + ${MENDED_WITHIN}
      )
    group by bucket`.execute(db)
  return rows
}
