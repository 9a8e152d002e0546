import { describe, expect, test } from 'vitest'
import { withTransaction } from '../../src/db/database.ts'
import { storePosting } from '../../src/db/postings.ts'
import { tick } from '../../src/db/tick.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { type Fields, signIn } from '../employer.ts'
import { DAY, eachEngine, NOW, somePosting, somePrediction } from '../support.ts'
import { openOwn } from './own-support.ts'

const OWN = '/fr/mes-offres'
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
/** Where readers meet a posting. */
const PUBLIC = [
  '/fr/offres',
  '/en/jobs',
  '/fr/offres?status=closed',
  '/fr/offres.atom',
  '/sitemap.xml',
]

eachEngine('the list of own postings', (engine) => {
  test('shows what became of each, with what can be opened', async () => {
    const { board, me, id, submit } = await openOwn(engine)
    await submit({ ...SENIOR_INTERNSHIP, externalId: 'two' })
    await submit({ externalId: 'one', ...SENIOR_INTERNSHIP })
    const page = text((await me.get(OWN)).body)
    expect(page).toContain('En ligne')
    expect(page).toContain('En attente de relecture')
    expect(page).toContain('Signal automatique')
    expect(page).toMatch(/Il reste 30 jours/)
    expect(page).toContain('Vos modifications attendent une relecture')
    expect(page).toContain('sous 2 jours ouvrés')
    expect((await me.get(OWN)).body).toContain(`href="${OWN}/${id}"`)
    expect((await me.get(`${OWN}?state=waiting`)).body).toContain(SENIOR_INTERNSHIP.title)
    expect((await me.get(`${OWN}?state=ended`)).body).toContain('Aucune offre ici')
    expect((await board.get(OWN)).statusCode).toBe(303)
  })

  test('is bounded and goes on by key, and shows nobody else’s', async () => {
    const { board, me, submit } = await openOwn(engine)
    for (let i = 0; i < 26; i++) await submit({ externalId: `n${i}`, title: `Poste n${i}` })
    const other = await signIn(board)
    await submit({ externalId: 'foreign', title: 'Poste étranger' }, {}, other)
    const first = (await me.get(OWN)).body
    const next = /href="(\/fr\/mes-offres\?before=\d+)"/.exec(first)![1]!
    const second = (await me.get(next)).body
    const titles = (html: string) => [...html.matchAll(/Poste (n\d+|étranger)/g)].map(([, n]) => n)
    expect([...titles(first), ...titles(second)]).toEqual(
      Array.from({ length: 26 }, (_, i) => `n${25 - i}`),
    )
    for (const strange of ['before=x', 'before=-1', 'state=nothing', 'state=live&state=all']) {
      expect((await me.get(`${OWN}?${strange}`)).statusCode).toBe(200)
    }
  })
})

eachEngine('an own posting', (engine) => {
  test('says where it stands in three languages', async () => {
    const { me, id } = await openOwn(engine)
    for (const [path, words] of [
      [OWN, 'Tout le monde peut la lire'],
      ['/fr-ca/mes-offres', 'Tout le monde peut la lire'],
      ['/en/my-postings', 'Everyone can read it'],
    ]) {
      const page = await me.get(`${path}/${id}?done=published`)
      expect(page.statusCode).toBe(200)
      expect(page.headers['cache-control']).toBe('private, no-store')
      expect(text(page.body)).toContain(words)
    }
    expect((await me.get(`${OWN}/${id}?done=published`)).body).toContain(
      'Votre offre est en ligne.',
    )
    expect((await me.get(`${OWN}/${id}?done=%3Cb%3E`)).body).not.toContain('role="status"')
  })

  test('of anyone else is not there: foreign, imported, deleted, unknown, with one answer', async () => {
    const { board, me, id, submit } = await openOwn(engine)
    const other = await signIn(board)
    const foreign = await submit({ externalId: 'x' }, {}, other)
    const foreignDraft = await submit({ externalId: 'd', ...SENIOR_INTERNSHIP }, {}, other)
    const imported = await withTransaction(board.db, (trx) =>
      storePosting(trx, somePosting(), somePrediction(), NOW),
    )
    const gone = await submit({ externalId: 'gone' })
    await board.db.deleteFrom('postings').where('id', '=', gone.id).execute()
    const bodies = new Set<string>()
    for (const one of [
      foreign.id,
      foreignDraft.id,
      imported.id,
      gone.id,
      999_999,
      '0',
      'x',
      '-1',
    ]) {
      const page = await me.get(`${OWN}/${one}`)
      expect([one, page.statusCode]).toEqual([one, 404])
      bodies.add(page.body)
      for (const what of ['fill', 'leave-unfilled', 'withdraw', 'extend', 'reply']) {
        const fields = {
          version: '1',
          until: '2027-01-10',
          reason: 'still-searching',
          text: 'Oui.',
        }
        const sent = await me.post(`${OWN}/${one}`, { do: what, ...fields })
        expect([one, what, sent.statusCode]).toEqual([one, what, 404])
      }
    }
    expect(bodies.size).toBe(1)
    expect((await me.get(`${OWN}/${id}`)).statusCode).toBe(200)
    const rows = await board.db
      .selectFrom('postings')
      .select(['id', 'status', 'version'])
      .where('id', 'in', [foreign.id, foreignDraft.id, imported.id])
      .execute()
    expect(rows.every(({ version }) => version === 1)).toBe(true)
  })

  test.each([
    ['fill', 'filled', 'Cette offre a été pourvue'],
    ['leave-unfilled', 'unfilled', 'close sans embauche'],
    ['withdraw', 'withdrawn', 'L’employeur a retiré cette offre'],
  ])(
    '%s: leaves lists, feed and sitemap at once, and its page says how',
    async (move, done, banner) => {
      const { board, me, id, versionOf } = await openOwn(engine)
      const [version, title] = [await versionOf(), 'Gestionnaire de communautés']
      for (const path of PUBLIC) await board.get(path)
      expect((await board.get('/fr/offres')).body).toContain(title)
      const answers = [1, 2].map(() => me.post(`${OWN}/${id}`, { do: move, version }))
      for (const { statusCode, headers } of await Promise.all(answers)) {
        expect([statusCode, headers.location]).toEqual([303, `${OWN}/${id}?done=${done}`])
      }
      expect((await board.get('/fr/offres')).body).not.toContain(title)
      expect((await board.get('/fr/offres.atom')).body).not.toContain(title)
      expect((await board.get('/sitemap.xml')).body).not.toContain(`-${id}<`)
      const page = (await board.get(`/fr/offres/gestionnaire-de-communautes-${id}`)).body
      expect(text(page)).toContain(banner)
      expect(page).not.toContain('application/ld+json')
      expect((await board.get('/fr/offres?status=closed')).body).toContain(title)
      expect((await me.get(`${OWN}/${id}`)).body).not.toContain(`value="${move}"`)
    },
  )

  test('is extended to a day of one’s own or by a step, with a reason', async () => {
    const { board, me, id, versionOf } = await openOwn(engine)
    const page = (await me.get(`${OWN}/${id}`)).body
    const step = /name="until" value="(\d{4}-\d\d-\d\d)"/.exec(page)![1]!
    const reason = 'second-round'
    const sent = await me.post(`${OWN}/${id}`, {
      do: 'extend',
      version: await versionOf(),
      until: step,
      day: '',
      reason,
    })
    expect(sent.headers.location).toBe(`${OWN}/${id}?done=extended`)
    const own = { do: 'extend', until: 'other', reason }
    const wrong = { ...own, version: await versionOf(), day: '2031-01-01' }
    const refused = await me.post(`${OWN}/${id}`, wrong)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('value="2031-01-01"')
    expect(refused.body).toContain('href="#day"')
    expect(refused.body).toContain('<title>Erreur')
    const none = await me.post(`${OWN}/${id}`, { ...own, version: await versionOf() })
    expect([none.statusCode, none.body.includes('href="#day"')]).toEqual([422, true])
    const good = { ...own, version: await versionOf(), day: '2027-01-15' }
    expect((await me.post(`${OWN}/${id}`, good)).statusCode).toBe(303)
    expect((await board.get(`/fr/offres/gestionnaire-de-communautes-${id}`)).body).toContain(
      '15 janvier',
    )
  })

  test('in two tabs: the second is told what changed, and what was typed is kept', async () => {
    const { me, id, versionOf } = await openOwn(engine)
    const version = await versionOf()
    await me.post(`${OWN}/${id}`, { do: 'fill', version })
    const fields = {
      do: 'extend',
      version,
      until: 'other',
      day: '2027-01-15',
      reason: 'still-searching',
    }
    const lost = await me.post(`${OWN}/${id}`, fields)
    expect(lost.statusCode).toBe(409)
    expect(text(lost.body)).toContain('a changé pendant que cette page était ouverte')
    expect(text(lost.body)).toContain('Pourvue')
    const race = await Promise.all(
      ['leave-unfilled', 'withdraw'].map((move) =>
        me.post(`${OWN}/${id}`, { do: move, version: '2' }),
      ),
    )
    expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
  })

  test('keeps what was typed after a lost race', async () => {
    const { me, id, versionOf } = await openOwn(engine)
    const version = await versionOf()
    const extend = { do: 'extend', version, until: 'other', reason: 'second-round' }
    await me.post(`${OWN}/${id}`, { ...extend, day: '2027-01-10' })
    const lost = await me.post(`${OWN}/${id}`, { ...extend, day: '2027-01-15' })
    expect(lost.statusCode).toBe(409)
    expect(lost.body).toContain('value="2027-01-15"')
    expect(lost.body).toMatch(/value="second-round"[^>]* checked/)
  })

  test('takes a reply to its flag, and says what is wrong with one', async () => {
    const { me, submit } = await openOwn(engine)
    const { id } = await submit({ ...SENIOR_INTERNSHIP, externalId: 'two' })
    const say = (words: string) =>
      me.post(`${OWN}/${id}`, { do: 'reply', version: '1', text: words })
    for (const _ of [1, 2]) {
      const sent = await say('Une tutrice encadre.')
      expect(sent.headers.location).toBe(`${OWN}/${id}?done=replied`)
    }
    const long = 'x'.repeat(601)
    const refused = await say(long)
    expect([refused.statusCode, refused.body.includes(long)]).toEqual([422, true])
    expect((await say('  ')).statusCode).toBe(422)
    expect(text((await me.get(`${OWN}/${id}`)).body)).toContain('Une tutrice encadre.')
    expect((await me.get(`${OWN}/${id}`)).body.match(/<blockquote>/g)).toHaveLength(1)
  })

  test.each<Fields>([
    { do: 'publish' },
    { do: 'remove' },
    { do: 'fill', version: 'x' },
    { do: 'fill', version: ['1', '1'] },
    { do: 'fill', more: '1' },
    { do: 'extend', until: '2027-01-10', reason: 'because' },
    { do: 'fill', version: '99999999999' },
  ])('answers what no form sends with 422: %j', async (fields) => {
    const { board, me, id, versionOf } = await openOwn(engine)
    const sent = await me.post(`${OWN}/${id}`, { version: await versionOf(), ...fields })
    expect(sent.statusCode).toBe(422)
    const row = await board.db.selectFrom('postings').select('status').executeTakeFirstOrThrow()
    expect(row.status).toBe('published')
  })

  test('offers only what its status allows', async () => {
    const { board, me, id, submit } = await openOwn(engine)
    const movesOf = async (one: number) =>
      [...(await me.get(`${OWN}/${one}`)).body.matchAll(/(?:name="do" value="|\?ask=)([\w-]+)"/g)]
        .map(([, name]) => name)
        .filter((name) => name !== 'copy')
    expect(await movesOf(id)).toEqual(['fill', 'leave-unfilled', 'withdraw', 'extend'])
    const waiting = await submit({ ...SENIOR_INTERNSHIP, externalId: 'w' })
    expect(await movesOf(waiting.id)).toEqual(['reply', 'withdraw'])
    await me.post(`${OWN}/${waiting.id}`, { do: 'withdraw', version: '1' })
    expect(await movesOf(waiting.id)).toEqual([])
    await board.db
      .updateTable('postings')
      .set({ validThrough: NOW + DAY })
      .execute()
    board.setNow(NOW + 2 * DAY)
    await tick(board.db, NOW + 2 * DAY)
    expect(await movesOf(id)).toEqual(['fill', 'leave-unfilled', 'withdraw', 'extend'])
    await me.post(`${OWN}/${id}`, { do: 'fill', version: '2' })
    expect(await movesOf(id)).toEqual(['leave-unfilled', 'withdraw'])
    await board.db.updateTable('postings').set({ status: 'removed' }).execute()
    expect(await movesOf(id)).toEqual([])
  })
})

eachEngine('words that nobody has read', (engine) => {
  const SECRET = 'gérez un budget de 30 000'
  const everywhere = async ({ board, id }: Awaited<ReturnType<typeof openOwn>>) => {
    const pages = [...PUBLIC, `/fr/offres/gestionnaire-de-communautes-${id}`, `/en/jobs/x-${id}`]
    const bodies = await Promise.all(pages.map(async (path) => (await board.get(path)).body))
    const found = await board.get('/fr/offres?q=responsable%20budget')
    return [...bodies, found.body].join('\n')
  }

  test('of an edit are on no public page at any time, and its author sees them beside the others', async () => {
    const own = await openOwn(engine)
    const { me, id, submit } = own
    expect((await submit(SENIOR_INTERNSHIP)).outcome).toBe('pending')
    expect(await everywhere(own)).not.toContain(SECRET)
    const page = (await me.get(`${OWN}/${id}?done=pending`)).body
    expect(page).toMatch(/<ins>[^<]*budget/)
    expect(page).toMatch(/<del>[^<]*forums/)
    expect(text(page)).toContain('Aucun signal sur cette offre')
    expect(text(page)).toMatch(/modifications en attente .*Offert Stage.*Décrit Senior.*Le signal/)
    await submit({ ...SENIOR_INTERNSHIP, title: 'Stage – Directrice' })
    await me.post(`${OWN}/${id}`, { do: 'fill', version: '3' })
    expect(await everywhere(own)).not.toContain(SECRET)
    expect(await everywhere(own)).not.toContain('Directrice')
  })

  test('of a posting stay hidden when it is taken back', async () => {
    const own = await openOwn(engine, { organization: { trust: 0 } })
    const { board, me, id } = own
    for (const _ of [1, 2]) {
      const sent = await me.post(`${OWN}/${id}`, { do: 'withdraw', version: '1' })
      expect(sent.headers.location).toBe(`${OWN}/${id}?done=drafted`)
    }
    expect((await me.get(`${OWN}/${id}?done=drafted`)).body).toContain('redevenue un brouillon')
    expect(await everywhere(own)).not.toContain('Vous animez nos forums')
    expect((await board.get(`/fr/offres/x-${id}`)).statusCode).toBe(404)
  })
})

describe('access', () => {
  test('asks visitors to sign in, and refuses a form without the session’s token', async () => {
    const { board, me, id } = await openOwn('sqlite')
    const asked = await board.get(`${OWN}/${id}`)
    expect(asked.headers.location).toBe(`/fr/connexion?next=${encodeURIComponent(`${OWN}/${id}`)}`)
    const forged = await me.post(`${OWN}/${id}`, { csrf: 'x', do: 'fill', version: '1' })
    expect(forged.statusCode).toBe(403)
  })
})
