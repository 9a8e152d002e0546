import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { storeAccount } from '../../src/db/accounts.ts'
import { openDatabase, withTransaction } from '../../src/db/database.ts'
import { enqueueJob } from '../../src/db/jobs.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { eraseAccount } from '../../src/features/accounts/erase-account.ts'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { eachEngine, NOW } from '../support.ts'
import {
  addMember,
  everything,
  live,
  ownerOf,
  publish,
  waitingApplication,
  waitingMail,
} from './accounts-support.ts'

const MINUTE = 60_000
const CANARY = 'canary.7f3a@tilleuls.example'
const folders: string[] = []
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true, force: true }))))

eachEngine('an account', (engine) => {
  test('says what goes and what stays before it is erased, and wants a box ticked', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board, { organization: { name: 'Maison Aubépine' } })
    await live(board.db, ownerOf(someone))
    const page = await someone.get('/fr/compte/effacer')
    expect(page.body).toMatch(/Maison Aubépine, qui n’a pas d’autre membre \(1 offre/)
    expect(page.body).toContain('vos brouillons (1)')
    const unsure = await someone.post('/fr/compte/effacer')
    expect(unsure.statusCode).toBe(422)
    expect(unsure.body).toContain('href="#sure"')
    expect((await someone.post('/fr/compte/effacer', { sure: 'no' })).statusCode).toBe(422)
    expect((await someone.get('/fr/compte')).statusCode).toBe(200)
  })

  test('is erased only by a session of the last ten minutes, else by one more sign-in', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board)
    board.setNow(NOW + 10 * MINUTE)
    const page = await someone.get('/fr/compte/effacer')
    expect(page.body).not.toContain('name="sure"')
    expect(page.body).toContain('name="next" value="/fr/compte/effacer"')
    const answer = await someone.post('/fr/compte/effacer', { sure: 'yes' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/fr/compte/effacer'])
    expect(await board.db.selectFrom('accounts').select('id').execute()).toHaveLength(1)
    const asked = await someone.post('/fr/connexion', {
      email: someone.email,
      next: '/fr/compte/effacer',
    })
    expect(asked.headers.location).toBe('/fr/connexion?sent=1')
    expect((await someone.get('/fr/connexion?sent=1')).statusCode).toBe(200)
  })

  test('of the only admin stays, and says why', async () => {
    const board = await openBoard(engine)
    const admin = await signIn(board, { role: 'admin', organization: null })
    const roles = async () => {
      const rows = await board.db.selectFrom('accounts').select('role').execute()
      return rows.map(({ role }) => role)
    }
    expect((await admin.get('/fr/compte/effacer')).body).not.toContain('name="sure"')
    const refused = await admin.post('/fr/compte/effacer', { sure: 'yes' })
    expect([refused.statusCode, await roles()]).toEqual([409, ['admin']])
    expect(refused.body).toContain('Vous êtes la seule personne à administrer ce site')
    const other = await signIn(board, { role: 'admin', organization: null })
    const both = await Promise.all(
      [admin, other].map((one) => one.post('/fr/compte/effacer', { sure: 'yes' })),
    )
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    expect(await roles()).toEqual(['admin'])
  })

  test('is found nowhere once erased; the log keeps its number', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board, { email: CANARY })
    const other = await signIn(board)
    await publish(board.db, ownerOf(other), 'other')
    const posting = await live(board.db, ownerOf(someone))
    await addMember(board.db, someone.organizationId!, 'colleague@tilleuls.example')
    await board.db
      .insertInto('drafts')
      .values({
        ...{ accountId: other.accountId, organizationId: someone.organizationId },
        ...{ createdAt: NOW, updatedAt: NOW, fields: JSON.stringify({ applyEmail: CANARY }) },
      })
      .execute()
    expect(await everything(board.db)).toContain(CANARY)
    const answer = await someone.post('/fr/compte/effacer', { sure: 'yes' })
    expect(answer.headers.location).toBe('/fr/connexion?done=erased')
    expect(await everything(board.db)).not.toContain('canary.7f3a')
    expect((await someone.get('/fr/compte')).statusCode).toBe(303)

    const row = await board.db
      .selectFrom('postings')
      .select(['status', 'submittedBy', 'isOwn', 'applyEmail'])
      .where('id', '=', posting)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({
      ...{ status: 'published', submittedBy: null, isOwn: 1 },
      applyEmail: 'colleague@tilleuls.example',
    })
    const replies = await board.db
      .selectFrom('replies')
      .select(['accountId', 'text'])
      .where('postingId', '=', posting)
      .execute()
    expect(replies).toEqual([{ accountId: null, text: 'Le poste est accompagné.' }])
    const log = await board.db
      .selectFrom('auditEntries')
      .select('action')
      .where('actorId', '=', someone.accountId)
      .orderBy('id')
      .execute()
    expect(log).toEqual([{ action: 'submit' }, { action: 'erase-account' }])
    expect((await other.get('/fr/compte')).statusCode).toBe(200)
    const kept = await board.db
      .selectFrom('postings')
      .select(['status', 'submittedBy', 'applyEmail'])
      .where('externalId', '=', 'other')
      .execute()
    expect(kept).toEqual([
      { status: 'published', submittedBy: other.accountId, applyEmail: other.email },
    ])
  })

  test('that was alone in its organization takes its open postings offline', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board)
    const posting = await live(board.db, ownerOf(someone))
    const before = await board.get('/fr/offres')
    expect(before.body).toContain('class="ad"')
    await someone.post('/fr/compte/effacer', { sure: 'yes' })
    const rows = await board.db
      .selectFrom('postings')
      .select(['id', 'status', 'closedAt', 'applyEmail'])
      .execute()
    expect(rows).toEqual([{ id: posting, status: 'withdrawn', closedAt: NOW, applyEmail: null }])
    expect((await board.get('/fr/offres')).body).not.toContain('class="ad"')
    const pending = board.db.selectFrom('postingRevisions').where('state', '=', 'pending')
    expect(await pending.select('id').execute()).toEqual([])
    expect(await board.db.selectFrom('organizations').select('id').execute()).toHaveLength(1)
  })

  test('publishes and keeps nothing by going that nobody has read yet', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board, { organization: { trust: 0 } })
    const { db } = board
    const posting = await publish(db, ownerOf(someone), 'unread')
    await publish(db, ownerOf(someone), 'begun')
    await db
      .updateTable('postings')
      .set({ status: 'draft' })
      .where('externalId', '=', 'begun')
      .execute()
    const other = await signIn(board, { organization: { trust: 0 } })
    await publish(db, ownerOf(other), 'other')
    const page = await someone.get('/fr/compte/effacer')
    expect(page.body).toContain('les offres qui n’ont jamais été mises en ligne')
    await someone.post('/fr/compte/effacer', { sure: 'yes' })
    const left = await db.selectFrom('postings').select(['externalId', 'status']).execute()
    expect(left).toEqual([{ externalId: 'other', status: 'awaiting-review' }])
    for (const table of ['postingRevisions', 'predictions', 'organizations'] as const) {
      expect(await db.selectFrom(table).select('id').execute()).toHaveLength(1)
    }
    const log = db.selectFrom('auditEntries').select('action').where('postingId', '=', posting)
    expect(await log.orderBy('id').execute()).toEqual([{ action: 'submit' }, { action: 'delete' }])
    expect((await board.get(`/fr/offres/x-${posting}`)).statusCode).toBe(404)
    expect((await board.get('/fr/offres?status=closed')).body).not.toContain('class="ad"')
    expect((await board.get('/fr/employeurs')).body).not.toContain('/fr/employeurs/')
  })

  test('that had a posting online keeps that one withdrawn, and its organization', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board)
    await publish(board.db, ownerOf(someone), 'online')
    await publish(board.db, ownerOf(someone), 'begun')
    await board.db
      .updateTable('postings')
      .set({ status: 'draft' })
      .where('externalId', '=', 'begun')
      .execute()
    await someone.post('/fr/compte/effacer', { sure: 'yes' })
    const left = await board.db.selectFrom('postings').select(['externalId', 'status']).execute()
    expect(left).toEqual([{ externalId: 'online', status: 'withdrawn' }])
    expect(await board.db.selectFrom('organizations').select('id').execute()).toHaveLength(1)
  })

  test('hands the applications that wait in the queue on to a colleague, where there is one', async () => {
    const board = await openBoard(engine)
    const { db } = board
    const recipients = async () => {
      const rows = await db.selectFrom('jobs').select('payload').orderBy('id').execute()
      return rows.map(({ payload }) => (JSON.parse(payload) as { to: string }).to)
    }
    const someone = await signIn(board)
    const posting = await publish(db, ownerOf(someone), 'p1')
    await addMember(db, someone.organizationId!, 'colleague@tilleuls.example')
    const alone = await signIn(board)
    const own = await publish(db, ownerOf(alone), 'p2')
    await enqueueJob(db, waitingApplication(posting, someone.email))
    await enqueueJob(db, waitingApplication(own, alone.email))
    await enqueueJob(db, waitingApplication(own, 'x@y.example', someone.email)) // its writer goes
    await someone.post('/fr/compte/effacer', { sure: 'yes' })
    expect(await recipients()).toEqual(['colleague@tilleuls.example', alone.email])
    expect(await everything(db)).not.toContain(someone.email)
    await alone.post('/fr/compte/effacer', { sure: 'yes' })
    expect(await recipients()).toEqual(['colleague@tilleuls.example'])
  })

  test('that was alone in an organization without any posting takes that along', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board)
    await someone.post('/fr/compte/effacer', { sure: 'yes' })
    expect(await board.db.selectFrom('organizations').select('id').execute()).toEqual([])
  })

  test('never takes along an address that only ends or begins alike', async () => {
    const board = await openBoard(engine)
    const someone = await signIn(board, { email: 'a_b@tilleuls.example' })
    for (const [id, to] of ['xa_b@tilleuls.example', 'axb@tilleuls.example'].entries()) {
      await enqueueJob(board.db, waitingMail(to, id))
    }
    await someone.post('/fr/compte/effacer', { sure: 'yes' })
    expect(await board.db.selectFrom('jobs').select('id').execute()).toHaveLength(2)
  })
})

test('an erased address is in no byte of the SQLite files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'board-'))
  folders.push(folder)
  const db = await openDatabase(`sqlite:${join(folder, 'board.sqlite')}`)
  await migrateToLatest(db)
  const account = await withTransaction(db, async (trx) => {
    const made = await storeAccount(trx, { email: CANARY, locale: 'fr', now: NOW })
    const { id } = await trx
      .insertInto('organizations')
      .values({ slug: 'o', name: 'O', nameKey: 'o', kind: null, createdAt: NOW })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('memberships')
      .values({ organizationId: id, accountId: made.id, createdAt: NOW })
      .execute()
    return { ...made, organizationId: id }
  })
  const { organizationId, ...row } = account
  await live(db, { accountId: row.id, organizationId, email: CANARY })
  const bytes = async () => {
    const files = await readdir(folder)
    return Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name)))))
  }
  expect((await bytes()).includes('canary.7f3a')).toBe(true)
  await eraseAccount(db, row, NOW)
  expect((await bytes()).includes('canary.7f3a')).toBe(false)
  await db.destroy()
  expect((await bytes()).includes('canary.7f3a')).toBe(false)
})
