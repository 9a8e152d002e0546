/**
 * What the daily look over employers finds: internships alone, series on one post, and internships
 * that became jobs.
 */
import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { type EarlierPosting, namesEmployer } from '../check/history.ts'
import { bearsMark } from '../check/interns-only.ts'
import { findSeries, findTurned, type PostItem } from '../check/series.ts'
import { MARK_MONTHS, MOST_WATCHED, monthsAfter } from '../domain/employer-mark.ts'
import { getBoardState, releaseLock, setBoardState, takeLock } from './board-state.ts'
import { type Db, withTransaction } from './database.ts'
import { employerPostings, toEarlierPosting } from './employer-history.ts'
import { type Item, storeItems, type WatchKind } from './watch-items.ts'

const LOCK = 'watch'
const LOCK_LENGTH = 5 * 60_000 // ms; a process that dies holds the others up no longer
const EVERY = 86_400_000 // ms
const BATCH = 50 // employers a transaction
const MOST_A_CALL = 2_000 // employers; a larger board is gone through in several calls
/** Internships of the year before the last 12 months may have become jobs since. */
const MONTHS_READ = 2 * MARK_MONTHS

/** When the last look over all employers was done, UTC ms; null before the first. */
export function getWatchedAt(db: Db): Promise<number | null> {
  return getBoardState(db, 'watched_at')
}

/**
 * Goes on with the daily look over employers, or begins it when the last one is a day old; again
 * within the day it does nothing. Of several processes one does it.
 *
 * Cost: of each employer at most its 500 newest postings are read, along postings_organization, in a
 * turn of the event loop of its own; only what changed is written, 50 employers a transaction.
 * measured: on SQLite 20,000 employers with 300,000 postings, one of them with 100,000, took 1.5 ms
 * each on a machine that was busy five times over.
 * @param now UTC ms
 * @param options.most employers looked at in this call
 * @returns how many employers were looked at
 */
export async function watchEmployers(
  db: Db,
  now: number,
  { owner = randomUUID(), most = MOST_A_CALL }: { owner?: string; most?: number } = {},
): Promise<number> {
  if (!(await isDue(db, now))) return 0
  if (!(await takeLock(db, { name: LOCK, owner, now, until: now + LOCK_LENGTH }))) return 0
  try {
    // Another process may have ended the round before the lock was free.
    return (await isDue(db, now)) ? await goOn(db, now, most) : 0
  } finally {
    await releaseLock(db, LOCK, owner)
  }
}

async function isDue(db: Db, now: number): Promise<boolean> {
  const at = await getWatchedAt(db)
  if (at === null || at > now || at <= now - EVERY) return true
  return ((await getBoardState(db, 'watch_after')) ?? 0) > 0
}

async function goOn(db: Db, now: number, most: number): Promise<number> {
  let looked = 0
  while (looked < most) {
    const after = (await getBoardState(db, 'watch_after')) ?? 0
    const employers = await db
      .selectFrom('organizations')
      .select(['id', 'name'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(Math.min(BATCH, most - looked))
      .execute()
    const found: Item[] = []
    for (const { id, name } of employers) {
      await turn()
      if (namesEmployer(name)) found.push(...(await lookAt(db, id, now)))
    }
    const ids = employers.map(({ id }) => id)
    looked += ids.length
    await withTransaction(db, async (trx) => {
      if (ids.length > 0) await storeItems(trx, ids, found, now)
      await setBoardState(trx, 'watch_after', ids.at(-1) ?? 0)
      if (ids.length === 0) await setBoardState(trx, 'watched_at', now)
    })
    if (ids.length === 0) break
  }
  return looked
}

async function lookAt(db: Db, organizationId: number, now: number): Promise<Item[]> {
  const since = monthsAfter(now, -MONTHS_READ)
  const query = employerPostings(db, { organizationId, since, most: MOST_WATCHED })
  const postings = (await query.execute()).map((row) => toEarlierPosting(row, now))
  const lately = postings.filter(({ datePosted }) => datePosted >= monthsAfter(now, -MARK_MONTHS))
  const of = (kind: WatchKind, items: readonly PostItem[]) =>
    items.map((item) => toItem(organizationId, kind, item))
  return [
    ...of('interns-only', internsOnly(lately)),
    ...of('series', findSeries(lately)),
    ...of('turned', findTurned(postings).filter(isLate(lately))),
  ]
}

function internsOnly(lately: readonly EarlierPosting[]): PostItem[] {
  return bearsMark(lately) ? [{ key: '', postings: lately.toReversed() }] : []
}

/** Whether the job that an internship became was offered in the last 12 months. */
const isLate = (lately: readonly EarlierPosting[]) => {
  const ids = new Set(lately.map(({ id }) => id))
  return ({ postings }: PostItem) => ids.has(postings.at(-1)!.id)
}

function toItem(organizationId: number, kind: WatchKind, { key, postings }: PostItem): Item {
  const days = postings.map(({ datePosted }) => datePosted)
  return {
    ...{ organizationId, kind, key, postings: postings.length },
    firstAt: Math.min(...days),
    lastAt: Math.max(...days),
    detail: JSON.stringify(postings.map(({ id }) => id)),
  }
}
