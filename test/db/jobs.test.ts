import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { pruneJobs } from '../../src/db/job-retention.ts'
import {
  claimJobs,
  completeJob,
  enqueueJob,
  failJob,
  prolongJob,
  releaseJob,
  retryJob,
} from '../../src/db/jobs.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { tick } from '../../src/db/tick.ts'
import { MAX_ATTEMPTS, retryAfter } from '../../src/domain/jobs.ts'
import { DAY, eachEngine, NOW, newDatabaseUrl, openTestDatabase } from '../support.ts'

const LOCK = 120_000
const MINUTE = 60_000

const ask = (db: Database, dedupeKey: string, more: object = {}) =>
  enqueueJob(db, {
    kind: 'work',
    payload: { to: 'a@b.example' },
    dedupeKey,
    runAt: NOW,
    now: NOW,
    ...more,
  })
const claim = (db: Database, more: object = {}) =>
  claimJobs(db, { kind: 'work', limit: 10, owner: 'me', now: NOW, lock: LOCK, ...more })
const rowOf = (db: Database, dedupeKey: string) =>
  db.selectFrom('jobs').selectAll().where('dedupeKey', '=', dedupeKey).executeTakeFirst()
const held = async (db: Database, dedupeKey: string) => ({
  id: (await rowOf(db, dedupeKey))!.id,
  owner: 'me',
})

/** As if the locks were over for so many ms; below 0: as if they went on for long. */
const endLocks = (db: Database, ago = 1) =>
  db
    .updateTable('jobs')
    .set({ lockedUntil: Date.now() - ago })
    .where('lockedBy', 'is not', null)
    .execute()

eachEngine('the queue', (engine) => {
  test('is asked once for a key', async () => {
    const db = await openTestDatabase(engine)
    expect(await ask(db, 'a')).toBe(true)
    expect(await ask(db, 'a', { payload: { other: true } })).toBe(false)
    expect(await claim(db)).toMatchObject([{ dedupeKey: 'a', payload: { to: 'a@b.example' } }])
  })

  test('gives what is due, of one kind, the longest due first, and no more than asked for', async () => {
    const db = await openTestDatabase(engine)
    await ask(db, 'later', { runAt: NOW + 1 })
    await ask(db, 'second', { runAt: NOW - 1 })
    await ask(db, 'first', { runAt: NOW - 2 })
    await ask(db, 'third')
    await ask(db, 'other', { kind: 'other' })
    expect((await claim(db, { limit: 2 })).map((job) => job.dedupeKey)).toEqual(['first', 'second'])
    expect((await claim(db)).map((job) => job.dedupeKey)).toEqual(['third'])
    expect(await claim(db)).toEqual([])
  })

  test('gives a job again when its worker died, not while it lives', async () => {
    const db = await openTestDatabase(engine)
    await ask(db, 'a')
    expect(await claim(db)).toMatchObject([{ attempts: 1 }])
    expect(await claim(db, { owner: 'you' })).toEqual([])
    await endLocks(db)
    expect(await prolongJob(db, await held(db, 'a'), LOCK)).toBe(true)
    expect(await claim(db, { owner: 'you' })).toEqual([])
    await endLocks(db)
    expect(await claim(db, { owner: 'you' })).toMatchObject([{ attempts: 2 }])
  })

  test('lets a worker that lost a job change nothing any more', async () => {
    const db = await openTestDatabase(engine)
    await ask(db, 'a')
    await claim(db)
    await endLocks(db)
    await claim(db, { owner: 'you' })
    const before = await rowOf(db, 'a')
    const mine = await held(db, 'a')
    expect(await prolongJob(db, mine, 9 * LOCK)).toBe(false)
    expect(await completeJob(db, mine, NOW)).toBe(false)
    expect(await retryJob(db, mine, { runAt: NOW, error: 'x' })).toBe(false)
    expect(await failJob(db, mine, { error: 'x', now: NOW })).toBe(false)
    expect(await releaseJob(db, mine)).toBe(false)
    expect(await rowOf(db, 'a')).toEqual(before)
  })

  test('holds no job for ever when the clock goes back', async () => {
    const db = await openTestDatabase(engine)
    await ask(db, 'a')
    await claim(db)
    await endLocks(db, -DAY)
    expect(await claim(db, { owner: 'you' })).toHaveLength(1)
  })

  test('takes no job from a living worker, whatever either clock shows', async () => {
    const db = await openTestDatabase(engine)
    await ask(db, 'a', { runAt: NOW - 9 * DAY })
    await claim(db)
    for (const apart of [-2 * DAY, -26 * 60 * MINUTE, -MINUTE, MINUTE, 26 * 60 * MINUTE, 2 * DAY]) {
      expect(await claim(db, { owner: 'you', now: NOW + apart })).toEqual([])
    }
  })

  test('keeps nothing of a job that is done but its key', async () => {
    const db = await openTestDatabase(engine)
    await ask(db, 'a')
    await claim(db)
    expect(await completeJob(db, await held(db, 'a'), NOW + 5)).toBe(true)
    expect(await rowOf(db, 'a')).toMatchObject({
      state: 'done',
      payload: '{}',
      endedAt: NOW + 5,
      lockedBy: null,
      lockedUntil: null,
    })
    expect(await ask(db, 'a')).toBe(false)
    expect(await claim(db, { now: NOW + DAY })).toEqual([])
  })

  test('gives a job back as it was, or later', async () => {
    const db = await openTestDatabase(engine)
    await ask(db, 'a')
    await claim(db)
    await releaseJob(db, await held(db, 'a'))
    expect(await claim(db)).toMatchObject([{ attempts: 1 }])
    await retryJob(db, await held(db, 'a'), { runAt: NOW + MINUTE, error: 'smtp-450' })
    expect(await claim(db)).toEqual([])
    expect(await claim(db, { now: NOW + MINUTE })).toMatchObject([{ attempts: 2 }])
    expect(await rowOf(db, 'a')).toMatchObject({ lastError: 'smtp-450' })
  })

  test('erases what failed after a week and forgets what ended after a month', async () => {
    const db = await openTestDatabase(engine)
    for (const key of ['failed', 'done', 'waiting']) await ask(db, key)
    await ask(db, 'future', { runAt: NOW + 40 * DAY })
    await claim(db)
    await failJob(db, await held(db, 'failed'), { error: 'smtp-550', now: NOW })
    await completeJob(db, await held(db, 'done'), NOW)
    await releaseJob(db, await held(db, 'waiting'))
    await tick(db, NOW + 7 * DAY - 1)
    expect((await rowOf(db, 'failed'))?.payload).toContain('a@b.example')
    await tick(db, NOW + 7 * DAY)
    expect(await rowOf(db, 'failed')).toMatchObject({ payload: '{}', lastError: 'smtp-550' })
    expect((await rowOf(db, 'waiting'))?.payload).toContain('a@b.example')
    await tick(db, NOW + 30 * DAY - 1)
    expect(await ask(db, 'done')).toBe(false)
    await tick(db, NOW + 30 * DAY)
    expect(await rowOf(db, 'done')).toBeUndefined()
    expect(await rowOf(db, 'failed')).toBeUndefined()
    expect(await rowOf(db, 'waiting')).toMatchObject({ state: 'failed', payload: '{}' })
    expect(await rowOf(db, 'future')).toMatchObject({ state: 'waiting' })
  })

  test('forgets more than one batch', async () => {
    const db = await openTestDatabase(engine)
    const ended = { kind: 'work', payload: '{}', state: 'done', runAt: NOW } as const
    for (let batch = 0; batch < 6; batch++) {
      const rows = Array.from({ length: 200 }, (_, at) => ({
        ...ended,
        dedupeKey: `${batch}-${at}`,
        createdAt: NOW,
        endedAt: NOW,
      }))
      await db.insertInto('jobs').values(rows).execute()
    }
    await pruneJobs(db, NOW + 30 * DAY)
    expect(await db.selectFrom('jobs').select('id').execute()).toEqual([])
  })

  test('gives each job to one of two workers that ask at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'board-jobs-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    const url = engine === 'sqlite' ? `sqlite:${join(folder, 'b.sqlite')}` : await newDatabaseUrl()
    const [one, other] = [await openDatabase(url), await openDatabase(url)]
    await migrateToLatest(one)
    for (let at = 0; at < 40; at++) await ask(one, `k${at}`)
    const take = (db: Database, owner: string) => claim(db, { owner, limit: 5 })
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, at) => take(at % 2 ? one : other, `w${at}`)),
    )
    const ids = claims.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const left = await Promise.all([take(one, 'x'), claim(other, { owner: 'y', limit: 50 })])
    expect(ids.length + left.flat().length).toBe(40)
    await Promise.all([one.destroy(), other.destroy()])
  })
})

test('looking for work reads the index of what is due', async () => {
  const db = await openTestDatabase('sqlite')
  const plan = await sql<{ detail: string }>`explain query plan select id from jobs
    where state = 'waiting' and run_at <= ${NOW} and kind = 'work' order by run_at, id limit 1`.execute(
    db,
  )
  expect(plan.rows.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('USING INDEX jobs_due'),
  ])
})

describe('the schedule of attempts', () => {
  const waits = Array.from({ length: MAX_ATTEMPTS }, (_, at) => retryAfter(at + 1))

  test('waits longer each time, then an hour', () => {
    expect(waits.slice(0, 8).map((wait) => wait! / MINUTE)).toEqual([1, 2, 4, 8, 15, 30, 60, 60])
  })

  test('ends a day after the first attempt, not sooner', () => {
    const [last, ...others] = waits.toReversed()
    expect(last).toBeNull()
    expect(others.reduce((sum: number, wait) => sum + wait!, 0)).toBe(DAY)
  })
})
