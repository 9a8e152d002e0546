import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { addCounts } from '../../src/db/posting-counts.ts'
import { FLAGS, STATUSES, VERDICTS } from '../../src/domain/codes.ts'
import { QUEUE_KINDS, REPORT_REASONS } from '../../src/domain/decision.ts'
import { DAY, eachEngine, isDeep, NOW, openTestDatabase, storeSome } from '../support.ts'

const STEPS = isDeep ? 600 : 60

/** Numbers from 0 below 1 that a seed gives again. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Item = { postingId: number; kind: string; score: number; since: number }
type Kept = Item & { views: number }

const BY_KEY = [sql.ref('postingId'), sql.ref('kind')] as const

const itemsOf = (db: Database): Promise<Kept[]> =>
  db
    .selectFrom('queueItems')
    .select(['postingId', 'kind', 'score', 'since', 'views'])
    .orderBy(BY_KEY[0])
    .orderBy(BY_KEY[1])
    .execute()

const wantedOf = async (db: Database): Promise<Item[]> => {
  const { rows } = await sql<Item>`select * from queue_wanted order by posting_id, kind`.execute(db)
  return rows.map((row) => ({ ...row, score: Number(row.score) }))
}

const keyOf = ({ postingId, kind }: Item) => `${postingId} ${kind}`

async function countsOf(db: Database): Promise<[Record<string, number>, Record<string, number>]> {
  const kept = await db.selectFrom('queueCounts').selectAll().execute()
  const counted = await db
    .selectFrom('queueItems')
    .select(['kind', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute()
  const none = Object.fromEntries(kept.map(({ kind }) => [kind, 0]))
  const toCounts = (rows: { kind: string; count: number }[]) =>
    Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]))
  return [toCounts(kept), { ...none, ...toCounts(counted) }]
}

async function viewsOf(db: Database): Promise<Map<number, number>> {
  const rows = await db.selectFrom('postingCounts').select(['postingId', 'views']).execute()
  const sums = new Map<number, number>()
  for (const { postingId, views } of rows) {
    sums.set(postingId, (sums.get(postingId) ?? 0) + views)
  }
  return sums
}

/** Whatever may happen to a posting and to what belongs to it, at random. */
class Happenings {
  readonly #db: Database
  readonly #next: () => number
  #made = 0

  constructor(db: Database, next: () => number) {
    this.#db = db
    this.#next = next
  }

  /** @returns what was done, in a word */
  async one(): Promise<string> {
    const at = NOW + this.#made++
    const postings = await this.#ids('postings')
    if (postings.length === 0) return this.#insertPosting(at)
    const posting = this.#pick(postings)
    const doing = [
      () => this.#insertPosting(at),
      () => this.#updatePosting(posting, at),
      () => this.#updatePosting(posting, at),
      () => this.#insertRevision(posting, at),
      () => this.#insertReport(posting, at),
      () => this.#insertReport(posting, at),
      () => this.#insertAppeal(posting, at),
      () => this.#change('postingRevisions', ['pending', 'accepted', 'refused']),
      () => this.#change('reports', ['open', 'upheld', 'dismissed']),
      () => this.#change('appeals', ['open', 'kept', 'overturned']),
      () => this.#delete(this.#pick(['postingRevisions', 'reports', 'decisions'] as const)),
      () => this.#view(posting),
      () => this.#view(posting),
      () => (this.#next() < 0.4 ? this.#delete('postings') : this.#updatePosting(posting, at)),
    ]
    return this.#pick(doing)()
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#next() * from.length)]!
  }

  async #ids(table: 'postings' | 'postingRevisions' | 'reports' | 'appeals' | 'decisions') {
    const rows = await this.#db.selectFrom(table).select('id').orderBy('id').execute()
    return rows.map(({ id }) => id)
  }

  async #insertPosting(at: number): Promise<string> {
    const [verdict, probability] = [this.#pick(VERDICTS), this.#next()]
    const status = this.#pick(['published', 'published', 'published', ...STATUSES] as const)
    const posting = { status, contract: 'internship' } as const
    await storeSome(this.#db, [{ ...posting, prediction: { verdict, probability } }], at)
    return 'insert posting'
  }

  async #updatePosting(id: number, updatedAt: number): Promise<string> {
    const changes = [
      { status: this.#pick(['published', 'awaiting-review', ...STATUSES] as const) },
      { flag: this.#pick(FLAGS) },
      { verdict: this.#pick(VERDICTS) },
      { probability: this.#next() },
      { status: 'published', flag: this.#pick(FLAGS) },
    ] as const
    const change = this.#pick(changes)
    await this.#db
      .updateTable('postings')
      .set({ ...change, updatedAt })
      .where('id', '=', id)
      .execute()
    return `posting ${id}: ${JSON.stringify(change)}`
  }

  async #insertRevision(postingId: number, at: number): Promise<string> {
    const state = this.#pick(['pending', 'accepted'] as const)
    const words = { title: 'x', text: 'y', contentHash: 'z', input: null, number: 10 + this.#made }
    await this.#db
      .insertInto('postingRevisions')
      .values({ ...words, postingId, state, createdAt: at })
      .execute()
    return `${state} revision of ${postingId}`
  }

  async #insertReport(postingId: number, createdAt: number): Promise<string> {
    const reason = this.#pick(REPORT_REASONS)
    const tokenHash = `hash ${this.#made}`
    const report = { postingId, reason, createdAt, tokenHash }
    await this.#db.insertInto('reports').values(report).execute()
    return `report of ${postingId}`
  }

  async #insertAppeal(postingId: number, at: number): Promise<string> {
    const { id: decisionId } = await this.#db
      .insertInto('decisions')
      .values({ at, action: 'uphold', postingId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await this.#db
      .insertInto('appeals')
      .values({ decisionId, postingId, text: 'x', createdAt: at, dueAt: at })
      .execute()
    return `appeal about ${postingId}`
  }

  async #change(table: 'postingRevisions' | 'reports' | 'appeals', states: readonly string[]) {
    const ids = await this.#ids(table)
    if (ids.length === 0) return 'nothing'
    const [id, state] = [this.#pick(ids), this.#pick(states)]
    await this.#db
      .updateTable(table)
      .set({ state: state as never })
      .where('id', '=', id)
      .execute()
    return `${table} ${id}: ${state}`
  }

  async #delete(table: 'postings' | 'postingRevisions' | 'reports' | 'decisions') {
    const ids = await this.#ids(table)
    if (ids.length === 0) return 'nothing'
    const id = this.#pick(ids)
    await this.#db.deleteFrom(table).where('id', '=', id).execute()
    return `delete ${table} ${id}`
  }

  async #view(postingId: number): Promise<string> {
    const day = this.#pick(['2026-11-20', '2026-11-21'])
    const views = Math.floor(this.#next() * 200)
    await addCounts(this.#db, [{ postingId, day, views, applyClicks: 0 }])
    return `${views} views of ${postingId}`
  }
}

eachEngine('the items of the queue', (engine) => {
  test('are what waits, whatever happens, with since when and with how many views', async () => {
    const db = await openTestDatabase(engine)
    const seed = isDeep ? Date.now() % 1_000_000 : 42
    const happenings = new Happenings(db, random(seed))
    let before = new Map<string, Kept>()
    const seen = new Set<string>()
    for (let step = 0; step < STEPS; step++) {
      const about = `seed ${seed}, step ${step}: ${await happenings.one()}`
      const [items, wanted] = [await itemsOf(db), await wantedOf(db)]
      const views = await viewsOf(db)
      const expected = wanted.map((item) => ({
        ...item,
        since: before.get(keyOf(item))?.since ?? item.since, // what stays keeps it
        score: expect.closeTo(item.score, 9),
        views: views.get(item.postingId) ?? 0,
      }))
      expect(items, about).toEqual(expected)
      const [kept, counted] = await countsOf(db)
      expect(kept, about).toEqual(counted)
      before = new Map(items.map((item) => [keyOf(item), item]))
      for (const { kind } of items) seen.add(kind)
    }
    expect([...seen].sort()).toEqual([...QUEUE_KINDS].sort())
  })
})

describe('what two transactions do at once on PostgreSQL', () => {
  let db: Database
  const FLAGGED = { contract: 'internship', prediction: { verdict: 'flagged' } } as const
  const reportOf = (postingId: number, reason: (typeof REPORT_REASONS)[number]) => ({
    ...{ postingId, reason, createdAt: NOW, tokenHash: `${postingId} ${reason}` },
  })
  const pause = () => new Promise((done) => setTimeout(done, 50))
  beforeAll(async () => {
    db = await openTestDatabase('postgres')
  })
  const of = async (postingId: number) =>
    (await itemsOf(db)).filter((item) => item.postingId === postingId)

  test('a report that comes during a decision leaves nothing of what was decided', async () => {
    const [id] = await storeSome(db, [FLAGGED])
    expect((await of(id!)).map(({ kind }) => kind)).toEqual(['flagged'])
    const decision = await db.startTransaction().execute()
    await decision.updateTable('postings').set({ flag: 'upheld' }).where('id', '=', id!).execute()
    const report = db.insertInto('reports').values(reportOf(id!, 'fraud')).execute()
    await pause()
    await decision.commit().execute()
    await report
    expect((await of(id!)).map(({ kind }) => kind)).toEqual(['report'])
  })

  test('reports for different reasons all count, and many for one count once', async () => {
    const [id, other] = await storeSome(db, [{}, {}])
    await Promise.all(
      REPORT_REASONS.slice(0, 8).map((reason) =>
        db.insertInto('reports').values(reportOf(id!, reason)).execute(),
      ),
    )
    expect(await of(id!)).toMatchObject([{ kind: 'report', score: 1 }])
    const same = Array.from({ length: 8 }, (_, n) => ({
      ...reportOf(other!, 'off-topic'),
      tokenHash: `same ${n}`,
    }))
    await db.insertInto('reports').values(same).execute()
    expect(await of(other!)).toMatchObject([{ score: expect.closeTo(0.6, 9) }])
    const [kept, counted] = await countsOf(db)
    expect(kept).toEqual(counted)
  })

  test('views that an item missed while it was made come with the next', async () => {
    const [id] = await storeSome(db, [{ contract: 'internship' }])
    const view = (day: string) => addCounts(db, [{ postingId: id!, day, views: 3, applyClicks: 0 }])
    const rescore = await db.startTransaction().execute()
    await rescore.updateTable('postings').set({ flag: 'automatic' }).where('id', '=', id!).execute()
    await view('2026-11-20')
    await rescore.commit().execute()
    await view(new Date(NOW + DAY).toISOString().slice(0, 10))
    expect(await of(id!)).toMatchObject([{ kind: 'flagged', views: 6 }])
  })
})
