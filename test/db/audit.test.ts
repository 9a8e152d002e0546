import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { nextDataVersion } from '../../src/db/board-state.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { recordDecision } from '../../src/db/decisions.ts'
import { eachEngine, NOW, openTestDatabase } from '../support.ts'

/** A log of two entries, one of them of a decision. */
async function someLog(db: Database): Promise<{ ids: number[]; decisionId: number }> {
  const decisionId = await withTransaction(db, async (trx) => {
    await nextDataVersion(trx)
    return recordDecision(trx, { at: NOW, curatorId: null, action: 'activate', note: 'Des mots.' })
  })
  const entry = { at: NOW, actorId: 1, action: 'flag', postingId: 1, detail: '{}' }
  await db.insertInto('auditEntries').values(entry).execute()
  const rows = await db.selectFrom('auditEntries').select('id').orderBy('id').execute()
  return { ids: rows.map(({ id }) => id), decisionId }
}

const content = (db: Database) => db.selectFrom('auditEntries').selectAll().orderBy('id').execute()

/** Everything that would change or end an entry; `id` is that of one that is there. */
const CHANGES: Readonly<Record<'both' | 'sqlite' | 'postgres', readonly string[]>> = {
  both: [
    "update audit_entries set action = 'x'",
    "update audit_entries set detail = '' where id = :id",
    'update audit_entries set decision_id = null where decision_id is not null',
    'update audit_entries set id = id + 100',
    'update audit_entries set actor_id = null where actor_id = 1',
    'delete from audit_entries',
    'delete from audit_entries where id = :id',
    'delete from audit_entries where decision_id is not null',
    'with gone as (select id from audit_entries) delete from audit_entries where id in (select id from gone)',
    "insert into audit_entries (id, at, action, detail) values (:id, 1, 'x', '{}') on conflict (id) do update set action = 'x'",
    "insert into audit_entries (id, at, action, detail) values (:id, 1, 'x', '{}')",
  ],
  sqlite: [
    "replace into audit_entries (id, at, action, detail) values (:id, 1, 'x', '{}')",
    "insert or replace into audit_entries (rowid, at, action, detail) values (:id, 1, 'x', '{}')",
    "insert or replace into audit_entries select id, 1, null, 'x', null, '{}', null from audit_entries",
    "update or replace audit_entries set id = :id, action = 'x'",
    "update or ignore audit_entries set action = 'x'",
    'update or fail audit_entries set rowid = 900 where id = :id',
  ],
  postgres: [
    'truncate audit_entries',
    'truncate table audit_entries restart identity cascade',
    "merge into audit_entries a using (select 1) s on a.id = :id when matched then update set action = 'x'",
    'merge into audit_entries a using (select 1) s on a.id = :id when matched then delete',
    'with gone as (delete from audit_entries returning id) select count(*) from gone',
  ],
}

eachEngine('the audit table', (engine) => {
  test('takes no update, delete, truncate, replace or upsert, of whatever entry', async () => {
    const db = await openTestDatabase(engine)
    const { ids } = await someLog(db)
    const before = await content(db)
    expect(before.map(({ decisionId }) => decisionId === null)).toEqual([false, true])
    const changes = [...CHANGES.both, ...CHANGES[engine]]
    const tryAll = async () => {
      for (const id of ids) {
        for (const change of changes) {
          const [start, ...rest] = change.split(':id')
          const statement = rest.reduce(
            (built, part) => sql`${built}${sql.lit(id)}${sql.raw(part)}`,
            sql.raw(start!),
          )
          const error = await statement.execute(db).catch((thrown: Error) => thrown)
          expect([change, error instanceof Error]).toEqual([change, true])
          // Refused by the table itself, and not for a mistake in the statement.
          const isRefused = /never|unique/i
          expect([change, (error as Error).message]).toEqual([
            change,
            expect.stringMatching(isRefused),
          ])
          expect(await content(db)).toEqual(before)
        }
      }
    }
    await tryAll()
    if (engine === 'sqlite') {
      await sql`pragma recursive_triggers = off`.execute(db) // as another program may open the file
      await sql`pragma foreign_keys = off`.execute(db)
      await tryAll()
      // The trigger against replacing takes a number below 1 for none.
      await expect(
        sql`insert into audit_entries (id, at, action, detail) values (-5, 1, 'x', '{}')`.execute(
          db,
        ),
      ).rejects.toThrow(/numbered/)
      return
    }
    // As a replica, which runs no ordinary triggers.
    await expect(
      db.transaction().execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx)
        await sql`delete from audit_entries`.execute(trx)
      }),
    ).rejects.toThrow(/never/)
    expect(await content(db)).toEqual(before)
  })

  test('keeps its entries when what they tell of is redacted, undone or gone', async () => {
    const db = await openTestDatabase(engine)
    const { decisionId } = await someLog(db)
    const before = await content(db)
    await db.updateTable('decisions').set({ note: null, redactedAt: NOW }).execute()
    await db.deleteFrom('decisions').where('id', '=', decisionId).execute()
    await db.deleteFrom('postings').execute()
    await db.deleteFrom('accounts').execute()
    expect(await content(db)).toEqual(before)
  })

  test('holds none of a decision’s words', async () => {
    const db = await openTestDatabase(engine)
    await someLog(db)
    expect(JSON.stringify(await content(db))).not.toContain('Des mots')
  })
})

describe('the sources', () => {
  const files = ['src', 'migrations'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  )
  const WRITES =
    /\b(?:updateTable|deleteFrom|replaceInto|mergeInto)\(\s*(['"`])audit_?entries\b|\b(?:update(?:\s+or\s+\w+)?|delete\s+from|truncate(?:\s+table)?|(?:insert\s+or\s+)?replace\s+into|merge\s+into|drop\s+table|disable\s+trigger)\s+(?:only\s+)?"?audit_?entries\b|drop\s+trigger\s+"?audit_entries/i
  /** A table whose name a reader of the source cannot see. */
  const UNNAMED =
    /\b(?:updateTable|deleteFrom|replaceInto|mergeInto)\(\s*(?!['"`])|\b(?:update|delete from|truncate)\s+\$\{/

  const found = (pattern: RegExp, text: string) => pattern.exec(text)?.[0] ?? null

  test('change or delete entries of the log nowhere', () => {
    expect(files.length).toBeGreaterThan(200)
    const changing = files.filter((file) => found(WRITES, readFileSync(file, 'utf8')) !== null)
    expect(changing).toEqual([])
  })

  test('name each table that they change, or hold no name of the log', () => {
    const sources = files.map((file) => readFileSync(file, 'utf8'))
    const unnamed = sources.filter((source) => found(UNNAMED, source) !== null)
    expect(unnamed.length).toBeLessThanOrEqual(1) // what retention deletes, table by table
    expect(unnamed.filter((source) => /audit_?entries/i.test(source))).toEqual([])
  })

  test.each([
    "trx.deleteFrom('auditEntries').execute()",
    'trx\n  .updateTable(\n    "auditEntries",\n  )',
    'sql`delete from audit_entries`',
    'sql`update or replace audit_entries set a = 1`',
    'sql`TRUNCATE TABLE audit_entries`',
    'sql`drop trigger audit_entries_no_update`',
    'sql`alter table audit_entries disable trigger all; disable trigger audit_entries`',
  ])('%j would be found', (source) => {
    expect(found(WRITES, source)).not.toBeNull()
  })

  test.each(['db.deleteFrom(table)', `sql\`delete from $${'{table}'}\``])(
    '%j would be found, too',
    (source) => {
      expect(found(UNNAMED, source)).not.toBeNull()
    },
  )
})
