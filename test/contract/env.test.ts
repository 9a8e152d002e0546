import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { Environment, parseConfig } from '../../src/config.ts'

const example = readFileSync('.env.example', 'utf8')
const names = Object.keys(Environment.shape)
const defaults = Environment.parse({}) as Record<string, unknown>

/** The comment lines that stand right above a variable. */
function commentOf(name: string): string {
  const lines = example.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`${name}=`))
  const comment: string[] = []
  for (let i = at - 1; i >= 0 && lines[i]?.startsWith('#'); i--) comment.unshift(lines[i] ?? '')
  return comment.map((line) => line.replace(/^#\s?/, '')).join(' ')
}

test('.env.example names exactly the variables that the board reads, in the same order', () => {
  const named = [...example.matchAll(/^#?\s*([A-Z][A-Z_]+)=/gm)].map((match) => match[1])
  expect(named).toEqual(names)
})

test.each(names)('%s is explained, with its default when it has one', (name) => {
  const comment = commentOf(name)
  expect(comment.length).toBeGreaterThan(20)
  const value = defaults[name]
  const stated = /Default: (.+?)\.?$/.exec(comment)?.[1]
  expect(stated).toBe(value === undefined ? undefined : String(value === false ? 0 : value))
})

test('a copied .env.example changes nothing: every value in it is empty', () => {
  const values = parseEnv(example)
  expect(Object.values(values).filter((value) => value !== '')).toEqual([])
  expect(parseConfig(values)).toEqual(parseConfig({}))
})
