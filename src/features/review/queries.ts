/** What only the pages of the queue ask of the database. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import { findQueueIds, type QueueFilter } from '../../db/queue.ts'

const MOST_WEIGHT = 40
/** Postings counted one by one; what is more is said to be more. */
export const MOST_COUNTED = 1000
/** How far from the front of the queue a posting still has neighbours. */
const MOST_NEIGHBOURS = 100

/**
 * What waits longest of all that may be decided, whatever its weight; null when nothing waits: the head
 * of each run of queue_items_order.
 */
export async function findOldest(
  db: Db,
  now: number,
): Promise<{ id: number; title: string; since: number } | null> {
  const heads = Array.from(
    { length: MOST_WEIGHT },
    (_, i) => sql`select * from (select queue_items.posting_id, queue_items.since
      from queue_items inner join postings on postings.id = queue_items.posting_id
      where queue_items.weight = ${sql.lit(i + 1)}
      and (queue_items.snoozed_until is null or queue_items.snoozed_until <= ${now})
      and (queue_items.kind = 'appeal' or postings.valid_through > ${now})
      order by queue_items.since, queue_items.score desc, queue_items.posting_id limit 1) as head`, // as the index does
  )
  const { rows } = await sql<{ id: number; title: string; since: number }>`
    select postings.id, postings.title, oldest.since from (${sql.join(heads, sql` union all `)}) as oldest
    inner join postings on postings.id = oldest.posting_id
    order by oldest.since, postings.id limit 1`.execute(db)
  return rows[0] ?? null
}

/**
 * How many postings may be decided about now, counted up to one more than MOST_COUNTED: along
 * queue_items_key.
 */
export function countDecidable(db: Db, now: number): Promise<number> {
  return countOf(
    db,
    sql`select queue_items.posting_id from queue_items
      inner join postings on postings.id = queue_items.posting_id
      where (queue_items.snoozed_until is null or queue_items.snoozed_until <= ${now})
      and (queue_items.kind = 'appeal' or postings.valid_through > ${now})
      group by queue_items.posting_id order by queue_items.posting_id`,
  )
}

/** How many rest because their employer was asked, counted as far: along queue_items_asked. */
export function countAsked(db: Db, now: number): Promise<number> {
  return countOf(
    db,
    sql`select distinct posting_id from queue_items
      where snoozed_until is not null and snoozed_until > ${now}`,
  )
}

async function countOf(db: Db, ids: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from (${ids} limit ${sql.lit(MOST_COUNTED + 1)}) as counted`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * The posting that stands after or before one in the queue. What is not among the first hundred has the
 * front of the queue after it and nothing before it.
 */
export async function findNeighbour(
  db: Db,
  filter: QueueFilter,
  { id, side, now }: { id: number; side: 'next' | 'previous'; now: number },
): Promise<number | null> {
  const ids = await findQueueIds(db, { ...filter, now, limit: MOST_NEIGHBOURS })
  const at = ids.indexOf(id)
  if (side === 'previous') return ids[at - 1] ?? null
  return ids[at + 1] ?? null
}

/** The words of one revision of a posting; null when it has no such revision. */
export async function getRevisionWords(
  db: Db,
  postingId: number,
  revisionId: number,
): Promise<{ title: string; text: string } | null> {
  const row = await db
    .selectFrom('postingRevisions')
    .select(['title', 'text'])
    .where('id', '=', revisionId)
    .where('postingId', '=', postingId)
    .executeTakeFirst()
  return row ?? null
}
