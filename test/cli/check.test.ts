import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { board, boardFolder } from './run-board.ts'

const { folder, remove } = boardFolder()
afterAll(remove)
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const LONG = { id: 'a', title: 'Stage community manager', text: 'Stage de 8 mois à Paris.' }
const LOCALES = ['fr', 'fr-ca', 'en']

test('check prints a line a posting, each finding with its words in every locale', async () => {
  const path = file('two.jsonl', `${JSON.stringify(LONG)}\n${JSON.stringify({ ...LONG, id: 7 })}\n`)
  const { code, stdout, stderr } = await board(['check', path])
  expect([code, stderr]).toEqual([1, ''])
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ id }) => id)).toEqual(['a', 7])
  const finding = lines[0].findings.find(({ rule }: { rule: string }) => rule === 'FR-STG-DUREE')
  expect(finding).toMatchObject({
    severity: 'likely_unlawful',
    span: { field: 'text', start: 9, end: 15, text: '8 mois' },
    parametersVersion: expect.stringMatching(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/),
  })
  for (const part of ['message', 'fix', 'basis']) {
    expect(Object.keys(finding[part])).toEqual(LOCALES)
  }
  expect(finding.message.en).toContain('8 months')
  expect(finding.basis.fr[0]).toMatchObject({ text: expect.stringMatching(/L\.\s124-5$/) })
})

test('check reads one posting written over several lines, from standard input too', async () => {
  const whole = JSON.stringify(LONG, null, 2)
  const [fromFile, fromInput] = await Promise.all([
    board(['check', file('one.json', whole)]),
    board(['check', '-'], { input: whole }),
  ])
  expect(fromFile.code).toBe(1)
  expect(JSON.parse(fromFile.stdout)).toMatchObject({ id: 'a' })
  expect(fromInput.stdout).toBe(fromFile.stdout)
})

test('check says which line it cannot read and goes on with the others', async () => {
  const path = file('broken.jsonl', `{"title": "CM"\n${JSON.stringify(LONG)}\n{"title":"CM"}\n`)
  const { code, stdout, stderr } = await board(['check', path])
  expect(code).toBe(1)
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain(`${path}:1: broken JSON`)
  expect(stderr).toContain(`${path}:3: no text`)
})

test('check --table counts postings by rule and severity', async () => {
  const path = file('three.jsonl', `${JSON.stringify(LONG)}\n`.repeat(3))
  const { code, stdout } = await board(['check', '--table', path])
  expect(code).toBe(1)
  expect(stdout).toMatch(/^rule +severity +fires +of 3\n/)
  expect(stdout).toMatch(/^FR-STG-DUREE +likely_unlawful +3 +100\.0 %$/m)
})

test('check --lang prints sentences for people in one language', async () => {
  const path = file('people.jsonl', `${JSON.stringify(LONG)}\n`)
  const { stdout } = await board(['check', '--lang', 'fr', path])
  expect(stdout).toMatch(/^1: Stage community manager\n/)
  expect(stdout).toContain('(FR-STG-DUREE, "8 mois")')
  expect(stdout).toMatch(/\n {4}→ /)
  expect((await board(['check', '--lang', 'de', path])).code).toBe(2)
  expect((await board(['check', '--lang', 'fr', '--table', path])).code).toBe(2)
})

test('check reads an array, and says which of its postings it cannot read', async () => {
  const path = file('array.json', JSON.stringify([LONG, 7, { ...LONG, id: 'b' }], null, 1))
  const { code, stdout, stderr } = await board(['check', path])
  const lines = stdout.trim().split('\n')
  expect(code).toBe(1)
  expect(lines.map((line) => JSON.parse(line).line)).toEqual([1, 3])
  expect(stderr).toContain(`${path}:2: a posting must be one JSON object`)
})

test('an array longer than a megabyte is read as a whole', async () => {
  const many = Array.from({ length: 400 }, (_, id) => ({ ...LONG, id, note: 'x'.repeat(3000) }))
  const { code, stdout, stderr } = await board(['check', file('many.json', JSON.stringify(many))])
  expect([code, stderr]).toEqual([1, ''])
  expect(stdout.trim().split('\n')).toHaveLength(400)
})

test.each([
  ['words.txt', 'title,text\nCM,Stage', 'not JSON'],
  ['cut.json', '{\n "title": "CM",\n "text": "Stage"', 'broken JSON'],
])('%s is no postings: misuse, in one line', async (name, content, reason) => {
  const { code, stdout, stderr } = await board(['check', file(name, content)])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain(reason)
})

test('an empty file has no findings, and says that it is empty', async () => {
  const { code, stdout, stderr } = await board(['check', file('empty.jsonl', '')])
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain('empty.jsonl: no posting in it')
})

test('a file that is not there is misuse', async () => {
  const { code, stdout, stderr } = await board(['check', join(folder, 'absent.jsonl')])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('absent.jsonl: no such file')
})
