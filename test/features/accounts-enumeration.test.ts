import { expect, test } from 'vitest'
import { storeAccount } from '../../src/db/accounts.ts'
import { withTransaction } from '../../src/db/database.ts'
import { openBoard } from '../app.ts'
import { eachEngine, NOW } from '../support.ts'
import { visit } from '../visitor.ts'

const EACH = 500

type Sample = { wall: number; cpu: number }
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length

/** Means alike: by 5 % or by 2 ms. */
function expectAlike(known: readonly number[], unknown: readonly number[]): void {
  const [a, b] = [mean(known), mean(unknown)]
  expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.max(2, 0.05 * Math.max(a, b)))
}

eachEngine('asking for a link', (engine) => {
  test('tells nobody which addresses have an account, neither in words nor in time', async () => {
    const board = await openBoard(engine)
    const addresses = Array.from({ length: EACH }, (_, i) => `known${i}@atelier.example`)
    await withTransaction(board.db, async (trx) => {
      for (const email of addresses) await storeAccount(trx, { email, locale: 'fr', now: NOW })
    })
    const samples: Record<'known' | 'unknown', Sample[]> = { known: [], unknown: [] }
    const answers = new Set<string>()
    const ask = async (kind: 'known' | 'unknown', i: number) => {
      const someone = visit(board)
      const [from, cpu] = [performance.now(), process.cpuUsage()]
      const answer = await someone.post('/fr/connexion', { email: `${kind}${i}@atelier.example` })
      const wall = performance.now() - from
      const { user, system } = process.cpuUsage(cpu)
      samples[kind].push({ wall, cpu: (user + system) / 1000 })
      const { date: _, ...headers } = answer.headers
      answers.add(JSON.stringify([answer.statusCode, headers, answer.body]))
    }
    for (let i = 0; i < EACH; i++) {
      // Whoever goes first may pay for something that both need.
      const order = i % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
      for (const kind of order) await ask(kind, i)
    }
    expect([...answers]).toHaveLength(1)
    for (const measure of ['wall', 'cpu'] as const) {
      expectAlike(
        samples.known.map((sample) => sample[measure]),
        samples.unknown.map((sample) => sample[measure]),
      )
    }
    const links = await board.db.selectFrom('mailedLinks').select('id').execute()
    expect(links).toHaveLength(2 * EACH)
  }, 60_000)
})
