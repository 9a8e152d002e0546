import { describe, expect, test } from 'vitest'
import { factsOf } from './support.ts'

const placeOf = (text: string, title = 'Community manager') => {
  const { country, region, city } = factsOf(title, text)
  return [country?.value, region?.value, city?.value]
}

describe('where the work is', () => {
  test.each([
    ['Lieu : Rennes', ['FR', 'FR-BRE', 'Rennes']],
    ['Poste basé à Nice, près du port.', ['FR', 'FR-PAC', 'Nice']],
    ['Bureaux au 3 rue du Lac, 69003 Lyon', ['FR', 'FR-ARA', 'Lyon']],
    ['Le stage a lieu à Mende (48).', ['FR', 'FR-OCC', 'Mende']],
    ['On travaille à Québec, dans Saint-Roch, à 22 $ l’heure.', ['CA', 'CA-QC-03', 'Québec']],
    ['Partout au Québec, en télétravail.', ['CA', 'CA-QC', undefined]],
    ['Location: Montreal, QC', ['CA', 'CA-QC-06', 'Montréal']],
    ['We are based in Calgary and meet there on Mondays.', ['CA', 'CA-AB', 'Calgary']],
    ['You will work in our San Francisco office.', ['US', undefined, 'San Francisco']],
    ['location: Remote, Oregon', ['US', 'US-OR', undefined]],
    ['Nous sommes installés à Dakar.', ['SN', undefined, 'Dakar']],
    ['Lieu : région parisienne', ['FR', 'FR-IDF', undefined]],
    ['Rémunération : 240 euros HTVA par jour.', ['BE', undefined, undefined]],
    ['Nous sommes une association loi 1901.', ['FR', undefined, undefined]],
    ['Our foundation is a 501(c)(3) charity.', ['US', undefined, undefined]],
  ])('%j', (text, place) => {
    expect(placeOf(text)).toEqual(place)
  })

  test('homonyms are told apart by what else is said', () => {
    expect(placeOf('Lieu : Laval (Québec)')).toEqual(['CA', 'CA-QC-13', 'Laval'])
    expect(placeOf('Lieu : Laval, en Mayenne')).toEqual(['FR', 'FR-PDL', 'Laval'])
    expect(placeOf('Lieu : Saint-Denis, La Réunion')).toEqual(['FR', 'FR-974', 'Saint-Denis'])
    expect(placeOf('Lieu : Saint-Denis (93), à côté de Paris').slice(0, 2)).toEqual([
      'FR',
      'FR-IDF',
    ])
  })

  test.each([
    ['Nice to have: experience with video. Reading a lot helps.'],
    ['Sens de l’écoute, Orange comme opérateur, Tours de garde.'],
    ['Merci à Florence et à Charlotte.'],
    ['Écrire à contact@paris.example ou voir lyon.example/paris'],
    ['notre client est à amsterdam'],
    ['Français et anglais courants.'],
    ['Les partenaires sont en Belgique, en Suisse et au Canada.'],
  ])('%j says no place', (text) => {
    expect(placeOf(text)).toEqual([undefined, undefined, undefined])
  })

  test('towns named alike leave the town open', () => {
    const [country, , city] = placeOf('Bureaux à Paris et à Nantes, au choix.')
    expect([country, city]).toEqual(['FR', undefined])
  })
})
