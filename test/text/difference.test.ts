import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, type Piece } from '../../src/text/difference.ts'

const before = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ kind, text }) => (kind === 'ins' ? [] : [text])).join('')
const after = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ kind, text }) => (kind === 'del' ? [] : [text])).join('')

test('names the words that went and came', () => {
  expect(difference('Vous animez nos forums.', 'Vous pilotez nos forums.')).toEqual([
    { kind: 'same', text: 'Vous ' },
    { kind: 'del', text: 'animez ' },
    { kind: 'ins', text: 'pilotez ' },
    { kind: 'same', text: 'nos forums.' },
  ])
})

test('joins up to both texts, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('un ', 'deux ', 'trois\n', '\n', ' ', 'x'))
    .map((w) => w.join(''))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const pieces = difference(a, b)
      expect([before(pieces), after(pieces)]).toEqual([a, b])
      if (a === b) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

test('takes texts of any length, the longest ones as replaced', () => {
  const [a, b] = ['a', 'b'].map((word) =>
    Array.from({ length: 9000 }, (_, i) => word + i).join(' '),
  )
  const pieces = difference(a!, b!)
  expect(pieces.map(({ kind }) => kind)).toEqual(['del', 'ins'])
  expect([before(pieces), after(pieces)]).toEqual([a, b])
})
