import { beforeAll, expect, test } from 'vitest'
import { localeOf, pathTo } from '../../src/i18n/paths.ts'
import { eachEngine } from '../support.ts'
import { addressOf, ask, type Route, routesOf } from './access-support.ts'
import { HIDDEN, HIDDEN_TOO } from './access-things.ts'
import { makeWorld, type World } from './access-world.ts'

const OF_LIST = ['', '.atom', '.rss', '.json', '.ics', '.csv'] as const
const QUERIES = [
  '',
  `?q=${HIDDEN_TOO}`,
  `?q=${HIDDEN_TOO}&exact=1`,
  '?status=closed',
  `?status=closed&q=${HIDDEN_TOO}`,
  '?contract=internship&flag=only',
  '?sort=recent&country=FR',
] as const

eachEngine('what everyone may read', (engine) => {
  let world: World
  let asking: Route[]
  beforeAll(async () => {
    world = await makeWorld(engine)
    asking = routesOf(world).filter(({ method }) => method === 'GET')
  })

  /** Every page and file that asks for no session, in every state that a link can name. */
  function publicAddresses(): string[] {
    const open = asking.filter(({ access }) => access === 'public' || access === 'link')
    const things = [...world.hidden, ...Object.values(world.published)]
    const pages = open.flatMap((route) => {
      if (!/:slugAndId|\/go\//.test(route.url)) return [addressOf(route)]
      return things.map((id) =>
        route.url.replace(/:\w+/, () => (route.url === '/go/:id' ? `${id}` : `x-${id}`)),
      )
    })
    const lists = open
      .filter(({ url }) => localeOf(url) && url === pathTo(localeOf(url)!, 'list'))
      .flatMap(({ url }) =>
        OF_LIST.flatMap((format) => QUERIES.map((query) => url + format + query)),
      )
    const employers = open
      .filter(({ url }) => url.endsWith('/:slug'))
      .flatMap(({ url }) =>
        ['atelier-1', 'atelier-2', 'atelier-3'].map((slug) => url.replace(':slug', slug)),
      )
    return [...new Set([...pages, ...lists, ...employers])]
  }

  test('never names what waits, is a draft, was removed or belongs to nobody else', async () => {
    const { board, roles } = world
    // The words are there, for those whose they are.
    const own = await ask(board, { role: roles.owner, url: `/fr/mes-offres/${world.hidden[0]}` })
    expect(own.body.toLowerCase()).toContain(HIDDEN)
    const addresses = publicAddresses()
    expect(addresses.length).toBeGreaterThan(250)
    for (const url of addresses) {
      const { body, headers, statusCode } = await follow(url)
      expect(`${statusCode} ${url}`).toMatch(/^[234]/)
      const said = `${body} ${JSON.stringify(headers)}`.toLowerCase()
      expect([url, said.includes(HIDDEN)]).toEqual([url, false])
    }
  })

  test('is not found where it waits, is a draft, or was never there, in the same words', async () => {
    const { board, roles } = world
    const pages = asking.filter(({ url }) => /:slugAndId|\/go\//.test(url))
    expect(pages).toHaveLength(13)
    const waiting = await board.db
      .selectFrom('postings')
      .select('id')
      .where('status', 'in', ['draft', 'awaiting-review'])
      .execute()
    for (const { url } of pages) {
      const answers = new Set<string>()
      for (const id of [...waiting.map((row) => row.id), 999_999, 0]) {
        for (const role of Object.values(roles)) {
          const thing = url === '/go/:id' ? `${id}` : `x-${id}`
          const answer = await ask(board, { role, url: url.replace(/:\w+/, thing) })
          expect(`${answer.statusCode} ${url} ${id}`).toBe(`404 ${url} ${id}`)
          answers.add(answer.body)
        }
      }
      expect([url, answers.size]).toEqual([url, 1])
    }
  })

  test('is the same for everyone, and sets no cookie', async () => {
    const { board, roles } = world
    for (const route of asking.filter(({ access }) => access === 'public')) {
      const url = addressOf(route)
      const plain = await ask(board, { url })
      for (const role of [roles.owner, roles.forged, roles.curator]) {
        const answer = await ask(board, { role, url })
        expect([url, answer.statusCode]).toEqual([url, plain.statusCode])
        expect(answer.rawPayload.equals(plain.rawPayload)).toBe(true)
        expect([url, answer.headers['set-cookie']]).toEqual([url, undefined])
        for (const name of ['cache-control', 'etag', 'location', 'vary']) {
          expect([url, name, answer.headers[name]]).toEqual([url, name, plain.headers[name]])
        }
      }
    }
  })

  test('is all that a cache may keep', async () => {
    const { board, roles } = world
    for (const route of asking.filter(({ access }) => access !== 'public')) {
      for (const role of [roles.owner, roles.admin, roles.stranger, roles.forged]) {
        for (const url of [addressOf(route), `${addressOf(route)}?done=saved`]) {
          const { headers, statusCode } = await ask(board, { role, url })
          // Errors and the way out to an employer are nobody's, and kept nowhere either.
          const kept =
            statusCode >= 400 || url.startsWith('/go/') ? /no-store/ : /^private, no-store$/
          expect([url, `${headers['cache-control']}`]).toEqual([url, expect.stringMatching(kept)])
          expect([url, headers.etag]).toEqual([url, undefined])
        }
      }
    }
  })

  /** The answer, or the one that it leads to. */
  async function follow(url: string) {
    const answer = await ask(world.board, { url })
    const { location } = answer.headers
    return location?.startsWith('/') ? ask(world.board, { url: location }) : answer
  }
})
