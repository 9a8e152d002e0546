import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { takeLock } from '../../src/db/board-state.ts'
import { openDatabase } from '../../src/db/database.ts'
import { jsonLines, someLines } from '../features/import-support.ts'
import { board, boardFolder, startBoard } from './run-board.ts'

const { folder, env, remove } = boardFolder()
afterAll(remove)
const file = (name: string, text: string | Buffer) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('every command explains itself', async () => {
  const { code, stdout } = await board(['--help'])
  const commands = [
    ...['serve', 'migrate', 'seed', 'import', 'export', 'classify', 'evaluate', 'train'],
    ...['rescore', 'check', 'tick'],
  ]
  expect(code).toBe(0)
  for (const command of commands) expect(stdout).toContain(`  ${command} `)
  const helps = await Promise.all(commands.map((command) => board([command, '--help'])))
  for (const help of helps) {
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toMatch(/^Usage: board /)
  }
})

test.each([
  [[], 'Usage: board'],
  [['improt'], 'unknown command'],
  [['import', '--fast'], 'unknown option'],
  [['import', '--format', 'xls', 'x'], 'formats are jsonl, csv'],
  [['import', 'absent.jsonl'], 'no such file: absent.jsonl'],
  [['export', 'contract=stage&contry=FR'], 'contract: unknown value stage'],
  [['classify', 'absent.jsonl'], 'absent.jsonl'],
  [['evaluate', 'absent.jsonl'], 'absent.jsonl: no such file'],
])('%j is misuse: exit 2, and a message on stderr alone', async (args, message) => {
  const { code, stdout, stderr } = await board(args, { env })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
})

test('every mistake of the environment is told at once', async () => {
  const { code, stderr } = await board(['tick'], { env: { PORT: 'x', DATABASE_URL: 'y' } })
  expect(code).toBe(2)
  expect(stderr).toMatch(/PORT: [\s\S]*DATABASE_URL: /)
})

test.each([
  ['no database at an address', 'postgres://nobody@127.0.0.1:1/none'],
  ['a file that is no database', `sqlite:${join(folder, 'notes.txt')}`],
  ['a board that does not exist', `sqlite:${join(folder, 'absent.sqlite')}`],
])('%s is exit 3', async (_, url) => {
  file('notes.txt', 'not a database, only words that go on for a while\n'.repeat(200))
  const { code, stdout, stderr } = await board(['export'], { env: { DATABASE_URL: url } })
  expect([code, stdout]).toEqual([3, ''])
  expect(stderr).toContain('The database cannot be used')
})

test('migrate says what is pending, then applies it, then has nothing to do', async () => {
  const own = { DATABASE_URL: `sqlite:${join(folder, 'new.sqlite')}` }
  expect(await board(['migrate', '--status'], { env: own })).toMatchObject({ code: 3, stdout: '' })
  expect(existsSync(join(folder, 'new.sqlite'))).toBe(false)
  file('new.sqlite', '') // an empty file is an empty database
  const before = await board(['migrate', '--status'], { env: own })
  expect(before).toMatchObject({ code: 1, stdout: expect.stringContaining('pending 0001_board') })
  expect(await board(['migrate'], { env: own })).toMatchObject({ code: 0, stdout: '' })
  expect((await board(['migrate'], { env: own })).stderr).toContain('up to date')
  const after = await board(['migrate', '--status'], { env: own })
  expect(after).toMatchObject({ code: 0, stdout: expect.not.stringContaining('pending') })
})

test('import, export and tick: data on stdout, messages on stderr', async () => {
  const good = file('good.jsonl', jsonLines(someLines(3)))
  const first = await board(['import', good, '--json'], { env })
  expect(first.code).toBe(0)
  expect(JSON.parse(first.stdout)).toMatchObject({ file: good, read: 3, new: 3, dryRun: false })
  const [counts, check, ...rest] = first.stderr.split('\n')
  expect(counts).toBe(
    `${good}: 3 read, 3 new, 0 changed, 0 unchanged, 0 refused, 0 duplicates, 0 warnings`,
  )
  const { likely_unlawful, warning, info } = JSON.parse(first.stdout).findings
  const found = `${likely_unlawful} possible non-compliances, ${warning} to check, ${info} for information`
  expect(check).toContain(`${good}: posting check: ${found}`)
  expect(rest).toEqual([''])
  const again = await board(['import', good], { env })
  expect(again.stderr).toMatch(/3 unchanged.*\n$/)
  expect(again.stderr).not.toContain('posting check')
  const exported = await board(['export', 'country=FR'], { env })
  expect(exported).toMatchObject({ code: 0, stderr: '' })
  for (const line of exported.stdout.trim().split('\n')) {
    expect(JSON.parse(line)).toMatchObject({ country: 'FR', source: 'import' })
  }
  expect(await board(['tick'], { env })).toMatchObject({ code: 0, stdout: '' })
})

test('a database in a folder that nothing can make is exit 3, at once', async () => {
  const own = { DATABASE_URL: 'sqlite:/proc/nowhere/deep/board.sqlite' }
  const { code, stderr } = await board(['migrate'], { env: own })
  expect(code).toBe(3)
  expect(stderr).toContain('The database cannot be used: /proc/nowhere/deep/board.sqlite: ENOENT')
}, 20_000)

test('a file that another process imports is exit 1, and says so', async () => {
  const own = { DATABASE_URL: `sqlite:${join(folder, 'shared.sqlite')}` }
  const twice = file('twice.jsonl', jsonLines(someLines(1)))
  await board(['migrate'], { env: own })
  const db = await openDatabase(own.DATABASE_URL)
  const hash = createHash('sha256').update(readFileSync(twice)).digest('hex')
  const name = `import:${hash}:jsonl:import`
  const now = Date.now()
  await takeLock(db, { name, owner: `elsewhere/1/x/y`, now, until: now + 60_000 })
  await db.destroy()
  const { code, stdout, stderr } = await board(['import', twice], { env: own })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(`${twice}: is being imported by another process`)
})

test('refused lines are exit 1, named by file, line and reason', async () => {
  const bad = file('bad.csv', Buffer.from('title,text\na,"b\nc"\n,d\ne,caf\xe9\n', 'latin1'))
  const { code, stdout, stderr } = await board(['import', bad, '--source', 'x'], { env })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(`${bad}:4: no title\n`)
  expect(stderr).toContain(`${bad}:5: warning: not UTF-8: read as Windows-1252\n`)
  expect(stderr).toContain('3 read, 2 new')
})

test('the same warning over and over is counted, not printed', async () => {
  const many = jsonLines(someLines(9, { source: 'w', country: 'FR', region: 'other' }))
  const { code, stderr } = await board(['import', '-'], { env, input: many })
  expect(code).toBe(0)
  expect(stderr.match(/:\d+: warning: /g)).toHaveLength(3)
  expect(stderr).toContain('6 more warnings: region: "other"')
})

test('a dry run on no board says what would come, and makes no board', async () => {
  const own = { DATABASE_URL: `sqlite:${join(folder, 'dry.sqlite')}` }
  const input = jsonLines(someLines(2))
  const { code, stderr } = await board(['import', '--dry-run'], { env: own, input })
  expect(code).toBe(0)
  expect(stderr).toContain(
    '2 new, 0 changed, 0 unchanged, 0 refused, 0 duplicates, 0 warnings (dry run',
  )
  expect((await board(['export'], { env: own })).code).toBe(3)
})

test('classify answers each line in its order, and goes on after a bad one', async () => {
  const input = [
    JSON.stringify({ id: 'a', title: 'Stage CM', text: 'Stage conventionné de 6 mois.' }),
    '{"title":"no text"}',
    '{',
    JSON.stringify({ title: 'CM', text: 'x', contract: 'CDI', country: 'FR', language: 'fr' }),
  ].join('\n')
  const { code, stdout, stderr } = await board(['classify'], { input })
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(1)
  expect(lines.map(({ id, contract }) => [id, contract])).toEqual([
    ['a', 'internship'],
    [undefined, 'permanent'],
  ])
  const names = ['contract', 'contractEvidence', 'roleLevel', 'probability', 'verdict']
  expect(Object.keys(lines[0])).toEqual(['id', ...names, 'bias', 'logit', 'evidence', 'model'])
  for (const { bias, logit, evidence } of lines) {
    const sum = evidence.reduce((of: number, one: { weight: number }) => of + one.weight, bias)
    expect(logit).toBeCloseTo(sum, 9)
  }
  expect(stderr).toMatch(/^-:2: text: .*\n-:3: broken JSON/)
})

test('rescore lists changes on stdout and counts on stderr; what is judged so already stays', async () => {
  const own = { DATABASE_URL: `sqlite:${join(folder, 'rescored.sqlite')}` }
  expect(await board(['rescore'], { env: own })).toMatchObject({ code: 3, stdout: '' })
  const lines = jsonLines(someLines(3, { contract: 'internship', valid_through: '2999-01-01' }))
  await board(['import', '-'], { env: own, input: lines })
  const first = await board(['rescore'], { env: own })
  expect(first).toMatchObject({ code: 0, stdout: '' })
  expect(first.stderr).toMatch(/^3 live postings judged by model .*, 3 stay as they are\n/)
  const db = await openDatabase(own.DATABASE_URL)
  const old = { flag: 'automatic', verdict: 'flagged', probability: 0.97 } as const
  await db.updateTable('postings').set(old).where('externalId', '=', 'n1').execute()
  for (const args of [['--dry-run'], []]) {
    const { code, stdout, stderr } = await board(['rescore', ...args], { env: own })
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { id: 2, page: 'https://board.example/fr/offres/community-manager-1-2', from: old },
    ])
    expect(stderr).toContain('0 flags raised, 1 withdrawn, 0 other')
    expect(stderr.includes('nothing was written')).toBe(args.length === 1)
  }
  const now = Date.now()
  await takeLock(db, { name: 'rescore', owner: 'elsewhere/1/x/y', now, until: now + 60_000 })
  await db.destroy()
  const held = await board(['rescore'], { env: own })
  expect(held).toMatchObject({ code: 1, stdout: '' })
  expect(held.stderr).toContain('another process')
})

test('evaluate measures flag and facts, with texts from another file where asked', async () => {
  const labels = file(
    'labels.jsonl',
    jsonLines([{ id: 'a', contract: 'internship', role_level: 'junior', senior_as_intern: false }]),
  )
  const posting = {
    id: 'a',
    title: 'Stage CM',
    text: 'Stage. Tu aides la responsable.',
    language: 'fr',
  }
  const postings = file('postings.jsonl', jsonLines([posting]))
  const flag = await board(['evaluate', labels, '--postings', postings, '--json'])
  expect(flag.code).toBe(0)
  expect(JSON.parse(flag.stdout).all).toMatchObject({
    rows: 1,
    confusion: { trueNegatives: 1 },
    precision: { n: 0 },
  })
  const facts = await board(['evaluate', '--facts', labels, '--postings', postings])
  expect(facts).toMatchObject({ code: 0, stdout: expect.stringMatching(/^contract .*100/m) })
  expect(await board(['evaluate', labels])).toMatchObject({ code: 2, stdout: '' })
})

test('the demonstration is kept out of production', async () => {
  const production = {
    ...{ NODE_ENV: 'production', SECRET: 'x'.repeat(32), SMTP_URL: 'smtp://mail.example' },
    ...{ OPERATOR_NAME: 'a', OPERATOR_ADDRESS: 'b', OPERATOR_EMAIL: 'c@d.example' },
  }
  const { code, stderr } = await board(['seed'], { env: { ...env, ...production } })
  expect(code).toBe(2)
  expect(stderr).toContain('out of production')
})

test('a reader that goes away is no error', async () => {
  const large = file(
    'large.jsonl',
    jsonLines(someLines(300, { text: 'Vous modérez. '.repeat(300) })),
  )
  const { child, ended } = startBoard(['classify', large])
  child.stdout!.once('data', () => child.stdout!.destroy())
  expect(await ended).toMatchObject({ code: 0, stderr: '' })
})
