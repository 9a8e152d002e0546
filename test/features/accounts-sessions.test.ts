import { expect, test } from 'vitest'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { csrfIn, visit } from '../visitor.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

type Board = Awaited<ReturnType<typeof openBoard>>

async function open(board: Board, cookie = '', email = 'lea@atelier.example') {
  const browser = visit(board, cookie)
  await browser.post('/fr/connexion', { email })
  const [mail] = await deliverMails(board)
  const answer = await browser.post(mail!.link!)
  return { browser, answer }
}

/** The status of the account's page: 200 behind a living session, else 303 to the sign-in. */
async function lives(board: Board, cookie: string): Promise<boolean> {
  const { statusCode } = await board.get('/fr/compte', { cookie })
  expect([200, 303]).toContain(statusCode)
  return statusCode === 200
}

eachEngine('a session', (engine) => {
  test('is kept in a cookie bound to the host, out of reach of scripts and other sites', async () => {
    const { answer } = await open(await openBoard(engine))
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-sid=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const plain = await open(await openBoard(engine, [], { BASE_URL: 'http://board.example' }))
    expect(plain.answer.headers['set-cookie']).toMatch(
      /^sid=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  test('is always a new one: what the browser brought along never becomes it', async () => {
    const board = await openBoard(engine)
    const planted = `__Host-sid=${'A'.repeat(43)}`
    const { browser } = await open(board, planted)
    expect(browser.cookie()).not.toBe(planted)
    expect(await lives(board, browser.cookie())).toBe(true)
    expect(await lives(board, planted)).toBe(false)
  })

  test('takes the place of the one that the browser had', async () => {
    const board = await openBoard(engine)
    const first = (await open(board)).browser.cookie()
    const second = (await open(board, first, 'max@atelier.example')).browser.cookie()
    expect(await lives(board, first)).toBe(false)
    expect(await lives(board, second)).toBe(true)
  })

  test('ends with the sign-out, on the server too', async () => {
    const board = await openBoard(engine)
    const { browser } = await open(board)
    const held = browser.cookie()
    const other = (await open(board)).browser.cookie()
    const csrf = csrfIn(await browser.get('/fr/compte'))
    expect((await browser.post('/fr/compte/deconnexion', { csrf: 'x' })).statusCode).toBe(403)
    expect(await lives(board, held)).toBe(true)
    const answer = await browser.post('/fr/compte/deconnexion', { csrf })
    expect(answer.headers.location).toBe('/fr/connexion?done=signed-out')
    expect(answer.headers['set-cookie']).toContain('Expires=Thu, 01 Jan 1970')
    expect(await lives(board, held)).toBe(false)
    expect((await visit(board, held).post('/fr/compte', { csrf, locale: 'en' })).statusCode).toBe(
      401,
    )
    expect(await lives(board, other)).toBe(true)
    const page = await browser.get('/fr/connexion?done=signed-out')
    expect(page.body).toContain('Votre session est fermée')
  })

  test('ends with all others by one button', async () => {
    const board = await openBoard(engine)
    const { browser } = await open(board)
    const mine = [browser.cookie(), (await open(board)).browser.cookie()]
    const foreign = (await open(board, '', 'max@atelier.example')).browser.cookie()
    const csrf = csrfIn(await browser.get('/fr/compte'))
    await browser.post('/fr/compte/deconnexion', { csrf, do: 'everywhere' })
    expect(await Promise.all(mine.map((cookie) => lives(board, cookie)))).toEqual([false, false])
    expect(await lives(board, foreign)).toBe(true)
  })

  test('ends after 14 days without use, and after 30 days with it', async () => {
    const board = await openBoard(engine)
    const { cookie } = await signIn(board)
    const idle = (await signIn(board)).cookie
    for (let day = 10; day < 30; day += 10) {
      board.setNow(NOW + day * DAY)
      expect(await lives(board, cookie)).toBe(true)
    }
    expect(await lives(board, idle)).toBe(false)
    board.setNow(NOW + 30 * DAY - 1)
    expect(await lives(board, cookie)).toBe(true)
    board.setNow(NOW + 30 * DAY)
    expect(await lives(board, cookie)).toBe(false)

    const second = await openBoard(engine)
    const other = (await signIn(second)).cookie
    second.setNow(NOW + 14 * DAY - 1)
    expect(await lives(second, other)).toBe(true)
    const third = await openBoard(engine)
    const unused = (await signIn(third)).cookie
    third.setNow(NOW + 14 * DAY)
    expect(await lives(third, unused)).toBe(false)
  })

  test.each(['curator', 'admin'] as const)('of a %s ends after 12 hours', async (role) => {
    const board = await openBoard(engine)
    const { cookie } = await signIn(board, { role })
    board.setNow(NOW + 12 * HOUR - 1)
    expect(await lives(board, cookie)).toBe(true)
    board.setNow(NOW + 12 * HOUR)
    expect(await lives(board, cookie)).toBe(false)
  })

  test('is listed to its account and ended there; those of others are not', async () => {
    const board = await openBoard(engine)
    const { browser } = await open(board)
    board.setNow(NOW + 10 * MINUTE)
    const other = (await open(board)).browser.cookie()
    const foreign = await signIn(board)
    const page = await browser.get('/fr/compte')
    const ids = [...page.body.matchAll(/name="session" value="(\d+)"/g)].map((match) => match[1]!)
    expect(ids).toHaveLength(2)
    expect(page.body.match(/celle-ci/g)).toHaveLength(1)
    const csrf = csrfIn(page)
    const theirs = await board.db
      .selectFrom('sessions')
      .select('id')
      .where('accountId', '=', foreign.accountId)
      .executeTakeFirstOrThrow()
    for (const session of [String(theirs.id), '999999']) {
      expect((await browser.post('/fr/compte/sessions', { csrf, session })).statusCode).toBe(404)
    }
    expect((await browser.post('/fr/compte/sessions', { csrf, session: 'x' })).statusCode).toBe(422)
    expect(await lives(board, foreign.cookie)).toBe(true)
    const ended = await browser.post('/fr/compte/sessions', { csrf, session: ids[0]! })
    expect(ended.headers.location).toBe('/fr/compte?done=ended')
    expect(await lives(board, other)).toBe(false)
    await browser.post('/fr/compte/sessions', { csrf, session: ids[1]! })
    expect(browser.cookie()).toBe('')
  })

  test('chooses the language of mails from those of the board', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board)
    const answer = await someone.post('/fr/compte', { locale: 'fr-ca' })
    expect(answer.headers.location).toBe('/fr/compte?done=saved')
    expect(await board.db.selectFrom('accounts').select('locale').execute()).toEqual([
      { locale: 'fr-ca' },
    ])
    expect((await someone.post('/fr/compte', { locale: 'de' })).statusCode).toBe(422)
    expect((await someone.post('/fr/compte', { role: 'admin' })).statusCode).toBe(422)
  })

  test('leaves no page of its own in any cache, and public pages as they are for everyone', async () => {
    const board = await openBoard(engine, [{}])
    const { browser } = await open(board)
    const cookie = browser.cookie()
    const paths = ['/fr/compte', '/fr/compte/effacer', '/fr/compte/mes-donnees', '/fr/connexion']
    for (const path of [...paths, '/fr/connexion?sent=1', '/fr/connexion/unknown']) {
      const answer = await board.get(path, { cookie })
      expect([path, answer.headers['cache-control']]).toEqual([path, 'private, no-store'])
    }
    for (const path of ['/fr/offres', '/fr/confidentialite', '/fr/methode/regles']) {
      const without = await board.get(path)
      const withSession = await board.get(path, { cookie })
      expect(withSession.body).toBe(without.body)
      expect(withSession.headers['set-cookie']).toBeUndefined()
      expect(withSession.headers['cache-control']).toBe(without.headers['cache-control'])
    }
  })
})
