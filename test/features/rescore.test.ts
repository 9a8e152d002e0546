import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Judge } from '../../src/classifier/model.ts'
import type { Change } from '../../src/classifier/model-change.ts'
import type { Evidence } from '../../src/classifier/prediction.ts'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { getDataVersion } from '../../src/db/board-state.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { judgePosting } from '../../src/db/judge-posting.ts'
import { getPosting, storePosting } from '../../src/db/postings.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { seedDemonstration } from '../../src/features/import/seed.ts'
import { reasonsOf } from '../../src/features/rescore/compare.ts'
import { findLiveAfter } from '../../src/features/rescore/queries.ts'
import { BeingRescored, type RescoreOptions, rescore } from '../../src/features/rescore/rescore.ts'
import { judgeAll, storeJudged } from '../../src/features/rescore/store.ts'
import { DAY, eachEngine, NOW, openTestDatabase, somePosting } from '../support.ts'

const LATER = NOW + DAY

const SILENT = { ...shippedModel.wording, cap: 0, weights: {} }

/** A model of few words: P(senior) is a straight line from .01 at -10 to .99 at 10. */
function modelOf(version: string, bias: number, weights: Judge['weights']): Judge {
  return {
    ...{ schema: 1, version, cueHash: 'x', dataHash: 'x', bias, weights },
    wording: SILENT,
    calibration: { logits: [-10, 10], probabilities: [0.01, 0.99] },
    thresholds: { unsure: 0.5, senior: 0.6, flag: 0.7 },
    junior: { bias: -1, weights: {}, wording: SILENT },
  }
}
const PEOPLE = modelOf('people', -4, { 'manages-people': 10 })
const BUDGET = modelOf('budget', -3, { 'owns-budget': 11 })

const MANAGES = 'Vous encadrez une équipe de trois personnes.'
const SPENDS = 'Vous gérez un budget de 30 000 €.'
const POSTINGS = {
  manages: { contract: 'internship', text: MANAGES },
  spends: { contract: 'internship', text: SPENDS },
  plain: { contract: 'internship', text: 'Vous répondez aux membres.' },
  job: { contract: 'permanent', text: MANAGES },
} satisfies Record<string, Partial<PostingInput>>
type Name = keyof typeof POSTINGS
const NAMES = Object.keys(POSTINGS) as Name[]

async function store(db: Database, overrides: Partial<PostingInput>, model: Judge, now = NOW) {
  const input = somePosting(overrides)
  const prediction = judgePosting(input, model)
  return withTransaction(db, async (trx) => (await storePosting(trx, input, prediction, now)).id)
}

/** A board whose postings were judged by the model that looks for people who are led. */
async function openJudged(engine: 'sqlite' | 'postgres') {
  const db = await openTestDatabase(engine)
  const ids = {} as Record<Name, number>
  for (const name of NAMES)
    ids[name] = await store(db, { externalId: name, ...POSTINGS[name] }, PEOPLE)
  return { db, ids }
}

async function run(db: Database, options: Partial<RescoreOptions> = {}) {
  let listed: readonly Change[] = []
  const done = await rescore(db, {
    model: BUDGET,
    dryRun: false,
    baseUrl: 'https://board.example',
    now: () => LATER,
    onChanges: async (changes) => {
      listed = changes
    },
    onProgress: () => undefined,
    shouldStop: () => false,
    ...options,
  })
  return { ...done, listed }
}

/** All that a run may write. */
async function contentsOf(db: Database) {
  const rowsOf = async (table: string, order: string) =>
    (
      await sql<
        Record<string, unknown>
      >`select * from ${sql.table(table)} order by ${sql.ref(order)}`.execute(db)
    ).rows
  return {
    postings: await rowsOf('postings', 'id'),
    predictions: await rowsOf('predictions', 'id'),
    audit: await rowsOf('audit_entries', 'id'),
    state: await rowsOf('board_state', 'name'),
    models: await rowsOf('models', 'id'),
    locks: await rowsOf('locks', 'name'),
  }
}

const standOf = async (db: Database, id: number) => {
  const { posting, prediction, version } = (await getPosting(db, id))!
  return [posting.flag, posting.verdict, posting.level, version, prediction.model]
}
const auditOf = (db: Database, after: number) =>
  db
    .selectFrom('auditEntries')
    .select(['action', 'postingId', 'detail'])
    .where('at', '>', after)
    .orderBy('id')
    .execute()

eachEngine('rescore', (engine) => {
  test('lists what a model changes and why, weightiest first; a dry run writes nothing', async () => {
    const { db, ids } = await openJudged(engine)
    const before = await contentsOf(db)
    const { listed, found, stored } = await run(db, { dryRun: true })
    expect(await contentsOf(db)).toEqual(before)
    expect(stored.postings).toBe(0)
    const counts = { raised: 1, withdrawn: 1, changed: 1, moved: 1 }
    expect(found).toEqual({ postings: 4, ...counts })
    expect(listed.map(({ id }) => id)).toEqual([ids.spends, ids.manages, ids.job])
    const [raised, withdrawn, job] = listed
    expect(raised).toEqual({
      id: ids.spends,
      title: 'Gestionnaire de communautés',
      page: `https://board.example/fr/offres/gestionnaire-de-communautes-${ids.spends}`,
      from: {
        ...{ model: 'people', verdict: 'clear', roleLevel: 'mid', flag: 'none' },
        probability: expect.closeTo(0.304, 9),
      },
      to: {
        ...{ model: 'budget', verdict: 'flagged', roleLevel: 'senior', flag: 'automatic' },
        probability: expect.closeTo(0.892, 9),
      },
      gained: [{ cue: 'owns-budget', text: expect.stringContaining('budget'), weight: 11 }],
      lost: [],
    })
    expect(withdrawn).toMatchObject({
      from: { verdict: 'flagged', flag: 'automatic' },
      to: { verdict: 'clear', flag: 'none' },
      gained: [],
      lost: [{ cue: 'manages-people', weight: 10 }],
    })
    expect(job).toMatchObject({
      from: { verdict: 'not-applicable', roleLevel: 'senior', flag: 'none' },
      to: { verdict: 'not-applicable', roleLevel: 'mid', flag: 'none' },
    })
  })

  test('stores beside the older model, moves flags with an entry each, and does it once', async () => {
    const { db, ids } = await openJudged(engine)
    const version = await getDataVersion(db)
    const { found, stored } = await run(db)
    expect(stored).toEqual(found)
    expect(await getDataVersion(db)).toBe(version + 1)
    expect(await standOf(db, ids.spends)).toEqual(['automatic', 'flagged', 'senior', 2, 'budget'])
    expect(await standOf(db, ids.manages)).toEqual(['none', 'clear', 'mid', 2, 'budget'])
    expect(await standOf(db, ids.job)).toEqual(['none', 'not-applicable', 'mid', 2, 'budget'])
    expect(await standOf(db, ids.plain)).toEqual(['none', 'clear', 'mid', 1, 'budget'])
    const { posting, prediction } = (await getPosting(db, ids.plain))!
    expect([posting.probability, posting.updatedAt]).toEqual([prediction.probability, NOW])
    const after = await contentsOf(db)
    expect(after.predictions).toHaveLength(8)
    const entries = await auditOf(db, NOW)
    const model = 'budget'
    expect(entries.map(({ detail, ...rest }) => ({ ...rest, detail: JSON.parse(detail) }))).toEqual(
      [
        {
          action: 'flag',
          postingId: ids.manages,
          detail: { from: 'automatic', to: 'none', model },
        },
        { action: 'flag', postingId: ids.spends, detail: { from: 'none', to: 'automatic', model } },
        { action: 'rescore', postingId: null, detail: { model, ...stored } },
      ],
    )
    const again = await run(db)
    expect([again.listed, again.stored.postings]).toEqual([[], 0])
    expect(await contentsOf(db)).toEqual(after)
  })

  test('back to the older model gives back what it said, and stays so', async () => {
    const { db, ids } = await openJudged(engine)
    const before = await Promise.all(NAMES.map((name) => getPosting(db, ids[name])))
    await run(db)
    await run(db, { model: PEOPLE, now: () => LATER }) // within the same millisecond
    const after = await Promise.all(NAMES.map((name) => getPosting(db, ids[name])))
    expect(after.map((one) => one!.prediction)).toEqual(before.map((one) => one!.prediction))
    expect(after.map((one) => one!.posting.flag)).toEqual(before.map((one) => one!.posting.flag))
    const settled = await contentsOf(db)
    expect((await run(db, { model: PEOPLE })).stored.postings).toBe(0)
    expect(await contentsOf(db)).toEqual(settled)
  })

  test('a flag that a person decided stands, under whatever verdict', async () => {
    const { db, ids } = await openJudged(engine)
    const decide = (id: number, flag: 'upheld' | 'cleared') =>
      db.updateTable('postings').set({ flag }).where('id', '=', id).execute()
    await decide(ids.manages, 'upheld')
    await decide(ids.spends, 'cleared')
    expect((await run(db)).stored).toMatchObject({ raised: 0, withdrawn: 0, changed: 3 })
    expect((await standOf(db, ids.manages)).slice(0, 2)).toEqual(['upheld', 'clear'])
    expect((await standOf(db, ids.spends)).slice(0, 2)).toEqual(['cleared', 'flagged'])
    expect((await auditOf(db, NOW)).map(({ action }) => action)).toEqual(['rescore'])
  })

  test('judges what is open or still to open, and leaves the closed and removed alone', async () => {
    const db = await openTestDatabase(engine)
    const live = ['draft', 'awaiting-review', 'published'] as const
    const over = ['expired', 'filled', 'unfilled', 'withdrawn', 'removed'] as const
    for (const status of [...live, ...over]) {
      await store(db, { externalId: status, status, ...POSTINGS.spends }, PEOPLE)
    }
    const { found, listed } = await run(db)
    expect(found).toMatchObject({ postings: 3, raised: 3 })
    expect(listed.filter(({ page }) => page !== undefined)).toHaveLength(1)
    const flagged = db.selectFrom('postings').select('status').where('flag', '=', 'automatic')
    expect((await flagged.orderBy('id').execute()).map(({ status }) => status)).toEqual(live)
  })

  test('a posting edited after it was judged is judged anew, one that closed is left alone', async () => {
    const { db, ids } = await openJudged(engine)
    const judged = await judgeAll(db, await findLiveAfter(db, 0, 10), BUDGET)
    const known = judged.map(({ posting: { id, version }, prediction }) => ({
      ...{ id, version, prediction },
    }))
    // As by a process that still judges with the older model.
    await store(
      db,
      { externalId: 'manages', contract: 'internship', text: `Bien. ${SPENDS}` },
      PEOPLE,
    )
    await db
      .updateTable('postings')
      .set({ status: 'filled' })
      .where('id', '=', ids.spends)
      .execute()
    const written = await withTransaction(db, (trx) => storeJudged(trx, known, BUDGET, LATER))
    expect(written.stored.map(({ posting }) => posting.id)).toEqual([
      ids.manages,
      ids.plain,
      ids.job,
    ])
    expect(written.edited).toEqual([ids.manages])
    const { posting, prediction, version } = (await getPosting(db, ids.manages))!
    expect([posting.flag, version]).toEqual(['automatic', 3])
    expect(
      prediction.evidence.map(({ field, start, end }) => posting[field].slice(start, end)),
    ).toEqual(prediction.evidence.map(({ text }) => text))
    expect(await standOf(db, ids.spends)).toEqual(['none', 'clear', 'mid', 1, 'people'])
    expect((await run(db)).stored.postings).toBe(0)
  })

  test('an edit between the list and the storing is not overwritten', async () => {
    const { db, ids } = await openJudged(engine)
    const edit = { externalId: 'spends', contract: 'internship', text: 'Vous modérez.' } as const
    const done = await run(db, { onChanges: async () => void (await store(db, edit, PEOPLE)) })
    expect(done.edited).toEqual([ids.spends])
    expect(await standOf(db, ids.spends)).toEqual(['none', 'clear', 'mid', 2, 'budget'])
    expect((await getPosting(db, ids.spends))!.posting.text).toBe('Vous modérez.')
  })

  test('what was judged for the list is stored as it was listed, not judged once more', async () => {
    const { db, ids } = await openJudged(engine)
    const model = { ...BUDGET }
    // Whoever judged again would now judge otherwise.
    const onChanges = async () => {
      model.bias = -9
    }
    await run(db, { model, onChanges })
    expect((await getPosting(db, ids.spends))!.prediction.bias).toBe(BUDGET.bias)
  })

  test('killed or stopped after any batch, the next run comes to the same board', async () => {
    const whole = await openJudged(engine)
    await run(whole.db)
    const wanted = await contentsOf(whole.db)
    for (const batches of [1, 2, 3]) {
      const { db } = await openJudged(engine)
      let done = 0
      const dies = (step: string) => {
        if (step === 'storing' && ++done === batches) throw new Error('killed')
      }
      await expect(run(db, { batchSize: 1, onProgress: dies })).rejects.toThrow('killed')
      expect((await auditOf(db, NOW)).some(({ action }) => action === 'rescore')).toBe(false)
      const stopped = await run(db, { batchSize: 1, shouldStop: () => true })
      expect([stopped.isComplete, stopped.stored.postings]).toEqual([false, 0])
      const rest = await run(db, { batchSize: 2 })
      expect(rest.stored.postings).toBe(NAMES.length - batches)
      const { postings, audit, locks } = await contentsOf(db)
      expect(postings).toEqual(wanted.postings)
      expect(locks).toEqual([])
      const flags = (rows: typeof audit) => rows.filter(({ action }) => action === 'flag')
      expect(flags(audit)).toEqual(flags(wanted.audit))
    }
  })

  test('a second run at the same time is refused, and a dry run is not', async () => {
    const { db } = await openJudged(engine)
    const refused = await run(db, {
      onChanges: async () => {
        await expect(run(db)).rejects.toThrow(BeingRescored)
        expect((await run(db, { dryRun: true })).found.raised).toBe(1)
      },
    })
    expect(refused.stored.postings).toBe(4)
    expect((await run(db)).stored.postings).toBe(0)
  })

  test('what an import judged, the same model judges alike', async () => {
    const db = await openTestDatabase(engine)
    await seedDemonstration(db, NOW)
    const before = await contentsOf(db)
    const { found, stored, listed } = await run(db, { model: shippedModel, batchSize: 50 })
    expect(found).toMatchObject({ raised: 0, withdrawn: 0, changed: 0, moved: 0 })
    expect(found.postings).toBeGreaterThan(90)
    expect([stored.postings, listed]).toEqual([0, []])
    expect(await contentsOf(db)).toEqual(before)
  })
})

test('all that passages gain, less all that they lose, is what the evidence moves by', () => {
  const passage = fc.record({
    field: fc.constant('text' as const),
    start: fc.nat(3),
    end: fc.constant(9),
    text: fc.constant('x'),
    cue: fc.constantFrom('a', 'b'),
    weight: fc.integer({ min: -8, max: 8 }),
  })
  const sum = (ones: readonly Pick<Evidence, 'weight'>[]) =>
    ones.reduce((total, { weight }) => total + weight, 0)
  fc.assert(
    fc.property(fc.array(passage), fc.array(passage), (before, after) => {
      const { gained, lost } = reasonsOf(before, after, Number.POSITIVE_INFINITY)
      expect(sum(gained) - sum(lost)).toBe(sum(after) - sum(before))
      expect(reasonsOf(after, after)).toEqual({ gained: [], lost: [] })
      expect(reasonsOf(before, after).gained).toEqual(gained.slice(0, 3))
    }),
  )
})
