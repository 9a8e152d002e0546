/**
 * What a curator's pages cost on a board of 10,000 postings and on one of a million, as ratios: CPU
 * time a request, and the queries of a decision page. BENCH_COPIES=9 makes the large board ten times
 * the small one instead of a hundred times.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { buildApp } from '../src/app.ts'
import { parseConfig } from '../src/config.ts'
import { openSession, storeAccount } from '../src/db/accounts.ts'
import { type Database, openDatabase, withTransaction } from '../src/db/database.ts'
import { migrateToLatest } from '../src/db/migrate.ts'
import { csrfOf } from '../src/http/guard.ts'
import { multiply } from './multiply.ts'
import { fillWithPostings } from './postings.ts'

const NOW = Date.UTC(2026, 10, 21, 12)
const SMALL = 10_000 // postings
const COPIES = Number(process.env.BENCH_COPIES ?? 99)
const ROUNDS = 40
const config = parseConfig({
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  BASE_URL: 'http://localhost:3000',
})

type Desk = {
  get: (url: string) => Promise<LightMyRequestResponse>
  post: (url: string, fields: Record<string, string>) => Promise<LightMyRequestResponse>
}

/** The board's application with a curator's session. */
async function openDesk(db: Database): Promise<Desk> {
  const token = await withTransaction(db, async (trx) => {
    const email = 'curator@bench.example'
    const { id } = await storeAccount(trx, { email, locale: 'fr', now: NOW, role: 'curator' })
    return openSession(trx, id, NOW)
  })
  const app = await buildApp({ db, config, now: () => NOW + 3_600_000 })
  const cookie = `sid=${token}`
  return {
    get: (url) => app.inject({ url, headers: { cookie } }),
    post: (url, fields) =>
      app.inject({
        method: 'POST',
        url,
        headers: {
          cookie,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({ csrf: csrfOf(token), ...fields }).toString(),
      }),
  }
}

/** CPU ms a request, the median; each answer must be as expected. */
async function cost(status: number, ask: (i: number) => Promise<LightMyRequestResponse>) {
  const costs: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const before = process.cpuUsage()
    const answer = await ask(i)
    const { user, system } = process.cpuUsage(before)
    if (answer.statusCode !== status) throw new Error(`${answer.statusCode} in place of ${status}`)
    if (i >= ROUNDS / 4) costs.push((user + system) / 1000) // the first ones warm up
  }
  return costs.sort((a, b) => a - b)[Math.floor(costs.length / 2)]!
}

async function measure(db: Database): Promise<Record<string, number>> {
  const desk = await openDesk(db)
  const waiting = await db
    .selectFrom('queueItems')
    .select('postingId')
    .orderBy('since')
    .orderBy('postingId')
    .limit(ROUNDS * 2)
    .execute()
  const id = (i: number) => waiting[i % waiting.length]!.postingId
  const fields = {
    ...{ action: 'clear', version: '1', revision: '0', seen: '0', report: '0' },
    ...{ reason: 'ordinary', note: '', level: 'mid' },
  }
  return {
    'the sheet': await cost(200, (i) => desk.get(`/fr/curation/${id(i)}`)),
    'the queue': await cost(200, () => desk.get('/fr/curation')),
    'one kind of it': await cost(200, () => desk.get('/fr/curation?kind=flagged')),
    'the queue, by criteria': await cost(200, () => desk.get('/fr/curation?country=CA')),
    'on to the next': await cost(303, (i) => desk.get(`/fr/curation?next=${id(i)}`)),
    'a decision': await cost(303, (i) => desk.post(`/fr/curation/${id(i)}/decision`, fields)),
    'the log': await cost(200, (i) => desk.get(`/fr/journal?action=clear&after=&n=${i}`)),
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const results: Record<string, number>[] = []
for (const copies of [0, COPIES]) {
  const db = await openDatabase(`sqlite:${join(folder, `${copies}.sqlite`)}`)
  await migrateToLatest(db)
  await fillWithPostings(db, SMALL, NOW)
  const started = performance.now()
  await multiply(db, copies)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`${SMALL * (copies + 1)} postings; copying took ${seconds} s`)
  results.push(await measure(db))
  await db.destroy()
}
rmSync(folder, { recursive: true })
const [small, large] = results as [Record<string, number>, Record<string, number>]
console.table(
  Object.keys(small).map((what) => ({
    what,
    'CPU ms, small': Number(small[what]!.toFixed(2)),
    'CPU ms, large': Number(large[what]!.toFixed(2)),
    ratio: Number((large[what]! / small[what]!).toFixed(2)),
  })),
)
