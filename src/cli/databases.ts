import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { type Database, openDatabase, UnusableDatabaseError } from '../db/database.ts'
import { migrateToLatest, migrationStatus } from '../db/migrate.ts'

/** Runs `work` on the board's database, made and migrated as far as it needs. */
export async function withWritableBoard<T>(
  config: Config,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  return withDatabase(config.databaseUrl, async (db) => {
    await migrateToLatest(db)
    return work(db)
  })
}

/**
 * Runs `work` on the board's database as it is, and makes none.
 * @throws UnusableDatabaseError when there is none, or it is not migrated
 */
export async function withExistingBoard<T>(
  config: Config,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  return withFoundDatabase(config, async (db) => {
    const { pending } = await migrationStatus(db)
    if (pending.length > 0) {
      throw new UnusableDatabaseError(`the schema is not up to date; run "board migrate" first`)
    }
    return work(db)
  })
}

/**
 * Runs `work` on the board's database, migrated or not, and makes none.
 * @throws UnusableDatabaseError when there is none
 */
export async function withFoundDatabase<T>(
  config: Config,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  if (!isThere(config)) {
    throw new UnusableDatabaseError(`${config.databaseUrl}: no such file; "board migrate" makes it`)
  }
  return withDatabase(config.databaseUrl, work)
}

/** The board for trying something out: where there is none yet, an empty one in memory. */
export async function withBoardOrNone<T>(
  config: Config,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  if (isThere(config)) return withExistingBoard(config, work)
  return withWritableBoard({ ...config, databaseUrl: 'sqlite::memory:' }, work)
}

/** Opens the database for `work` and closes it whatever happens. */
export async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(url)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

function isThere({ databaseUrl }: Config): boolean {
  if (!databaseUrl.startsWith('sqlite:') || databaseUrl === 'sqlite::memory:') return true
  return existsSync(databaseUrl.slice('sqlite:'.length))
}
