/**
 * The first board. Runs on SQLite and PostgreSQL; where they part, `isSqlite` says how.
 *
 * Units: every instant (…_at, date_posted, valid_through, until) is UTC milliseconds; pay is integer
 * minor units (cents) of pay_currency per pay_unit; masks have bit i for the i-th code of
 * src/domain/codes.ts; truth is 0 or 1. Code lists are spelled out here and not imported: a merged
 * migration never changes.
 */
import { type Kysely, type RawBuilder, type SqlBool, SqliteAdapter, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types, they belong to the code of today
type AnyDb = Kysely<any>

const CONTRACTS = sql`'internship', 'apprenticeship', 'permanent', 'fixed-term', 'freelance', 'volunteer', 'unspecified'`
const LEVELS = sql`'junior', 'mid', 'senior'`
const EMPLOYERS = sql`'agency', 'in-house', 'nonprofit', 'public', 'media'`
const REMOTES = sql`'on-site', 'hybrid', 'remote'`
const LANGS = sql`'fr', 'en'`
const VERDICTS = sql`'flagged', 'unsure', 'clear', 'not-applicable'`
const FLAGS = sql`'none', 'automatic', 'upheld', 'cleared'`
const STATUSES = sql`'draft', 'awaiting-review', 'published', 'expired', 'filled', 'unfilled', 'withdrawn', 'removed'`
const FAMILIES = sql`'community_mgmt', 'animation', 'social_media_mgmt', 'moderation', 'content', 'influence', 'strategy', 'developer_community', 'internal_community', 'customer_care', 'paid_social', 'press_audience', 'civic', 'gaming'`
const PAY_UNITS = sql`'HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'`

const among = (column: string, codes: RawBuilder<unknown>) =>
  sql<SqlBool>`${sql.ref(column)} in (${codes})`
const isTruth = (column: string) => sql<SqlBool>`${sql.ref(column)} in (0, 1)`

export async function up(db: AnyDb): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const integer = isSqlite ? 'integer' : 'bigint'
  const real = isSqlite ? 'real' : 'double precision'

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
  const strict = <T extends { modifyEnd(node: RawBuilder<unknown>): T }>(builder: T): T =>
    isSqlite ? builder.modifyEnd(sql`strict`) : builder

  await table('organizations')
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('name_key', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.check(among('kind', EMPLOYERS)))
    .addColumn('domain', 'text')
    .addColumn('verified_at', integer)
    .addColumn('trust', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('created_at', integer, (c) => c.notNull())
    .execute()

  await table('postings')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('external_id', 'text', (c) => c.notNull())
    .addColumn('organization_id', integer, (c) => c.references('organizations.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('lang', 'text', (c) => c.notNull().check(among('lang', LANGS)))
    .addColumn('contract', 'text', (c) => c.notNull().check(among('contract', CONTRACTS)))
    .addColumn('level', 'text', (c) => c.notNull().check(among('level', LEVELS)))
    .addColumn('employer', 'text', (c) => c.check(among('employer', EMPLOYERS)))
    .addColumn('remote', 'text', (c) => c.check(among('remote', REMOTES)))
    .addColumn('remote_days', real) // days a week
    .addColumn('community_mask', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('hours_mask', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('country', 'text') // ISO 3166-1
    .addColumn('region', 'text') // ISO 3166-2; CA-QC-06 in Québec
    .addColumn('city', 'text')
    .addColumn('city_key', 'text') // folded
    .addColumn('family', 'text', (c) => c.check(among('family', FAMILIES)))
    .addColumn('pay_min', integer)
    .addColumn('pay_max', integer)
    .addColumn('pay_currency', 'text')
    .addColumn('pay_unit', 'text', (c) => c.check(among('pay_unit', PAY_UNITS)))
    .addColumn('pay_text', 'text')
    .addColumn('pay_yearly', integer) // pay_max for a full-time year, minor units
    .addColumn('unpaid', integer, (c) => c.notNull().defaultTo(0).check(isTruth('unpaid')))
    .addColumn('months_min', real)
    .addColumn('months_max', real)
    .addColumn('weekly_hours', real)
    .addColumn('start_month', 'text') // YYYY-MM
    .addColumn('has_tutor', integer, (c) => c.notNull().defaultTo(0).check(isTruth('has_tutor')))
    .addColumn('has_school_agreement', integer, (c) =>
      c.notNull().defaultTo(0).check(isTruth('has_school_agreement')),
    )
    .addColumn('url', 'text')
    .addColumn('apply_url', 'text')
    .addColumn('apply_email', 'text')
    .addColumn('license', 'text')
    .addColumn('year', integer)
    .addColumn('provenance', 'text', (c) => c.notNull()) // JSON: field → declared | extracted
    .addColumn('spans', 'text', (c) => c.notNull()) // JSON: field → {field, start, end, text}
    .addColumn('extra', 'text', (c) => c.notNull()) // JSON
    .addColumn('flag', 'text', (c) => c.notNull().defaultTo('none').check(among('flag', FLAGS)))
    .addColumn('verdict', 'text', (c) => c.notNull().check(among('verdict', VERDICTS)))
    .addColumn('probability', real, (c) =>
      c.notNull().check(sql<SqlBool>`probability >= 0 and probability <= 1`),
    )
    .addColumn('status', 'text', (c) => c.notNull().check(among('status', STATUSES)))
    .addColumn('date_posted', integer, (c) => c.notNull())
    .addColumn('valid_through', integer, (c) => c.notNull()) // end of the last local day
    .addColumn('first_seen_at', integer, (c) => c.notNull())
    .addColumn('closed_at', integer)
    .addColumn('updated_at', integer, (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull()) // SHA-256, hex
    .addColumn('version', integer, (c) => c.notNull().defaultTo(1))
    .addUniqueConstraint('postings_source_external_id', ['source', 'external_id'])
    .execute()

  await table('posting_revisions')
    .addColumn('posting_id', integer, (c) =>
      c.notNull().references('postings.id').onDelete('cascade'),
    )
    .addColumn('number', integer, (c) => c.notNull()) // 1, 2, …
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull()) // of what makes a revision
    .addColumn('created_at', integer, (c) => c.notNull())
    .addUniqueConstraint('posting_revisions_number', ['posting_id', 'number'])
    .execute()

  await table('models')
    .addColumn('version', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(among('state', sql`'active', 'candidate', 'retired'`)),
    )
    .addColumn('created_at', integer, (c) => c.notNull())
    .execute()

  await table('predictions')
    .addColumn('posting_id', integer, (c) =>
      c.notNull().references('postings.id').onDelete('cascade'),
    )
    .addColumn('revision_id', integer, (c) =>
      c.notNull().references('posting_revisions.id').onDelete('cascade'),
    )
    .addColumn('model_id', integer, (c) => c.notNull().references('models.id'))
    .addColumn('contract', 'text', (c) => c.notNull().check(among('contract', CONTRACTS)))
    .addColumn('role_level', 'text', (c) => c.notNull().check(among('role_level', LEVELS)))
    .addColumn('probability', real, (c) =>
      c.notNull().check(sql<SqlBool>`probability >= 0 and probability <= 1`),
    )
    .addColumn('verdict', 'text', (c) => c.notNull().check(among('verdict', VERDICTS)))
    .addColumn('evidence', 'text', (c) => c.notNull()) // JSON, heaviest first
    .addColumn('contract_evidence', 'text', (c) => c.notNull()) // JSON
    .addColumn('created_at', integer, (c) => c.notNull())
    .addUniqueConstraint('predictions_revision_model', ['revision_id', 'model_id'])
    .execute()

  // Where open postings are; '' stands for an unknown region. Kept by triggers alone.
  await strict(db.schema.createTable('places'))
    .addColumn('country', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('city', 'text', (c) => c.notNull())
    .addColumn('city_key', 'text', (c) => c.notNull())
    .addColumn('open_count', integer, (c) => c.notNull().check(sql<SqlBool>`open_count >= 0`))
    .addPrimaryKeyConstraint('places_key', ['country', 'region', 'city_key'])
    .execute()

  await table('import_runs')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('started_at', integer, (c) => c.notNull())
    .addColumn('finished_at', integer)
    .addColumn('lines_done', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('read', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('created', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('changed', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('unchanged', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('refused', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('duplicates', integer, (c) => c.notNull().defaultTo(0))
    .execute()

  await table('import_errors')
    .addColumn('run_id', integer, (c) =>
      c.notNull().references('import_runs.id').onDelete('cascade'),
    )
    .addColumn('line', integer, (c) => c.notNull())
    .addColumn('severity', 'text', (c) =>
      c.notNull().check(among('severity', sql`'error', 'warning'`)),
    )
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute()

  // No foreign key to postings: the log outlives what it tells of.
  await table('audit_entries')
    .addColumn('at', integer, (c) => c.notNull())
    .addColumn('actor_id', integer)
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('posting_id', integer)
    .addColumn('detail', 'text', (c) => c.notNull()) // JSON
    .execute()

  await strict(db.schema.createTable('board_state'))
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', integer, (c) => c.notNull())
    .execute()
  await sql`insert into board_state (name, value) values ('data_version', 1)`.execute(db)

  await strict(db.schema.createTable('locks'))
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('until', integer, (c) => c.notNull())
    .execute()

  for (const index of INDEXES) await index.execute(db)
  for (const statement of isSqlite ? SQLITE : POSTGRES) await statement.execute(db)
}

/** The list is newest first; a filter that most seekers use has the same order behind it. */
const INDEXES = [
  sql`create index postings_list on postings (date_posted desc, id desc) where status = 'published'`,
  sql`create index postings_contract on postings (contract, date_posted desc, id desc) where status = 'published'`,
  sql`create index postings_place on postings (country, region, date_posted desc, id desc) where status = 'published'`,
  sql`create index postings_city on postings (city_key, date_posted desc, id desc) where status = 'published'`,
  sql`create index postings_family on postings (family, date_posted desc, id desc) where status = 'published'`,
  sql`create index postings_flag on postings (flag, date_posted desc, id desc) where status = 'published' and flag <> 'none'`,
  sql`create index postings_expiry on postings (valid_through) where status = 'published'`,
  sql`create index postings_closed on postings (closed_at) where status in ('expired', 'filled', 'unfilled', 'withdrawn')`,
  sql`create index postings_organization on postings (organization_id, date_posted desc, id desc)`,
  sql`create index predictions_posting on predictions (posting_id, id)`,
  sql`create index predictions_model on predictions (model_id)`,
  sql`create index import_errors_run on import_errors (run_id, line)`,
  sql`create index import_runs_file on import_runs (source, fingerprint)`,
  sql`create index audit_entries_posting on audit_entries (posting_id, id)`,
]

const SQLITE = [
  // The words as stemmed by the board, not the text: rowid is the posting's id.
  sql`create virtual table posting_search using fts5 (title, body, organization, content = '', contentless_delete = 1, tokenize = 'ascii')`,
  sql`create trigger postings_search_delete after delete on postings begin
    delete from posting_search where rowid = old.id;
  end`,
  // REPLACE deletes without a word where the connection does not ask for recursive triggers. An id
  // that is left to the table is -1 here.
  sql`create trigger audit_entries_no_replace before insert on audit_entries
  when new.id > 0 and exists (select 1 from audit_entries where id = new.id) begin
    select raise(abort, 'audit entries are never replaced');
  end`,
  sql`create trigger audit_entries_no_update before update on audit_entries begin
    select raise(abort, 'audit entries are never changed');
  end`,
  sql`create trigger audit_entries_no_delete before delete on audit_entries begin
    select raise(abort, 'audit entries are never deleted');
  end`,
  sql`create trigger places_insert after insert on postings
  when new.status = 'published' and new.country is not null and new.city_key is not null begin
    insert into places (country, region, city, city_key, open_count)
    values (new.country, coalesce(new.region, ''), coalesce(new.city, new.city_key), new.city_key, 1)
    on conflict (country, region, city_key)
    do update set open_count = open_count + 1, city = max(city, excluded.city);
  end`,
  sql`create trigger places_delete after delete on postings
  when old.status = 'published' and old.country is not null and old.city_key is not null begin
    update places set open_count = open_count - 1
    where country = old.country and region = coalesce(old.region, '') and city_key = old.city_key;
    delete from places
    where country = old.country and region = coalesce(old.region, '') and city_key = old.city_key
      and open_count = 0;
  end`,
  sql`create trigger places_update after update of status, country, region, city, city_key on postings
  when old.status is not new.status or old.country is not new.country
    or old.region is not new.region or old.city_key is not new.city_key begin
    insert into places (country, region, city, city_key, open_count)
    select new.country, coalesce(new.region, ''), coalesce(new.city, new.city_key), new.city_key, 1
    where new.status = 'published' and new.country is not null and new.city_key is not null
    on conflict (country, region, city_key)
    do update set open_count = open_count + 1, city = max(city, excluded.city);
    update places set open_count = open_count - 1
    where old.status = 'published'
      and country = old.country and region = coalesce(old.region, '') and city_key = old.city_key;
    delete from places
    where country = old.country and region = coalesce(old.region, '') and city_key = old.city_key
      and open_count = 0;
  end`,
]

const POSTGRES = [
  // Title words weigh A, gaps part the fields; the same stems as posting_search on SQLite.
  sql`alter table postings add column search tsvector`,
  sql`create index postings_search on postings using gin (search)`,
  sql`create function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    raise exception 'audit entries are never changed or deleted';
  end $$`,
  sql`create trigger audit_entries_append_only before update or delete or truncate on audit_entries
  for each statement execute function refuse_audit_change()`,
  sql`create function count_place(p postings, step integer) returns void language plpgsql as $$
  begin
    if p.status <> 'published' or p.country is null or p.city_key is null then
      return;
    end if;
    if step > 0 then
      insert into places (country, region, city, city_key, open_count)
      values (p.country, coalesce(p.region, ''), coalesce(p.city, p.city_key), p.city_key, 1)
      on conflict (country, region, city_key) do update set
        open_count = places.open_count + 1,
        city = greatest(places.city collate "C", excluded.city collate "C");
      return;
    end if;
    update places set open_count = open_count - 1
    where country = p.country and region = coalesce(p.region, '') and city_key = p.city_key;
    delete from places
    where country = p.country and region = coalesce(p.region, '') and city_key = p.city_key
      and open_count = 0;
  end $$`,
  sql`create function keep_places() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and old.status = new.status
      and old.country is not distinct from new.country
      and old.region is not distinct from new.region
      and old.city_key is not distinct from new.city_key then
      return null;
    end if;
    if tg_op <> 'DELETE' then
      perform count_place(new, 1);
    end if;
    if tg_op <> 'INSERT' then
      perform count_place(old, -1);
    end if;
    return null;
  end $$`,
  sql`create trigger places_keep after insert or update or delete on postings
  for each row execute function keep_places()`,
]
