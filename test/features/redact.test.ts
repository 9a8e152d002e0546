import { expect, test } from 'vitest'
import { storeAppeal } from '../../src/db/appeals.ts'
import { nextDataVersion } from '../../src/db/board-state.ts'
import { withTransaction } from '../../src/db/database.ts'
import { recordDecision } from '../../src/db/decisions.ts'
import { forgetLabelsOf } from '../../src/db/forget-labels.ts'
import { enqueueJob } from '../../src/db/jobs.ts'
import { readDecisionLabels, readLabels } from '../../src/db/labels.ts'
import { redactDecision } from '../../src/db/redact.ts'
import { undoDecision } from '../../src/db/undo.ts'
import { markJob } from '../../src/mail/mark.ts'
import type { OpenBoard } from '../app.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { DAY, eachEngine } from '../support.ts'
import { decideAs } from './decisions-support.ts'
import { openOwn } from './own-support.ts'

const MINUTE = 60_000
const CANARY = /canari/i

/** Everything that the tables hold of decisions, as text. */
async function kept({ db }: OpenBoard): Promise<string> {
  const rows = [
    await db.selectFrom('decisions').select(['note', 'before']).execute(),
    await db.selectFrom('appeals').select('text').execute(),
    await db.selectFrom('messages').select('text').execute(),
    await db.selectFrom('labels').select(['title', 'text', 'evidence']).execute(),
    await db.selectFrom('jobs').select('payload').execute(),
  ]
  return JSON.stringify(rows)
}

async function openJudged(engine: 'sqlite' | 'postgres') {
  const own = await openOwn(engine)
  const ada = await signIn(own.board, { role: 'curator', organization: null })
  const admin = await signIn(own.board, { role: 'admin', organization: null })
  const { id } = await own.submit({ ...SENIOR_INTERNSHIP, externalId: 'senior' })
  return { ...own, ada, admin, id }
}

eachEngine('words that are taken out of a decision', (engine) => {
  test('leave the mails that wait or failed, too, and what was learned', async () => {
    const { board, ada, admin, me, id } = await openJudged(engine)
    const note = 'Jeanne Canari encadre.'
    const decision = await decideAs(board, ada, id, { action: 'uphold', note })
    expect(await kept(board)).toMatch(CANARY)
    const path = `/fr/journal/${decision}/caviarder`
    expect((await admin.post(path)).statusCode).toBe(303)
    expect(await kept(board)).not.toMatch(CANARY)
    board.setNow(board.now() + MINUTE)
    const sent = (await deliverMails(board)).filter(({ to }) => to === me.email)
    const mail = sent.find(({ text }) => text.includes('/fr/mes-offres/'))
    expect(mail?.text).toContain('expérience')
    expect(sent.map(({ text }) => text).join()).not.toMatch(CANARY)
    expect(await readDecisionLabels(board.db)).toEqual([])

    const asked = await decideAs(board, ada, id, { action: 'ask', note: 'Qui est M. Canari ?' })
    await board.db
      .updateTable('jobs')
      .set({ state: 'failed' })
      .where('dedupeKey', 'like', `decided:${asked}:%`)
      .execute()
    await redactDecision(board.db, { id: asked, actorId: null, now: board.now() })
    expect(await kept(board)).not.toMatch(CANARY)
    const undone = await withTransaction(board.db, (trx) =>
      undoDecision(trx, { decisionId: asked, curatorId: ada.accountId, now: board.now() }),
    )
    expect(undone?.outcome).toBe('done')
    expect(await kept(board)).not.toMatch(CANARY)
  })

  test('take appeals and messages with them, and the pages say that they are gone', async () => {
    const { board, ada, admin, me, id } = await openJudged(engine)
    const ben = await signIn(board, { role: 'curator', organization: null })
    const own = `/fr/mes-offres/${id}`
    const asked = await decideAs(board, ada, id, { action: 'ask', note: 'Qui est Canari ?' })
    board.setNow(board.now() + MINUTE)
    await me.post(`${own}/messages`, { text: 'Notre canari de service.' })
    const upheld = await decideAs(board, ada, id, { action: 'uphold', note: 'Un poste de chef.' })
    board.setNow(board.now() + MINUTE)
    const contested = { decision: String(upheld), text: 'Canari est tutrice.' }
    expect((await me.post(`${own}/contester`, contested)).statusCode).toBe(303)
    const pages = [() => me.get(own), () => ben.get(`/fr/curation/${id}`)]
    for (const page of pages) expect((await page()).body).toMatch(CANARY)

    const form = await admin.get(`/fr/journal/${asked}/caviarder`)
    expect(form.body).toMatch(/Message échangé.*Qui est Canari.*Message échangé.*Notre canari/s)
    expect((await admin.post(`/fr/journal/${asked}/caviarder`)).statusCode).toBe(303)
    const appeal = await admin.get(`/fr/journal/${upheld}/caviarder`)
    expect(appeal.body).toMatch(/Un poste de chef.*Contestation.*Canari est tutrice/s)
    expect((await admin.post(`/fr/journal/${upheld}/caviarder`)).statusCode).toBe(303)
    const after = await admin.get(`/fr/journal/${upheld}/caviarder`)
    expect(after.body).toContain('ont été retirés le')
    expect(await kept(board)).not.toMatch(CANARY)
    for (const page of pages) {
      const { statusCode, body } = await page()
      expect([statusCode, CANARY.test(body)]).toEqual([200, false])
      expect(body.match(/Ces mots ont été retirés par le site/g)!.length).toBeGreaterThan(2)
    }
    const answer = await decideAs(board, ben, id, { action: 'clear', note: 'Canari encadre.' })
    await redactDecision(board.db, { id: answer, actorId: null, now: board.now() })
    expect(await kept(board)).not.toMatch(CANARY)
  })

  test('are gone from what stands on an employer, and from the mails about that', async () => {
    const { board, me, id } = await openJudged(engine)
    await board.db
      .updateTable('postings')
      .set({ status: 'published' })
      .where('id', '=', id)
      .execute()
    const organizationId = me.organizationId!
    const now = board.now()
    const { confirmationId, markId } = await withTransaction(board.db, async (trx) => {
      await nextDataVersion(trx)
      const decision = { at: now, curatorId: null, action: 'mark-confirm', organizationId } as const
      const confirmation = await recordDecision(trx, { ...decision, note: 'Dit M. Canari.' })
      const facts = JSON.stringify({ from: now - DAY, to: now, postings: [id], posts: 1 })
      const stands = { state: 'confirmed', confirmedAt: now, lapsesAt: now + 99 * DAY } as const
      const mark = {
        organizationId,
        facts,
        confirmationId: confirmation,
        createdAt: now,
        ...stands,
      }
      const row = trx.insertInto('employerMarks').values(mark).returning('id')
      const appeal = { organizationId, accountId: null, postingId: null, text: 'Canari dit non.' }
      await storeAppeal(trx, { ...appeal, decisionId: confirmation, now })
      return { confirmationId: confirmation, markId: (await row.executeTakeFirstOrThrow()).id }
    })
    const to = { ...me, locale: 'fr' } as const
    const told = { markId, organization: 'x', slug: 'x', words: 'Dit M. Canari.', to, now }
    await enqueueJob(board.db, markJob({ ...told, message: 'marked', lapsesAt: now + DAY }))
    const { slug } = await board.db
      .selectFrom('organizations')
      .select('slug')
      .where('id', '=', organizationId)
      .executeTakeFirstOrThrow()
    const page = async () => (await board.get(`/fr/employeurs/${slug}`)).body
    expect(await page()).toMatch(/Dit M. Canari.*Canari dit non/s)
    await redactDecision(board.db, { id: confirmationId, actorId: null, now })
    expect(await page()).toContain('Ces mots ont été retirés par le site.')
    expect(await page()).not.toMatch(CANARY)
    expect(await kept(board)).not.toMatch(CANARY)
    expect((await deliverMails(board)).map(({ text }) => text).join()).not.toMatch(CANARY)
  })

  test('are those of a whole posting where its text held personal data', async () => {
    const { board, ada, id } = await openJudged(engine)
    const learned = async () => {
      const labels = []
      for await (const label of readLabels(board.db, board.now() + DAY)) labels.push(label)
      return labels
    }
    await decideAs(board, ada, id, { action: 'clear' })
    expect(await learned()).toHaveLength(1)
    const removal = { action: 'remove', reason: 'personal-data', note: 'Un numéro.' } as const
    const removed = await decideAs(board, ada, id, removal)
    await redactDecision(board.db, { id: removed, actorId: null, now: board.now() })
    expect(await learned()).toEqual([])
    const labels = () =>
      board.db.selectFrom('labels').select(['title', 'text', 'evidence', 'state']).execute()
    const empty = [{ title: '', text: '', evidence: '[]', state: 'overturned' }]
    expect(await labels()).toEqual(empty)
    await board.db.updateTable('labels').set({ title: 'x', text: 'y', state: 'undone' }).execute()
    await withTransaction(board.db, async (trx) => {
      await nextDataVersion(trx)
      await forgetLabelsOf(trx, id)
    })
    expect(await labels()).toEqual([{ ...empty[0]!, state: 'undone' }])
  })
})
