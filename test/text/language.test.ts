import { describe, expect, test } from 'vitest'
import { detectLanguage, languageOf } from '../../src/text/language.ts'
import { fold, MAX_READ } from '../../src/text/normalise.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'
import { seedPostings } from './seed-texts.ts'

const FRENCH_DUTIES = [
  '- répondre aux messages des adhérents',
  '- préparer le calendrier avec la responsable',
  '- écrire une lettre par mois et la faire relire',
  '- mesurer ce qui a été lu et en parler le vendredi',
].join('\n')
const ENGLISH_DUTIES = FRENCH_DUTIES.split('\n')
  .map(() => '- answer what our readers ask and tell the team what they think')
  .join('\n')
const ENGLISH_BOILERPLATE =
  'Whoever you are and wherever you come from, you have the same chance with us as any other person, and all of the information that you send to us will be kept for the time that the law allows and not longer. '.repeat(
    6,
  )
const FRENCH_BOILERPLATE =
  'Nous étudions toutes les candidatures sans distinction d’âge, d’origine ou de croyance, et les informations que vous nous envoyez sont gardées pour la durée que la loi permet et pas au-delà. '.repeat(
    6,
  )

describe('detectLanguage', () => {
  test.each([
    ['Chargée de communication pour une association', 'fr'],
    ['Stage community manager', 'fr'],
    ['Animateur de communauté', 'fr'],
    ['Social media manager for a bakery', 'en'],
    ['Social Media Intern', 'en'],
    ['Community Manager', 'en'],
  ])('reads the language of the short text %j', (text, lang) => {
    expect(detectLanguage(text).lang).toBe(lang)
  })

  test('long boilerplate in the other language does not flip it, before or after the duties', () => {
    expect(detectLanguage(`${FRENCH_DUTIES}\n${ENGLISH_BOILERPLATE}`).lang).toBe('fr')
    expect(detectLanguage(`${ENGLISH_BOILERPLATE}\n${FRENCH_DUTIES}`).lang).toBe('fr')
    expect(detectLanguage(`${ENGLISH_DUTIES}\n${FRENCH_BOILERPLATE}`).lang).toBe('en')
    expect(detectLanguage(`${FRENCH_BOILERPLATE}\n${ENGLISH_DUTIES}`).lang).toBe('en')
  })

  test('an English title over a French text leaves it French', () => {
    expect(detectLanguage(`Social Media & Community Manager\n${FRENCH_DUTIES}`).lang).toBe('fr')
  })

  test('confidence is 0 without a word that tells, and 1 when all lines agree', () => {
    expect(detectLanguage('')).toEqual({ lang: 'fr', confidence: 0 })
    expect(detectLanguage(FRENCH_DUTIES).confidence).toBe(1)
  })
})

describe('languageOf', () => {
  const folded = (original: string) => ({ original, folded: fold(original) })

  test('says of a folded title and text what is said of both as one text', () => {
    for (const { title, text } of seedPostings()) {
      expect(languageOf([folded(title), folded(text)])).toEqual(detectLanguage(`${title}\n${text}`))
    }
  })

  test('guesses by the letters of all texts where no word tells', () => {
    expect(languageOf([folded('Community'), folded('Manager')]).lang).toBe('en')
    expect(languageOf([])).toEqual({ lang: 'fr', confidence: 0 })
  })

  test('reads no further than the limit of all texts together', () => {
    const english = 'the work that you have\n'.repeat(MAX_READ / 23 + 1)
    const both = languageOf([folded(english), folded(FRENCH_DUTIES)])
    expect(both).toEqual({ lang: 'en', confidence: 1 })
  })

  test('a carriage return ends no line, a line break does', () => {
    const english = ENGLISH_DUTIES.split('\n').slice(0, 2).join('\n')
    expect(detectLanguage(`${FRENCH_DUTIES}\n${english}`).lang).toBe('fr')
    const inOneLine = FRENCH_DUTIES.replaceAll('\n', '\r')
    expect(detectLanguage(`${inOneLine}\n${english}`).lang).toBe('en')
  })

  test.each(['é', 'vous\n', '\n', 'the ', 'a'])(
    'four times %j takes about four times the work',
    (unit) => {
      expect(growthOf(detectLanguage, unit, 4_500)).toBeLessThan(MOST_GROWTH)
    },
  )
})
