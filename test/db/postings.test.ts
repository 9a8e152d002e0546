import { beforeEach, expect, test } from 'vitest'
import type { Prediction } from '../../src/classifier/prediction.ts'
import { getDataVersion } from '../../src/db/board-state.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { countPostings, getPosting, storePosting } from '../../src/db/postings.ts'
import { findCities, findPage, findSimilar } from '../../src/db/published.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { NO_CRITERIA } from '../../src/domain/search-criteria.ts'
import {
  DAY,
  eachEngine,
  NOW,
  openTestDatabase,
  somePosting,
  somePrediction,
  storeSome,
} from '../support.ts'

const FLAGGED: Partial<Prediction> = {
  verdict: 'flagged',
  probability: 0.93,
  roleLevel: 'senior',
  evidence: [
    { field: 'text', start: 0, end: 4, text: 'Vous', cue: 'a', weight: 2 },
    { field: 'text', start: 5, end: 10, text: 'animez', cue: 'b', weight: -1.5 },
    { field: 'text', start: 11, end: 14, text: 'nos', cue: 'c', weight: 1 },
    { field: 'text', start: 15, end: 21, text: 'forums', cue: 'd', weight: 0.5 },
  ],
}

eachEngine('storePosting', (engine) => {
  let db: Database
  const store = (input: Partial<PostingInput>, judged: Partial<Prediction> = {}, now = NOW) =>
    withTransaction(db, (trx) =>
      storePosting(trx, somePosting({ externalId: '1', ...input }), somePrediction(judged), now),
    )
  const revisions = () => db.selectFrom('postingRevisions').selectAll().orderBy('number').execute()
  const audit = () => db.selectFrom('auditEntries').selectAll().orderBy('id').execute()

  beforeEach(async () => {
    db = await openTestDatabase(engine)
  })

  test('gives back what was put in', async () => {
    const span = { field: 'text' as const, start: 0, end: 4, text: 'Vous' }
    const { id, outcome } = await store(
      {
        title: 'Chargé·e d’animation 🚀 — œuvre',
        communities: ['customers', 'members'],
        hours: ['on-call'],
        salary: { min: 180_000, max: 210_000, currency: 'EUR', unit: 'MONTH' },
        monthsMin: 4.5,
        monthsMax: 6,
        remoteDays: 2.5,
        hasTutor: true,
        organization: 'Les Éditions du Vélo',
        provenance: { contract: 'extracted' },
        spans: { contract: span },
        extra: { colour: 'ünï\0' },
      },
      FLAGGED,
    )
    expect(outcome).toBe('new')
    const stored = (await getPosting(db, id))!
    expect(stored.posting).toMatchObject({
      id,
      title: 'Chargé·e d’animation 🚀 — œuvre',
      communities: ['customers', 'members'],
      hours: ['on-call'],
      baseSalary: { min: 180_000, max: 210_000, currency: 'EUR', unit: 'MONTH' },
      months: { min: 4.5, max: 6 },
      remoteDays: 2.5,
      hasTutor: true,
      hasSchoolAgreement: false,
      isUnpaid: false,
      hiringOrganization: {
        name: 'Les Éditions du Vélo',
        slug: 'les-editions-du-velo',
        isVerified: false,
      },
      level: 'senior',
      flag: 'automatic',
      status: 'published',
      firstSeenAt: NOW,
      closedAt: null,
      provenance: { contract: 'extracted' },
      spans: { contract: span },
    })
    expect(stored.prediction).toEqual(somePrediction(FLAGGED))
    expect(stored.extra).toEqual({ colour: 'ünï\0' })
    expect(await countPostings(db)).toBe(1)
  })

  test('the same again changes nothing, not even the version of the data', async () => {
    const first = await store({})
    const version = await getDataVersion(db)
    const reordered = Object.fromEntries(Object.entries(somePosting({ externalId: '1' })).reverse())
    expect(await store(reordered, {}, NOW + DAY)).toEqual({ id: first.id, outcome: 'unchanged' })
    expect(await getDataVersion(db)).toBe(version)
    expect((await getPosting(db, first.id))!.version).toBe(1)
  })

  test('a change keeps the day it was first seen and makes a revision when it says something new', async () => {
    const { id } = await store({})
    const version = await getDataVersion(db)
    expect((await store({ text: 'Autre texte.' }, {}, NOW + DAY)).outcome).toBe('changed')
    expect(
      (await store({ text: 'Autre texte.', validThrough: NOW + 40 * DAY }, {}, NOW + DAY)).outcome,
    ).toBe('changed')
    expect((await revisions()).map(({ number, text }) => [number, text])).toEqual([
      [1, 'Vous animez nos forums et répondez à nos membres.'],
      [2, 'Autre texte.'],
    ])
    const { posting, version: lock } = (await getPosting(db, id))!
    expect(posting).toMatchObject({
      firstSeenAt: NOW,
      updatedAt: NOW + DAY,
      validThrough: NOW + 40 * DAY,
    })
    expect(lock).toBe(3)
    expect(await getDataVersion(db)).toBe(version + 2)
  })

  test('dates that were filled in and not given are no change and do not move a posting', async () => {
    const filled = { provenance: {} }
    const { id } = await store({ ...filled, datePosted: NOW, validThrough: NOW + 60 * DAY })
    const later = { ...filled, datePosted: NOW + DAY, validThrough: NOW + 61 * DAY }
    expect((await store(later, {}, NOW + DAY)).outcome).toBe('unchanged')
    expect((await store({ ...later, title: 'Autre' }, {}, NOW + DAY)).outcome).toBe('changed')
    const { posting } = (await getPosting(db, id))!
    expect(posting).toMatchObject({ datePosted: NOW, validThrough: NOW + 60 * DAY })
  })

  test('status follows the last day; what was removed stays so', async () => {
    const past = { validThrough: NOW - DAY }
    const { id } = await store(past)
    const posting = async () => (await getPosting(db, id))!.posting
    expect(await posting()).toMatchObject({ status: 'expired', closedAt: NOW - DAY })
    await store({ validThrough: NOW + DAY })
    expect(await posting()).toMatchObject({ status: 'published', closedAt: null })
    await db.updateTable('postings').set({ status: 'removed', closedAt: NOW }).execute()
    await store({ title: 'De retour' }, {}, NOW + 1)
    expect(await posting()).toMatchObject({ status: 'removed', closedAt: NOW })
  })

  test('a posting that ended did so at its last day at the latest', async () => {
    for (const status of ['filled', 'unfilled', 'withdrawn'] as const) {
      const past = await store({ externalId: status, status, validThrough: NOW - DAY })
      const closedAt = async () => (await getPosting(db, past.id))!.posting.closedAt
      expect(await closedAt(), status).toBe(NOW - DAY)
      await store({ externalId: status, status, validThrough: NOW - 2 * DAY })
      expect(await closedAt(), status).toBe(NOW - 2 * DAY)
      const open = await store({ externalId: `${status} early`, status })
      expect((await getPosting(db, open.id))!.posting.closedAt, status).toBe(NOW)
    }
  })

  test('a day still to come counts as today, and the same again is no change on any day', async () => {
    const future = { datePosted: NOW + 2 * DAY }
    const { id } = await store(future)
    for (const later of [DAY, 2 * DAY, 5 * DAY]) {
      expect((await store(future, {}, NOW + later)).outcome).toBe('unchanged')
    }
    const datePosted = async () => (await getPosting(db, id))!.posting.datePosted
    expect(await datePosted()).toBe(NOW)
    await store({ ...future, title: 'Autre' }, {}, NOW + DAY)
    expect(await datePosted()).toBe(NOW)
  })

  test('a machine raises and withdraws its flag, and each step is logged', async () => {
    const { id } = await store({})
    await store({ text: 'Un.' }, FLAGGED)
    await store({ text: 'Deux.' }, FLAGGED)
    await store({ text: 'Trois.' })
    const steps = (await audit()).map(({ action, postingId, detail }) => [
      action,
      postingId,
      JSON.parse(detail),
    ])
    expect(steps).toEqual([
      ['flag', id, { from: 'none', to: 'automatic', model: 'test-1' }],
      ['flag', id, { from: 'automatic', to: 'none', model: 'test-1' }],
    ])
  })

  test.each(['upheld', 'cleared'] as const)('a flag that a person %s stays', async (flag) => {
    const { id } = await store({}, FLAGGED)
    await db.updateTable('postings').set({ flag }).execute()
    await store({ text: 'Un.' })
    await store({ text: 'Deux.' }, FLAGGED)
    expect((await getPosting(db, id))!.posting.flag).toBe(flag)
    expect(await audit()).toHaveLength(1)
  })

  test('two spellings of a name are one organization; addresses are told apart', async () => {
    const named = (organization: string | null, externalId: string) =>
      store({ organization, externalId })
    await named('Café des Réseaux', 'a')
    await named('CAFE DES  RESEAUX', 'b')
    await named('Café-des-réseaux !', 'c')
    await named('漢字', 'd')
    await named('字漢', 'e')
    await named('  ', 'f')
    await named(null, 'g')
    const rows = await db.selectFrom('organizations').selectAll().orderBy('id').execute()
    expect(rows.map(({ name }) => name)).toEqual(['Café des Réseaux', '漢字', '字漢'])
    expect(rows[0]!.slug).toBe('cafe-des-reseaux')
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(3)
  })

  test('the list shows two of the passages behind a flag and counts those that speak for it', async () => {
    await store({}, FLAGGED)
    await store({ externalId: '2' })
    const { rows } = await findPage(db, NO_CRITERIA, { pageSize: 10, now: NOW })
    const glances = new Map(rows.map(({ posting, evidence }) => [posting.flag, evidence]))
    expect(glances.get('automatic')).toEqual({ count: 3, quotes: ['Vous', 'nos'] })
    expect(glances.get('none')).toEqual({ count: 0, quotes: [] })
  })

  test('a text that was not cleaned is refused before anything is written', async () => {
    for (const text of ['a\0b', 'a\ud800', 'a\r\nb', 'e\u0301']) {
      await expect(store({ text })).rejects.toThrow(RangeError)
    }
    expect(await countPostings(db)).toBe(0)
  })

  test('no number is an error to ask for', async () => {
    for (const id of [0, -1, 1.5, Number.NaN, 2 ** 53, 2 ** 53 - 1]) {
      expect(await getPosting(db, id)).toBeNull()
    }
  })

  test('similar postings are open, others than this one, of its trade first', async () => {
    const [id] = await storeSome(db, [
      { title: 'Ici' },
      { title: 'Close', status: 'filled' },
      { title: 'Loin', family: 'content', contract: 'volunteer', country: 'CA', region: null },
      { title: 'Même métier', country: 'CA', region: null },
      { title: 'Même tout' },
      { title: 'Même région', family: 'content', contract: 'volunteer' },
    ])
    const { posting } = (await getPosting(db, id!))!
    const found = await findSimilar(db, posting, { limit: 5, now: NOW })
    expect(found.map(({ title }) => title)).toEqual(['Même tout', 'Même métier', 'Même région'])
    expect(await findSimilar(db, posting, { limit: 1, now: NOW })).toHaveLength(1)
  })

  test('places count open postings through every change', async () => {
    const places = () =>
      db
        .selectFrom('places')
        .select(['country', 'region', 'city', 'openCount'])
        .orderBy('region')
        .execute()
    await storeSome(db, [
      { externalId: 'a', country: 'CA', region: 'CA-QC-06', city: 'MONTREAL' },
      { externalId: 'b', country: 'CA', region: 'CA-QC-06', city: 'Montréal' },
      { externalId: 'c', city: 'Lyon' },
      { externalId: 'd', city: null },
      { externalId: 'e', city: 'Lyon', status: 'draft' },
      { externalId: 'f', city: 'Dakar', country: null, region: null },
    ])
    const montreal = { country: 'CA', region: 'CA-QC-06', city: 'Montréal', openCount: 2 }
    expect(await places()).toEqual([
      montreal,
      { country: 'FR', region: 'FR-ARA', city: 'Lyon', openCount: 1 },
    ])
    expect(await findCities(db)).toEqual(['Montréal', 'Lyon'])
    expect(await findCities(db, ['FR'])).toEqual(['Lyon'])
    await storeSome(db, [
      { externalId: 'c', city: 'Grenoble' },
      { externalId: 'e', city: 'Grenoble' },
      { externalId: 'a', country: 'CA', region: null, city: 'Montréal' },
    ])
    await db.deleteFrom('postings').where('externalId', '=', 'b').execute()
    expect(await places()).toEqual([
      { country: 'CA', region: '', city: 'Montréal', openCount: 1 },
      { country: 'FR', region: 'FR-ARA', city: 'Grenoble', openCount: 2 },
    ])
    await db.updateTable('postings').set({ status: 'expired' }).execute()
    expect(await places()).toEqual([])
  })
})
