import { expect, test } from 'vitest'
import { enqueueJob } from '../../src/db/jobs.ts'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { eachEngine, NOW } from '../support.ts'
import { addMember, ownerOf, publish, waitingApplication } from './accounts-support.ts'

type Board = Awaited<ReturnType<typeof openBoard>>
const FIRST = 'first@tilleuls.example'
const SECOND = 'second@tilleuls.example'

/** Someone whose organization has two more members, and a posting whose applications come to them. */
async function openWith(board: Board) {
  const leaver = await signIn(board)
  const organizationId = leaver.organizationId!
  const posting = await publish(board.db, ownerOf(leaver), 'p1')
  await addMember(board.db, organizationId, FIRST)
  await addMember(board.db, organizationId, SECOND)
  const { slug } = await board.db
    .selectFrom('organizations')
    .select('slug')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return { leaver, posting, organizationId, members: `/fr/mes-organisations/${slug}/membres` }
}

const applyEmails = async ({ db }: Board) => {
  const rows = await db.selectFrom('postings').select(['externalId', 'applyEmail']).execute()
  return Object.fromEntries(rows.map((row) => [row.externalId, row.applyEmail]))
}

eachEngine('a member who leaves', (engine) => {
  test('gets no more applications: they go to the member who was there first', async () => {
    const board = await openBoard(engine)
    const { leaver, posting, members } = await openWith(board)
    await publish(board.db, { ...ownerOf(leaver), email: SECOND }, 'p2')
    const elsewhere = await signIn(board)
    await publish(board.db, { ...ownerOf(elsewhere), email: leaver.email }, 'p3')
    await enqueueJob(board.db, waitingApplication(posting, leaver.email))
    const left = await leaver.post(members, { do: 'remove', id: String(leaver.accountId) })
    expect(left.headers.location).toBe('/fr/mes-organisations?done=left')
    expect(await applyEmails(board)).toEqual({ p1: FIRST, p2: SECOND, p3: leaver.email })
    expect((await deliverMails(board)).map(({ to }) => to)).toEqual([FIRST])
  })

  test('does not come back with words that a curator accepts later', async () => {
    const board = await openBoard(engine)
    const { leaver, posting, members } = await openWith(board)
    const text = `Écrivez à "applyEmail":"${leaver.email}"`
    const input = JSON.stringify({ applyEmail: leaver.email, text })
    await board.db
      .insertInto('postingRevisions')
      .values({
        ...{ postingId: posting, number: 2, title: 'T', text: 'T', contentHash: 'h' },
        ...{ createdAt: NOW, state: 'pending', input },
      })
      .execute()
    await leaver.post(members, { do: 'remove', id: String(leaver.accountId) })
    const waiting = await board.db
      .selectFrom('postingRevisions')
      .select('input')
      .where('state', '=', 'pending')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(waiting.input!)).toEqual({ applyEmail: FIRST, text })
  })

  test('is in the log by number, and gets no mail about it', async () => {
    const board = await openBoard(engine)
    const { leaver, organizationId, members } = await openWith(board)
    await leaver.post(members, { do: 'remove', id: String(leaver.accountId) })
    const log = board.db.selectFrom('auditEntries').select(['actorId', 'detail', 'at'])
    const [entry] = await log.where('action', '=', 'leave').execute()
    expect({ ...entry, detail: JSON.parse(entry!.detail) }).toEqual({
      ...{ actorId: leaver.accountId, at: NOW },
      detail: { organization: organizationId, by: 'self', accountId: leaver.accountId },
    })
    expect(await deliverMails(board)).toEqual([])
    await leaver.post(members, { do: 'remove', id: String(leaver.accountId) })
    expect(await log.where('action', '=', 'leave').execute()).toHaveLength(1)
  })
})

eachEngine('a member whom another one removes', (engine) => {
  test('is told by mail, in the language of the account, and the log says who did it', async () => {
    const board = await openBoard(engine)
    const { leaver, organizationId, members } = await openWith(board)
    const { id } = await board.db
      .updateTable('accounts')
      .set({ locale: 'en' })
      .where('email', '=', FIRST)
      .returning('id')
      .executeTakeFirstOrThrow()
    const removed = await leaver.post(members, { do: 'remove', id: String(id) })
    expect(removed.statusCode).toBe(303)
    const mails = await deliverMails(board)
    expect(mails.map(({ to }) => to)).toEqual([FIRST])
    expect(mails[0]!.subject).toMatch(/^You are no longer a member of Atelier/)
    expect(mails[0]!.text).not.toContain(leaver.email)
    const [entry] = await board.db
      .selectFrom('auditEntries')
      .select(['actorId', 'detail'])
      .where('action', '=', 'leave')
      .execute()
    expect(entry!.actorId).toBe(leaver.accountId)
    expect(JSON.parse(entry!.detail)).toEqual({
      ...{ organization: organizationId, by: 'member', accountId: id },
    })
  })
})
