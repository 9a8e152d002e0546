import { expect, test } from 'vitest'
import { getDataVersion } from '../../src/db/board-state.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { createLink, findLink, tokenOf } from '../../src/db/mailed-links.ts'
import { type LifeMove, movePosting, replyToFlag } from '../../src/db/posting-life.ts'
import { tick } from '../../src/db/tick.ts'
import { CLOSING_MOVES } from '../../src/domain/lifecycle.ts'
import { endOfLocalDay } from '../../src/domain/time-zone.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { handIn, type SomeEmployer, someEmployer } from '../own-postings.ts'
import { DAY, eachEngine, NOW, openTestDatabase } from '../support.ts'

const rowOf = (db: Database, id: number) =>
  db.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const EXTEND = { move: 'extend', day: '2027-01-20', reason: 'few-applicants' } as const

eachEngine('a move of an own posting', (engine) => {
  const open = async (standing = {}) => {
    const db = await openTestDatabase(engine)
    const employer = await someEmployer(db, standing)
    const { id } = await handIn(db, employer, {}, { now: NOW - 3 * DAY })
    const move = async (
      wanted: LifeMove,
      {
        by = employer,
        now = NOW,
        version,
      }: { by?: SomeEmployer; now?: number; version?: number } = {},
    ) => {
      const seen = version ?? (await rowOf(db, id)).version
      const request = { ...wanted, version: seen }
      return withTransaction(db, (trx) =>
        movePosting(trx, id, request, { accountId: by.accountId, now }),
      )
    }
    return { db, employer, id, move }
  }

  test.each([
    ['fill', 'filled'],
    ['leave-unfilled', 'unfilled'],
    ['withdraw', 'withdrawn'],
  ] as const)('%s closes it now, in the log too', async (name, status) => {
    const { db, employer, id, move } = await open()
    const version = await getDataVersion(db)
    expect(await move({ move: name })).toEqual({ outcome: 'done', status })
    expect(await rowOf(db, id)).toMatchObject({ status, closedAt: NOW, version: 2 })
    expect(await getDataVersion(db)).toBe(version + 1)
    const entries = await db
      .selectFrom('auditEntries')
      .select(['actorId', 'detail'])
      .where('action', '=', 'move')
      .execute()
    expect(entries).toEqual([
      {
        actorId: employer.accountId,
        detail: JSON.stringify({ move: name, from: 'published', to: status }),
      },
    ])
  })

  test('told after the last day, and told better later, keeps the day it closed', async () => {
    const { db, id, move } = await open()
    const { validThrough } = await rowOf(db, id)
    await tick(db, validThrough + DAY)
    for (const name of CLOSING_MOVES) await move({ move: name }, { now: validThrough + 2 * DAY })
    expect(await rowOf(db, id)).toMatchObject({ status: 'withdrawn', closedAt: validThrough })
  })

  test('extends to the end of the day where the work is, open or expired', async () => {
    const { db, id, move } = await open()
    expect(await move(EXTEND)).toEqual({ outcome: 'done', status: 'published' })
    const until = endOfLocalDay('2027-01-20', 'Europe/Paris')
    expect(await rowOf(db, id)).toMatchObject({ validThrough: until, closedAt: null })
    await tick(db, until)
    expect((await rowOf(db, id)).status).toBe('expired')
    const late = { ...EXTEND, day: '2027-02-10' }
    expect(await move(late, { now: until + 10 * DAY })).toMatchObject({ status: 'published' })
    expect(await rowOf(db, id)).toMatchObject({ closedAt: null, status: 'published' })
    const { validThrough } = await rowOf(db, id)
    await tick(db, validThrough)
    const tooLate = { now: validThrough + 31 * DAY }
    expect(await move({ ...EXTEND, day: '2027-03-30' }, tooLate)).toEqual({ outcome: 'wrong-day' })
  })

  test.each(['2026-12-01', '2027-02-20', '2027-02-30', 'demain'])(
    'does not extend to %s',
    async (day) => {
      const { db, id, move } = await open()
      const before = await rowOf(db, id)
      expect(await move({ ...EXTEND, day })).toEqual({ outcome: 'wrong-day' })
      expect(await rowOf(db, id)).toEqual(before)
    },
  )

  test('sent twice is answered twice the same', async () => {
    const { move } = await open()
    for (const wanted of [EXTEND, { move: 'fill' } as const]) {
      const version = wanted.move === 'extend' ? 1 : 2
      const first = await move(wanted, { version })
      expect(first).toMatchObject({ outcome: 'done' })
      expect(await move(wanted, { version })).toEqual(first)
    }
  })

  test('by tabs that race has one winner; the others are told', async () => {
    const { db, id, move } = await open()
    const wanted = [
      ...CLOSING_MOVES.map((name) => ({ move: name })),
      ...['2027-01-05', '2027-01-06'].map((day) => ({ ...EXTEND, day })),
    ]
    const outcomes = await Promise.all(wanted.map((one) => move(one, { version: 1 })))
    expect(outcomes.filter((one) => one?.outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter((one) => one?.outcome === 'stale')).toHaveLength(4)
    expect((await rowOf(db, id)).version).toBe(2)
    const moves = await db
      .selectFrom('auditEntries')
      .select('id')
      .where('action', '=', 'move')
      .execute()
    expect(moves).toHaveLength(1)
  })

  test('is nobody else’s: a stranger’s, an unknown and an imported one are one answer', async () => {
    const { db, id, move } = await open()
    const stranger = await someEmployer(db)
    const before = await rowOf(db, id)
    for (const wanted of [EXTEND, ...CLOSING_MOVES.map((name) => ({ move: name }))]) {
      expect(await move(wanted, { by: stranger })).toBeNull()
    }
    expect(await rowOf(db, id)).toEqual(before)
    await db.updateTable('postings').set({ isOwn: 0 }).execute()
    expect(await move({ move: 'fill' })).toBeNull()
  })

  test('ends for those who left the organization', async () => {
    const { db, move } = await open()
    await db.deleteFrom('memberships').execute()
    expect(await move({ move: 'fill' })).toBeNull()
  })

  test('takes what nobody has read out of the queue as a draft, which no page shows', async () => {
    const { db, employer, id, move } = await open({ trust: 0 })
    expect(await move({ move: 'withdraw' })).toEqual({ outcome: 'done', status: 'draft' })
    expect(await rowOf(db, id)).toMatchObject({ status: 'draft', closedAt: null })
    expect(await move({ move: 'fill' })).toEqual({ outcome: 'refused' })
    expect(await move(EXTEND)).toEqual({ outcome: 'refused' })
    // Handed in again as it was, it waits again.
    expect((await handIn(db, employer, {})).outcome).toBe('awaiting-review')
    expect((await rowOf(db, id)).status).toBe('awaiting-review')
  })

  test('gives up words that wait when it ends, and moves their last day when it is extended', async () => {
    const { db, employer, id, move } = await open()
    const pending = () =>
      db
        .selectFrom('postingRevisions')
        .select(['state', 'input'])
        .where('number', '=', 2)
        .executeTakeFirstOrThrow()
    await handIn(db, employer, SENIOR_INTERNSHIP)
    await move(EXTEND)
    const { validThrough } = await rowOf(db, id)
    expect(JSON.parse((await pending()).input!)).toMatchObject({ validThrough })
    await move({ move: 'fill' })
    expect(await pending()).toEqual({ state: 'refused', input: null })
  })

  test('an edit handed in after an extension decides about the last day again', async () => {
    const { db, employer, id, move } = await open()
    const { validThrough } = await rowOf(db, id)
    await move(EXTEND)
    expect((await handIn(db, employer, {})).outcome).toBe('published')
    expect((await rowOf(db, id)).validThrough).toBe(validThrough)
  })

  test('answers the reminders that were sent: their links end', async () => {
    const { db, employer, id, move } = await open()
    const link = { purpose: 'reminder', email: employer.email, postingId: id, now: NOW } as const
    const linkId = await createLink(db, 'secret', link)
    const token = (await tokenOf(db, 'secret', linkId))!
    expect(await findLink(db, token, 'reminder', NOW)).not.toBeNull()
    await move({ move: 'fill' })
    expect(await findLink(db, token, 'reminder', NOW)).toBeNull()
  })

  test('a reply is kept once beside a flag, and only by its own people', async () => {
    const { db, employer } = await open()
    const { id } = await handIn(db, employer, { ...SENIOR_INTERNSHIP, externalId: 'two' })
    const stranger = await someEmployer(db)
    const say = (text: string, { accountId }: SomeEmployer, to = id) =>
      withTransaction(db, (trx) => replyToFlag(trx, to, { text, accountId, now: NOW }))
    expect(await say('Une tutrice.', employer)).toBe('done')
    expect(await say('Une tutrice.', employer)).toBe('done')
    expect(await say('Deux tutrices.', employer)).toBe('done')
    expect(await say('Rien.', stranger)).toBeNull()
    const rows = await db.selectFrom('replies').select('text').orderBy('id').execute()
    expect(rows.map(({ text }) => text)).toEqual(['Une tutrice.', 'Deux tutrices.'])
    expect(await say('Sans signal.', employer, id - 1)).toBe('refused')
  })
})
