/** The postings of a search, grouped by everything that facets count. */
import { sql } from 'kysely'
import { COMMUNITIES, fromMask, HOURS } from '../domain/codes.ts'
import type { SearchCriteria } from '../domain/search-criteria.ts'
import {
  baseConditions,
  CLOSED_LISTED,
  DAY,
  FACETS,
  type Facet,
  FLAGS_SHOWN,
  isMarked,
  regionsOver,
} from './conditions.ts'
import { type Db, engineOf } from './database.ts'

export const SINCE = [7, 30] // days offered

/** Postings that agree in every facet. */
export type Group = {
  /** The facet values, in the order of FACETS: what each facet shows these postings under. */
  values: readonly (readonly string[])[]
  count: number
}

/** The lengths of time that postings are told apart by, shortest first. */
export function sinceDays({ since }: SearchCriteria): number[] {
  return [...new Set([...SINCE, ...(since === null ? [] : [since])])].sort((a, b) => a - b)
}

/** Columns of a posting whose values are facet values. */
const FACET_COLUMNS = [
  'contract',
  'level',
  'employer',
  'remote',
  'communityMask',
  'hoursMask',
  'country',
  'region',
  'lang',
  'family',
  'flag',
] as const
/** What postings are grouped by: those columns, and three that are worked out. */
const COLUMNS = [...FACET_COLUMNS, 'isPaid', 'isMarked', 'recency'] as const

/** Postings before they are grouped: the columns, and when time alone moves one to another group. */
function ungrouped(db: Db, criteria: SearchCriteria, days: readonly number[], now: number) {
  const starts = days.map((day) => now - day * DAY)
  // How many of those lengths a posting is younger than, and the instant at which that changes.
  const recency = sql.join(
    starts.map((from) => sql`case when postings.date_posted >= ${from} then 1 else 0 end`),
    sql` + `,
  )
  const whens = days.map(
    (day, i) =>
      sql`when postings.date_posted >= ${starts[i]} then postings.date_posted + ${day * DAY}`,
  )
  return db
    .selectFrom('postings')
    .where((eb) => eb.and(baseConditions(eb, criteria, { engine: engineOf(db), now })))
    .select([
      ...FACET_COLUMNS,
      sql<number>`case when pay_yearly is null then 0 else 1 end`.as('isPaid'),
      sql<number>`case when ${isMarked(now)} then 1 else 0 end`.as('isMarked'),
      sql<number>`${recency}`.as('recency'),
      sql<number | null>`case ${sql.join(whens, sql` `)} end`.as('agesAt'),
      sql<number>`coalesce(closed_at, valid_through)`.as('endsAt'),
    ])
}

/** The groups, and the instant until which they stay exact if no posting changes. */
export async function readGroups(
  db: Db,
  criteria: SearchCriteria,
  now: number,
): Promise<{ groups: Group[]; until: number }> {
  const days = sinceDays(criteria)
  const rows = await db
    .selectFrom(ungrouped(db, criteria, days, now).as('matching'))
    .select(COLUMNS)
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('agesAt').as('agesAt'),
      eb.fn.min('endsAt').as('endsAt'),
    ])
    .groupBy(COLUMNS)
    .execute()
  const changes = rows.flatMap(({ agesAt, endsAt }) => [
    agesAt === null ? Number.POSITIVE_INFINITY : agesAt + 1,
    criteria.closed ? endsAt + CLOSED_LISTED : endsAt,
  ])
  const groups = rows.map((row) => ({ values: valuesOf(row, days), count: row.count }))
  changes.push(await getNextExpiry(db, now), await getNextLapse(db, now))
  return { groups, until: changes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) }
}

/** The next instant at which an open posting closes by itself. */
async function getNextExpiry(db: Db, now: number): Promise<number> {
  const { next } = await db
    .selectFrom('postings')
    .select((eb) => eb.fn.min('validThrough').as('next'))
    .where(sql<boolean>`status = 'published' and valid_through > ${now}`)
    .executeTakeFirstOrThrow()
  return next ?? Number.POSITIVE_INFINITY
}

/** The next instant at which a mark of an employer is over. */
async function getNextLapse(db: Db, now: number): Promise<number> {
  const { next } = await db
    .selectFrom('employerMarks')
    .select((eb) => eb.fn.min('lapsesAt').as('next'))
    .where(sql<boolean>`state = 'confirmed' and lapses_at > ${now}`)
    .executeTakeFirstOrThrow()
  return next ?? Number.POSITIVE_INFINITY
}

type GroupRow = Record<'communityMask' | 'hoursMask' | 'isPaid' | 'isMarked' | 'recency', number> &
  Record<
    | 'contract'
    | 'level'
    | 'employer'
    | 'remote'
    | 'country'
    | 'region'
    | 'lang'
    | 'family'
    | 'flag',
    string | null
  >

function valuesOf(row: GroupRow, days: readonly number[]): readonly (readonly string[])[] {
  const one = (value: string | null) => (value === null ? [] : [value])
  const flags = Object.entries(FLAGS_SHOWN).filter(([, shown]) => shown.some((f) => f === row.flag))
  const values: Record<Facet, readonly string[]> = {
    contract: one(row.contract),
    level: one(row.level),
    employer: one(row.employer),
    remote: one(row.remote),
    community: fromMask(COMMUNITIES, row.communityMask),
    hours: fromMask(HOURS, row.hoursMask),
    country: one(row.country),
    region: regionsOver(row.region),
    lang: one(row.lang),
    family: one(row.family),
    flag: flags.map(([choice]) => choice),
    intern_only: row.isMarked === 1 ? ['1'] : [],
    // Younger than n lengths: than the n longest.
    since: days.slice(days.length - row.recency).map(String),
    pay: row.isPaid === 1 ? ['stated'] : [],
  }
  return FACETS.map((facet) => values[facet])
}
