import { beforeAll, expect, test } from 'vitest'
import type { EngineName } from '../../src/db/database.ts'
import { eachEngine, isDeep } from '../support.ts'
import {
  addressOf,
  ask,
  changed,
  contentOf,
  inParts,
  type Route,
  routesOf,
  senderOf,
} from './access-support.ts'
import { makeWorld, type World } from './access-world.ts'

const ELSEWHERE: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'https://board.example' },
  { 'sec-fetch-site': '' },
  { origin: 'https://evil.example' },
  { origin: 'https://board.example.evil.example' },
  { origin: 'http://board.example' },
  { origin: 'null' },
  {},
]
const SAFE = new Set(['GET', 'HEAD'])

eachEngine('requests that another site makes', (engine: EngineName) => {
  let world: World
  let routes: Route[]
  beforeAll(async () => {
    world = await makeWorld(engine)
    routes = routesOf(world)
  })

  const unsafe = () => routes.filter(({ method }) => !SAFE.has(method))
  /** A form that would do something, from a page of another site. */
  const send = (route: Route, cookie: string, csrf: string, headers: Record<string, string>) =>
    world.board.app.inject({
      method: route.method as 'POST',
      url: addressOf(route),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-csrf-token': csrf,
        ...(cookie && { cookie }),
        ...headers,
      },
      payload: new URLSearchParams(
        (route.row.harmful?.[0] ?? route.row.mild ?? {}) as Record<string, string>,
      ).toString(),
    })

  test('are refused on every route that changes something, with and without a session', async () => {
    const { board, roles } = world
    const before = await contentOf(board.db)
    expect(unsafe().length).toBeGreaterThan(60)
    for (const route of unsafe()) {
      for (const headers of ELSEWHERE) {
        for (const { cookie, csrf } of [roles.owner, roles.stranger]) {
          const { statusCode } = await send(route, cookie, csrf, headers)
          expect(`${statusCode} ${route.url} ${JSON.stringify(headers)}`).toMatch(/^403 /)
        }
      }
    }
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  test('are refused behind a session without that session’s own token', async () => {
    const { board, roles, owner } = world
    const { other, fellow } = roles
    const guarded = unsafe().filter(({ access }) => access !== 'link')
    expect(guarded.length).toBeGreaterThan(40)
    const before = await contentOf(board.db)
    for (const route of guarded) {
      const role = senderOf(route, world)
      const wrong = ['', 'x', role.csrf.slice(1), `${role.csrf} `, other.csrf, fellow.csrf]
      wrong.push(owner.cookie)
      const url = addressOf(route)
      const fields = route.row.harmful?.[0] ?? route.row.mild ?? {}
      const answers = [
        ...wrong.map((csrf) =>
          ask(board, { role, method: 'POST', url, fields: { ...fields, csrf } }),
        ),
        ask(board, { role, method: 'POST', url, fields: { ...fields, csrf: [role.csrf, 'x'] } }),
        // A header that is wrong is not made good by a field that is right.
        ask(board, { role, method: 'POST', url, fields, headers: { 'x-csrf-token': other.csrf } }),
        ask(board, { role, method: 'POST', url }),
      ]
      for (const { statusCode } of await Promise.all(answers)) {
        expect(`${statusCode} ${route.url}`).toMatch(/^403 /)
      }
      const inPieces = [
        ask(board, { role, method: 'POST', url, ...inParts({ ...fields, csrf: other.csrf }) }),
        ask(board, { role, method: 'POST', url, ...inParts({}, 'id,title\n') }),
      ]
      for (const { statusCode } of await Promise.all(inPieces)) {
        const takesFile = /import(er)?$/.test(route.url)
        expect([route.url, statusCode]).toEqual([route.url, takesFile ? 403 : 415])
      }
    }
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  test('that only ask change nothing, whoever asks for whatever', async () => {
    const { board } = world
    let before = await contentOf(board.db)
    for (const route of routes.filter(({ method }) => SAFE.has(method))) {
      for (const { role, url } of visitsOf(route)) {
        const { statusCode } = await ask(board, { role, method: route.method, url })
        expect(`${statusCode} ${url}`).not.toMatch(/^5/)
      }
      // Elsewhere the same code answers: it is looked at once, at the end.
      if (route.access === 'public' || !isFrench(route)) continue
      const after = await contentOf(board.db)
      expect([route.url, ...changed(before, after)]).toEqual([route.url])
      before = after
    }
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  const isFrench = ({ method, url }: Route) => method !== 'HEAD' && url.startsWith('/fr/')

  /** In French everyone asks for everything; elsewhere the owner asks, with what a form would send. */
  const visitsOf = (route: Route) => {
    const { roles } = world
    const query = new URLSearchParams({ do: 'delete', done: 'saved', all: '1', confirm: 'yes' })
    const visits = [{ role: roles.owner, url: `${addressOf(route)}?${query}` }]
    if (!isFrench(route)) return visits
    const { own = [undefined], foreign = [] } = route.row.things ?? {}
    const urls = [...own, ...foreign].map((thing) => addressOf(route, thing))
    const everyone = isDeep
      ? Object.values(roles)
      : [roles.stranger, roles.forged, roles.owner, roles.other, roles.curator, roles.admin]
    return [...visits, ...urls.flatMap((url) => everyone.map((role) => ({ role, url })))]
  }

  test('by a method that a page does not have are refused', async () => {
    const { board, roles } = world
    const known = new Set(routes.map(({ method, url }) => `${method} ${url}`))
    const before = await contentOf(board.db)
    for (const route of routes.filter(({ method }) => method !== 'HEAD')) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        if (known.has(`${method} ${route.url}`)) continue
        const url = addressOf(route)
        const { statusCode } = await ask(board, {
          ...{ role: roles.owner, method, url },
          headers: { 'sec-fetch-site': 'same-origin' },
        })
        expect(`${statusCode} ${method} ${route.url}`).toMatch(/^405 /)
      }
    }
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })
})
