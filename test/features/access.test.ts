import { beforeAll, describe, expect, test } from 'vitest'
import { localeOf, pathTo } from '../../src/i18n/paths.ts'
import { eachEngine, isDeep } from '../support.ts'
import {
  addressOf,
  ask,
  changed,
  contentOf,
  NO_IDS,
  type Route,
  routesOf,
} from './access-support.ts'
import { makeWorld, type Role, type World } from './access-world.ts'

const BEHIND = new Set(['account', 'curator', 'admin'])

eachEngine('who may ask for what', (engine) => {
  let world: World
  let routes: Route[]
  let behind: Route[]
  beforeAll(async () => {
    world = await makeWorld(engine)
    routes = routesOf(world)
    behind = routes.filter(({ access }) => BEHIND.has(access))
  })

  test('each route exists in three languages, with the same access', () => {
    const counts = new Map<string, number>()
    for (const { method, url, access } of routes) {
      const locale = localeOf(url)
      if (locale === null) continue
      const kind = `${locale} ${method} ${access}`
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    for (const [kind, count] of counts) {
      const others = ['fr', 'fr-ca', 'en'].map((to) => counts.get(kind.replace(/^\S+/, to)))
      expect([kind, ...others]).toEqual([kind, count, count, count])
    }
  })

  test('without a session that lives, a page leads to the sign-in and a form is refused', async () => {
    const { board, roles } = world
    expect(behind.length).toBeGreaterThan(80)
    const nobody = Object.values(roles).filter(({ isSignedIn }) => !isSignedIn)
    expect(nobody.map(({ name }) => name)).toHaveLength(6)
    const before = await contentOf(board.db)
    for (const route of behind) {
      const { own = [undefined], foreign = [], deleted = [] } = route.row.things ?? {}
      for (const role of nobody) {
        for (const thing of some(route, [own[0], foreign[0], deleted[0], 'abc'])) {
          const url = addressOf(route, thing)
          const fields = route.row.harmful?.[0] ?? route.row.mild ?? {}
          const form = route.method === 'POST' ? { fields } : {}
          const answer = await ask(board, { role, method: route.method, url, ...form })
          const at = `${role.name} ${route.method} ${url}`
          expect(`${answer.statusCode} ${at}`).toBe(`${route.method === 'GET' ? 303 : 401} ${at}`)
          if (route.method !== 'GET') continue
          const signIn = pathTo(localeOf(url)!, 'signIn')
          expect(answer.headers.location).toBe(`${signIn}?next=${encodeURIComponent(url)}`)
        }
      }
    }
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  test('what is another’s, is gone or never was is not there, in the same words', async () => {
    const { board, roles } = world
    const before = await contentOf(board.db)
    let cells = 0
    for (const route of behind.filter(({ row }) => row.things !== null)) {
      const answers = new Set<string>()
      for (const role of askers(roles)) {
        for (const thing of some(route, unreachable(route, role))) {
          for (const form of formsOf(route)) {
            const url = addressOf(route, thing)
            const answer = await ask(board, { role, method: route.method, url, ...form })
            const at = `${role.name} ${route.method} ${url.slice(0, 100)}`
            cells++
            if (route.row.leadsOn && !thing.includes('%00')) {
              expect(answer.headers.location ?? at).toBe(url.slice(0, url.lastIndexOf('/')))
              continue
            }
            expect(`${answer.statusCode} ${at}`).toBe(`404 ${at}`)
            const { date: _, 'content-length': __, ...headers } = answer.headers
            answers.add(`${JSON.stringify(headers)}\n${answer.body}`)
          }
        }
      }
      expect([route.url, answers.size]).toEqual([route.url, route.row.leadsOn ? answers.size : 1])
    }
    expect(cells).toBeGreaterThan(1000)
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  test('what is one’s own, or one’s organization’s, is there for its members alone', async () => {
    const { board, roles } = world
    for (const route of behind.filter(({ access }) => access === 'account')) {
      for (const role of [roles.owner, roles.fellow, roles.other]) {
        for (const thing of some(route, reachable(route, role))) {
          const url = addressOf(route, thing)
          const form = route.method === 'POST' ? { fields: route.row.mild ?? {} } : {}
          const { statusCode } = await ask(board, { role, method: route.method, url, ...form })
          const at = `${role.name} ${route.method} ${url}`
          // An unknown session of one's own is asked for here, and an unknown invitation.
          const isLookedFor = thing === undefined && statusCode === 404
          if (isLookedFor) expect(at).toMatch(/\/(sessions|invitation)$/)
          else expect(`${statusCode} ${at}`).toMatch(/^(2|303|409|422)/)
        }
      }
    }
  })

  test('a link that is used, too old, another’s or made up is dead in the same words', async () => {
    const { board, roles, links } = world
    const purposes = [
      ['connexion', 'sign-in'],
      ['invitation', 'invitation'],
      ['reponse', 'reminder'],
      ['votre-offre', 'claim'],
    ] as const
    const before = await contentOf(board.db)
    for (const [word, purpose] of purposes) {
      for (const method of ['GET', 'POST']) {
        const route = routes.find(
          (one) => one.url === `/fr/${word}/:token` && one.method === method,
        )!
        const answers = new Set<string>()
        for (const token of [
          ...links[purpose].dead,
          ...NO_IDS.filter((id) => !id.includes('%00')),
        ]) {
          const url = `/fr/${word}/${token}`
          const fields = { ...route.row.mild, ...(purpose === 'claim' && { confirm: 'yes' }) }
          const form = method === 'POST' ? { fields } : {}
          const answer = await ask(board, { role: roles.stranger, method, url, ...form })
          expect(`${answer.statusCode} ${url}`).toBe(`410 ${url}`)
          answers.add(answer.body)
        }
        expect([word, method, answers.size]).toEqual([word, method, 1])
      }
    }
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  /** A ban takes no reading away, and an admin reads no more than a curator: once is enough. */
  function askers(roles: World['roles']): Role[] {
    const signedIn = Object.values(roles).filter(({ isSignedIn }) => isSignedIn)
    return signedIn.filter(({ name }) => isDeep || (name !== 'banned' && name !== 'admin'))
  }

  /** Things of others, things that are gone, and ids that nothing ever had. */
  function unreachable({ row }: Route, { name }: Role): string[] {
    const { own, foreign, deleted } = row.things!
    const none = [...deleted, ...(name === 'owner' || isDeep ? NO_IDS : NO_IDS.slice(0, 1))]
    if (name === 'owner' || (name === 'fellow' && row.isShared)) return [...foreign, ...none]
    if (name === 'other') return [...own, ...none]
    return [...own, ...foreign, ...none]
  }

  function reachable({ row }: Route, { name }: Role): (string | undefined)[] {
    if (row.things === null) return [undefined]
    if (name === 'other') return row.things.foreign
    return name === 'owner' || row.isShared ? row.things.own : []
  }

  /** All of them in French; elsewhere, where the same code answers, the first. */
  function some<Thing>({ url }: Route, things: readonly Thing[]): readonly Thing[] {
    return url.startsWith('/fr/') || isDeep ? things : things.slice(0, 1)
  }

  function formsOf({ method, row }: Route) {
    return method === 'POST'
      ? (row.harmful ?? [row.mild ?? {}]).map((fields) => ({ fields }))
      : [{}]
  }
})

describe('a route that the tests of access do not know', () => {
  test('fails them with a sentence that says where to add it', async () => {
    const world = await makeWorld('sqlite')
    world.board.app.routeTable.push({
      method: 'GET',
      url: '/fr/neuf/:id',
      access: 'account',
      isFresh: false,
    })
    expect(() => routesOf(world)).toThrow(
      'add a row to localRows() in test/features/access-rows.ts for: GET /fr/neuf/:id',
    )
  })
})
