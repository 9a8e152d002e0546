import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordScanner } from '../../src/extract/word-scanner.ts'

const found = (lists: string[][], text: string) => {
  const places: [number, string][] = []
  new WordScanner(lists).scan(text, (list, start, end) =>
    places.push([list, text.slice(start, end)]),
  )
  return places
}

test('words are found within words and over one another', () => {
  expect(found([['stage', 'age'], ['tag']], 'un stagestage')).toEqual([
    [1, 'tag'],
    [0, 'stage'],
    [0, 'age'],
    [1, 'tag'],
    [0, 'stage'],
    [0, 'age'],
  ])
})

test('a unit of no word, also one beyond the known ones, ends what was begun', () => {
  expect(found([['stage']], 'stฺage st😀age sta-ge')).toEqual([])
})

test('lists without words find nothing', () => {
  expect(found([[], []], 'stage')).toEqual([])
  expect(found([], 'stage')).toEqual([])
})

test('every place of every word is found, and no other', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ab €'), minLength: 1, maxLength: 4 })
  const text = fc.string({ unit: fc.constantFrom(...'ab €漢'), maxLength: 40 })
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(word, { maxLength: 4 }), { maxLength: 4 }),
      text,
      (lists, text) => {
        const expected = lists.flatMap((words, list) =>
          words.flatMap((word) =>
            Array.from({ length: text.length }, (_, at) => at)
              .filter((at) => text.startsWith(word, at))
              .map((at) => `${list} ${at} ${at + word.length}`),
          ),
        )
        const places: string[] = []
        new WordScanner(lists).scan(text, (...place) => places.push(place.join(' ')))
        expect(places.sort()).toEqual(expected.sort())
      },
    ),
  )
})
