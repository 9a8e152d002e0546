import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/db/database.ts'
import { jsonLines, someLines } from '../features/import-support.ts'
import { isDeep } from '../support.ts'
import { board, boardFolder, startBoard } from './run-board.ts'

const KILLS = isDeep ? 100 : 2
const RECORDS = 1300 // three batches, the last one not full
const FILE = jsonLines(
  Array.from({ length: RECORDS }, (_, at) => {
    const [line] = someLines(1)
    return at % 97 === 5 ? { id: `n${at}`, title: 'no text' } : { ...line, id: `n${at}` }
  }),
)

/** What must be the same however often an import was interrupted. */
async function stateOf(url: string) {
  const db = await openDatabase(url)
  try {
    // A kill after the end makes the next import a second run: the first one is what must be whole.
    const run = await db
      .selectFrom('importRuns')
      .selectAll()
      .orderBy('id')
      .executeTakeFirstOrThrow()
    const { read, created, changed, unchanged, refused, linesDone } = run
    return {
      counts: { read, created, changed, unchanged, refused, linesDone },
      isFinished: run.finishedAt !== null,
      errors: await db
        .selectFrom('importErrors')
        .select(['line', 'code'])
        .where('runId', '=', run.id)
        .orderBy('id')
        .execute(),
      postings: await db
        .selectFrom('postings')
        .innerJoin('predictions', 'predictions.postingId', 'postings.id')
        .innerJoin('postingRevisions', 'postingRevisions.id', 'predictions.revisionId')
        .select(['postings.id', 'externalId', 'postings.contentHash', 'number'])
        .select(['predictions.probability'])
        .select(['organizationId', 'flag', 'version'])
        .orderBy('postings.id')
        .execute(),
    }
  } finally {
    await db.destroy()
  }
}

test(`an import killed at ${KILLS} random points resumes to the same board`, async () => {
  const { folder, env, remove } = boardFolder()
  const file = join(folder, 'postings.jsonl')
  writeFileSync(file, FILE)
  const startedAt = performance.now()
  expect((await board(['import', file], { env })).code).toBe(1)
  const took = performance.now() - startedAt
  const uninterrupted = await stateOf(env.DATABASE_URL!)
  expect(uninterrupted).toMatchObject({ isFinished: true, counts: { read: RECORDS, refused: 14 } })
  expect(uninterrupted.postings).toHaveLength(RECORDS - 14)
  for (let at = 0; at < KILLS; at++) {
    const own = { DATABASE_URL: `sqlite:${join(folder, `killed-${at}.sqlite`)}` }
    const { child, ended } = startBoard(['import', file], { env: own })
    await wait(took * (at + Math.random()) * (1 / KILLS))
    child.kill('SIGKILL')
    await ended
    expect([0, 1]).toContain((await board(['import', file], { env: own })).code)
    const resumed = await stateOf(own.DATABASE_URL)
    expect(resumed).toEqual(uninterrupted)
  }
  remove()
}, 600_000)

test('an interrupt ends the import after its batch, with a word on how to go on', async () => {
  const { folder, env, remove } = boardFolder()
  const file = join(folder, 'postings.jsonl')
  writeFileSync(
    file,
    FILE.repeat(3).replaceAll(/"id":"n/g, () => `"id":"${Math.random()}`),
  )
  const { child, ended } = startBoard(['import', file], { env })
  for (let lines = 0; lines === 0; ) {
    await wait(50)
    lines = await linesDone(env.DATABASE_URL!).catch(() => 0)
  }
  child.kill('SIGINT')
  const { code, stderr } = await ended
  expect(code).toBe(130)
  expect(stderr).toContain('the same command goes on from here')
  const done = await linesDone(env.DATABASE_URL!)
  expect(done % 500).toBe(0)
  const resumed = await board(['import', file], { env })
  expect(resumed.stderr).toContain(`went on after record ${done}`)
  remove()
}, 120_000)

async function linesDone(url: string): Promise<number> {
  const db = await openDatabase(url)
  try {
    const { linesDone } = await db
      .selectFrom('importRuns')
      .select('linesDone')
      .executeTakeFirstOrThrow()
    return linesDone
  } finally {
    await db.destroy()
  }
}
