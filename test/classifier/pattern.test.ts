import { describe, expect, test } from 'vitest'
import { CUES } from '../../src/classifier/cues/index.ts'
import { LEXICON } from '../../src/classifier/lexicon.ts'
import { matchesIn } from '../../src/classifier/matcher.ts'
import { Compiler, START } from '../../src/classifier/pattern.ts'
import { MARKS } from '../../src/classifier/scope.ts'
import { readWords, vocabulary } from '../../src/classifier/vocabulary.ts'
import { Vocabulary, wordsOf } from '../../src/classifier/words.ts'
import { fold } from '../../src/text/normalise.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'

/** The folded words that a pattern finds in a text. */
function found(pattern: string, text: string, lexicon: Record<string, string> = {}): string[] {
  const compiler = new Compiler(lexicon)
  compiler.add(0, pattern)
  const words = wordsOf(fold(text), text, new Vocabulary(compiler))
  return matchesIn(words).map(({ start, end }) =>
    words.folded.text.slice(words.starts[start], words.ends[end - 1]),
  )
}

describe('a pattern', () => {
  test.each<[string, string, string[]]>([
    ['budget', 'Le budget, les budgets.', ['budget']],
    ['strateg*', 'Stratégie et stratèges.', ['strategie', 'strateges']],
    ['manag*|-manager', 'Un manager manage.', ['manage']],
    ['porte parole', 'Un porte-parole', ['porte-parole']],
    ['d une marque', 'l’image d’une marque', ["d'une marque"]],
    ['gerer ..2 budget', 'gérer le petit budget', ['gerer le petit budget']],
    ['gerer ..1 budget', 'gérer le petit budget', []],
    ['gerer ..3 budget', 'gérer : le budget', []],
    ['gerer ~3 budget', 'gérer : le budget', ['gerer : le budget']],
    ['gerer ~3 budget', 'gérer. Le budget', []],
    ['gerer ~3 budget', 'gérer\nle budget', []],
    ['le? budget', 'le budget', ['budget', 'le budget']],
    ['(vous / tu) (decidez / decides)', 'vous décidez, tu décides', ['vous decidez', 'tu decides']],
    [
      'un (deux trois / dix)? mot',
      'un deux trois mot. un dix mot. un mot.',
      ['un deux trois mot', 'un dix mot', 'un mot'],
    ],
    ['# ans', 'trois ans, 12 ans, 1 200 ans', ['trois ans', '12 ans', '1 200 ans']],
    ['€ par mois', '5 000 € par mois', ['5 000 € par mois']],
    ['€', '5 000 € ou $40k, 30 euros, 12 personnes', ['5 000', '40', '30']],
    ['^ gerer', '- Gérer la page\nVous allez gérer', ['gerer']],
    ['a , b', 'a, b', ['a, b']],
  ])('%j in %j finds %j', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })

  test('takes the shortest way to its end', () => {
    expect(found('ici ..5 la', 'ici et la ou la')).toEqual(['ici et la'])
  })

  test('names classes of the lexicon, which may name others', () => {
    const lexicon = { money: 'budget @purse', purse: 'caisse' }
    expect(found('la @money', 'la caisse', lexicon)).toEqual(['la caisse'])
  })

  test.each([
    ['a (b', /"\(" without "\)"/],
    ['a b)', /"\)" without "\("/],
    ['@absent', /no class/],
    ['Budget', /Budget/],
    ['..3', /no words/],
    ['-only', /only words taken out/],
  ])('%j is refused, with the pattern in the message', (pattern, message) => {
    expect(() => found(pattern, '')).toThrow(message)
  })
})

/** By cue or mark, its patterns. */
const WRITTEN: (readonly [string, readonly string[]])[] = [
  ...CUES.map(({ id, patterns }) => [id, patterns] as const),
  ...Object.entries(MARKS),
]

describe('every pattern of the cues and of the scope', () => {
  // One test each: together they take long enough for a busy machine to stop them.
  test.each(WRITTEN)('of %s reads its own words again and again in linear time', (_, patterns) => {
    const slow = patterns.filter((pattern) => {
      const unit = `${ownWords(pattern).join(' ')} `
      const read = (text: string) => void readWords(wordsOf(fold(text), text, vocabulary))
      return growthOf(read, unit, 5000) >= MOST_GROWTH
    })
    expect(slow).toEqual([])
  })
})

/** One word for each place of a pattern's first reading. */
function ownWords(pattern: string): string[] {
  const compiler = new Compiler(LEXICON)
  compiler.add(0, pattern)
  return compiler.sequences[0]!.elements.flatMap(({ words }) => {
    if (words === START) return []
    const { exact, prefixes } = compiler.classes[words]!
    return [(exact[0] ?? `${prefixes[0]}er`).replace('#', '3').replace('€', '3 €')]
  })
}
