import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Environment } from '../../src/config.ts'

const PAGES = ['README.md', 'CONTRIBUTING.md']
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts

/** What a page shows as code: fenced blocks and `spans`. */
function codeOf(text: string): string {
  const fenced = [...text.matchAll(/^```[a-z]*\n([\s\S]*?)^```/gm)].map((match) => match[1])
  const spans = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)]
  return [...fenced, ...spans.map((match) => match[1])].join('\n')
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort()
}

/** Paths that are named as code and begin with a folder of the project. */
function pathsIn(code: string): string[] {
  const folders = 'src|views|migrations|seeds|test|bench|scripts|docs|\\.ci'
  return namesIn(code, new RegExp(`(?:^|[\\s(])((?:${folders})/[\\w./-]*)`, 'gm'))
}

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8')
  const code = codeOf(text)

  test('names npm commands that exist', () => {
    const run = namesIn(code, /\bnpm run (?:-s |--silent )?([a-z][\w:]*)/g)
    const short = namesIn(code, /\bnpm (start|test)\b/g)
    expect(run.length + short.length).toBeGreaterThan(3)
    expect([...run, ...short].filter((name) => scripts[name] === undefined)).toEqual([])
  })

  test('names files and folders that exist', () => {
    expect(pathsIn(code).filter((path) => !existsSync(path))).toEqual([])
  })

  test('links and pictures lead to files of the project or to the web', () => {
    const targets = namesIn(text, /\]\(([^)\s]+)\)/g).filter((one) => !/^https?:|^#/.test(one))
    expect(targets.filter((one) => !existsSync(join(dirname(page), one)))).toEqual([])
  })

  test('names environment variables that the board reads', () => {
    const known = new Set(Object.keys(Environment.shape))
    const spans = namesIn(text.replace(/^```[\s\S]*?^```/gm, ''), /`([A-Z][A-Z_]{3,})(?:=[^`]*)?`/g)
    const settings = namesIn(text, /^Environment=([A-Z_]+)=/gm)
    const foreign = new Set(['LOCALES', 'FILE'])
    expect([...spans, ...settings].filter((one) => !known.has(one) && !foreign.has(one))).toEqual(
      [],
    )
  })
})

test('README.md shows every room of src on its map', () => {
  const map = codeOf(readFileSync('README.md', 'utf8'))
  const rooms = ['text', 'domain', 'extract', 'classifier', 'db', 'i18n', 'http', 'features']
  expect(rooms.filter((room) => !map.includes(`src/${room}/`))).toEqual([])
})

test('README.md names commands of the board that exist', () => {
  const named = namesIn(codeOf(readFileSync('README.md', 'utf8')), /\bboard -- ([a-z]+)/g)
  const { stdout } = spawnSync(process.execPath, ['src/cli.ts', '--help'], { encoding: 'utf8' })
  const offered = namesIn(stdout, /^ {2}([a-z]+)\b/gm)
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((name) => !offered.includes(name))).toEqual([])
})
