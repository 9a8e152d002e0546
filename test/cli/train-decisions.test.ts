import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { partOf } from '../../src/classifier/labelled.ts'
import { readModel } from '../../src/classifier/model.ts'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { cueHash } from '../../src/classifier/vocabulary.ts'
import { runEvaluate } from '../../src/cli/evaluate.ts'
import { formatTestFigures } from '../../src/cli/flag-report.ts'
import { readLabelSet } from '../../src/cli/read-labels.ts'
import { runTrainWithDecisions } from '../../src/cli/train-decisions.ts'
import { parseConfig } from '../../src/config.ts'
import { type Database, openDatabase, withTransaction } from '../../src/db/database.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { honestDecisions, storeDecided } from '../decided.ts'
import { DAY, NOW, storeSome } from '../support.ts'
import { board, boardFolder } from './run-board.ts'

const { env, remove } = boardFolder()
afterAll(remove)

/** All that the program came with. */
function seeds(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync('seeds', { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.jsonl?$/.test(name)) hash.update(name).update(readFileSync(join('seeds', name)))
  }
  return hash.digest('hex')
}

async function run(signal = new AbortController().signal, now = NOW) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const config = parseConfig({ ...env, BASE_URL: 'https://board.example' })
  const given = { labels: 'seeds/labels', signal, now: () => now }
  const code = await runTrainWithDecisions(config, given, { stdin: process.stdin, stdout, stderr })
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

const models = (db: Database) =>
  db.selectFrom('models').select(['id', 'version', 'state', 'content', 'createdAt']).execute()

test('decisions make a candidate in the database and nothing else', async () => {
  const none = await board(['train', '--with-decisions'], { env })
  expect([none.code, none.stderr]).toEqual([3, expect.stringContaining('board migrate')])
  const both = await board(['train', '--with-decisions', '--out', 'model.json'], { env })
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('cannot be used')])

  const db = await openDatabase(env.DATABASE_URL!)
  try {
    await migrateToLatest(db)
    await storeSome(db, [{ ...SENIOR_INTERNSHIP, prediction: { verdict: 'clear' } }, {}])
    const before = seeds()
    const decisions = await honestDecisions(61, [])
    // One may still be undone, one is contested: nineteen count.
    await storeDecided(db, [...decisions.slice(0, 20), { ...decisions[20]!, at: NOW - 1000 }])
    await withTransaction(db, async (trx) => {
      const contested = { decisionId: 1, text: 'Non.', createdAt: NOW, dueAt: NOW + DAY }
      await trx.insertInto('appeals').values(contested).execute()
    })
    const few = await run()
    expect(few.code).toBe(1)
    expect(few.stderr).toContain('21 decisions on flags in force, 19 of them count')
    expect(few.stderr).toContain('too few decisions to learn from: 20 are needed')
    expect((await models(db)).map(({ state }) => state)).not.toContain('candidate')

    await db.deleteFrom('appeals').execute()
    await storeDecided(
      db,
      decisions.slice(21).map((one) => ({ ...one, at: NOW - 2 * DAY })),
    )
    // Copies of what is measured on, and of what was decided, with other last words.
    const { postings } = await readLabelSet('seeds/labels')
    const frozen = postings.filter((one) => partOf(one) === 'test' && one.text.length > 500)
    const copies = [...frozen.slice(0, 4), ...decisions.slice(0, 3)]
    await storeDecided(
      db,
      copies.map((one, employer) => ({
        ...{ ...one, employer, text: `${one.text}.`, isFlag: false },
        at: NOW - 3 * DAY,
      })),
    )
    const made = await run()
    expect([made.code, made.stdout]).toEqual([0, ''])
    expect(made.stderr).toContain('68 decisions on flags in force, 60 of them count')
    expect(made.stderr).toContain('near-copies: 4 of the test part, 3 of newer decisions')
    expect(made.stderr).toContain('the last 20 are compared on')
    const { all } = shippedModel.metrics.test
    const figures = `active ${shippedModel.version}: ${formatTestFigures(all)}`
    expect(made.stderr).toContain(figures)
    expect(made.stderr).toContain('2 live postings: 1 flags raised')
    const [first] = (await models(db)).filter(({ state }) => state === 'candidate')
    const model = readModel(JSON.parse(first!.content!), cueHash)
    expect(model.version).toBe(first!.version)
    expect(model.version).toMatch(/^2026-11-2\d-[0-9a-f]{8}$/)
    const { parts: shipped } = shippedModel.metrics
    expect(model.metrics.decisions).toBe(40)
    expect(model.metrics.parts.test).toBe(shipped.test)
    expect(model.metrics.parts.train + model.metrics.parts.calibrate).toBe(
      shipped.train + shipped.calibrate + 40,
    )

    // The same decisions again: the same bytes, in the same row; and no file was touched.
    expect((await run(undefined, NOW + 5)).code).toBe(0)
    const again = (await models(db)).filter(({ state }) => state === 'candidate')
    expect(again).toEqual([{ ...first!, createdAt: NOW + 5 }])
    expect(seeds()).toBe(before)

    const stopped = await run(AbortSignal.abort())
    expect(stopped.code).toBe(0) // so few postings are one batch
  } finally {
    await db.destroy()
  }
}, 120_000)

test('files are measured with the model that the program came with', async () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const streams = { stdin: process.stdin, stdout, stderr }
  const labels = 'seeds/labels/titles.jsonl'
  const given = { labels, postings: [], facts: false, json: true, learnFrom: 'seeds/labels' }
  await runEvaluate(given, streams)
  expect(JSON.parse(String(stdout.read())).model).toBe(shippedModel.version)
}, 60_000)
