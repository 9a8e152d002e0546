import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import BetterSqlite3 from 'better-sqlite3'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { getDataVersion, nextDataVersion } from '../../src/db/board-state.ts'
import { openDatabase, UnusableDatabaseError, withTransaction } from '../../src/db/database.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { countPostings, storePosting } from '../../src/db/postings.ts'
import {
  eachEngine,
  isDeep,
  NOW,
  openTestDatabase,
  somePosting,
  somePrediction,
  storeSome,
} from '../support.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'board-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('SQLite keeps what is committed, and lets nothing point nowhere', async () => {
  const db = await openDatabase(`sqlite:${folder}/new/folder/board.sqlite`)
  const pragma = async (name: string) =>
    Object.values(
      (await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)).rows[0]!,
    )[0]
  expect(await pragma('journal_mode')).toBe('wal')
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('foreign_keys')).toBe(1)
  expect(await pragma('recursive_triggers')).toBe(1)
  expect(await pragma('busy_timeout')).toBe(5000)
  await db.destroy()
})

test('a file that is no database is refused and left as it was', async () => {
  const path = join(folder, 'letter.sqlite')
  const letter = 'Dear board,\n'.repeat(500)
  await writeFile(path, letter)
  await expect(openDatabase(`sqlite:${path}`)).rejects.toThrow(UnusableDatabaseError)
  expect(await readFile(path, 'utf8')).toBe(letter)
  await expect(openDatabase(`sqlite:${folder}`)).rejects.toThrow(UnusableDatabaseError)
})

test('a folder that nothing can make is refused, and at once', () => {
  const script = `
    const { openDatabase } = await import(${JSON.stringify(new URL('../../src/db/database.ts', import.meta.url).href)})
    await openDatabase('sqlite:/proc/nowhere/deep/board.sqlite').catch((error) => console.log(error.name))`
  const args = ['--input-type=module', '-e', script]
  const { stdout } = spawnSync(process.execPath, args, { timeout: 10_000, encoding: 'utf8' })
  expect(stdout).toBe('UnusableDatabaseError\n')
})

test('no damage that SQLite can find starts in silence', async () => {
  const path = join(folder, 'damaged.sqlite')
  const db = await openDatabase(`sqlite:${path}`)
  await migrateToLatest(db)
  await storeSome(db, Array(40).fill({}))
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await db.destroy()
  const sound = await readFile(path)
  let refused = 0
  for (const at of fc.sample(fc.nat(sound.length - 1), { numRuns: isDeep ? 500 : 50, seed: 9 })) {
    const damaged = Buffer.from(sound)
    damaged[at]! ^= 0xff
    await writeFile(path, damaged)
    const outcome = await openDatabase(`sqlite:${path}`).catch((error) => error)
    if (outcome instanceof UnusableDatabaseError) refused++
    else {
      await outcome.destroy()
      expect(integrity(path), `byte ${at}`).toBe('ok')
    }
    for (const ending of ['-wal', '-shm']) await rm(path + ending, { force: true })
  }
  expect(refused).toBeGreaterThan(0)
})

test('a server that cannot be reached is refused by name, without its password', async () => {
  const wrong = `${inject('postgresUrl')}/nowhere`
  await expect(openDatabase(wrong)).rejects.toThrow(/^PostgreSQL: .*nowhere/)
  const closed = openDatabase('postgres://someone:hunter2@127.0.0.1:1/board')
  await expect(closed).rejects.toThrow(UnusableDatabaseError)
  await expect(closed).rejects.not.toThrow(/hunter2/)
})

test('a process that is killed while it writes leaves whole transactions', async () => {
  const path = join(folder, 'killed.sqlite')
  const db = await openDatabase(`sqlite:${path}`)
  await migrateToLatest(db)
  await db.destroy()
  const script = `
    ${imports()}
    const db = await openDatabase(${JSON.stringify(`sqlite:${path}`)})
    const [input, prediction] = JSON.parse(process.argv[1])
    for (let i = 0; ; i++) await withTransaction(db, async (trx) => {
      for (const half of ['a', 'b']) {
        await storePosting(trx, { ...input, externalId: process.pid + half + i }, prediction, ${NOW})
        if (i === Number(process.argv[2]) && half === 'a') process.kill(process.pid, 'SIGKILL')
      }
    })`
  const argument = JSON.stringify([somePosting(), somePrediction()])
  const commits = isDeep ? Array.from({ length: 60 }, (_, i) => i) : [0, 3, 11]
  for (const after of commits) {
    const args = ['--input-type=module', '-e', script, argument, String(after)]
    expect(spawnSync(process.execPath, args).signal).toBe('SIGKILL')
  }
  const after = await openDatabase(`sqlite:${path}`)
  const { rows } = await sql<{ postings: number; revisions: number; words: number }>`select
    (select count(*) from postings) as postings,
    (select count(*) from posting_revisions) as revisions,
    (select count(*) from posting_search where posting_search match '"forum"') as words`.execute(
    after,
  )
  const { postings, revisions, words } = rows[0]!
  expect(postings).toBe(2 * commits.reduce((sum, count) => sum + count, 0))
  expect([revisions, words]).toEqual([postings, postings])
  await after.destroy()
})

test('several processes write at once and none is turned away', async () => {
  const url = `sqlite:${folder}/shared.sqlite`
  const db = await openDatabase(url)
  await migrateToLatest(db)
  const argument = JSON.stringify([somePosting(), somePrediction()])
  const script = `
    ${imports()}
    const db = await openDatabase(${JSON.stringify(url)})
    const [input, prediction] = JSON.parse(process.argv[1])
    for (let i = 0; i < 40; i++) await withTransaction(db, async (trx) => {
      await storePosting(trx, { ...input, externalId: 'x' + i }, prediction, ${NOW} + process.pid)
      await storePosting(trx, { ...input, externalId: process.pid + '-' + i }, prediction, ${NOW})
    })`
  const runs = [1, 2, 3].map(() =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, argument]),
  )
  await Promise.all(runs)
  expect(await countPostings(db)).toBe(40 + 3 * 40)
  await db.destroy()
})

/** The lines by which a process of its own gets at the board's database code. */
function imports(): string {
  const at = (file: string) => JSON.stringify(new URL(`../../src/db/${file}`, import.meta.url).href)
  return `
    const { openDatabase, withTransaction } = await import(${at('database.ts')})
    const { storePosting } = await import(${at('postings.ts')})`
}

eachEngine('values', (engine) => {
  test('come back as they went in: large numbers, truth, nothing, and every character', async () => {
    const db = await openTestDatabase(engine)
    const text = 'É\u00e9 œ ß İ 🚀 שלום\n\t"\'\\%_'
    await storeSome(db, [
      { title: text, text, datePosted: -1, validThrough: 2 ** 52, year: undefined as never },
    ])
    const row = await db.selectFrom('postings').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      title: text,
      text,
      datePosted: -1,
      validThrough: 2 ** 52,
      year: null,
    })
  })

  test('writers at once take turns, and each change counts one version', async () => {
    const db = await openTestDatabase(engine)
    const version = await getDataVersion(db)
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        withTransaction(db, (trx) =>
          storePosting(trx, somePosting({ externalId: String(i % 3) }), somePrediction(), NOW),
        ),
      ),
    )
    expect(outcomes.filter(({ outcome }) => outcome === 'new')).toHaveLength(3)
    expect(outcomes.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(9)
    await Promise.all(Array.from({ length: 10 }, () => withTransaction(db, nextDataVersion)))
    const changes = (await getDataVersion(db)) - version - 10
    expect(changes).toBeGreaterThanOrEqual(3)
  })
})

function integrity(path: string): unknown {
  const raw = new BetterSqlite3(path, { readonly: true })
  const [row] = raw.pragma('integrity_check(1)') as { integrity_check: string }[]
  raw.close()
  return row?.integrity_check
}
