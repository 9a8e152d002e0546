import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/features/publish/assess.ts'
import { readFields } from '../../src/features/publish/read-fields.ts'
import { readSentences, withoutSentences } from '../../src/features/publish/reshape-text.ts'
import { renderText } from '../../src/http/markdown.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'
import { isDeep, NOW, openTestDatabase } from '../support.ts'
import { PIECES } from './assess-pieces.ts'
import { SENIOR_FIELDS } from './assess-support.ts'

const RUNS = { numRuns: isDeep ? 3000 : 300 }
const TEXT =
  '## Vos missions\n\nVous pilotez seul la stratégie. Vous écrivez\navec M. Dupont des billets.\n\n- définir le budget\n- encadrer deux personnes ; Former.\n  - relire\n  - écrire\n\n> Cité ici. Et là.\n\nFin'
const names = (text: string) => readSentences(text).all.map((sentence) => sentence.text)
const without = (text: string, ...gone: string[]) =>
  withoutSentences(
    readSentences(text),
    gone.map((words) => ({ text: words, occurrence: 0 })),
  )

describe('the sentences of a text', () => {
  test('end with their signs, their item or their heading; an abbreviation ends none', () => {
    expect(names(TEXT)).toEqual([
      'Vos missions',
      'Vous pilotez seul la stratégie.',
      'Vous écrivez\navec M. Dupont des billets.',
      'définir le budget',
      'encadrer deux personnes ; Former.',
      'relire',
      'écrire',
      'Cité ici.',
      'Et là.',
      'Fin',
    ])
  })

  test('are not parted within an emphasis or a link', () => {
    expect(names('**Tout. Vous** décidez. [Voir. Ici](https://a.example) là.')).toEqual([
      '**Tout. Vous** décidez.',
      '[Voir. Ici](https://a.example) là.',
    ])
  })
})

test.each(['- a\n', 'Ab. ', 'M. ', '**Ab. ', '[Ab. ', '> - 1. **_a_ [', 'a\n\n', '# a\n'])(
  'reading sentences costs in proportion to the text: %s',
  (unit) => {
    const readAndCut = (text: string) => {
      const read = readSentences(text)
      withoutSentences(read, read.all.slice(0, 8))
    }
    expect(growthOf(readAndCut, unit, 5000)).toBeLessThan(MOST_GROWTH)
  },
)

describe('a text without some of its sentences', () => {
  test.each([
    ['Vous pilotez seul la stratégie.', 'Vous pilotez seul la stratégie. ', ''],
    ['définir le budget', '- définir le budget\n', ''],
    ['Vos missions', '## Vos missions\n\n', ''],
    ['relire', '  - relire\n', ''],
    ['Cité ici.', 'Cité ici. ', ''],
    ['Et là.', ' Et là.', ''],
    ['Fin', '\n\nFin', ''],
    ['encadrer deux personnes ; Former.', 'encadrer deux personnes ; Former.\n  ', ''],
  ])('loses %s and nothing else', (words, cut, instead) => {
    expect(without(TEXT, words)).toBe(TEXT.replace(cut, instead))
  })

  test('knows which of two equal sentences is meant', () => {
    const text = 'Oui. Non. Oui.'
    expect(withoutSentences(readSentences(text), [{ text: 'Oui.', occurrence: 1 }])).toBe(
      'Oui. Non.',
    )
    expect(withoutSentences(readSentences(text), [{ text: 'Oui.', occurrence: 0 }])).toBe(
      'Non. Oui.',
    )
  })

  test('is refused when one of them is not there, and then nothing goes', () => {
    expect(without(TEXT, 'Fin', 'Autre.')).toBeNull()
    expect(withoutSentences(readSentences(TEXT), [{ text: 'Fin', occurrence: 1 }])).toBeNull()
  })

  test('keeps its list: the items that stay are items', () => {
    const html = renderText(without(TEXT, 'définir le budget', 'relire')!)
    expect(html.match(/<li>/g)).toHaveLength(2)
    expect(html).toContain('<h2>Vos missions</h2>')
  })

  const block = fc
    .tuple(
      fc.constantFrom('', '- ', '* ', '1. ', '## ', '> ', '  - ', '   '),
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }),
    )
    .map(([sign, pieces]) => sign + pieces.join(' '))
  const someText = fc
    .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n')), {
      minLength: 1,
      maxLength: 10,
    })
    .map((blocks) => blocks.flat().join('').trim())

  test('loses the ticked words alone, in order, whatever the text and the choice', () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
    fc.assert(
      fc.property(someText, fc.infiniteStream(fc.boolean()), (text, ticks) => {
        const all = readSentences(text).all
        for (const { start, end, text: said } of all) expect(text.slice(start, end)).toBe(said)
        const gone = all.filter(() => ticks.next().value)
        const left = withoutSentences(readSentences(text), gone)!
        let kept = ''
        let from = 0
        for (const { start, end } of gone) {
          kept += `${text.slice(from, start)} `
          from = end
        }
        // Numbers of list items go with their item.
        const plain = (some: string) => words(some.replace(/(^|\n)[ >]*1\. /g, '$1'))
        expect(plain(left)).toEqual(plain(kept + text.slice(from)))
      }),
      RUNS,
    )
  })

  test('is judged no more senior for each sentence that is offered', async () => {
    const db = await openTestDatabase('sqlite')
    await fc.assert(
      fc.asyncProperty(someText, async (text) => {
        const organization = { id: 0, name: '', kind: null }
        const read = (words: string) =>
          readFields({ ...SENIOR_FIELDS, text: words }, { organization, externalId: 'x', now: NOW })
        const { input } = read(text)
        const { prediction, clears } = await assess(db, input, NOW, null)
        for (const clear of clears.filter(({ field }) => field === 'text')) {
          const { input: after } = read(withoutSentences(readSentences(input.text), [clear])!)
          const { prediction: then } = await assess(db, after, NOW, null)
          expect(then.probability).toBe(clear.without.probability)
          expect(then.probability).toBeLessThanOrEqual(prediction.probability)
        }
      }),
      { numRuns: isDeep ? 300 : 20 },
    )
  })
})
