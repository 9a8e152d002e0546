import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { openSession, storeAccount } from '../../src/db/accounts.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { createLink } from '../../src/db/mailed-links.ts'
import { FORGETTABLE, forgetOld } from '../../src/db/retention.ts'
import { tick } from '../../src/db/tick.ts'
import type { Role } from '../../src/domain/accounts.ts'
import { DAY, eachEngine, NOW, openTestDatabase } from '../support.ts'

const HOUR = 3_600_000

function account(db: Database, role: Role = 'employer'): Promise<number> {
  return withTransaction(db, async (trx) => {
    const made = { email: `${role}@atelier.example`, locale: 'fr', now: NOW, role } as const
    return (await storeAccount(trx, made)).id
  })
}

const count = async (db: Database, table: 'mailedLinks' | 'sessions' | 'drafts') =>
  (await db.selectFrom(table).select('id').execute()).length

eachEngine('what the board forgets', (engine) => {
  test('are mailed links, a day after they expired', async () => {
    const db = await openTestDatabase(engine)
    const link = { email: 'a@b.example', now: NOW }
    await createLink(db, 'secret', { ...link, purpose: 'sign-in' })
    await createLink(db, 'secret', { ...link, purpose: 'claim' })
    const forgotten = NOW + 15 * 60_000 + DAY
    expect(await forgetOld(db, forgotten - 1)).toBe(0)
    expect(await forgetOld(db, forgotten, { dryRun: true })).toBe(1)
    expect(await count(db, 'mailedLinks')).toBe(2)
    expect(await forgetOld(db, forgotten)).toBe(1)
    expect(await forgetOld(db, forgotten)).toBe(0)
    const left = await db.selectFrom('mailedLinks').select('purpose').execute()
    expect(left).toEqual([{ purpose: 'claim' }])
  })

  test.each([
    ['employer', 14 * DAY, 0],
    ['employer', 30 * DAY, 20 * DAY],
    ['curator', 12 * HOUR, HOUR],
    ['admin', 12 * HOUR, HOUR],
  ] as const)('are sessions of a %s that ended', async (role, end, seenAfter) => {
    const db = await openTestDatabase(engine)
    await openSession(db, await account(db, role), NOW)
    await db
      .updateTable('sessions')
      .set({ seenAt: NOW + seenAfter })
      .execute()
    await forgetOld(db, NOW + end - 1)
    expect(await count(db, 'sessions')).toBe(1)
    await tick(db, NOW + end)
    expect(await count(db, 'sessions')).toBe(0)
  })

  test('are drafts that were begun and never written on, after 30 days', async () => {
    const db = await openTestDatabase(engine)
    const accountId = await account(db)
    const draft = { accountId, version: 1, createdAt: NOW, updatedAt: NOW }
    const empty = JSON.stringify({ title: '', text: '', duties: [] })
    const written = JSON.stringify({ title: 'Community manager', text: '' })
    await db
      .insertInto('drafts')
      .values([
        { ...draft, fields: empty },
        { ...draft, fields: empty, version: 2 },
        { ...draft, fields: written },
        { ...draft, fields: JSON.stringify({ title: '', text: 'say "text":""' }) },
      ])
      .execute()
    await forgetOld(db, NOW + 30 * DAY - 1)
    expect(await count(db, 'drafts')).toBe(4)
    expect(await forgetOld(db, NOW + 30 * DAY)).toBe(1)
    expect(await count(db, 'drafts')).toBe(3)
  })

  test('are files that were sent in and not imported within a week', async () => {
    const db = await openTestDatabase(engine)
    const { id: organizationId } = await db
      .insertInto('organizations')
      .values({ slug: 'a', name: 'A', nameKey: 'a', createdAt: NOW })
      .returning('id')
      .executeTakeFirstOrThrow()
    const file = { organizationId, fileName: 'a.csv', format: 'csv', report: '{}', createdAt: NOW }
    for (const state of ['checked', 'queued', 'done', 'failed'] as const) {
      const content = Buffer.from('x')
      await db
        .insertInto('uploads')
        .values({ ...file, content, state, updatedAt: NOW })
        .execute()
    }
    expect(await forgetOld(db, NOW + 7 * DAY - 1)).toBe(0)
    expect(await forgetOld(db, NOW + 7 * DAY)).toBe(2)
    const left = await db.selectFrom('uploads').select('state').orderBy('id').execute()
    expect(left.map(({ state }) => state)).toEqual(['queued', 'done'])
  })

  test('is found by indexes: neither drafts that are written on nor the bytes of files are read', async () => {
    const db = await openTestDatabase(engine)
    const plans = new Map<string, string>()
    await withTransaction(db, async (trx) => {
      // So few rows are read faster one by one.
      if (engine === 'postgres') await trx.executeQuery(CompiledQuery.raw('set enable_seqscan = 0'))
      for (const { table, old } of FORGETTABLE) {
        const { sql, parameters } = old(trx, NOW).compile()
        const explain = engine === 'sqlite' ? 'explain query plan' : 'explain'
        const { rows } = await trx.executeQuery(
          CompiledQuery.raw(`${explain} ${sql}`, [...parameters]),
        )
        plans.set(table, JSON.stringify(rows))
      }
    })
    expect(plans.get('drafts')).toMatch(/drafts_old/)
    // On SQLite the state of a file stands behind its bytes: the index alone answers.
    expect(plans.get('uploads')).toMatch(
      engine === 'sqlite' ? /USING COVERING INDEX uploads_old/ : /uploads_old/,
    )
    expect(plans.get('mailedLinks')).toMatch(/mailed_links_expiry/)
    for (const plan of plans.values())
      expect(plan).not.toMatch(/SCAN (drafts|uploads|mailed)|Seq Scan/)
  })

  test('goes in more than one batch, and once when several do it', async () => {
    const db = await openTestDatabase(engine)
    const rows = Array.from({ length: 1200 }, (_, i) => ({
      ...{ purpose: 'sign-in' as const, nonce: 'n', tokenHash: `h${i}`, email: 'a@b.example' },
      ...{ createdAt: NOW, expiresAt: NOW },
    }))
    for (let from = 0; from < rows.length; from += 100) {
      await db
        .insertInto('mailedLinks')
        .values(rows.slice(from, from + 100))
        .execute()
    }
    await Promise.all([forgetOld(db, NOW + DAY), forgetOld(db, NOW + DAY), tick(db, NOW + DAY)])
    expect(await count(db, 'mailedLinks')).toBe(0)
  })
})
