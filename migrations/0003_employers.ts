/**
 * Employers: accounts without passwords, organizations with members, drafts, replies, revisions that
 * wait for a curator, counts by day, uploads and the durable queue.
 *
 * Units: every instant (…_at, run_at, locked_until) is UTC milliseconds; days are YYYY-MM-DD in UTC;
 * hashes are SHA-256 in hex; JSON columns are text.
 */
import { type Kysely, type RawBuilder, type SqlBool, SqliteAdapter, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types, they belong to the code of today
type AnyDb = Kysely<any>

const LOCALES = sql`'fr', 'fr-ca', 'en'`
const ROLES = sql`'employer', 'curator', 'admin'`
const PURPOSES = sql`'sign-in', 'invitation', 'claim', 'reminder'`

const among = (column: string, codes: RawBuilder<unknown>) =>
  sql<SqlBool>`${sql.ref(column)} in (${codes})`

export async function up(db: AnyDb): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const integer = isSqlite ? 'integer' : 'bigint'
  const bytes = isSqlite ? sql`blob` : sql`bytea`

  const strict = <T extends { modifyEnd(node: RawBuilder<unknown>): T }>(builder: T): T =>
    isSqlite ? builder.modifyEnd(sql`strict`) : builder
  /** A table with a numbered row. SQLite never gives the number of a deleted row again. */
  const table = (name: string) =>
    strict(
      isSqlite
        ? db.schema
            .createTable(name)
            .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
        : db.schema
            .createTable(name)
            .addColumn('id', 'bigint', (c) => c.primaryKey().generatedByDefaultAsIdentity()),
    )

  await table('accounts')
    .addColumn('email', 'text', (c) => c.notNull().unique()) // lower case
    .addColumn('role', 'text', (c) => c.notNull().check(among('role', ROLES)))
    .addColumn('locale', 'text', (c) => c.notNull().check(among('locale', LOCALES)))
    .addColumn('created_at', integer, (c) => c.notNull())
    .execute()

  await table('sessions')
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('account_id', integer, (c) =>
      c.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('seen_at', integer, (c) => c.notNull())
    .execute()

  await strict(db.schema.createTable('memberships'))
    .addColumn('organization_id', integer, (c) =>
      c.notNull().references('organizations.id').onDelete('cascade'),
    )
    .addColumn('account_id', integer, (c) =>
      c.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('created_at', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('memberships_key', ['organization_id', 'account_id'])
    .execute()

  // Links that were sent by mail. The token is made from `nonce` and the board's secret; its hash
  // finds the row.
  await table('mailed_links')
    .addColumn('purpose', 'text', (c) => c.notNull().check(among('purpose', PURPOSES)))
    .addColumn('nonce', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('organization_id', integer, (c) =>
      c.references('organizations.id').onDelete('cascade'),
    )
    .addColumn('posting_id', integer, (c) => c.references('postings.id').onDelete('cascade'))
    .addColumn('next', 'text') // path to go on to after signing in
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('expires_at', integer, (c) => c.notNull())
    .addColumn('used_at', integer)
    .execute()

  // A posting as it is being written: the form's fields as typed, right or wrong.
  await table('drafts')
    .addColumn('account_id', integer, (c) =>
      c.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('organization_id', integer, (c) =>
      c.references('organizations.id').onDelete('set null'),
    )
    .addColumn('posting_id', integer, (c) => c.references('postings.id').onDelete('cascade')) // edited
    .addColumn('reposts_id', integer, (c) => c.references('postings.id').onDelete('set null'))
    .addColumn('fields', 'text', (c) => c.notNull()) // JSON: name → value
    .addColumn('version', integer, (c) => c.notNull().defaultTo(1))
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('updated_at', integer, (c) => c.notNull())
    .execute()

  // What an employer says to a flag; shown beside it.
  await table('replies')
    .addColumn('posting_id', integer, (c) =>
      c.notNull().references('postings.id').onDelete('cascade'),
    )
    .addColumn('account_id', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .addColumn('text', 'text', (c) => c.notNull()) // at most 600 characters
    .addColumn('created_at', integer, (c) => c.notNull())
    .execute()

  await strict(db.schema.createTable('posting_counts'))
    .addColumn('posting_id', integer, (c) =>
      c.notNull().references('postings.id').onDelete('cascade'),
    )
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('views', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('apply_clicks', integer, (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('posting_counts_key', ['posting_id', 'day'])
    .execute()

  await table('jobs')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull()) // JSON; emptied once the job is done
    .addColumn('dedupe_key', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(among('state', sql`'waiting', 'done', 'failed'`)),
    )
    .addColumn('run_at', integer, (c) => c.notNull())
    .addColumn('attempts', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('locked_until', integer)
    .addColumn('locked_by', 'text')
    .addColumn('last_error', 'text') // a code, never words about people
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('ended_at', integer)
    .execute()

  // A file of postings that an employer sent in; its bytes are erased once it is imported.
  await table('uploads')
    .addColumn('account_id', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .addColumn('organization_id', integer, (c) =>
      c.notNull().references('organizations.id').onDelete('cascade'),
    )
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('content', bytes)
    .addColumn('state', 'text', (c) =>
      c.notNull().check(among('state', sql`'checked', 'queued', 'done', 'failed', 'discarded'`)),
    )
    .addColumn('report', 'text', (c) => c.notNull()) // JSON: what the dry run or the import found
    .addColumn('run_id', integer, (c) => c.references('import_runs.id').onDelete('set null'))
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('updated_at', integer, (c) => c.notNull())
    .execute()

  await db.schema.alterTable('organizations').addColumn('site', 'text').execute()

  await db.schema
    .alterTable('postings')
    .addColumn('submitted_by', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .execute()
  // 1: an employer of the board publishes it; such a posting is never changed by an import of files
  // by the operator. It stays 1 when the account is erased.
  await db.schema
    .alterTable('postings')
    .addColumn('is_own', integer, (c) =>
      c.notNull().defaultTo(0).check(sql<SqlBool>`is_own in (0, 1)`),
    )
    .execute()
  await db.schema.alterTable('postings').addColumn('particulars', 'text').execute()
  await db.schema
    .alterTable('postings')
    .addColumn('reposts_id', integer, (c) => c.references('postings.id').onDelete('set null'))
    .execute()

  await db.schema
    .alterTable('posting_revisions')
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .defaultTo('accepted')
        .check(among('state', sql`'accepted', 'pending', 'refused'`)),
    )
    .execute()
  // The whole posting as JSON while the revision waits: the posting itself shows the accepted one.
  await db.schema.alterTable('posting_revisions').addColumn('input', 'text').execute()

  for (const index of INDEXES) await index.execute(db)
}

const INDEXES = [
  sql`create index sessions_account on sessions (account_id)`,
  sql`create index sessions_seen on sessions (seen_at)`,
  sql`create index sessions_created on sessions (created_at)`,
  sql`create index audit_entries_actor on audit_entries (actor_id, id) where actor_id is not null`,
  sql`create index memberships_account on memberships (account_id)`,
  sql`create index mailed_links_email on mailed_links (email, purpose, created_at)`,
  sql`create index mailed_links_expiry on mailed_links (expires_at)`,
  sql`create index mailed_links_posting on mailed_links (posting_id) where posting_id is not null`,
  sql`create index mailed_links_organization on mailed_links (organization_id) where organization_id is not null`,
  sql`create index drafts_account on drafts (account_id, updated_at desc)`,
  sql`create index drafts_posting on drafts (posting_id) where posting_id is not null`,
  sql`create index drafts_reposts on drafts (reposts_id) where reposts_id is not null`,
  sql`create index drafts_organization on drafts (organization_id) where organization_id is not null`,
  sql`create index drafts_old on drafts (updated_at) where version = 1`,
  sql`create index replies_posting on replies (posting_id, id)`,
  sql`create index replies_account on replies (account_id) where account_id is not null`,
  sql`create index jobs_due on jobs (run_at, id) where state = 'waiting'`,
  sql`create index jobs_ended on jobs (ended_at) where state <> 'waiting'`,
  sql`create index uploads_organization on uploads (organization_id, id desc)`,
  sql`create index uploads_account on uploads (account_id) where account_id is not null`,
  sql`create index uploads_old on uploads (updated_at, state) where state in ('checked', 'discarded', 'failed')`,
  sql`create index uploads_run on uploads (run_id) where run_id is not null`,
  sql`create index postings_own on postings (organization_id, status, id) where is_own = 1`,
  sql`create index postings_submitted_by on postings (submitted_by) where submitted_by is not null`,
  sql`create index postings_reposts on postings (reposts_id) where reposts_id is not null`,
  sql`create index postings_waiting on postings (updated_at, id) where status = 'awaiting-review'`,
  sql`create index posting_revisions_pending on posting_revisions (posting_id) where state = 'pending'`,
]
