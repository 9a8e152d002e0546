import { expect, test } from 'vitest'
import { withTransaction } from '../../src/db/database.ts'
import { decide } from '../../src/db/decide.ts'
import { findWaiting } from '../../src/db/review-queue.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { signIn } from '../employer.ts'
import { eachEngine, NOW } from '../support.ts'
import { someParticulars } from './apply-support.ts'
import { openOwn } from './own-support.ts'

const OWN = '/fr/mes-offres'

eachEngine('an edit that waits', (engine) => {
  const openEdited = async () => {
    const own = await openOwn(engine)
    await own.submit(SENIOR_INTERNSHIP)
    const version = await own.versionOf()
    const takeBack = (who = own.me) => who.post(`${OWN}/${own.id}`, { do: 'take-back', version })
    return { ...own, version, takeBack }
  }

  test('is taken back by its employer: the public words stay, and it is in the log', async () => {
    const { board, me, id, takeBack } = await openEdited()
    const before = await board.db.selectFrom('postings').select(['title', 'text']).execute()
    const version = () => board.db.selectFrom('boardState').selectAll().execute()
    const data = await version()
    expect((await me.get(`${OWN}/${id}`)).body).toContain('value="take-back"')
    const answer = await takeBack()
    expect(answer.headers.location).toBe(`${OWN}/${id}?done=taken-back`)
    const page = (await me.get(`${OWN}/${id}?done=taken-back`)).body
    expect(page).toContain('abandonnées')
    expect(page).not.toContain('value="take-back"')
    expect(page).not.toContain('budget')
    const { db } = board
    expect(await db.selectFrom('postings').select(['title', 'text']).execute()).toEqual(before)
    expect(await findWaiting(db, NOW)).toEqual([])
    expect(await version()).toEqual(data)
    const revisions = await db
      .selectFrom('postingRevisions')
      .select(['state', 'input'])
      .orderBy('number')
      .execute()
    expect(revisions.map(({ state }) => state)).toEqual(['accepted', 'refused'])
    expect(revisions[1]!.input).toBeNull()
    const log = await db
      .selectFrom('auditEntries')
      .select(['actorId', 'postingId'])
      .where('action', '=', 'take-back')
      .execute()
    expect(log).toEqual([{ actorId: me.accountId, postingId: id }])
  })

  test('is taken back once, however often and at the same time it is asked', async () => {
    const { board, id, takeBack } = await openEdited()
    const answers = await Promise.all(Array.from({ length: 8 }, () => takeBack()))
    const places = new Set([...answers, await takeBack()].map(({ headers }) => headers.location))
    expect(places).toEqual(new Set([`${OWN}/${id}?done=taken-back`]))
    const log = await board.db
      .selectFrom('auditEntries')
      .select('id')
      .where('action', '=', 'take-back')
      .execute()
    expect(log).toHaveLength(1)
  })

  test('is not taken back after somebody decided or other words took its place', async () => {
    const decided = await openEdited()
    await withTransaction(decided.board.db, (trx) =>
      decide(trx, {
        postingId: decided.id,
        action: 'return',
        reason: 'incomplete',
        note: null,
        curator: null,
        now: NOW,
      }),
    )
    expect((await decided.takeBack()).statusCode).toBe(409)
    const edited = await openEdited()
    await edited.submit({ ...SENIOR_INTERNSHIP, title: 'Stage – Directrice' })
    expect((await edited.takeBack()).statusCode).toBe(409)
    expect(await findWaiting(edited.board.db, NOW)).toHaveLength(1)
  })

  test('is nobody else’s to take back, and a posting without one has none', async () => {
    const { board, me, id, takeBack } = await openEdited()
    expect((await takeBack(await signIn(board))).statusCode).toBe(404)
    expect(await findWaiting(board.db, NOW)).toHaveLength(1)
    await takeBack()
    const version = String(
      (await board.db.selectFrom('postings').select('version').executeTakeFirstOrThrow()).version,
    )
    const none = await me.post(`${OWN}/${id}`, { do: 'take-back', version })
    expect(none.statusCode).toBe(409)
  })
})

eachEngine('the end of a posting', (engine) => {
  test.each(['fill', 'leave-unfilled', 'withdraw'])(
    'is asked once more on a page that changes nothing: %s',
    async (move) => {
      const { board, me, id, versionOf } = await openOwn(engine)
      const page = (await me.get(`${OWN}/${id}`)).body
      expect(page).toContain(`href="${OWN}/${id}?ask=${move}"`)
      expect(page).not.toContain(`name="do" value="${move}"`)
      const asked = await me.get(`${OWN}/${id}?ask=${move}`)
      expect(asked.statusCode).toBe(200)
      expect(asked.body).toContain(`name="do" value="${move}"`)
      expect(asked.body).toContain(`name="version" value="${await versionOf()}"`)
      const status = () => board.db.selectFrom('postings').select('status').executeTakeFirst()
      expect(await status()).toEqual({ status: 'published' })
      await me.post(`${OWN}/${id}`, { do: move, version: await versionOf() })
      expect(await status()).not.toEqual({ status: 'published' })
      const again = await me.get(`${OWN}/${id}?ask=${move}`)
      expect(again.headers.location).toBe(`${OWN}/${id}`)
    },
  )

  test('is asked of nobody else’s posting, and of none that nobody could read', async () => {
    const { board, me, id, submit } = await openOwn(engine)
    const other = await signIn(board)
    expect((await other.get(`${OWN}/${id}?ask=fill`)).statusCode).toBe(404)
    const waiting = await submit({ ...SENIOR_INTERNSHIP, externalId: 'w' })
    const asked = await me.get(`${OWN}/${waiting.id}?ask=withdraw`)
    expect(asked.headers.location).toBe(`${OWN}/${waiting.id}`)
    expect((await me.get(`${OWN}/${waiting.id}`)).body).toContain('name="do" value="withdraw"')
  })
})

eachEngine('a posting that nobody can read yet', (engine) => {
  test('shows its employer its terms, its last day and the way to apply', async () => {
    const { me, submit } = await openOwn(engine)
    const { id } = await submit({
      ...SENIOR_INTERNSHIP,
      externalId: 'w',
      monthsMin: 6,
      monthsMax: 6,
      provenance: { contract: 'declared', months: 'declared' },
      applyUrl: 'https://tilleuls.example/postuler',
      particulars: someParticulars({ appliesHere: false, replyDays: 14 }),
    })
    const shown = async () =>
      (await me.get(`${OWN}/${id}`)).body
        .replace(/<[^>]*>/g, ' ')
        .replace(/[\s\u00a0\u202f]+/g, ' ')
    const waiting = await shown()
    expect(waiting).toContain('En attente de relecture')
    expect(waiting).toMatch(/Durée 6 mois/)
    expect(waiting).toMatch(/Candidatures jusqu’au 2\d décembre/)
    expect(waiting).toContain('tilleuls.example')
    expect(waiting).toContain('sous 14 jours')
    await me.post(`${OWN}/${id}`, { do: 'withdraw', version: '1' })
    expect(await shown()).toMatch(/Brouillon.*Durée 6 mois/)
  })
})
