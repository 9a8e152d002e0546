import { expect, test } from 'vitest'
import { withTransaction } from '../../src/db/database.ts'
import { isEmployersAddress } from '../../src/db/employer-address.ts'
import { storePosting } from '../../src/db/postings.ts'
import { openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { encodeForm, type Fields, signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { DAY, eachEngine, NOW, somePosting, somePrediction } from '../support.ts'

type Board = Awaited<ReturnType<typeof openBoard>>
const FLAGGED = {
  ...SENIOR_INTERNSHIP,
  applyUrl: 'https://emploi.tilleuls.fr/postuler',
  url: 'https://jobs.unknownboard.fr/42',
}
const ASK = '/fr/offres/stage-responsable-de-la-communaute-1/repondre'

let readers = 0
/** A form as somebody without a session sends it, each time from another address. */
const post = (board: Board, url: string, fields: Fields, ip = `192.0.2.${++readers % 250}`) =>
  board.app.inject({
    method: 'POST',
    url,
    remoteAddress: ip,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: encodeForm(fields),
  })

const claim = async (board: Board, email = 'rh@tilleuls.fr') => {
  await post(board, ASK, { email })
  const [mail] = await deliverMails(board)
  return mail!.link!
}

test.each([
  ['rh@tilleuls.fr', true],
  ['rh@mail.tilleuls.fr', true],
  ['rh@contact.example', true], // the address for applications
  ['rh@groupe.example', true], // the organization's verified domain
  ['rh@unknownboard.fr', false],
  ['rh@tilleuls.fr.evil.com', false],
  ['rh@gmail.com', false],
  ['rh@greenhouse.io', false],
])('%s is an address of the employer: %s', (email, expected) => {
  const traces = {
    applyEmail: 'jobs@contact.example',
    applyUrl: 'https://emploi.tilleuls.fr/x',
    organizationDomain: 'groupe.example',
  }
  expect(isEmployersAddress(email, traces)).toBe(expected)
})

test.each([
  ['jobs@gmail.com', null, 'someone@gmail.com'],
  [null, 'https://boards.greenhouse.io/acme/1', 'someone@greenhouse.io'],
  [null, 'https://www.linkedin.com/jobs/1', 'someone@linkedin.com'],
  [null, 'https://acme.github.io/jobs', 'someone@acme.github.io'],
  [null, null, 'someone@acme.fr'],
])('with %s and %s nothing shows that %s is the employer', (applyEmail, applyUrl, email) => {
  expect(isEmployersAddress(email, { applyEmail, applyUrl, organizationDomain: null })).toBe(false)
})

eachEngine('“Is this your posting?”', (engine) => {
  test('stands under imported postings, flagged or not, and under no employer’s own', async () => {
    const board = await openBoard(engine, [FLAGGED, { title: 'Sans signal' }])
    const flagged = await board.get('/fr/offres/stage-responsable-de-la-communaute-1')
    expect(flagged.body.split(`href="${ASK}"`).length).toBe(2)
    const plain = await board.get('/fr/offres/sans-signal-2')
    expect(plain.body).toContain('href="/fr/offres/sans-signal-2/repondre"')
    const ines = await signIn(board)
    const own = { organizationId: ines.organizationId!, name: 'Atelier', accountId: ines.accountId }
    await withTransaction(board.db, (trx) =>
      storePosting(trx, somePosting({ title: 'Propre' }), somePrediction(), NOW, own),
    )
    expect((await board.get('/fr/offres/propre-3')).body).not.toContain('repondre')
    expect((await board.get('/fr/offres/propre-3/repondre')).headers.location).toBe(
      '/fr/mes-offres',
    )
  })

  test('mails a link to the employer’s domain, and says the same to everyone', async () => {
    const board = await openBoard(engine, [FLAGGED])
    expect((await board.get(ASK)).statusCode).toBe(200)
    const answers = []
    for (const email of ['rh@tilleuls.fr', 'x@unknownboard.fr', 'x@gmail.com', 'x@autre.fr']) {
      const answer = await post(board, ASK, { email })
      answers.push([answer.statusCode, answer.headers.location, answer.body])
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]![1]).toBe(`${ASK}?done=sent`)
    expect((await board.get(`${ASK}?done=sent`)).body).toContain('un lien est en route')
    const mails = await deliverMails(board)
    expect(mails.map(({ to }) => to)).toEqual(['rh@tilleuls.fr'])
    expect(mails[0]!.link).toMatch(/^\/fr\/votre-offre\/[\w-]{43}$/)
    // Nothing is kept of an address that is not the employer's.
    const kept = await board.db.selectFrom('mailedLinks').select('email').execute()
    expect(kept.map(({ email }) => email).sort()).toEqual(['', '', '', 'rh@tilleuls.fr'])
  })

  test('asks again for what is no address, and refuses fields that it has not', async () => {
    const board = await openBoard(engine, [FLAGGED])
    const wrong = await post(board, ASK, { email: 'rh at tilleuls' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('href="#email"')
    expect(wrong.body).toContain('value="rh at tilleuls"')
    const extra = await post(board, ASK, { email: 'rh@tilleuls.fr', postingId: '2' })
    expect(extra.statusCode).toBe(422)
    expect((await board.get('/fr/offres/x-999/repondre')).statusCode).toBe(404)
    expect((await post(board, '/fr/offres/x-999/repondre', { email: 'a@b.fr' })).statusCode).toBe(
      404,
    )
  })

  test('answers a reader five times an hour, and mails five times for a posting', async () => {
    const board = await openBoard(engine, [FLAGGED])
    const codes: number[] = []
    for (let i = 0; i < 6; i++) {
      codes.push((await post(board, ASK, { email: 'x@autre.fr' }, '198.51.100.7')).statusCode)
    }
    expect(codes).toEqual([303, 303, 303, 303, 303, 429])
    for (let i = 0; i < 7; i++) {
      expect((await post(board, ASK, { email: `p${i}@tilleuls.fr` })).statusCode).toBe(303)
    }
    expect((await deliverMails(board)).length).toBe(5)
    board.setNow(NOW + 2 * 3_600_000)
    await post(board, ASK, { email: 'again@tilleuls.fr' })
    expect((await deliverMails(board)).length).toBe(1)
  })
})

eachEngine('the employer’s link', (engine) => {
  test('publishes one reply beside the signal, in the employer’s voice, escaped', async () => {
    const board = await openBoard(engine, [FLAGGED])
    const link = await claim(board)
    const before = (await board.get('/fr/offres/stage-responsable-de-la-communaute-1')).body
    for (let i = 0; i < 3; i++) {
      const page = await board.get(link)
      expect(page.statusCode).toBe(200)
      expect(page.headers['referrer-policy']).toBe('same-origin')
    }
    expect((await board.get('/fr/offres/stage-responsable-de-la-communaute-1')).body).toBe(before)
    const reply =
      'Bonjour <script>alert(1)</script>\nSeconde ligne\n\nUn "paragraphe" & <b>gras</b>'
    const answer = await post(board, link, { do: 'answer', reply })
    expect(answer.headers.location).toBe('/fr/votre-offre?done=answered')
    expect((await board.get('/fr/votre-offre?done=answered')).body).toContain('publiée')
    const { body } = await board.get('/fr/offres/stage-responsable-de-la-communaute-1')
    expect(body).toContain('Réponse de l’employeur, 21 novembre')
    expect(body).toContain(
      '<p>Bonjour &lt;script&gt;alert(1)&lt;/script&gt;<br>Seconde ligne</p><p>Un &quot;paragraphe&quot; &amp; &lt;b&gt;gras&lt;/b&gt;</p>',
    )
    expect(body).not.toContain('rh@tilleuls.fr')
    expect((await post(board, link, { do: 'answer', reply: 'Encore' })).statusCode).toBe(410)
    expect((await board.get(link)).statusCode).toBe(410)
    const rows = await board.db.selectFrom('replies').selectAll().execute()
    expect(rows).toMatchObject([{ postingId: 1, accountId: null, createdAt: NOW }])
  })

  test('of two replies the newest is shown', async () => {
    const board = await openBoard(engine, [FLAGGED])
    await post(board, await claim(board), { do: 'answer', reply: 'La première' })
    await post(board, await claim(board), { do: 'answer', reply: 'La seconde' })
    const { body } = await board.get('/fr/offres/stage-responsable-de-la-communaute-1')
    expect(body).toContain('La seconde')
    expect(body).not.toContain('La première')
  })

  test('takes a reply of 600 characters and no more, and no empty one', async () => {
    const board = await openBoard(engine, [FLAGGED])
    const link = await claim(board)
    for (const reply of ['', ' \n ', 'x'.repeat(601)]) {
      const answer = await post(board, link, { do: 'answer', reply })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('href="#reply"')
    }
    const extra = await post(board, link, { do: 'answer', reply: 'x', accountId: '1' })
    expect(extra.statusCode).toBe(422)
    expect((await post(board, link, { do: 'answer', reply: 'x'.repeat(600) })).statusCode).toBe(303)
  })

  test('removes the posting: page gone, list and counts without it, entered in the log', async () => {
    const board = await openBoard(engine, [FLAGGED, { title: 'Restante' }])
    expect((await board.get('/fr/offres')).body).toContain('2 offres')
    const link = await claim(board)
    const unsure = await post(board, link, { do: 'remove' })
    expect(unsure.statusCode).toBe(422)
    expect(unsure.body).toContain('href="#confirm"')
    expect((await board.get('/fr/offres')).body).toContain('2 offres')
    board.setNow(NOW + 1_000)
    const answer = await post(board, link, { do: 'remove', confirm: 'yes' })
    expect(answer.headers.location).toBe('/fr/votre-offre?done=removed')
    expect((await board.get('/fr/offres/stage-responsable-de-la-communaute-1')).statusCode).toBe(
      410,
    )
    expect((await board.get(ASK)).statusCode).toBe(410)
    const list = (await board.get('/fr/offres')).body
    expect(list).not.toContain('Responsable de la communauté')
    expect(list).toContain('1 offre')
    expect((await board.get('/fr/offres?q=responsable')).body).not.toContain('responsable-de-la')
    expect((await board.get('/fr/offres?status=closed')).body).not.toContain('responsable-de-la')
    expect((await board.get('/sitemap.xml')).body).not.toContain('responsable-de-la')
    const entry = await board.db
      .selectFrom('auditEntries')
      .selectAll()
      .where('action', '=', 'remove')
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ actorId: null, postingId: 1, at: NOW + 1_000 })
    expect(JSON.parse(entry.detail)).toEqual({ reason: 'employer-request', from: 'published' })
    const row = await board.db
      .selectFrom('postings')
      .select(['status', 'version', 'closedAt'])
      .where('id', '=', 1)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ status: 'removed', version: 2, closedAt: NOW + 1_000 })
  })

  test('stays away when the same line is imported again', async () => {
    const line = { ...FLAGGED, externalId: 'line-1' }
    const board = await openBoard(engine, [line])
    await post(board, await claim(board), { do: 'remove', confirm: 'yes' })
    const again = somePosting({ ...line, text: `${line.text} Changé.` })
    await withTransaction(board.db, (trx) =>
      storePosting(trx, again, somePrediction({ contract: 'internship' }), NOW),
    )
    expect((await board.get('/fr/offres/stage-responsable-de-la-communaute-1')).statusCode).toBe(
      410,
    )
  })

  test('works once, however many hands press the button at once', async () => {
    const board = await openBoard(engine, [FLAGGED])
    const link = await claim(board)
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        post(board, link, { do: 'answer', reply: `Réponse ${i}` }),
      ),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 303).length).toBe(1)
    expect((await board.db.selectFrom('replies').selectAll().execute()).length).toBe(1)
  })

  test('does nothing when forged, old, meant for something else, or on a posting that is gone', async () => {
    const board = await openBoard(engine, [FLAGGED, { title: 'Sans signal' }])
    const link = await claim(board)
    for (const bad of ['/fr/votre-offre/forged', link.replace('votre-offre', 'connexion')]) {
      const answer = await post(board, bad, { do: 'remove', confirm: 'yes' })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    }
    board.setNow(NOW + 8 * DAY)
    expect((await post(board, link, { do: 'remove', confirm: 'yes' })).statusCode).toBe(410)
    board.setNow(NOW)
    await board.db.updateTable('postings').set({ status: 'draft' }).where('id', '=', 1).execute()
    expect((await post(board, link, { do: 'remove', confirm: 'yes' })).statusCode).toBe(410)
    const audit = await board.db
      .selectFrom('auditEntries')
      .select('action')
      .where('action', 'in', ['remove', 'reply'])
      .execute()
    expect(audit).toEqual([])
  })

  test('offers the removal alone where there is no flag to answer', async () => {
    const board = await openBoard(engine, [{ title: 'Sans signal' }])
    await post(board, '/fr/offres/sans-signal-1/repondre', { email: 'rh@tilleuls.example' })
    const link = (await deliverMails(board))[0]!.link!
    const { body } = await board.get(link)
    expect(body).not.toContain('name="reply"')
    expect((await post(board, link, { do: 'answer', reply: 'x' })).statusCode).toBe(409)
    expect((await post(board, link, { do: 'remove', confirm: 'yes' })).statusCode).toBe(303)
  })

  test.each(['fr', 'fr-ca', 'en'] as const)('speaks %s all the way', async (locale) => {
    const board = await openBoard(engine, [FLAGGED])
    const list = locale === 'en' ? '/en/jobs' : `/${locale}/offres`
    const step = locale === 'en' ? 'respond' : 'repondre'
    const ask = `${list}/stage-responsable-de-la-communaute-1/${step}`
    const page = await board.get(ask)
    expect(page.body).toContain(
      `<html lang="${{ fr: 'fr-FR', 'fr-ca': 'fr-CA', en: 'en-CA' }[locale]}"`,
    )
    await post(board, ask, { email: 'rh@tilleuls.fr' })
    const link = (await deliverMails(board))[0]!.link!
    expect(link.startsWith(`/${locale}/`)).toBe(true)
    expect((await board.get(link)).statusCode).toBe(200)
    expect((await board.get(`${ask}?done=sent`)).statusCode).toBe(200)
  })
})
