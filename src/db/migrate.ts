/** Brings the schema to what this board needs. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type { Db } from './database.ts'
import { ensureSearchIndex } from './reindex.ts'
import { NewerSchemaError } from './unusable-database.ts'

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url))

export type MigrationStatus = {
  applied: string[]
  /** Known to this board and not applied yet. */
  pending: string[]
  /** Applied by a newer board: this one cannot use the database. */
  unknown: string[]
}

/** Which migrations a database has and lacks. Changes nothing. */
export async function migrationStatus(db: Db): Promise<MigrationStatus> {
  const known = Object.keys(await migrations.getMigrations()).sort()
  const applied = await findApplied(db)
  return {
    applied: known.filter((name) => applied.includes(name)),
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  }
}

/**
 * Applies what is pending, in one transaction; two processes that start at once take turns. Then
 * indexes postings anew where this board makes other words out of them.
 * @returns the names of the migrations that this call applied
 * @throws NewerSchemaError when a newer board migrated the database
 */
export async function migrateToLatest(db: Db): Promise<string[]> {
  await refuseNewer(db)
  const { error, results } = await new Migrator({ db, provider: migrations }).migrateToLatest()
  if (error !== undefined) {
    await refuseNewer(db)
    throw error
  }
  await ensureSearchIndex(db)
  return (results ?? []).filter(({ status }) => status === 'Success').map((r) => r.migrationName)
}

async function refuseNewer(db: Db): Promise<void> {
  const { unknown } = await migrationStatus(db)
  if (unknown.length === 0) return
  throw new NewerSchemaError(`the database was migrated by a newer board (${unknown.join(', ')})`)
}

async function findApplied(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name).sort()
}

const migrations: MigrationProvider = {
  async getMigrations() {
    const found: Record<string, Migration> = {}
    for (const file of (await readdir(FOLDER)).sort()) {
      if (!/^\d{4}_\w+\.ts$/.test(file)) continue
      found[file.slice(0, -'.ts'.length)] = await import(pathToFileURL(join(FOLDER, file)).href)
    }
    return found
  },
}
