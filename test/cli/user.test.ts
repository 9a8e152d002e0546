import { PassThrough } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { addUser, listUsers } from '../../src/cli/user.ts'
import { parseConfig } from '../../src/config.ts'
import { openSession } from '../../src/db/accounts.ts'
import { openDatabase } from '../../src/db/database.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { NOW } from '../support.ts'
import { board, boardFolder } from './run-board.ts'

const { env, remove } = boardFolder()
afterAll(remove)

const config = parseConfig({ ...env, BASE_URL: 'https://board.example' })

async function run(work: (streams: Parameters<typeof addUser>[2]) => Promise<number>) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await work({ stdin: process.stdin, stdout, stderr })
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}
const add = (email: string, role: 'curator' | 'admin') =>
  run((streams) => addUser(config, { email, role, now: NOW }, streams))
const list = () => run((streams) => listUsers(config, { now: NOW }, streams))

test('the operator makes curators and admins, who are told by mail, and lists them', async () => {
  await expect(add('a@b.example', 'admin')).rejects.toThrow('no such file')
  const db = await openDatabase(env.DATABASE_URL!)
  await migrateToLatest(db)
  expect(await list()).toMatchObject({ code: 0, stdout: '' })
  const made = await add(' Ana@Board.example', 'admin')
  expect(made).toEqual({ code: 0, stdout: '', stderr: 'account made: ana@board.example, admin\n' })
  const same = await add('ana@board.example', 'admin')
  expect(same.stderr).toBe('ana@board.example is admin already; nothing was changed\n')
  await expect(add('ana@board.example', 'curator')).rejects.toThrow('last admin')

  const { id } = await db
    .insertInto('accounts')
    .values({ email: 'leo@board.example', locale: 'fr-ca', role: 'employer', createdAt: NOW })
    .returning('id')
    .executeTakeFirstOrThrow()
  await openSession(db, id, NOW)
  const changed = await add('leo@board.example', 'curator')
  expect(changed.stderr).toContain('employer before, curator now; its sessions were ended')
  expect(await db.selectFrom('sessions').select('id').execute()).toEqual([])
  expect((await list()).stdout).toBe(
    'ana@board.example\tadmin\t0\t-\nleo@board.example\tcurator\t0\t-\n',
  )
  const log = await db.selectFrom('auditEntries').select(['action', 'actorId', 'detail']).execute()
  expect(log.map(({ action, actorId }) => [action, actorId])).toEqual([
    ...[
      ['role', null],
      ['role', null],
    ],
  ])
  expect(JSON.parse(log[1]!.detail)).toEqual({ account: id, from: 'employer', to: 'curator' })
  expect(log.map(({ detail }) => detail).join()).not.toContain('@')
  const jobs = await db.selectFrom('jobs').select('payload').orderBy('id').execute()
  const mails = jobs.map(({ payload }) => JSON.parse(payload))
  expect(mails.map(({ to, locale, message, link }) => [to, locale, message, link])).toEqual([
    ['ana@board.example', 'fr', 'role', undefined],
    ['leo@board.example', 'fr-ca', 'role', undefined],
  ])
  await db.destroy()
})

test('what is no address, or no such role, is misuse', async () => {
  for (const email of ['lea', 'a@b.example,c@d.example', 'a@b.example\r\nBcc: x@y.example']) {
    await expect(add(email, 'curator')).rejects.toThrow('is no e-mail address')
  }
  const answers = await Promise.all(
    [
      ['user', 'add', 'a@b.example', '--role', 'employer'],
      ['user', 'add', 'a@b.example'],
      ['user', 'add', 'lea', '--role', 'curator'],
    ].map((args) => board(args, { env })),
  )
  expect(answers.map(({ code, stdout }) => [code, stdout])).toEqual(
    Array.from({ length: 3 }, () => [2, '']),
  )
})
