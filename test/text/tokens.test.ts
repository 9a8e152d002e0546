import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/text/normalise.ts'
import { analyse, tokenise } from '../../src/text/tokens.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'

const words = (text: string) => tokenise(fold(text)).map(({ word }) => word)

test.each([
  ["l’aîné d'une équipe, jusqu'à demain", ['aine', 'une', 'equipe', 'a', 'demain']],
  ['Chargé·e, animateur/trice, rédacteur(trice)', ['charge', 'animateur', 'redacteur']],
  ['chargé(e)s de projet', ['charge', 'de', 'projet']],
  ['community-manager, e-réputation', ['community', 'manager', 'e', 'reputation']],
  ["the brand's voice, don't", ['the', 'brand', 'voice', 'don']],
  ['Community manager (H/F) – F/H/X – m/f/d', ['community', 'manager']],
  ['bac+3, 35h, 3D', ['bac', '3', '35h', '3d']],
  [
    'écrire à rh@tilleuls.example ou sur https://tilleuls.example/a?b=c vite',
    ['ecrire', 'a', 'ou', 'sur', 'vite'],
  ],
  ['(www.tilleuls.example) @tilleuls #stage', ['tilleuls', 'stage']],
  ['ｆｕｌｌ ＷＩＤＴＨ \u200bzero\u200bwidth', ['full', 'width', 'zerowidth']],
  ['😀 * " NEAR( 漢字', ['near']],
])('%j has the words %j', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('small words of both languages are in no analysis', () => {
  expect(analyse('gestionnaire de la communauté')).toEqual(analyse('gestionnaire communauté'))
  expect(analyse('head of the community')).toEqual(analyse('head community'))
  expect(analyse('de la et the of')).toEqual([])
})

test('an analysis is blind to case, accents and their encoding', () => {
  expect(analyse('RÉSEAUX Sociaux')).toEqual(analyse('reseaux sociaux'))
  expect(analyse('communauté'.normalize('NFD'))).toEqual(analyse('communauté'.normalize('NFC')))
})

test('every token stands in the original where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0
      for (const { word, start, end } of tokenise(fold(text))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(fold(text.slice(start, end)).text).toContain(word[0])
        last = start
      }
    }),
  )
})

test.each(['a', "l'", 'a@', 'h/', 'www.', '://', 'a·e', '(e)'])(
  'the time for a text of repeated %j grows with its length',
  (unit) => {
    expect(growthOf(analyse, unit, 5_000)).toBeLessThan(MOST_GROWTH)
  },
)
