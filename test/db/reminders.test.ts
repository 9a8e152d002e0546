import { expect, test } from 'vitest'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { movePosting } from '../../src/db/posting-life.ts'
import { tick } from '../../src/db/tick.ts'
import { endOfLocalDay } from '../../src/domain/time-zone.ts'
import { reminderJob } from '../../src/mail/reminder.ts'
import { handIn, someEmployer } from '../own-postings.ts'
import { DAY, eachEngine, NOW, openTestDatabase, storeSome } from '../support.ts'

const HOUR = 3_600_000
const reminding = { secret: 'only tests know', toJob: reminderJob }
const mailsIn = async (db: Database) =>
  (
    await db.selectFrom('jobs').select(['dedupeKey', 'payload', 'kind']).orderBy('id').execute()
  ).map(({ dedupeKey, payload, kind }) => ({ key: dedupeKey, kind, ...JSON.parse(payload) }))
const keysIn = async (db: Database) => (await mailsIn(db)).map(({ key }) => key)

eachEngine('reminders', (engine) => {
  const open = async (day = '2026-12-20', place: object = {}) => {
    const db = await openTestDatabase(engine)
    const employer = await someEmployer(db)
    const validThrough = endOfLocalDay(day, 'Europe/Paris')
    const { id } = await handIn(db, employer, { validThrough, ...place })
    const run = (now: number) => tick(db, now, { reminding })
    return { db, employer, id, validThrough, run }
  }

  test('come 7 and 1 days before the last day to whoever handed the posting in, once', async () => {
    const { db, employer, id, validThrough, run } = await open()
    for (let now = NOW; now < validThrough + 3 * DAY; now += 3 * HOUR) await run(now)
    const mails = await mailsIn(db)
    expect(mails).toEqual([
      {
        key: `reminder:${id}:2026-12-20:7`,
        kind: 'mail',
        to: employer.email,
        locale: 'fr',
        message: 'reminder-7',
        values: { title: 'Gestionnaire de communautés', date: '20 décembre' },
        link: { id: expect.any(Number), page: 'answer' },
      },
      expect.objectContaining({ key: `reminder:${id}:2026-12-20:1`, message: 'reminder-1' }),
    ])
    const links = await db
      .selectFrom('mailedLinks')
      .select(['purpose', 'email', 'postingId'])
      .execute()
    expect(links).toEqual(
      Array(2).fill({ purpose: 'reminder', email: employer.email, postingId: id }),
    )
  })

  test('come on the right day when the clocks change in between', async () => {
    // Paris turns its clocks forward on 28 March 2027.
    const { db, id, run } = await open('2027-02-10')
    const ends = endOfLocalDay('2027-03-30', 'Europe/Paris')
    await db.updateTable('postings').set({ validThrough: ends }).execute()
    const sent: [string, string][] = []
    for (let now = Date.UTC(2027, 2, 20); now < ends; now += HOUR / 2) {
      if ((await run(now)).reminded > 0) {
        sent.push([(await keysIn(db)).at(-1)!, new Date(now).toISOString()])
      }
    }
    expect(sent).toEqual([
      [`reminder:${id}:2027-03-30:7`, '2027-03-23T07:00:00.000Z'],
      [`reminder:${id}:2027-03-30:1`, '2027-03-29T06:00:00.000Z'],
    ])
  })

  test('that were due while nothing ran are sent once, and only the latest', async () => {
    const { db, id, validThrough, run } = await open()
    await run(validThrough - 12 * HOUR)
    await run(validThrough - 11 * HOUR)
    expect(await keysIn(db)).toEqual([`reminder:${id}:2026-12-20:1`])
  })

  test('come anew for a new last day', async () => {
    const { db, employer, id, validThrough, run } = await open()
    await run(validThrough - 3 * DAY)
    const wanted = {
      move: 'extend',
      day: '2027-01-10',
      reason: 'second-round',
      version: 1,
    } as const
    const now = validThrough - 2 * DAY
    const { accountId } = employer
    await withTransaction(db, (trx) => movePosting(trx, id, wanted, { accountId, now }))
    for (let at = now; at < now + 40 * DAY; at += 6 * HOUR) await run(at)
    expect(await keysIn(db)).toEqual([
      `reminder:${id}:2026-12-20:7`,
      `reminder:${id}:2027-01-10:7`,
      `reminder:${id}:2027-01-10:1`,
    ])
  })

  test('never come for what ended, is not public, or was imported', async () => {
    const { db, employer, validThrough, run } = await open()
    for (const status of [
      'draft',
      'awaiting-review',
      'filled',
      'unfilled',
      'withdrawn',
      'removed',
    ] as const) {
      await db.updateTable('postings').set({ status }).execute()
      expect(await run(validThrough - 12 * HOUR)).toMatchObject({ reminded: 0 })
    }
    await storeSome(db, [{ validThrough }])
    await handIn(db, employer, { externalId: 'past', validThrough: NOW + HOUR })
    expect(await run(validThrough - 12 * HOUR)).toMatchObject({ reminded: 0, expired: 1 })
    expect(await mailsIn(db)).toEqual([])
  })

  test('go to the members of the organization when whoever handed it in is gone', async () => {
    const { db, employer, id, validThrough, run } = await open()
    const [second, third] = [await someEmployer(db), await someEmployer(db)]
    const { organizationId } = employer
    for (const { accountId } of [second, third]) {
      await db
        .insertInto('memberships')
        .values({ organizationId, accountId, createdAt: NOW })
        .execute()
    }
    await db.deleteFrom('accounts').where('id', '=', employer.accountId).execute()
    await run(validThrough - 2 * DAY)
    await run(validThrough - 2 * DAY + 1)
    const mails = await mailsIn(db)
    expect(mails.map(({ to }) => to)).toEqual([second.email, third.email])
    expect(mails[0]!.key).toBe(`reminder:${id}:2026-12-20:7`)
  })

  test('go to nobody who left, even if they handed it in', async () => {
    const { db, validThrough, run } = await open()
    await db.deleteFrom('memberships').execute()
    await run(validThrough - 2 * DAY)
    expect(await mailsIn(db)).toEqual([])
  })

  test('asked for by several ticks at once are asked for once', async () => {
    const { db, employer, validThrough } = await open()
    for (let i = 0; i < 5; i++) await handIn(db, employer, { externalId: `${i}`, validThrough })
    const now = validThrough - 2 * DAY
    const runs = await Promise.all(Array.from({ length: 5 }, () => tick(db, now, { reminding })))
    expect(runs.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(6)
    expect(await keysIn(db)).toHaveLength(6)
    expect(await db.selectFrom('mailedLinks').select('id').execute()).toHaveLength(6)
  })

  test('are counted and not asked for in a dry run, and in none without the way to send them', async () => {
    const { db, validThrough } = await open()
    const now = validThrough - 2 * DAY
    expect(await tick(db, now, { dryRun: true })).toEqual({ expired: 0, reminded: 1, ran: true })
    expect(await tick(db, now)).toEqual({ expired: 0, reminded: 0, ran: true })
    expect(await mailsIn(db)).toEqual([])
  })
})
