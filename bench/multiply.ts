/**
 * Makes a large board out of a small one by copying its rows within the database: a million postings
 * in minutes. Copies have their own revisions, predictions and organizations, but no words in the
 * search index.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../src/db/database.ts'

/** Tables in the order of their references, with the columns that name other rows. */
const TABLES = [
  { table: 'organizations', refs: [], unique: ['slug', 'name_key'] },
  { table: 'postings', refs: ['organization_id'], unique: ['external_id'] },
  { table: 'posting_revisions', refs: ['posting_id'], unique: [] },
  { table: 'predictions', refs: ['posting_id', 'revision_id'], unique: [] },
] as const
/** Ids of a copy are those of its original and so many more, times the number of the copy. */
const STEP = 10_000_000

/** @param copies each row of the small board that many times more */
export async function multiply(db: Db, copies: number): Promise<void> {
  for (const { table, refs, unique } of TABLES) {
    const columns = await columnsOf(db, table)
    for (let copy = 1; copy <= copies; copy++) {
      const shifted = columns.map((column) => value(column, copy, refs, unique))
      await sql`insert into ${sql.table(table)} (${sql.join(columns.map((c) => sql.ref(c)))})
        select ${sql.join(shifted)} from ${sql.table(table)} where id < ${STEP}`.execute(db)
    }
  }
}

function value(
  column: string,
  copy: number,
  refs: readonly string[],
  unique: readonly string[],
): RawBuilder<unknown> {
  if (column === 'id' || refs.includes(column)) return sql`${sql.ref(column)} + ${copy * STEP}`
  if (unique.includes(column)) return sql`${sql.ref(column)} || ${`-${copy}`}`
  return sql.ref(column)
}

async function columnsOf(db: Db, table: string): Promise<string[]> {
  const tables = await db.introspection.getTables()
  const columns = tables.find(({ name }) => name === table)!.columns.map(({ name }) => name)
  return columns.filter((name) => name !== 'search') // generated for the words of PostgreSQL
}
