import { expect, test } from 'vitest'
import type { Prediction } from '../../src/classifier/prediction.ts'
import { withTransaction } from '../../src/db/database.ts'
import { countEmployerFigures } from '../../src/db/employer-figures.ts'
import { ownSource } from '../../src/db/own-ids.ts'
import { submitPosting } from '../../src/db/submissions.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { DAY, eachEngine, NOW, somePosting, somePrediction } from '../support.ts'

type Board = Awaited<ReturnType<typeof openBoard>>

const slugOf = async (board: Board, id: number) =>
  (
    await board.db
      .selectFrom('organizations')
      .select('slug')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).slug

/** Hands in a posting of an employer of the board. */
const submit = (
  board: Board,
  who: SignedIn,
  posting: Partial<PostingInput>,
  prediction: Partial<Prediction> = {},
) =>
  withTransaction(board.db, (trx) => {
    const organizationId = who.organizationId!
    const input = somePosting({ source: ownSource(organizationId), ...posting })
    const owner = { organizationId, name: 'Atelier', accountId: who.accountId }
    const judged = somePrediction({ contract: input.contract, ...prediction })
    return submitPosting(trx, { input, prediction: judged, owner, reply: null }, NOW)
  })

/** What stands beside a figure of the page. */
const figure = (body: string, label: string) =>
  new RegExp(`<th scope="row">${label}</th><td>(\\d+)</td>`).exec(body)?.[1]

eachEngine('the page of an employer', (engine) => {
  test('shows open and past postings, how they ended, and figures with their dates', async () => {
    const board = await openBoard(engine, [
      { organization: 'Tilleuls', title: 'Ouverte' },
      { organization: 'Tilleuls', title: 'Pourvue', status: 'filled' },
      { organization: 'Tilleuls', title: 'Sans suite', status: 'unfilled' },
      { organization: 'Tilleuls', title: 'Passée', validThrough: NOW - DAY },
      { organization: 'Tilleuls', title: 'Ancienne', validThrough: NOW - 200 * DAY },
      { organization: 'Tilleuls', title: 'Brouillon secret', status: 'draft' },
      { organization: 'Tilleuls', title: 'Attente secrète', status: 'awaiting-review' },
      { organization: 'Tilleuls', title: 'Ôtée', status: 'removed' },
    ])
    const { body, statusCode, headers } = await board.get('/fr/employeurs/tilleuls')
    expect(statusCode).toBe(200)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers.etag).toBeDefined()
    expect(body).toMatch(/<h3[^>]*><a href="\/fr\/offres\/ouverte-1">Ouverte<\/a>/)
    expect(body).toMatch(/<a href="\/fr\/offres\/pourvue-2">Pourvue<\/a><\/th>/)
    expect(body).toContain('pourvue le 21 novembre')
    expect(body).toContain('close sans embauche le 21 novembre')
    expect(body).not.toContain('secr')
    expect(body).not.toContain('Ôtée')
    // What may be read no more is named and leads nowhere.
    expect(body).toMatch(/<th scope="row">Ancienne<\/th>/)
    expect(figure(body, 'Offres publiées')).toBe('5')
    expect(figure(body, 'En ligne')).toBe('1')
    expect(figure(body, 'Pourvues')).toBe('1')
    expect(figure(body, 'Closes sans embauche')).toBe('1')
    expect(figure(body, 'Expirées, sans que l’issue soit connue')).toBe('2')
    expect(body).toMatch(/<caption>Offres parues ici le 21 novembre\u202f; état au 21 novembre\./)
    expect((await board.get('/en/employers/tilleuls')).body).toContain('Closed postings')
    expect((await board.get('/fr-ca/employeurs/tilleuls')).statusCode).toBe(200)
  })

  test('is not there before a first posting was public, nor for a removed one alone', async () => {
    const board = await openBoard(engine, [
      { organization: 'Fantôme', status: 'draft' },
      { organization: 'Fantôme', status: 'awaiting-review' },
      { organization: 'Fantôme', status: 'removed' },
    ])
    const ines = await signIn(board)
    expect((await board.get('/fr/employeurs/fantome')).statusCode).toBe(404)
    const own = `/fr/employeurs/${await slugOf(board, ines.organizationId!)}`
    expect((await board.get(own)).statusCode).toBe(404)
    expect((await board.get('/fr/employeurs')).body).toContain('Aucun employeur')
    await submit(board, ines, {})
    expect((await board.get(own)).statusCode).toBe(200)
  })

  test('never shows who belongs to it', async () => {
    const board = await openBoard(engine)
    const ines = await signIn(board, { email: 'ines.secret@atelier.example' })
    await submit(board, ines, { applyEmail: null })
    const slug = await slugOf(board, ines.organizationId!)
    for (const path of [`/fr/employeurs/${slug}`, '/fr/employeurs', `/en/employers/${slug}`]) {
      const { body } = await board.get(path)
      expect(body).not.toContain('ines')
      expect(body).not.toMatch(/@\w/)
      // The page of the reader who belongs to it is the same page.
      expect((await ines.get(path)).body).toBe(body)
    }
  })

  test('says what the mark means, and shows the site’s host without recommending it', async () => {
    const board = await openBoard(engine)
    const ines = await signIn(board)
    await submit(board, ines, {})
    const slug = await slugOf(board, ines.organizationId!)
    const { body } = await board.get(`/fr/employeurs/${slug}`)
    expect(body).toMatch(/a prouvé que son adresse e-mail est du domaine atelier\d+\.example/)
    expect(body).toMatch(
      /<a href="https:\/\/atelier\d+\.example\/" rel="nofollow noopener">atelier/,
    )
    await board.db.updateTable('organizations').set({ site: 'javascript:alert(1)' }).execute()
    await board.db.updateTable('boardState').set({ value: 99 }).execute()
    expect((await board.get(`/fr/employeurs/${slug}`)).body).not.toContain('javascript:')
  })

  test('tells no automatic flag on what its employer did not submit, only an upheld one', async () => {
    const board = await openBoard(engine, [
      { organization: 'Tilleuls', ...SENIOR_INTERNSHIP },
      { organization: 'Tilleuls', title: 'Autre' },
    ])
    expect((await board.get('/fr/offres')).body).toContain('data-flag="automatic"')
    const { body } = await board.get('/fr/employeurs/tilleuls')
    expect(body).toContain('Responsable de la communauté')
    expect(body).not.toContain('data-flag')
    expect(body).not.toContain('Signal automatique')
    expect(figure(body, 'Signaux validés par une personne')).toBe('0')
    await board.db.updateTable('postings').set({ flag: 'upheld' }).where('id', '=', 1).execute()
    await board.db.updateTable('boardState').set({ value: 99 }).execute()
    const upheld = (await board.get('/fr/employeurs/tilleuls')).body
    expect(upheld).toContain('data-flag="upheld"')
    expect(figure(upheld, 'Signaux validés par une personne')).toBe('1')
  })

  test('counts as rewritten what was flagged, was changed, and carries no doubt any more', async () => {
    const board = await openBoard(engine)
    const ines = await signIn(board)
    const flagged = { verdict: 'flagged', contract: 'internship' } as const
    const internship = { contract: 'internship' } as const
    const fixed = async () =>
      (await countEmployerFigures(board.db, ines.organizationId!, NOW)).fixed
    await submit(board, ines, { externalId: 'a', ...internship }, flagged)
    await submit(board, ines, { externalId: 'b', ...internship }, flagged)
    await submit(board, ines, { externalId: 'c', ...internship })
    expect(await fixed()).toBe(0)
    const calmer = { externalId: 'a', ...internship, text: 'Vous apprenez auprès de l’équipe.' }
    await submit(board, ines, calmer)
    expect(await fixed()).toBe(1)
    // Another model's other mind about the same words is no merit.
    await board.db
      .updateTable('postings')
      .set({ verdict: 'clear', flag: 'none', status: 'published' })
      .where('externalId', '=', 'b')
      .execute()
    expect(await fixed()).toBe(1)
  })

  test('escapes whatever an employer calls itself', async () => {
    const name = '<script>alert(1)</script> "quoted" & co'
    const board = await openBoard(engine, [{ organization: name, title: '<img src=x onerror=1>' }])
    const slug = await slugOf(board, 1)
    for (const path of [`/fr/employeurs/${slug}`, '/fr/employeurs']) {
      const { body } = await board.get(path)
      expect(body).not.toMatch(/<script>|<img/)
      expect(body).toContain('&lt;script&gt;')
    }
  })
})

eachEngine('the list of employers', (engine) => {
  test('goes through all of them once, page by page, each with its open postings', async () => {
    const names = Array.from({ length: 120 }, (_, i) => `Maison ${String(i).padStart(3, '0')}`)
    const board = await openBoard(engine, [
      ...names.map((organization) => ({ organization })),
      { organization: names[0]!, title: 'Une autre' },
      { organization: 'Sans offre publique', status: 'draft' as const },
    ])
    const seen: string[] = []
    let path: string | undefined = '/fr/employeurs'
    let pages = 0
    while (path) {
      const { body, statusCode }: { body: string; statusCode: number } = await board.get(path)
      expect(statusCode).toBe(200)
      seen.push(
        ...[...body.matchAll(/<th scope="row"><a href="[^"]+">([^<]+)</g)].map((m) => m[1]!),
      )
      path = /<a class="btn second" href="([^"]+)" rel="next"/.exec(body)?.[1]
      pages++
    }
    expect(pages).toBe(3)
    expect(seen).toEqual(names)
    expect((await board.get('/fr/employeurs')).body).toMatch(
      /Maison 000<\/a><\/th><td>[^<]*<\/td><td class="num">2<\/td>/,
    )
    expect((await board.get('/fr/employeurs?after=nobody')).statusCode).toBe(404)
    expect((await board.get('/fr/employeurs?after=sans-offre-publique')).statusCode).toBe(404)
  })

  test('is in the sitemap, with the employers that have an open posting', async () => {
    const board = await openBoard(engine, [
      { organization: 'Ouverte' },
      { organization: 'Close', status: 'filled' },
    ])
    const { body } = await board.get('/sitemap.xml')
    expect(body).toContain('<loc>https://board.example/fr-ca/employeurs</loc>')
    expect(body).toContain('<loc>https://board.example/en/employers/ouverte</loc>')
    expect(body).not.toContain('/close<')
  })

  test('is where the name on a posting leads', async () => {
    const board = await openBoard(engine, [{ organization: 'Tilleuls', title: 'Poste' }])
    const { body } = await board.get('/fr/offres/poste-1')
    expect(body).toContain('<a href="/fr/employeurs/tilleuls">Tilleuls</a>')
  })
})
