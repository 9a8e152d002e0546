import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runEvaluate } from '../../src/cli/evaluate.ts'
import { formatThresholdWarning } from '../../src/cli/flag-report.ts'
import { readLabelledPostings, readLabelSet } from '../../src/cli/read-labels.ts'
import { Misuse } from '../../src/cli/streams.ts'
import { runTrain } from '../../src/cli/train.ts'

let folder: string
let labels: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'train-'))
  labels = join(folder, 'labels')
  mkdirSync(labels)
  writeFileSync(join(labels, 'set.json'), '{ "date": "2026-01-02" }')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Row = Record<string, unknown>
const some: Row = {
  ...{ id: 'a', title: 'Stage', text: 'Vous publiez.', language: 'fr' },
  ...{ contract: 'internship', role_level: 'junior', senior_as_intern: false },
}
function put(name: string, ...rows: (Row | string)[]): string {
  const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)))
  writeFileSync(join(labels, name), `${lines.join('\n')}\n`)
  return join(labels, name)
}
const takeHard = () => cpSync('seeds/labels/france-hard.jsonl', join(labels, 'hard.jsonl'))

/** A command's end and what it wrote. */
async function run(command: (streams: Parameters<typeof runTrain>[1]) => Promise<number>) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await command({ stdin: process.stdin, stdout, stderr })
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}
const train = (out: string) => run((streams) => runTrain({ labels, out }, streams))

async function refusalOf(doing: Promise<unknown>): Promise<string> {
  const error = await doing.then(
    () => new Error('it was not refused'),
    (reason: Error) => reason,
  )
  expect(error).toBeInstanceOf(Misuse)
  expect(error.message).not.toContain('\n')
  return error.message
}

test('a version names the content of its model, and what is replaced is told beside it', async () => {
  takeHard()
  const out = join(folder, 'model.json')
  const first = await train(out)
  expect(first.stderr).not.toContain('replaced')
  const { version, metrics, ...content } = JSON.parse(readFileSync(out, 'utf8'))
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  expect(version).toBe(`2026-01-02-${hash.slice(0, 8)}`)
  const bytes = readFileSync(out)
  const again = await train(out)
  expect(readFileSync(out).equals(bytes)).toBe(true)
  const [figures] = /precision .*/.exec(first.stderr) ?? []
  expect(again.stderr).toContain(`test part: ${figures}`)
  expect(again.stderr).toContain(`replaced ${version}: ${figures}`)

  const stale = { ...content, version: 'old', cueHash: '0', dataHash: '0', metrics }
  writeFileSync(out, JSON.stringify(stale))
  expect((await train(out)).stderr).toContain(`replaced old, on the labels of its time: ${figures}`)
  writeFileSync(out, '{')
  expect((await train(out)).stderr).not.toContain('replaced')
  expect(readdirSync(folder).sort()).toEqual(['labels', 'model.json'])
}, 60_000)

test('thresholds that miss the precision asked for are warned of', async () => {
  takeHard()
  const out = join(folder, 'model.json')
  const { stderr } = await train(out)
  const { isPrecise } = JSON.parse(readFileSync(out, 'utf8')).metrics.thresholds
  expect(stderr.includes('warning: no threshold reaches the precision')).toBe(!isPrecise)
  const reached = {
    ...{ flagged: 4, precision: 0.75, precisionAtLeast: 0.41, recall: 0.5 },
    ...{ recallWithUnsure: 1, unsureShare: 0.5 },
  }
  expect(formatThresholdWarning({ ...reached, isPrecise: true })).toBeNull()
  expect(formatThresholdWarning({ ...reached, isPrecise: false })).toMatch(/75.0 %.*41.0 %$/)
}, 60_000)

test.each<[string, () => void, RegExp]>([
  ['no folder', () => rmSync(labels, { recursive: true }), /labels: no labels/],
  ['no labels', () => undefined, /labels: no labels/],
  ['no set.json', () => rmSync(join(labels, 'set.json')), /set\.json: no such file/],
  ['a broken set.json', () => put('set.json', '{'), /set\.json: broken JSON/],
  ['a set.json without date', () => put('set.json', '{"date":"soon"}'), /set\.json: no date/],
  ['too few rows', () => put('a.jsonl', some), /labels: too few labels: no senior role/],
  ['a folder for a file', () => mkdirSync(join(labels, 'x.jsonl')), /x\.jsonl: is a folder/],
  ['no demonstration postings', () => put('demonstration-x.jsonl', some), /x\.jsonl: no such file/],
])('%s is told in one line, and nothing is left behind', async (what, prepare, message) => {
  if (what !== 'no labels') put('a.jsonl', some)
  prepare()
  expect(await refusalOf(train(join(folder, 'model.json')))).toMatch(message)
  expect(readdirSync(folder).filter((name) => name !== 'labels')).toEqual([])
})

test.each([
  ['a folder that is not there', 'absent/model.json', 'ENOENT'],
  ['a folder in its place', 'taken', 'EISDIR'],
  ['a file for a folder', 'labels/set.json/model.json', 'ENOTDIR'],
])(
  '%s cannot be written to, and nothing is left behind',
  async (_what, name, code) => {
    takeHard()
    mkdirSync(join(folder, 'taken'))
    const out = join(folder, name)
    expect(await refusalOf(train(out))).toBe(`${out}: cannot be written (${code})`)
    expect(readdirSync(folder).sort()).toEqual(['labels', 'taken'])
    expect(readdirSync(labels).sort()).toEqual(['hard.jsonl', 'set.json'])
  },
  30_000,
)

test('an id is labelled once, in a file and in the folder', async () => {
  const first = put('a.jsonl', { ...some, id: 'b' }, { ...some, id: 7 })
  const second = put('b.jsonl', { ...some, id: '7' })
  expect(await refusalOf(readLabelSet(labels))).toBe(
    `${second}:1: 7: labelled before, at ${first}:2`,
  )
  const twice = put('twice.jsonl', some, '', some)
  const message = `${twice}:3: a: labelled before, at ${twice}:1`
  expect(await refusalOf(readLabelledPostings(twice, []))).toBe(message)
})

test.each<[Row, boolean]>([
  [{ role_level: 'senior', senior_as_intern: true }, true],
  [{ role_level: 'senior', senior_as_intern: false }, false],
  [{ role_level: 'mid', senior_as_intern: true }, false],
  [{ role_level: 'mid', senior_as_intern: 'borderline' }, true],
  [{ role_level: 'senior', senior_as_intern: 'borderline' }, false],
  [{ role_level: 'junior', senior_as_intern: 'borderline' }, false],
  [{ contract: 'permanent', role_level: 'senior', senior_as_intern: false }, true],
  [{ contract: 'permanent', role_level: 'senior', senior_as_intern: true }, false],
  [{ contract: 'permanent', role_level: 'mid', senior_as_intern: 'borderline' }, false],
])('%j agrees with itself: %s', async (row, agrees) => {
  const file = put('a.jsonl', { ...some, ...row })
  const reading = readLabelledPostings(file, [])
  if (agrees) expect(await reading).toHaveLength(1)
  else expect(await refusalOf(reading)).toMatch(/a\.jsonl:1: a: senior_as_intern .* contradicts/)
})

test('a row names its line, its id and all that is wrong with it', async () => {
  const file = put('a.jsonl', some, { ...some, id: 'b', title: 3, contract: 'stage', text: null })
  const wrong = 'missing or of the wrong type: title, text, contract'
  expect(await refusalOf(readLabelledPostings(file, []))).toBe(`${file}:2: b: ${wrong}`)
  const { id, ...nameless } = some
  const other = put('b.jsonl', { ...nameless, role_level: 'boss' })
  const both = 'missing or of the wrong type: id, role_level'
  expect(await refusalOf(readLabelledPostings(other, []))).toBe(`${other}:1: ${both}`)
})

test('measuring with what was learned from is warned of, and a folder is no file', async () => {
  takeHard()
  const given = { postings: [], facts: false, json: true, learnFrom: labels }
  const evaluate = (file: string) =>
    run((streams) => runEvaluate({ ...given, labels: file }, streams))
  const all = join(labels, 'hard.jsonl')
  const rows = readFileSync(all, 'utf8').trim().split('\n').length
  const known = await evaluate(all)
  const [, count] = /warning: (\d+) of \d+ postings were learned from/.exec(known.stderr) ?? []
  expect(Number(count)).toBeGreaterThan(rows / 2)
  expect(Number(count)).toBeLessThan(rows)
  expect(JSON.parse(known.stdout).all.rows).toBe(rows)
  const fresh = join(folder, 'fresh.jsonl')
  writeFileSync(fresh, JSON.stringify({ ...some, id: 'fresh' }))
  expect((await evaluate(fresh)).stderr).toBe('')
  expect(await refusalOf(evaluate(labels))).toBe(`${labels}: is a folder`)
}, 60_000)
