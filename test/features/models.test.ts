import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { trainCandidate } from '../../src/cli/train-decisions.ts'
import { activateModel, RESCORE_JOB, rollBack } from '../../src/db/activate-model.ts'
import { getActiveModel } from '../../src/db/active-model.ts'
import { type EngineName, type Trx, withTransaction } from '../../src/db/database.ts'
import {
  findCandidate,
  getModel,
  type StoredComparison,
  storeCandidate,
} from '../../src/db/models.ts'
import { getPosting } from '../../src/db/postings.ts'
import { storeReading } from '../../src/db/second-readings.ts'
import { runDueJobs } from '../../src/features/jobs/worker.ts'
import { assess } from '../../src/features/publish/assess.ts'
import { rescoreHandler } from '../../src/features/rescore/job.ts'
import { type OpenBoard, openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { contestedDecisions, honestDecisions, storeDecided } from '../decided.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { DAY, eachEngine, NOW, somePosting } from '../support.ts'

const MODELS = '/fr/curation/modeles'
const MINUTE = 60_000
const LEARNER = {
  title: 'Stage community management',
  text: 'Vous assistez la responsable de la communauté, qui vous forme et vous encadre chaque jour.',
  contract: 'internship',
} as const

async function train({ db, now }: OpenBoard) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const given = { labels: 'seeds/labels', signal: new AbortController().signal, now }
  const code = await trainCandidate(db, given, { stdin: process.stdin, stdout, stderr })
  return { code, stderr: String(stderr.read() ?? ''), row: await findCandidate(db) }
}

const curatorOf = (board: OpenBoard) => signIn(board, { role: 'curator', organization: null })
const rescoreNow = ({ db, now }: OpenBoard) =>
  runDueJobs({ db, now }, { [RESCORE_JOB]: rescoreHandler({ db, now }) })
const activeVersion = async ({ db }: OpenBoard) => (await getActiveModel(db)).version
const inForce = ({ db }: OpenBoard) =>
  db.selectFrom('models').select('version').where('state', '=', 'active').execute()
const switches = ({ db }: OpenBoard) =>
  db
    .selectFrom('auditEntries')
    .innerJoin('decisions', 'decisions.id', 'auditEntries.decisionId')
    .select(['auditEntries.action', 'decisions.curatorId', 'detail'])
    .orderBy('auditEntries.id')
    .execute()

const LEARNED = { decisions: 20, train: 15, calibrate: 5, last: 0, curators: 1, labels: [] }

/** A candidate that would pass, but for what the test changes about it. */
async function keep(
  { db }: OpenBoard,
  version: string,
  model: object,
  compared: object,
  now = NOW,
) {
  const comparison = {
    ...{ candidate: version, active: shippedModel.version, shipped: shippedModel.version },
    ...{ sets: { frozen: 100, last: 0 }, gates: [], isPassed: true },
    words: { most: 0.2, flag: 0.7, isPassed: true },
    learned: { ...LEARNED, from: NOW, until: NOW },
    live: {
      at: NOW,
      counts: { postings: 0, raised: 0, withdrawn: 0, changed: 0, moved: 0 },
      changes: [],
    },
    ...compared,
  } as StoredComparison
  const content = { ...shippedModel, ...model, version }
  return withTransaction(db, (trx) => storeCandidate(trx, { model: content, comparison, now }))
}

async function refuses(who: SignedIn, id: number, words: RegExp) {
  const path = `${MODELS}/${id}/activer`
  for (const answer of [await who.get(path), await who.post(path)]) {
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('id="errors"')
    expect(answer.body).toMatch(words)
  }
}

const contents = new Map<EngineName, string>()

eachEngine('a model that learned from decisions', (engine) => {
  test('against the employers’ own words is kept, shown, and never put in force', async () => {
    const board = await openBoard(engine, [SENIOR_INTERNSHIP])
    const curator = await curatorOf(board)
    await storeDecided(board.db, await contestedDecisions(500, 25))
    const { code, stderr, row } = await train(board)
    expect(code).toBe(1)
    expect(stderr).toContain('may not be put in force')
    expect(row!.state).toBe('candidate')
    expect(row!.comparison).toMatchObject({
      isPassed: false,
      learned: { decisions: expect.toSatisfy((count: number) => count > 450) },
      live: { counts: { postings: 1 } },
    })
    const failed = row!.comparison!.gates.filter(({ outcome }) => outcome === 'below-bound')
    expect(failed).toContainEqual(
      expect.objectContaining({ set: 'frozen', reference: 'active', figure: 'recall' }),
    )
    const page = await curator.get(MODELS)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(row!.version)
    expect(page.body).toContain('Non remplie')
    expect(page.body).not.toContain('/activer"')
    await refuses(curator, row!.id, /Une condition au moins n’est pas remplie/)
    expect(await activeVersion(board)).toBe(shippedModel.version)
    expect(await switches(board)).toEqual([])
    expect(await board.db.selectFrom('jobs').select('id').execute()).toEqual([])
  }, 60_000)

  test('enters service, judges live postings, leaves what people decided, and is taken back', async () => {
    const board = await openBoard(engine, [SENIOR_INTERNSHIP, SENIOR_INTERNSHIP, LEARNER, LEARNER])
    const { db, ids } = board
    const [curator, other] = [await curatorOf(board), await curatorOf(board)]
    const people = { upheld: ids[2]!, cleared: ids[1]! } as const
    for (const [flag, id] of Object.entries(people)) {
      const values = { flag: flag as keyof typeof people }
      await db.updateTable('postings').set(values).where('id', '=', id).execute()
    }
    await storeDecided(db, await honestDecisions(60, [curator.accountId, other.accountId]))
    const { code, stderr, row } = await train(board)
    expect([code, stderr]).toEqual([0, expect.stringContaining('a curator may put it in force')])
    const { id, version, comparison } = row!
    expect(comparison).toMatchObject({
      ...{ isPassed: true, active: shippedModel.version, sets: { last: 20 } },
      learned: { decisions: 60, last: 20, curators: 2 },
    })
    contents.set(
      engine,
      (
        await db
          .selectFrom('models')
          .select('content')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).content!,
    )
    expect(await activeVersion(board)).toBe(shippedModel.version)

    // A browser left open does it no harm, and nobody else sees the page.
    const path = `${MODELS}/${id}/activer`
    board.setNow(NOW + 11 * MINUTE)
    for (const stale of [await curator.get(path), await curator.post(path)]) {
      expect(stale.statusCode).toBe(303)
      expect(stale.headers.location).toContain('/fr/connexion?again=1')
    }
    board.setNow(NOW + MINUTE)
    expect((await (await signIn(board)).post(path)).statusCode).toBe(404)
    expect((await curator.post(path, { also: 'this' })).statusCode).toBe(422)
    expect((await curator.post(`${MODELS}/999999/activer`)).statusCode).toBe(404)
    expect(await activeVersion(board)).toBe(shippedModel.version)

    const page = await curator.get(MODELS)
    expect(page.body).toContain(`href="${path}"`)
    expect(page.body).toContain('Toutes les conditions sont remplies')
    expect((await curator.get(path)).body).toContain('Mettre ce modèle en service')
    // Sent twice, it is done once.
    for (const answer of [await curator.post(path), await curator.post(path)]) {
      expect([answer.statusCode, answer.headers.location]).toEqual([
        303,
        `${MODELS}?done=activated`,
      ])
    }
    expect(await activeVersion(board)).toBe(version)
    expect(await inForce(board)).toEqual([{ version }])
    expect(await rescoreNow(board)).toMatchObject({ done: 1, failed: 0, retried: 0 })
    for (const posting of ids) {
      const { prediction } = (await getPosting(db, posting))!
      expect(prediction!.model).toBe(version)
    }
    const flags = await db.selectFrom('postings').select(['id', 'flag']).orderBy('id').execute()
    expect(flags.map(({ flag }) => flag)).toEqual(['automatic', 'cleared', 'upheld', 'none'])
    // What is previewed and what the method tells is of the model in force.
    const input = somePosting(LEARNER)
    expect((await assess(db, input, NOW, null)).prediction.model).toBe(version)
    const method = (await board.get('/fr/methode')).body
    expect(method).toContain(version)
    expect(method).toMatch(/décisions de la curation/)

    const back = `${MODELS}/annuler`
    expect((await other.get(back)).body).toContain(`value="${version}"`)
    expect((await other.post(back, { model: shippedModel.version })).statusCode).toBe(409)
    const gone = await other.post(back, { model: version })
    expect([gone.statusCode, gone.headers.location]).toEqual([303, `${MODELS}?done=rolled-back`])
    expect((await other.post(back, { model: version })).statusCode).toBe(409)
    expect(await activeVersion(board)).toBe(shippedModel.version)
    expect(await inForce(board)).toEqual([{ version: shippedModel.version }])
    expect(await rescoreNow(board)).toMatchObject({ done: 1 })
    expect((await getPosting(db, ids[0]!))!.prediction!.model).toBe(shippedModel.version)
    expect(await db.selectFrom('postings').select(['id', 'flag']).orderBy('id').execute()).toEqual(
      flags,
    )
    expect((await board.get('/fr/methode')).body).not.toContain(version)
    expect(await switches(board)).toEqual(
      [
        ['activate', curator.accountId, { model: version, previous: shippedModel.version }],
        ['roll-back', other.accountId, { model: shippedModel.version, previous: version }],
      ].map(([action, curatorId, detail]) => ({
        action,
        curatorId,
        detail: JSON.stringify(detail),
      })),
    )
    // What was given up may enter service again: it was compared with what judges now.
    expect((await curator.post(path)).statusCode).toBe(303)
    expect(await activeVersion(board)).toBe(version)
  }, 60_000)

  test('enters service only beside the models that it was compared with', async () => {
    const board = await openBoard(engine)
    const curator = await curatorOf(board)
    const first = await keep(board, '2026-11-22-aaaaaaaa', {}, {})
    const second = await keep(board, '2026-11-22-bbbbbbbb', {}, {})
    const old = await keep(board, '2026-11-22-cccccccc', {}, { shipped: '2026-01-01-00000000' })
    const foreign = await keep(board, '2026-11-22-dddddddd', { cueHash: 'of another time' }, {})
    await refuses(curator, old, /comparé à un autre modèle/)
    await refuses(curator, foreign, /ne peut pas juger avec ce modèle/)
    expect((await curator.post(`${MODELS}/${first}/activer`)).statusCode).toBe(303)
    // The other one was compared with the model before.
    await refuses(curator, second, /comparé à un autre modèle/)
    expect(await activeVersion(board)).toBe('2026-11-22-aaaaaaaa')
    // The row of the model that came with the program was compared with nothing.
    const shipped = await board.db
      .selectFrom('models')
      .select('id')
      .where('version', '=', shippedModel.version)
      .executeTakeFirstOrThrow()
    await refuses(curator, shipped.id, /n’a été comparé à aucun autre/)
    expect((await getModel(board.db, shipped.id))!.state).toBe('retired')

    // A release with other cues judges with its own model, and the page says so.
    const content = JSON.stringify({ ...shippedModel, cueHash: 'of another time' })
    const { id } = await board.db
      .insertInto('models')
      .values({ version: '2026-11-22-eeeeeeee', state: 'retired', createdAt: NOW, content })
      .returning('id')
      .executeTakeFirstOrThrow()
    await board.db
      .updateTable('boardState')
      .set({ value: id })
      .where('name', '=', 'active_model')
      .execute()
    expect(await activeVersion(board)).toBe(shippedModel.version)
    expect((await curator.get(MODELS)).body).toContain('ne convient plus à ce programme')
  })

  test('is given up one step further back each time, to the one that came with the program', async () => {
    const board = await openBoard(engine)
    const curator = await curatorOf(board)
    const [a, b] = ['2026-11-22-aaaaaaaa', '2026-11-22-bbbbbbbb']
    const activate = async (version: string, active: string) => {
      const id = await keep(board, version, {}, { active })
      expect((await curator.post(`${MODELS}/${id}/activer`)).statusCode).toBe(303)
    }
    const goBack = async () => {
      const model = await activeVersion(board)
      const { statusCode } = await curator.post(`${MODELS}/annuler`, { model })
      return statusCode === 303 ? activeVersion(board) : statusCode
    }
    await activate(a, shippedModel.version)
    await activate(b, a)
    // The first one is trained again, and compared with the second.
    await keep(board, a, {}, { active: b })
    expect([await goBack(), await goBack(), await goBack()]).toEqual([a, shippedModel.version, 409])
    // In force once more: back through all that judged before.
    await activate(a, shippedModel.version)
    await activate(b, a)
    await activate(a, b)
    const steps = [await goBack(), await goBack(), await goBack(), await goBack()]
    expect(steps).toEqual([b, a, shippedModel.version, 409])
  })

  test('is not put in force on what was decided otherwise since, long ago, or by who may not', async () => {
    const board = await openBoard(engine)
    const { db } = board
    const [curator, employer] = [await curatorOf(board), await signIn(board)]
    const labels = await storeDecided(db, await honestDecisions(2, [curator.accountId]))
    const learned = { ...LEARNED, labels, from: NOW, until: NOW }
    const id = await keep(board, '2026-11-22-aaaaaaaa', {}, { learned })
    const label = db.updateTable('labels').where('id', '=', labels[1]!)
    const { title, text } = await db
      .selectFrom('labels')
      .select(['title', 'text'])
      .where('id', '=', labels[1]!)
      .executeTakeFirstOrThrow()
    for (const [changed, before] of [
      [{ state: 'undone' }, { state: 'active' }],
      [{ state: 'overturned' }, { state: 'active' }],
      [
        { title: '', text: '' },
        { title, text },
      ],
    ] as const) {
      await label.set(changed).execute()
      await refuses(curator, id, /annulée, contestée ou effacée/)
      await label.set(before).execute()
    }
    const contested = { decisionId: 1, text: 'Non.', createdAt: NOW, dueAt: NOW + DAY }
    await db.insertInto('appeals').values(contested).execute()
    await refuses(curator, id, /annulée, contestée ou effacée/)
    await db.deleteFrom('appeals').execute()
    const old = await keep(board, '2026-11-22-bbbbbbbb', {}, {}, NOW - 30 * DAY)
    await refuses(curator, old, /plus de 30 jours/)

    // Their role was taken while they pressed the button.
    const by = (curatorId: number) => ({ curatorId, now: NOW })
    const run = <T>(work: (trx: Trx) => Promise<T>) => withTransaction(db, work)
    const ban = (bannedAt: number | null) =>
      db.updateTable('accounts').set({ bannedAt }).where('id', '=', curator.accountId).execute()
    const activated = (who: number) => run((trx) => activateModel(trx, id, by(who)))
    expect(await activated(employer.accountId)).toEqual({ outcome: 'unknown' })
    await ban(NOW)
    expect(await activated(curator.accountId)).toEqual({ outcome: 'unknown' })
    await ban(null)
    expect(await activated(curator.accountId)).toMatchObject({ outcome: 'done' })
    const gaveUp = run((trx) => rollBack(trx, '2026-11-22-aaaaaaaa', by(employer.accountId)))
    expect(await gaveUp).toBe('unknown')
    expect(await activeVersion(board)).toBe('2026-11-22-aaaaaaaa')
    const reading = { labelId: labels[0]!, isFlag: true, level: 'senior' } as const
    expect(await run((trx) => storeReading(trx, by(employer.accountId), reading))).toBeNull()
  })

  test('is tried by one of two who switch at once', async () => {
    const board = await openBoard(engine)
    const curators = [await curatorOf(board), await curatorOf(board)]
    const ids = [
      await keep(board, '2026-11-22-aaaaaaaa', {}, {}),
      await keep(board, '2026-11-22-bbbbbbbb', {}, {}),
    ]
    const answers = await Promise.all(
      curators.map((curator, i) => curator.post(`${MODELS}/${ids[i]}/activer`)),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    expect(await switches(board)).toHaveLength(1)
    expect(await inForce(board)).toHaveLength(1)
  })
})

test('the same decisions give the same model, byte for byte, on both engines', () => {
  expect(contents.get('sqlite')).toBe(contents.get('postgres'))
  expect(contents.get('sqlite')).toContain('"decisions":40')
})
