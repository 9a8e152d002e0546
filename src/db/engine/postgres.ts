/** PostgreSQL through pg: a pool of connections. */
import { PostgresAdapter, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { toTsvector } from '../search-index.ts'
import { toTsquery } from '../search-query.ts'
import { UnusableDatabaseError } from '../unusable-database.ts'
import type { Engine } from './engine.ts'

const POOL = 10 // connections
const STATEMENT_TIMEOUT = 15_000 // ms; a page that takes longer is lost anyway
const CONNECT_TIMEOUT = 5000 // ms
const INT8 = 20 // type id of bigint and of count(*)

export const postgresEngine: Engine = {
  name: 'postgres',
  matchSearch: (plan, scope) => sql`postings.search @@ cast(${toTsquery(plan, scope)} as tsquery)`,
  async replaceSearch(db, id, words) {
    await sql`update postings set search = cast(${toTsvector(words)} as tsvector)
      where id = ${id}`.execute(db)
  },
  async dropTraces() {}, // the server's own vacuum does it
  clock: sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
  async takeTurn(db, name) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
  },
  skipLocked: sql`for update skip locked`,
  isRetryable(error) {
    const code = (error as { code?: string } | null)?.code
    return code === '40001' || code === '40P01' // could not serialise, deadlock
  },
}

class BoardPostgresAdapter extends PostgresAdapter {
  readonly engine = postgresEngine
}

class BoardPostgresDialect extends PostgresDialect {
  override createAdapter() {
    return new BoardPostgresAdapter()
  }
}

/**
 * Opens a pool and tries one connection.
 * @param url postgres://user:password@host:port/database
 * @throws UnusableDatabaseError when no connection can be made
 */
export async function openPostgres(url: string): Promise<BoardPostgresDialect> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL,
    statement_timeout: STATEMENT_TIMEOUT,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'vrai-poste',
    types: { getTypeParser: typeParser },
  })
  // An idle connection that breaks leaves the pool; the next query says so if none can be made.
  pool.on('error', () => undefined)
  try {
    const client = await pool.connect()
    client.release()
  } catch (error) {
    await pool.end()
    // The message of pg names host and port, never the password.
    const reason = error instanceof Error ? error.message || error.name : String(error)
    throw new UnusableDatabaseError(`PostgreSQL: ${reason}`, { cause: error })
  }
  return new BoardPostgresDialect({ pool })
}

/** Instants and counts stay far below 2^53, so bigint is a number here as on SQLite. */
function typeParser(type: number, format?: 'text' | 'binary'): unknown {
  if (type === INT8 && format !== 'binary') return Number
  return pg.types.getTypeParser(type, format as 'text')
}
