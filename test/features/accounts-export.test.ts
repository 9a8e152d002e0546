import { expect, test } from 'vitest'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { recordDecision } from '../../src/db/decisions.ts'
import { openBoard } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { eachEngine, NOW } from '../support.ts'
import { everything, live, ownerOf, publish } from './accounts-support.ts'

const CANARY = 'canary.7f3a@tilleuls.example'

eachEngine('what is held about an account', (engine) => {
  test('is handed out whole, without what opens it and without other people', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board, { email: CANARY })
    const other = await signIn(board)
    await live(board.db, ownerOf(someone))
    await publish(board.db, ownerOf(other), 'other')
    const answer = await someone.get('/fr/compte/mes-donnees')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="vrai-poste-2026-11-21.json"',
    )
    expect(answer.headers['cache-control']).toBe('private, no-store')
    const held = answer.json()
    expect(held).toMatchObject({
      account: { email: CANARY, role: 'employer', locale: 'fr' },
      sessions: [{ openedAt: '2026-11-21T09:00:00.000Z' }],
      organizations: [{ name: expect.stringContaining('Atelier') }],
      drafts: [{ fields: { title: 'Brouillon' } }],
      postings: [{ applyEmail: CANARY, status: 'published' }],
      replies: [{ text: 'Le poste est accompagné.' }],
      uploads: [{ fileName: `${CANARY}.csv` }],
      mailedLinks: [{ purpose: 'reminder' }, { purpose: 'sign-in' }],
      waitingMail: [{ message: 'sign-in' }],
      log: [{ action: 'submit' }],
    })
    expect(answer.body).not.toContain(other.email)
    const secrets = await board.db
      .selectFrom('mailedLinks')
      .select(['tokenHash', 'nonce'])
      .where('email', '=', CANARY)
      .execute()
    for (const { tokenHash, nonce } of secrets) {
      expect(answer.body).not.toContain(tokenHash)
      expect(answer.body).not.toContain(nonce)
    }
    expect(answer.body).not.toContain(someone.cookie.split('=')[1])
  })

  test('holds what one decided, read again, asked, answered and contested, and nothing of the others', async () => {
    const board = await openBoard(engine)
    const { db } = board
    const curator = await signIn(board, { role: 'curator', organization: null })
    const second = await signIn(board, { role: 'curator', organization: null })
    const employer = await signIn(board)
    const postingId = await publish(db, ownerOf(employer), 'p1')
    await judged(db, { postingId, first: curator, second, employer })
    const held = async (who: SignedIn) => (await who.get('/fr/compte/mes-donnees')).json()
    const [first, other, theirs] = [await held(curator), await held(second), await held(employer)]
    expect(first).toMatchObject({
      account: { role: 'curator', bannedAt: null },
      decisions: [
        { action: 'clear', posting: postingId, note: 'Canari du premier.', reason: 'misread' },
      ],
      ...{ secondReadings: [], appeals: [] },
      messages: [{ as: 'curator', text: 'Canari de la question.', posting: postingId }],
    })
    expect(first.decisions[0].label).toEqual({
      ...{ level: 'mid', isFlag: false, wrongCues: ['owns-budget'], state: 'active' },
    })
    expect(other).toMatchObject({
      ...{ decisions: [], messages: [], appeals: [] },
      secondReadings: [{ level: 'senior', isFlag: true, posting: postingId }],
    })
    expect(theirs).toMatchObject({
      messages: [{ as: 'employer', text: 'Canari de la réponse.' }],
      appeals: [{ text: 'Canari de la contestation.', state: 'open' }],
      decisions: [],
    })
    const canaries = (one: object) => JSON.stringify(one).match(/Canari [^.]+/g) ?? []
    expect(canaries(first)).toHaveLength(2)
    expect(canaries(other)).toEqual([])
    expect(canaries(theirs)).toHaveLength(2)
    for (const one of [first, other, theirs]) {
      const said = JSON.stringify(one)
      const others = [curator, second, employer].filter(({ email }) => email !== one.account.email)
      for (const { email } of others) expect(said).not.toContain(email)
    }
  })

  test('is forgotten with the account, while the decisions stay the board’s', async () => {
    const board = await openBoard(engine)
    const { db } = board
    const curator = await signIn(board, { role: 'curator', organization: null })
    const second = await signIn(board, { role: 'curator', organization: null })
    const employer = await signIn(board)
    const postingId = await publish(db, ownerOf(employer), 'p1')
    await judged(db, { postingId, first: curator, second, employer })
    for (const who of [curator, second]) {
      expect((await who.post('/fr/compte/effacer', { sure: 'yes' })).statusCode).toBe(303)
    }
    const decisions = await db.selectFrom('decisions').select(['curatorId', 'note']).execute()
    expect(decisions).toEqual([{ curatorId: null, note: 'Canari du premier.' }])
    expect(await db.selectFrom('labels').select('curatorId').execute()).toEqual([
      { curatorId: null },
    ])
    expect(await db.selectFrom('secondReadings').select('curatorId').execute()).toEqual([
      { curatorId: null },
    ])
    const messages = db.selectFrom('messages').select(['author', 'accountId']).orderBy('id')
    expect(await messages.execute()).toEqual([
      { author: 'curator', accountId: null },
      { author: 'employer', accountId: employer.accountId },
    ])
    await employer.post('/fr/compte/effacer', { sure: 'yes' })
    expect(await db.selectFrom('appeals').select('accountId').execute()).toEqual([
      { accountId: null },
    ])
    const all = await everything(db)
    for (const { email } of [curator, second, employer]) expect(all).not.toContain(email)
  })
})

type People = { postingId: number; first: SignedIn; second: SignedIn; employer: SignedIn }

/** A decision with its label, a second reading, a question with its answer, and an appeal. */
async function judged(db: Database, { postingId, first, second, employer }: People) {
  await withTransaction(db, async (trx) => {
    const decisionId = await recordDecision(trx, {
      ...{ at: NOW, curatorId: first.accountId, action: 'clear', postingId },
      ...{ reason: 'misread', note: 'Canari du premier.' },
    })
    const { id: labelId } = await trx
      .insertInto('labels')
      .values({
        ...{ decisionId, postingId, curatorId: first.accountId, title: 'T', text: 'T', lang: 'fr' },
        ...{ contract: 'internship', level: 'mid', isFlag: 0, evidence: '[]', createdAt: NOW },
        wrongCues: '["owns-budget"]',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('secondReadings')
      .values({
        ...{ labelId, curatorId: second.accountId, isFlag: 1, level: 'senior', createdAt: NOW },
      })
      .execute()
    const said = { postingId, decisionId, createdAt: NOW }
    await trx
      .insertInto('messages')
      .values([
        {
          ...{ ...said, author: 'curator', accountId: first.accountId },
          text: 'Canari de la question.',
        },
        {
          ...{ ...said, author: 'employer', accountId: employer.accountId },
          text: 'Canari de la réponse.',
        },
      ])
      .execute()
    await trx
      .insertInto('appeals')
      .values({
        ...{ ...said, organizationId: employer.organizationId, accountId: employer.accountId },
        ...{ text: 'Canari de la contestation.', dueAt: NOW },
      })
      .execute()
  })
}
