import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../src/text/language.ts'

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
  'We are an equal opportunity employer and we do not discriminate on the basis of age, origin or belief, and all of the information that you send to us will be kept for the time that the law allows and not longer. '.repeat(
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
