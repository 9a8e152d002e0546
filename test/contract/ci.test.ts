import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Runner = { status?: string; report?: object | string }

/** What .ci/sum.mjs prints last and how it ends, for runners named a, b, c… */
function sum(runners: Runner[]): { line: string; status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'sum-'))
  try {
    const names = runners.map((_, i) => String.fromCharCode(97 + i))
    for (const [i, { status, report }] of runners.entries()) {
      if (status !== undefined) writeFileSync(join(folder, `${names[i]}.status`), `${status}\n`)
      const text = typeof report === 'object' ? JSON.stringify(report) : report
      if (text !== undefined) writeFileSync(join(folder, `${names[i]}.json`), text)
    }
    const { stdout, status } = spawnSync(process.execPath, ['.ci/sum.mjs', folder, ...names], {
      encoding: 'utf8',
    })
    return { line: stdout.trimEnd().split('\n').at(-1) ?? '', status }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const report = (passed: number, failed = 0, skipped = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
})

test('.ci/run can be run as it is', () => {
  expect(statSync('.ci/run').mode & 0o111).toBe(0o111)
  expect(spawnSync('bash', ['-n', '.ci/run']).status).toBe(0)
})

test('all runners are summed, and skipped tests are said only when there are some', () => {
  const green = [
    { status: '0', report: report(3) },
    { status: '0', report: report(40) },
  ]
  expect(sum(green)).toEqual({ line: '43 passed, 0 failed', status: 0 })
  expect(sum([...green, { status: '0', report: report(1, 0, 2) }])).toEqual({
    line: '44 passed, 0 failed, 2 skipped',
    status: 0,
  })
})

test.each<[string, Runner]>([
  ['a failed test', { status: '1', report: report(2, 1) }],
  ['a runner that ends badly though its tests passed', { status: '1', report: report(2) }],
  ['a runner that never reported its status', { report: report(2) }],
  ['a runner without a report', { status: '0' }],
  ['a report that is no JSON', { status: '0', report: '{"numPassed' }],
])('%s is a failure', (_, runner) => {
  const { line, status } = sum([{ status: '0', report: report(5) }, runner])
  expect(line).toMatch(/^[57] passed, 1 failed$/)
  expect(status).not.toBe(0)
})

test('nothing run is a failure', () => {
  expect(sum([{ status: '0', report: report(0, 0, 9) }]).status).not.toBe(0)
})
