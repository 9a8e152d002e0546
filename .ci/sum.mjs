// Sums the reports of several test runners and prints `N passed, M failed` as its only line.
//
//   node .ci/sum.mjs FOLDER RUNNER…
//
// FOLDER holds RUNNER.json (vitest's JSON counts) and RUNNER.status (exit status) of each runner.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, ...runners] = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: 0 }
for (const runner of runners) {
  const { passed, failed, skipped } = counts(runner)
  total.passed += passed
  // What breaks outside of any test (a file that does not load, a crash) is a failure all the same.
  total.failed += failed === 0 && read(`${runner}.status`).trim() !== '0' ? 1 : failed
  total.skipped += skipped
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

function counts(runner) {
  try {
    const report = JSON.parse(read(`${runner}.json`))
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function read(name) {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch {
    return ''
  }
}
