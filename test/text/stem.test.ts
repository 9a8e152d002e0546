import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/text/normalise.ts'
import { stem } from '../../src/text/stem.ts'

const stems = (words: string) => new Set(words.split(' ').map((word) => stem(fold(word).text)))

describe('stem', () => {
  test.each([
    'communautés communaute communauté Communautés',
    'animatrice animateur animatrices animateurs',
    'réseaux reseaux réseau',
    'sociaux social sociale sociales',
    'manager managers managing',
    'community communities',
    'rédactrice rédacteur redacteurs rédactrices',
    'modératrice modérateur moderator moderators',
    'chargée chargé chargés chargées',
    'conseillère conseiller conseillères',
    'influenceuse influenceur influenceurs',
    'spécialiste specialist specialists',
    'stratégie stratégies strategy strategies',
    'jeux jeu',
    'vidéos video videos',
    'emplois emploi',
    'planning plan',
    'posted posting post',
  ])('gives %s one stem', (words) => {
    expect(stems(words).size).toBe(1)
  })

  test.each([
    'communauté communication',
    'gestionnaire gestion',
    'stage stagiaire',
    'contenu contact',
    'social société',
    'junior senior',
  ])('keeps %s apart', (words) => {
    expect(stems(words).size).toBe(words.split(' ').length)
  })

  test('gives every word a stem of letters and digits, the same each time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,80}$/), (word) => {
        const first = stem(word)
        expect(first).toMatch(/^[a-z0-9]+$/)
        expect(stem(word)).toBe(first)
      }),
    )
  })

  test('does not trip over the names of an object’s own members', () => {
    for (const word of ['constructor', 'valueof', 'tostring', 'hasownproperty']) {
      expect(stem(word)).toMatch(/^[a-z]+$/)
    }
  })
})
