/** The Nu HTML checker, which needs Java. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CHECKER = 'node_modules/vnu-jar/build/dist/vnu.jar'
export const hasJava = spawnSync('java', ['-version']).status === 0
if (!hasJava)
  console.error('No Java: the Nu HTML checker is skipped (install default-jre-headless).')

/** What the checker says of some pages, by name and as they were sent: one line a kind of fault. */
export function findFaults(pages: readonly (readonly [name: string, html: string])[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'markup-'))
  try {
    const files = pages.map(([, html], i) => {
      const file = join(folder, `${i}.html`)
      writeFileSync(file, html)
      return file
    })
    const { stdout, stderr, status } = spawnSync(
      'java',
      ['-Xss2m', '-jar', CHECKER, '--stdout', '--exit-zero-always', '--format', 'gnu', ...files],
      { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
    )
    if (status !== 0) throw new Error(stderr)
    const named = (line: string) =>
      line.replace(/^"?file:.*?\/(\d+)\.html"?:[\d.-]+:/, (_, i) => `${pages[i]?.[0]}:`)
    return [...new Set(stdout.split('\n').filter(Boolean).map(named))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
