import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'board-test-'))
  const config = { globals: true, dir: folder, globalSetup: [join(root, 'test/global-setup.ts')] }
  await writeFile(join(folder, 'config.mjs'), `export default ${JSON.stringify({ test: config })}`)
  await writeFile(join(folder, 'bad.test.mjs'), `test('fails', () => expect(1).toBe(2))`)
  await writeFile(join(folder, 'good.test.mjs'), `test('passes', () => expect(1).toBe(1))`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The exit code of a run of its own over the test files of that name. */
function exitCode(name: string): Promise<number | null> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--root', root, '--config', join(folder, 'config.mjs'), name]
  const run = spawn(process.execPath, args, { cwd: root, stdio: 'ignore', env: {} })
  return new Promise((resolve) => run.on('exit', resolve))
}

test('a run with a failing test ends non-zero, one without ends with 0', async () => {
  expect(await exitCode('bad')).toBe(1)
  expect(await exitCode('good')).toBe(0)
})
