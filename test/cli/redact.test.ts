import { afterAll, expect, test } from 'vitest'
import { nextDataVersion } from '../../src/db/board-state.ts'
import { openDatabase, withTransaction } from '../../src/db/database.ts'
import { recordDecision } from '../../src/db/decisions.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { board, boardFolder } from './run-board.ts'

const { env, remove } = boardFolder()
afterAll(remove)

test('the operator takes the reasons in words out of a decision, once', async () => {
  const db = await openDatabase(env.DATABASE_URL!)
  await migrateToLatest(db)
  const id = await withTransaction(db, async (trx) => {
    await nextDataVersion(trx)
    const decision = { at: 1, curatorId: null, action: 'clear', reason: 'misread' } as const
    return recordDecision(trx, { ...decision, note: 'Nomme Jeanne Canari.' })
  })
  const redact = (...args: string[]) => board(['redact', ...args], { env })

  expect(await redact(String(id))).toMatchObject({
    ...{ code: 0, stdout: '', stderr: `decision ${id}: reasons in words withdrawn\n` },
  })
  const row = db.selectFrom('decisions').select(['note', 'reason', 'redactedAt'])
  expect(await row.executeTakeFirst()).toEqual({
    ...{ note: null, reason: 'misread', redactedAt: expect.any(Number) },
  })
  const entries = () =>
    db
      .selectFrom('auditEntries')
      .select(['action', 'actorId', 'decisionId', 'detail'])
      .where('action', '=', 'redact')
      .execute()
  expect(await entries()).toEqual([
    { action: 'redact', actorId: null, decisionId: id, detail: '{}' },
  ])
  const again = await redact(String(id))
  expect([again.code, again.stderr]).toEqual([0, `decision ${id} has no reasons in words\n`])
  expect(await entries()).toHaveLength(1)

  for (const wrong of ['0', 'abc', '1.5', '999']) {
    const { code, stderr } = await redact(wrong)
    expect([wrong, code]).toEqual([wrong, 2])
    expect(stderr).toContain(wrong)
  }
  await db.destroy()
})
