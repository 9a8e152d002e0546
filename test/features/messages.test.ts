import { expect, test } from 'vitest'
import { getDataVersion } from '../../src/db/board-state.ts'
import { withTransaction } from '../../src/db/database.ts'
import { findMessages, storeMessage } from '../../src/db/messages.ts'
import { undoDecision } from '../../src/db/undo.ts'
import { type OpenBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { eachEngine, NOW } from '../support.ts'
import { decideAs } from './decisions-support.ts'
import { openOwn } from './own-support.ts'

const QUESTION = 'Qui encadre\nle stage ?\n\n<b>Et combien ?</b>'
const ANSWER = 'Notre directrice, deux fois par semaine.'

/** An own internship that waits, and a curator who asked about it a minute ago. */
async function openAsked(engine: 'sqlite' | 'postgres') {
  const { board, me, submit, versionOf } = await openOwn(engine)
  const curator = await signIn(board, { role: 'curator', organization: null })
  const { id } = await submit({ ...SENIOR_INTERNSHIP, externalId: 'senior' })
  const asked = await decideAs(board, curator, id, {
    action: 'ask',
    reason: 'supervision',
    note: QUESTION,
  })
  board.setNow(NOW + 60_000)
  const page = `/fr/mes-offres/${id}`
  return { board, me, curator, id, asked, page, to: `${page}/messages`, versionOf }
}

const snoozed = async (board: OpenBoard, id: number) =>
  (
    await board.db
      .selectFrom('queueItems')
      .select('snoozedUntil')
      .where('postingId', '=', id)
      .executeTakeFirstOrThrow()
  ).snoozedUntil

eachEngine('a question about an own posting', (engine) => {
  test('is mailed with its words, and stands on the posting’s own page alone', async () => {
    const { board, me, id, page } = await openAsked(engine)
    const mail = (await deliverMails(board)).at(-1)!
    expect([mail.to, mail.link]).toEqual([me.email, page])
    expect(mail.subject).toContain('Une question sur votre offre')
    expect(mail.text).toContain(QUESTION)
    expect(mail.html).toContain('&lt;b&gt;Et combien ?&lt;/b&gt;')
    const { body } = await me.get(page)
    expect(body).toContain('Notre question, 21 novembre')
    expect(body).toContain('<p>Qui encadre<br>le stage ?</p>')
    expect(body).toContain('<p>&lt;b&gt;Et combien ?&lt;/b&gt;</p>')
    expect(body).toContain('id="message"')
    // Where it stands is that the employer's turn has come, in the list and on its page.
    const wanted = 'Une question attend votre réponse, avant le 27 novembre.'
    for (const shown of [body, (await me.get('/fr/mes-offres')).body]) {
      expect(shown).toContain(wanted)
      expect(shown).not.toContain('Elle attend une relecture')
    }
    const decisions = await board.db.selectFrom('decisions').select('note').execute()
    expect(decisions).toEqual([{ note: null }])
    expect((await (await signIn(board)).get(page)).statusCode).toBe(404)
    expect(await snoozed(board, id)).toBeGreaterThan(NOW)
  })

  test('is answered: it waits in the queue again, and what a curator has open is stale', async () => {
    const { board, me, curator, id, to, page, versionOf } = await openAsked(engine)
    const [version, data] = [await versionOf(id), await getDataVersion(board.db)]
    const sent = await Promise.all([
      me.post(to, { text: ANSWER }),
      me.post(to, { text: ` ${ANSWER}\n` }),
    ])
    for (const { headers } of sent) expect(headers.location).toBe(`${page}?done=told`)
    expect(await snoozed(board, id)).toBeNull()
    expect(Number(await versionOf(id))).toBe(Number(version) + 1)
    expect(await getDataVersion(board.db)).toBe(data)
    const thread = await findMessages(board.db, id)
    expect(thread.map(({ author, text }) => [author, text])).toEqual([
      ['curator', QUESTION],
      ['employer', ANSWER],
    ])
    const { body } = await me.get(`${page}?done=told`)
    expect(body).toContain('Votre réponse est envoyée')
    expect(body).toContain('Votre réponse, 21 novembre')
    expect(body).not.toContain(curator.email)
    const more = await me.post(to, { text: 'Et une fois le vendredi.' })
    expect(more.statusCode).toBe(303)
    expect(await findMessages(board.db, id)).toHaveLength(3)
  })

  test('is answered in 1 to 1,000 characters by its members, and in no other field', async () => {
    const { board, me, id, to, page } = await openAsked(engine)
    for (const text of ['', ' \n ', 'x'.repeat(1001)]) {
      const answer = await me.post(to, { text })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('href="#message"')
      expect(answer.body).toContain(text)
    }
    expect((await me.post(to, { text: ANSWER, author: 'curator' })).statusCode).toBe(422)
    expect((await me.post('/fr/mes-offres/999/messages', { text: ANSWER })).statusCode).toBe(404)
    const stranger = await signIn(board)
    expect((await stranger.post(to, { text: ANSWER })).statusCode).toBe(404)
    expect((await me.get(to)).headers.location).toBe(page)
    expect(await findMessages(board.db, id)).toHaveLength(1)
    expect((await me.post(to, { text: 'x'.repeat(1000) })).statusCode).toBe(303)
  })

  test('waits for no answer once something was decided; the thread stays to be read', async () => {
    const { board, me, curator, id, to, page } = await openAsked(engine)
    await me.post(to, { text: ANSWER })
    await decideAs(board, curator, id, { action: 'clear', reason: 'supervised' })
    const { body } = await me.get(page)
    expect(body).toContain(ANSWER)
    expect(body).not.toContain('id="message"')
    const late = await me.post(to, { text: 'Encore.' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('n’attend plus de réponse')
    const other = await openOwn(engine)
    const unasked = await other.me.post(`/fr/mes-offres/${other.id}/messages`, { text: ANSWER })
    expect(unasked.statusCode).toBe(409)
  })

  test('that is undone was never asked: no mail, no thread', async () => {
    const { board, me, submit } = await openOwn(engine)
    const curator = await signIn(board, { role: 'curator', organization: null })
    const { id } = await submit({ ...SENIOR_INTERNSHIP, externalId: 'senior' })
    await deliverMails(board)
    const decisionId = await decideAs(board, curator, id, { action: 'ask', note: QUESTION })
    await withTransaction(board.db, (trx) =>
      undoDecision(trx, { decisionId, curatorId: curator.accountId, now: NOW + 20_000 }),
    )
    board.setNow(NOW + 60_000)
    expect(await deliverMails(board)).toEqual([])
    expect((await me.get(`/fr/mes-offres/${id}`)).body).not.toContain('Qui encadre')
    expect(await snoozed(board, id)).toBeNull()
  })

  test('is answered twenty times at most; the last fifty messages are shown', async () => {
    const { board, me, id, asked, to } = await openAsked(engine)
    for (let i = 0; i < 20; i++) {
      expect((await me.post(to, { text: `Réponse ${i}` })).statusCode).toBe(303)
    }
    const full = await me.post(to, { text: 'Encore une' })
    expect([full.statusCode, full.body.includes('de nombreuses fois')]).toEqual([409, true])
    await withTransaction(board.db, async (trx) => {
      for (let i = 0; i < 40; i++) {
        const said = { author: 'curator', accountId: null, text: `Relance ${i}`, now: NOW } as const
        await storeMessage(trx, { ...said, postingId: id, decisionId: asked })
      }
    })
    const thread = await findMessages(board.db, id)
    expect(thread).toHaveLength(50)
    expect([thread[0]!.text, thread.at(-1)!.text]).toEqual(['Réponse 10', 'Relance 39'])
  })

  test('speaks English, too', async () => {
    const { me, id } = await openAsked(engine)
    const page = `/en/my-postings/${id}`
    expect((await me.get(page)).body).toContain('Questions about this posting')
    const answer = await me.post(`${page}/messages`, { text: ANSWER })
    expect(answer.headers.location).toBe(`${page}?done=told`)
    expect((await me.get(`${page}?done=told`)).body).toContain('Your answer has been sent')
  })
})
