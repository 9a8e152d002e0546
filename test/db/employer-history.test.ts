import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Finding } from '../../src/check/finding.ts'
import { checkBeside, checkIncoming } from '../../src/db/check-posting.ts'
import type { Database } from '../../src/db/database.ts'
import {
  employerPostings,
  findEmployerHistory,
  findOrganizationId,
  MOST_EARLIER,
} from '../../src/db/employer-history.ts'
import { getPosting } from '../../src/db/postings.ts'
import { findEarlier } from '../../src/db/sheet-beside.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { DAY, eachEngine, NOW, openTestDatabase, somePosting, storeSome } from '../support.ts'

const EMPLOYER = 'Coopérative des Tilleuls'
const SINCE = NOW - 700 * DAY

eachEngine('findEmployerHistory', (engine) => {
  let db: Database
  const history = async (options: { exceptId?: number; since?: number; now?: number } = {}) => {
    const organizationId = (await findOrganizationId(db, EMPLOYER))!
    return findEmployerHistory(db, { organizationId, since: SINCE, now: NOW, ...options })
  }
  const ids = async (options = {}) => (await history(options)).map(({ id }) => id)

  beforeEach(async () => {
    db = await openTestDatabase(engine)
  })

  test('tells of a posting what the rules compare', async () => {
    const [id] = await storeSome(db, [
      {
        ...{ title: 'Stage CM', contract: 'internship', monthsMin: 4.5, monthsMax: 6 },
        ...{ startMonth: '2026-12', status: 'filled', datePosted: NOW - 9 * DAY },
      },
    ])
    expect(await history()).toEqual([
      {
        ...{ id, title: 'Stage CM', contract: 'internship', family: 'community_mgmt', lang: 'fr' },
        ...{ country: 'FR', region: 'FR-ARA', city: 'Lyon', months: { min: 4.5, max: 6 } },
        ...{ startMonth: '2026-12', datePosted: NOW - 9 * DAY, closedAt: NOW, isUnfilled: false },
      },
    ])
  })

  test('gives the newest first, without the one at hand and what is too old', async () => {
    const [a, b, c] = await storeSome(db, [
      { datePosted: NOW - 20 * DAY },
      { datePosted: NOW - 10 * DAY },
      { datePosted: NOW - 10 * DAY },
      { datePosted: NOW - 30 * DAY },
    ])
    expect(await ids({ since: NOW - 20 * DAY })).toEqual([c, b, a])
    expect(await ids({ since: NOW - 20 * DAY, exceptId: b })).toEqual([c, a])
  })

  test('knows what is or was public, and no other employer’s', async () => {
    const statuses = [
      ...(['published', 'expired', 'filled', 'unfilled', 'withdrawn'] as const),
      ...(['draft', 'awaiting-review', 'removed'] as const),
    ]
    const stored = await storeSome(db, [
      ...statuses.map((status) => ({ status })),
      { organization: 'Coopérative du Tilleul' },
      { organization: null },
    ])
    const found = await history()
    expect(found.map(({ id }) => id)).toEqual(stored.slice(0, 5).toReversed())
    expect(found.filter(({ isUnfilled }) => isUnfilled)).toHaveLength(2)
  })

  test('is closed by the clock too, not only once that was noticed', async () => {
    await storeSome(db, [{ validThrough: NOW + DAY }])
    expect(await history()).toMatchObject([{ closedAt: null }])
    expect(await history({ now: NOW + DAY })).toMatchObject([{ closedAt: NOW + DAY }])
  })

  test('leaves out what is dated by its year alone: its day is that of its import', async () => {
    const dated = { year: 2026, provenance: { datePosted: 'declared' } } as const
    const [id] = await storeSome(db, [dated, { year: 2011, provenance: {} }])
    expect(await ids()).toEqual([id])
  })

  test('is bounded', async () => {
    const many = Array.from({ length: MOST_EARLIER + 5 }, (_, at) => ({
      datePosted: NOW - at * 1000,
    }))
    const stored = await storeSome(db, many)
    expect(await ids()).toEqual(stored.slice(0, MOST_EARLIER))
  })

  test('finds an employer by any spelling of its name', async () => {
    await storeSome(db, [{}])
    const known = await findOrganizationId(db, EMPLOYER)
    expect(known).toBeGreaterThan(0)
    expect(await findOrganizationId(db, 'COOPERATIVE  des tilleuls ')).toBe(known)
    expect(await findOrganizationId(db, 'Coopérative des Chênes')).toBeNull()
    expect(await findOrganizationId(db, '')).toBeNull()
  })
})

test('is read along the index of an employer’s postings, in its order', async () => {
  const db = await openTestDatabase('sqlite')
  const query = employerPostings(db, { organizationId: 1, exceptId: 2, since: SINCE })
  const plan = JSON.stringify(await query.explain(undefined, sql`query plan`))
  expect(plan).toContain('USING INDEX postings_organization (organization_id=? AND date_posted>?)')
  expect(plan).not.toContain('TEMP B-TREE')
})

eachEngine('checking a posting of the board', (engine) => {
  let db: Database
  const rules = (found: Finding[]) => new Set(found.map(({ rule }) => rule))
  /** As a curator's sheet does. */
  const checkStored = async (id: number) => {
    const { posting } = (await getPosting(db, id))!
    return checkBeside(posting, await findEarlier(db, posting, NOW), NOW)
  }
  const intern = (input: Partial<PostingInput>) => ({
    ...{ title: 'Stage – community manager', text: 'Stage de 6 mois à Lyon.', monthsMin: 6 },
    ...{ monthsMax: 6, contract: 'internship' as const, validThrough: NOW - 1 },
    ...input,
  })
  const EARLIER = intern({ startMonth: '2026-06', datePosted: NOW - 200 * DAY, status: 'filled' })
  const NEXT = intern({ externalId: 'next', startMonth: '2026-12', validThrough: NOW + 30 * DAY })

  beforeEach(async () => {
    db = await openTestDatabase(engine)
  })

  test('sees the other postings of its employer, stored or on its way in', async () => {
    await storeSome(db, [EARLIER], NOW - 100 * DAY)
    const incoming = await checkIncoming(db, somePosting(NEXT), NOW)
    expect([...rules(incoming)]).toEqual(expect.arrayContaining(['FR-STG-CARENCE', 'Q-REPOST']))
    const [id] = await storeSome(db, [NEXT])
    expect(await checkStored(id!)).toEqual(incoming)
    expect(await checkIncoming(db, somePosting(NEXT), NOW)).toEqual(incoming)
  })

  test('is not compared with itself, as it was before', async () => {
    const [id] = await storeSome(db, [{ ...EARLIER, externalId: 'next' }], NOW - 100 * DAY)
    expect(rules(await checkIncoming(db, somePosting(NEXT), NOW))).not.toContain('FR-STG-CARENCE')
    expect(rules(await checkStored(id!))).not.toContain('Q-REPOST')
  })

  test.each([
    ['no employer', { organization: null }],
    ['an employer that is new', { organization: 'Fabrique de la Gare' }],
    ['employers that hide', { organization: 'Confidentiel' }],
    ['a job', { contract: 'permanent' }],
  ] as const)('%s has no history', async (_, changes) => {
    await storeSome(db, [{ ...EARLIER, organization: 'Confidentiel' }], NOW - 100 * DAY)
    const input = somePosting({ ...NEXT, ...changes })
    const found = rules(await checkIncoming(db, input, NOW))
    expect(found).not.toContain('FR-STG-CARENCE')
    const [id] = await storeSome(db, [input])
    expect(rules(await checkStored(id!))).toEqual(found)
  })

  test('knows the French version of a job in English, stored or on its way in', async () => {
    const french: Partial<PostingInput> = {
      ...{ organization: 'Fabrique du Fleuve', contract: 'permanent', datePosted: NOW - DAY },
      ...{ country: 'CA', region: 'CA-QC-06', city: 'Montréal' },
    }
    const english: Partial<PostingInput> = {
      ...{ ...french, externalId: 'english', lang: 'en', title: 'Community manager' },
      text: 'We are looking for someone who will answer our members and plan the posts of the week.',
    }
    const before = await checkIncoming(db, somePosting(english), NOW)
    expect(before).toContainEqual(
      expect.objectContaining({ rule: 'QC-LANG-41', severity: 'likely_unlawful' }),
    )
    const [, id] = await storeSome(db, [french, english])
    expect(rules(await checkStored(id!))).not.toContain('QC-LANG-41')
    expect(rules(await checkIncoming(db, somePosting(english), NOW))).not.toContain('QC-LANG-41')
  })
})
