import { describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { openOutbox } from '../../src/mail/outbox.ts'
import { NOW, openTestDatabase } from '../support.ts'
import { askSignIn, SECRET, sendDue } from './mail-support.ts'

const now = () => NOW
const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET,
  SMTP_URL: 'smtp://mail.example',
  OPERATOR_NAME: 'A',
  OPERATOR_ADDRESS: 'B',
  OPERATOR_EMAIL: 'a@b.example',
}

async function openApp(environment: Record<string, string>) {
  const given = { LOG_LEVEL: 'silent', BASE_URL: 'https://board.example', ...environment }
  const config = parseConfig(given)
  const db = await openTestDatabase('sqlite')
  const outbox = openOutbox(config)
  return { app: await buildApp({ db, config, now, secret: SECRET, outbox }), db, outbox }
}

test('shows mail that was sent nowhere, its link one click away', async () => {
  const { app, db, outbox } = await openApp({})
  const list = async () => (await app.inject('/dev/outbox')).body
  expect(await list()).toContain('No mail yet.')
  await askSignIn(db, 'ana@roy.example')
  await sendDue({ db, now, mailer: outbox! })
  expect(await list()).toMatch(/<a href="\/dev\/outbox\/1">Votre lien de connexion[\s\S]*ana@roy/)
  const mail = await app.inject('/dev/outbox/1')
  expect(mail.headers['cache-control']).toContain('no-store')
  expect(mail.body).toMatch(/<a href="\/fr\/connexion\/[\w-]{43}">https:\/\/board\.example\/fr/)
  expect((await app.inject('/dev/outbox/2')).statusCode).toBe(404)
  await app.close()
})

test('is shown to no other name than this machine’s own', async () => {
  const { app, db, outbox } = await openApp({ TRUST_PROXY: '1' })
  await askSignIn(db, 'ana@roy.example')
  await sendDue({ db, now, mailer: outbox! })
  const status = async (url: string, headers: Record<string, string>) =>
    (await app.inject({ url, headers })).statusCode
  for (const url of ['/dev/outbox', '/dev/outbox/1']) {
    for (const host of ['localhost:3000', 'LOCALHOST', '127.0.0.1:80', '[::1]:3000']) {
      expect([host, await status(url, { host })]).toEqual([host, 200])
    }
    const strange = [
      'evil.example',
      'localhost.evil.example:3000',
      '127.0.0.1.evil.example',
      '[::2]',
    ]
    for (const host of strange) {
      const headers = { host, 'x-forwarded-host': 'localhost' }
      expect([host, await status(url, headers)]).toEqual([host, 404])
    }
  }
  await app.close()
})

test('keeps the last hundred', async () => {
  const { app, db, outbox } = await openApp({})
  for (let at = 0; at < 103; at++) await askSignIn(db, `a${at}@b.example`)
  await sendDue({ db, now, mailer: outbox! })
  expect(outbox!.list().map(({ id }) => id)).toEqual(
    Array.from({ length: 100 }, (_, at) => 103 - at),
  )
  await app.close()
})

describe('there is none', () => {
  test.each<[string, Record<string, string>]>([
    ['in production', PRODUCTION],
    ['where others reach the board', { HOST: '0.0.0.0' }],
    ['where others may reach the board', { HOST: '127.evil.example' }],
    ['beside a mail server', { SMTP_URL: 'smtp://127.0.0.1:1025' }],
  ])('%s', async (_, environment) => {
    const { app, outbox } = await openApp(environment)
    expect(outbox).toBeNull()
    expect(app.printRoutes()).not.toContain('outbox')
    expect((await app.inject('/dev/outbox')).statusCode).toBe(404)
    await app.close()
  })
})
