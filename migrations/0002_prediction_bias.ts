/**
 * A prediction says from where its sum starts: `bias`, log-odds. What is stored already was judged by
 * the hand-set model, whose bias was -5.
 */
import { type Kysely, SqliteAdapter } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types, they belong to the code of today
type AnyDb = Kysely<any>

const BIAS_OF_HAND_SET_MODEL = -5

export async function up(db: AnyDb): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await db.schema
    .alterTable('predictions')
    .addColumn('bias', isSqlite ? 'real' : 'double precision', (c) =>
      c.notNull().defaultTo(BIAS_OF_HAND_SET_MODEL),
    )
    .execute()
  // SQLite cannot drop a default without making the table anew; the code always gives a value.
  if (isSqlite) return
  await db.schema
    .alterTable('predictions')
    .alterColumn('bias', (c) => c.dropDefault())
    .execute()
}
