import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { withTransaction } from '../../src/db/database.ts'
import { storePosting } from '../../src/db/postings.ts'
import { eachEngine, isDeep, NOW, somePosting, somePrediction } from '../support.ts'
import { findAlive, formsIn, type PageForm } from './access-markup.ts'
import { addressOf, ask, routesOf } from './access-support.ts'
import { encode, MARKUP, typed } from './access-typed.ts'
import { makeWorld, type Role, type World } from './access-world.ts'

const RUNS = isDeep ? 5000 : 60

test('what would come alive in a page is found there', () => {
  const alive = MARKUP.filter((text) => findAlive(`<p>${text}</p>`).length > 0)
  expect(alive.length).toBeGreaterThan(12)
  for (const text of ['" onzz="1', '"><zzel onzz=1>', '" onzz="1']) {
    expect(findAlive(`<input value="${text}">`)).not.toEqual([])
  }
  expect(findAlive('<textarea></textarea><zzel></textarea>')).not.toEqual([])
  expect(findAlive('<a href=" JavaScript&#58;zzel()">a</a>')).not.toEqual([])
  expect(findAlive('<textarea><zzel></textarea><p title="a > b">&lt;zzel&gt;</p>')).toEqual([])
})

eachEngine('whatever is typed into a form', (engine) => {
  let world: World
  let forms: { role: Role; form: PageForm; page: string }[]

  beforeAll(async () => {
    world = await makeWorld(engine)
    forms = await everyForm()
  })

  test('is never a defect, and comes alive nowhere', async () => {
    const { board } = world
    expect(forms.length).toBeGreaterThan(30)
    let repeated = 0
    const run = async (at: number, places: number[], texts: string[]) => {
      const { role, form, page } = forms[at % forms.length]!
      const answer = await send(role, await renewed(form, role, page), places, texts)
      const where = `${answer.statusCode} ${form.action}`
      expect(where).not.toMatch(/^5/)
      expect([where, ...findAlive(answer.body)]).toEqual([where])
      if (answer.body.includes('zzel')) repeated++
      const { location } = answer.headers
      if (location === undefined) return
      expect(location).toMatch(/^\/(fr|fr-ca|en)\/[\x21-\x7e]*$/)
      const next = await ask(board, { role, url: location })
      expect(`${next.statusCode} ${location}`).not.toMatch(/^5/)
      expect([location, ...findAlive(next.body)]).toEqual([location])
      if (next.body.includes('zzel')) repeated++
    }
    const places = fc.array(fc.nat(60), { minLength: 1, maxLength: 4 })
    const texts = fc.array(typed, { minLength: 4, maxLength: 4 })
    const property = fc.asyncProperty(fc.nat(9999), places, texts, run)
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true })
    // It was shown again, and not only refused.
    expect(repeated).toBeGreaterThan(RUNS / 10)
  })

  test('each piece of markup is dead in each field of each form', async () => {
    const { board } = world
    for (const [at, { role, form, page }] of forms.entries()) {
      for (const [place, { name }] of form.fields.entries()) {
        if (name === 'csrf') continue
        const text = `a ${MARKUP[(at + place) % MARKUP.length]!} z`
        const fresh = await renewed(form, role, page)
        const fields = fresh.fields.map((one) =>
          one.name === name ? { ...one, value: text } : one,
        )
        const { statusCode, body, headers } = await send(role, { ...fresh, fields }, [], [])
        const where = `${form.action} ${name}`
        expect(`${statusCode} ${where}`).not.toMatch(/^5/)
        expect([where, ...findAlive(body)]).toEqual([where])
        if (!headers.location) continue
        const next = await ask(board, { role, url: headers.location })
        expect([where, ...findAlive(next.body)]).toEqual([where])
      }
    }
  })

  test('and what was stored of it is dead on every page', async () => {
    const { board, roles } = world
    const name = `Nom ${MARKUP.join(' ')}`
    const all = MARKUP.join('\n\n')
    await withTransaction(board.db, async (trx) => {
      const posting = somePosting({
        ...{
          title: `Titre ${MARKUP.join(' ').replaceAll('\n', ' ')}`,
          text: all,
          organization: name,
        },
        ...{ city: '"><zzel onzz=1>', applyUrl: 'https://a.example/?q=%22onzz=1' },
      })
      const { id } = await storePosting(trx, posting, somePrediction(), NOW)
      world.published.imported = id
      const { organizationId } = world.owner
      await trx
        .updateTable('organizations')
        .set({ name })
        .where('id', '=', organizationId!)
        .execute()
      await trx
        .updateTable('postings')
        .set({ title: posting.title, text: all })
        .where('id', '=', world.published.applied)
        .execute()
      await trx
        .updateTable('drafts')
        .set({ fields: JSON.stringify({ title: name, text: all }) })
        .execute()
      await trx.updateTable('uploads').set({ fileName: name }).execute()
    })
    const { imported, applied } = world.published
    const postings = [imported, applied].flatMap((id) => [`/fr/offres/x-${id}`, `/en/jobs/x-${id}`])
    const pages = routesOf(world)
      .filter(({ method }) => method === 'GET')
      .flatMap((route) => (route.row.things?.own ?? [undefined]).map((id) => addressOf(route, id)))
    const lists = ['/fr/offres', '/en/jobs'].flatMap((list) => [`${list}?q=zzel`, list])
    let seen = 0
    for (const url of [...pages, ...postings, ...lists]) {
      const answer = await ask(board, { role: roles.owner, url })
      const { location } = answer.headers
      const shown = location?.startsWith('/')
        ? await ask(board, { role: roles.owner, url: location })
        : answer
      expect(`${shown.statusCode} ${url}`).not.toMatch(/^5/)
      if (!`${shown.headers['content-type']}`.startsWith('text/html')) continue
      expect([url, ...findAlive(shown.body)]).toEqual([url])
      if (shown.body.includes('zzel')) seen++
    }
    expect(seen).toBeGreaterThan(20)
  })

  /** Each form of each page that a person can open, once for each action and set of fields. */
  async function everyForm() {
    const { board, roles } = world
    const found = new Map<string, { role: Role; form: PageForm; page: string }>()
    for (const route of routesOf(world).filter(({ method }) => method === 'GET')) {
      const isSignIn = /connexion|sign-in/.test(route.url)
      const role = route.access === 'link' || isSignIn ? roles.stranger : roles.owner
      for (const thing of route.row.things?.own ?? [undefined]) {
        const url = addressOf(route, thing)
        const answer = await ask(board, { role, url })
        const page = answer.headers.location
          ? await ask(board, { role, url: answer.headers.location })
          : answer
        for (const form of formsIn(page.body, answer.headers.location ?? url)) {
          const names = form.fields.map((field) => field.name).join(' ')
          found.set(`${form.method} ${form.action} ${names}`, {
            ...{ role, form, page: answer.headers.location ?? url },
          })
        }
      }
    }
    // Whoever presses these is gone, and the others would test nothing.
    return [...found.values()].filter(
      ({ form }) =>
        !/deconnexion|sign-out|effacer|erase|sessions|membres|members/.test(form.action) ||
        form.fields.some(({ name }) => name === 'email'),
    )
  }

  /** The form as its page has it now: what was saved meanwhile has another version. */
  async function renewed(form: PageForm, role: Role, page: string): Promise<PageForm> {
    const names = ({ fields }: PageForm) => fields.map(({ name }) => name).join(' ')
    const { body } = await ask(world.board, { role, url: page })
    const now = formsIn(body, page).filter(({ action }) => action === form.action)
    return now.find((one) => names(one) === names(form)) ?? form
  }

  /** Sends a form of a page, with something typed into some of its fields: free ones, mostly. */
  function send(
    role: Role,
    { method, action, fields }: PageForm,
    places: number[],
    texts: string[],
  ) {
    const values = new Map(fields.map(({ name, value }) => [name, value]))
    const free = fields.filter(({ isFree }) => isFree)
    for (const [at, place] of places.entries()) {
      const among = free.length > 0 && place % 5 > 0 ? free : fields
      const field = among[place % among.length]!
      if (field.name !== 'csrf') values.set(field.name, texts[at] ?? '')
    }
    const body = [...values].map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
    if (method === 'get') return ask(world.board, { role, url: `${action}?${body}` })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return ask(world.board, { role, method: 'POST', url: action, payload: body, headers })
  }
})
