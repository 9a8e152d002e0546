import { beforeAll, expect, test } from 'vitest'
import { withTransaction } from '../../src/db/database.ts'
import { storeMessage } from '../../src/db/messages.ts'
import { storeReply } from '../../src/db/replies.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { type Fields, type SignedIn, signIn } from '../employer.ts'
import { handIn } from '../own-postings.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { decideAs } from './decisions-support.ts'
import { countedBoard, formOf, openReview, type Review, report } from './review-support.ts'

const at = (id: number, rest = '') => `/fr/curation/${id}${rest}`
const WORDS = 'Trois ans d’expérience exigés pour un stage.'
let made = 0

eachEngine('the sheet of a posting', (engine) => {
  let review: Review
  beforeAll(async () => {
    review = await openReview(engine)
  })
  const flag = async (id: number) =>
    review.board.db
      .selectFrom('postings')
      .select(['flag', 'status', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const waiting = () => {
    made++
    return review.submit({ externalId: `w${made}`, title: `Stage – responsable ${made}` })
  }
  const decideOn = async (who: SignedIn, id: number, action: string, typed = {}, query = '') => {
    const sheet = await who.get(at(id, query))
    return who.post(at(id, `/decision${query}`), await formOf(sheet, action, typed))
  }
  const contest = async (decisionId: number, postingId: number, text: string) =>
    review.board.db
      .insertInto('appeals')
      .values({
        ...{ decisionId, postingId, organizationId: review.me.organizationId, text },
        ...{ accountId: review.me.accountId, createdAt: NOW, dueAt: NOW + 7 * DAY },
      })
      .execute()

  test('holds everything that a decision needs, in at most twelve queries', async () => {
    const { board, ada, me } = review
    const id = await waiting()
    const first = await decideAs(board, ada, id, { action: 'uphold', note: 'Le budget dit tout.' })
    const employer = { accountId: me.accountId, organizationId: me.organizationId! }
    const edit = {
      ...SENIOR_INTERNSHIP,
      externalId: `w${made}`,
      title: `Stage – responsable ${made}`,
    }
    const text = `${SENIOR_INTERNSHIP.text} Vous apprenez aussi le quartz.`
    const edited = await handIn(board.db, employer, { ...edit, text })
    expect(edited.outcome).toBe('pending')
    await contest(first, id, 'Le budget est fictif.')
    await report(board, id, { reason: 'asks-money', note: 'On m’a demandé 50 euros.' })
    await withTransaction(board.db, async (trx) => {
      await storeReply(trx, {
        postingId: id,
        accountId: null,
        text: 'Une vraie réponse.',
        now: NOW,
      })
      const message = { postingId: id, decisionId: null, accountId: null, now: NOW }
      await storeMessage(trx, { ...message, author: 'curator', text: 'Qui encadre ?' })
      await storeMessage(trx, { ...message, author: 'employer', text: 'La directrice.' })
    })
    const counted = await countedBoard(board)
    const { result, count } = await counted.during((app) =>
      app.inject({ method: 'GET', url: at(id), headers: { cookie: review.ben.cookie } }),
    )
    expect(result.statusCode).toBe(200)
    expect(count).toBeLessThanOrEqual(12)
    const { body } = result
    for (const words of [
      'Le budget est fictif.',
      'On m’a demandé 50 euros.',
      'On demande de l’argent',
      'Une vraie réponse.',
      'Qui encadre ?',
      'La directrice.',
      'Le budget dit tout.',
      'Signal validé',
      ada.email,
      'Ce que la modification change',
      'Poste senior',
      'Modèle ',
      'signal à partir de',
    ]) {
      expect(body).toContain(words)
    }
    // The words that wait are the ones that are marked, compared with the public ones.
    expect(body).toMatch(/<ins>[^<]*quartz\.<\/ins>/)
    expect(body).toMatch(
      /<mark id="m1">[\s\S]*<a class="n" href="#r1" aria-label="Raison 1">1<\/a>/,
    )
    expect(body).toMatch(/<p class="said" id="r1"><a class="n" href="#m1"/)
    // Questions of the check go on counting, with a shape and a name of their own.
    const questions = [...body.matchAll(/<a class="n check" href="#m(\d+)"/g)].map(([, n]) => n!)
    for (const n of questions) expect(body).toContain(`aria-label="Question ${n}"`)
    const numbers = [...body.matchAll(/id="r(\d+)"/g)].map(([, n]) => Number(n))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect((await review.ben.get(`/en/review/${id}`)).body).toContain('Asks for money')
  })

  test('is answered 404 for what is no posting, and refuses what no form of it sends', async () => {
    const { ada } = review
    for (const id of ['999999', '0', 'x', '99999999999999999999']) {
      expect((await ada.get(`/fr/curation/${id}`)).statusCode).toBe(404)
      const answer = await ada.post(`/fr/curation/${id}/annuler`, { decision: '1' })
      expect(answer.statusCode).toBe(404)
    }
    const id = await waiting()
    const form = await formOf(await ada.get(at(id)), 'clear')
    expect(form).toMatchObject({ action: 'clear', reason: 'learner-role', level: 'mid' })
    const wrongs: Fields[] = [
      { owner: '1' },
      { action: 'accept-all' },
      { version: 'x' },
      { level: 'senior' },
    ]
    for (const wrong of wrongs) {
      const { statusCode } = await ada.post(at(id, '/decision'), { ...form, ...wrong })
      expect(statusCode).toBe(422)
    }
    const gone = await ada.post(at(999_999, '/decision'), form)
    expect(gone.statusCode).toBe(404)
    expect((await flag(id)).flag).toBe('automatic')
  })

  test('is decided on by a form, which leads on in the same queue, and undone within half a minute', async () => {
    const { board, ada, ben } = review
    const [id, next] = [await waiting(), await waiting()]
    const form = await formOf(await ada.get(at(id, '?kind=new')), 'uphold', { note: WORDS })
    expect(form.reason).toBe('experience')
    const done = await ada.post(at(id, '/decision?kind=new'), {
      ...form,
      wrong: ['years-required', 'owns-budget'],
    })
    expect(done.statusCode).toBe(303)
    const { location } = done.headers
    expect(location).toMatch(/^\/fr\/curation\/\d+\?kind=new&done=uphold&decision=\d+$/)
    expect(location).not.toContain(`/${id}?`)
    expect(await flag(id)).toMatchObject({ flag: 'upheld', status: 'published' })
    const label = await board.db
      .selectFrom('labels')
      .select(['isFlag', 'level', 'wrongCues'])
      .where('postingId', '=', id)
      .executeTakeFirstOrThrow()
    expect(label).toMatchObject({ isFlag: 1, level: 'senior' })
    expect(JSON.parse(label.wrongCues)).toContain('years-required')

    const page = await ada.get(location!)
    expect(page.body).toMatch(/role="status"><p>Signal validé\s: «/)
    expect(page.body).toContain(`action="/fr/curation/${id}/annuler?kind=new"`)
    const decision = /decision=(\d+)/.exec(location!)![1]!
    // It is nobody else's to undo, and no other posting's.
    expect((await ben.post(at(id, '/annuler'), { decision })).statusCode).toBe(404)
    expect((await ada.post(at(next, '/annuler'), { decision })).statusCode).toBe(404)
    board.setNow(NOW + 29_000)
    const undone = await ada.post(at(id, '/annuler?kind=new'), { decision })
    expect([undone.statusCode, undone.headers.location]).toEqual([
      303,
      at(id, '?kind=new&done=undone'),
    ])
    expect(await flag(id)).toMatchObject({ flag: 'automatic', status: 'awaiting-review' })
    expect((await ada.get(undone.headers.location!)).body).toContain('Décision annulée')

    board.setNow(NOW)
    const again = await decideOn(ada, id, 'clear')
    board.setNow(NOW + 31_000)
    const late = /decision=(\d+)/.exec(again.headers.location!)![1]!
    const refused = await ada.post(at(id, '/annuler'), { decision: late })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Trop tard pour annuler')
    expect((await flag(id)).flag).toBe('cleared')
    board.setNow(NOW)
  })

  test('asks for a reason and for words where they are needed, and keeps what was typed', async () => {
    const { ada } = review
    const id = await waiting()
    const wrong: [string, Record<string, string>, RegExp][] = [
      ['uphold', { note: ' ' }, /href="#uphold-note">Écrivez vos motifs/],
      ['uphold', { note: WORDS, reason: '' }, /href="#uphold-reason">Choisissez un motif/],
      ['uphold', { note: WORDS, reason: 'spam' }, /href="#uphold-reason">Choisissez un motif/],
      ['clear', { note: 'Écrivez à rh@exemple.fr' }, /href="#clear-note">Retirez l’adresse e-mail/],
      ['remove', { note: 'Appelez le 06 12 34 56 78', reason: 'spam' }, /Retirez le numéro/],
      ['ask', { note: '', reason: 'pay' }, /href="#ask-note">Écrivez votre question/],
      ['uphold', { note: 'Trop de travail.' }, /Dites-en un peu plus\s: 20 caractères au moins/],
      [
        'clear',
        { note: 'rh@exemple.fr ou 06 12 34 56 78' },
        /Retirez l’adresse e-mail[\s\S]*Retirez le numéro/,
      ],
      ['uphold', { note: 'é'.repeat(601) }, /Raccourcissez le texte/],
    ]
    for (const [action, typed, problem] of wrong) {
      const { statusCode, body } = await decideOn(ada, id, action, typed)
      expect([action, statusCode]).toEqual([action, 422])
      expect(body).toMatch(problem)
      expect(body).toMatch(/<title>Erreur/)
      expect(body).toMatch(new RegExp(`id="act-${action}" open`))
      if (typed.note?.trim()) expect(body).toContain(typed.note)
    }
    expect((await flag(id)).flag).toBe('automatic')
    // A question is for its employer alone: it may hold an address.
    const asked = await decideOn(ada, id, 'ask', {
      note: 'Écrivez à rh@exemple.fr ?',
      reason: 'pay',
    })
    expect(asked.statusCode).toBe(303)
    const { body } = await ada.get(at(id))
    expect(body).toContain('Écrivez à rh@exemple.fr ?')
    expect(body).toContain('Une question a été posée')
  })

  test('tells the second of two curators who decided what, and keeps their words', async () => {
    const { board, ada, ben } = review
    const id = await waiting()
    const [one, two] = [await ada.get(at(id)), await ben.get(at(id))]
    const first = await ada.post(at(id, '/decision'), await formOf(one, 'uphold', { note: WORDS }))
    expect(first.statusCode).toBe(303)
    const typed = { note: 'Le tuteur est nommé, à mon avis.', reason: 'supervised' }
    const second = await ben.post(at(id, '/decision'), await formOf(two, 'clear', typed))
    expect(second.statusCode).toBe(409)
    expect(second.body).toContain('L’annonce a changé pendant que vous la lisiez')
    expect(second.body).toContain(`Signal validé · ${ada.email}`)
    expect(second.body).toContain(typed.note)
    expect((await flag(id)).flag).toBe('upheld')

    // Another one: the words changed instead, and the form is still there to be sent again.
    const other = await waiting()
    const read = await ben.get(at(other))
    const employer = { accountId: review.me.accountId, organizationId: review.me.organizationId! }
    const { version } = await flag(other)
    await handIn(
      board.db,
      employer,
      {
        ...{ ...SENIOR_INTERNSHIP, externalId: `w${made}`, title: `Stage – responsable ${made}` },
        text: `${SENIOR_INTERNSHIP.text} Vous apprenez le quartz.`,
      },
      { version },
    )
    const late = await ben.post(at(other, '/decision'), await formOf(read, 'clear', typed))
    expect(late.statusCode).toBe(409)
    expect(late.body).toMatch(/Le texte n’est plus celui que vous avez lu[\s\S]*<ins>[^<]*quartz/)
    expect(late.body).toContain(`${typed.note}</textarea>`)
    const sent = await ben.post(at(other, '/decision'), await formOf(late, 'clear', typed))
    expect(sent.statusCode).toBe(303)
  })

  test('ends only the reports that were read, and tells of an appeal that came meanwhile', async () => {
    const { board, ada, ben, me } = review
    const told = await review.submit({
      externalId: 'told',
      title: 'Animation du soir',
      text: 'Vous aidez.',
    })
    await report(board, told)
    const read = await ada.get(at(told))
    await report(board, told, { reason: 'asks-money' })
    const dismissed = await formOf(read, 'dismiss')
    const closed = await ada.post(at(told, '/decision'), dismissed)
    expect(closed.statusCode).toBe(303)
    const reports = board.db.selectFrom('reports').select('state').where('postingId', '=', told)
    expect(await reports.orderBy('id').execute()).toEqual([
      { state: 'dismissed' },
      { state: 'open' },
    ])
    const id = await waiting()
    const decision = await decideAs(board, ada, id, { action: 'uphold', note: WORDS })
    board.setNow(NOW + 60_000)
    const before = await ben.get(at(id))
    const sent = { decision: String(decision), text: 'Notre tutrice encadre tout.' }
    expect((await me.post(`/fr/mes-offres/${id}/contester`, sent)).statusCode).toBe(303)
    const silent = await ben.post(at(id, '/decision'), await formOf(before, 'clear'))
    expect(silent.statusCode).toBe(422) // what answers an appeal needs words
    const note = 'Le tuteur est nommé, à mon avis.'
    const late = await ben.post(at(id, '/decision'), await formOf(before, 'clear', { note }))
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Un recours est arrivé entre-temps.')
    expect(late.body).toContain('id="act-keep"><summary>Maintenir la décision<')
    const kept = await formOf(late, 'keep', { note: 'Trois ans, c’est écrit.' })
    expect((await ben.post(at(id, '/decision'), kept)).statusCode).toBe(303)
    expect((await ada.get(at(id))).body).toContain('<b>Décision maintenue</b>')
    board.setNow(NOW)
  })

  test('keeps no words that were not typed, when it comes too late', async () => {
    const { ada, ben } = review
    const id = await waiting()
    const [one, two] = [await ada.get(at(id)), await ben.get(at(id))]
    await ada.post(at(id, '/decision'), await formOf(one, 'uphold', { note: WORDS }))
    const late = await ben.post(
      at(id, '/decision'),
      await formOf(two, 'return', { reason: 'incomplete' }),
    )
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('cette décision n’est plus possible.')
    expect(late.body).not.toContain('Vos mots')
  })

  test('where nothing is flagged and nothing waits, offers to flag and nothing to lift', async () => {
    const { ada } = review
    const id = await review.submit({ externalId: 'mild', title: 'Animation', text: 'Vous aidez.' })
    const { body } = await ada.get(at(id))
    expect(body).toContain('Rien n’attend de décision')
    expect(body).toContain('id="act-uphold"><summary>Signaler ce poste<')
    expect(body).not.toContain('id="act-clear"')
  })

  test('leads admins on to redact reasons and to ban, and says what is decided of others once', async () => {
    const { board, ada } = review
    const [id, cleared] = [await waiting(), await waiting()]
    const decision = await decideAs(board, ada, id, { action: 'uphold', note: WORDS })
    await decideAs(board, ada, cleared, { action: 'clear' })
    const admin = await signIn(board, { role: 'admin', organization: null })
    const { slug } = await board.db
      .selectFrom('organizations')
      .select('slug')
      .where('id', '=', review.me.organizationId)
      .executeTakeFirstOrThrow()
    const links = [
      `href="/fr/journal/${decision}/caviarder"`,
      `href="/fr/curation/comptes/exclusion?organization=${slug}"`,
    ]
    for (const [who, isShown] of [
      [admin, true],
      [ada, false],
    ] as const) {
      const { body } = await who.get(at(id))
      for (const link of links) expect([link, body.includes(link)]).toEqual([link, isShown])
      expect(body).toMatch(/même poste · Signal levé</)
      expect(body).not.toContain('Signal levé · Signal levé')
    }
    await board.db
      .updateTable('accounts')
      .set({ role: 'employer' })
      .where('id', '=', admin.accountId)
      .execute()
  })

  test('offers nothing to a curator who is tied to the employer, and refuses what they send', async () => {
    const { board, ada, ben } = review
    const id = await waiting()
    await report(board, id, { note: 'Un mot de lectrice.' })
    await decideAs(board, ada, id, { action: 'ask', reason: 'pay', note: 'Combien ?' })
    const form = await formOf(await ada.get(at(id)), 'clear')
    expect((await ada.get(at(id))).body).toContain('Un mot de lectrice.')
    await board.db
      .insertInto('memberships')
      .values({
        ...{ organizationId: review.me.organizationId!, accountId: ben.accountId },
        createdAt: NOW,
      })
      .execute()
    const sheet = await ben.get(at(id))
    expect(sheet.statusCode).toBe(200)
    expect(sheet.body).toContain('Vous êtes lié·e à cet employeur')
    expect(sheet.body).not.toContain('id="act-')
    // What readers, colleagues and the program say of it is not for the employer.
    expect(sheet.body).toMatch(/Elle attend une décision depuis/)
    for (const secret of ['Un mot de lectrice.', 'lectrices ou lecteurs', 'Combien', ada.email]) {
      expect([secret, sheet.body.includes(secret)]).toEqual([secret, false])
    }
    const refused = await ben.post(at(id, '/decision'), form)
    expect(refused.statusCode).toBe(403)
    expect(refused.body).toContain('rien n’a été décidé')
    expect((await flag(id)).flag).toBe('automatic')
    await board.db.deleteFrom('memberships').where('accountId', '=', ben.accountId).execute()
  })

  test('leaves an appeal to another curator, and says when there is none', async () => {
    const { board, ada, ben } = review
    const id = await waiting()
    const first = await decideAs(board, ada, id, { action: 'uphold', note: WORDS })
    await contest(first, id, 'Ce n’est pas ce que dit le texte.')
    const own = await ada.get(at(id))
    expect(own.body).toContain('Vous avez pris la décision contestée')
    expect(own.body).not.toContain('id="act-clear"')
    expect(own.body).not.toContain('Il n’y a pas encore de seconde personne')
    const theirs = await ben.get(at(id))
    // An answer to an appeal needs words: no key decides it at once.
    expect(theirs.body).toMatch(/id="act-clear"[\s\S]{0,200}novalidate>/)
    const form = await formOf(theirs, 'clear', { note: 'Le tuteur est nommé.' })
    const refused = await ada.post(at(id, '/decision'), form)
    expect(refused.statusCode).toBe(403)
    expect(refused.body).toContain('une autre personne doit trancher')
    const silent = await ben.post(at(id, '/decision'), { ...form, note: '' })
    expect(silent.statusCode).toBe(422)
    expect((await ben.post(at(id, '/decision'), form)).statusCode).toBe(303)
    expect((await ada.get(at(id))).body).toContain('Décision levée après recours')

    const other = await waiting()
    const again = await decideAs(board, ada, other, { action: 'uphold', note: WORDS })
    await contest(again, other, 'Pas d’accord.')
    await board.db
      .updateTable('accounts')
      .set({ role: 'employer' })
      .where('id', '=', ben.accountId)
      .execute()
    const alone = await ada.get(at(other))
    expect(alone.body).toContain('Il n’y a pas encore de seconde personne')
    await board.db
      .updateTable('accounts')
      .set({ role: 'curator' })
      .where('id', '=', ben.accountId)
      .execute()
  })
})
