/**
 * What the daily look over employers finds: internships alone, series on one post, and internships
 * that became jobs.
 */
import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { type EarlierPosting, namesEmployer } from '../check/history.ts'
import { findSeries, findTurned, type PostItem } from '../check/series.ts'
import { isInternshipLike } from '../domain/codes.ts'
import { MARK_MONTHS, MARK_POSTINGS, MOST_WATCHED, monthsAfter } from '../domain/employer-mark.ts'
import {
  getBoardState,
  nextDataVersion,
  releaseLock,
  setBoardState,
  takeLock,
} from './board-state.ts'
import { type Db, type Trx, withTransaction } from './database.ts'
import { employerPostings, IS_OR_WAS_PUBLIC, toEarlierPosting } from './employer-history.ts'
import type { PostingRow, WatchItemsTable } from './tables.ts'

export type WatchKind = WatchItemsTable['kind']

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

type Item = Omit<WatchItemsTable, 'computedAt'>

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
  const isSo =
    lately.length >= MARK_POSTINGS && lately.every((one) => isInternshipLike(one.contract))
  return isSo ? [{ key: '', postings: lately.toReversed() }] : []
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

/** Writes the items of some employers in place of those that they had, where they differ. */
async function storeItems(
  trx: Trx,
  ids: readonly number[],
  found: readonly Item[],
  now: number,
): Promise<void> {
  const stored = await trx
    .selectFrom('watchItems')
    .select(['organizationId', 'kind', 'key', 'postings', 'firstAt', 'lastAt', 'detail'])
    .where('organizationId', 'in', ids)
    .execute()
  const [before, after] = [byItem(stored), byItem(found)]
  const gone = stored.filter((item) => after.get(nameOf(item)) !== JSON.stringify(valuesOf(item)))
  const come = found.filter((item) => before.get(nameOf(item)) !== JSON.stringify(valuesOf(item)))
  if (gone.length + come.length === 0) return
  // Of these only what turned into a job stands on a public page.
  if ([...gone, ...come].some(({ kind }) => kind === 'turned')) await nextDataVersion(trx)
  for (const { organizationId, kind, key } of gone) {
    await trx
      .deleteFrom('watchItems')
      .where('organizationId', '=', organizationId)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .execute()
  }
  for (let from = 0; from < come.length; from += BATCH) {
    const rows = come.slice(from, from + BATCH).map((item) => ({ ...item, computedAt: now }))
    await trx.insertInto('watchItems').values(rows).execute()
  }
}

function byItem(items: readonly Item[]): Map<string, string> {
  return new Map(items.map((item) => [nameOf(item), JSON.stringify(valuesOf(item))]))
}

function nameOf({ organizationId, kind, key }: Item): string {
  return `${organizationId} ${kind} ${key}`
}

function valuesOf({ postings, firstAt, lastAt, detail }: Item) {
  return [postings, firstAt, lastAt, detail]
}

/** Where a page of items ends. */
export type ItemEnd = Pick<Item, 'postings' | 'organizationId' | 'key'>

/** An item with whose it is. */
export type WatchItem = ItemEnd & {
  firstAt: number
  lastAt: number
  postingIds: number[]
  slug: string
  name: string
}

/** One page of items of a kind, most postings first (index watch_items_kind). */
export async function findWatchItems(
  db: Db,
  { kind, after, limit }: { kind: WatchKind; after: ItemEnd | null; limit: number },
): Promise<WatchItem[]> {
  const rows = await db
    .selectFrom('watchItems')
    .innerJoin('organizations', 'organizations.id', 'watchItems.organizationId')
    .select(['watchItems.organizationId', 'key', 'postings', 'firstAt', 'lastAt', 'detail'])
    .select(['organizations.slug', 'organizations.name'])
    .where('watchItems.kind', '=', kind)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('postings', '<', after!.postings),
          eb.and([
            eb('postings', '=', after!.postings),
            eb.or([
              eb('watchItems.organizationId', '>', after!.organizationId),
              eb.and([
                eb('watchItems.organizationId', '=', after!.organizationId),
                eb('key', '>', after!.key),
              ]),
            ]),
          ]),
        ]),
      ),
    )
    .orderBy('postings', 'desc')
    .orderBy('watchItems.organizationId')
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(({ detail, ...row }) => ({ ...row, postingIds: JSON.parse(detail) }))
}

/** The internships of an employer that became jobs, the newest job first: ids of their postings. */
export async function findTurnedOf(
  db: Db,
  organizationId: number,
  limit: number,
): Promise<number[][]> {
  const rows = await db
    .selectFrom('watchItems')
    .select('detail')
    .where('organizationId', '=', organizationId)
    .where('kind', '=', 'turned')
    .orderBy('lastAt', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(({ detail }) => JSON.parse(detail))
}

/** What is named of a posting where many are. */
const NAMED = [
  ...(['id', 'title', 'lang', 'contract', 'status'] as const),
  ...(['datePosted', 'validThrough', 'closedAt'] as const),
] as const

export type NamedRow = Pick<PostingRow, (typeof NAMED)[number]>

/** Those of some postings that are or were public, by id. What was taken off the board is not named. */
export async function findNamed(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, NamedRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('postings')
    .select(NAMED)
    .where('id', 'in', ids)
    .where('status', 'in', IS_OR_WAS_PUBLIC)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
