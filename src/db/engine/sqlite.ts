/** SQLite through better-sqlite3: one file, one connection a process. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely'
import { toMatch } from '../search-query.ts'
import { UnusableDatabaseError } from '../unusable-database.ts'
import type { Engine } from './engine.ts'

const BUSY_TIMEOUT = 5000 // ms that a statement waits for another process's transaction
const STATEMENTS = 500 // prepared statements kept; preparing costs about 60 µs each
const CHECKED_SIZE = 64 * 2 ** 20 // bytes; a larger file is checked by `board doctor`, not at each start

export const sqliteEngine: Engine = {
  name: 'sqlite',
  matchSearch: (plan, scope) =>
    sql`postings.id in (select rowid from posting_search where posting_search match ${toMatch(plan, scope)})`,
  async replaceSearch(db, id, { title, body, organization }) {
    await sql`delete from posting_search where rowid = ${id}`.execute(db)
    await sql`insert into posting_search (rowid, title, body, organization)
      values (${id}, ${title.join(' ')}, ${body.join(' ')}, ${organization.join(' ')})`.execute(db)
  },
  async dropTraces(db) {
    await sql`pragma wal_checkpoint(truncate)`.execute(db) // the log still holds the pages of before
  },
  clock: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
  async takeTurn() {}, // a transaction holds the write lock from its start
  skipLocked: sql``, // nobody else writes meanwhile
  isRetryable: () => false, // a transaction holds the write lock from its start
}

class BoardSqliteAdapter extends SqliteAdapter {
  readonly engine = sqliteEngine
  /** SQLite can take back any change of the schema; Kysely's default leaves half a migration behind. */
  override get supportsTransactionalDdl() {
    return true
  }
}

class BoardSqliteDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean

  constructor(config: SqliteDialectConfig, isInTransaction: () => boolean) {
    super(config)
    this.#isInTransaction = isInTransaction
  }

  /** Takes the write lock at once: a transaction that reads first could not write after another did. */
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** A full disk ends a transaction by itself; "nothing to roll back" would hide that reason. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection)
  }
}

class BoardSqliteDialect extends SqliteDialect {
  readonly #raw: BetterSqlite3.Database
  readonly #config: SqliteDialectConfig

  constructor(raw: BetterSqlite3.Database) {
    const config = { database: withStatementCache(raw) }
    super(config)
    this.#raw = raw
    this.#config = config
  }

  override createAdapter() {
    return new BoardSqliteAdapter()
  }

  override createDriver() {
    return new BoardSqliteDriver(this.#config, () => this.#raw.inTransaction)
  }
}

/**
 * Opens a file (made when absent, with its folder) or ':memory:'.
 * @throws UnusableDatabaseError when the file is no database, is damaged, or cannot be read and written
 */
export function openSqlite(path: string): BoardSqliteDialect {
  let raw: BetterSqlite3.Database | undefined
  try {
    if (path !== ':memory:') makeFolder(dirname(resolve(path)))
    raw = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT })
    setUp(raw)
    if (path !== ':memory:') check(raw, path)
    return new BoardSqliteDialect(raw)
  } catch (error) {
    raw?.close()
    if (error instanceof UnusableDatabaseError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new UnusableDatabaseError(`${path}: ${reason}`, { cause: error })
  }
}

/** One folder at a time: the recursive mkdirSync never ends where a file system makes no folders. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process was first
  }
}

function setUp(raw: BetterSqlite3.Database): void {
  retryWhileBusy(() => raw.pragma('journal_mode = WAL'))
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('recursive_triggers = ON') // REPLACE then deletes as DELETE does, not past the triggers
  raw.pragma('temp_store = MEMORY')
  raw.pragma('secure_delete = ON') // security: what is erased is overwritten
}

/** Changing the journal mode does not wait as other statements do when two processes start at once. */
function retryWhileBusy(run: () => void): void {
  for (let waited = 0; ; waited += 50) {
    try {
      run()
      return
    } catch (error) {
      const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true
      if (!isBusy || waited >= BUSY_TIMEOUT) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  }
}

function check(raw: BetterSqlite3.Database, path: string): void {
  if (statSync(path).size > CHECKED_SIZE) return
  const [first] = raw.pragma('integrity_check(1)') as { integrity_check: string }[]
  if (first?.integrity_check !== 'ok') {
    throw new UnusableDatabaseError(
      `${path}: ${first?.integrity_check ?? 'integrity check failed'}`,
    )
  }
}

/** Statements are prepared once each; the least used is dropped. */
function withStatementCache(raw: BetterSqlite3.Database): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>()
  return {
    close: () => raw.close(),
    prepare(text) {
      const known = cache.get(text)
      if (known) {
        cache.delete(text)
        cache.set(text, known)
        return known
      }
      const statement = adapted(raw, text)
      if (/^\s*(?:create|alter|drop|pragma)/i.test(text)) cache.clear()
      else cache.set(text, statement)
      if (cache.size > STATEMENTS) cache.delete(cache.keys().next().value!)
      return statement
    },
  }
}

function adapted(raw: BetterSqlite3.Database, text: string): SqliteStatement {
  const statement = raw.prepare(text)
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters.map(bindable)),
    run: (parameters) => statement.run(parameters.map(bindable)),
    // A statement of its own: one that is being walked cannot run a second time meanwhile.
    iterate: (parameters) => raw.prepare(text).iterate(parameters.map(bindable)),
  }
}

function bindable(value: unknown): unknown {
  if (value === undefined) return null
  return typeof value === 'boolean' ? Number(value) : value
}
