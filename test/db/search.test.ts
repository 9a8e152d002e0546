import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { countFacets, findPage, planOf } from '../../src/db/published.ts'
import { readQuery } from '../../src/domain/query-text.ts'
import { NO_CRITERIA, parseCriteria } from '../../src/domain/search-criteria.ts'
import { DAY, eachEngine, isDeep, NOW, openTestDatabase, storeSome } from '../support.ts'

const TITLES = [
  'Gestionnaire de communautés (H/F)',
  'Community manager',
  'Animateur/trice de communauté',
  'CM – alternance',
  'Graphiste réseaux sociaux',
  'Chargé·e de médias sociaux et des réseaux, sociaux',
  'Near or not: a-b * "phrase"',
]

async function findTitles(db: Database, q: string, more: object = {}): Promise<string[]> {
  const page = await findPage(db, { ...NO_CRITERIA, q, ...more }, { pageSize: 50, now: NOW })
  return page.rows.map(({ posting }) => posting.title)
}

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...['"', "'", 'NEAR(', 'a-b', '*', '^', ':', 'title:', '{title}', ' AND ', ' OR ', ' NOT '],
        ...['😀', '\0', '\ud800', 'é', '<->', '&', '|', '!', '\\', '%', '(', ')', 'community', ' '],
        ...['manager', 'CM', 'de', '👩‍💻', "l'", '--', ';', '$1', '?', 'réseaux sociaux'],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

eachEngine('search', (engine) => {
  let db: Database

  beforeAll(async () => {
    db = await openTestDatabase(engine)
    await storeSome(
      db,
      TITLES.map((title, i) => ({ title, text: `Annonce ${i}.`, datePosted: NOW - i * DAY })),
    )
  })

  test('titles of one trade find each other’s postings', async () => {
    for (const q of [
      'gestionnaire de communautés',
      'community manager',
      'animatrice de communauté',
      'CM',
    ]) {
      expect(await findTitles(db, q), q).toEqual(TITLES.slice(0, 4))
    }
  })

  test('accents, case and small words make no difference', async () => {
    const networks = await findTitles(db, 'réseaux sociaux')
    expect(networks).toEqual(TITLES.slice(4, 6))
    expect(await findTitles(db, 'RESEAUX sociaux')).toEqual(networks)
    expect(await findTitles(db, 'réseaux sociaux'.normalize('NFD'))).toEqual(networks)
    expect(await findTitles(db, 'gestionnaire communauté', { exact: true })).toEqual([TITLES[0]])
  })

  test('a phrase stands in this order; exact takes no synonyms', async () => {
    expect(await findTitles(db, '"réseaux sociaux"')).toEqual(TITLES.slice(4, 6))
    expect(await findTitles(db, '"sociaux réseaux"')).toEqual([TITLES[5]])
    expect(await findTitles(db, 'community manager', { exact: true })).toEqual([TITLES[1]])
  })

  test('no phrase reaches from the title into the text', async () => {
    expect(await findTitles(db, '"manager annonce"')).toEqual([])
    expect(await findTitles(db, 'manager annonce')).toEqual([TITLES[1]])
  })

  test('by relevance, titles with the words as typed come first, then synonyms, then texts', async () => {
    await storeSome(db, [{ title: 'Directrice', text: 'Vous suivez le community manager.' }])
    const found = await findTitles(db, 'community manager', { sort: 'relevance' })
    expect(found).toEqual([TITLES[1], TITLES[0], TITLES[2], TITLES[3], 'Directrice'])
    await db.deleteFrom('postings').where('title', '=', 'Directrice').execute()
    expect(await findTitles(db, '"suivez le community"')).toEqual([])
  })

  test('a changed posting is found by its new words alone', async () => {
    await storeSome(db, [{ externalId: 'moving', title: 'Vigneronne' }])
    await storeSome(db, [{ externalId: 'moving', title: 'Boulanger' }])
    expect(await findTitles(db, 'vigneron vigneronne')).toEqual([])
    expect(await findTitles(db, 'boulangère')).toEqual(['Boulanger'])
    await db.deleteFrom('postings').where('externalId', '=', 'moving').execute()
  })

  test('an employer is found by name, as words of the text and not of the title', async () => {
    const named = { externalId: 'named', title: 'Vigneronne', text: 'Vous suivez la récolte.' }
    const name = 'Maison Ténor & Fils'
    await storeSome(db, [
      { ...named, organization: name },
      { externalId: 'title', title: 'Chef ténor', organization: 'Une autre' },
    ])
    expect(await findTitles(db, 'tenor')).toEqual(['Chef ténor', 'Vigneronne'])
    expect(await findTitles(db, 'TENORS', { sort: 'relevance' })).toEqual([
      ...['Chef ténor', 'Vigneronne'],
    ])
    expect(await findTitles(db, '"maison tenor" récolte')).toEqual(['Vigneronne'])
    expect(await findTitles(db, '"recolte maison"')).toEqual([]) // no phrase reaches out of the text
    await storeSome(db, [{ ...named, organization: 'Atelier Basson' }])
    expect(await findTitles(db, 'ténor')).toEqual(['Chef ténor'])
    expect(await findTitles(db, 'basson')).toEqual(['Vigneronne'])
    await db.deleteFrom('postings').where('externalId', 'in', ['named', 'title']).execute()
  })

  test('a search for nothing that can be found gives the whole list', async () => {
    expect(await findTitles(db, '😀 " de la')).toEqual(TITLES)
    expect(planOf({ q: '😀 " de la', exact: false }).ignored).toBe(true)
  })

  test('no text is ever an error, and list and counts agree', async () => {
    await fc.assert(
      fc.asyncProperty(strange, fc.boolean(), async (q, exact) => {
        const { criteria } = parseCriteria(readQuery(new URLSearchParams({ q }).toString()))
        const search = { ...criteria, exact, sort: 'relevance' as const }
        const raw = { ...search, q } // also as no URL would hold it
        const { rows } = await findPage(db, raw, { pageSize: 50, now: NOW })
        const cleaned = await findPage(db, search, { pageSize: 50, now: NOW })
        const { total } = await countFacets(db, search, { now: NOW })
        expect(cleaned.rows).toHaveLength(total)
        expect(rows.length).toBeLessThanOrEqual(TITLES.length)
      }),
      { numRuns: isDeep ? 20_000 : 300, seed: 3 },
    )
  })

  test('eight kilobytes of anything are no error either', async () => {
    const units = ['"', 'NEAR(', 'a-b ', '* ', '😀', '\0', 'community manager ', 'a" ', "'", 'x']
    for (const unit of units) {
      const q = unit.repeat(Math.ceil(8192 / unit.length))
      await expect(findTitles(db, q), unit).resolves.toBeInstanceOf(Array)
    }
  })
})

test('both engines find the same for any search', async () => {
  const databases = [await openTestDatabase('sqlite'), await openTestDatabase('postgres')]
  const words = [
    'community',
    'manager',
    'réseaux',
    'sociaux',
    'CM',
    'web',
    'animer',
    'de',
    'modération',
  ]
  const text = fc.array(fc.constantFrom(...words, '.', '/', 'h/f'), { maxLength: 8 })
  const made = fc
    .sample(fc.tuple(text, text), { numRuns: 80, seed: 21 })
    .map(([title, body], i) => ({
      externalId: String(i),
      title: title.join(' ') || 'x',
      text: body.join(' ') || 'x',
      organization: i % 3 === 0 ? `${words[i % words.length]} animer` : null,
    }))
  const organization = 'Web web'
  made.push({
    externalId: 'long',
    organization,
    title: 'web',
    text: `${'a b '.repeat(4000)} community manager`,
  })
  made.push({
    externalId: 'same',
    organization,
    title: 'web',
    text: `${'web '.repeat(2000)} animer`,
  })
  for (const db of databases) await storeSome(db, made)
  const query = fc
    .array(fc.constantFrom(...words, '"', 'xyz'), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(' '))
  const findOnBoth = async (q: string, exact: boolean) =>
    Promise.all(
      databases.map(async (db) => {
        const search = { ...NO_CRITERIA, q, exact, sort: 'relevance' as const }
        const { rows } = await findPage(db, search, { pageSize: 100, now: NOW })
        return rows.map(({ posting }) => posting.id)
      }),
    )
  for (const q of ['"web animer"', '"b community manager"', '"web web web"']) {
    const [ours, theirs] = await findOnBoth(q, true)
    expect(ours!.length, q).toBeGreaterThan(0)
    expect(ours, q).toEqual(theirs)
  }
  await fc.assert(
    fc.asyncProperty(fc.oneof(query, strange), fc.boolean(), async (q, exact) => {
      const [ours, theirs] = await findOnBoth(q, exact)
      expect(ours).toEqual(theirs)
    }),
    { numRuns: isDeep ? 20_000 : 2000, seed: 4 },
  )
})
