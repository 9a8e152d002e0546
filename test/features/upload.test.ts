import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ownSource } from '../../src/db/own-ids.ts'
import { openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { signIn } from '../employer.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { jsonLines, rowCounts, someLines } from './import-support.ts'
import { csvOf, IMPORT, importUpload, runUploads, sendFile, upload } from './upload-support.ts'

const SENIOR = { ...SENIOR_INTERNSHIP, country: 'FR' }
/** What the form asks for beside the words. */
const PAY = { pay: '2 100 € par mois' }
const APPLY = { apply_url: 'https://atelier.example/postuler', ...PAY }

eachEngine('a file of postings that an employer sends in', (engine) => {
  test('is shown row by row before anything of it is stored', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const before = await rowCounts(board.db)
    const file = jsonLines([
      { ...someLines(1)[0], ...APPLY, color: 'bleu', contract: 'chouette' },
      { id: 'n1', title: 'Sans texte' },
      { id: 'n2', title: 'Passée', text: 'CDI à Lyon', valid_through: '2026-10-01', ...APPLY },
      { id: 'n3', ...SENIOR, ...APPLY },
    ])
    const page = await upload(board, who, { content: file, name: '../x/é=1.jsonl' })
    const { body, statusCode } = await who.get(page)
    expect(statusCode).toBe(200)
    expect(body).toContain('>é=1.jsonl<')
    expect(body).toContain('Nouvelles offres</th><td class="num">2<')
    expect(body).toContain('Lignes refusées</th><td class="num">2<')
    expect(body).toContain('Une offre attendra une relecture')
    expect(body).toContain('La description manque')
    expect(body).toContain('Le dernier jour (2026-10-01) est passé')
    expect(body).toMatch(/<code>color<\/code><\/td><td class="quiet">gardé de côté/)
    expect(body).toContain('contract: &quot;chouette&quot;')
    expect(body).toContain('Community manager 0')
    const after = await rowCounts(board.db)
    expect({ ...after, import_runs: 0, import_errors: 0 }).toEqual(before)
  })

  test('holds no address or number of a person in its texts, and no posting written by form', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const row = { ...someLines(1)[0], ...APPLY }
    const page = await importUpload(board, who, {
      content: jsonLines([
        { ...row, id: 'a', text: 'CDI à Lyon. Écrivez à jobs@atelier.example.' },
        { ...row, id: 'b', text: 'CDI à Lyon. Appelez le 06 12 34 56 78.' },
        { ...row, id: 'c', pay: '2 000 € – jobs@atelier.example' },
        { ...row, id: ' form:1' },
      ]),
      name: 'a.jsonl',
    })
    const { body } = await who.get(page)
    expect(body).toContain('apply_email')
    expect(body).toContain('numéro de téléphone')
    const stored = await board.db.selectFrom('postings').select('externalId').execute()
    expect(stored).toEqual([{ externalId: 'file:form:1' }])
  })

  test('may hold ids that are none: each row is then known by its words', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const [one, two] = someLines(2)
    const page = await importUpload(board, who, {
      content: jsonLines([
        { ...one, ...APPLY, id: { toString: 1, valueOf: 1 } },
        { ...two, ...APPLY, id: ['a'] },
      ]),
      name: 'a.jsonl',
    })
    expect((await who.get(page)).statusCode).toBe(200)
    expect(await board.db.selectFrom('postings').select('id').execute()).toHaveLength(2)
  })

  test('of more than 50,000 rows is refused before any of them is looked at', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const page = await upload(board, who, { content: `title,text\n${'a\n'.repeat(50_001)}` })
    await runUploads(board)
    expect((await who.get(page)).body).toMatch(/plus de 50\s000 lignes/)
    expect(await board.db.selectFrom('importErrors').select('id').execute()).toEqual([])
  })

  test('is imported once it is started, and again changes nothing', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const page = await importUpload(board, who, { content: csvOf(20, 10) })
    const { body } = await who.get(page)
    expect(body).toContain('Importé')
    expect(body).toContain('Nouvelles offres</th><td class="num">18<')
    expect(body).toMatch(/<td class="num">11<\/td><td><b>Refusée/)
    expect((await board.get('/fr/offres')).body).toContain('18')
    const before = await rowCounts(board.db)
    const again = await importUpload(board, who, { content: csvOf(20, 10), name: 'encore.csv' })
    expect((await who.get(again)).body).toContain('Sans changement</th><td class="num">18<')
    const changed = { import_runs: 2, import_errors: 4 }
    expect(await rowCounts(board.db)).toEqual({ ...before, ...changed })
    const rows = await board.db.selectFrom('uploads').select(['state', 'content']).execute()
    expect(rows).toEqual([
      { state: 'done', content: null },
      { state: 'done', content: null },
    ])
  })

  test('changes nothing a second time whatever a curator did meanwhile', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const content = jsonLines([
      { id: 'a', ...SENIOR, ...APPLY },
      { ...someLines(1)[0], ...APPLY },
    ])
    await importUpload(board, who, { content, name: 'a.jsonl' })
    await board.db
      .updateTable('postings')
      .set({ status: 'published' })
      .where('externalId', '=', 'a')
      .execute()
    const before = await rowCounts(board.db)
    await importUpload(board, who, { content, name: 'a.jsonl' })
    expect(await rowCounts(board.db)).toMatchObject({ ...before, import_runs: 2 })
    // A change that waits is handed in once.
    const edited = content.replace('Vous définissez', 'Vous inventez et définissez')
    await importUpload(board, who, { content: edited, name: 'a.jsonl' })
    const pending = await rowCounts(board.db)
    expect(pending.posting_revisions).toBe(before.posting_revisions! + 1)
    await importUpload(board, who, { content: edited, name: 'a.jsonl' })
    expect(await rowCounts(board.db)).toMatchObject({ ...pending, import_runs: 4 })
  })

  test('cannot say whose it is, where it comes from, or that it was accepted', async () => {
    const board = await openBoard(engine, [
      { source: 'import', externalId: 'n0', title: 'À autrui' },
    ])
    const other = await signIn(board)
    await importUpload(board, other, { content: csvOf(1) })
    const who = await signIn(board)
    const foreign = ownSource(other.organizationId!)
    await importUpload(board, who, {
      name: 'a.jsonl',
      content: jsonLines([
        { ...someLines(1)[0], ...APPLY, id: 'r0', source: foreign, organization: 'Autrui' },
        { ...someLines(1)[0], ...APPLY, id: 'n0', source: 'import', status: 'filled' },
        {
          ...{ id: 's', ...SENIOR, ...APPLY },
          ...{ status: 'published', flag: 'cleared', verdict: 'clear', level: 'junior' },
        },
      ]),
    })
    const rows = await board.db
      .selectFrom('postings')
      .select(['source', 'externalId', 'organizationId', 'status', 'flag', 'isOwn'])
      .where('organizationId', '=', who.organizationId)
      .orderBy('externalId')
      .execute()
    const own = {
      source: ownSource(who.organizationId!),
      organizationId: who.organizationId,
      isOwn: 1,
    }
    expect(rows).toEqual([
      { ...own, externalId: 'n0', status: 'published', flag: 'none' },
      { ...own, externalId: 'r0', status: 'published', flag: 'none' },
      { ...own, externalId: 's', status: 'awaiting-review', flag: 'automatic' },
    ])
    const foreignRows = await board.db
      .selectFrom('postings')
      .select(['title', 'status', 'version'])
      .where('source', 'in', [foreign, 'import'])
      .orderBy('id')
      .execute()
    expect(foreignRows).toEqual([
      { title: 'À autrui', status: 'published', version: 1 },
      { title: 'Community manager 0', status: 'published', version: 1 },
    ])
  })

  test('never shows the address that applications are sent on to, nor opens for longer than 90 days', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const [line] = someLines(1)
    await importUpload(board, who, {
      name: 'a.jsonl',
      content: jsonLines([
        { ...line, ...PAY, apply_email: 'rh@atelier.example', valid_through: '2028-01-01' },
      ]),
    })
    const row = await board.db.selectFrom('postings').selectAll().executeTakeFirstOrThrow()
    expect(row.validThrough).toBeLessThanOrEqual(NOW + 91 * DAY)
    expect((await board.get(`/fr/offres/x-${row.id}`)).body).not.toContain('rh@')
  })

  test('is not limited to five postings a day, while each waits for a curator', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board, { organization: { trust: 0 } })
    await importUpload(board, who, { content: csvOf(8) })
    const rows = await board.db.selectFrom('postings').select('status').execute()
    expect(rows.map(({ status }) => status)).toEqual(Array(8).fill('awaiting-review'))
  })

  test('of more than 200 rows is checked by the queue, which tells how far it is', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const page = await upload(board, who, { content: csvOf(250) })
    const waiting = await who.get(page)
    expect(waiting.headers.refresh).toBe('3')
    expect(waiting.body).toContain('La vérification va commencer')
    const { report } = await board.db
      .selectFrom('uploads')
      .select('report')
      .executeTakeFirstOrThrow()
    for (const [done, words] of [
      [1, '1 ligne lue sur 250'],
      [100, '100 lignes lues sur 250'],
    ] as const) {
      const told = JSON.stringify({ ...JSON.parse(report), done, rows: 250 })
      await board.db.updateTable('uploads').set({ report: told }).execute()
      expect((await who.get(page)).body).toContain(words)
    }
    const second = await sendFile(board, who, { content: csvOf(1) })
    expect([second.statusCode, second.body.includes('déjà en cours')]).toEqual([422, true])
    await runUploads(board)
    const checked = await who.get(page)
    expect(checked.headers.refresh).toBeUndefined()
    expect(checked.body).toContain('Lignes refusées</th><td class="num">2<')
  })

  test('is started once, however often that is asked for, and can be set aside', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const page = await upload(board, who, { content: csvOf(3) })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => who.post(page, { do: 'start' })),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(303))
    expect(await runUploads(board)).toMatchObject({ done: 1, failed: 0, retried: 0 })
    const other = await upload(board, who, { content: csvOf(3) })
    expect((await who.post(other, { do: 'discard' })).statusCode).toBe(303)
    await who.post(other, { do: 'start' })
    expect(await runUploads(board)).toMatchObject({ done: 0 })
    expect((await who.get(other)).body).toContain('Écarté')
    expect((await who.post(page, { do: 'fly' })).statusCode).toBe(422)
    expect((await who.post(page, { do: 'start', id: '1' })).statusCode).toBe(422)
  })

  test('is refused in words when it cannot be read', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, 'title,text\n'))
    const noise = randomBytes(300_000)
    const large = gzipSync(Buffer.concat([noise, Buffer.alloc(21 * 1024 * 1024, 'title,text\n')]))
    for (const [content, name, words] of [
      ['', 'a.csv', 'Ce fichier est vide'],
      ['a,b\n1,2\n', 'a.csv', 'La première ligne doit nommer les colonnes'],
      ['title,text\n', 'a.csv', 'ne contient aucune offre'],
      ['<!DOCTYPE a [<!ENTITY b "c">]><source/>', 'a.xml', 'DOCTYPE'],
      ['<source><job></source>', 'a.xml', 'bien formé'],
      [bomb, 'a.csv.gz', 'à plus de 100 fois sa taille'],
      [large, 'a.csv.gz', 'Une fois décompressé'],
      [gzipSync(csvOf(3)).subarray(0, 40), 'a.csv.gz', 'abîmée'],
    ] as const) {
      const answer = await sendFile(board, who, { content, name })
      expect([name, answer.statusCode, answer.body.includes(words)]).toEqual([name, 422, true])
      expect(answer.body).toContain('href="#file"')
    }
    const over = await sendFile(board, who, { content: Buffer.alloc(6 * 1024 * 1024, 'a') })
    expect([over.statusCode, over.body.includes('dépasse 5 Mo')]).toEqual([413, true])
    expect(
      (await sendFile(board, who, { content: 'x', extra: { state: 'done' } })).statusCode,
    ).toBe(422)
    expect((await who.post(IMPORT, { organization: '1' })).statusCode).toBe(422)
    expect((await sendFile(board, who, { content: csvOf(1), csrf: 'x' })).statusCode).toBe(403)
    expect(await board.db.selectFrom('uploads').selectAll().execute()).toEqual([])
  })

  test('may be packed, and of any of the five formats', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const posting = {
      '@type': 'JobPosting',
      title: 'Veille',
      description: 'CDI à Lyon',
      url: 'https://a.example/1',
    }
    const offer = { id: '1', intitule: 'Veille', description: 'CDI à Lyon', typeContrat: 'CDI' }
    for (const [name, content, format] of [
      ['a.csv.gz', gzipSync(csvOf(2)), 'CSV'],
      ['a.jsonl', jsonLines(someLines(2)), 'JSON Lines'],
      ['a.json', JSON.stringify({ '@graph': [posting] }), 'JSON-LD'],
      ['a.json', JSON.stringify({ resultats: [offer] }), 'France Travail'],
      [
        'a.xml',
        '<source><job><title>Veille</title><description>CDI</description></job></source>',
        'Indeed',
      ],
    ] as const) {
      const page = await upload(board, who, { content, name })
      expect((await who.get(page)).body).toMatch(new RegExp(`class="quiet">Vérifié[^<]*${format}`))
    }
  })

  test('gives all remarks as CSV that no spreadsheet runs', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const rows = Array.from({ length: 150 }, (_, at) => ({
      ...{ id: `n${at}`, title: 'T', text: 'CDI à Lyon', contract: '=1+1' },
      ...{ '\u0000=cmd()': 'x'.repeat(30_000 * Number(at === 3)) || 'x' },
    }))
    const page = await upload(board, who, { content: jsonLines(rows), name: 'a.jsonl' })
    const { body, headers } = await who.get(`${page}/problems.csv`)
    expect(headers['content-type']).toContain('text/csv')
    expect(headers['cache-control']).toContain('no-store')
    const lines = body.trim().split('\r\n')
    expect(lines.length).toBeGreaterThan(150)
    expect(
      lines
        .slice(1)
        .flatMap((line) => line.split(','))
        .filter((cell) => /^"?[=+\-@]/.test(cell)),
    ).toEqual([])
  })

  test('belongs to the members of its organization alone, on every path', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const stranger = await signIn(board)
    const page = await upload(board, who, { content: csvOf(120) })
    const number = page.split('/').at(-1)!
    const unknown = await stranger.get(`${IMPORT}/99999`)
    for (const path of [page, `${page}/problems.csv`, `/en/my-postings/import/${number}`]) {
      const foreign = await stranger.get(path)
      expect(foreign.statusCode).toBe(404)
      expect((await board.get(path)).statusCode).toBe(303)
    }
    const words = (body: string) => /<h1[\s\S]*?<\/h1>/.exec(body)?.[0]
    expect(words((await stranger.get(page)).body)).toBe(words(unknown.body))
    for (const step of ['start', 'discard']) {
      expect((await stranger.post(page, { do: step })).statusCode).toBe(404)
    }
    for (const path of [
      `${IMPORT}/0`,
      `${IMPORT}/-1`,
      `${IMPORT}/1e3`,
      `${IMPORT}/99999999999999999`,
    ]) {
      expect((await who.get(path)).statusCode).toBe(404)
    }
    const theirs = await sendFile(board, stranger, {
      content: csvOf(1),
      organization: who.organizationId,
    })
    expect([theirs.statusCode, theirs.body.includes('Choisissez une organisation')]).toEqual([
      422,
      true,
    ])
    expect((await stranger.get(IMPORT)).body).not.toContain('offres.csv')
    expect((await who.get(IMPORT)).body).toContain('offres.csv')
    expect((await board.db.selectFrom('uploads').select('state').execute())[0]!.state).toBe(
      'checked',
    )
  })

  test('is for verified organizations, also at the moment of the import', async () => {
    const board = await openBoard(engine)
    const plain = await signIn(board, { organization: { isVerified: false } })
    const form = await plain.get(IMPORT)
    expect(form.body).toContain('dont le domaine est vérifié')
    expect(form.body).not.toContain('type="file"')
    const refused = await sendFile(board, plain, { content: csvOf(1) })
    expect([refused.statusCode, refused.body.includes('pas vérifié')]).toEqual([422, true])
    const who = await signIn(board)
    const first = await upload(board, who, { content: csvOf(1) })
    await who.post(first, { do: 'start' })
    await board.db.deleteFrom('memberships').where('accountId', '=', who.accountId).execute()
    await runUploads(board)
    const { state, content } = await board.db
      .selectFrom('uploads')
      .select(['state', 'content'])
      .executeTakeFirstOrThrow()
    expect({ state, content }).toEqual({ state: 'failed', content: null })
    expect(await rowCounts(board.db)).toMatchObject({ postings: 0 })
  })

  test.each(['fr-ca', 'en'])('is met in the words of %s', async (locale) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const path = locale === 'en' ? '/en/my-postings/import' : '/fr-ca/mes-offres/importer'
    const answer = await sendFile(board, who, { content: csvOf(101) }, path)
    expect(answer.statusCode).toBe(303)
    const { body } = await who.get(answer.headers.location as string)
    expect(body).toContain(locale === 'en' ? 'The description is missing' : 'La description manque')
    expect((await who.get(path)).body).toContain(locale === 'en' ? 'Send and check' : 'Téléverser')
  })
})
