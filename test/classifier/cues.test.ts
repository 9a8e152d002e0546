import { describe, expect, test } from 'vitest'
import { CUES } from '../../src/classifier/cues/index.ts'
import { EXAMPLES } from './examples.ts'
import { cuesIn } from './support.ts'

test('every cue has examples', () => {
  const read = CUES.filter(({ id }) => id !== 'little-text')
  expect(Object.keys(EXAMPLES).sort()).toEqual(read.map(({ id }) => id).sort())
})

test('ids are unique and short kebab-case', () => {
  const ids = CUES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+){0,4}$/)
})

describe.each(Object.entries(EXAMPLES))('%s', (id, { yes, no, areTitles }) => {
  const found = (words: string) => (areTitles ? cuesIn('', words) : cuesIn(words))
  test.each(yes)('is read in «%s»', (words) => expect(found(words)).toContain(id))
  test.each(no)('is not read in «%s»', (words) => {
    expect(found(words).map((one) => one.replace('?', ''))).not.toContain(id)
  })
})
