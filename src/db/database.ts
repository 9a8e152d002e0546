/** Opens the database that DATABASE_URL names. */
import { CamelCasePlugin, Kysely, type Transaction } from 'kysely'
import { type EngineName, engineOf } from './engine/engine.ts'
import { openPostgres } from './engine/postgres.ts'
import { openSqlite } from './engine/sqlite.ts'
import type { Tables } from './tables.ts'

export { type EngineName, engineOf } from './engine/engine.ts'
export { NewerSchemaError, UnusableDatabaseError } from './unusable-database.ts'

/** A database or a transaction in it: the first argument of every query. */
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
/** An open database. */
export type Database = Db & { readonly engine: EngineName }

const TRIES = 4 // of a transaction that another one got in the way of

/**
 * Opens a database; close it with `destroy()`. It is not migrated.
 * @param url `sqlite:PATH`, `sqlite::memory:` or `postgres://…`
 * @throws UnusableDatabaseError when it cannot be read and written, or is damaged
 */
export async function openDatabase(url: string): Promise<Database> {
  const dialect = url.startsWith('sqlite:')
    ? openSqlite(url.slice('sqlite:'.length))
    : await openPostgres(url)
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })
  return Object.assign(db, { engine: engineOf(db).name })
}

/**
 * Runs `work` in one transaction: all of it is stored or nothing. Within a transaction it joins that
 * one. On SQLite it holds the write lock from its start; on PostgreSQL it is run again when another
 * transaction got in its way, so `work` must have no effect outside the database.
 */
export async function withTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Trx)
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt >= TRIES || !engineOf(db).isRetryable(error)) throw error
    }
  }
}
