import { describe, expect, test } from 'vitest'
import {
  countryName,
  findCity,
  isCountryCode,
  normaliseCountry,
  normaliseRegion,
  placeKey,
  regionName,
  regionOfPostalCode,
  regionsOf,
} from '../../src/domain/place.ts'

describe('countries', () => {
  test.each([
    ['UK', 'GB'],
    ['Royaume-Uni', 'GB'],
    ['france', 'FR'],
    ['FR', 'FR'],
    ['fr', 'FR'],
    ['USA', 'US'],
    ['États-Unis', 'US'],
    ['Senegal', 'SN'],
    ['Belgique', 'BE'],
    ['Pérou', 'PE'],
    ['Croatia', 'HR'],
    ['ZZ', null],
    ['EU', null],
    ['other', null],
    ['', null],
  ])('normalises %j to %j', (text, code) => {
    expect(normaliseCountry(text)).toBe(code)
  })

  test('are those of ISO 3166-1, and Kosovo', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter(isCountryCode)
    expect(codes).toHaveLength(249 + 1)
    expect(codes).toContain('XK')
    for (const code of ['EU', 'UK', 'ZZ', 'IC', 'AN', 'fr', 'FRA', '']) {
      expect(isCountryCode(code), code).toBe(false)
      expect(codes).not.toContain(code)
    }
    for (const code of codes) expect(normaliseCountry(countryName(code, 'en')), code).toBe(code)
  })

  test('are named in the three locales', () => {
    expect(countryName('DE', 'fr')).toBe('Allemagne')
    expect(countryName('DE', 'fr-ca')).toBe('Allemagne')
    expect(countryName('DE', 'en')).toBe('Germany')
    expect(countryName('not a code', 'en')).toBe('not a code')
  })
})

describe('regions', () => {
  test('France has 18, Québec 17 and Canada 12 provinces and territories beside it', () => {
    expect(regionsOf('FR')).toHaveLength(18)
    const canada = regionsOf('CA').map(({ code }) => code)
    expect(canada.filter((code) => /^CA-QC-\d\d$/.test(code))).toHaveLength(17)
    expect(canada.filter((code) => /^CA-(?!QC)[A-Z]{2}$/.test(code))).toHaveLength(12)
    expect(regionsOf('XX')).toEqual([])
  })

  test.each([
    ['Île-de-France', undefined, 'FR', 'FR-IDF'],
    ['Île-de-France/Paris', 'FR', 'FR', 'FR-IDF'],
    ['FR-BRE', undefined, 'FR', 'FR-BRE'],
    ['Montréal', undefined, 'CA', 'CA-QC-06'],
    ['QC', undefined, 'CA', 'CA-QC'],
    ['Québec', 'CA', 'CA', 'CA-QC'],
    ['Québec (province)', 'CA', 'CA', 'CA-QC'],
    ['Saguenay–Lac-Saint-Jean', undefined, 'CA', 'CA-QC-02'],
    ['Ontario', undefined, 'CA', 'CA-ON'],
    ['British Columbia', undefined, 'CA', 'CA-BC'],
    ['other (Calgary)', 'CA', 'CA', 'CA-AB'],
    ['Laval', 'CA', 'CA', 'CA-QC-13'],
    ['Laval', 'FR', 'FR', 'FR-PDL'],
    ['OH', 'US', 'US', 'US-OH'],
  ])('normalises %j in %j', (text, country, expectedCountry, region) => {
    expect(normaliseRegion(text, country)).toEqual({ country: expectedCountry, region })
  })

  test.each(['other', 'somewhere nice', '', 'FR-XXX'])('knows no region %j', (text) => {
    expect(normaliseRegion(text)).toBeNull()
  })

  test('a region of another country than the one said is refused', () => {
    expect(normaliseRegion('Île-de-France', 'CA')).toBeNull()
  })

  test('are named in a locale, and by their code when unknown', () => {
    expect(regionName('FR-BRE', 'fr')).toBe('Bretagne')
    expect(regionName('FR-BRE', 'en')).toBe('Brittany')
    expect(regionName('CA-QC-03', 'fr-ca')).toBe('Capitale-Nationale')
    expect(regionName('FR-XXX', 'en')).toBe('FR-XXX')
  })

  test.each([
    ['75011', 'FR-IDF'],
    ['75', 'FR-IDF'],
    ['97400', 'FR-974'],
    ['974', 'FR-974'],
    ['2A', 'FR-20R'],
    ['20000', 'FR-20R'],
    ['53000', 'FR-PDL'],
    ['00000', null],
    ['7', null],
    ['99', null],
  ])('the postal code %j is of %j', (code, region) => {
    expect(regionOfPostalCode(code)).toBe(region)
  })
})

describe('towns', () => {
  test.each([
    ['montreal', 'CA-QC-06'],
    ['Québec', 'CA-QC-03'],
    ['st-jerome', 'CA-QC-15'],
    ['Sophia Antipolis', 'FR-PAC'],
    ['mende', 'FR-OCC'],
    ['Villeneuve-d’Ascq', 'FR-HDF'],
    ['Toronto', 'CA-ON'],
  ])('%j is first of all in %j', (name, region) => {
    expect(findCity(name)[0]?.region).toBe(region)
  })

  test('homonyms are all told', () => {
    expect(
      findCity('Laval')
        .map(({ country }) => country)
        .sort(),
    ).toEqual(['CA', 'FR'])
    expect(findCity('Saint-Denis').map(({ region }) => region)).toEqual(['FR-IDF', 'FR-974'])
    expect(findCity('Montréal').map(({ region }) => region)).toEqual(['CA-QC-06', 'FR-BFC'])
    expect(findCity('Nowhere')).toEqual([])
  })

  test('a key forgets accents, hyphens and the short form of saint', () => {
    expect(placeKey('St-Étienne')).toBe(placeKey('saint etienne'))
  })
})
