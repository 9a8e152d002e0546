import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeNext } from '../../src/http/guard.ts'
import { openBoard } from '../app.ts'
import { deliverMails } from '../mails.ts'
import { eachEngine, NOW } from '../support.ts'
import { visit } from '../visitor.ts'

const EMAIL = 'lea@atelier.example'
const MINUTE = 60_000

/** Asks for a link and reads it from the mail. */
async function linkFor(
  board: Awaited<ReturnType<typeof openBoard>>,
  email = EMAIL,
  next = '',
): Promise<string> {
  await visit(board).post('/fr/connexion', { email, next })
  const [mail] = await deliverMails(board)
  expect(mail).toMatchObject({ to: email })
  return mail!.link!
}

eachEngine('signing in', (engine) => {
  test('takes an address, a mailed link and one press of a button', async () => {
    const board = await openBoard(engine)
    const someone = visit(board)
    const form = await someone.get('/fr/connexion')
    expect(form.statusCode).toBe(200)
    expect(form.body).toContain('type="email"')
    const asked = await someone.post('/fr/connexion', { email: ' Lea@Atelier.example ' })
    expect(asked.statusCode).toBe(303)
    expect(asked.headers.location).toBe('/fr/connexion?sent=1')
    expect((await someone.get('/fr/connexion?sent=1')).body).toContain('un lien est en route')
    const [mail] = await deliverMails(board)
    expect(mail).toMatchObject({ to: EMAIL })
    expect(await board.db.selectFrom('accounts').selectAll().execute()).toEqual([])

    const page = await someone.get(mail!.link!)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`Vous allez vous connecter en tant que ${EMAIL}.`)
    expect(page.headers['cache-control']).toBe('private, no-store')
    expect(page.headers['referrer-policy']).toBe('same-origin')
    const opened = await someone.post(mail!.link!)
    expect(opened.statusCode).toBe(303)
    expect(opened.headers.location).toBe('/fr/mes-offres')
    expect((await someone.get('/fr/compte')).body).toContain(EMAIL)
    expect(await board.db.selectFrom('accounts').select(['email', 'role']).execute()).toEqual([
      { email: EMAIL, role: 'employer' },
    ])
    const again = await someone.get('/fr/connexion')
    expect([again.statusCode, again.headers.location]).toEqual([303, '/fr/mes-offres'])
  })

  test('makes one account an address, in the language of the page that made it', async () => {
    const board = await openBoard(engine)
    await visit(board).post('/en/sign-in', { email: EMAIL })
    const [mail] = await deliverMails(board)
    await visit(board).post(mail!.link!)
    await visit(board).post(await linkFor(board))
    const accounts = await board.db.selectFrom('accounts').select(['email', 'locale']).execute()
    expect(accounts).toEqual([{ email: EMAIL, locale: 'en' }])
    expect(await board.db.selectFrom('sessions').select('id').execute()).toHaveLength(2)
  })

  test('by one link opens one session, however many press at once', async () => {
    const board = await openBoard(engine)
    const link = await linkFor(board)
    const answers = await Promise.all(Array.from({ length: 50 }, () => visit(board).post(link)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      303,
      ...Array(49).fill(410),
    ])
    expect(await board.db.selectFrom('sessions').select('id').execute()).toHaveLength(1)
    const [opened] = answers.filter(({ statusCode }) => statusCode === 303)
    expect(opened!.cookies).toHaveLength(1)
    for (const answer of answers) {
      if (answer !== opened) expect(answer.cookies).toEqual([])
    }
  })

  test('works for 15 minutes, and says the same of old, used and unknown links', async () => {
    const board = await openBoard(engine)
    const link = await linkFor(board)
    const old = await linkFor(board)
    board.setNow(NOW + 15 * MINUTE - 1)
    expect((await visit(board).get(old)).statusCode).toBe(200)
    await visit(board).post(link)
    board.setNow(NOW + 15 * MINUTE)
    const unknown = `/fr/connexion/${'x'.repeat(43)}`
    const pages = await Promise.all([old, link, unknown].map((url) => visit(board).get(url)))
    const presses = await Promise.all([old, link, unknown].map((url) => visit(board).post(url)))
    for (const { statusCode, body } of [...pages, ...presses]) {
      expect(statusCode).toBe(410)
      expect(body).toBe(pages[0]!.body)
    }
    expect(pages[0]!.body).toContain('name="email"')
    expect(await board.db.selectFrom('sessions').select('id').execute()).toHaveLength(1)
  })

  test('is not done by looking, as mail scanners do', async () => {
    const board = await openBoard(engine)
    const link = await linkFor(board)
    const before = await board.db.selectFrom('mailedLinks').selectAll().execute()
    for (const method of ['GET', 'HEAD'] as const) {
      const looked = await board.app.inject({ method, url: link })
      expect(looked.statusCode).toBe(200)
      expect(looked.cookies).toEqual([])
    }
    expect(await board.db.selectFrom('mailedLinks').selectAll().execute()).toEqual(before)
    expect(await board.db.selectFrom('accounts').selectAll().execute()).toEqual([])
    expect((await visit(board).post(link)).statusCode).toBe(303)
  })

  test('is refused to forms of other sites', async () => {
    const board = await openBoard(engine)
    const link = await linkFor(board)
    for (const url of ['/fr/connexion', link]) {
      for (const headers of [{ 'sec-fetch-site': 'cross-site' }, {}]) {
        const answer = await board.app.inject({ method: 'POST', url, headers })
        expect(answer.statusCode).toBe(403)
      }
    }
  })

  test('goes on to the page that asked for it', async () => {
    const board = await openBoard(engine)
    const asked = await visit(board).get('/fr/compte')
    expect([asked.statusCode, asked.headers.location]).toEqual([
      303,
      '/fr/connexion?next=%2Ffr%2Fcompte',
    ])
    const form = await visit(board).get(asked.headers.location!)
    expect(form.body).toContain('name="next" value="/fr/compte"')
    const opened = await visit(board).post(await linkFor(board, EMAIL, '/fr/compte'))
    expect(opened.headers.location).toBe('/fr/compte')
  })

  test.each(['https://evil.example/', '//evil.example', '/fr/..//evil.example', '/\\evil.example'])(
    'never goes on to %s',
    async (next) => {
      const board = await openBoard(engine)
      const opened = await visit(board).post(await linkFor(board, EMAIL, next))
      expect(opened.headers.location).toBe('/fr/mes-offres')
    },
  )

  test.each([
    ['', 'Indiquez votre adresse e-mail'],
    ['lea', 'Indiquez une adresse e-mail complète'],
    ['lea@atelier.example, max@atelier.example', 'Indiquez une adresse e-mail complète'],
    ['Lea <lea@atelier.example>', 'Indiquez une adresse e-mail complète'],
    ['lea@atelier.example\nBcc: max@atelier.example', 'Indiquez une adresse e-mail complète'],
    [`${'a'.repeat(250)}@b.fr`, 'Indiquez une adresse e-mail complète'],
  ])('keeps what was typed and says what is wrong with "%s"', async (email, message) => {
    const board = await openBoard(engine)
    const answer = await visit(board).post('/fr/connexion', { email, next: '/fr/compte' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('<title>Erreur')
    expect(answer.body).toContain(`<a href="#email">${message}`)
    expect(answer.body).toContain('name="next" value="/fr/compte"')
    expect(await board.db.selectFrom('mailedLinks').select('id').execute()).toEqual([])
  })

  test('sends nothing to programs that fill in every field, and tells them nothing', async () => {
    const board = await openBoard(engine)
    const answer = await visit(board).post('/fr/connexion', { email: EMAIL, site: 'https://a.b' })
    expect(answer.headers.location).toBe('/fr/connexion?sent=1')
    expect(await board.db.selectFrom('mailedLinks').select('id').execute()).toEqual([])
    const strange = await visit(board).post('/fr/connexion', { email: EMAIL, role: 'admin' })
    expect(strange.statusCode).toBe(422)
  })

  test('keeps no token that works, neither in the database nor in the queue', async () => {
    const board = await openBoard(engine)
    await visit(board).post('/fr/connexion', { email: EMAIL })
    const jobs = await board.db.selectFrom('jobs').selectAll().execute()
    const [mail] = await deliverMails(board)
    const opened = await visit(board).post(mail!.link!)
    const tables = ['mailedLinks', 'jobs', 'sessions', 'accounts'] as const
    const rows = await Promise.all(
      tables.map((table) => board.db.selectFrom(table).selectAll().execute()),
    )
    const stored = JSON.stringify([jobs, rows])
    expect(stored).toContain('tokenHash')
    expect(stored).not.toContain(mail!.link!.split('/').at(-1))
    expect(stored).not.toContain(opened.cookies[0]!.value)
  })
})

describe('the page to go on to', () => {
  test('is a path of this site, whatever is handed in', () => {
    const part = fc.oneof(
      fc.constantFrom('/', '//', '\\', '/fr', '/en', 'https:', '@', '%2f', '\t', '\n', '..', 'a'),
      fc.string({ maxLength: 3, unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const next = safeNext(parts.join(''))
        if (next === null) return
        expect(new URL(next, 'https://board.example').origin).toBe('https://board.example')
        expect(next).toMatch(/^\/(fr|fr-ca|en)(\/|$)/)
      }),
      { numRuns: 2000 },
    )
    expect(safeNext('/fr/compte/effacer?a=1')).toBe('/fr/compte/effacer?a=1')
  })
})
