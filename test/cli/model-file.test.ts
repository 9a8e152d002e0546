/** What the commands say when the model's file is not what it must be, in a copy of the program. */
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { board, boardFolder } from './run-board.ts'

const { folder, env, remove } = boardFolder()
const cli = join(folder, 'src', 'cli.ts')
const file = join(folder, 'seeds', 'model.json')
const model = readFileSync('seeds/model.json', 'utf8')

beforeAll(() => {
  for (const name of ['src', 'seeds', 'migrations', 'views', 'package.json']) {
    cpSync(name, join(folder, name), { recursive: true })
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
})
afterAll(remove)

const POSTING = JSON.stringify({ title: 'Stage', text: 'Vous publiez.' })
const COMMANDS = [
  ['serve'],
  ['classify'],
  ['import', '-'],
  ['rescore'],
  ['evaluate', join(folder, 'seeds', 'labels', 'english.jsonl')],
]
const stale = JSON.stringify({ ...JSON.parse(model), cueHash: '00000000' })

test.each([
  ['stale', () => writeFileSync(file, stale), /made for cues 00000000, these are [0-9a-f]{8}/],
  ['without figures', () => writeFileSync(file, model.replace('"metrics"', '"x"')), /metrics: .*/],
  ['cut off', () => writeFileSync(file, model.slice(0, 999)), /broken JSON/],
  ['empty', () => writeFileSync(file, ''), /broken JSON/],
  ['missing', () => rmSync(file), /no such file/],
])(
  'a model that is %s ends every command that judges, in one line',
  async (_, spoil, reason) => {
    spoil()
    for (const args of COMMANDS) {
      const { code, stdout, stderr } = await board(args, { cli, env, input: POSTING })
      expect([args[0], code, stdout]).toEqual([args[0], 2, ''])
      expect(stderr).toMatch(
        new RegExp(`^seeds/model\\.json: ${reason.source}; "board train" makes a new one\\n$`),
      )
    }
  },
  60_000,
)

test('a missing model is made anew, and judges; facts need none', async () => {
  rmSync(file, { force: true })
  const labels = join(folder, 'seeds', 'labels', 'english.jsonl')
  expect((await board(['evaluate', '--facts', labels], { cli })).code).toBe(0)
  expect(await board(['train'], { cli })).toMatchObject({ code: 0, stdout: '' })
  const judged = await board(['classify'], { cli, input: POSTING })
  expect(JSON.parse(judged.stdout)).toMatchObject({
    model: JSON.parse(readFileSync(file, 'utf8')).version,
  })
}, 60_000)
