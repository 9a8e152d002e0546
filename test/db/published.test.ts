import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase, withTransaction } from '../../src/db/database.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { countFacets, FACETS, findPage, publishedMatching } from '../../src/db/published.ts'
import { tick } from '../../src/db/tick.ts'
import {
  COMMUNITIES,
  CONTRACTS,
  EMPLOYERS,
  FLAGS,
  HOURS,
  LEVELS,
  REMOTES,
  STATUSES,
} from '../../src/domain/codes.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { NO_CRITERIA, type SearchCriteria } from '../../src/domain/search-criteria.ts'
import { DAY, eachEngine, isDeep, NOW, openTestDatabase, storeSome } from '../support.ts'
import { expectedCounts, expectedList, type Known } from './oracle.ts'

const some = <T>(values: readonly T[], maxLength = 2) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength })
const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values))

const PLACES = [
  ['FR', 'FR-IDF', 'Paris'],
  ['FR', 'FR-ARA', 'Lyon'],
  ['FR', null, null],
  ['CA', 'CA-QC-06', 'Montréal'],
  ['CA', 'CA-QC-06', 'MONTREAL'],
  [null, null, null],
] as const
const TITLES = [
  'Community manager',
  'Gestionnaire de communautés',
  'CM junior (H/F)',
  'Social media manager',
  'Animatrice de réseaux sociaux',
  'Rédacteur·trice web',
]
const TEXTS = [
  'Vous animez la communauté.',
  'Community manager : les réseaux sociaux.',
  'Affiches de 60 cm, rédaction web.',
]
const QUERIES = [
  ...['community manager', 'CM', 'animatrice de communauté', 'reseaux sociaux', 'web', 'de la'],
  ...['"gestionnaire de communautés"', 'community affiches', 'rédactrice', 'introuvable'],
  ...['reseaux du velo', '"web communautes"'],
]
// Dates stand on edges as often as between them: windows of days begin and end there.
const dates = fc.oneof(
  fc.constantFrom(0, 7 * DAY, 7 * DAY + 1, 30 * DAY, 30 * DAY - 1, 14 * DAY),
  fc.integer({ min: 0, max: 60 * DAY }),
)
const ends = fc.oneof(
  fc.constantFrom(0, 1, -1, -90 * DAY, 1 - 90 * DAY),
  fc.integer({ min: -100 * DAY, max: 40 * DAY }),
)
const salaries = fc.record({
  min: fc.constant(100_00),
  max: fc.integer({ min: 100_00, max: 4000_00 }),
  currency: fc.constantFrom('EUR' as const, 'CAD' as const),
  unit: fc.constantFrom('MONTH' as const, 'YEAR' as const, 'HOUR' as const),
})

/** Employers that bear the mark, until when; and one whose mark is proposed alone. */
const MARKED = [
  ['Web & Communautés', 8 * DAY],
  ['Les Réseaux du Vélo', 1],
] as const
const PROPOSED = 'Les Amis du Web'

const knownPosting = fc
  .record({
    title: fc.constantFrom(...TITLES),
    text: fc.constantFrom(...TEXTS),
    organization: fc.constantFrom(null, PROPOSED, 'Web & Communautés', 'Les Réseaux du Vélo'),
    contract: fc.constantFrom(...CONTRACTS.slice(0, 4)),
    employer: maybe(...EMPLOYERS.slice(0, 3)),
    remote: maybe(...REMOTES),
    communities: some(COMMUNITIES.slice(0, 4)),
    hours: some(HOURS),
    lang: fc.constantFrom('fr' as const, 'en' as const),
    family: maybe('community_mgmt' as const, 'content' as const),
    salary: fc.option(salaries),
    months: maybe([2, 4], [6, 6], [null, 3], [0.5, null]),
    startMonth: maybe('2026-12', '2027-01'),
    place: fc.constantFrom(...PLACES),
    age: dates,
    end: ends,
    status: fc.oneof(
      { weight: 4, arbitrary: fc.constant('published' as const) },
      fc.constantFrom(...STATUSES),
    ),
    level: fc.constantFrom(...LEVELS),
    flag: fc.constantFrom(...FLAGS),
  })
  .map(({ months, place, age, end, level, flag, ...facts }) => {
    const [country, region, city] = place
    const dated = { datePosted: NOW - age, validThrough: NOW + end }
    const length = { monthsMin: months?.[0] ?? null, monthsMax: months?.[1] ?? null }
    const input: Partial<PostingInput> = { ...facts, ...dated, ...length, country, region, city }
    return { input, level, flag }
  })

const criteria: fc.Arbitrary<SearchCriteria> = fc
  .record(
    {
      q: fc.constantFrom(...QUERIES),
      exact: fc.boolean(),
      contract: some(CONTRACTS.slice(0, 5)),
      level: some(LEVELS),
      employer: some(EMPLOYERS),
      remote: some(REMOTES),
      community: some(COMMUNITIES.slice(0, 5), 3),
      hours: some(HOURS),
      country: some(['FR', 'CA', 'BE']),
      region: some(['FR-IDF', 'FR-ARA', 'CA-QC-06']),
      lang: some(['fr', 'en'] as const),
      family: some(['community_mgmt', 'content'] as const),
      city: fc.constantFrom('montreal', 'Lyon', 'Nulle Part'),
      payStated: fc.boolean(),
      payMin: fc.constantFrom(1200, 20_000),
      currency: fc.constantFrom('EUR' as const, 'CAD' as const),
      since: fc.constantFrom(7, 14, 30),
      closed: fc.boolean(),
      start: fc.constant('2027-01'),
      monthsMin: fc.constantFrom(1, 3, 6),
      monthsMax: fc.constantFrom(3, 6),
      flag: fc.constantFrom('only' as const, 'hide' as const, 'upheld' as const),
      internOnly: fc.boolean(),
      sort: fc.constantFrom('recent' as const, 'relevance' as const),
    },
    { requiredKeys: [] },
  )
  // Most searches choose little: all criteria at once would find nothing.
  .chain((all) => fc.subarray(Object.entries(all), { maxLength: 4 }))
  .map((chosen) => ({ ...NO_CRITERIA, ...Object.fromEntries(chosen) }))

eachEngine('the list', (engine) => {
  let db: Database
  let known: Known[]

  beforeAll(async () => {
    db = await openTestDatabase(engine)
    const made = fc.sample(knownPosting, { numRuns: 160, seed: 7 })
    known = await storeKnown(db, made)
  })

  test('gives the same postings in the same order, page by page, as plain loops over them', async () => {
    await fc.assert(
      fc.asyncProperty(criteria, fc.integer({ min: 1, max: 30 }), async (search, pageSize) => {
        const expected = expectedList(known, search, NOW).map(({ id }) => id)
        const found: number[] = []
        let after: string | null = null
        do {
          const page = await findPage(db, { ...search, after }, { pageSize, now: NOW })
          expect(page.isCursorBroken).toBe(false)
          found.push(...page.rows.map(({ posting }) => posting.id))
          after = page.nextCursor
        } while (after !== null)
        expect(found).toEqual(expected)
      }),
      { numRuns: isDeep ? 3000 : 150, seed: 11 },
    )
  })

  test('counts every facet value as plain loops do, at any time', async () => {
    let searched = 0
    await fc.assert(
      fc.asyncProperty(
        criteria,
        fc.constantFrom(0, 0, 1, DAY, 8 * DAY, -DAY),
        async (search, later) => {
          const now = NOW + later
          const counts = await countFacets(db, search, { now })
          const expected = expectedCounts(known, search, now)
          for (const facet of FACETS) {
            const nonzero = [...counts[facet]].filter(([value, n]) => n > 0 && value !== '14')
            const wanted = Object.entries(expected[facet]!).filter(([, n]) => n > 0)
            expect(Object.fromEntries(nonzero), facet).toEqual(Object.fromEntries(wanted))
          }
          expect(counts.total).toBe(expectedList(known, search, now).length)
          searched += counts.total > 0 ? 1 : 0
        },
      ),
      { numRuns: isDeep ? 3000 : 250, seed: 12 },
    )
    expect(searched).toBeGreaterThan(50) // most searches find something, or the test says little
  })

  test('one condition set serves list, counts and every other reader', async () => {
    const search = { ...NO_CRITERIA, country: ['FR'], contract: ['internship' as const] }
    const ids = await publishedMatching(db, search, { now: NOW }).select('postings.id').execute()
    const wider = await publishedMatching(db, search, { now: NOW, except: 'contract' })
      .select('postings.id')
      .execute()
    expect(ids).toHaveLength(expectedList(known, search, NOW).length)
    expect(wider).toHaveLength(expectedList(known, search, NOW, 'contract').length)
  })

  test('the sweep changes no list: what it closes was closed already', async () => {
    const copy = await openTestDatabase(engine)
    const ids = new Map(
      (await storeKnown(copy, fc.sample(knownPosting, { numRuns: 60, seed: 5 }))).map((k) => [
        k.id,
        k,
      ]),
    )
    const lists = async () => {
      const both: number[][] = []
      for (const closed of [false, true]) {
        const page = await findPage(copy, { ...NO_CRITERIA, closed }, { pageSize: 100, now: NOW })
        both.push(page.rows.map(({ posting }) => posting.id))
      }
      return both
    }
    const before = await lists()
    expect((await tick(copy, NOW)).expired).toBeGreaterThan(0)
    expect(await lists()).toEqual(before)
    expect(ids.size).toBe(60)
  })

  test('a cursor that was changed by hand gives the first page and says so', async () => {
    const first = await findPage(db, NO_CRITERIA, { pageSize: 5, now: NOW })
    const cursors = ['x', 'AAAA', `${first.nextCursor}A`, first.nextCursor!.slice(1), 'cjoxOjE6MQ']
    for (const after of cursors) {
      const page = await findPage(db, { ...NO_CRITERIA, after }, { pageSize: 5, now: NOW })
      expect(page.isCursorBroken, after).toBe(true)
      expect(page.rows).toEqual(first.rows)
    }
    const graded = { ...NO_CRITERIA, q: 'community manager', sort: 'relevance' as const }
    const other = await findPage(
      db,
      { ...graded, after: first.nextCursor },
      { pageSize: 5, now: NOW },
    )
    expect(other.isCursorBroken).toBe(true)
  })
})

eachEngine('counts that are kept', (engine) => {
  test('are new after any change', async () => {
    const db = await openTestDatabase(engine)
    const total = async () => (await countFacets(db, NO_CRITERIA, { now: NOW })).total
    expect(await total()).toBe(0)
    await storeSome(db, [{ externalId: 'a' }, {}])
    expect(await total()).toBe(2)
    await storeSome(db, [{ externalId: 'a', status: 'withdrawn' }])
    expect(await total()).toBe(1)
  })

  test('are exact at each instant at which time alone changes something', async () => {
    const db = await openTestDatabase(engine)
    const known = await storeKnown(db, fc.sample(knownPosting, { numRuns: 25, seed: 2 }))
    const edges = known.flatMap(({ input: { datePosted, validThrough }, closedAt }) => [
      validThrough,
      validThrough + 90 * DAY,
      (closedAt ?? validThrough) + 90 * DAY,
      ...[7, 14, 30].map((days) => datePosted + days * DAY),
    ])
    edges.push(...MARKED.map(([, after]) => NOW + after))
    const instants = edges
      .flatMap((edge) => [edge - 1, edge, edge + 1])
      .filter((now) => now >= NOW)
      .sort((a, b) => a - b)
    for (const search of [
      NO_CRITERIA,
      { ...NO_CRITERIA, closed: true },
      { ...NO_CRITERIA, since: 14 },
      { ...NO_CRITERIA, internOnly: true },
    ]) {
      for (const now of instants) {
        const counts = await countFacets(db, search, { now })
        expect(counts.total).toBe(expectedList(known, search, now).length)
        const { since } = expectedCounts(known, search, now)
        expect([counts.since.get('7'), counts.since.get('30')]).toEqual(Object.values(since!))
      }
    }
  })

  test('are not kept from a transaction that is taken back', async () => {
    const db = await openTestDatabase(engine)
    const undone = withTransaction(db, async (trx) => {
      await trx.insertInto('boardState').values({ name: 'x', value: 1 }).execute()
      await countFacets(trx, NO_CRITERIA, { now: NOW })
      throw new Error('taken back')
    })
    await expect(undone).rejects.toThrow('taken back')
    expect((await countFacets(db, NO_CRITERIA, { now: NOW })).total).toBe(0)
  })
})

test('facet choices are counted without a query, from the kept groups', async () => {
  const db = await openDatabase('sqlite::memory:')
  await migrateToLatest(db)
  await storeSome(db, [{}, { contract: 'internship' }])
  await countFacets(db, NO_CRITERIA, { now: NOW })
  // The rows go without a new version of the data: a second query would find nothing.
  await db.deleteFrom('postings').execute()
  const counts = await countFacets(db, { ...NO_CRITERIA, contract: ['internship'] }, { now: NOW })
  expect(counts.total).toBe(1)
  expect(counts.contract.get('permanent')).toBe(1)
  await db.destroy()
})

/** Stores postings as they are given, also with states that only people and time bring about. */
async function storeKnown(
  db: Database,
  made: { input: Partial<PostingInput>; level: Known['level']; flag: Known['flag'] }[],
): Promise<Known[]> {
  const stored = await storeSome(
    db,
    made.map(({ input, level }) => ({ ...input, prediction: { roleLevel: level } })),
  )
  const marked = await storeMarks(db)
  const known: Known[] = []
  for (const [i, { input, level, flag }] of made.entries()) {
    const id = stored[i]!
    const status = input.status!
    const isEnded = ['expired', 'filled', 'unfilled', 'withdrawn', 'removed'].includes(status)
    const closedAt = isEnded ? Math.min(input.validThrough!, NOW) : null
    await db.updateTable('postings').set({ flag, status, closedAt }).where('id', '=', id).execute()
    const markedUntil = marked.get(input.organization ?? '') ?? null
    known.push({ id, level, flag, closedAt, markedUntil, input: input as PostingInput })
  }
  return known
}

/** Marks the employers that have a posting; by name until when each bears its mark. */
async function storeMarks(db: Database): Promise<Map<string, number>> {
  const organizations = await db.selectFrom('organizations').select(['id', 'name']).execute()
  const until = new Map<string, number>(MARKED.map(([name, after]) => [name, NOW + after]))
  for (const { id: organizationId, name } of organizations) {
    const lapsesAt = until.get(name) ?? null
    const state = lapsesAt === null ? 'proposed' : 'confirmed'
    const mark = { organizationId, state, facts: '{}', createdAt: NOW, lapsesAt } as const
    await db.insertInto('employerMarks').values(mark).execute()
  }
  // Over for two years: says nothing any more of whom it was about.
  const [first] = organizations
  if (first) {
    const old = { state: 'lapsed', facts: '{}', createdAt: 0, lapsesAt: 1 } as const
    await db
      .insertInto('employerMarks')
      .values({ ...old, organizationId: first.id })
      .execute()
  }
  return until
}
