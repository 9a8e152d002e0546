import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'
import { openDatabase } from '../src/db/database.ts'
import { startServer } from '../src/server.ts'
import { askMail, jobsOf } from './features/mail-support.ts'
import { openSmtpBox, until } from './smtp.ts'
import { DAY, NOW } from './support.ts'

const folder = await mkdtemp(join(tmpdir(), 'board-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const config = (name: string, more: Record<string, string> = {}) =>
  parseConfig({
    NODE_ENV: 'development',
    LOG_LEVEL: 'silent',
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, name)}`,
    ...more,
  })
const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET: 'x'.repeat(32),
  BASE_URL: 'https://board.example',
  SMTP_URL: 'smtp://mail.example',
  OPERATOR_NAME: 'Association Exemple',
  OPERATOR_ADDRESS: '1 rue Exemple, Paris',
  OPERATOR_EMAIL: 'contact@board.example',
}

test('an empty board is filled once, announced, and serves until it is closed', async () => {
  const said: string[] = []
  const server = await startServer(
    config('demo.sqlite'),
    () => NOW,
    (line) => said.push(line),
  )
  expect(said.join('\n')).toMatch(/filled it with 1\d\d demonstration postings/)
  const list = await fetch(`${server.address}/fr/offres`)
  expect(await list.text()).toContain('class="ad"')
  await server.close()
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow()

  const later: string[] = []
  const again = await startServer(
    config('demo.sqlite'),
    () => NOW + 100 * DAY,
    (line) => later.push(line),
  )
  expect(later.join('\n')).not.toContain('demonstration')
  const closed = await fetch(`${again.address}/fr/offres`)
  expect(await closed.text()).not.toContain('class="ad"') // all expired meanwhile, by the first tick
  await again.close()
})

test('in production nothing of the demonstration exists and links come from BASE_URL alone', async () => {
  const server = await startServer(
    config('production.sqlite', PRODUCTION),
    () => NOW,
    () => undefined,
  )
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
  const body = await (await fetch(`${server.address}/fr/offres`, { headers })).text()
  expect(body).not.toContain('class="ad"')
  expect(body).toContain('href="https://board.example/fr/offres"')
  expect(body).not.toContain('evil.example')
  expect((await fetch(`${server.address}/dev/outbox`)).status).toBe(404)
  const legal = await (await fetch(`${server.address}/fr/mentions-legales`)).text()
  expect(legal).toContain('Association Exemple')
  await server.close()
})

test('views that were counted are written before it ends', async () => {
  const server = await startServer(
    config('counts.sqlite'),
    () => NOW,
    () => undefined,
  )
  const list = await (await fetch(`${server.address}/fr/offres`)).text()
  const path = /href="(\/fr\/offres\/[\w-]+-\d+)"/.exec(list)![1]!
  const headers = { 'user-agent': 'Mozilla/5.0 Firefox/140.0' }
  expect((await fetch(server.address + path, { headers })).status).toBe(200)
  await server.close()
  const db = await openDatabase(`sqlite:${join(folder, 'counts.sqlite')}`)
  const rows = await db.selectFrom('postingCounts').select(['day', 'views']).execute()
  await db.destroy()
  expect(rows).toEqual([{ day: '2026-11-21', views: 1 }])
})

test('mail goes out beside the pages, and what is under way ends before the server does', async () => {
  const box = await openSmtpBox()
  const url = `sqlite:${join(folder, 'mail.sqlite')}`
  const server = await startServer(
    config('mail.sqlite', { DEMO: '0', SMTP_URL: box.url }),
    () => NOW,
    () => undefined,
  )
  expect((await fetch(`${server.address}/dev/outbox`)).status).toBe(404)
  const db = await openDatabase(url)
  await askMail(db, 'ana@roy.example')
  await until(() => box.received.length === 1)
  await server.close()
  expect(await jobsOf(db)).toMatchObject([{ state: 'done', payload: '{}' }])
  await db.destroy()
})

test.each([
  ['shown, on one’s own machine', { HOST: '127.0.0.1' }, /shown: http:\S+\/dev\/outbox/],
  ['kept, where others reach the board', { HOST: '0.0.0.0' }, /not sent: SMTP_URL is not set/],
])('without a mail server it says that mail is %s', async (_, host, sentence) => {
  const said: string[] = []
  const server = await startServer(
    config('no-mail.sqlite', { DEMO: '0', ...host }),
    () => NOW,
    (line) => said.push(line),
  )
  await server.close()
  expect(said.join('\n')).toMatch(sentence)
})
