import { beforeAll, expect, test } from 'vitest'
import { LOCALES } from '../../src/domain/codes.ts'
import { localeOf, pathTo } from '../../src/i18n/paths.ts'
import type { Fields } from '../employer.ts'
import { eachEngine } from '../support.ts'
import { addressOf, ask, changed, contentOf, type Route, routesOf } from './access-support.ts'
import { makeWorld, type RoleName, type World } from './access-world.ts'

eachEngine('everything below the curators’ queue', (engine) => {
  let world: World
  let routes: Route[]
  /** Wherever it stands. */
  let guarded: Route[]
  beforeAll(async () => {
    world = await makeWorld(engine)
    guarded = routesOf(world).filter(({ access }) => access === 'curator' || access === 'admin')
    routes = routesOf(world).filter(({ url }) => {
      const locale = localeOf(url)
      if (locale === null) return false
      const queue = pathTo(locale, 'review')
      return url === queue || url.startsWith(`${queue}/`)
    })
  })

  test('is for curators or for admins, and for nobody else', () => {
    for (const locale of LOCALES) {
      const queue = pathTo(locale, 'review')
      expect(routes.some(({ url }) => url === queue)).toBe(true)
    }
    const loose = routes.filter(({ access }) => access !== 'curator' && access !== 'admin')
    expect(loose.map(({ method, url }) => `${method} ${url}`)).toEqual([])
    // What changes who may do what, and what judges, is for admins.
    const ofAdmins = LOCALES.map((locale) => pathTo(locale, 'people'))
    const given = routes.filter(({ url, access }) => {
      return access !== 'admin' && ofAdmins.some((page) => url.startsWith(page))
    })
    expect(given.map(({ url }) => url)).toEqual([])
  })

  test('refuses strangers, sessions that ended and employers, and curators what is for admins', async () => {
    const { board, roles } = world
    const before = await contentOf(board.db)
    const nobody = Object.values(roles).filter(({ isSignedIn }) => !isSignedIn)
    const employers = (['owner', 'fellow', 'other', 'banned'] as const).map((name) => roles[name])
    expect(nobody.map(({ name }) => name)).toContain<RoleName>('tired')
    let cells = 0
    for (const route of guarded) {
      const url = addressOf(route)
      const { method } = route
      const expected = (isKnown: boolean) => (isKnown ? 404 : method === 'GET' ? 303 : 401)
      const refused = [
        ...nobody,
        ...employers,
        ...(route.access === 'admin' ? [roles.curator] : []),
      ]
      for (const role of refused) {
        for (const fields of method === 'POST' ? formsOf(route) : [null]) {
          const form = fields ? { fields } : {}
          const answer = await ask(board, { role, method, url, ...form })
          const at = `${role.name} ${method} ${url}`
          expect(`${answer.statusCode} ${at}`).toBe(`${expected(role.isSignedIn)} ${at}`)
          if (answer.statusCode === 303) {
            const next = encodeURIComponent(url)
            expect(answer.headers.location).toBe(`${pathTo(localeOf(url)!, 'signIn')}?next=${next}`)
          }
          expect(answer.headers['cache-control']).toMatch(/no-store/)
          cells++
        }
      }
    }
    expect(cells).toBeGreaterThan(200)
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  test('is there for those whose it is', async () => {
    const { board, roles } = world
    for (const route of guarded.filter(({ method }) => method === 'GET')) {
      const url = addressOf(route)
      for (const role of route.access === 'admin' ? [roles.admin] : [roles.curator, roles.admin]) {
        const { statusCode, headers } = await ask(board, { role, url })
        // There may be no model to go back to.
        expect(`${statusCode} ${role.name} ${url}`).toMatch(/^(200|30[13]|409) /)
        expect(`${headers.location}`).not.toContain('again=1')
      }
    }
  })

  test('makes nobody a curator: neither a form of an employer nor a parameter gives a role', async () => {
    const { board, owner, roles } = world
    const attempts: { url: string; fields: Fields }[] = [
      { url: '/fr/compte', fields: { locale: 'fr', role: 'admin' } },
      { url: '/fr/compte?role=admin', fields: { locale: 'fr' } },
      { url: '/fr/curation/comptes', fields: { email: owner.email, role: 'admin' } },
      { url: '/fr/connexion', fields: { email: 'owner@tilleuls.example', role: 'admin' } },
    ]
    for (const { url, fields } of attempts) {
      await ask(board, { role: roles.owner, method: 'POST', url, fields })
    }
    const accounts = await board.db.selectFrom('accounts').select(['id', 'role']).execute()
    const raised = accounts.filter(({ role }) => role !== 'employer')
    expect(raised).toHaveLength(2)
    expect(accounts.find(({ id }) => id === owner.accountId)!.role).toBe('employer')
  })

  function formsOf({ row }: Route) {
    return row.harmful ?? [row.mild ?? {}]
  }
})
