import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type OpenBoard, openBoard } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { ACME, MINE, make, publish, rowOf } from './organizations-support.ts'

/** Of PostgreSQL's own counting; what it counted is told a moment later. */
async function countDeadlocks(db: OpenBoard['db']): Promise<number> {
  if (db.engine === 'sqlite') return 0
  await wait(1500)
  const counted = sql<{ deadlocks: number | string }>`
    select deadlocks from pg_stat_database where datname = current_database()`
  return Number((await counted.execute(db)).rows[0]!.deadlocks)
}

eachEngine('members', (engine) => {
  test('join by a mailed link, signed in with its address, after pressing a button', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const path = await make(marie)
    const sent = await marie.post(`${path}/membres`, { do: 'invite', email: 'Paul@Acme.fr' })
    expect(sent.headers.location).toBe(`${path}?done=invited`)
    expect((await marie.get(path)).body).toContain('paul@acme.fr')
    const [mail] = await deliverMails(board)
    expect(mail).toMatchObject({ to: 'paul@acme.fr' })
    const link = mail!.link!
    expect(link).toMatch(/^\/fr\/invitation\/[\w-]{43}$/)

    const asStranger = await board.get(link)
    expect(asStranger.statusCode).toBe(200)
    expect(asStranger.headers['referrer-policy']).toBe('same-origin')
    expect(asStranger.body).toContain(`/fr/connexion?next=${encodeURIComponent(MINE)}`)
    expect(asStranger.body).not.toContain('@acme.fr')
    const other = await signIn(board, { email: 'other@acme.fr', organization: null })
    expect((await other.post(link, { do: 'accept' })).statusCode).toBe(200)
    expect((await other.get(path)).statusCode).toBe(404)

    const paul = await signIn(board, { email: 'paul@acme.fr', organization: null })
    expect((await paul.get(link)).body).toContain('Rejoindre l’organisation')
    expect((await paul.get(path)).statusCode).toBe(404) // looking did nothing
    expect((await paul.post(link, { do: 'accept' })).headers.location).toBe(`${path}?done=joined`)
    expect((await paul.get(path)).statusCode).toBe(200)
    expect((await paul.get(link)).statusCode).toBe(410)
    expect((await paul.post(link, { do: 'accept' })).statusCode).toBe(410)
  })

  test('are sent to sign in first, and the invitation waits for them', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { organization: null })
    const path = await make(marie)
    await marie.post(`${path}/membres`, { do: 'invite', email: 'new@acme.fr' })
    const link = (await deliverMails(board))[0]!.link!
    const answer = await board.app.inject({
      method: 'POST',
      url: link,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'do=accept',
    })
    expect(answer.headers.location).toBe(`/fr/connexion?next=${encodeURIComponent(MINE)}`)
    expect((await board.get(link)).statusCode).toBe(200)
    board.setNow(NOW + 8 * DAY)
    expect((await board.get(link)).statusCode).toBe(410)
    expect((await board.get('/fr/invitation/forged')).statusCode).toBe(410)
  })

  test('may refuse, and an invitation may be taken back or made anew', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { organization: null })
    const path = await make(marie)
    const invite = async (email: string) => {
      await marie.post(`${path}/membres`, { do: 'invite', email })
      return (await deliverMails(board)).at(-1)!.link!
    }
    const first = await invite('paul@acme.fr')
    const second = await invite('paul@acme.fr')
    expect((await board.get(first)).statusCode).toBe(410)
    const paul = await signIn(board, { email: 'paul@acme.fr', organization: null })
    await paul.post(second, { do: 'refuse' })
    expect((await board.get(second)).statusCode).toBe(410)
    const third = await invite('zoe@acme.fr')
    const id = /name="do" value="withdraw"><input type="hidden" name="id" value="(\d+)"/.exec(
      (await marie.get(path)).body,
    )![1]!
    const foreign = await signIn(board)
    const elsewhere = await make(foreign, { ...ACME, name: 'Autre' })
    await foreign.post(`${elsewhere}/membres`, { do: 'withdraw', id })
    expect((await board.get(third)).statusCode).toBe(200)
    await marie.post(`${path}/membres`, { do: 'withdraw', id })
    expect((await board.get(third)).statusCode).toBe(410)
  })

  test('are invited at most twenty times a day, and never twice over', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const path = await make(marie)
    const invite = (email: string) => marie.post(`${path}/membres`, { do: 'invite', email })
    expect((await invite('marie@acme.fr')).statusCode).toBe(422)
    expect((await invite('nobody')).statusCode).toBe(422)
    expect((await invite('a@b.fr\nbcc: c@d.fr')).statusCode).toBe(422)
    for (let i = 0; i < 20; i++) expect((await invite(`p${i}@acme.fr`)).statusCode).toBe(303)
    const refused = await invite('p20@acme.fr')
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('value="p20@acme.fr"')
    expect((await deliverMails(board)).length).toBe(20)
    board.setNow(NOW + DAY + 1)
    expect((await invite('p20@acme.fr')).statusCode).toBe(303)
  })

  test('are no more when an account leaves its organization and makes another one', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { organization: null })
    const [first, second] = [await make(marie), await make(marie)]
    for (let i = 0; i < 20; i++) {
      await marie.post(`${first}/membres`, { do: 'invite', email: `p${i}@acme.fr` })
    }
    await marie.post(`${first}/membres`, { do: 'remove', id: String(marie.accountId) })
    const more = await marie.post(`${second}/membres`, { do: 'invite', email: 'p20@acme.fr' })
    expect(more.statusCode).toBe(422)
    const log = await board.db.selectFrom('auditEntries').select(['action', 'detail']).execute()
    expect(log.filter(({ action }) => action === 'invite')).toHaveLength(20)
    expect(JSON.stringify(log)).not.toContain('acme.fr')
  })

  test('join while they are invited anew or go, and no transaction is ended for another', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board)
    await publish(board, marie, marie.organizationId!, 'published')
    const path = `${MINE}/${(await board.db.selectFrom('organizations').select('slug').executeTakeFirstOrThrow()).slug}`
    for (let i = 0; i < 5; i++) {
      const noe = await signIn(board, { organization: null })
      const invite = () => marie.post(`${path}/membres`, { do: 'invite', email: noe.email })
      await invite()
      const link = (await deliverMails(board)).at(-1)!.link!
      const answers = await Promise.all([
        noe.post(link, { do: 'accept' }),
        invite(),
        noe.post('/fr/compte/effacer', { sure: 'yes' }),
      ])
      for (const { statusCode } of answers) expect([303, 410, 422]).toContain(statusCode)
    }
    expect(await countDeadlocks(board.db)).toBe(0)
  })

  test('go by a button, but not the last one while a posting needs somebody', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const path = await make(marie)
    const { id } = await rowOf(board, path)
    await publish(board, marie, id, 'published')
    const leave = () => marie.post(`${path}/membres`, { do: 'remove', id: String(marie.accountId) })
    const refused = await leave()
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('href="#members"')
    await board.db.updateTable('postings').set({ status: 'filled', closedAt: NOW }).execute()
    expect((await leave()).headers.location).toBe(`${MINE}?done=left`)
    expect((await marie.get(path)).statusCode).toBe(404)
    expect((await board.get(`/fr/employeurs/${path.split('/').at(-1)}`)).statusCode).toBe(200)
  })

  test('take the verified mark with them when nobody else has an address of the domain', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const path = await make(marie)
    await marie.post(`${path}/membres`, { do: 'invite', email: 'paul@gmail.com' })
    const link = (await deliverMails(board))[0]!.link!
    const paul = await signIn(board, { email: 'paul@gmail.com', organization: null })
    await paul.post(link, { do: 'accept' })
    await paul.post(path, ACME)
    expect(await rowOf(board, path)).toMatchObject({ domain: 'acme.fr', verifiedAt: NOW })
    await paul.post(`${path}/membres`, { do: 'remove', id: String(marie.accountId) })
    expect(await rowOf(board, path)).toMatchObject({ domain: null, verifiedAt: null })
    expect((await marie.get(path)).statusCode).toBe(404)
  })

  test('that remove each other at once leave one behind for a live posting', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { email: 'marie@acme.fr', organization: null })
    const path = await make(marie)
    const { id } = await rowOf(board, path)
    await publish(board, marie, id, 'published')
    await marie.post(`${path}/membres`, { do: 'invite', email: 'paul@acme.fr' })
    const paul = await signIn(board, { email: 'paul@acme.fr', organization: null })
    await paul.post((await deliverMails(board))[0]!.link!, { do: 'accept' })
    const remove = (by: SignedIn, whom: SignedIn) =>
      by.post(`${path}/membres`, { do: 'remove', id: String(whom.accountId) })
    await Promise.all([remove(marie, paul), remove(paul, marie)])
    const left = await board.db.selectFrom('memberships').selectAll().execute()
    expect(left.length).toBe(1)
  })

  test('leave nothing behind when the last of an organization without postings goes', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { organization: null })
    const path = await make(marie)
    await marie.post(`${path}/membres`, { do: 'remove', id: String(marie.accountId) })
    expect(await board.db.selectFrom('organizations').selectAll().execute()).toEqual([])
  })
})
