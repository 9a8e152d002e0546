import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { getDataVersion } from '../../src/db/board-state.ts'
import { contestMark } from '../../src/db/contest-mark.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { decideMark } from '../../src/db/employer-marks.ts'
import { readMarkFacts } from '../../src/db/mark-facts.ts'
import { lapseMarks } from '../../src/db/mark-lapse.ts'
import { getStandingMark } from '../../src/db/mark-lists.ts'
import { publishedMatching } from '../../src/db/published.ts'
import { tick } from '../../src/db/tick.ts'
import { getWatchedAt, watchEmployers } from '../../src/db/watch.ts'
import { findTurnedOf, findWatchItems } from '../../src/db/watch-items.ts'
import { monthsAfter } from '../../src/domain/employer-mark.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { NO_CRITERIA } from '../../src/domain/search-criteria.ts'
import { DAY, eachEngine, isDeep, NOW, openTestDatabase, storeSome } from '../support.ts'

type Some = Partial<PostingInput>
/** An internship that was published and closed so many days ago. */
const intern = (from: number, to: number, more: Some = {}): Some => ({
  ...{ title: 'Stage – community manager', contract: 'internship', status: 'filled' },
  ...{ datePosted: NOW - from * DAY, validThrough: NOW - to * DAY, ...more },
})
const of = (organization: string, postings: readonly Some[]) =>
  postings.map((posting) => ({ organization, ...posting }))

async function store(db: Database, postings: readonly Some[]): Promise<number[]> {
  const ids = await storeSome(db, postings)
  // A posting that is stored as closed is so since its last day.
  await db
    .updateTable('postings')
    .set((eb) => ({ closedAt: eb.ref('validThrough') }))
    .where('status', '<>', 'published')
    .execute()
  return ids
}

async function idOf(db: Database, name: string): Promise<number> {
  const query = db.selectFrom('organizations').select('id').where('name', '=', name)
  return (await query.executeTakeFirstOrThrow()).id
}

eachEngine('the daily look over employers', (engine) => {
  let db: Database
  const found = async (kind: 'interns-only' | 'series' | 'turned') => {
    const items = await findWatchItems(db, { kind, after: null, limit: 50 })
    return items.map(({ name, postingIds }) => [name, postingIds])
  }
  beforeEach(async () => {
    db = await openTestDatabase(engine)
  })

  test('finds employers with nothing but internships in 12 months, most of them first', async () => {
    const many = of('Beaucoup', [intern(300, 280), intern(200, 190), intern(90, 80), intern(9, 8)])
    const ids = await store(db, [
      ...of('Trois', [
        intern(60, 50),
        intern(30, 20, { status: 'withdrawn' }),
        intern(10, -5, { status: 'published' }),
        { datePosted: NOW - 400 * DAY }, // a job, but long ago
        { status: 'removed' },
        { status: 'awaiting-review' },
        { year: 2026, provenance: {} }, // of an unknown day
      ]),
      ...many,
      ...of('Deux', [intern(20, 10), intern(30, 20)]),
      ...of('Un emploi', [intern(20, 10), intern(30, 20), intern(40, 30), {}]),
      ...of('Sans contrat', [
        intern(2, 1),
        intern(3, 1),
        intern(4, 1, { contract: 'unspecified' }),
      ]),
      ...of('Confidentiel', [intern(20, 10), intern(30, 20), intern(40, 30)]),
    ])
    expect(await watchEmployers(db, NOW)).toBe(6)
    expect(await found('interns-only')).toEqual([
      ['Beaucoup', ids.slice(7, 11)],
      ['Trois', [ids[0], ids[1], ids[2]]],
    ])
  })

  test('counts an internship of several sources once, and apprenticeships not as internships', async () => {
    const some = (count: number, more: (i: number) => Some) =>
      Array.from({ length: count }, (_, i) => intern(20, 10, more(i)))
    const seats = ['2027-01', '2027-05', '2027-09']
    await store(db, [
      ...of(
        'Sources',
        some(3, (i) => ({ source: `flux-${i}`, title: `${'STAGE'}  community, MANAGER` })),
      ),
      ...of('Fin de mois', [intern(20, 10), intern(23, 10), intern(22, 10), intern(80, 70)]),
      ...of(
        'Apprentis',
        some(3, (i) => ({ startMonth: seats[i]!, contract: 'apprenticeship' })),
      ),
      ...of('Mêlés', [
        ...some(3, (i) => ({ startMonth: seats[i]! })),
        intern(50, 40, { contract: 'volunteer' }),
      ]),
      ...of(
        'Trois places',
        some(6, (i) => ({ startMonth: seats[i % 3]! })),
      ),
      ...of(
        'Trois villes',
        some(3, (i) => ({ city: ['Lyon', 'Nice', 'Brest'][i]! })),
      ),
    ])
    await watchEmployers(db, NOW)
    const names = (await found('interns-only')).map(([name]) => name)
    expect(names).toEqual(['Trois places', 'Trois villes'])
    const facts = await readMarkFacts(db, await idOf(db, 'Trois places'), NOW)
    expect(facts).toMatchObject({ holds: true, isMixed: false, posts: 3 })
    expect(facts.postings).toHaveLength(6)
    const sources = await readMarkFacts(db, await idOf(db, 'Sources'), NOW)
    expect(sources).toMatchObject({ holds: false, isMixed: false, posts: 1 })
    const mixed = await readMarkFacts(db, await idOf(db, 'Mêlés'), NOW)
    expect(mixed).toMatchObject({ holds: false, isMixed: true })
  })

  test('finds internships one after the other on one post, whatever the gender or season', async () => {
    const [a, b, c] = await store(db, [
      ...of('Suite', [
        intern(300, 250, { title: 'Stage community manager (H/F) – hiver' }),
        intern(200, 150, { title: 'Community manager, stage de 6 mois' }),
        intern(20, -9, { title: 'Community manager F/H/X', status: 'published', city: 'LYON' }),
        intern(100, 60, { title: 'Stage comptabilité', family: null }),
      ]),
      ...of('Ensemble', [intern(100, 50), intern(99, 50), intern(60, 20)]), // at the same time
      ...of('Personne', [intern(100, 90, { status: 'unfilled' }), intern(50, 20)]), // sought for longer
      ...of('Une place', [
        intern(100, 90, { startMonth: '2027-01' }),
        intern(50, 20, { startMonth: '2027-01' }),
      ]),
      ...of('Ailleurs', [
        intern(100, 90, { city: 'Paris', region: 'FR-IDF' }),
        intern(50, 20, { city: 'Lille', region: 'FR-HDF' }),
      ]),
      ...of('Anciens', [intern(500, 450), intern(400, 380)]),
      ...of('Alternance', [
        intern(300, 250, { contract: 'apprenticeship' }),
        intern(20, 10, { contract: 'apprenticeship' }),
      ]),
    ])
    await watchEmployers(db, NOW)
    expect(await found('series')).toEqual([['Suite', [a, b, c]]])
  })

  test('finds internships that became jobs within 12 months, and tells public pages so', async () => {
    const [internship, job, late] = await store(db, [
      ...of('Tenue', [
        intern(400, 380),
        { title: 'Community manager (CDI)', datePosted: NOW - 60 * DAY },
        intern(30, 20),
      ]),
      ...of('Trop tard', [intern(500, 480), { title: 'Community manager', datePosted: NOW - DAY }]),
      ...of('Autre poste', [
        intern(100, 80, { family: null, title: 'Stage comptabilité' }),
        { title: 'Chef de chantier', family: null },
      ]),
      ...of('À son compte', [intern(100, 80), { contract: 'freelance' }]),
    ])
    const version = await getDataVersion(db)
    await watchEmployers(db, NOW)
    expect(await found('turned')).toEqual([['Tenue', [internship, job]]])
    expect(late).toBeDefined()
    expect(await getDataVersion(db)).toBe(version + 1)
    expect(await findTurnedOf(db, await idOf(db, 'Tenue'), 3)).toEqual([[internship, job]])
  })

  test('is done once a day, in several calls where employers are many, and changes what changed', async () => {
    await store(
      db,
      ['Un', 'Deux', 'Trois', 'Quatre'].flatMap((name) =>
        of(name, [intern(20, 10), intern(40, 30), intern(60, 50)]),
      ),
    )
    expect(await watchEmployers(db, NOW, { most: 3 })).toBe(3)
    expect(await getWatchedAt(db)).toBeNull()
    expect(await watchEmployers(db, NOW + 1, { most: 3 })).toBe(1)
    expect(await getWatchedAt(db)).toBe(NOW + 1)
    expect(await found('interns-only')).toHaveLength(4)
    expect(await watchEmployers(db, NOW + DAY)).toBe(0)
    await store(db, of('Deux', [{ title: 'Comptable', family: null, city: 'Nice' }]))
    const version = await getDataVersion(db)
    const both = await Promise.all([0, 1].map(() => watchEmployers(db, NOW + 1 + DAY)))
    expect(both.sort()).toEqual([0, 4])
    expect((await found('interns-only')).map(([name]) => name)).not.toContain('Deux')
    const days = await db.selectFrom('watchItems').select('computedAt').distinct().execute()
    expect(days.map(({ computedAt }) => computedAt).sort()).toEqual([NOW, NOW + 1])
    expect(await getDataVersion(db)).toBe(version) // nothing of it is public
    await tick(db, NOW + 3 * DAY)
    expect(await getWatchedAt(db)).toBe(NOW + 3 * DAY)
    // A clock that was set back does not end it for long.
    expect(await watchEmployers(db, NOW - DAY)).toBe(4)
  })

  test('an employer with very many postings is told by its 500 newest', async () => {
    const [id] = await store(db, of('Usine', [intern(30, 20)]))
    const row = await db.selectFrom('postings').selectAll().where('id', '=', id!).executeTakeFirst()
    const { id: _, search: __, ...same } = row as typeof row & { search?: unknown }
    for (let from = 0; from < (isDeep ? 100_000 : 1_000); from += 250) {
      const copies = Array.from({ length: 250 }, (_, i) => ({
        ...{ ...(same as typeof row)!, externalId: `${from + i}` },
        datePosted: NOW - 20 * DAY + from + i,
        title: `Stage ${i % 3}`,
        id: undefined as never,
      }))
      await db.insertInto('postings').values(copies).execute()
    }
    await watchEmployers(db, NOW)
    const [item] = await findWatchItems(db, { kind: 'interns-only', after: null, limit: 2 })
    expect(item).toMatchObject({ name: 'Usine', postings: 500 })
    expect(item!.lastAt).toBeGreaterThan(item!.firstAt)
  })

  test('pages of a list hold each item once', async () => {
    await store(
      db,
      Array.from({ length: 9 }, (_, i) =>
        of(`E${i}`, [
          ...Array.from({ length: 3 + (i % 3) }, (_, k) => intern(40 * (k + 1), 40 * k + 20)),
        ]),
      ).flat(),
    )
    await watchEmployers(db, NOW)
    const names: string[] = []
    let after = null
    for (;;) {
      const page = await findWatchItems(db, { kind: 'series', after, limit: 2 })
      names.push(...page.map(({ name }) => name))
      if (page.length < 2) break
      after = page.at(-1)!
    }
    expect(names).toEqual(['E2', 'E5', 'E8', 'E1', 'E4', 'E7', 'E0', 'E3', 'E6'])
  })
})

eachEngine('the mark "only internships in 12 months"', (engine) => {
  let db: Database
  let organizationId: number
  let people: number[]
  const ask = (curator: number, move: 'propose' | 'confirm' | 'refuse' | 'withdraw' | 'keep') => ({
    ...{ organizationId, curatorId: people[curator]!, move, words: 'Trois stages.', now: NOW },
  })
  const decide = (request: ReturnType<typeof ask> & { markId?: number; now?: number }) =>
    withTransaction(db, (trx) => decideMark(trx, { markId: null, ...request }))
  const propose = async (curator = 0) => {
    const done = await decide(ask(curator, 'propose'))
    if (done.outcome !== 'done') throw new Error(done.outcome)
    return done.markId
  }
  const account = async (email: string, role: 'curator' | 'admin' | 'employer') =>
    (
      await db
        .insertInto('accounts')
        .values({ email, role, locale: 'fr', createdAt: NOW })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id

  beforeEach(async () => {
    db = await openTestDatabase(engine)
    await store(db, of('Usine', [intern(20, 10), intern(40, 30), intern(60, 50)]))
    organizationId = await idOf(db, 'Usine')
    people = [await account('a@x.example', 'curator'), await account('b@x.example', 'admin')]
  })

  test('takes two people, stands for 12 calendar months and lapses at the instant', async () => {
    const markId = await propose()
    expect(await decide({ ...ask(0, 'confirm'), markId })).toEqual({ outcome: 'same-curator' })
    expect(await decide({ ...ask(0, 'refuse'), markId })).toEqual({ outcome: 'same-curator' })
    expect(await getStandingMark(db, organizationId, NOW)).toBeNull()
    expect(await decide({ ...ask(1, 'confirm'), markId })).toEqual({ outcome: 'done', markId })
    const end = Date.UTC(2027, 10, 21, 9)
    const mark = await getStandingMark(db, organizationId, end - 1)
    expect(mark).toMatchObject({ lapsesAt: end, proposedBy: people[0], confirmedBy: people[1] })
    expect(mark!.facts).toMatchObject({ from: Date.UTC(2025, 10, 21, 9), to: NOW })
    expect(mark!.facts.postings).toHaveLength(3)
    const marked = (now: number) =>
      publishedMatching(db, { ...NO_CRITERIA, internOnly: true, closed: true }, { now })
        .select('postings.id')
        .execute()
    expect(await marked(NOW)).toHaveLength(3)
    expect(await getStandingMark(db, organizationId, end)).toBeNull()
    expect(await marked(end)).toHaveLength(0)
    expect(await lapseMarks(db, end - 1)).toBe(0)
    const version = await getDataVersion(db)
    await tick(db, end)
    expect(await getDataVersion(db)).toBeGreaterThan(version)
    expect(await lapseMarks(db, end)).toBe(0)
    const entries = await db.selectFrom('auditEntries').selectAll().orderBy('id').execute()
    const about = entries.filter(({ action }) => action.startsWith('mark-'))
    expect(about.map(({ action, decisionId }) => [action, decisionId !== null])).toEqual([
      ['mark-propose', true],
      ['mark-confirm', true],
      ['mark-lapse', false],
    ])
    expect(JSON.parse(about[2]!.detail)).toEqual({ organization: organizationId, mark: markId })
    const again = { ...ask(0, 'withdraw'), markId, now: end }
    expect(await decide(again)).toEqual({ outcome: 'stale' })
  })

  test('of two who do the same at once one is done, the other late', async () => {
    for (let race = 0; race < (isDeep ? 200 : 5); race++) {
      const proposals = await Promise.all([0, 1].map((who) => decide(ask(who, 'propose'))))
      expect(proposals.map(({ outcome }) => outcome).sort()).toEqual(['done', 'stale'])
      const who = proposals.findIndex(({ outcome }) => outcome === 'done')
      const { markId } = proposals[who] as { markId: number }
      const moves = (['confirm', 'refuse', 'confirm'] as const).map((move) =>
        decide({ ...ask(1 - who, move), markId }),
      )
      const outcomes = (await Promise.all(moves)).map(({ outcome }) => outcome).sort()
      expect(outcomes).toEqual(['done', 'stale', 'stale'])
      await decide({ ...ask(0, 'withdraw'), markId })
    }
    const count = (table: 'decisions' | 'auditEntries') =>
      db
        .selectFrom(table)
        .select('id')
        .where('action', 'like', 'mark-%' as never)
        .execute()
    expect((await count('decisions')).length).toBe((await count('auditEntries')).length)
  })

  test('is confirmed only while the postings bear it', async () => {
    const markId = await propose()
    const [job] = await store(db, of('Usine', [{ title: 'Community manager' }]))
    const version = await getDataVersion(db)
    expect(await decide({ ...ask(1, 'confirm'), markId })).toEqual({ outcome: 'facts' })
    expect(await getDataVersion(db)).toBe(version)
    await db.updateTable('postings').set({ status: 'removed' }).where('id', '=', job!).execute()
    expect(await decide({ ...ask(1, 'confirm'), markId })).toMatchObject({ outcome: 'done' })
    expect(await decide(ask(1, 'propose'))).toEqual({ outcome: 'stale' })
    const years = { ...ask(0, 'propose'), now: monthsAfter(NOW, 13) }
    expect(await decide(years)).toEqual({ outcome: 'facts' })
  })

  test('is no matter for who belongs to the employer, nor for one curator alone', async () => {
    const membership = { organizationId, accountId: people[0]!, createdAt: NOW }
    await db.insertInto('memberships').values(membership).execute()
    expect(await decide(ask(0, 'propose'))).toEqual({ outcome: 'own-organization' })
    expect(await decide(ask(1, 'propose'))).toEqual({ outcome: 'no-second-reader' })
    people.push(await account('c@rh.usine.example', 'curator'))
    const markId = await propose(1)
    const domain = { domain: 'usine.example' }
    await db.updateTable('organizations').set(domain).where('id', '=', organizationId).execute()
    expect(await decide({ ...ask(2, 'confirm'), markId })).toEqual({ outcome: 'own-organization' })
    people.push(await account('d@x.example', 'curator'))
    await db.updateTable('accounts').set({ bannedAt: NOW }).where('id', '=', people[3]!).execute()
    expect(await decide({ ...ask(3, 'confirm'), markId })).toEqual({ outcome: 'unknown' })
    expect(await decide({ ...ask(1, 'withdraw'), markId })).toMatchObject({ outcome: 'done' })
    expect(await decide({ ...ask(1, 'withdraw'), markId: 99 })).toEqual({ outcome: 'unknown' })
    expect(await decide(ask(1, 'confirm'))).toEqual({ outcome: 'unknown' })
  })

  test('is never confirmed on the word of somebody who judges here no more, nor on an old one', async () => {
    people.push(await account('c@x.example', 'curator'))
    const set = (
      who: number,
      values: { role?: 'curator' | 'employer'; bannedAt?: number | null },
    ) => db.updateTable('accounts').set(values).where('id', '=', people[who]!).execute()
    const first = await propose()
    const confirm = (markId: number, now = NOW) => decide({ ...ask(1, 'confirm'), markId, now })
    for (const [gone, back] of [
      [{ role: 'employer' }, { role: 'curator' }],
      [{ bannedAt: NOW }, { bannedAt: null }],
    ] as const) {
      await set(0, gone)
      expect(await confirm(first)).toEqual({ outcome: 'over' })
      // Nor may whoever lost the role do anything else.
      for (const move of ['withdraw', 'refuse'] as const) {
        expect(await decide({ ...ask(0, move), markId: first })).toEqual({ outcome: 'unknown' })
      }
      expect(await decide(ask(0, 'propose'))).toEqual({ outcome: 'unknown' })
      await set(0, back)
    }
    const days = (count: number) => NOW + count * DAY
    expect(await confirm(first, days(60))).toEqual({ outcome: 'over' })
    expect(await decide(ask(2, 'propose'))).toEqual({ outcome: 'stale' })
    await set(0, { role: 'employer' })
    // It takes a new proposal, which ends the one before.
    const second = await propose(2)
    expect(await confirm(second, days(60) - 1)).toMatchObject({ outcome: 'done' })
    await decide({ ...ask(1, 'withdraw'), markId: second })
    const third = await propose(2)
    expect(await lapseMarks(db, days(60) - 1)).toBe(0)
    expect(await lapseMarks(db, days(60))).toBe(1)
    const states = await db
      .selectFrom('employerMarks')
      .select(['id', 'state'])
      .orderBy('id')
      .execute()
    expect(states).toEqual([
      { id: first, state: 'lapsed' },
      { id: second, state: 'withdrawn' },
      { id: third, state: 'lapsed' },
    ])
    const lapses = db.selectFrom('auditEntries').select('detail').where('action', '=', 'mark-lapse')
    expect((await lapses.orderBy('id').execute()).map(({ detail }) => JSON.parse(detail))).toEqual([
      { organization: organizationId, mark: first },
      { organization: organizationId, mark: third },
    ])
  })

  test('is contested once, by a member, and a third person answers', async () => {
    const markId = await propose()
    await decide({ ...ask(1, 'confirm'), markId })
    const member = await account('chef@usine.example', 'employer')
    const contest = (accountId: number, now = NOW) =>
      withTransaction(db, (trx) =>
        contestMark(trx, { organizationId, accountId, text: 'Nous embauchons.', now }),
      )
    expect(await contest(member)).toBeNull()
    const membership = { organizationId, accountId: member, createdAt: NOW }
    await db.insertInto('memberships').values(membership).execute()
    expect(await decide({ ...ask(0, 'keep'), markId })).toEqual({ outcome: 'stale' })
    expect(await contest(member)).toBe('done')
    expect(await contest(member, NOW + 1)).toBe('done')
    // Saturday: five working days on is the Friday after.
    expect(await db.selectFrom('appeals').selectAll().execute()).toMatchObject([
      { postingId: null, organizationId, dueAt: Date.UTC(2026, 10, 27, 9), state: 'open' },
    ])
    for (const who of [0, 1]) {
      expect(await decide({ ...ask(who, 'keep'), markId })).toEqual({ outcome: 'same-curator' })
    }
    people.push(await account('c@x.example', 'curator'))
    expect(await decide({ ...ask(2, 'keep'), markId })).toMatchObject({ outcome: 'done' })
    const mark = await getStandingMark(db, organizationId, NOW)
    expect(mark!.appeal).toMatchObject({ state: 'kept', outcomeNote: 'Trois stages.' })
    expect(await decide({ ...ask(2, 'keep'), markId })).toEqual({ outcome: 'stale' })
    await decide({ ...ask(0, 'withdraw'), markId })
    expect(await contest(member)).toBe('refused')
    const second = await propose()
    await decide({ ...ask(1, 'confirm'), markId: second })
    await contest(member)
    await decide({ ...ask(2, 'withdraw'), markId: second })
    const states = await db.selectFrom('appeals').select('state').orderBy('id').execute()
    expect(states.map(({ state }) => state)).toEqual(['kept', 'overturned'])
  })
})

test('marked employers are found by their mark, and their postings by them', async () => {
  const db = await openTestDatabase('sqlite')
  const query = publishedMatching(db, { ...NO_CRITERIA, internOnly: true }, { now: NOW })
  const plan = JSON.stringify(await query.select('postings.id').explain(undefined, sql`query plan`))
  expect(plan).toContain('INDEX postings_organization (organization_id=?)')
  expect(plan).toMatch(/marks USING INDEX employer_marks_(lapse|state)/)
})

test.each([
  [Date.UTC(2024, 1, 29, 12), 12, Date.UTC(2025, 1, 28, 12)],
  [Date.UTC(2025, 1, 28), -12, Date.UTC(2024, 1, 28)],
  [Date.UTC(2026, 0, 31), 1, Date.UTC(2026, 1, 28)],
  [Date.UTC(2026, 11, 31), 2, Date.UTC(2027, 1, 28)],
])('the same day of another month: %d and %d months is %d', (from, months, to) => {
  expect(monthsAfter(from, months)).toBe(to)
})
