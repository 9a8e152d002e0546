import { expect, test } from 'vitest'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { eachEngine } from '../support.ts'
import { live, ownerOf, publish } from './accounts-support.ts'

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
})
