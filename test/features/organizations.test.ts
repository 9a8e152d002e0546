import { expect, test } from 'vitest'
import { withTransaction } from '../../src/db/database.ts'
import { storePosting } from '../../src/db/postings.ts'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { DAY, eachEngine, NOW, somePosting, somePrediction } from '../support.ts'
import { ACME, MINE, make, publish, rowOf } from './organizations-support.ts'

eachEngine('organizations of an account', (engine) => {
  test('are made by a form and verified by the address of their site', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    expect((await marie.get(MINE)).body).toContain('pas encore d’organisation')
    const path = await make(marie)
    expect(await rowOf(board, path)).toMatchObject({
      name: 'Acme',
      kind: 'agency',
      site: 'https://www.acme.fr/',
      domain: 'acme.fr',
      verifiedAt: NOW,
      trust: 0,
    })
    const page = await marie.get(`${path}?done=created`)
    expect(page.body).toContain('L’organisation est ajoutée.')
    expect(page.body).toContain('Domaine vérifié')
    expect(page.body).toContain('marie@acme.fr')
    expect(page.headers['cache-control']).toBe('private, no-store')
  })

  test('lose the mark with the site that gave it, and keep it under another name', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const path = await make(marie)
    board.setNow(NOW + DAY)
    await marie.post(path, { ...ACME, name: 'Acme et filles' })
    expect(await rowOf(board, path)).toMatchObject({ name: 'Acme et filles', verifiedAt: NOW })
    await marie.post(path, { ...ACME, site: 'https://autre.fr' })
    expect(await rowOf(board, path)).toMatchObject({ domain: null, verifiedAt: null })
    await marie.post(path, ACME)
    expect(await rowOf(board, path)).toMatchObject({ domain: 'acme.fr', verifiedAt: NOW + DAY })
    await marie.post(path, { ...ACME, site: '' })
    expect(await rowOf(board, path)).toMatchObject({ site: null, domain: null, verifiedAt: null })
  })

  test.each([
    [{ name: '' }, 'name'],
    [{ name: '!!!' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ name: 'Voyez https://spam.example' }, 'name'],
    [{ kind: 'empire' }, 'kind'],
    [{ site: 'http://acme.fr' }, 'site'],
    [{ site: 'javascript:alert(1)' }, 'site'],
    [{ site: 'https://user:pass@acme.fr' }, 'site'],
    [{ site: 'https://127.0.0.1' }, 'site'],
    [{ site: 'https://intranet' }, 'site'],
    [{ site: 'https://acme.fr:8443' }, 'site'],
  ])('are refused with %j, beside the field and with the words kept', async (wrong, field) => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const answer = await marie.post(MINE, { ...ACME, ...wrong })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`<a href="#${field}">`)
    expect(answer.body).toMatch(/<title>Erreur\s:/)
    if (field !== 'name') expect(answer.body).toContain('value="Acme"')
    expect((await board.db.selectFrom('organizations').selectAll().execute()).length).toBe(0)
  })

  test('are trusted no more under another name, and the page says so before and after', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const path = await make(marie)
    await board.db.updateTable('organizations').set({ trust: 3 }).execute()
    expect((await marie.get(path)).body).toContain('Après un changement de nom, une personne relit')
    for (const name of ['Acme', 'ACME', 'Acmé']) {
      const saved = await marie.post(path, { ...ACME, name })
      expect([name, saved.headers.location]).toEqual([name, `${path}?done=saved`])
    }
    expect(await rowOf(board, path)).toMatchObject({ name: 'Acmé', trust: 3 })
    const renamed = await marie.post(path, { ...ACME, name: 'Banque nationale' })
    expect(renamed.headers.location).toBe(`${path}?done=renamed`)
    expect((await marie.get(`${path}?done=renamed`)).body).toContain('Comme le nom a changé')
    expect(await rowOf(board, path)).toMatchObject({ name: 'Banque nationale', trust: 0 })
  })

  test('take no field that the form has not', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { organization: null })
    for (const extra of ['trust', 'verifiedAt', 'domain', 'id', '__proto__', 'nameKey']) {
      expect((await marie.post(MINE, { ...ACME, [extra]: '1' })).statusCode).toBe(422)
    }
    expect((await board.db.selectFrom('organizations').selectAll().execute()).length).toBe(0)
  })

  test('are at most five of one address, however many are asked for at once', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { organization: null })
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => marie.post(MINE, { ...ACME, name: `Acme ${i}` })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      ...Array(5).fill(303),
      ...Array(3).fill(422),
    ])
    expect((await board.db.selectFrom('organizations').selectAll().execute()).length).toBe(5)
  })

  test('are nobody else’s: strangers meet what is not there', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const path = await make(marie)
    const paul = await signIn(board)
    const before = await rowOf(board, path)
    const asked = async (at: string) => [
      await paul.get(at),
      await paul.post(at, { ...ACME, name: 'Mine now' }),
      await paul.post(`${at}/membres`, { do: 'invite', email: 'paul@paul.example' }),
      await paul.post(`${at}/membres`, { do: 'remove', id: String(marie.accountId) }),
    ]
    for (const answer of [...(await asked(path)), ...(await asked(`${MINE}/nobody`))]) {
      expect(answer.statusCode).toBe(404)
    }
    expect(await rowOf(board, path)).toEqual(before)
    expect((await marie.get(path)).statusCode).toBe(200)
    expect((await board.get(path)).statusCode).toBe(303)
  })

  test('never take over what is imported under their name, nor the other way about', async () => {
    const board = await openBoard(engine, [{ organization: 'Acme', title: 'Importée avant' }])
    const imported = await board.db
      .selectFrom('organizations')
      .selectAll()
      .executeTakeFirstOrThrow()
    const thief = await signIn(board, { email: 'thief@acme.fr', organization: null })
    const path = await make(thief)
    const own = await rowOf(board, path)
    expect(own.id).not.toBe(imported.id)
    expect(own.slug).not.toBe(imported.slug)
    for (const name of ['Acme', 'ACME', own.nameKey, `Acme ~${own.id}`, `acme~${own.id}`]) {
      await withTransaction(board.db, (trx) =>
        storePosting(trx, somePosting({ organization: name }), somePrediction(), NOW),
      )
    }
    await thief.post(path, { ...ACME, name: 'ACME' })
    const attached = await board.db
      .selectFrom('postings')
      .select('id')
      .where('organizationId', '=', own.id)
      .execute()
    expect(attached).toEqual([])
    expect((await thief.get(`${MINE}/${imported.slug}`)).statusCode).toBe(404)
    // Nor does its own page show them.
    expect((await board.get(`/fr/employeurs/${own.slug}`)).statusCode).toBe(404)
  })

  test('rename their open postings in the search too', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const path = await make(marie)
    await publish(board, marie, (await rowOf(board, path)).id, 'published')
    await marie.post(path, { ...ACME, name: 'Zéphyrine' })
    expect((await board.get('/fr/offres?q=zephyrine')).body).toContain('Zéphyrine')
  })
})
