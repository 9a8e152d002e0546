import { expect, test } from 'vitest'
import { getDataVersion, releaseLock, takeLock } from '../../src/db/board-state.ts'
import { countPostings } from '../../src/db/postings.ts'
import { tick } from '../../src/db/tick.ts'
import { eachEngine, NOW, openTestDatabase, storeSome } from '../support.ts'

eachEngine('tick', (engine) => {
  test('expires what is past its last day, to the millisecond, once', async () => {
    const db = await openTestDatabase(engine)
    await storeSome(
      db,
      [
        { externalId: 'past', validThrough: NOW - 1 },
        { externalId: 'edge', validThrough: NOW },
        { externalId: 'open', validThrough: NOW + 1 },
        { externalId: 'draft', validThrough: NOW - 1, status: 'draft' },
      ],
      NOW - 10,
    )
    const version = await getDataVersion(db)
    expect(await tick(db, NOW, { dryRun: true })).toMatchObject({ expired: 2, ran: true })
    expect(await getDataVersion(db)).toBe(version)
    expect(await tick(db, NOW)).toMatchObject({ expired: 2, ran: true })
    expect(await getDataVersion(db)).toBe(version + 1)
    expect(await tick(db, NOW)).toMatchObject({ expired: 0, ran: true })
    expect(await getDataVersion(db)).toBe(version + 1)
    const rows = await db
      .selectFrom('postings')
      .select(['externalId', 'status', 'closedAt'])
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { externalId: 'past', status: 'expired', closedAt: NOW - 1 },
      { externalId: 'edge', status: 'expired', closedAt: NOW },
      { externalId: 'open', status: 'published', closedAt: null },
      { externalId: 'draft', status: 'draft', closedAt: null },
    ])
    const log = await db.selectFrom('auditEntries').select(['action', 'at', 'actorId']).execute()
    expect(log).toEqual(Array(2).fill({ action: 'expire', at: NOW, actorId: null }))
  })

  test('works through more than one batch', async () => {
    const db = await openTestDatabase(engine)
    await storeSome(db, [{ validThrough: NOW }], NOW - 1)
    const { id: _, ...row } = await db.selectFrom('postings').selectAll().executeTakeFirstOrThrow()
    const { search: __, ...copied } = row as typeof row & { search?: unknown }
    for (let from = 0; from < 1100; from += 100) {
      const copies = Array.from({ length: 100 }, (_, i) => ({
        ...copied,
        externalId: `${from + i}`,
      }))
      await db.insertInto('postings').values(copies).execute()
    }
    expect(await tick(db, NOW)).toMatchObject({ expired: 1101, ran: true })
    expect(await countPostings(db)).toBe(1101)
  })

  test('leaves the work to the process that holds the lock, until that lock is old', async () => {
    const db = await openTestDatabase(engine)
    await storeSome(db, [{ validThrough: NOW }], NOW - 1)
    const other = { name: 'tick', owner: 'other', now: NOW, until: NOW + 1000 }
    expect(await takeLock(db, other)).toBe(true)
    expect(await takeLock(db, { ...other, owner: 'third' })).toBe(false)
    expect(await tick(db, NOW)).toMatchObject({ expired: 0, ran: false })
    await releaseLock(db, 'tick', 'third')
    expect(await tick(db, NOW + 999)).toMatchObject({ ran: false })
    expect(await tick(db, NOW + 1000)).toMatchObject({ expired: 1, ran: true })
  })

  test('by several at once expires each posting once', async () => {
    const db = await openTestDatabase(engine)
    await storeSome(db, Array(20).fill({ validThrough: NOW }), NOW - 1)
    const results = await Promise.all(Array.from({ length: 5 }, () => tick(db, NOW)))
    expect(results.reduce((sum, { expired }) => sum + expired, 0)).toBe(20)
    expect(await db.selectFrom('auditEntries').select('id').execute()).toHaveLength(20)
  })
})
