/**
 * npm run bench: what a request costs, as ratios measured in one run on one machine: CPU time a
 * request beside a bare Fastify that sends a ready string, and a small board beside a larger one;
 * then what a judgement, a check and a curator's pages cost, in `classifier.ts`, `check.ts` and
 * `curation.ts`.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import Fastify from 'fastify'
import { buildApp } from '../src/app.ts'
import { parseConfig } from '../src/config.ts'
import { openDatabase } from '../src/db/database.ts'
import { migrateToLatest } from '../src/db/migrate.ts'
import { fillWithPostings } from './postings.ts'

const NOW = Date.UTC(2026, 10, 21, 12)
const SIZES = [1_000, 20_000] // postings
const config = parseConfig({
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  BASE_URL: 'http://localhost:3000',
})

type Injectable = {
  inject: (options: { url: string; headers?: Record<string, string> }) => unknown
}

/** CPU microseconds a request, the median of five rounds. */
async function cpuPerRequest(
  app: Injectable,
  rounds: number,
  next: (i: number) => string,
  headers = {},
) {
  const costs: number[] = []
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage()
    for (let i = 0; i < rounds; i++) await app.inject({ url: next(round * rounds + i), headers })
    const { user, system } = process.cpuUsage(before)
    costs.push((user + system) / rounds)
  }
  return costs.sort((a, b) => a - b)[2]!
}

const FILTERS = [
  'contract=internship',
  'level=senior',
  'country=FR',
  'country=CA',
  'employer=agency',
  'remote=hybrid',
  'lang=fr',
  'hours=evenings',
  'flag=only',
]
/** Another combination of filters each time, and now and then a search. */
function someList(i: number): string {
  const filters = [1, 7, 31].map(
    (step) => FILTERS[Math.floor(i * step + i / FILTERS.length) % FILTERS.length]!,
  )
  const since = i % 2 === 0 ? '&since=30' : ''
  const search = i % 5 === 0 ? '&q=community+manager' : ''
  return `/fr/offres?${[...new Set(filters)].join('&')}${since}${search}&months_max=${100 + (i % 20)}`
}

const rows: { what: string; cpu: number; ratio: number }[] = []
const page = 'x'.repeat(60_000)
const bare = Fastify()
bare.get('/', (_, reply) => reply.type('text/html').send(page))
const bareCost = await cpuPerRequest(bare, 2_000, () => '/')
rows.push({ what: 'bare Fastify, a ready string of 60 kB', cpu: bareCost, ratio: 1 })

const uncached: number[] = []
for (const size of SIZES) {
  const db = await openDatabase('sqlite::memory:')
  await migrateToLatest(db)
  const started = process.hrtime.bigint()
  await fillWithPostings(db, size, NOW)
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  const app = await buildApp({ db, config, now: () => NOW })
  const add = (what: string, cpu: number) =>
    rows.push({ what: `${size} postings: ${what}`, cpu, ratio: cpu / bareCost })
  const { headers } = await app.inject({ url: '/fr/offres', headers: { 'accept-encoding': 'br' } })
  add(
    'list, kept',
    await cpuPerRequest(app, 1_000, () => '/fr/offres', { 'accept-encoding': 'br' }),
  )
  add(
    'list, 304',
    await cpuPerRequest(app, 1_000, () => '/fr/offres', {
      'accept-encoding': 'br',
      'if-none-match': String(headers.etag),
    }),
  )
  const cost = await cpuPerRequest(app, 60, someList, { 'accept-encoding': 'br' })
  uncached.push(cost)
  add('random filters, counts and search, rendered and compressed', cost)
  console.log(`stored ${size} postings with search index: ${Math.round(size / seconds)} a second`)
  await app.close()
  await db.destroy()
}

console.table(
  rows.map(({ what, cpu, ratio }) => ({
    what,
    'CPU µs': Math.round(cpu),
    '× bare': Number(ratio.toFixed(2)),
  })),
)
console.log(
  `growth of an uncached list from ${SIZES[0]} to ${SIZES[1]} postings: × ${(uncached[1]! / uncached[0]!).toFixed(2)}`,
)

// Each in a process of its own: none warms up or litters another's memory.
for (const name of ['classifier.ts', 'check.ts', 'curation.ts']) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = status ?? 1
}
