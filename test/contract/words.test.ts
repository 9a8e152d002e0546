import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What no file of the project may say. Each is written so that this file does not say it. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['an address of a package registry', /\bregistry\.[a-z0-9-]+\.(org|com|net|io|cn)\b/i],
  ['an address of a package mirror', /\b(npm\.pkg\.github|npmmirror|artifactory|nexus)\.[a-z]/i],
  ['a path of one machine', /(?<![\w.:/*-])\/(work|root|home|Users)\/[\w.-]+/],
  ['a path of one machine', /(?<![\w.:/*-])\/tmp\/[\w.-]+/],
  ['a path of one machine', /\b[A-Z]:\\{1,2}Users\\/],
  ['a note to self', /\b(TO[D]O|FIX[M]E)\b/],
  ['a conflict that was not settled', /^(<{7} |>{7} |={7}$)/m],
  ['filler text', /\blorem [i]psum\b/i],
  [
    'who or what typed it',
    /\b(generated|written|produced) (by|with) (an? )?(assistant|agent|bot)\b/i,
  ],
  ['who or what typed it', /\b(as an?|by an?|large) [l]anguage model\b/i],
  ['who or what typed it', /^co-authored-by:/im],
]
/** Names that say nothing of what a file is for. */
const EMPTY_NAMES = /^(utils?|helpers?|manager|service|misc|common)\b/
const BINARY = /\.(png|jpe?g|ico|woff2?|gz|sqlite)$/

/** Every file that is or would be committed; none when the folder is no git checkout. */
function projectFiles(): string[] {
  if (!existsSync('.git')) return []
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
  return listed.split('\0').filter((path) => path !== '' && existsSync(path))
}

function findingsIn(path: string, text: string): string[] {
  return FORBIDDEN.flatMap(([what, pattern]) => {
    const match = pattern.exec(text)
    if (!match) return []
    const line = text.slice(0, match.index).split('\n').length
    return [`${path}:${line}: ${what}: ${match[0].trim()}`]
  })
}

const files = projectFiles()

describe.skipIf(files.length === 0)('the files of the project', () => {
  test('name no registry, no machine and no note to self', () => {
    const texts = files.filter((path) => !BINARY.test(path) && statSync(path).isFile())
    expect(texts.flatMap((path) => findingsIn(path, readFileSync(path, 'utf8')))).toEqual([])
  })

  test('are named for what they are', () => {
    const code = files.filter((path) => /^(src|test|scripts|bench|migrations)\//.test(path))
    expect(code.filter((path) => EMPTY_NAMES.test(basename(path)))).toEqual([])
    const named = code.filter((path) => /\.(ts|mjs)$/.test(path))
    expect(
      named.filter(
        (path) =>
          !/^(\d{4}(_[a-z0-9]+)+|[a-z0-9]+([-.][a-z0-9]+)*)\.(ts|mjs)$/.test(basename(path)),
      ),
    ).toEqual([])
  })

  test('hold no secret and no database', () => {
    expect(files.filter((path) => /(^|\/)\.env$|\.(sqlite|pem|key)$/.test(path))).toEqual([])
  })
})

test.each([
  ['"resolved": "https://registry', '.npmjs', '.org/a"'],
  ['const dir = "/', 'root', '/board"'],
  ['see /', 'home', '/ada/notes'],
  ['writes to /', 'tmp', '/out.json'],
  ['// TO', 'DO: later', ''],
  ['<<<<', '<<< ', 'ours'],
])('"%s…" would be found', (...parts) => {
  expect(findingsIn('a.ts', parts.join(''))).toHaveLength(1)
})

test.each(['https://example.org/home/page', './work/notes', 'a/root/b', 'src/home/list.ts'])(
  '%s is no path of a machine',
  (text) => {
    expect(findingsIn('a.ts', text)).toEqual([])
  },
)
