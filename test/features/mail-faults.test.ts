import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/db/database.ts'
import { enqueueJob, type Handlers } from '../../src/db/jobs.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { newPauses } from '../../src/features/jobs/pauses.ts'
import { runDueJobs, startWorker } from '../../src/features/jobs/worker.ts'
import { openSmtp } from '../../src/mail/smtp.ts'
import { openBoard } from '../app.ts'
import { closedPort, openSmtpBox, type Step, until } from '../smtp.ts'
import { DAY, eachEngine, NOW, newDatabaseUrl, openTestDatabase } from '../support.ts'
import { askMail, jobsOf, mailHandlers, sendDue } from './mail-support.ts'

const MINUTE = 60_000
const STEP = 15_000 // of the simulated clock, ms
const addressesOf = (box: { received: { envelope: { to: string[] } }[] }) =>
  box.received.map(({ envelope }) => envelope.to[0]!).sort()

eachEngine('mail', (engine) => {
  test('of an hour without a mail server arrives afterwards, all of it, once', async () => {
    const db = await openTestDatabase(engine)
    const port = await closedPort()
    const mailer = openSmtp(`smtp://127.0.0.1:${port}`)
    const wanted = Array.from({ length: 50 }, (_, at) => `r${at}@b.example`).sort()
    for (const to of wanted) await askMail(db, to)
    let clock = NOW
    const parts = { db, mailer, now: () => clock, pauses: newPauses() }
    let tried = 0
    for (; clock <= NOW + 60 * MINUTE; clock += STEP) tried += (await sendDue(parts)).retried
    // One goes ahead now and then; the others wait unharmed.
    expect(tried).toBeGreaterThan(10)
    expect(tried).toBeLessThan(20)
    const during = await jobsOf(db)
    expect(during.every((job) => job.state === 'waiting' && job.attempts <= 1)).toBe(true)
    expect(during.reduce((sum, job) => sum + job.attempts, 0)).toBe(tried)
    const box = await openSmtpBox({ port })
    for (const end = clock + 10 * MINUTE; clock <= end; clock += STEP) await sendDue(parts)
    mailer.close()
    expect(addressesOf(box)).toEqual(wanted)
    expect(new Set(box.received.map(({ mail }) => mail.messageId)).size).toBe(50)
    const after = await jobsOf(db)
    expect(after.every((job) => job.state === 'done' && job.payload === '{}')).toBe(true)
  })

  test('that cannot be sent is tried by the schedule for a day, then kept as failed', async () => {
    const db = await openTestDatabase(engine)
    const mailer = openSmtp(`smtp://127.0.0.1:${await closedPort()}`)
    await askMail(db, 'a@b.example')
    let clock = NOW
    const parts = { db, mailer, now: () => clock, pauses: newPauses() }
    const at: number[] = []
    for (; clock <= NOW + 30 * 60 * MINUTE; clock += MINUTE / 2) {
      const { retried, failed } = await sendDue(parts)
      if (retried + failed > 0) at.push((clock - NOW) / MINUTE)
    }
    mailer.close()
    expect(at.slice(0, 9)).toEqual([0, 1, 3, 7, 15, 30, 60, 120, 180])
    expect(at.at(-1)).toBe(24 * 60)
    const [job] = await jobsOf(db)
    expect(job).toMatchObject({ state: 'failed', endedAt: NOW + DAY })
    expect(job!.payload).toContain('a@b.example')
    expect(job!.lastError).toMatch(/^smtp-E[A-Z]+$/)
  })

  test.each<[string, Step, number, string]>([
    ['an unknown recipient', 'to', 550, 'failed'],
    ['a refused text', 'data', 554, 'failed'],
    ['a full or grey mailbox', 'to', 450, 'waiting'],
    ['a server in trouble', 'data', 451, 'waiting'],
    ['a refused sender, which is no fault of the mail', 'from', 550, 'waiting'],
    ['a refused connection', 'connect', 554, 'waiting'],
    ['a server that closes', 'to', 421, 'waiting'],
  ])('to %s ends or waits', async (_, step, code, state) => {
    const db = await openTestDatabase(engine)
    const box = await openSmtpBox({
      answer: (at, address) => (at === step && address !== 'good@b.example' ? code : null),
    })
    await askMail(db, 'bad@b.example')
    const mailer = openSmtp(box.url)
    const logged: unknown[] = []
    const log = (what: unknown) => void logged.push(what)
    const counts = await sendDue({ db, mailer, now: () => NOW, log })
    mailer.close()
    expect(counts).toMatchObject(state === 'failed' ? { failed: 1 } : { retried: 1 })
    expect(await jobsOf(db)).toMatchObject([
      { state, attempts: 1, lastError: `smtp-${code}`, lockedBy: null },
    ])
    expect(logged).toEqual([{ job: expect.any(Number), kind: 'mail', code: `smtp-${code}` }])
  })

  test('to one refused recipient does not hold up the others', async () => {
    const db = await openTestDatabase(engine)
    const box = await openSmtpBox({
      answer: (step, to) => (step === 'to' && to.startsWith('bad') ? 550 : null),
    })
    for (const to of ['bad1', 'a', 'bad2', 'b', 'c']) await askMail(db, `${to}@b.example`)
    const mailer = openSmtp(box.url)
    const counts = await sendDue({ db, mailer, now: () => NOW })
    mailer.close()
    expect(counts).toMatchObject({ done: 3, failed: 2 })
    expect(addressesOf(box)).toEqual(['a@b.example', 'b@b.example', 'c@b.example'])
  })

  test('is sent once by two workers on one database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'board-mail-'))
    const url = engine === 'sqlite' ? `sqlite:${join(folder, 'b.sqlite')}` : await newDatabaseUrl()
    const [one, other] = [await openDatabase(url), await openDatabase(url)]
    await migrateToLatest(one)
    const wanted = Array.from({ length: 40 }, (_, at) => `r${at}@b.example`).sort()
    for (const to of wanted) await askMail(one, to)
    const box = await openSmtpBox()
    const mailers = [openSmtp(box.url), openSmtp(box.url)] as const
    const counts = await Promise.all([
      sendDue({ db: one, mailer: mailers[0], now: () => NOW }),
      sendDue({ db: other, mailer: mailers[1], now: () => NOW }),
    ])
    for (const mailer of mailers) mailer.close()
    await Promise.all([one.destroy(), other.destroy()])
    rmSync(folder, { recursive: true, force: true })
    expect(addressesOf(box)).toEqual(wanted)
    expect(counts.every(({ done }) => done > 0)).toBe(true)
  })

  test('of a long job stays with its worker while it lives', async () => {
    const db = await openTestDatabase(engine)
    const work = { kind: 'long', payload: {}, dedupeKey: 'a', runAt: 0, now: Date.now() }
    await enqueueJob(db, work)
    let [runs, end] = [0, (): void => undefined]
    const run = async () => {
      runs++
      await new Promise<void>((resolve) => (end = resolve))
    }
    const parts = { db, now: Date.now, lock: 200 }
    const first = runDueJobs(parts, { long: { run } })
    await until(() => runs === 1)
    const lockedUntil = (await jobsOf(db))[0]!.lockedUntil!
    await until(() => Date.now() > lockedUntil + 200)
    expect(await runDueJobs(parts, { long: { run } })).toMatchObject({ done: 0 })
    end()
    expect(await first).toMatchObject({ done: 1 })
    expect(runs).toBe(1)
  })
})

test('a mail server that says nothing holds up neither other jobs nor pages', async () => {
  const board = await openBoard('sqlite')
  let connections = 0
  const silent = createServer(() => void connections++)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as { port: number }
  const mailer = openSmtp(`smtp://127.0.0.1:${port}`)
  const { db, now } = board
  await askMail(db, 'a@b.example')
  let others = 0
  const handlers: Handlers = {
    ...mailHandlers({ db, now, mailer }),
    other: { run: async () => void others++ },
  }
  const worker = startWorker({ db, now }, handlers)
  await until(() => connections > 0)
  for (const dedupeKey of ['x', 'y']) {
    await enqueueJob(db, { kind: 'other', payload: {}, dedupeKey, runAt: NOW, now: NOW })
    expect((await board.get('/fr/offres')).statusCode).toBe(200)
  }
  await until(() => others === 2)
  expect(await jobsOf(db)).toMatchObject([
    { kind: 'mail', state: 'waiting', lockedBy: expect.any(String) },
    { state: 'done' },
    { state: 'done' },
  ])
  mailer.close()
  await worker.stop()
  silent.close()
})

test('a worker that is stopped gives back what it holds, untouched', async () => {
  const db = await openTestDatabase('sqlite')
  await askMail(db, 'a@b.example')
  await askMail(db, 'b@b.example')
  const box = await openSmtpBox({ answer: () => new Promise(() => undefined) })
  const mailer = openSmtp(box.url)
  const worker = startWorker({ db, now: () => NOW }, mailHandlers({ db, now: () => NOW, mailer }))
  await until(async () => (await jobsOf(db)).every((job) => job.lockedBy !== null))
  const stopped = worker.stop()
  mailer.close()
  await stopped
  expect(await jobsOf(db)).toMatchObject(
    Array(2).fill({ state: 'waiting', attempts: 0, lockedBy: null, runAt: NOW, lastError: null }),
  )
})

test('a job whose worker dies each time ends, too', async () => {
  const db = await openTestDatabase('sqlite')
  await askMail(db, 'a@b.example')
  await db.updateTable('jobs').set({ attempts: 30 }).execute()
  let sent = 0
  const mailer = { send: async () => void sent++ }
  expect(await sendDue({ db, mailer, now: () => NOW })).toMatchObject({ failed: 1 })
  expect(sent).toBe(0)
})

test('a defect of a handler is logged without the words of its error', async () => {
  const db = await openTestDatabase('sqlite')
  const work = { kind: 'broken', payload: {}, dedupeKey: 'a', runAt: NOW, now: NOW }
  await enqueueJob(db, work)
  const run = async () => {
    throw new RangeError('nobody@b.example is wrong')
  }
  const logged: unknown[] = []
  const log = (what: unknown) => void logged.push(what)
  await runDueJobs({ db, now: () => NOW, log }, { broken: { run } })
  expect(logged).toMatchObject([{ kind: 'broken', code: 'RangeError' }])
  expect(JSON.stringify(logged)).toContain('mail-faults.test.ts')
  expect(JSON.stringify([logged, await jobsOf(db)])).not.toContain('nobody@')
})
