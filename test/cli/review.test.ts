import { PassThrough } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { type ReviewGiven, runReview } from '../../src/cli/review.ts'
import { parseConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db/database.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { RETURN_REASONS } from '../../src/domain/lifecycle.ts'
import { handIn, someEmployer } from '../own-postings.ts'
import { board, boardFolder } from './run-board.ts'

const { env, remove } = boardFolder()
afterAll(remove)

async function review(given: Partial<ReviewGiven> = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const all = {
    id: undefined,
    accept: false,
    reason: null,
    json: false,
    asRead: null,
    now: Date.now(),
    ...given,
  }
  const config = parseConfig({ ...env, BASE_URL: 'https://board.example' })
  const code = await runReview(config, all, { stdin: process.stdin, stdout, stderr })
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

test('the operator lists what waits, accepts it or gives it back', async () => {
  const db = await openDatabase(env.DATABASE_URL!)
  await migrateToLatest(db)
  const employer = await someEmployer(db, { trust: 0 })
  const now = Date.now()
  const validThrough = now + 30 * 86_400_000
  const one = await handIn(db, employer, { validThrough, title: 'Un\u202e titre' }, { now })
  const two = await handIn(db, employer, { validThrough, externalId: 'two' }, { now: now + 1 })
  const statusOf = async (id: number) =>
    (await db.selectFrom('postings').select('status').where('id', '=', id).executeTakeFirst())
      ?.status

  const listed = await review()
  expect(listed.code).toBe(0)
  expect(listed.stdout.split('\n')[0]).toMatch(
    new RegExp(
      `^${one.id}\\t1\\tposting\\tnot-applicable\\t[\\d-]+ [\\d:]+\\t${employer.name}\\tUn`,
    ),
  )
  expect(listed.stdout).not.toContain('\u202e')
  const lines = (await review({ json: true })).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ id }) => id)).toEqual([one.id, two.id])
  expect(lines[1]).toEqual({
    id: two.id,
    version: 1,
    kind: 'posting',
    title: 'Gestionnaire de communautés',
    organization: employer.name,
    verdict: 'not-applicable',
    since: new Date(now + 1).toISOString(),
  })

  await expect(review({ id: `${one.id}`, accept: true, asRead: 2 })).rejects.toThrow(
    'it has changed',
  )
  const accepted = await review({ id: `${one.id}`, accept: true, asRead: 1 })
  expect(accepted).toMatchObject({ code: 0, stdout: '' })
  expect(await statusOf(one.id)).toBe('published')
  expect((await review({ id: `${two.id}`, reason: 'incomplete' })).code).toBe(0)
  expect(await statusOf(two.id)).toBe('draft')
  expect(await review()).toMatchObject({ code: 0, stdout: '', stderr: 'nothing waits\n' })
  const mails = (await db.selectFrom('jobs').select('payload').orderBy('id').execute()).map(
    ({ payload }) => JSON.parse(payload),
  )
  expect(mails.map(({ message, values }) => [message, values.reason])).toEqual([
    ['accepted', undefined],
    ['returned', 'incomplete'],
  ])
  expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([employer.email]))

  await expect(review({ id: `${one.id}`, accept: true })).rejects.toThrow('nothing of that posting')
  await expect(review({ id: `${one.id}` })).rejects.toThrow('say --accept or --return')
  await expect(review({ id: 'x', accept: true })).rejects.toThrow('not the id')
  await expect(review({ accept: true })).rejects.toThrow('say which posting')
  await db.destroy()
})

test('the reasons are a closed list that the help names', async () => {
  const help = await board(['review', '--help'], { env })
  for (const reason of RETURN_REASONS) expect(help.stdout).toContain(reason)
  expect((await board(['review', '1', '--return', 'because'], { env })).code).toBe(2)
  expect((await board(['review', '1', '--accept', '--return', 'duplicate'], { env })).code).toBe(2)
})
