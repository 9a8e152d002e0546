import { expect, test } from 'vitest'
import { withTransaction } from '../../src/db/database.ts'
import { changeRole } from '../../src/db/people.ts'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { DAY, eachEngine, isDeep, NOW } from '../support.ts'

const PEOPLE = '/fr/curation/comptes'

eachEngine('the accounts of the team', (engine) => {
  test('are listed to admins alone, each with its role and what it decided', async () => {
    const board = await openBoard(engine)
    const admin = await signIn(board, { role: 'admin', organization: null })
    const curator = await signIn(board, { role: 'curator', email: 'cleo@board.example' })
    const employer = await signIn(board)
    for (const [at, undoneAt] of [
      [NOW - 40 * DAY, null],
      [NOW - 2 * DAY, null],
      [NOW - DAY, NOW - DAY],
      [NOW - DAY, null],
    ] as const) {
      const row = { at, curatorId: curator.accountId, action: 'accept', undoneAt } as const
      await board.db.insertInto('decisions').values(row).execute()
    }
    const { body, statusCode } = await admin.get(PEOPLE)
    expect(statusCode).toBe(200)
    const row = /<th scope="row">cleo@board\.example.*?<\/tr>/s.exec(body)![0]
    expect([...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((match) => match[1])).toEqual([
      ...['Curation', '21 novembre', '20 novembre', '2'],
    ])
    expect(body).toMatch(/Administration.*aucune/s)
    expect(body).not.toContain(employer.email)
    for (const other of [curator, employer]) {
      expect((await other.get(PEOPLE)).statusCode).toBe(404)
      const form = { email: other.email, role: 'admin' }
      expect((await other.post(PEOPLE, form)).statusCode).toBe(404)
    }
  })

  test('get a role, which ends their sessions, is logged without an address and told by mail', async () => {
    const board = await openBoard(engine)
    const admin = await signIn(board, { role: 'admin', organization: null })
    const someone = await signIn(board, { email: 'lea@atelier.example' })
    const answer = await admin.post(PEOPLE, { email: ' Lea@Atelier.example ', role: 'curator' })
    expect(answer.headers.location).toBe(`${PEOPLE}?done=changed`)
    expect((await admin.get(answer.headers.location!)).body).toContain('Le rôle est changé')
    expect((await someone.get('/fr/compte')).statusCode).toBe(303)
    expect((await admin.get(PEOPLE)).statusCode).toBe(200)
    const [mail] = await deliverMails(board)
    expect(mail).toMatchObject({ to: 'lea@atelier.example', link: '/fr/curation' })
    expect(mail!.text).toContain('vous faites désormais partie'.replace('v', 'V'))
    const entry = await board.db.selectFrom('auditEntries').selectAll().executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ action: 'role', actorId: admin.accountId, postingId: null })
    expect(JSON.parse(entry.detail)).toEqual({
      ...{ account: someone.accountId, from: 'employer', to: 'curator' },
    })
    // Again it changes nothing, tells nobody and ends no session.
    const same = await admin.post(PEOPLE, { email: 'lea@atelier.example', role: 'curator' })
    expect(same.headers.location).toBe(`${PEOPLE}?done=same`)
    expect(await deliverMails(board)).toEqual([])
    const made = await admin.post(PEOPLE, { email: 'neuf@board.example', role: 'admin' })
    expect(made.headers.location).toBe(`${PEOPLE}?done=made`)
    const taken = await admin.post(PEOPLE, { email: 'lea@atelier.example', role: 'employer' })
    expect(taken.headers.location).toBe(`${PEOPLE}?done=taken`)
    const told = await deliverMails(board)
    expect(told.map(({ to, link }) => [to, link])).toEqual([
      ['neuf@board.example', '/fr/curation'],
      ['lea@atelier.example', '/fr/compte'],
    ])
    expect(await board.db.selectFrom('auditEntries').select('id').execute()).toHaveLength(3)
  })

  test('keep one admin, and say what is wrong with a form beside what was typed', async () => {
    const board = await openBoard(engine)
    const admin = await signIn(board, { role: 'admin', organization: null })
    const wrong = [
      [{ email: 'lea', role: 'curator' }, 'href="#email"', 'value="lea"'],
      [{ email: 'lea@atelier.example' }, 'href="#role"', 'value="lea@atelier.example"'],
      [{ email: 'lea@atelier.example', role: 'employer' }, 'Aucun compte', 'checked'],
      [{ email: admin.email, role: 'curator' }, 'dernier compte d’administration', 'checked'],
      [{ email: admin.email, role: 'employer' }, 'dernier compte d’administration', 'checked'],
    ] as const
    for (const [form, ...said] of wrong) {
      const { statusCode, body } = await admin.post(PEOPLE, form)
      expect(statusCode).toBe(422)
      for (const words of ['id="errors"', ...said]) expect(body).toContain(words)
    }
    expect((await admin.post(PEOPLE, { email: 'a@b.example', role: 'owner' })).statusCode).toBe(422)
    expect((await admin.get(PEOPLE)).statusCode).toBe(200)
    // With another one, an admin may go; the browser is signed out.
    await signIn(board, { role: 'admin', organization: null })
    const gone = await admin.post(PEOPLE, { email: admin.email, role: 'employer' })
    expect(gone.statusCode).toBe(303)
    expect(gone.headers['set-cookie']).toContain('Expires=Thu, 01 Jan 1970')
    expect((await admin.get(PEOPLE)).statusCode).toBe(303)
  })

  test('keep one of two admins who take each other’s role at once', async () => {
    const board = await openBoard(engine)
    const [a, b] = [
      await signIn(board, { role: 'admin', organization: null }),
      await signIn(board, { role: 'admin', organization: null }),
    ]
    const take = (from: typeof a, by: typeof a) =>
      withTransaction(board.db, (trx) =>
        changeRole(trx, {
          ...{ email: from.email, role: 'employer', adminId: by.accountId },
          ...{ locale: 'fr', now: NOW },
        }),
      )
    for (let round = 0; round < (isDeep ? 200 : 20); round++) {
      await board.db.updateTable('accounts').set({ role: 'admin' }).execute()
      const outcomes = await Promise.all([take(a, b), take(b, a)])
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['done', 'not-admin'])
      const left = board.db.selectFrom('accounts').select('id').where('role', '=', 'admin')
      expect(await left.execute()).toHaveLength(1)
    }
    expect(await board.db.selectFrom('auditEntries').select('id').execute()).toHaveLength(
      isDeep ? 200 : 20,
    )
  })
})
