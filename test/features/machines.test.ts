import { describe, expect, test } from 'vitest'
import { openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { eachEngine } from '../support.ts'

eachEngine('programs that visit the board', (engine) => {
  test('a feed holds the list’s postings, and the text only of those with a licence', async () => {
    const { get } = await openBoard(engine, [
      { title: 'Sous licence', text: 'Des mots libres.', license: 'CC-BY-4.0' },
      { title: 'Sans licence', text: 'Des mots réservés.' },
      { ...SENIOR_INTERNSHIP, lang: 'fr' },
    ])
    const { body, headers } = await get('/fr/offres.atom')
    expect(headers['content-type']).toContain('application/atom+xml')
    expect(body.match(/<entry /g)).toHaveLength(3)
    expect(body).toContain('Des mots libres.')
    expect(body).not.toContain('Des mots réservés.')
    expect(body).toContain('href="https://board.example/fr/offres/sous-licence-')
    const internships = (await get('/fr/offres.atom?contract=internship&country=FR')).body
    expect(internships.match(/<entry /g)).toHaveLength(1)
    expect(internships).toMatch(/<title>Vrai Poste – [^<]* – Stage, France<\/title>/)
    expect((await get('/fr/offres.atom?contract=stage')).statusCode).toBe(400)
    expect((await get('/fr/offres?contract=internship')).body).toContain(
      '/fr/offres.atom?contract=internship',
    )
  })

  test('the sitemap lists every open posting in three languages, robots and security files stand', async () => {
    const { get, ids } = await openBoard(engine, [{ title: 'Une offre' }])
    const { body } = await get('/sitemap.xml')
    for (const path of ['/fr/offres', '/fr-ca/offres', '/en/jobs']) {
      expect(body).toContain(`<loc>https://board.example${path}/une-offre-${ids[0]}</loc>`)
    }
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://board.example/sitemap.xml')
    expect((await get('/.well-known/security.txt')).body).toMatch(/^Expires: /m)
    expect((await get('/sitemap-2.xml')).statusCode).toBe(404)
  })

  test('health says whether the board can serve', async () => {
    const { get } = await openBoard(engine)
    expect((await get('/healthz')).statusCode).toBe(200)
    expect((await get('/readyz')).statusCode).toBe(200)
  })
})

describe('answers to what is not understood', () => {
  test('a page has one address: a final slash leads to it', async () => {
    const { get } = await openBoard('sqlite')
    expect((await get('/fr/offres/?lang=fr')).headers.location).toBe('/fr/offres?lang=fr')
    expect((await get('//evil.example/')).headers.location).toBeUndefined()
  })

  test('unknown addresses and broken ones answer in the reader’s language', async () => {
    const { get } = await openBoard('sqlite')
    for (const [url, status, lang] of [
      ['/fr/rien', 404, 'fr'],
      ['/en/nothing', 404, 'en'],
      ['/de/stellen', 404, 'fr'],
      ['/fr/offres/%E0%A4%A', 400, 'fr'],
      ['/dev/outbox', 404, 'fr'],
      ['/api/v1/postings', 404, 'fr'],
    ] as const) {
      const { statusCode, body } = await get(url, { accept: 'text/html' })
      expect(statusCode, url).toBe(status)
      expect(body, url).toContain(`<html lang="${lang}`)
    }
    const json = await get('/fr/rien', { accept: 'application/json' })
    expect(json.headers['content-type']).toContain('application/problem+json')
    expect(json.json()).toMatchObject({ status: 404 })
  })

  test('a form from another site is refused', async () => {
    const { app } = await openBoard('sqlite')
    const answer = await app.inject({
      method: 'POST',
      url: '/fr/offres',
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('<html lang="fr')
    const own = { origin: 'https://board.example', 'sec-fetch-site': 'same-origin' }
    const post = await app.inject({ method: 'POST', url: '/fr/offres', headers: own })
    expect([post.statusCode, post.headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  test('a fault inside shows nothing of itself', async () => {
    const { app, db } = await openBoard('sqlite')
    await db.destroy()
    const { statusCode, body } = await app.inject({
      url: '/fr/offres',
      headers: { accept: 'text/html' },
    })
    expect(statusCode).toBe(500)
    expect(body).not.toMatch(/destroyed|\.ts:|select /i)
  })

  test('every page carries a strict policy and no inline code', async () => {
    const { get, ids } = await openBoard('sqlite', [SENIOR_INTERNSHIP])
    const posting = String((await get(`/fr/offres/x-${ids[0]}`)).headers.location)
    for (const url of ['/fr/offres', posting, '/fr/methode', '/fr/rien']) {
      const { headers, body } = await get(url)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(body).not.toMatch(/ style="| on\w+="|<style|<script(?![^>]*(src=|ld\+json))/)
      expect(headers['set-cookie']).toBeUndefined()
    }
    expect((await get('/fr/offres')).headers['strict-transport-security']).toContain('max-age')
  })
})
