import { expect, test } from 'vitest'
import type { RegisteredRoute } from '../../src/http/route-table.ts'
import { localeOf, pathTo, stepWord } from '../../src/i18n/paths.ts'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { eachEngine, NOW } from '../support.ts'
import { csrfIn, visit } from '../visitor.ts'
import { addressOf, ask, changed, contentOf, routesOf } from './access-support.ts'
import { makeWorld } from './access-world.ts'

const MINUTE = 60_000
const PEOPLE = '/fr/curation/comptes'
const AGAIN = `/fr/connexion?again=1&next=${encodeURIComponent(PEOPLE)}`

/** Roles and bans, models that judge from now on, labels that leave the board, words struck out. */
function mustBeFresh({ method, url }: Pick<RegisteredRoute, 'method' | 'url'>): boolean {
  const locale = localeOf(url)
  if (locale === null) return false
  const isBelow = (page: 'people' | 'models') =>
    url === pathTo(locale, page) || url.startsWith(`${pathTo(locale, page)}/`)
  if (method === 'GET' || method === 'HEAD') return url === pathTo(locale, 'labels')
  const last = url.split('/').at(-1)
  const steps = (['ban', 'redact', 'activate'] as const).map((step) => stepWord(locale, step))
  return isBelow('people') || isBelow('models') || steps.some((step) => step === last)
}

eachEngine('what does the most harm', (engine) => {
  test('asks for a sign-in of the last ten minutes, on every route that does it', async () => {
    const world = await makeWorld(engine)
    const { board, roles } = world
    const routes = routesOf(world)
    const loose = routes.filter((route) => mustBeFresh(route) && !route.isFresh)
    expect(loose.map(({ method, url }) => `${method} ${url}`)).toEqual([])
    const fresh = routes.filter(({ isFresh }) => isFresh)
    expect(fresh.length).toBeGreaterThanOrEqual(6)
    const answersAt = (now: number) => {
      board.setNow(now)
      return Promise.all(
        fresh.map(async (route) => {
          const url = addressOf(route)
          const form = route.method === 'POST' ? { fields: route.row.mild ?? {} } : {}
          const answer = await ask(board, {
            ...{ role: roles.admin, method: route.method, url, ...form },
          })
          const isAsked = `${answer.headers.location}`.includes('again=1')
          return [route.method, url, isAsked ? answer.statusCode : 'taken'] as const
        }),
      )
    }
    for (const [method, url, answer] of await answersAt(NOW + 10 * MINUTE - 1)) {
      expect([method, url, answer]).toEqual([method, url, 'taken'])
    }
    const before = await contentOf(board.db)
    for (const [method, url, answer] of await answersAt(NOW + 10 * MINUTE + 1)) {
      expect([method, url, answer]).toEqual([method, url, 303])
    }
    // That the session was seen may be noted.
    expect(
      changed(before, await contentOf(board.db)).filter((name) => name !== 'sessions'),
    ).toEqual([])
  })

  test('leads by a mail to the own address and back, in a session that is new', async () => {
    const board = await openBoard(engine)
    const admin = await signIn(board, { role: 'admin', organization: null })
    const form = { email: 'cleo@board.example', role: 'curator' }
    expect((await admin.get(PEOPLE)).body).toContain('name="role"')
    board.setNow(NOW + 11 * MINUTE)
    const page = await admin.get(PEOPLE)
    expect(page.body).not.toContain('name="role"')
    expect(page.body).toContain(`href="${AGAIN.replaceAll('&', '&amp;')}"`)
    const refused = await board.app.inject({
      method: 'POST',
      url: PEOPLE,
      headers: {
        ...{ cookie: admin.cookie, 'sec-fetch-site': 'same-origin', host: 'board.example' },
        ...{ referer: `https://board.example${PEOPLE}` },
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ ...form, csrf: admin.csrf }).toString(),
    })
    expect([refused.statusCode, refused.headers.location]).toEqual([303, AGAIN])
    expect(await board.db.selectFrom('auditEntries').select('id').execute()).toEqual([])

    const browser = visit(board, admin.cookie)
    const again = await browser.get(AGAIN)
    expect(again.statusCode).toBe(200)
    expect(again.body).toContain('une connexion de moins de 10 minutes')
    expect(again.body).toContain(`type="hidden" name="email" value="${admin.email}"`)
    const fields = { email: admin.email, next: PEOPLE, again: '1' }
    const sent = await browser.post('/fr/connexion', fields)
    expect(sent.headers.location).toBe(`/fr/connexion?sent=1&${AGAIN.split('?')[1]}`)
    expect((await browser.get(sent.headers.location!)).body).toContain(
      AGAIN.replaceAll('&', '&amp;'),
    )
    const [mail] = await deliverMails(board)
    expect(mail!.to).toBe(admin.email)
    // Looking opens nothing: programs that follow links do so, too.
    expect((await browser.get(mail!.link!)).statusCode).toBe(200)
    expect(browser.cookie()).toBe(admin.cookie)
    expect((await admin.post(PEOPLE, form)).headers.location).toContain('again=1')
    const back = await browser.post(mail!.link!)
    expect(back.headers.location).toBe(PEOPLE)
    expect(browser.cookie()).not.toBe(admin.cookie)
    expect((await admin.get('/fr/compte')).statusCode).toBe(303)
    const csrf = csrfIn(await browser.get(PEOPLE))
    const taken = await browser.post(PEOPLE, { ...form, csrf })
    expect(taken.headers.location).toBe(`${PEOPLE}?done=made`)
  })

  test('is not opened by a link that somebody follows in another browser', async () => {
    const board = await openBoard(engine)
    const admin = await signIn(board, { role: 'admin', organization: null })
    board.setNow(NOW + 11 * MINUTE)
    await admin.post('/fr/connexion', { email: admin.email, next: PEOPLE })
    // The token of the session belongs to no field of that form.
    expect(await deliverMails(board)).toHaveLength(1)
    await visit(board, admin.cookie).post('/fr/connexion', { email: admin.email, next: PEOPLE })
    const [mail] = await deliverMails(board)
    const elsewhere = visit(board)
    await elsewhere.post(mail!.link!)
    expect((await elsewhere.get(PEOPLE)).body).toContain('name="role"')
    expect((await admin.get(PEOPLE)).body).not.toContain('name="role"')
    // In the browser of somebody else it opens the admin’s session in place of theirs.
    const other = await signIn(board)
    const theirs = visit(board, other.cookie)
    await theirs.post('/fr/connexion', { email: admin.email })
    const [next] = await deliverMails(board)
    expect((await theirs.get(next!.link!)).body).toContain(admin.email)
    expect((await other.get('/fr/compte')).statusCode).toBe(200)
  })

  test('leads nowhere but to a page of the board, and asks nobody twice', async () => {
    const board = await openBoard(engine)
    const admin = await signIn(board, { role: 'admin', organization: null })
    expect((await admin.get(AGAIN)).headers.location).toBe(PEOPLE)
    expect((await admin.get('/fr/connexion?again=1')).headers.location).toBe('/fr/curation')
    expect((await board.get(AGAIN)).body).toContain('type="email"')
    board.setNow(NOW + 11 * MINUTE)
    for (const next of ['//evil.example', 'https://evil.example/fr', '/fr\\evil', '/de/x']) {
      const page = await admin.get(`/fr/connexion?again=1&next=${encodeURIComponent(next)}`)
      expect(page.body).toContain('name="next" value=""')
      expect(page.body).not.toContain('evil')
    }
    for (const referer of ['https://evil.example/fr/curation', 'nonsense', '']) {
      const { headers } = await board.app.inject({
        method: 'POST',
        url: PEOPLE,
        headers: {
          ...{ cookie: admin.cookie, 'sec-fetch-site': 'same-origin', host: 'board.example' },
          ...{ referer, 'content-type': 'application/x-www-form-urlencoded' },
        },
        payload: `csrf=${admin.csrf}`,
      })
      expect(headers.location).toBe('/fr/connexion?again=1&next=%2Ffr%2Fcuration')
    }
    const anywhere = await admin.get('/fr/connexion')
    expect(anywhere.headers.location).toBe('/fr/curation')
  })
})
