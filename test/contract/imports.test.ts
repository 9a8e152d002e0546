import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importsOf, mistakesIn } from './arrows.ts'

describe('the arrows of the house', () => {
  test('every source file imports only what lies below it', () => {
    const paths = globSync('src/**/*.ts').map((path) => path.replaceAll('\\', '/'))
    expect(paths.length).toBeGreaterThan(10)
    const mistakes = paths.flatMap((path) => mistakesIn(path, readFileSync(path, 'utf8')))
    expect(mistakes).toEqual([])
  })
})

describe('the reader of imports', () => {
  test('finds static, type, re-exported, effect and dynamic imports over several lines', () => {
    const source = `
      import a from './a.ts'
      import {
        type B,
        c,
      } from './b.ts'
      import type { D } from "./d.ts"
      import data from './e.json' with { type: 'json' }
      export * from './f.ts'
      export { g } from './g.ts'
      import './h.ts'
      const i = await import('./i.ts')
      // import './no.ts'
      /* import './neither.ts' */
      const address = 'https://example.org/' // import './nor.ts'
    `
    expect(importsOf(source).sort()).toEqual(
      ['./a.ts', './b.ts', './d.ts', './e.json', './f.ts', './g.ts', './h.ts', './i.ts'].sort(),
    )
  })

  test.each([
    ['text looks up to the domain', 'src/text/a.ts', `import '../domain/codes.ts'`],
    ['the domain knows the database', 'src/domain/a.ts', `import '../db/database.ts'`],
    ['the classifier calls the check', 'src/classifier/a.ts', `import '../check/rules.ts'`],
    ['one feature calls another', 'src/features/a/b.ts', `import '../feeds/atom.ts'`],
    ['http calls a feature', 'src/http/a.ts', `import '../features/feeds/atom.ts'`],
    ['a feature calls the app', 'src/features/a/b.ts', `import '../../app.ts'`],
    ['a pure room reads files', 'src/extract/a.ts', `import { readFile } from 'node:fs/promises'`],
    ['a pure room uses the web server', 'src/domain/a.ts', `import fastify from 'fastify'`],
    ['a pure room asks the clock', 'src/classifier/a.ts', 'const now = Date.now()'],
    ['a feature reads the environment', 'src/features/a/b.ts', 'const x = process.env.PORT'],
    ['a feature opens a database', 'src/features/a/b.ts', `import pg from 'pg'`],
    ['another pure file reads the model', 'src/classifier/a.ts', `import '../../seeds/model.json'`],
    [
      'the reader of the model reads other seeds',
      'src/classifier/shipped-model.ts',
      `import '../../seeds/labels/set.json'`,
    ],
    ['a test is imported by the program', 'src/http/a.ts', `import '../support.ts'`],
    ['an ending is missing', 'src/http/a.ts', `import '../i18n/paths'`],
    ['a room is unknown', 'src/utils/a.ts', ''],
  ])('says so when %s', (_, path, source) => {
    expect(mistakesIn(path, source)).toHaveLength(1)
  })

  test.each([
    ['src/classifier/a.ts', `import '../extract/facts.ts'\nimport '../text/spans.ts'`],
    ['src/features/a/b.ts', `import './queries.ts'\nimport '../../db/postings.ts'`],
    ['src/cli.ts', `import './app.ts'\nconst x = process.env`],
    ['src/db/engine/sqlite.ts', `import Database from 'better-sqlite3'`],
    ['src/classifier/shipped-model.ts', `import model from '../../seeds/model.json'`],
    ['src/text/a.ts', '/** Never calls Date.now(). */ // nor process.env'],
  ])('is content with %s', (path, source) => {
    expect(mistakesIn(path, source)).toEqual([])
  })
})
