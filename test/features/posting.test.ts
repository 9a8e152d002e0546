import { expect, test, vi } from 'vitest'
import { RULES } from '../../src/check/rules/index.ts'
import { nextDataVersion } from '../../src/db/board-state.ts'
import { withTransaction } from '../../src/db/database.ts'
import { openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { DAY, eachEngine, NOW } from '../support.ts'

const addressOf = async (
  get: (url: string) => PromiseLike<{ headers: Record<string, unknown> }>,
  id: number,
) => String((await get(`/fr/offres/x-${id}`)).headers.location)

eachEngine('a posting’s page', (engine) => {
  test('shows the evidence in place, numbered, and listed with its weight', async () => {
    const { get, ids } = await openBoard(engine, [SENIOR_INTERNSHIP])
    const { body, statusCode } = await get(await addressOf(get, ids[0]!))
    expect(statusCode).toBe(200)
    expect(body).toMatch(/<mark id="m1">[^<]+<\/mark><a class="n" href="#r1"/)
    expect(body).toContain('id="r1"')
    expect(body).toContain('id="signal"')
    expect(body).not.toMatch(/illégal/i)
  })

  test('is whole even where the posting check fails: only its plain facts are missing', async () => {
    const failing = vi.spyOn(RULES[0]!, 'find').mockImplementation(() => {
      throw new Error('out of order')
    })
    try {
      const { get, ids } = await openBoard(engine, [
        { title: 'Stage', contract: 'internship', country: 'FR', region: 'FR-IDF' },
      ])
      const { body, statusCode } = await get(await addressOf(get, ids[0]!))
      expect(failing).toHaveBeenCalled()
      expect(statusCode).toBe(200)
      expect(body).not.toContain('Bon à savoir')
    } finally {
      failing.mockRestore()
    }
  })

  test('its address is canonical whatever the slug', async () => {
    const { get, ids } = await openBoard(engine, [{ title: 'Chargé·e de l’œuvre' }])
    const answer = await get(`/fr/offres/anything-${ids[0]}`)
    expect(answer.statusCode).toBe(301)
    expect(answer.headers.location).toBe(`/fr/offres/charge-e-de-l-oeuvre-${ids[0]}`)
    expect((await get(`/en/jobs/charge-e-de-l-oeuvre-${ids[0]}`)).statusCode).toBe(200)
  })

  test('its JSON-LD says what the page says, and only while one may apply', async () => {
    const { get, ids, setNow } = await openBoard(engine, [
      {
        title: 'Community manager',
        salary: { min: 3_200_000, max: 3_600_000, currency: 'EUR', unit: 'YEAR' },
        provenance: { salary: 'declared', validThrough: 'declared' },
      },
    ])
    const address = await addressOf(get, ids[0]!)
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s
    const data = JSON.parse(block.exec((await get(address)).body)![1]!)
    expect(data).toMatchObject({
      '@type': 'JobPosting',
      title: 'Community manager',
      hiringOrganization: { name: 'Coopérative des Tilleuls' },
      jobLocation: { address: { addressLocality: 'Lyon', addressCountry: 'FR' } },
      baseSalary: {
        currency: 'EUR',
        value: { minValue: 32_000, maxValue: 36_000, unitText: 'YEAR' },
      },
      url: `https://board.example${address}`,
    })
    setNow(NOW + 31 * DAY)
    const closed = await get(address)
    expect(closed.statusCode).toBe(200)
    expect(closed.body).not.toMatch(block)
    expect(closed.body).not.toContain('tilleuls.example/postuler')
    setNow(NOW + 31 * DAY + 91 * DAY)
    expect((await get(address)).statusCode).toBe(410)
  })

  test('drafts and unknown numbers are not found, removed ones are gone', async () => {
    const { get, ids } = await openBoard(engine, [{ status: 'draft' }, { status: 'removed' }])
    expect((await get(`/fr/offres/x-${ids[0]}`)).statusCode).toBe(404)
    expect((await get(`/fr/offres/x-${ids[1]}`)).statusCode).toBe(410)
    for (const id of [
      'x-999999999',
      'x-99999999999999',
      'x--1',
      'x-0',
      'x',
      '%00',
      `${'a'.repeat(400)}-1`,
    ]) {
      expect((await get(`/fr/offres/${id}`)).statusCode, id).toBe(404)
    }
  })

  test('nothing that an employer writes becomes markup', async () => {
    const attack = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    const { get, ids } = await openBoard(engine, [
      {
        ...SENIOR_INTERNSHIP,
        title: attack,
        text: `${SENIOR_INTERNSHIP.text} ${attack} [x](javascript:alert(1))`,
        organization: attack,
        city: attack,
        payText: attack,
        license: attack,
        applyUrl: 'javascript:alert(1)',
        url: 'https://user:pass@evil.example/',
      },
    ])
    for (const url of ['/fr/offres', await addressOf(get, ids[0]!), '/fr/offres.atom']) {
      const { body } = await get(url)
      expect(body, url).not.toMatch(/<script>alert|<img src=x|href="javascript:|user:pass/)
    }
    const feed = (await get('/fr/offres.atom')).body
    expect(feed).toContain('&lt;script&gt;')
  })

  test('facts read from the text say so and show the passage', async () => {
    const { get, ids } = await openBoard(engine, [
      {
        text: 'Poste à Lyon, en mode hybride.',
        remote: 'hybrid',
        provenance: { remote: 'extracted', contract: 'declared' },
        spans: { remote: { field: 'text', start: 17, end: 29, text: 'mode hybride' } },
      },
    ])
    const { body } = await get(await addressOf(get, ids[0]!))
    expect(body).toContain('lu dans le texte')
    expect(body).toContain('mode hybride')
  })

  test('what the board assumed is not shown as the employer’s word', async () => {
    const { get, ids } = await openBoard(engine, [
      { provenance: {}, year: 2018, applyUrl: null, weeklyHours: null },
    ])
    const address = await addressOf(get, ids[0]!)
    const { body } = await get(address)
    expect(body).toContain('Date limite non précisée')
    expect(body).toContain('2018')
    expect(body).toContain('ne donne pas de lien pour postuler')
    const data = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(body)![1]!)
    expect(data.validThrough).toBeUndefined()
    expect(data.employmentType).toBeUndefined()
    expect((await get('/fr/offres')).body).toContain('sans date limite indiquée')
  })

  test('remote work without a country has no JSON-LD: search engines could not place it', async () => {
    const { get, ids } = await openBoard(engine, [
      { remote: 'remote', country: null, region: null, city: null },
    ])
    expect((await get(await addressOf(get, ids[0]!))).body).not.toContain('ld+json')
  })

  test('a decision of a person is shown as such, in the list and on the page', async () => {
    const { db, get, ids } = await openBoard(engine, [SENIOR_INTERNSHIP])
    const address = await addressOf(get, ids[0]!)
    for (const [flag, words] of [
      ['upheld', 'Signal validé'],
      ['cleared', 'Signal levé'],
    ] as const) {
      await withTransaction(db, async (trx) => {
        await nextDataVersion(trx)
        await trx.updateTable('postings').set({ flag }).where('id', '=', ids[0]!).execute()
      })
      for (const url of ['/fr/offres', address]) {
        const { body } = await get(url)
        expect(body, url).toContain(`data-flag="${flag}"`)
        expect(body, url).toContain(words)
        expect(body, url).not.toContain('Signal automatique')
      }
    }
    expect((await get('/fr/offres?flag=hide')).body).toContain('class="ad"')
  })

  test('says once, in plain words, what the posting does not state', async () => {
    const bare = {
      text: 'Vous animez notre forum.',
      contract: 'internship',
      startMonth: null,
    } as const
    const { get, ids } = await openBoard(engine, [
      { ...bare, monthsMin: 5, monthsMax: 5 },
      { ...bare, country: 'BE', region: null, city: null },
      { text: 'Vous animez notre forum. Stage encadré de 4 mois, dès mars, 700 € par mois.' },
    ])
    const gaps = /<div class="gaps">.*?<\/div>/s
    const listed = async (id: number, locale: 'fr' | 'en' = 'fr') => {
      const address = await addressOf(get, id)
      const url = locale === 'fr' ? address : address.replace('/fr/offres/', '/en/jobs/')
      const { body } = await get(url)
      const list = gaps.exec(body)?.[0] ?? ''
      return { body, facts: [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, fact]) => fact) }
    }
    const french = await listed(ids[0]!)
    expect(french.facts.slice(0, 3)).toEqual([
      'Gratification non précisée',
      'Date de début non précisée',
      expect.stringMatching(/^Tutorat non /),
    ])
    expect(french.body).toContain('<span class="pay">Gratification non précisée</span>')
    expect(french.body.split('class="similar"')[0]).not.toContain('Rémunération non précisée')
    expect((await listed(ids[1]!, 'en')).facts).toEqual([
      'Pay not stated',
      'Length not stated',
      'Start date not stated',
      'Tutor not stated',
    ])
    expect((await listed(ids[2]!)).facts).toEqual([])
  })

  test('keeps what is for the employer off the page: no warning, no law', async () => {
    const { get, ids } = await openBoard(engine, [
      {
        text: 'Stage de 8 mois, non rémunéré. Écrivez à chef@gmail.com ou au 06 12 34 56 78.',
        contract: 'internship',
        monthsMin: 8,
        monthsMax: 8,
        unpaid: true,
      },
    ])
    const { body } = await get(await addressOf(get, ids[0]!))
    expect(body).not.toMatch(/possible non-conformité|Code de l’éducation|messagerie grand public/)
    expect(body).not.toMatch(/\{\w+\}/)
  })
})
