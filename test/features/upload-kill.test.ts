import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openSession, storeAccount } from '../../src/db/accounts.ts'
import { type Database, openDatabase, withTransaction } from '../../src/db/database.ts'
import { enqueueJob } from '../../src/db/jobs.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { NEW_REPORT } from '../../src/features/import/check-upload.ts'
import { uploadJob } from '../../src/features/import/run-upload.ts'
import { insertUpload } from '../../src/features/import/upload-queries.ts'
import { eachEngine, isDeep, NOW, newDatabaseUrl } from '../support.ts'
import { csvOf } from './upload-support.ts'

const KILLS = isDeep ? 20 : 2
const ROWS = isDeep ? 1500 : 250
const MANY = isDeep ? 10_000 : 2000
const WORKER = fileURLToPath(new URL('./upload-worker.ts', import.meta.url))
const AWHILE = 5 * 60_000 // ms
const folder = mkdtempSync(join(tmpdir(), 'board-upload-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A verified organization whose file of postings waits to be imported. */
async function prepare(db: Database, rows: number): Promise<void> {
  await withTransaction(db, async (trx) => {
    const account = await storeAccount(trx, {
      email: 'a@a.example',
      locale: 'fr',
      now: NOW,
      role: 'employer',
    })
    await openSession(trx, account.id, NOW)
    const { id: organizationId } = await trx
      .insertInto('organizations')
      .values({
        ...{ slug: 'a', name: 'A', nameKey: 'a', kind: null, domain: 'a.example', trust: 1 },
        ...{ verifiedAt: NOW, createdAt: NOW, site: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const membership = { organizationId, accountId: account.id, createdAt: NOW }
    await trx.insertInto('memberships').values(membership).execute()
    const id = await insertUpload(trx, {
      ...{ accountId: account.id, organizationId, fileName: 'a.csv', format: 'csv' },
      ...{ state: 'queued', content: Buffer.from(csvOf(rows)), createdAt: NOW, updatedAt: NOW },
      report: JSON.stringify({ ...NEW_REPORT, phase: 'import', startedAt: NOW }),
    })
    await enqueueJob(trx, uploadJob(id, 'import', NOW))
  })
}

function startWorker(url: string, now: number) {
  const child = spawn(process.execPath, [WORKER, url, String(now)], {
    env: { PATH: process.env.PATH },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
  const ended = new Promise<{ done: number; most: number } | null>((resolve, reject) =>
    child.on('close', (code) => {
      if (code !== 0 && code !== null) reject(new Error(stderr))
      else resolve(stdout === '' ? null : JSON.parse(stdout))
    }),
  )
  return { child, ended }
}

/** All that an import leaves, but the instants at which the queue did its part. */
async function stateOf(db: Database) {
  const hash = createHash('sha256')
  for (const [table, columns] of [
    [
      'postings',
      'id, source, external_id, organization_id, content_hash, status, flag, version, first_seen_at, date_posted, valid_through',
    ],
    ['posting_revisions', 'id, posting_id, number, content_hash, state'],
    ['predictions', 'id, posting_id, revision_id, probability, verdict'],
    ['audit_entries', 'id, action, posting_id, detail'],
    [
      'import_runs',
      'id, source, fingerprint, lines_done, "read", created, changed, unchanged, refused, duplicates',
    ],
    ['import_errors', 'id, run_id, line, severity, code'],
    ['uploads', 'id, state, report, run_id'],
  ] as const) {
    const ordered = sql`select ${sql.raw(columns)} from ${sql.table(table)} order by id`
    const { rows } = await ordered.execute(db)
    hash.update(JSON.stringify(rows.map((row) => withoutIds(row as Record<string, unknown>))))
  }
  return hash.digest('hex')
}

/** Numbers of rows may have gaps where a batch was taken back; their order tells the same. */
function withoutIds(row: Record<string, unknown>) {
  return Object.entries(row).filter(([name]) => !/^(id|.*Id)$/.test(name) || name === 'externalId')
}

async function newBoard(engine: 'sqlite' | 'postgres', name: string): Promise<string> {
  if (engine === 'postgres') return newDatabaseUrl()
  const url = `sqlite:${join(folder, `${name}.sqlite`)}`
  const db = await openDatabase(url)
  await migrateToLatest(db)
  await db.destroy()
  return url
}

async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(url)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** Shares of the file at which it is killed, the same every time, in order. */
function pointsOf(seed: number): number[] {
  let x = seed
  const points = Array.from({ length: KILLS }, () => {
    x = (x * 1_103_515_245 + 12_345) % 2_147_483_648
    return x / 2_147_483_648
  })
  return points.sort((a, b) => a - b)
}

/** Waits until so many rows are stored, or the worker has ended. */
async function untilDone(db: Database, rows: number, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false
  void ended
    .catch(() => undefined)
    .then(() => {
      hasEnded = true
    })
  while (!hasEnded) {
    const run = await db.selectFrom('importRuns').select('linesDone').executeTakeFirst()
    if ((run?.linesDone ?? -1) >= rows) return
    await wait(5)
  }
}

eachEngine('an upload', (engine) => {
  test(`killed at ${KILLS} points goes on to the same board`, async () => {
    const whole = await newBoard(engine, 'whole')
    await withDatabase(whole, (db) => prepare(db, ROWS))
    expect(await startWorker(whole, NOW).ended).toMatchObject({ done: 1 })
    const expected = await withDatabase(whole, stateOf)

    const url = await newBoard(engine, 'killed')
    await withDatabase(url, async (db) => {
      await prepare(db, ROWS)
      let now = NOW
      let interrupted = 0
      for (const [kill, point] of pointsOf(7).entries()) {
        const { child, ended } = startWorker(url, now)
        await untilDone(db, point * 0.9 * ROWS, ended)
        await wait((kill * 37) % 60) // within a batch, and between two
        child.kill('SIGKILL')
        if ((await ended) === null) interrupted++
        now += AWHILE
        await db.updateTable('jobs').set({ lockedUntil: 0 }).execute() // the lock of the dead one is over
      }
      expect(interrupted).toBeGreaterThanOrEqual(KILLS / 2)
      await startWorker(url, now).ended
      expect(await stateOf(db)).toBe(expected)
    })
  }, 600_000)
})

test(`of ${MANY} rows takes the good ones, names each bad one, and no more memory than a fifth of them`, async () => {
  const took: number[] = []
  for (const rows of [MANY / 5, MANY]) {
    const url = await newBoard('sqlite', `rows-${rows}`)
    await withDatabase(url, (db) => prepare(db, rows))
    took.push((await startWorker(url, NOW).ended)!.most)
    if (rows < MANY) continue
    await withDatabase(url, async (db) => {
      const errors = await db
        .selectFrom('importErrors')
        .select(['line', 'code'])
        .orderBy('line')
        .execute()
      expect(errors).toEqual(
        Array.from({ length: MANY / 100 }, (_, at) => ({
          line: (at + 1) * 100 + 1,
          code: 'missing-text',
        })),
      )
      const { count } = await db
        .selectFrom('postings')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('status', '=', 'published')
        .executeTakeFirstOrThrow()
      expect(count).toBe(MANY * 0.99)
    })
  }
  // A short run ends before its engine has settled.
  expect(took[1]! / took[0]!).toBeLessThan(isDeep ? 1.3 : 1.5)
}, 600_000)
