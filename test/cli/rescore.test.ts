import { PassThrough, Writable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { runRescore } from '../../src/cli/rescore.ts'
import { parseConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db/database.ts'
import { jsonLines, someLines } from '../features/import-support.ts'
import { board, boardFolder } from './run-board.ts'

const { env, remove } = boardFolder()
afterAll(remove)

test('what was edited after the list was printed is told at the end, by id', async () => {
  const lines = jsonLines(someLines(3, { contract: 'internship', valid_through: '2999-01-01' }))
  await board(['import', '-'], { env, input: lines })
  const db = await openDatabase(env.DATABASE_URL!)
  await db.updateTable('postings').set({ flag: 'automatic', verdict: 'flagged' }).execute()
  let listed = 0
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => {
      // The operator reads the first line while someone edits two postings.
      if (listed++ > 0) return done()
      const edit = db.updateTable('postings').set({ version: 9, text: 'Vous modérez.' })
      edit
        .where('id', 'in', [1, 3])
        .execute()
        .then(() => done(), done)
    },
  })
  const stderr = new PassThrough()
  const config = parseConfig({ ...env, BASE_URL: 'https://board.example' })
  const given = { dryRun: false, signal: new AbortController().signal, now: Date.now }
  expect(await runRescore(config, given, { stdin: process.stdin, stdout, stderr })).toBe(0)
  await db.destroy()
  expect(listed).toBe(3)
  expect(String(stderr.read())).toContain(
    '2 postings were edited after they were listed, and judged anew: 1, 3\n',
  )
})
