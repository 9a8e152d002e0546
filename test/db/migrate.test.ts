import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as board from '../../migrations/0001_board.ts'
import * as bias from '../../migrations/0002_prediction_bias.ts'
import * as employers from '../../migrations/0003_employers.ts'
import { getBoardState, getDataVersion, setBoardState } from '../../src/db/board-state.ts'
import {
  type Database,
  engineOf,
  NewerSchemaError,
  openDatabase,
  withTransaction,
} from '../../src/db/database.ts'
import { migrateToLatest, migrationStatus } from '../../src/db/migrate.ts'
import { findPredictions } from '../../src/db/predictions.ts'
import { publishedMatching } from '../../src/db/published.ts'
import { NO_CRITERIA } from '../../src/domain/search-criteria.ts'
import { STEM_VERSION } from '../../src/text/stem.ts'
import { eachEngine, NOW, newDatabaseUrl, openTestDatabase, storeSome } from '../support.ts'

const ALL = ['0001_board', '0002_prediction_bias', '0003_employers', '0004_curation']
const starter = fileURLToPath(new URL('./open-and-migrate.ts', import.meta.url))
const opened: Database[] = []
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'board-test-'))
})
afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()))
  await rm(folder, { recursive: true, force: true })
})

let files = 0
const emptyUrl = (engine: string) =>
  engine === 'sqlite' ? `sqlite:${folder}/deep/${++files}.sqlite` : newDatabaseUrl('template1')
const open = async (url: string) => {
  const db = await openDatabase(url)
  opened.push(db)
  return db
}

eachEngine('migration', (engine) => {
  test('brings an empty database to the latest schema, once', async () => {
    const db = await open(await emptyUrl(engine))
    expect(await migrationStatus(db)).toEqual({ applied: [], pending: ALL, unknown: [] })
    expect(await migrateToLatest(db)).toEqual(ALL)
    expect(await migrateToLatest(db)).toEqual([])
    expect(await migrationStatus(db)).toEqual({ applied: ALL, pending: [], unknown: [] })
  })

  test('by several processes at once happens once and fails in none', async () => {
    const url = await emptyUrl(engine)
    const runs = Array.from({ length: 4 }, () =>
      promisify(execFile)(process.execPath, [starter, url]),
    )
    const applied = (await Promise.all(runs)).flatMap(({ stdout }) => JSON.parse(stdout))
    expect(applied).toEqual(ALL)
    expect(await migrationStatus(await open(url))).toMatchObject({ pending: [], unknown: [] })
  })

  test('refuses a database that a newer board has migrated', async () => {
    const db = await open(await emptyUrl(engine))
    await migrateToLatest(db)
    const at = new Date(NOW).toISOString()
    await sql`insert into kysely_migration (name, timestamp) values ('9999_later', ${at})`.execute(
      db,
    )
    await expect(migrateToLatest(db)).rejects.toThrow(NewerSchemaError)
    expect((await migrationStatus(db)).unknown).toEqual(['9999_later'])
  })

  test('that fails leaves nothing behind', async () => {
    const db = await open(await emptyUrl(engine))
    await sql`create table locks (name text)`.execute(db) // in the way of the last table
    await expect(migrateToLatest(db)).rejects.toThrow(/locks/)
    const tables = await db.introspection.getTables()
    expect(tables.map(({ name }) => name)).toEqual(['locks'])
    await sql`drop table locks`.execute(db)
    expect(await migrateToLatest(db)).toEqual(ALL)
  })

  test('to 0002 says of predictions by the hand-set model what its bias was', async () => {
    const db = await open(await emptyUrl(engine))
    const only = { getMigrations: async () => ({ '0001_board': board }) }
    const { error } = await new Migrator({ db, provider: only }).migrateToLatest()
    expect(error).toBeUndefined()
    const evidence = [
      { field: 'title', start: 0, end: 2, text: 'CM', cue: 'a', weight: 1.5 },
      { field: 'text', start: 0, end: 4, text: 'Vous', cue: 'b', weight: -0.25 },
    ]
    await insertJudged(db, JSON.stringify(evidence))
    expect(await migrateToLatest(db)).toEqual(ALL.slice(1))
    const judged = { probability: 0.3, verdict: 'clear', model: 'hand-set-1', evidence }
    const prediction = (await findPredictions(db, [7])).get(7)
    expect(prediction).toMatchObject({ ...judged, bias: -5, logit: -3.75 })
    const [id] = await storeSome(db, [{ prediction: { bias: -2.5 } }])
    expect((await findPredictions(db, [id!])).get(id!)).toMatchObject({ bias: -2.5, logit: -2.5 })
    await expect(sql`update predictions set bias = null`.execute(db)).rejects.toThrow(/null/i)
  })

  test('to 0004 fills the queue with what waits on a board of employers, and counts it', async () => {
    const db = await open(await emptyUrl(engine))
    const until = { [ALL[0]!]: board, [ALL[1]!]: bias, [ALL[2]!]: employers }
    const only = { getMigrations: async () => until }
    expect((await new Migrator({ db, provider: only }).migrateToLatest()).error).toBeUndefined()
    const count = 400
    await insertWaiting(db, count)
    expect(await migrateToLatest(db)).toEqual(ALL.slice(3))
    const kept = await db
      .selectFrom('queueItems')
      .select(['postingId', 'kind', 'score', 'since'])
      .orderBy('postingId')
      .orderBy('kind')
      .execute()
    const { rows: wanted } = await sql`select posting_id, kind, score, since from queue_wanted
      order by posting_id, kind`.execute(db)
    expect(kept).toEqual(wanted)
    const counts = await db
      .selectFrom('queueCounts')
      .select(['kind', 'count'])
      .orderBy('kind')
      .execute()
    expect(counts).toEqual([
      ...[
        { kind: 'appeal', count: 0 },
        { kind: 'edit', count: 1 },
      ],
      ...[
        { kind: 'flagged', count: count / 2 },
        { kind: 'new', count: count / 4 },
      ],
      ...[
        { kind: 'report', count: 0 },
        { kind: 'unsure', count: count / 4 },
      ],
    ])
    const views = await db
      .selectFrom('queueItems')
      .select(['postingId', 'kind', 'views'])
      .where('views', '>', 0)
      .orderBy('kind')
      .execute()
    expect(views).toEqual([
      { postingId: 1, kind: 'edit', views: 12 },
      { postingId: 1, kind: 'flagged', views: 12 },
    ])
  })
})

/** Postings of a board at 0003: half are flagged, a quarter each unsure and not yet read. */
async function insertWaiting(db: Database, count: number): Promise<void> {
  const verdicts = ['flagged', 'unsure', 'flagged', 'clear']
  const rows = Array.from({ length: count }, (_, i) => {
    const [id, isNew] = [i + 1, i % 4 === 3]
    const [verdict, flag] = [verdicts[i % 4], i % 2 === 0 ? 'automatic' : 'none']
    return sql`(${id}, 's', ${`x${id}`}, 'CM', 'Vous modérez.', 'fr', 'internship', 'mid', '{}', '{}',
      '{}', ${verdict}, 0.75, ${flag}, ${isNew ? 'awaiting-review' : 'published'}, ${NOW}, ${NOW}, ${NOW},
      ${NOW + i}, 'h')`
  })
  for (let from = 0; from < count; from += 500) {
    await sql`insert into postings (id, source, external_id, title, text, lang, contract, level,
      provenance, spans, extra, verdict, probability, flag, status, date_posted, valid_through,
      first_seen_at, updated_at, content_hash) values ${sql.join(rows.slice(from, from + 500))}`.execute(
      db,
    )
  }
  await sql`insert into posting_revisions (id, posting_id, number, title, text, content_hash,
    created_at, state) values (1, 1, 2, 'CM', 'Vous animez.', 'h', ${NOW}, 'pending')`.execute(db)
  await sql`insert into posting_counts (posting_id, day, views) values (1, '2026-11-19', 5),
    (1, '2026-11-20', 7), (2, '2026-11-20', 0)`.execute(db)
}

/** A posting and its prediction as the first schema holds them. */
async function insertJudged(db: Database, evidence: string): Promise<void> {
  await sql`insert into models (id, version, state, created_at)
    values (1, 'hand-set-1', 'active', ${NOW})`.execute(db)
  await sql`insert into postings (id, source, external_id, title, text, lang, contract, level,
    provenance, spans, extra, verdict, probability, status, date_posted, valid_through,
    first_seen_at, updated_at, content_hash)
    values (7, 's', 'x', 'CM', 'Vous modérez.', 'fr', 'internship', 'mid', '{}', '{}', '{}',
    'clear', 0.3, 'published', ${NOW}, ${NOW}, ${NOW}, ${NOW}, 'h')`.execute(db)
  await sql`insert into posting_revisions (id, posting_id, number, title, text, content_hash, created_at)
    values (3, 7, 1, 'CM', 'Vous modérez.', 'h', ${NOW})`.execute(db)
  await sql`insert into predictions (posting_id, revision_id, model_id, contract, role_level,
    probability, verdict, evidence, contract_evidence, created_at)
    values (7, 3, 1, 'internship', 'mid', 0.3, 'clear', ${evidence}, 'null', ${NOW})`.execute(db)
  if (engineOf(db).name === 'sqlite') return
  // On PostgreSQL numbers that were given by hand are not counted by themselves.
  for (const table of ['models', 'postings', 'posting_revisions']) {
    await sql`alter table ${sql.table(table)} alter column id restart with 100`.execute(db)
  }
}

eachEngine('the search index', (engine) => {
  test('is made anew when its words were stemmed in another way, and then left alone', async () => {
    const db = await openTestDatabase(engine)
    const count = 450 // more than two batches
    const ids = await storeSome(
      db,
      Array.from({ length: count }, (_, i) => ({
        title: `Vigneronne ${i}`,
        organization: 'Ténor',
      })),
    )
    const found = async (q: string) =>
      (
        await publishedMatching(db, { ...NO_CRITERIA, q }, { now: NOW })
          .select('id')
          .execute()
      ).length
    const spoil = async () => {
      for (const id of ids) {
        const words = { title: ['old'], body: [], organization: [] }
        await engineOf(db).replaceSearch(db, id, words)
      }
    }
    await spoil()
    await migrateToLatest(db)
    expect(await found('vigneronne')).toBe(0) // the same version: nothing is read
    const version = await getDataVersion(db)
    await setBoardState(db, 'stem_version', 0)
    await migrateToLatest(db)
    expect([await found('vigneronne'), await found('tenor'), await found('old')]).toEqual([
      ...[count, count, 0],
    ])
    expect(await getBoardState(db, 'stem_version')).toBe(STEM_VERSION)
    expect(await getDataVersion(db)).toBeGreaterThan(version) // kept pages are old now
  })
})

eachEngine('the schema', (engine) => {
  test('refuses codes that are none and parts of what is not there', async () => {
    const db = await openTestDatabase(engine)
    const [id] = await storeSome(db, [{}])
    const change = (set: object) =>
      db.updateTable('postings').set(set).where('id', '=', id!).execute()
    for (const set of [
      { contract: 'stage' },
      { status: 'live' },
      { flag: 'yes' },
      { family: 'x' },
      { unpaid: 2 },
      { probability: 1.5 },
      { organizationId: 99 },
      { title: null },
    ]) {
      await expect(change(set), JSON.stringify(set)).rejects.toThrow()
    }
    await change({ contract: 'internship', family: null })
  })

  test('drops revisions, predictions and words with their posting, and keeps the log', async () => {
    const db = await openTestDatabase(engine)
    const [id] = await storeSome(db, [
      { contract: 'internship', prediction: { verdict: 'flagged', probability: 0.9 } },
    ])
    await db.deleteFrom('postings').where('id', '=', id!).execute()
    for (const table of ['postingRevisions', 'predictions'] as const) {
      expect(await db.selectFrom(table).select('id').execute()).toEqual([])
    }
    expect(await db.selectFrom('auditEntries').select('postingId').execute()).toEqual([
      { postingId: id },
    ])
    const [next] = await storeSome(db, [{}])
    expect(next).toBeGreaterThan(id!) // a number, and so an address, is never given twice
  })

  test('lets nobody change or delete what the log says', async () => {
    const db = await openTestDatabase(engine)
    await storeSome(db, [{ contract: 'internship', prediction: { verdict: 'flagged' } }])
    await expect(db.updateTable('auditEntries').set({ action: 'x' }).execute()).rejects.toThrow(
      /never/,
    )
    await expect(db.deleteFrom('auditEntries').execute()).rejects.toThrow(/never/)
    const entry = { at: NOW, actorId: null, action: 'x', postingId: null, detail: '{}' }
    const { id } = await db.selectFrom('auditEntries').select('id').executeTakeFirstOrThrow()
    const again = db.insertInto('auditEntries').values({ ...entry, id })
    const upsert = again.onConflict((c) => c.column('id').doUpdateSet({ action: 'x' }))
    await expect(upsert.execute()).rejects.toThrow(/never/)
    await expect(again.execute()).rejects.toThrow()
    if (engine === 'sqlite') {
      await expect(
        db
          .replaceInto('auditEntries')
          .values({ ...entry, id })
          .execute(),
      ).rejects.toThrow(/never/)
      await sql`pragma recursive_triggers = off`.execute(db) // as another program may open the file
      await expect(
        db
          .replaceInto('auditEntries')
          .values({ ...entry, id })
          .execute(),
      ).rejects.toThrow(/never/)
    }
    if (engine === 'postgres') {
      await expect(sql`truncate audit_entries`.execute(db)).rejects.toThrow(/never/)
    }
    expect(await db.selectFrom('auditEntries').select('action').execute()).toEqual([
      { action: 'flag' },
    ])
  })

  test('a transaction that throws leaves nothing; one within another joins it', async () => {
    const db = await openTestDatabase(engine)
    const insert = (name: string, trx: Parameters<Parameters<typeof withTransaction>[1]>[0]) =>
      trx.insertInto('boardState').values({ name, value: 1 }).execute()
    const run = withTransaction(db, async (outer) => {
      await insert('outer', outer)
      await withTransaction(outer, (inner) => insert('inner', inner))
      throw new Error('taken back')
    })
    await expect(run).rejects.toThrow('taken back')
    const names = await db.selectFrom('boardState').select('name').orderBy('name').execute()
    expect(names).toEqual([{ name: 'data_version' }, { name: 'stem_version' }])
  })
})
