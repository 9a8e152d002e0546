/** What the daily look over employers found, as it is stored and listed. */
import { nextDataVersion } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import type { WatchItemsTable } from './tables.ts'

const BATCH = 50 // rows an insert

export type WatchKind = WatchItemsTable['kind']
export type Item = Omit<WatchItemsTable, 'computedAt'>

/** Writes the items of some employers in place of those that they had, where they differ. */
export async function storeItems(
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
