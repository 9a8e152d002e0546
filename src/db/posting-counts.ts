/** How often postings were looked at and applied to, by day: numbers alone, never who. */
import { type Db, withTransaction } from './database.ts'

export type Totals = { views: number; applyClicks: number }
/** @property day YYYY-MM-DD, UTC */
export type DayCounts = Totals & { day: string }
/** What is to be added to one day of one posting. */
export type CountIncrement = DayCounts & { postingId: number }

/**
 * Adds to the counts, all or nothing; several processes add up. What belongs to a posting that is
 * gone is left out. The version of the data stays: no public page shows a count.
 * @param increments at most one for a day of a posting, a few thousand at most
 */
export async function addCounts(db: Db, increments: readonly CountIncrement[]): Promise<void> {
  if (increments.length === 0) return
  // One order for every process: two that write the same rows wait for one another, never crosswise.
  const ordered = [...increments].sort(
    (a, b) => a.postingId - b.postingId || (a.day < b.day ? -1 : 1),
  )
  await withTransaction(db, async (trx) => {
    const ids = [...new Set(ordered.map(({ postingId }) => postingId))]
    const known = await trx.selectFrom('postings').select('id').where('id', 'in', ids).execute()
    const standing = new Set(known.map(({ id }) => id))
    const rows = ordered.filter(({ postingId }) => standing.has(postingId))
    if (rows.length === 0) return
    await trx
      .insertInto('postingCounts')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['postingId', 'day']).doUpdateSet((eb) => ({
          views: eb('postingCounts.views', '+', eb.ref('excluded.views')),
          applyClicks: eb('postingCounts.applyClicks', '+', eb.ref('excluded.applyClicks')),
        })),
      )
      .execute()
  })
}

/** The days of a posting on which anything was counted, oldest first. */
export async function findCounts(
  db: Db,
  postingId: number,
  days: { from: string; to: string },
): Promise<DayCounts[]> {
  return db
    .selectFrom('postingCounts')
    .select(['day', 'views', 'applyClicks'])
    .where('postingId', '=', postingId)
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .orderBy('day')
    .execute()
}

/**
 * What was counted of each posting in all its time, in one query; every id has an entry.
 * @param ids of one page of a list
 */
export async function totalsFor(db: Db, ids: readonly number[]): Promise<Map<number, Totals>> {
  const totals = new Map<number, Totals>(ids.map((id) => [id, { views: 0, applyClicks: 0 }]))
  if (ids.length === 0) return totals
  const rows = await db
    .selectFrom('postingCounts')
    .select((eb) => [
      'postingId',
      eb.fn.sum<number | string>('views').as('views'),
      eb.fn.sum<number | string>('applyClicks').as('applyClicks'),
    ])
    .where('postingId', 'in', ids)
    .groupBy('postingId')
    .execute()
  // PostgreSQL gives a sum of bigint as text.
  for (const { postingId, views, applyClicks } of rows) {
    totals.set(postingId, { views: Number(views), applyClicks: Number(applyClicks) })
  }
  return totals
}
