/** Every kind of page is valid for the Nu HTML checker, which needs Java. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { LOCALES } from '../../src/domain/codes.ts'
import { DOCUMENTS } from '../../src/i18n/documents.ts'
import { pathTo } from '../../src/i18n/paths.ts'
import { firstPosting, get, test } from './support.ts'

const CHECKER = 'node_modules/vnu-jar/build/dist/vnu.jar'
const hasJava = spawnSync('java', ['-version']).status === 0
if (!hasJava)
  console.error('No Java: the Nu HTML checker is skipped (install default-jre-headless).')

/** What the checker says of some pages, one line for each page and kind of fault. */
async function faultsOf(paths: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'markup-'))
  try {
    const files: string[] = []
    for (const [i, path] of paths.entries()) {
      const file = join(folder, `${i}.html`)
      writeFileSync(file, (await get(path)).body)
      files.push(file)
    }
    const { stdout, stderr, status } = spawnSync(
      'java',
      ['-Xss2m', '-jar', CHECKER, '--stdout', '--exit-zero-always', '--format', 'gnu', ...files],
      { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
    )
    if (status !== 0) throw new Error(stderr)
    const named = (line: string) =>
      line.replace(/^"?file:.*?\/(\d+)\.html"?:[\d.-]+:/, (_, i) => `${paths[i]}:`)
    return [...new Set(stdout.split('\n').filter(Boolean).map(named))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!hasJava)('the Nu HTML checker', () => {
  test.each(LOCALES)('finds no fault in any page of %s', async (locale) => {
    const list = pathTo(locale, 'list')
    const paths = [
      list,
      `${list}?contract=internship&country=FR&q=community+manager`,
      `${list}?q=xyzzyplugh&contract=internship`,
      `${list}?contract=unknown`,
      `${list}?status=closed`,
      await firstPosting(list),
      await firstPosting(`${list}?flag=only`),
      await firstPosting(`${list}?status=closed`),
      await firstPosting(`${list}?lang=en`),
      `${list}/nothing-999999999`,
      ...[...DOCUMENTS, 'rules' as const].map((name) => pathTo(locale, name)),
    ]
    expect(await faultsOf(paths)).toEqual([])
  })
})
