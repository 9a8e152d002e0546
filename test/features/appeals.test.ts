import { expect, test } from 'vitest'
import { findAppeals, findContestable, reopenAppeal } from '../../src/db/appeals.ts'
import { withTransaction } from '../../src/db/database.ts'
import { undoDecision } from '../../src/db/undo.ts'
import { type OpenBoard, openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { sendForm } from './apply-support.ts'
import { decideAs, redactWords } from './decisions-support.ts'
import { openOwn } from './own-support.ts'

const MINUTE = 60_000
const WORDS = 'Notre tutrice encadre chaque décision.'
const later = (board: OpenBoard, ms: number) => board.setNow(board.now() + ms)

/** An own internship whose flag a curator upheld a minute ago. */
async function openUpheld(engine: 'sqlite' | 'postgres') {
  const { board, me, submit } = await openOwn(engine)
  const first = await signIn(board, { role: 'curator', organization: null })
  const { id } = await submit({ ...SENIOR_INTERNSHIP, externalId: 'senior' })
  const decision = await decideAs(board, first, id, {
    action: 'uphold',
    reason: 'team',
    note: 'Deux personnes à encadrer.\n\n<i>Et</i> un budget.',
  })
  later(board, MINUTE)
  return { board, me, first, id, decision: String(decision), page: `/fr/mes-offres/${id}` }
}

const another = (board: OpenBoard) => signIn(board, { role: 'curator', organization: null })
const contest = (me: SignedIn, page: string, decision: string, text = WORDS) =>
  me.post(`${page}/contester`, { decision, text })
const appeals = (board: OpenBoard) => board.db.selectFrom('appeals').selectAll().execute()

eachEngine('a decision about an own posting', (engine) => {
  test('is told on its page and in public, with its reason and its words', async () => {
    const { board, me, id, decision, page } = await openUpheld(engine)
    const { body } = await me.get(page)
    expect(body).toContain('Signal validé, 21 novembre')
    expect(body).toContain('encadrerait une équipe')
    expect(body).toContain(
      '<p>Deux personnes à encadrer.</p>\n<p>&lt;i&gt;Et&lt;/i&gt; un budget.</p>',
    )
    expect(body).toContain('constat du site')
    expect(body).toContain(`name="decision" value="${decision}"`)
    const address = String((await board.get(`/fr/offres/x-${id}`)).headers.location)
    const shown = (await board.get(address)).body
    expect(shown).toContain('Constat du site, 21 novembre')
    expect(shown).toContain('encadrerait une équipe')
    expect(shown).toContain('&lt;i&gt;Et&lt;/i&gt; un budget.')
    await redactWords(board, Number(decision))
    await board.db
      .updateTable('boardState')
      .set({ value: 9999 })
      .where('name', '=', 'data_version')
      .execute()
    for (const told of [(await board.get(address)).body, (await me.get(page)).body]) {
      expect(told).toContain('Les explications ont été retirées')
      expect(told).not.toContain('Deux personnes')
    }
  })

  test('is mailed once it stands, with its reason, its words and how to contest it', async () => {
    const { board, me, page } = await openUpheld(engine)
    const mails = (await deliverMails(board)).filter(({ subject }) => subject.includes('signal'))
    expect(mails.map(({ to }) => to)).toEqual([me.email])
    expect(mails[0]!.link).toBe(page)
    for (const words of [
      'encadrerait une équipe',
      'Et</i> un budget',
      'pendant 60 jours',
      'sous 5 jours ouvrés',
    ]) {
      expect(mails[0]!.text).toContain(words)
    }
  })

  test('is contested once, by the members of its organization, for 60 days', async () => {
    const { board, me, id, decision, page } = await openUpheld(engine)
    await another(board)
    const stranger = await signIn(board)
    expect((await contest(stranger, page, decision)).statusCode).toBe(404)
    expect((await contest(me, '/fr/mes-offres/999', decision)).statusCode).toBe(404)
    expect((await contest(me, page, '999')).statusCode).toBe(409)
    const atEnd = NOW + 60 * DAY
    expect(await findContestable(board.db, id, atEnd - 1)).not.toBeNull()
    expect(await findContestable(board.db, id, atEnd)).toBeNull()
    expect(await findContestable(board.db, id, NOW + 29_999)).toBeNull()
    const both = await Promise.all([contest(me, page, decision), contest(me, page, decision)])
    expect(both.map(({ headers }) => headers.location)).toEqual(
      [page, page].map((own) => `${own}?done=contested`),
    )
    // Asked on a Saturday: the fifth working day is the Friday after.
    expect(await appeals(board)).toMatchObject([
      {
        ...{ decisionId: Number(decision), postingId: id, organizationId: me.organizationId },
        ...{ accountId: me.accountId, text: WORDS, state: 'open', outcomeId: null },
        dueAt: board.now() + 6 * DAY,
      },
    ])
    const log = await board.db
      .selectFrom('auditEntries')
      .selectAll()
      .where('action', '=', 'appeal')
      .execute()
    expect(log).toMatchObject([
      { decisionId: Number(decision), postingId: id, actorId: me.accountId },
    ])
    expect(log[0]!.detail).not.toContain('tutrice')
    // The public reads that it is contested and until when that is answered, not the reasons.
    const address = String((await board.get(`/fr/offres/x-${id}`)).headers.location)
    const shown = (await board.get(address)).body
    expect(shown).toContain('L’employeur conteste ce constat depuis le 21 novembre')
    expect(shown).toContain('répond avant le 27 novembre')
    expect(shown).not.toContain('tutrice')
    const { body } = await me.get(`${page}?done=contested`)
    expect(body).toContain('Votre contestation est reçue')
    expect(body).toContain(WORDS)
    expect(body).toContain('répond au plus tard le 27 novembre')
    expect(body).not.toContain('name="decision"')
    const queued = await board.db
      .selectFrom('queueItems')
      .select('kind')
      .where('postingId', '=', id)
      .execute()
    expect(queued.map(({ kind }) => kind)).toContain('appeal')
    board.setNow(NOW + 8 * DAY)
    // A session of its own: the first one ended.
    const again = await signIn(board, { email: me.email, organization: null })
    expect((await again.get(page)).body).toContain('La réponse était attendue le 27 novembre')
  })

  test('is contested with reasons, without addresses, and what was typed is kept', async () => {
    const { board, me, decision, page } = await openUpheld(engine)
    for (const [text, said] of [
      [' \n', 'Dites pourquoi'],
      ['x'.repeat(1001), '1\u202f000 caractères au plus'],
      ['Écrivez à rh@tilleuls.example', 'adresse e-mail'],
      ['Appelez le 06 12 34 56 78', 'numéro de téléphone'],
    ] as const) {
      const answer = await contest(me, page, decision, text)
      expect([answer.statusCode, said, answer.body.includes(said)]).toEqual([422, said, true])
      expect(answer.body).toContain('href="#contest"')
      expect(answer.body).toContain(text)
    }
    const extra = await me.post(`${page}/contester`, { decision, text: WORDS, state: 'overturned' })
    expect(extra.statusCode).toBe(422)
    expect((await me.get(`${page}/contester`)).headers.location).toBe(page)
    expect((await contest(me, page, decision, 'x'.repeat(1000))).statusCode).toBe(303)
    expect(await appeals(board)).toHaveLength(1)
  })

  test('says when nobody else is there to read the appeal', async () => {
    const { board, me, id, decision, page } = await openUpheld(engine)
    await contest(me, page, decision)
    expect((await me.get(page)).body).toContain('Pas encore de seconde personne')
    const second = await another(board)
    expect((await me.get(page)).body).not.toContain('Pas encore de seconde personne')
    const out = { bannedAt: NOW }
    await board.db.updateTable('accounts').set(out).where('id', '=', second.accountId).execute()
    expect((await me.get(page)).body).toContain('Pas encore de seconde personne')
    // A curator who belongs to the employer answers for nobody.
    const insider = await another(board)
    await board.db
      .insertInto('memberships')
      .values({ organizationId: me.organizationId!, accountId: insider.accountId, createdAt: NOW })
      .execute()
    expect((await me.get(page)).body).toContain('Pas encore de seconde personne')
    expect((await findAppeals(board.db, id))[0]).toMatchObject({ state: 'open', outcome: null })
  })

  test('is kept or overturned by another curator, in words, and not contested again', async () => {
    const { board, me, first, id, decision, page } = await openUpheld(engine)
    const second = await another(board)
    await contest(me, page, decision)
    await expect(
      decideAs(board, first, id, { action: 'clear', note: 'Moi-même.' }),
    ).rejects.toThrow('same-curator')
    const outcomeId = await decideAs(board, second, id, {
      action: 'keep',
      reason: 'still-right',
      note: 'Le budget est bien là.',
    })
    await withTransaction(board.db, async (trx) => {
      const undone = { decisionId: outcomeId, curatorId: second.accountId, now: board.now() + 1 }
      expect((await undoDecision(trx, undone))?.outcome).toBe('done')
      expect(await reopenAppeal(trx, outcomeId)).toBeNull()
    })
    expect((await appeals(board))[0]).toMatchObject({
      state: 'open',
      outcomeId: null,
      endedAt: null,
    })
    await decideAs(board, second, id, {
      action: 'keep',
      reason: 'still-right',
      note: 'Le budget est bien là.',
    })
    later(board, MINUTE)
    const { body } = await me.get(page)
    expect(body).toContain('Décision maintenue, 21 novembre')
    expect(body).toContain('Le budget est bien là.')
    // The finding stands, though another decision came after it.
    expect(body).toContain('C’est un constat du site')
    expect(body).not.toContain('name="decision"')
    const mails = await deliverMails(board)
    const told = mails.filter(({ subject }) => subject.includes('contestation'))
    expect(told.map(({ to, link }) => [to, link])).toEqual([[me.email, page]])
    expect(told[0]!.text).toContain('Le budget est bien là.')
    expect(await findContestable(board.db, id, board.now())).toBeNull()
  })

  test('is overturned: the flag is cleared, and the employer is told', async () => {
    const { board, me, id, decision, page } = await openUpheld(engine)
    const second = await another(board)
    await contest(me, page, decision)
    await decideAs(board, second, id, {
      action: 'clear',
      reason: 'supervised',
      note: 'Une tutrice.',
    })
    later(board, MINUTE)
    const { body } = await me.get(page)
    expect(body).toContain('Décision levée après recours, 21 novembre')
    expect(body).toContain('Signal levé, 21 novembre')
    const mails = await deliverMails(board)
    expect(mails.some(({ subject }) => subject.includes('le signal est levé'))).toBe(true)
    expect(body).not.toContain('C’est un constat du site')
    const public_ = String((await board.get(`/fr/offres/x-${id}`)).headers.location)
    const shown = (await board.get(public_)).body
    expect(shown).not.toContain('Constat du site')
    expect(shown).toContain('<h2>Signal levé, 21 novembre</h2>')
    expect(shown).toContain('Une personne du métier encadre le travail.')
    expect(shown).toContain('<p>Une tutrice.</p>')
    expect(shown).not.toContain('conteste ce constat')
    expect(shown).toContain('selon le site, après lecture')
    expect(shown).not.toContain('estimé par un programme')
  })

  test('about its removal is told, contested and answered too', async () => {
    const { board, me, submit } = await openOwn(engine)
    const { id } = await submit({ externalId: 'gone', title: 'Animation du soir' })
    const first = await another(board)
    const second = await another(board)
    const removed = await decideAs(board, first, id, {
      action: 'remove',
      reason: 'spam',
      note: 'Une publicité.',
    })
    later(board, MINUTE)
    const page = `/fr/mes-offres/${id}`
    const before = (await me.get(page)).body
    expect(before).not.toContain('constat du site')
    for (const words of [
      'Offre supprimée du site, 21 novembre',
      'mais une publicité',
      'Une publicité.',
    ]) {
      expect(before).toContain(words)
    }
    expect((await deliverMails(board)).at(-1)!.subject).toContain('supprimée du site')
    expect((await contest(me, page, String(removed))).statusCode).toBe(303)
    await decideAs(board, second, id, {
      action: 'restore',
      reason: 'not-founded',
      note: 'Une vraie offre.',
    })
    later(board, MINUTE)
    const { body } = await me.get(page)
    expect(body).toContain('Offre rétablie, 21 novembre')
    expect(body).toContain('Décision levée après recours, 21 novembre')
    expect((await deliverMails(board)).at(-1)!.subject).toContain('rétablie')
    const address = String((await board.get(`/fr/offres/x-${id}`)).headers.location)
    expect((await board.get(address)).statusCode).toBe(200)
  })

  test('that gives something back is told with the curator’s words, where it stands and among the decisions', async () => {
    const { board, me, submit } = await openOwn(engine)
    const { id } = await submit({ ...SENIOR_INTERNSHIP, externalId: 'back' })
    const curator = await another(board)
    const note = 'Dites qui\nencadre.'
    await decideAs(board, curator, id, { action: 'return', reason: 'incomplete', note })
    later(board, MINUTE)
    const { body } = await me.get(`/fr/mes-offres/${id}`)
    expect(body).toContain('Rendue pour correction, 21 novembre')
    expect(body.split('Dites qui<br>encadre.')).toHaveLength(3)
    expect(body.split('Il manque des informations')).toHaveLength(3)
    // There is nothing to contest in it.
    expect(body).not.toContain('name="decision"')
  })

  test.each(['fr-ca', 'en'])('speaks %s, too', async (locale) => {
    const { board, me, id, decision } = await openUpheld(engine)
    const [own, word] =
      locale === 'en'
        ? [`/en/my-postings/${id}`, 'contest']
        : [`/fr-ca/mes-offres/${id}`, 'contester']
    expect((await me.get(own)).body).toContain(
      locale === 'en' ? 'Contest this decision' : 'Contester',
    )
    const answer = await me.post(`${own}/${word}`, { decision, text: WORDS })
    expect(answer.headers.location).toBe(`${own}?done=contested`)
    expect((await me.get(own)).body).toContain(
      locale === 'en' ? 'No second reader yet' : 'seconde personne',
    )
    expect(await appeals(board)).toHaveLength(1)
  })
})

const FLAGGED = { ...SENIOR_INTERNSHIP, applyUrl: 'https://emploi.tilleuls.fr/postuler' }
const ASK = '/fr/offres/stage-responsable-de-la-communaute-1/repondre'

eachEngine('a finding about an imported posting', (engine) => {
  const claim = async (board: OpenBoard) => {
    await sendForm(board, ASK, { email: 'rh@tilleuls.fr' })
    return (await deliverMails(board)).at(-1)!.link!
  }

  test('is contested behind the link mailed to the employer’s domain, once', async () => {
    const board = await openBoard(engine, [FLAGGED])
    const first = await another(board)
    const early = await claim(board)
    expect((await board.get(early)).body).not.toContain('Contester')
    const nothing = await sendForm(board, early, { do: 'contest', text: WORDS })
    expect(nothing.statusCode).toBe(409)
    const decision = await decideAs(board, first, 1, { action: 'uphold', note: 'Trois ans.' })
    later(board, MINUTE)
    const { body } = await board.get(early)
    expect(body).toContain('Contester cette décision')
    expect(body).toContain('Trois ans.')
    const wrong = await sendForm(board, early, { do: 'contest', text: 'rh@tilleuls.fr' })
    expect([wrong.statusCode, wrong.body.includes('href="#contest"')]).toEqual([422, true])
    const answer = await sendForm(board, early, { do: 'contest', text: WORDS })
    expect(answer.headers.location).toBe('/fr/votre-offre?done=contested')
    expect((await board.get('/fr/votre-offre?done=contested')).body).toContain('5 jours ouvrés')
    expect((await board.get(early)).statusCode).toBe(410)
    expect(await appeals(board)).toMatchObject([
      { decisionId: decision, postingId: 1, accountId: null, text: WORDS },
    ])
    const next = await claim(board)
    const waiting = (await board.get(next)).body
    expect(waiting).toContain('Pas encore de seconde personne')
    expect(waiting).not.toContain('value="contest"')
    const second = await another(board)
    await decideAs(board, second, 1, { action: 'clear', note: 'Mal lu.' })
    expect((await board.get(next)).body).toContain('Décision levée après recours, 21 novembre')
    expect((await sendForm(board, next, { do: 'contest', text: WORDS })).statusCode).toBe(409)
  })
})
