import { expect, test } from 'vitest'
import { BAN_JOB, banOrganization, REMOVED_AT_ONCE } from '../../src/db/bans.ts'
import { withTransaction } from '../../src/db/database.ts'
import { runDueJobs } from '../../src/features/jobs/worker.ts'
import { banHandler } from '../../src/features/people/remove-banned.ts'
import { type OpenBoard, openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { handIn } from '../own-postings.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { someParticulars } from './apply-support.ts'
import { FINISHED } from './publish-support.ts'
import { csvOf, sendFile } from './upload-support.ts'

const BANS = '/fr/curation/comptes/exclusion'
const NOTE = 'Les mêmes annonces de prospection, publiées chaque jour sous d’autres titres.'

async function start(engine: Parameters<typeof openBoard>[0]) {
  const board = await openBoard(engine)
  const admin = await signIn(board, { role: 'admin', organization: null })
  const employer = await signIn(board, { organization: { name: 'Maison Aubépine' } })
  const { organizationId, accountId } = employer
  const owner = { organizationId: organizationId!, accountId, name: 'Maison Aubépine' }
  const { slug } = await board.db
    .selectFrom('organizations')
    .select('slug')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  const ban = (more: Record<string, string> = {}) =>
    admin.post(BANS, { do: 'ban', organization: slug, reason: 'spam', note: NOTE, ...more })
  return { board, admin, employer, owner, slug, ban }
}

const statuses = async ({ db }: OpenBoard) =>
  (await db.selectFrom('postings').select('status').orderBy('id').execute()).map(
    ({ status }) => status,
  )

async function draftOf(board: OpenBoard, { accountId, organizationId }: SignedIn) {
  const { id } = await board.db
    .insertInto('drafts')
    .values({
      ...{ accountId, organizationId, createdAt: NOW, updatedAt: NOW },
      fields: JSON.stringify(FINISHED.permanent),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return `/fr/publier/${id}`
}

eachEngine('a banned organization', (engine) => {
  test('loses what is open, not what was imported or ended, each with an entry of the log', async () => {
    const { board, employer, owner, admin, slug, ban } = await start(engine)
    const { db } = board
    const live = await handIn(db, owner, { externalId: 'live' })
    const edited = await handIn(db, owner, {
      ...SENIOR_INTERNSHIP,
      text: 'Vous aidez.',
      title: 'Stage',
      externalId: 'edited',
    })
    const edit = await handIn(db, owner, { ...SENIOR_INTERNSHIP, externalId: 'edited' })
    expect([edited.outcome, edit.outcome]).toEqual(['published', 'pending'])
    const waiting = await handIn(db, owner, { ...SENIOR_INTERNSHIP, externalId: 'waiting' })
    const ended = await handIn(db, owner, { externalId: 'ended' })
    await employer.post(`/fr/mes-offres/${ended.id}`, {
      ...{ do: 'withdraw', version: '1', until: '', day: '', text: '' },
    })
    const imported = await handIn(db, owner, { externalId: 'imported' })
    await db.updateTable('postings').set({ isOwn: 0 }).where('id', '=', imported.id).execute()
    await db
      .insertInto('reports')
      .values({ ...{ postingId: live.id, reason: 'fraud', tokenHash: 'x', createdAt: NOW } })
      .execute()
    const isListed = async () =>
      (await board.get('/fr/offres')).body.includes(`communautes-${live.id}"`)
    expect(await isListed()).toBe(true)
    await deliverMails(board)

    const answer = await ban()
    expect(answer.headers.location).toBe(`${BANS}?done=banned`)
    expect(await statuses(board)).toEqual([
      ...['removed', 'removed', 'removed', 'withdrawn', 'published'],
    ])
    expect((await board.get(`/fr/offres/x-${live.id}`)).statusCode).toBe(410)
    expect(await isListed()).toBe(false)
    const pending = db.selectFrom('postingRevisions').select('id').where('state', '=', 'pending')
    expect(await pending.execute()).toEqual([])
    expect(await db.selectFrom('queueItems').select('postingId').execute()).toEqual([])
    expect(await db.selectFrom('reports').select('state').execute()).toEqual([{ state: 'upheld' }])
    const decision = await db.selectFrom('decisions').selectAll().executeTakeFirstOrThrow()
    expect(decision).toMatchObject({
      ...{ action: 'ban', organizationId: owner.organizationId, reason: 'spam', note: NOTE },
      ...{ curatorId: admin.accountId, at: NOW },
    })
    const entries = await db
      .selectFrom('auditEntries')
      .select(['action', 'postingId', 'decisionId', 'detail'])
      .where('actorId', '=', admin.accountId)
      .orderBy('id')
      .execute()
    expect(entries.map(({ action, postingId }) => [action, postingId])).toEqual([
      ...[
        ['ban', null],
        ['remove', live.id],
        ['remove', edited.id],
        ['remove', waiting.id],
      ],
    ])
    expect(entries.map(({ decisionId }) => decisionId)).toEqual([decision.id, null, null, null])
    expect(JSON.parse(entries[1]!.detail)).toEqual({
      ...{ because: 'ban', ban: decision.id, from: 'published', reason: 'spam' },
    })
    // Its members read why, where they would look, and are told by mail.
    for (const path of [
      '/fr/mes-offres',
      '/fr/mes-organisations',
      `/fr/mes-offres/${live.id}`,
      `/fr/mes-organisations/${slug}`,
    ]) {
      const { body } = await employer.get(path)
      for (const words of [
        'Maison Aubépine ne peut plus publier',
        'publications indésirables',
        NOTE,
      ]) {
        expect(body).toContain(words)
      }
      expect(body).toContain('<a href="/fr/contact">Écrivez-nous</a>')
    }
    const [mail, ...others] = await deliverMails(board)
    expect(mail).toMatchObject({ to: employer.email, link: '/fr/mes-offres' })
    expect(others).toEqual([])
    expect((await ban()).body).toContain('déjà exclue')
  })

  test('publishes, edits, reposts, imports and extends nothing, in words; drafts are kept', async () => {
    const { board, employer, owner, ban } = await start(engine)
    const { db } = board
    const expired = await handIn(db, owner, { externalId: 'expired' })
    await db
      .updateTable('postings')
      .set({ status: 'expired', validThrough: NOW - DAY, closedAt: NOW - DAY })
      .execute()
    const draft = await draftOf(board, employer)
    const checked = await sendFile(board, employer, {
      content: csvOf(2),
      organization: owner.organizationId,
    })
    expect(checked.statusCode).toBe(303)
    await ban()
    const handed = await employer.post(`${draft}/apercu`, { do: 'publish', version: '1' })
    expect(handed.statusCode).toBe(403)
    expect(handed.body).toContain('ne peut plus publier sur Vrai Poste. Votre brouillon est gardé')
    expect(await db.selectFrom('drafts').select('id').execute()).toHaveLength(1)
    const move = { version: '1', until: '2026-12-06', day: '', text: '', reason: 'few-applicants' }
    const extended = await employer.post(`/fr/mes-offres/${expired.id}`, { do: 'extend', ...move })
    expect(extended.statusCode).toBe(409)
    expect(extended.body).toContain('l’offre ne peut pas être prolongée')
    const sent = await sendFile(board, employer, {
      content: csvOf(2),
      organization: owner.organizationId,
    })
    expect(sent.statusCode).toBe(403)
    expect(sent.body).toContain('ne peut plus publier')
    // What was sent in before is not started either.
    await employer.post(checked.headers.location!, { do: 'start' })
    const { uploadHandler } = await import('../../src/features/import/run-upload.ts')
    await runDueJobs({ db, now: board.now }, { upload: uploadHandler({ db, now: board.now }) })
    expect((await employer.get(checked.headers.location!)).body).toContain('ne peut plus publier')
    expect(await statuses(board)).toEqual(['expired'])
    await expect(handIn(db, owner, { externalId: 'neuf' })).rejects.toThrow('banned')
    // An ending may still be told, and data be taken along.
    const filled = await employer.post(`/fr/mes-offres/${expired.id}`, { do: 'fill', ...move })
    expect(filled.statusCode).toBe(303)
    expect((await employer.get('/fr/compte/mes-donnees')).statusCode).toBe(200)
  })

  test('takes along its members who have no other organization, only if that is asked for', async () => {
    const { board, employer, admin, slug, ban } = await start(engine)
    const { db } = board
    const both = await signIn(board)
    const lone = await signIn(board, { organization: null })
    const curator = await signIn(board, { role: 'curator', organization: null })
    for (const { accountId } of [both, lone, curator]) {
      await db
        .insertInto('memberships')
        .values({ organizationId: employer.organizationId!, accountId, createdAt: NOW + 1 })
        .execute()
    }
    const bannedAccounts = async () =>
      (
        await db
          .selectFrom('accounts')
          .select('id')
          .where('bannedAt', 'is not', null)
          .orderBy('id')
          .execute()
      ).map(({ id }) => id)
    await ban()
    expect(await bannedAccounts()).toEqual([])
    await admin.post(BANS, { do: 'lift', organization: slug })
    await ban({ members: 'yes' })
    expect(await bannedAccounts()).toEqual([employer.accountId, lone.accountId])
    const words = { name: 'Autre Maison', kind: 'agency', site: '' }
    const refused = await lone.post('/fr/mes-organisations', words)
    expect(refused.statusCode).toBe(403)
    expect(refused.body).toContain('ni ajouter d’organisation')
    expect((await both.post('/fr/mes-organisations', words)).statusCode).toBe(303)
    expect((await lone.get('/fr/mes-offres')).body).toContain('Votre compte ne peut plus publier')
    // In another organization it publishes nothing either.
    const elsewhere = { organizationId: both.organizationId!, accountId: lone.accountId }
    await expect(handIn(db, elsewhere)).rejects.toThrow('banned')
    expect((await handIn(db, { ...elsewhere, accountId: both.accountId })).outcome).toBe(
      'published',
    )
    // It may leave, read and take its data along, and erase itself.
    expect((await lone.get('/fr/compte/mes-donnees')).json().account.bannedAt).toContain(
      '2026-11-21',
    )
    await lone.post(`/fr/mes-organisations/${slug}/membres`, {
      do: 'remove',
      id: `${lone.accountId}`,
    })
    const lifted = await admin.post(BANS, { do: 'lift', organization: slug })
    expect(lifted.headers.location).toBe(`${BANS}?done=lifted`)
    expect(await bannedAccounts()).toEqual([])
    expect(
      (await lone.post('/fr/mes-organisations', { ...words, name: 'Tierce' })).statusCode,
    ).toBe(303)
    const actions = await db.selectFrom('decisions').select('action').orderBy('id').execute()
    expect(actions.map(({ action }) => action)).toEqual(['ban', 'lift-ban', 'ban', 'lift-ban'])
    expect((await admin.post(BANS, { do: 'lift', organization: slug })).statusCode).toBe(404)
  })

  test('is not banned by its own members, nor without a reason in words; the form keeps what was typed', async () => {
    const { board, admin, employer, slug, ban } = await start(engine)
    await handIn(board.db, {
      accountId: employer.accountId,
      organizationId: employer.organizationId!,
    })
    // It is looked up first; then the page names it and what it would lose, and asks.
    const list = await admin.get(BANS)
    expect(list.body).toContain(`<form method="get" action="${BANS}"`)
    expect(list.body).not.toContain('value="ban"')
    const page = await admin.get(`${BANS}?organization=${slug}`)
    expect(page.body).toMatch(/<h1>Exclure Maison Aubépine\s\?/)
    expect(page.body).toContain('1 offre en ligne ou en attente sera retirée')
    expect(page.body).toContain(`name="organization" value="${slug}"`)
    expect(page.body).toContain('name="do" value="ban"')
    for (const [asked, words] of [
      ['aucune-telle', 'Aucune organisation n’a cette adresse'],
      ['Pas%20une%20adresse', 'la fin de l’adresse'],
    ]) {
      const unknown = await admin.get(`${BANS}?organization=${asked}`)
      expect([unknown.statusCode, unknown.body.includes(words!)]).toEqual([422, true])
    }
    const wrong = [
      [{ organization: 'Pas une adresse !' }, 'href="#organization"'],
      [{ organization: 'aucune-telle' }, 'Aucune organisation'],
      [{ reason: '' }, 'href="#reason"'],
      [{ note: ' ' }, 'href="#note"'],
      [{ note: 'Écrivez à jean@exemple.fr' }, 'Retirez l’adresse'],
      [{ note: 'x'.repeat(601) }, 'dépasse 600'],
    ] as const
    for (const [form, words] of wrong) {
      const answer = await ban(form)
      expect([words, answer.statusCode]).toEqual([words, 422])
      expect(answer.body).toContain(words)
    }
    expect((await ban({ reason: '', note: 'Gardez ce texte' })).body).toContain('Gardez ce texte')
    expect((await ban({ reason: 'because' })).statusCode).toBe(422)
    await board.db
      .insertInto('memberships')
      .values({
        organizationId: employer.organizationId!,
        accountId: admin.accountId,
        createdAt: NOW,
      })
      .execute()
    expect((await ban()).body).toContain('Vous appartenez à cette organisation')
    expect(await board.db.selectFrom('decisions').select('id').execute()).toEqual([])
    expect((await employer.post(BANS, { do: 'lift', organization: slug })).statusCode).toBe(404)
    // The address of its page names it, too.
    await board.db.deleteFrom('memberships').where('accountId', '=', admin.accountId).execute()
    const whole = `https://board.example/fr/employeurs/${slug}`
    expect((await ban({ organization: whole })).headers.location).toBe(`${BANS}?done=banned`)
    const banned = (await admin.get(BANS)).body
    expect(banned).toContain(NOTE)
    expect(banned).toContain('ne remet aucune offre en ligne')
    expect((await admin.get(`${BANS}?organization=${slug}`)).body).toContain('déjà exclue')
  })

  test('of many postings loses the first at once and the rest by the queue, unless it is lifted', async () => {
    const { board, owner, slug, admin } = await start(engine)
    const { db } = board
    const { id } = await handIn(db, owner, {
      externalId: 'p',
      particulars: someParticulars(),
      applyUrl: null,
      applyEmail: 'rh@aubepine.example',
    })
    const row = await db
      .selectFrom('postings')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const more = 2 * REMOVED_AT_ONCE
    await withTransaction(db, async (trx) => {
      for (let from = 1; from <= more; from += 100) {
        const copies = Array.from({ length: 100 }, (_copy, at) => {
          const { id: _, combo: __, ...rest } = row as typeof row & { combo?: unknown }
          return { ...rest, externalId: `p${from + at}` }
        })
        await trx
          .insertInto('postings')
          .values(copies as never)
          .execute()
      }
    })
    const left = async () =>
      (await statuses(board)).filter((status) => status === 'published').length
    const by = { accountId: admin.accountId, email: admin.email, now: NOW }
    const wanted = { slug, reason: 'fraud', note: NOTE, withMembers: false } as const
    const done = await withTransaction(db, (trx) => banOrganization(trx, wanted, by))
    expect(done).toMatchObject({ outcome: 'done', removed: REMOVED_AT_ONCE })
    expect(await left()).toBe(more + 1 - REMOVED_AT_ONCE)
    const run = () =>
      runDueJobs({ db, now: board.now }, { [BAN_JOB]: banHandler({ db, now: board.now }) })
    const count = db.selectFrom('auditEntries').where('action', '=', 'remove')
    expect(await run()).toMatchObject({ done: 1, retried: 0, failed: 0 })
    expect(await left()).toBe(0)
    expect(await count.select('id').execute()).toHaveLength(more + 1)
    // A job that comes after the ban was lifted removes nothing.
    await admin.post(BANS, { do: 'lift', organization: slug })
    await db.updateTable('postings').set({ status: 'published' }).where('id', '=', id).execute()
    await db
      .updateTable('jobs')
      .set({
        state: 'waiting',
        endedAt: null,
        payload: JSON.stringify({ organization: owner.organizationId, decision: 1 }),
      })
      .where('kind', '=', BAN_JOB)
      .execute()
    expect(await run()).toMatchObject({ done: 1 })
    expect(await left()).toBe(1)
  })

  test('takes no application while the queue removes its postings', async () => {
    const { board, owner } = await start(engine)
    const { db } = board
    const { id } = await handIn(db, owner, {
      externalId: 'p',
      particulars: someParticulars(),
      applyUrl: null,
      applyEmail: 'rh@aubepine.example',
    })
    const { findRecipient } = await import('../../src/features/apply/queries.ts')
    expect(await findRecipient(db, id, NOW)).toMatchObject({ organizationId: owner.organizationId })
    await db
      .updateTable('organizations')
      .set({ bannedAt: NOW })
      .where('id', '=', owner.organizationId)
      .execute()
    const { sendApplication } = await import('../../src/features/apply/send.ts')
    const { getPosting } = await import('../../src/db/postings.ts')
    const stored = await getPosting(db, id)
    const parts = { ...board, secret: 'x'.repeat(40) } as unknown as Parameters<
      typeof sendApplication
    >[0]
    const fields = {
      name: 'Ana',
      email: 'ana@roy.example',
      message: 'Bonjour',
      link: '',
      copy: '' as const,
      website: '',
      opened: '',
    }
    expect(await sendApplication(parts, stored!.posting, fields, 'fr')).toBe('closed')
  })
})
