// What a contributor runs before a commit: types, lint and format, and the contract tests (import
// arrows, environment, words, packages, README), all at once.
//
//   npm run check [-- --report FILE]   FILE gets the counts as JSON, for .ci/run
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const { values } = parseArgs({ options: { report: { type: 'string' } } })
const scratch = mkdtempSync(join(tmpdir(), 'check-'))
const contractReport = join(scratch, 'contract.json')
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const started = performance.now()
const [types, lint, contract] = await Promise.all([
  run('types', join(modules, 'typescript/bin/tsc'), ['--noEmit', '--pretty', '-p', '.']),
  run('lint and format', join(modules, '@biomejs/biome/bin/biome'), ['check', '.']),
  run('contracts', join(modules, 'vitest/vitest.mjs'), [
    ...['run', '--config', 'test/contract/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json'],
    `--outputFile.json=${contractReport}`,
  ]),
])

const counted = [types, lint].map(({ code }) => ({ passed: code === 0 ? 1 : 0 }))
const tests = readCounts()
const passed = counted.reduce((sum, one) => sum + one.passed, tests.passed)
const failed = counted.reduce((sum, one) => sum + 1 - one.passed, tests.failed)
for (const { name, code, output } of [types, lint, contract]) {
  if (code !== 0) console.error(`\n--- ${name}: failed ---\n${output.trim()}`)
}
for (const { name, code } of [types, lint, contract]) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
}
console.log(`${passed} passed, ${failed} failed in ${seconds()} s`)
if (values.report) {
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: tests.skipped }
  writeFileSync(values.report, JSON.stringify(counts))
}
process.exitCode = [types, lint, contract].every(({ code }) => code === 0) ? 0 : 1

function run(name, file, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...process.env, [process.stdout.isTTY ? 'FORCE_COLOR' : 'NO_COLOR']: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ name, code: 1, output: error.message }))
    child.on('close', (code) => resolve({ name, code: code ?? 1, output }))
  })
}

/** A runner that failed before any test counts as one failure. */
function readCounts() {
  try {
    const report = JSON.parse(readFileSync(contractReport, 'utf8'))
    const failed = Math.max(report.numFailedTests, contract.code === 0 ? 0 : 1)
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests ?? 0 }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function seconds() {
  return ((performance.now() - started) / 1000).toFixed(1)
}
