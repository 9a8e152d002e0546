/**
 * Curators: decisions and what they are about (reports, appeals, questions), the queue in which it
 * waits, labels learned from decisions, models on trial, public marks of employers, bans.
 *
 * Units: every instant (at, …_at, since, snoozed_until) is UTC milliseconds; truth is 0 or 1; hashes
 * are SHA-256 in hex; JSON columns are text.
 */
import { type Kysely, type RawBuilder, type SqlBool, SqliteAdapter, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration knows no table types, they belong to the code of today
type AnyDb = Kysely<any>

const CONTRACTS = sql`'internship', 'apprenticeship', 'permanent', 'fixed-term', 'freelance', 'volunteer', 'unspecified'`
const LEVELS = sql`'junior', 'mid', 'senior'`
const LANGS = sql`'fr', 'en'`
const KINDS = sql`'flagged', 'unsure', 'new', 'edit', 'report', 'appeal'`

const among = (column: string, codes: RawBuilder<unknown>) =>
  sql<SqlBool>`${sql.ref(column)} in (${codes})`

export async function up(db: AnyDb): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const integer = isSqlite ? 'integer' : 'bigint'
  const real = isSqlite ? 'real' : 'double precision'

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

  // What a person decided. `note` holds the reasons in words: public, and may be redacted.
  await table('decisions')
    .addColumn('at', integer, (c) => c.notNull())
    .addColumn('curator_id', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('posting_id', integer, (c) => c.references('postings.id').onDelete('set null'))
    .addColumn('organization_id', integer, (c) =>
      c.references('organizations.id').onDelete('set null'),
    )
    // The words that were judged.
    .addColumn('revision_id', integer, (c) =>
      c.references('posting_revisions.id').onDelete('set null'),
    )
    .addColumn('reason', 'text') // a code
    .addColumn('note', 'text')
    .addColumn('redacted_at', integer)
    .addColumn('model', 'text') // version of the model whose verdict was in sight
    .addColumn('verdict', 'text')
    .addColumn('probability', real)
    .addColumn('cue', 'text') // the heaviest one of that verdict
    .addColumn('flag_from', 'text')
    .addColumn('flag_to', 'text')
    .addColumn('waited', integer) // ms that the item had waited
    .addColumn('before', 'text') // JSON: what undoing restores; emptied once nobody may undo
    .addColumn('undone_at', integer)
    .execute()

  // A reader's report of a posting. `note` is never public.
  await table('reports')
    .addColumn('posting_id', integer, (c) =>
      c.notNull().references('postings.id').onDelete('cascade'),
    )
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('note', 'text') // at most 500 characters
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) =>
      c.notNull().defaultTo('open').check(among('state', sql`'open', 'upheld', 'dismissed'`)),
    )
    .addColumn('decision_id', integer, (c) => c.references('decisions.id').onDelete('set null'))
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('ended_at', integer)
    .execute()

  // An employer contests a decision about a posting, or (posting_id null) a mark.
  await table('appeals')
    .addColumn('decision_id', integer, (c) =>
      c.notNull().references('decisions.id').onDelete('cascade'),
    )
    .addColumn('posting_id', integer, (c) => c.references('postings.id').onDelete('cascade'))
    .addColumn('organization_id', integer, (c) =>
      c.references('organizations.id').onDelete('cascade'),
    )
    // null: by a link mailed to the employer's domain, or the account was erased.
    .addColumn('account_id', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .addColumn('text', 'text', (c) => c.notNull()) // at most 1,000 characters
    .addColumn('state', 'text', (c) =>
      c.notNull().defaultTo('open').check(among('state', sql`'open', 'kept', 'overturned'`)),
    )
    .addColumn('outcome_id', integer, (c) => c.references('decisions.id').onDelete('set null'))
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('due_at', integer, (c) => c.notNull()) // five working days on
    .addColumn('ended_at', integer)
    .execute()

  // What curators ask an employer about a posting, and the answers.
  await table('messages')
    .addColumn('posting_id', integer, (c) =>
      c.notNull().references('postings.id').onDelete('cascade'),
    )
    .addColumn('decision_id', integer, (c) => c.references('decisions.id').onDelete('set null'))
    .addColumn('author', 'text', (c) =>
      c.notNull().check(among('author', sql`'curator', 'employer'`)),
    )
    .addColumn('account_id', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .addColumn('text', 'text', (c) => c.notNull()) // at most 1,000 characters
    .addColumn('created_at', integer, (c) => c.notNull())
    .execute()

  // What the model may learn from decisions: the words as they were, with what was said of them.
  await table('labels')
    .addColumn('decision_id', integer, (c) =>
      c.notNull().unique().references('decisions.id').onDelete('cascade'),
    )
    .addColumn('posting_id', integer, (c) => c.references('postings.id').onDelete('set null'))
    .addColumn('organization_id', integer, (c) =>
      c.references('organizations.id').onDelete('set null'),
    )
    .addColumn('curator_id', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('lang', 'text', (c) => c.notNull().check(among('lang', LANGS)))
    .addColumn('contract', 'text', (c) => c.notNull().check(among('contract', CONTRACTS)))
    .addColumn('level', 'text', (c) => c.notNull().check(among('level', LEVELS)))
    .addColumn('is_flag', integer, (c) => c.notNull().check(sql<SqlBool>`is_flag in (0, 1)`))
    .addColumn('evidence', 'text', (c) => c.notNull()) // JSON: the spans that were in sight
    .addColumn('wrong_cues', 'text', (c) => c.notNull().defaultTo('[]')) // JSON: ids of cues said to misread
    .addColumn('model', 'text')
    .addColumn('verdict', 'text')
    .addColumn('probability', real)
    .addColumn('state', 'text', (c) =>
      c.notNull().defaultTo('active').check(among('state', sql`'active', 'undone', 'overturned'`)),
    )
    .addColumn('created_at', integer, (c) => c.notNull())
    .execute()

  // A second curator's judgement of a labelled posting, made without seeing the first: it changes
  // nothing and measures agreement.
  await table('second_readings')
    .addColumn('label_id', integer, (c) => c.notNull().references('labels.id').onDelete('cascade'))
    .addColumn('curator_id', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .addColumn('is_flag', integer, (c) => c.notNull().check(sql<SqlBool>`is_flag in (0, 1)`))
    .addColumn('level', 'text', (c) => c.notNull().check(among('level', LEVELS)))
    .addColumn('created_at', integer, (c) => c.notNull())
    .execute()

  // "Only internships in 12 months": proposed by one curator, confirmed by another, for 12 months.
  await table('employer_marks')
    .addColumn('organization_id', integer, (c) =>
      c.notNull().references('organizations.id').onDelete('cascade'),
    )
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .check(among('state', sql`'proposed', 'confirmed', 'refused', 'withdrawn', 'lapsed'`)),
    )
    .addColumn('facts', 'text', (c) => c.notNull()) // JSON: {from, to, postings: id[]}
    .addColumn('proposal_id', integer, (c) => c.references('decisions.id').onDelete('set null'))
    .addColumn('confirmation_id', integer, (c) => c.references('decisions.id').onDelete('set null'))
    .addColumn('proposed_by', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .addColumn('confirmed_by', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('confirmed_at', integer)
    .addColumn('lapses_at', integer)
    .addColumn('ended_at', integer)
    .execute()

  // What the daily look over employers found: internships alone, series on one post, internships
  // that became jobs. Made anew by the tick.
  await strict(db.schema.createTable('watch_items'))
    .addColumn('organization_id', integer, (c) =>
      c.notNull().references('organizations.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(among('kind', sql`'interns-only', 'series', 'turned'`)),
    )
    .addColumn('key', 'text', (c) => c.notNull()) // of the post, folded; '' for all of them
    .addColumn('postings', integer, (c) => c.notNull())
    .addColumn('first_at', integer, (c) => c.notNull())
    .addColumn('last_at', integer, (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull()) // JSON: posting ids
    .addColumn('computed_at', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('watch_items_key', ['organization_id', 'kind', 'key'])
    .execute()

  // What waits for a curator, by posting and why. Kept by triggers alone; only the snooze is written.
  // A weight times the time waited is the order: the weight is the tenth of the score, rounded up,
  // times one to four for how many have looked at the posting.
  await strict(db.schema.createTable('queue_items'))
    .addColumn('posting_id', integer, (c) =>
      c.notNull().references('postings.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (c) => c.notNull().check(among('kind', KINDS)))
    .addColumn('score', real, (c) => c.notNull()) // 0 to 1
    .addColumn('views', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('since', integer, (c) => c.notNull())
    .addColumn('snoozed_until', integer) // an employer was asked, and has until then
    .addColumn('weight', integer, (c) =>
      c
        .generatedAlwaysAs(
          sql`cast(case when score >= 0.9 then 10 else floor(score * 10) + 1 end as integer)
          * case when views < 10 then 1 when views < 100 then 2 when views < 1000 then 3 else 4 end`,
        )
        .stored(),
    )
    .addPrimaryKeyConstraint('queue_items_key', ['posting_id', 'kind'])
    .execute()
  await strict(db.schema.createTable('queue_counts'))
    .addColumn('kind', 'text', (c) => c.primaryKey().check(among('kind', KINDS)))
    .addColumn('count', integer, (c) => c.notNull().defaultTo(0))
    .execute()

  // A model made from decisions holds itself; the one that came with the program is a file.
  await db.schema.alterTable('models').addColumn('content', 'text').execute() // JSON: Model
  await db.schema.alterTable('models').addColumn('comparison', 'text').execute() // JSON
  await db.schema.alterTable('models').addColumn('activated_at', integer).execute()
  await db.schema
    .alterTable('models')
    .addColumn('activated_by', integer, (c) => c.references('accounts.id').onDelete('set null'))
    .execute()

  await db.schema.alterTable('organizations').addColumn('banned_at', integer).execute()
  await db.schema.alterTable('organizations').addColumn('ban_reason', 'text').execute() // a code
  await db.schema.alterTable('accounts').addColumn('banned_at', integer).execute()
  // Since when it has its role, where that was given to it.
  await db.schema.alterTable('accounts').addColumn('role_at', integer).execute()

  // Entries that belong to a decision, for the public log. No foreign key: the log outlives it.
  await db.schema.alterTable('audit_entries').addColumn('decision_id', integer).execute()

  for (const index of INDEXES) await index.execute(db)
  await sql`create view queue_wanted as ${WANTED}`.execute(db)
  // Before any trigger counts row by row: a board may hold tens of thousands that wait.
  for (const statement of FILL) await statement.execute(db)
  for (const statement of isSqlite ? SQLITE : POSTGRES) await statement.execute(db)
}

const INDEXES = [
  sql`create index accounts_role on accounts (id) where role <> 'employer'`,
  sql`create index accounts_banned on accounts (banned_at) where banned_at is not null`,
  sql`create index organizations_banned on organizations (banned_at) where banned_at is not null`,
  sql`create index decisions_posting on decisions (posting_id, id)`,
  sql`create index decisions_organization on decisions (organization_id, id)`,
  sql`create index decisions_curator on decisions (curator_id, id)`,
  sql`create index decisions_at on decisions (at, id)`,
  sql`create index decisions_revision on decisions (revision_id) where revision_id is not null`,
  sql`create index decisions_undoable on decisions (at) where before is not null`,
  sql`create index audit_entries_decision on audit_entries (at desc, id desc) where decision_id is not null`,
  sql`create index audit_entries_action on audit_entries (action, at desc, id desc) where decision_id is not null`,
  sql`create index reports_posting on reports (posting_id, state, id)`,
  sql`create index reports_ended on reports (ended_at) where note is not null`,
  sql`create index reports_decision on reports (decision_id) where decision_id is not null`,
  sql`create index appeals_posting on appeals (posting_id, state, id)`,
  sql`create index appeals_organization on appeals (organization_id, state, id)`,
  sql`create unique index appeals_decision on appeals (decision_id)`,
  sql`create index appeals_account on appeals (account_id) where account_id is not null`,
  sql`create index appeals_outcome on appeals (outcome_id) where outcome_id is not null`,
  sql`create index messages_posting on messages (posting_id, id)`,
  sql`create index messages_account on messages (account_id) where account_id is not null`,
  sql`create index labels_created on labels (created_at desc, id desc)`,
  sql`create index labels_posting on labels (posting_id) where posting_id is not null`,
  sql`create index labels_organization on labels (organization_id) where organization_id is not null`,
  sql`create unique index second_readings_once on second_readings (label_id, curator_id)`,
  sql`create index second_readings_curator on second_readings (curator_id)`,
  sql`create unique index employer_marks_open on employer_marks (organization_id) where state in ('proposed', 'confirmed')`,
  sql`create index employer_marks_lapse on employer_marks (lapses_at) where state = 'confirmed'`,
  sql`create index employer_marks_organization on employer_marks (organization_id, id)`,
  sql`create index employer_marks_state on employer_marks (state, id)`,
  sql`create index watch_items_kind on watch_items (kind, postings desc, organization_id)`,
  sql`create index queue_items_order on queue_items (weight, since, score desc, posting_id)`,
  sql`create index queue_items_since on queue_items (since)`,
  sql`create index queue_items_kind on queue_items (kind, weight, since, score desc, posting_id)`,
  sql`create index queue_items_asked on queue_items (snoozed_until, posting_id) where snoozed_until is not null`,
]

/**
 * What waits, and how urgently; `score` in [0, 1]. Of reports the different reasons count: many of one
 * reason may come from one hand.
 */
const WANTED = sql`
  select id as posting_id, 'flagged' as kind, probability as score, updated_at as since
  from postings where status = 'published' and flag = 'automatic'
  union all
  select id, 'unsure', probability, updated_at
  from postings where status = 'published' and flag = 'none' and verdict = 'unsure'
  union all
  select id, 'new', case when probability > 0.5 then probability else 0.5 end, updated_at
  from postings where status = 'awaiting-review'
  union all
  select p.id, 'edit', 0.7, min(r.created_at)
  from postings p join posting_revisions r on r.posting_id = p.id
  where p.status = 'published' and r.state = 'pending'
  group by p.id
  union all
  select p.id, 'report', case when count(distinct r.reason) > 4 then 1.0
    else 0.5 + 0.1 * count(distinct r.reason) end, min(r.created_at)
  from postings p join reports r on r.posting_id = p.id
  where p.status = 'published' and r.state = 'open'
  group by p.id
  union all
  select p.id, 'appeal', 1.0, min(a.created_at)
  from postings p join appeals a on a.posting_id = p.id
  where a.state = 'open'
  group by p.id`

const viewsOf = (id: RawBuilder<unknown>) =>
  sql`coalesce((select sum(c.views) from posting_counts c where c.posting_id = ${id}), 0)`

const FILL = [
  sql`insert into queue_items (posting_id, kind, score, views, since)
  select w.posting_id, w.kind, w.score, ${viewsOf(sql`w.posting_id`)}, w.since from queue_wanted w`,
  sql`insert into queue_counts (kind) values ('flagged'), ('unsure'), ('new'), ('edit'), ('report'), ('appeal')`,
  sql`update queue_counts set count = found.count
  from (select kind, count(*) as count from queue_items group by kind) as found
  where found.kind = queue_counts.kind`,
]

/** Makes the items of one posting what they are to be; one that stays keeps since when it waits. */
const refresh = (id: RawBuilder<unknown>) => sql`
    delete from queue_items where posting_id = ${id}
      and kind not in (select w.kind from queue_wanted w where w.posting_id = ${id});
    insert into queue_items (posting_id, kind, score, views, since)
    select w.posting_id, w.kind, w.score, ${viewsOf(id)}, w.since
    from queue_wanted w where w.posting_id = ${id}
    on conflict (posting_id, kind) do update set score = excluded.score
      where queue_items.score <> excluded.score;`

/** Counted anew each time: what an item missed while it was made by another transaction comes with the next. */
const countViews = sql`update queue_items set views = ${viewsOf(sql`new.posting_id`)}
    where posting_id = new.posting_id;`

const AWAITED = sql`(new.status = 'awaiting-review'
    or (new.status = 'published' and (new.flag = 'automatic' or new.verdict = 'unsure')))`

const sqliteRefresh = (name: string, when: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
  sql`create trigger ${sql.raw(name)} after ${when} begin ${refresh(id)}
  end`

const SQLITE = [
  // An id below 1 would pass the trigger that refuses to replace: it takes -1 for "not given yet".
  sql`create trigger audit_entries_numbered after insert on audit_entries when new.id <= 0 begin
    select raise(abort, 'audit entries are numbered from 1');
  end`,
  sqliteRefresh('queue_posting_insert', sql`insert on postings when ${AWAITED}`, sql`new.id`),
  sqliteRefresh(
    'queue_posting_update',
    sql`update of status, flag, verdict, probability on postings
  when old.status is not new.status or old.flag is not new.flag
    or old.verdict is not new.verdict or old.probability is not new.probability`,
    sql`new.id`,
  ),
  sqliteRefresh(
    'queue_revision_insert',
    sql`insert on posting_revisions when new.state = 'pending'`,
    sql`new.posting_id`,
  ),
  sqliteRefresh(
    'queue_revision_update',
    sql`update of state on posting_revisions when old.state <> new.state`,
    sql`new.posting_id`,
  ),
  sqliteRefresh('queue_report_insert', sql`insert on reports`, sql`new.posting_id`),
  sqliteRefresh(
    'queue_report_update',
    sql`update of state on reports when old.state <> new.state`,
    sql`new.posting_id`,
  ),
  sqliteRefresh(
    'queue_appeal_insert',
    sql`insert on appeals when new.posting_id is not null`,
    sql`new.posting_id`,
  ),
  sqliteRefresh(
    'queue_appeal_update',
    sql`update of state on appeals when old.state <> new.state and new.posting_id is not null`,
    sql`new.posting_id`,
  ),
  sqliteRefresh(
    'queue_revision_delete',
    sql`delete on posting_revisions when old.state = 'pending'`,
    sql`old.posting_id`,
  ),
  sqliteRefresh(
    'queue_report_delete',
    sql`delete on reports when old.state = 'open'`,
    sql`old.posting_id`,
  ),
  sqliteRefresh(
    'queue_appeal_delete',
    sql`delete on appeals when old.state = 'open' and old.posting_id is not null`,
    sql`old.posting_id`,
  ),
  sql`create trigger queue_views_insert after insert on posting_counts when new.views > 0 begin
    ${countViews}
  end`,
  sql`create trigger queue_views_update after update of views on posting_counts
  when new.views <> old.views begin
    ${countViews}
  end`,
  sql`create trigger queue_count_insert after insert on queue_items begin
    update queue_counts set count = count + 1 where kind = new.kind;
  end`,
  sql`create trigger queue_count_delete after delete on queue_items begin
    update queue_counts set count = count - 1 where kind = old.kind;
  end`,
]

const postgresRefresh = (name: string, when: RawBuilder<unknown>, column: string) =>
  sql`create trigger ${sql.raw(name)} after ${when} execute function refresh_queue_${sql.raw(column)}()`

const POSTGRES = [
  // Also where a session asks for no triggers, as replication does.
  sql`alter table audit_entries enable always trigger audit_entries_append_only`,
  // Takes turns first: of two transactions each would else write what it sees without the other.
  // Not "for update": the keys that reports and revisions hold of their posting would cross with it.
  sql`create function refresh_queue(item bigint) returns void language plpgsql as $$
  begin
    perform 1 from postings where id = item for no key update;
    ${refresh(sql`item`)}
  end $$`,
  sql`create function refresh_queue_id() returns trigger language plpgsql as $$
  begin perform refresh_queue(new.id); return null; end $$`,
  sql`create function refresh_queue_posting_id() returns trigger language plpgsql as $$
  begin
    perform refresh_queue(case when tg_op = 'DELETE' then old.posting_id else new.posting_id end);
    return null;
  end $$`,
  postgresRefresh(
    'queue_posting_insert',
    sql`insert on postings for each row when (${AWAITED})`,
    'id',
  ),
  postgresRefresh(
    'queue_posting_update',
    sql`update of status, flag, verdict, probability on postings for each row
  when (old.status is distinct from new.status or old.flag is distinct from new.flag
    or old.verdict is distinct from new.verdict or old.probability is distinct from new.probability)`,
    'id',
  ),
  postgresRefresh(
    'queue_revision_insert',
    sql`insert on posting_revisions for each row when (new.state = 'pending')`,
    'posting_id',
  ),
  postgresRefresh(
    'queue_revision_update',
    sql`update of state on posting_revisions for each row when (old.state <> new.state)`,
    'posting_id',
  ),
  postgresRefresh('queue_report_insert', sql`insert on reports for each row`, 'posting_id'),
  postgresRefresh(
    'queue_report_update',
    sql`update of state on reports for each row when (old.state <> new.state)`,
    'posting_id',
  ),
  postgresRefresh(
    'queue_appeal_insert',
    sql`insert on appeals for each row when (new.posting_id is not null)`,
    'posting_id',
  ),
  postgresRefresh(
    'queue_appeal_update',
    sql`update of state on appeals for each row
  when (old.state <> new.state and new.posting_id is not null)`,
    'posting_id',
  ),
  postgresRefresh(
    'queue_revision_delete',
    sql`delete on posting_revisions for each row when (old.state = 'pending')`,
    'posting_id',
  ),
  postgresRefresh(
    'queue_report_delete',
    sql`delete on reports for each row when (old.state = 'open')`,
    'posting_id',
  ),
  postgresRefresh(
    'queue_appeal_delete',
    sql`delete on appeals for each row when (old.state = 'open' and old.posting_id is not null)`,
    'posting_id',
  ),
  sql`create function count_queue_views() returns trigger language plpgsql as $$
  begin
    ${countViews}
    return null;
  end $$`,
  sql`create trigger queue_views_insert after insert on posting_counts for each row
  when (new.views > 0) execute function count_queue_views()`,
  sql`create trigger queue_views_update after update of views on posting_counts for each row
  when (new.views <> old.views) execute function count_queue_views()`,
  sql`create function count_queue() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      update queue_counts set count = count + 1 where kind = new.kind;
    else
      update queue_counts set count = count - 1 where kind = old.kind;
    end if;
    return null;
  end $$`,
  sql`create trigger queue_count after insert or delete on queue_items for each row
  execute function count_queue()`,
]
