import { expect, test } from 'vitest'
import { getDataVersion } from '../../src/db/board-state.ts'
import { withTransaction } from '../../src/db/database.ts'
import { tick } from '../../src/db/tick.ts'
import { undoDecision } from '../../src/db/undo.ts'
import { REPORT_REASONS } from '../../src/domain/decision.ts'
import { readerOf } from '../../src/http/reader.ts'
import { type OpenBoard, openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { type Fields, signIn } from '../employer.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { sendForm } from './apply-support.ts'
import { decideAs, redactWords } from './decisions-support.ts'

const PAGE = '/fr/offres/stage-responsable-de-la-communaute-1'
const FORM = `${PAGE}/signaler`
const HOUR = 3_600_000
const NOTHING = { reason: '', note: '', website: '', opened: '' }

const openFlagged = (engine: 'sqlite' | 'postgres') =>
  openBoard(engine, [SENIOR_INTERNSHIP, { title: 'Autre offre' }, { title: 'Troisième offre' }])

async function openedAt(board: OpenBoard, form = FORM): Promise<string> {
  const { body } = await board.get(form)
  return /name="opened" value="([^"]+)"/.exec(body)![1]!
}

/** Fills the form in as a person does, who takes ten seconds. */
async function report(
  board: OpenBoard,
  { form = FORM, ip = '10.0.0.1', ...fields }: { form?: string; ip?: string } & Fields = {},
) {
  const opened = await openedAt(board, String(form))
  const asked = board.now()
  board.setNow(asked + 10_000)
  const filled = { ...NOTHING, reason: 'senior-internship', opened, ...fields }
  const answer = await sendForm(board, String(form), filled, String(ip))
  board.setNow(asked)
  return answer
}

const rows = (board: OpenBoard) =>
  board.db.selectFrom('reports').selectAll().orderBy('id').execute()
const follow = async (board: OpenBoard, answer: { headers: Record<string, unknown> }) =>
  (await board.get(String(answer.headers.location))).body

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('the reader at %s is %s', (ip, reader) => {
  expect(readerOf(ip)).toBe(reader)
})

eachEngine('a report of a posting', (engine) => {
  test('has a page of its own, linked from the public page alone, which carries no token', async () => {
    const board = await openFlagged(engine)
    const page = (await board.get(PAGE)).body
    expect(page.split(`href="${FORM}"`)).toHaveLength(2)
    expect(page).not.toMatch(/name="(csrf|opened)"/)
    expect((await board.get('/fr/offres')).body).not.toContain('signaler')
    const form = await board.get(FORM)
    expect(form.statusCode).toBe(200)
    expect(form.headers['cache-control']).toBe('private, no-store')
    for (const reason of REPORT_REASONS) expect(form.body).toContain(`value="${reason}"`)
    expect((await board.get('/fr/offres/x-1/signaler')).headers.location).toBe(FORM)
    expect((await board.get('/en/jobs/x-1/report')).statusCode).toBe(301)
  })

  test('is taken only where the public page is open', async () => {
    const board = await openFlagged(engine)
    const status = (to: string) =>
      board.db
        .updateTable('postings')
        .set({ status: to as never })
        .where('id', '=', 1)
        .execute()
    const expected = { draft: 404, 'awaiting-review': 404, removed: 410, filled: 410 }
    for (const [state, code] of Object.entries(expected)) {
      await status(state)
      expect([state, (await board.get(FORM)).statusCode]).toEqual([state, code])
      const sent = await sendForm(board, FORM, NOTHING)
      expect([state, sent.statusCode]).toEqual([state, code])
    }
    expect((await board.get('/fr/offres/x-99/signaler')).statusCode).toBe(404)
    expect(await rows(board)).toEqual([])
  })

  test('leads to a page that only its reader has, waits in the queue, and leaves public pages as they are', async () => {
    const board = await openFlagged(engine)
    const before = await getDataVersion(board.db)
    const answer = await report(board, { note: ' Un poste de chef.\u0000 ' })
    expect(answer.statusCode).toBe(303)
    const address = String(answer.headers.location)
    expect(address).toMatch(/^\/fr\/signalement\/[\w-]{43}$/)
    const [row] = await rows(board)
    expect(row).toMatchObject({
      ...{ postingId: 1, reason: 'senior-internship', note: 'Un poste de chef.' },
      ...{ state: 'open', decisionId: null, endedAt: null },
    })
    expect(JSON.stringify(row)).not.toContain(address.split('/').at(-1))
    expect(await getDataVersion(board.db)).toBe(before)
    const queued = await board.db
      .selectFrom('queueItems')
      .select('kind')
      .where('postingId', '=', 1)
      .execute()
    expect(queued.map(({ kind }) => kind).sort()).toEqual(['flagged', 'report'])
    for (let i = 0; i < 2; i++) {
      const page = await board.get(address)
      expect(page.headers['referrer-policy']).toBe('same-origin')
      expect(page.headers['cache-control']).toBe('private, no-store')
      expect(page.body).toContain('Gardez l’adresse de cette page')
      expect(page.body).toContain('2 jours ouvrés')
      expect(page.body).not.toContain('Un poste de chef')
    }
    expect(await rows(board)).toEqual([row])
    const forged = await board.get(`/fr/signalement/${'x'.repeat(43)}`)
    expect(forged.statusCode).toBe(410)
    expect(forged.headers['referrer-policy']).toBe('same-origin')
    expect((await board.get('/fr/signalement')).statusCode).toBe(404)
  })

  test('is asked for again where something is missing, and what was typed is kept', async () => {
    const board = await openFlagged(engine)
    const long = 'Très long. '.repeat(60)
    const wrong = await report(board, { reason: '', note: long })
    expect(wrong.statusCode).toBe(422) // '' is no reason of the form
    const unchosen = await sendForm(board, FORM, { note: long, opened: '' })
    expect(unchosen.statusCode).toBe(422)
    expect(unchosen.body).toContain('<title>Erreur')
    expect(unchosen.body).toContain('href="#reason"')
    expect(unchosen.body).toContain('href="#note"')
    expect(unchosen.body).toContain(long.trim())
    expect(unchosen.body).not.toContain(' checked')
    const kept = await report(board, { reason: 'fraud', note: 'x'.repeat(501), ip: '10.0.0.2' })
    expect(kept.body).toMatch(/value="fraud"[^>]* checked/)
    const wrongs: Fields[] = [{ postingId: '2' }, { state: 'upheld' }, { reason: 'none' }]
    for (const more of wrongs) {
      const refused = await report(board, { ...more, ip: '10.0.0.3' })
      expect(refused.statusCode).toBe(422)
    }
    expect(await rows(board)).toEqual([])
  })

  test('catches programs, and lets people send once more', async () => {
    const board = await openFlagged(engine)
    const opened = await openedAt(board)
    const filled = { ...NOTHING, reason: 'fraud', opened }
    const fast = await sendForm(board, FORM, filled)
    expect(fast.body).toContain('trois secondes')
    expect(fast.body).toContain(`value="${opened}"`)
    board.setNow(NOW + 10_000)
    const trapped = await sendForm(board, FORM, { ...filled, website: 'https://x.example' })
    expect(trapped.body).toContain('champ caché')
    const ofAnother = await openedAt(board, '/fr/offres/autre-offre-2/signaler')
    for (const bad of [ofAnother, 'forged', `${opened}x`]) {
      const stale = await sendForm(board, FORM, { ...filled, opened: bad }, '10.0.0.9')
      expect([stale.statusCode, stale.body.includes('trop longtemps')]).toEqual([422, true])
    }
    expect(await rows(board)).toEqual([])
    expect((await sendForm(board, FORM, filled)).statusCode).toBe(303)
  })

  test('counts once a day for a reader who says the same, and comes back to the same page', async () => {
    const board = await openFlagged(engine)
    const opened = await openedAt(board)
    board.setNow(NOW + 10_000)
    const filled = { ...NOTHING, reason: 'fraud', opened }
    const answers = await Promise.all([1, 2, 3].map(() => sendForm(board, FORM, filled)))
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
    expect(await rows(board)).toMatchObject([{ reason: 'fraud' }])
    const other = await report(board, { form: '/fr/offres/autre-offre-2/signaler' })
    expect(other.headers.location).not.toBe(answers[0]!.headers.location)
    const neighbour = await report(board, { ip: '10.0.0.2' })
    expect(neighbour.headers.location).not.toBe(answers[0]!.headers.location)
    board.setNow(NOW + DAY + 20_000)
    await report(board, { reason: 'fraud' })
    expect(await rows(board)).toHaveLength(4)
  })

  test('is never shown to another reader behind the same address, who says something else', async () => {
    const board = await openFlagged(engine)
    const said: Fields[] = [{ reason: 'fraud' }, { reason: 'fraud', note: 'Un faux site.' }]
    said.push({ reason: 'asks-money' }, { reason: 'closed' })
    const pages: string[] = []
    for (const fields of said) pages.push(String((await report(board, fields)).headers.location))
    for (const page of pages) expect(page).toMatch(/^\/fr\/signalement\/[\w-]{43}$/)
    expect(new Set(pages).size).toBe(4)
    expect(await rows(board)).toMatchObject(said)
    board.setNow(NOW + HOUR)
    const fourth = await report(board, { reason: 'duplicate' })
    expect(fourth.headers.location).toBe('/fr/signalement?done=enough')
    expect(await rows(board)).toHaveLength(4)
    expect((await report(board, said[1]!)).headers.location).toBe(pages[1])
    const elsewhere = await report(board, { reason: 'duplicate', ip: '10.0.0.2' })
    expect(elsewhere.headers.location).toMatch(/^\/fr\/signalement\/[\w-]{43}$/)
  })

  test('is taken five times an hour and twenty times a day from a reader, who may try more often', async () => {
    const board = await openFlagged(engine)
    const tries: number[] = []
    for (let i = 0; i < 31; i++) tries.push((await sendForm(board, FORM, NOTHING)).statusCode)
    expect([tries.slice(0, 30).every((code) => code === 422), tries[30]]).toEqual([true, 429])
    const codes: number[] = []
    for (let hour = 1; hour < 6; hour++) {
      board.setNow(NOW + hour * HOUR)
      for (let i = 0; i < 6; i++)
        codes.push((await report(board, { note: `${hour} ${i}` })).statusCode)
    }
    const anHour = [303, 303, 303, 303, 303, 429]
    expect(codes.slice(0, 24)).toEqual([anHour, anHour, anHour, anHour].flat())
    expect(codes.slice(24)).toEqual([429, 429, 429, 429, 429, 429])
    expect((await report(board, { ip: '10.0.0.2' })).statusCode).toBe(303)
  })

  test('adds nothing to ten that are open for its reason, which silence and outweigh no other', async () => {
    const board = await openFlagged(engine)
    const score = async () => {
      const row = board.db.selectFrom('queueItems').select('score').where('kind', '=', 'report')
      return (await row.executeTakeFirstOrThrow()).score
    }
    for (const ip of Array.from({ length: 10 }, (_, i) => `10.0.1.${i}`)) {
      const kept = await report(board, { reason: 'off-topic', ip })
      expect(kept.headers.location).toMatch(/^\/fr\/signalement\/[\w-]{43}$/)
    }
    expect(await score()).toBeCloseTo(0.6)
    const answer = await report(board, { reason: 'off-topic' })
    expect(answer.headers.location).toBe('/fr/signalement?done=enough')
    expect(await follow(board, answer)).toContain('signalée de nombreuses fois')
    expect(await rows(board)).toHaveLength(10)
    for (const reason of ['fraud', 'asks-money']) {
      const other = await report(board, { reason })
      expect(other.headers.location).toMatch(/^\/fr\/signalement\/[\w-]{43}$/)
    }
    expect(await score()).toBeCloseTo(0.8)
    await board.db.updateTable('reports').set({ state: 'dismissed' }).where('id', '<', 3).execute()
    const again = await report(board, { reason: 'off-topic', ip: '10.0.0.2' })
    expect(again.headers.location).toMatch(/^\/fr\/signalement\/[\w-]{43}$/)
  })
})

eachEngine('what comes of a report', (engine) => {
  test('is told at its page: why, in words, and that they were withdrawn', async () => {
    const board = await openFlagged(engine)
    const curator = await signIn(board, { role: 'curator', organization: null })
    const answer = await report(board)
    const decision = await decideAs(board, curator, 1, {
      action: 'uphold',
      reason: 'team',
      note: 'Deux personnes\nà encadrer.\n\n<b>Un budget</b>.',
    })
    // What may still be taken back is told to nobody.
    expect(await follow(board, answer)).toContain('Gardez l’adresse')
    board.setNow(NOW + 30_000)
    const page = await follow(board, answer)
    expect(page).toContain('Votre signalement a eu une suite')
    expect(page).toContain('constat du site')
    expect(page).toContain('encadrerait une équipe')
    expect(page).toContain(
      '<p>Deux personnes<br>à encadrer.</p>\n<p>&lt;b&gt;Un budget&lt;/b&gt;.</p>',
    )
    expect(page).toContain('Décision du 21 novembre')
    expect(page).toContain(`href="${PAGE}"`)
    expect(page).not.toContain(curator.email)
    await redactWords(board, decision)
    const redacted = await follow(board, answer)
    expect(redacted).toContain('Les explications ont été retirées')
    expect(redacted).not.toContain('Deux personnes')
  })

  test('is told when nothing is done, when the posting is removed, and when it ended by itself', async () => {
    const board = await openFlagged(engine)
    const curator = await signIn(board, { role: 'curator', organization: null })
    const form = (id: number, slug: string) => `/fr/offres/${slug}-${id}/signaler`
    const [first, second, third] = [
      await report(board),
      await report(board, { form: form(2, 'autre-offre') }),
      await report(board, { form: form(3, 'troisieme-offre') }),
    ]
    await decideAs(board, curator, 1, { action: 'dismiss', reason: 'already-mended' })
    board.setNow(NOW + 30_000)
    const dismissed = await follow(board, first)
    expect(dismissed).toContain('L’offre reste telle quelle')
    expect(dismissed).toContain('corrigée entre-temps')
    await decideAs(board, curator, 2, { action: 'remove', reason: 'fraud', note: 'Un faux site.' })
    expect(await follow(board, second)).not.toContain('n’est plus en ligne')
    board.setNow(NOW + 60_000)
    const removed = await follow(board, second)
    expect(removed).toContain('supprimée du site')
    expect(removed).toContain('Un faux site.')
    expect(removed).not.toContain('href="/fr/offres/autre-offre-2"')
    await board.db
      .updateTable('postings')
      .set({ status: 'filled', closedAt: NOW })
      .where('id', '=', 3)
      .execute()
    expect(await follow(board, third)).toContain('L’offre n’est plus en ligne')
  })

  test('waits again when the decision is undone', async () => {
    const board = await openFlagged(engine)
    const curator = await signIn(board, { role: 'curator', organization: null })
    const answer = await report(board)
    const decisionId = await decideAs(board, curator, 1, { action: 'clear' })
    expect(await follow(board, answer)).toContain('Gardez l’adresse')
    const undone = await withTransaction(board.db, (trx) =>
      undoDecision(trx, { decisionId, curatorId: curator.accountId, now: NOW + 20_000 }),
    )
    expect(undone?.outcome).toBe('done')
    expect(await follow(board, answer)).toContain('Gardez l’adresse')
    expect(await rows(board)).toMatchObject([{ state: 'open', decisionId: null, endedAt: null }])
  })

  test('keeps the reader’s words for 90 days after it ended, a year where nobody decides', async () => {
    const board = await openFlagged(engine)
    const curator = await signIn(board, { role: 'curator', organization: null })
    const answer = await report(board, { note: 'Mes mots.' })
    await report(board, { form: '/fr/offres/autre-offre-2/signaler', note: 'Sans suite.' })
    await decideAs(board, curator, 1, { action: 'dismiss', at: NOW + DAY })
    const notes = async () => (await rows(board)).map(({ note }) => note)
    await tick(board.db, NOW + 91 * DAY - 1)
    expect(await notes()).toEqual(['Mes mots.', 'Sans suite.'])
    await tick(board.db, NOW + 91 * DAY)
    expect(await notes()).toEqual([null, 'Sans suite.'])
    await tick(board.db, NOW + 366 * DAY)
    expect(await notes()).toEqual([null, null])
    board.setNow(NOW + 2 * DAY)
    expect(await follow(board, answer)).toContain('L’offre reste telle quelle')
  })

  test.each([
    ['fr-ca', 'renseignement personnel', 'signalement'],
    ['en', 'Do not write personal data', 'reported'],
  ])('is told in %s, too', async (locale, hint, word) => {
    const board = await openFlagged(engine)
    const form = String(
      (await board.get(`/${locale}/${locale === 'en' ? 'jobs/x-1/report' : 'offres/x-1/signaler'}`))
        .headers.location,
    )
    expect((await board.get(form)).body).toContain(hint)
    const answer = await report(board, { form })
    expect(answer.headers.location).toMatch(new RegExp(`^/${locale}/${word}/`))
    expect((await board.get(String(answer.headers.location))).statusCode).toBe(200)
  })
})
