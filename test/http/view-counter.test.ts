import type { RootOperationNode } from 'kysely'
import { expect, test } from 'vitest'
import { getDataVersion } from '../../src/db/board-state.ts'
import type { Db } from '../../src/db/database.ts'
import { totalsFor } from '../../src/db/posting-counts.ts'
import { ViewCounter } from '../../src/http/view-counter.ts'
import { type OpenBoard, openBoard } from '../app.ts'
import { DAY, eachEngine, NOW, openTestDatabase, storeSome } from '../support.ts'

const PERSON = { method: 'GET', headers: { 'user-agent': 'Mozilla/5.0 (X11) Firefox/140.0' } }

/** Each statement that a database is asked for; the handler may refuse it. */
function watch(db: Db, see: (node: RootOperationNode) => void): Db {
  return db.withPlugin({
    transformQuery: ({ node }) => {
      see(node)
      return node
    },
    transformResult: async ({ result }) => result,
  })
}

async function viewsOf(board: OpenBoard, id: number) {
  await board.views.flush()
  return (await totalsFor(board.db, [id])).get(id)!.views
}

const countsIn = (db: Db) =>
  db.selectFrom('postingCounts').selectAll().orderBy('postingId').orderBy('day').execute()

eachEngine('a view of a posting', (engine) => {
  test('is counted before the page store answers, and where the reader has the page already', async () => {
    const board = await openBoard(engine, [{}])
    const [id] = board.ids as [number]
    const address = String((await board.get(`/fr/offres/x-${id}`)).headers.location)
    expect(await viewsOf(board, id)).toBe(0)
    const first = await board.get(address)
    await board.get(address)
    const known = await board.get(address, { 'if-none-match': String(first.headers.etag) })
    expect(known.statusCode).toBe(304)
    await board.get(`/en/jobs/gestionnaire-de-communautes-${id}`)
    expect(await viewsOf(board, id)).toBe(4)
    await board.get(address)
    expect(await viewsOf(board, id)).toBe(5)
  })

  test.each([
    ['a HEAD request', {}, 'HEAD'],
    ['a page fetched ahead', { 'sec-purpose': 'prefetch;prerender' }],
    ['a page fetched ahead, as it was once said', { purpose: 'prefetch' }],
    ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0; +http://x)' }],
    ['a preview of a link', { 'user-agent': 'facebookexternalhit/1.1' }],
    ['a command line', { 'user-agent': 'curl/8.5.0' }],
    ['a program without a name', { 'user-agent': '' }],
  ] as [string, Record<string, string>, 'HEAD'?][])(
    'is not %s',
    async (_, headers, method: 'GET' | 'HEAD' = 'GET') => {
      const board = await openBoard(engine, [{}])
      const [id] = board.ids as [number]
      const url = `/fr/offres/gestionnaire-de-communautes-${id}`
      expect((await board.app.inject({ method, url, headers })).statusCode).toBe(200)
      expect(await viewsOf(board, id)).toBe(0)
    },
  )

  test('is one of a telephone whose name sounds like a robot’s', async () => {
    const board = await openBoard(engine, [{}])
    const url = `/fr/offres/gestionnaire-de-communautes-${board.ids[0]}`
    await board.get(url, {
      'user-agent': 'Mozilla/5.0 (Linux; Android 13; CUBOT X70) Chrome/131.0',
    })
    expect(await viewsOf(board, board.ids[0]!)).toBe(1)
  })

  test('moves no version of the data, sets no cookie and keeps nothing of who it was', async () => {
    const board = await openBoard(engine, [{}])
    const before = await getDataVersion(board.db)
    const url = `/fr/offres/gestionnaire-de-communautes-${board.ids[0]}`
    const answer = await board.get(url, {
      'user-agent': 'Canary/9',
      'x-forwarded-for': '192.0.2.7',
    })
    expect(answer.headers['set-cookie']).toBeUndefined()
    await board.views.flush()
    expect(await getDataVersion(board.db)).toBe(before)
    expect(await countsIn(board.db)).toEqual([
      { postingId: board.ids[0], day: '2026-11-21', views: 1, applyClicks: 0 },
    ])
  })
})

eachEngine('counts in memory', (engine) => {
  test('of 10,000 views of 1,000 postings are one statement', async () => {
    const db = await openTestDatabase(engine)
    const ids = await storeSome(db, Array(1000).fill({}))
    let inserts = 0
    const counter = new ViewCounter(
      watch(db, (node) => {
        if (node.kind === 'InsertQueryNode') inserts++
      }),
      () => NOW,
    )
    for (let i = 0; i < 10_000; i++) counter.countView(PERSON, ids[(i * 7) % 1000]!)
    await counter.flush()
    expect(inserts).toBe(1)
    const rows = await countsIn(db)
    expect(rows).toHaveLength(1000)
    expect(rows.every(({ views }) => views === 10)).toBe(true)
    await counter.flush()
    expect(inserts).toBe(1)
  })

  test('are all kept when they cannot be written, and written the next time', async () => {
    const db = await openTestDatabase(engine)
    const [id] = (await storeSome(db, [{}])) as [number]
    let isBroken = true
    const counter = new ViewCounter(
      watch(db, (node) => {
        if (isBroken && node.kind === 'InsertQueryNode') throw new Error('the disk is full')
      }),
      () => NOW,
    )
    counter.countView(PERSON, id)
    const failing = counter.flush()
    counter.countView(PERSON, id)
    await expect(failing).rejects.toThrow('the disk is full')
    counter.countApplyClick(PERSON, id)
    expect(await countsIn(db)).toEqual([])
    isBroken = false
    await counter.flush()
    expect(await countsIn(db)).toMatchObject([{ views: 2, applyClicks: 1 }])
  })

  test('of several processes add up, whatever order they write in', async () => {
    const db = await openTestDatabase(engine)
    const ids = await storeSome(db, Array(40).fill({}))
    const counters = Array.from({ length: 6 }, () => new ViewCounter(db, () => NOW))
    for (const [i, counter] of counters.entries()) {
      const order = i % 2 ? ids : ids.toReversed()
      for (const id of order) counter.countView(PERSON, id)
    }
    await Promise.all(counters.flatMap((counter) => [counter.flush(), counter.flush()]))
    const rows = await countsIn(db)
    expect(rows.map(({ views }) => views)).toEqual(Array(40).fill(6))
  })

  test('go to the day on which they happened', async () => {
    const db = await openTestDatabase(engine)
    const [id] = (await storeSome(db, [{}])) as [number]
    let now = Date.UTC(2026, 10, 21, 23, 59)
    const counter = new ViewCounter(db, () => now)
    counter.countView(PERSON, id)
    now += 120_000
    counter.countView(PERSON, id)
    await counter.flush()
    expect((await countsIn(db)).map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-22'])
  })

  test('of a posting that is gone hold up no others', async () => {
    const db = await openTestDatabase(engine)
    const [id] = (await storeSome(db, [{}])) as [number]
    const counter = new ViewCounter(db, () => NOW)
    counter.countView(PERSON, id)
    counter.countView(PERSON, 999_999)
    await counter.flush()
    expect(await countsIn(db)).toHaveLength(1)
  })

  test('take bounded memory: many are written early, and let go while nothing can be written', async () => {
    const db = await openTestDatabase(engine)
    const ids = await storeSome(db, Array(30).fill({}))
    let isBroken = false
    const broken = watch(db, (node) => {
      if (isBroken && node.kind === 'InsertQueryNode') throw new Error('the disk is full')
    })
    const counter = new ViewCounter(broken, () => NOW, 10)
    for (const id of ids.slice(0, 11)) counter.countView(PERSON, id)
    await expect.poll(async () => (await countsIn(db)).length).toBe(10)
    isBroken = true
    await expect(counter.flush()).rejects.toThrow('the disk is full')
    for (const id of ids) counter.countView(PERSON, id)
    isBroken = false
    await counter.flush()
    // The one that waited, and nine others; what was known before is counted once more.
    const total = (await countsIn(db)).reduce((sum, { views }) => sum + views, 0)
    expect(total).toBe(10 + 1 + 10)
  })
})

eachEngine('the totals of a list of postings', (engine) => {
  test('are of all their days, and nothing where nothing was counted', async () => {
    const db = await openTestDatabase(engine)
    const ids = (await storeSome(db, [{}, {}])) as [number, number]
    for (const now of [NOW - 200 * DAY, NOW]) {
      const counter = new ViewCounter(db, () => now)
      counter.countView(PERSON, ids[0])
      counter.countApplyClick(PERSON, ids[0])
      await counter.flush()
    }
    expect([...(await totalsFor(db, ids))]).toEqual([
      [ids[0], { views: 2, applyClicks: 2 }],
      [ids[1], { views: 0, applyClicks: 0 }],
    ])
    expect((await totalsFor(db, [])).size).toBe(0)
  })
})
