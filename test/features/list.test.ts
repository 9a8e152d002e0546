import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { DAY, eachEngine, isDeep, NOW } from '../support.ts'

const titlesIn = (html: string) =>
  [...html.matchAll(/<h[23]><a [^>]*>([^<]*)</g)].map(([, title]) => title)

eachEngine('the list', (engine) => {
  test('a facet narrows it and still counts its siblings', async () => {
    const { get } = await openBoard(engine, [
      { title: 'Stage à Rennes', contract: 'internship', region: 'FR-BRE', city: 'Rennes' },
      {
        title: 'Poste à Montréal',
        contract: 'permanent',
        country: 'CA',
        region: 'CA-QC-06',
        city: 'Montréal',
      },
      { title: 'Brouillon', contract: 'permanent', status: 'draft' },
    ])
    const { statusCode, body } = await get('/fr/offres?contract=permanent')
    expect(statusCode).toBe(200)
    expect(titlesIn(body)).toEqual(['Poste à Montréal'])
    expect(body).toMatch(/value="internship"[^>]*>[\s\S]{0,200}?>1</)
    expect(body).not.toContain('Brouillon')
  })

  test('every title of the trade finds the others’ postings', async () => {
    const titles = [
      'Community manager',
      'Gestionnaire de communautés',
      'Animatrice de communauté',
      'CM – marque de thé',
    ]
    const { get } = await openBoard(
      engine,
      [...titles, 'Comptable'].map((title) => ({ title, text: 'Un poste.' })),
    )
    for (const q of [
      'gestionnaire de communautés',
      'community manager',
      'animatrice de communauté',
      'CM',
    ]) {
      const { body } = await get(`/fr/offres?q=${encodeURIComponent(q)}`)
      expect(titlesIn(body).sort(), q).toEqual([...titles].sort())
    }
    const exact = await get('/fr/offres?q=community+manager&exact=1')
    expect(titlesIn(exact.body)).toEqual(['Community manager'])
  })

  test('accents make no difference', async () => {
    const { get } = await openBoard(engine, [
      { title: 'Responsable des réseaux sociaux' },
      { title: 'Animateur', text: 'Les reseaux sociaux de la ville.' },
      { title: 'Autre' },
    ])
    const [a, b] = await Promise.all([
      get('/fr/offres?q=r%C3%A9seaux+sociaux'),
      get('/fr/offres?q=reseaux+sociaux'),
    ])
    expect(titlesIn(a.body)).toHaveLength(2)
    expect(titlesIn(b.body)).toEqual(titlesIn(a.body))
  })

  test('cursor pages show every posting once, in order', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      title: `Offre ${i}`,
      datePosted: NOW - (i % 7) * DAY,
    }))
    const { get } = await openBoard(engine, many)
    const seen: (string | undefined)[] = []
    let url: string | undefined = '/fr/offres'
    while (url) {
      const { body } = await get(url)
      seen.push(...titlesIn(body))
      url = /href="([^"]*)"[^>]*rel="next"|rel="next"[^>]*href="([^"]*)"/
        .exec(body)
        ?.slice(1)
        .find(Boolean)
        ?.replaceAll('&amp;', '&')
    }
    expect(new Set(seen).size).toBe(60)
    expect(seen).toHaveLength(60)
  })

  test('an empty result offers the nearest wider searches', async () => {
    const { get } = await openBoard(engine, [
      { contract: 'internship', region: 'FR-BRE' },
      { contract: 'permanent', region: 'FR-IDF' },
    ])
    const { statusCode, body } = await get('/fr/offres?contract=internship&region=FR-IDF')
    expect(statusCode).toBe(200)
    expect(body).toContain('href="/fr/offres?region=FR-IDF"')
    expect(body).toContain('href="/fr/offres?contract=internship"')
  })

  test('what has closed leaves the list at once and stands in its own tab', async () => {
    const { get, setNow } = await openBoard(engine, [
      { title: 'Bientôt finie', validThrough: NOW + DAY },
    ])
    expect(titlesIn((await get('/fr/offres')).body)).toEqual(['Bientôt finie'])
    setNow(NOW + DAY)
    expect(titlesIn((await get('/fr/offres')).body)).toEqual([])
    expect(titlesIn((await get('/fr/offres?status=closed')).body)).toEqual(['Bientôt finie'])
    expect((await get('/fr/offres.atom')).body).not.toContain('Bientôt finie')
    expect((await get('/fr/offres.atom?status=closed')).body).not.toContain('Bientôt finie')
    expect((await get('/sitemap.xml')).body).not.toContain('bientot-finie')
  })

  test('flagged postings are labelled with a question and their words, or hidden on request', async () => {
    const { get } = await openBoard(engine, [SENIOR_INTERNSHIP, { title: 'Poste honnête' }])
    const { body } = await get('/fr/offres')
    expect(body).toContain('Signal automatique, à vérifier')
    expect(titlesIn((await get('/fr/offres?flag=hide')).body)).toEqual(['Poste honnête'])
    expect(titlesIn((await get('/fr/offres?flag=only')).body)).toEqual([SENIOR_INTERNSHIP.title])
    expect(titlesIn((await get('/fr/offres?flag=upheld')).body)).toEqual([])
  })

  test('an unknown value answers 400 with a message and the list without that filter', async () => {
    const { get } = await openBoard(engine, [{ title: 'Une offre' }])
    for (const query of [
      'contract=stage',
      'since=never',
      'region=%3Cscript%3E',
      'after=%21%21',
      'after=AAAA',
    ]) {
      const { statusCode, body } = await get(`/fr/offres?${query}`)
      expect(statusCode, query).toBe(400)
      expect(titlesIn(body), query).toEqual(['Une offre'])
      expect(body).not.toContain('<script>')
    }
    expect((await get('/fr/offres?utm_source=x')).statusCode).toBe(200)
  })

  test('more values of a name than are read are told of by the name on the page', async () => {
    const { get } = await openBoard(engine, [{ title: 'Une offre' }])
    const regions = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').flatMap((a) => [`DE-${a}`, `DE-${a}1`])
    const { statusCode, body } = await get(`/fr/offres?region=${regions.join('&region=')}`)
    expect(statusCode).toBe(200)
    expect(body).toMatch(/Trop de valeurs pour «\sRégion\s»/)
    expect(body).not.toContain('Recherche trop longue')
    const long = await get(`/fr/offres?q=${'a'.repeat(301)}`)
    expect(long.body).toContain('Recherche trop longue')
  })

  test('no search text makes an error', async () => {
    const { get } = await openBoard(engine, [{ title: 'Une offre' }])
    const hostile = [
      '"',
      '""',
      'NEAR(',
      'a-b',
      '*',
      'AND',
      'OR NOT',
      "';--",
      '\0',
      '\ud800',
      '😀',
      'é'.repeat(4096),
      'a'.repeat(8192),
      '(',
      '{title}:x',
      '^a',
      'a:b',
      '<script>',
    ]
    for (const q of hostile) {
      const { statusCode } = await get(`/fr/offres?q=${encodeURIComponent(q.toWellFormed())}`)
      expect(statusCode, q.slice(0, 20)).toBe(200)
    }
    for (const raw of ['q=%', 'q=%E0%A4%A', 'q=%00%00', '%', '&&&', 'q[]=a', 'q=a&q=b']) {
      expect((await get(`/fr/offres?${raw}`)).statusCode, raw).toBe(200)
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (q) => {
        const { statusCode } = await get(`/en/jobs?${new URLSearchParams({ q })}`)
        expect(statusCode).toBe(200)
      }),
      { numRuns: isDeep ? 2000 : 60 },
    )
  })

  test('a question mark in the words does not cut the other filters off', async () => {
    const { get } = await openBoard(engine, [
      { title: 'Quel stage ?', contract: 'internship' },
      { title: 'Quel poste ?', contract: 'permanent' },
    ])
    expect(titlesIn((await get('/fr/offres?q=quel?&contract=internship')).body)).toEqual([
      'Quel stage ?',
    ])
  })

  test('a kept page is sent again as 304 until the board changes', async () => {
    const { get, setNow } = await openBoard(engine, [{}])
    const first = await get('/fr/offres', { 'accept-encoding': 'br' })
    expect(first.headers['content-encoding']).toBe('br')
    const again = { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) }
    expect((await get('/fr/offres', again)).statusCode).toBe(304)
    setNow(NOW + 2 * DAY) // ages are shown in days
    expect((await get('/fr/offres', again)).statusCode).toBe(200)
  })
})

describe('the three languages', () => {
  test('each names its filters, and the language switch keeps the search', async () => {
    const { get } = await openBoard('sqlite', [{ contract: 'fixed-term' }])
    const query = 'contract=fixed-term'
    const [fr, qc, en] = await Promise.all(
      ['/fr/offres', '/fr-ca/offres', '/en/jobs'].map(
        async (path) => (await get(`${path}?${query}`)).body,
      ),
    )
    expect(fr).toContain('<html lang="fr')
    expect(qc).toContain('<html lang="fr-CA"')
    expect(en).toContain('<html lang="en')
    for (const body of [fr, qc, en]) {
      expect(body).toContain(`/en/jobs?${query}`)
      expect(body).toContain(`/fr-ca/offres?${query}`)
      expect(body).toMatch(/<link rel="alternate"[^>]*hreflang="x-default"/)
    }
  })

  test('the root goes to the language that the browser prefers', async () => {
    const { get } = await openBoard('sqlite')
    const to = async (language: string) =>
      (await get('/', { 'accept-language': language })).headers.location
    expect(await to('fr-CA,fr;q=0.9')).toBe('/fr-ca/offres')
    expect(await to('en-US,en;q=0.9,fr;q=0.1')).toBe('/en/jobs')
    expect(await to('de, *;q=0.5')).toBe('/fr/offres')
  })
})
