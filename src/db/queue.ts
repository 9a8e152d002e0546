/**
 * What waits for a curator, the most urgent first: weight × time waited. An item's weight is a whole
 * number from 1 to 40 and only time changes the order, so that among items of one weight the oldest
 * comes first for ever: the order is read from the front of at most 40 short runs of an index, however
 * many items wait.
 */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { QUEUE_KINDS, type QueueKind } from '../domain/decision.ts'
import type { SearchCriteria } from '../domain/search-criteria.ts'
import { baseConditions, facetConditions } from './conditions.ts'
import { type Db, engineOf } from './database.ts'
import { findQueueRows, type QueueRow } from './queue-rows.ts'

/** What of the queue is looked at. */
export type QueueFilter = {
  /** null: every kind. */
  kind: QueueKind | null
  /** The list's own criteria; null: none. */
  criteria: SearchCriteria | null
}

type Item = {
  postingId: number
  kind: QueueKind
  weight: number
  since: number
  score: number
}

/** Every product of 1 to 10 and 1 to 4, as the migration makes weights. */
const WEIGHTS = [
  ...new Set(
    [1, 2, 3, 4].flatMap((reach) => Array.from({ length: 10 }, (_, i) => (i + 1) * reach)),
  ),
].sort((a, b) => b - a)
/** Items looked at to find those that fit the criteria: beyond, a rare match may be missed. */
const MOST_FILTERED = 4000
const STEP = 500

/**
 * The front of the queue, the most urgent first. A posting that waits for several reasons stands once.
 * Whose employer was asked and may still answer, and whose last day is past, is left out.
 * @param filter.criteria looked for among the 4,000 most urgent items
 */
export async function findQueue(
  db: Db,
  filter: QueueFilter & { now: number; limit: number },
): Promise<QueueRow[]> {
  return findQueueRows(db, await findQueueIds(db, filter), filter.now)
}

/** The postings of {@link findQueue} alone, in its order. */
export async function findQueueIds(
  db: Db,
  { kind, criteria, now, limit }: QueueFilter & { now: number; limit: number },
): Promise<number[]> {
  const ids: number[] = []
  if (criteria === null) {
    // Of one posting at most six items stand before those of the next.
    ids.push(...distinct(await front(db, kind, now, limit * 2)).slice(0, limit))
  } else {
    const all = distinct(await front(db, kind, now, MOST_FILTERED))
    for (let from = 0; from < all.length && ids.length < limit; from += STEP) {
      ids.push(...(await fitting(db, all.slice(from, from + STEP), criteria, now)))
    }
  }
  return ids.slice(0, limit)
}

/**
 * The posting to go on to, or null when nothing else waits.
 * @param afterId left out: the one that was just looked at
 */
export async function findNext(
  db: Db,
  { afterId, ...filter }: QueueFilter & { now: number; afterId: number },
): Promise<number | null> {
  const rows =
    filter.criteria === null
      ? distinct(await front(db, filter.kind, filter.now, 12))
      : await findQueueIds(db, { ...filter, limit: 2 })
  return rows.find((id) => id !== afterId) ?? null
}

/**
 * Postings whose employer was asked and may still answer, the ones that rest longest first: along
 * queue_items_asked.
 */
export async function findAsked(
  db: Db,
  { now, limit }: { now: number; limit: number },
): Promise<QueueRow[]> {
  const rows = await db
    .selectFrom('queueItems')
    .select('postingId')
    .where(sql<SqlBool>`snoozed_until is not null`)
    .where('snoozedUntil', '>', now)
    .orderBy('snoozedUntil')
    .orderBy('postingId')
    .limit(limit * QUEUE_KINDS.length)
    .execute()
  const ids = [...new Set(rows.map(({ postingId }) => postingId))]
  return findQueueRows(db, ids.slice(0, limit), now)
}

/** How much waits of each kind. */
export async function countQueue(db: Db): Promise<Record<QueueKind, number>> {
  const rows = await db.selectFrom('queueCounts').selectAll().execute()
  const counts = Object.fromEntries(QUEUE_KINDS.map((kind) => [kind, 0]))
  for (const { kind, count } of rows) counts[kind] = count
  return counts as Record<QueueKind, number>
}

/** Decisions looked at for the median: the newest of 30 days. */
const MOST_DECISIONS = 500

/** Half of what was decided in the last 30 days had waited longer than this, ms; null: nothing was. */
export async function findMedianWait(db: Db, now: number): Promise<number | null> {
  const rows = await db
    .selectFrom('decisions')
    .select('waited')
    .where('at', '>', now - 30 * 86_400_000)
    .where('waited', 'is not', null)
    .where('undoneAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_DECISIONS)
    .execute()
  const sorted = rows.map(({ waited }) => waited!).sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/** The items of the front of the queue, the most urgent first; snoozed and past ones are left out. */
async function front(db: Db, kind: QueueKind | null, now: number, limit: number): Promise<Item[]> {
  const runs = WEIGHTS.map((weight) => run(db, { kind, weight, now, limit }))
  const union = sql.join(
    runs.map((query) => sql`select * from (${query}) as run`),
    sql` union all `,
  )
  const { rows } = await sql<Item>`${union}`.execute(db)
  return rows
    .sort(
      (a, b) => urgency(b, now) - urgency(a, now) || b.score - a.score || a.postingId - b.postingId,
    )
    .slice(0, limit)
}

function urgency({ weight, since }: Item, now: number): number {
  return weight * Math.max(1, now - since)
}

type Run = { kind: QueueKind | null; weight: number; now: number; limit: number }

/** The longest waiting items of one weight: along queue_items_order, or queue_items_kind. */
function run(db: Db, { kind, weight, now, limit }: Run): RawBuilder<Item> {
  const query = db
    .selectFrom('queueItems')
    .innerJoin('postings', 'postings.id', 'queueItems.postingId')
    .select(['queueItems.postingId', 'queueItems.kind', 'queueItems.weight', 'queueItems.since'])
    .select('queueItems.score')
    .where('queueItems.weight', '=', weight as never)
    .$if(kind !== null, (one) => one.where('queueItems.kind', '=', kind!))
    .where(isAwake(now))
    .where(isDecidable(now))
    .orderBy('queueItems.since')
    .orderBy('queueItems.score', 'desc')
    .orderBy('queueItems.postingId')
    .limit(limit)
  return sql`${query}`
}

function isAwake(now: number): Expression<SqlBool> {
  return sql`(queue_items.snoozed_until is null or queue_items.snoozed_until <= ${now})`
}

/** Nobody is helped by a decision about what ended, but whoever contests one. */
function isDecidable(now: number): Expression<SqlBool> {
  return sql`(queue_items.kind = 'appeal' or postings.valid_through > ${now})`
}

function distinct(items: readonly Item[]): number[] {
  return [...new Set(items.map(({ postingId }) => postingId))]
}

/** Those of some postings that fit the criteria, in their order. */
async function fitting(
  db: Db,
  ids: readonly number[],
  criteria: SearchCriteria,
  now: number,
): Promise<number[]> {
  const engine = engineOf(db)
  const rows = await db
    .selectFrom('postings')
    .select('postings.id')
    .where('postings.id', 'in', ids)
    .where((eb) => {
      // Whether it is open was asked of the queue: what waits to be published is not.
      const [, ...base] = baseConditions(eb, criteria, { engine, now })
      return eb.and([...base, ...facetConditions(eb, criteria, { now })])
    })
    .execute()
  const found = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => found.has(id))
}

/** What an item of a posting was worth when it was decided. */
export type Waiting = { kinds: QueueKind[]; since: number | null; snoozedUntil: number | null }

/** Why a posting waits, and since when; asleep or not. */
export async function getWaiting(db: Db, postingId: number): Promise<Waiting> {
  const items = await db
    .selectFrom('queueItems')
    .select(['kind', 'since', 'snoozedUntil'])
    .where('postingId', '=', postingId)
    .execute()
  return {
    kinds: QUEUE_KINDS.filter((kind) => items.some((item) => item.kind === kind)),
    since: items.length === 0 ? null : Math.min(...items.map(({ since }) => since)),
    snoozedUntil: items.find((item) => item.snoozedUntil !== null)?.snoozedUntil ?? null,
  }
}

/**
 * Lets a posting wait for its employer's answer until an instant; null: it waits no more. An appeal
 * never rests: its employer waits for the board.
 */
export async function snooze(db: Db, postingId: number, until: number | null): Promise<void> {
  await db
    .updateTable('queueItems')
    .set({ snoozedUntil: until })
    .where('postingId', '=', postingId)
    .where('kind', '<>', 'appeal')
    .execute()
}
