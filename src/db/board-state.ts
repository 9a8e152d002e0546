/** Small facts about the whole board, and locks that one of several processes holds. */
import { sql } from 'kysely'
import type { Db, Trx } from './database.ts'

/** One number by its name, or null. */
export async function getBoardState(db: Db, name: string): Promise<number | null> {
  const row = await db
    .selectFrom('boardState')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? null
}

/** Writes one number by its name. */
export async function setBoardState(db: Db, name: string, value: number): Promise<void> {
  await db
    .insertInto('boardState')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Counts changes that a public page shows: a page or count kept for one version is exact for it. */
export async function getDataVersion(db: Db): Promise<number> {
  return (await getBoardState(db, 'data_version')) ?? 0
}

/**
 * Counts one more change, in the transaction that makes it. Take it before any other row is
 * written: the row then makes writers on PostgreSQL take turns, as SQLite does by itself.
 */
export async function nextDataVersion(trx: Trx): Promise<number> {
  const { value } = await trx
    .updateTable('boardState')
    .set({ value: sql<number>`value + 1` })
    .where('name', '=', 'data_version')
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

/**
 * Takes a named lock until `until` (UTC ms) unless another owner holds it.
 * @returns false when another owner holds it at `now`
 */
export async function takeLock(
  db: Db,
  lock: { name: string; owner: string; now: number; until: number },
): Promise<boolean> {
  const { name, owner, now, until } = lock
  const row = await db
    .insertInto('locks')
    .values({ name, owner, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ owner, until })
        .where((eb) => eb.or([eb('locks.until', '<=', now), eb('locks.owner', '=', owner)])),
    )
    .returning('owner')
    .executeTakeFirst()
  return row?.owner === owner
}

/** Who holds a lock, or held it last; null when nobody does. */
export async function getLockOwner(db: Db, name: string): Promise<string | null> {
  const row = await db
    .selectFrom('locks')
    .select('owner')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.owner ?? null
}

/** Gives back a lock that `owner` holds. */
export async function releaseLock(db: Db, name: string, owner: string): Promise<void> {
  await db.deleteFrom('locks').where('name', '=', name).where('owner', '=', owner).execute()
}
