import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as codes from '../../src/domain/codes.ts'
import { deskEn, deskFr, deskFrCa } from '../../src/i18n/desk-words.ts'
import pagesEn from '../../src/i18n/en.json' with { type: 'json' }
import pagesFr from '../../src/i18n/fr.json' with { type: 'json' }
import pagesFrCa from '../../src/i18n/fr-ca.json' with { type: 'json' }
import { CATALOGUES, translator, typeset } from '../../src/i18n/translate.ts'

type Catalogue = Readonly<Record<string, string>>
const fr: Catalogue = { ...pagesFr, ...deskFr }
const frCa: Catalogue = { ...pagesFrCa, ...deskFrCa }
const en: Catalogue = { ...pagesEn, ...deskEn }
const written: Readonly<Record<string, Catalogue>> = { fr, 'fr-ca': frCa, en }
const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort()

/** Keys that a source asks for: whole ones, and the beginning of those that it builds. */
function keysIn(folder: string, extension: string) {
  const whole: string[] = []
  const begun: string[] = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith(extension)) continue
    const source = readFileSync(`${folder}/${name}`, 'utf8')
    for (const [, key] of source.matchAll(/\bt\(\s*'([\w.-]+)'/g)) whole.push(key!)
    for (const [, start] of source.matchAll(/\bt\(\s*`([\w.-]+\.)\$\{/g)) begun.push(start!)
  }
  return { whole: [...new Set(whole)], begun: [...new Set(begun)] }
}

describe('the catalogues', () => {
  test('say the same things in French and in English', () => {
    expect(Object.keys(CATALOGUES.en).sort()).toEqual(Object.keys(CATALOGUES.fr).sort())
  })

  test('name the same values in each sentence', () => {
    for (const [key, sentence] of Object.entries(CATALOGUES.fr)) {
      expect([key, placeholders(CATALOGUES.en[key]!)]).toEqual([key, placeholders(sentence)])
      expect([key, placeholders(CATALOGUES['fr-ca'][key]!)]).toEqual([key, placeholders(sentence)])
    }
  })

  test('hold for Québec only what differs from France', () => {
    const same = Object.entries(frCa).filter(([key, words]) => fr[key] === words)
    expect(same).toEqual([])
    expect(Object.keys(frCa).filter((key) => !(key in fr))).toEqual([])
  })

  test('have both forms of every plural', () => {
    for (const key of Object.keys(fr)) {
      if (key.endsWith('.one')) expect(fr).toHaveProperty([key.replace(/one$/, 'other')])
      if (key.endsWith('.other')) expect(fr).toHaveProperty([key.replace(/other$/, 'one')])
    }
  })

  test('are typed with plain spaces and apostrophes, which typeset turns into printed ones', () => {
    for (const [locale, catalogue] of Object.entries(written)) {
      for (const [key, sentence] of Object.entries(catalogue)) {
        expect([locale, key, /[\u00a0\u202f’]/.test(sentence)]).toEqual([locale, key, false])
      }
    }
  })

  test('never call a posting illegal, and word an automatic flag as a question', () => {
    for (const catalogue of Object.values(CATALOGUES)) {
      expect(Object.values(catalogue).join('\n')).not.toMatch(/ill[ée]gal|unlawful|infraction/i)
      for (const contract of ['internship', 'apprenticeship', 'volunteer', 'unspecified']) {
        expect(catalogue[`signal.heading.automatic.${contract}`]).toMatch(/\?$/)
      }
    }
  })

  test.each([
    ['contract', codes.CONTRACTS],
    ['level', codes.LEVELS],
    ['employer', codes.EMPLOYERS],
    ['remote', codes.REMOTES],
    ['community', codes.COMMUNITIES],
    ['hours', codes.HOURS],
    ['lang', codes.LANGS],
    ['family', codes.FAMILIES],
    ['flag', ['automatic', 'upheld', 'cleared']],
  ])('have words for every code of %s', (list, values) => {
    for (const value of values) expect(fr).toHaveProperty([`code.${list}.${value}`])
  })

  test.each([
    ['views', '.eta'],
    ['src', '.ts'],
  ])('have every sentence that %s ask for', (folder, extension) => {
    const { whole, begun } = keysIn(folder, extension)
    const keys = Object.keys(CATALOGUES.fr)
    const has = (key: string) => key in CATALOGUES.fr || `${key}.other` in CATALOGUES.fr
    expect(whole.length).toBeGreaterThan(20)
    expect(whole.filter((key) => !has(key))).toEqual([])
    expect(begun.filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([])
  })
})

describe('a translator', () => {
  test('chooses the form that each language counts with', () => {
    expect(translator('fr')('list.count', { count: 0 })).toBe('0 offre')
    expect(translator('en')('list.count', { count: 0 })).toBe('0 postings')
    expect(translator('fr')('list.count', { count: 1 })).toBe('1 offre')
    expect(translator('fr')('list.count', { count: 2 })).toBe('2 offres')
    expect(translator('fr')('list.count', { count: 1_000_000 })).toMatch(/offres$/)
  })

  test('writes numbers as the language does', () => {
    expect(translator('fr')('list.count', { count: 1331 })).toBe('1\u202f331 offres')
    expect(translator('en')('list.count', { count: 1331 })).toBe('1,331 postings')
  })

  test('takes from France what Québec says alike', () => {
    expect(translator('fr-ca')('code.contract.permanent')).toBe('Permanent')
    expect(translator('fr-ca')('code.contract.internship')).toBe('Stage')
  })

  test('puts in what a reader typed as it is', () => {
    expect(translator('en')('chip.q', { q: '{amount} $& $1' })).toBe('“{amount} $& $1”')
  })

  test('refuses a sentence or a value that does not exist', () => {
    expect(() => translator('fr')('no.such.key')).toThrow('no sentence no.such.key')
    expect(() => translator('fr')('chip.city')).toThrow('needs {city}')
  })
})

describe('typesetting', () => {
  test.each([
    ['fr', "L'offre est-elle « close » ?", 'L’offre est-elle «\u00a0close\u00a0»\u202f?'],
    ['fr-ca', "L'offre est-elle « close » ?", 'L’offre est-elle «\u00a0close\u00a0»?'],
    ['fr', 'Trier : 12 € ; 94 %', 'Trier\u00a0: 12\u00a0€\u202f; 94\u00a0%'],
    ['fr-ca', 'Trier : 12 $ ; 94 %', 'Trier\u00a0: 12\u00a0$; 94\u00a0%'],
    ['en', "The employer's own words: 94 %", 'The employer’s own words: 94 %'],
    [
      'fr',
      'Code, art. L. 124-5 (n° 24-12.244)',
      'Code, art.\u00a0L.\u00a0124-5 (n°\u00a024-12.244)',
    ],
    ['fr-ca', 'RLRQ, c. C-11, art. 41, 42', 'RLRQ, c.\u00a0C-11, art.\u00a041, 42'],
    ['en', 'art. D. 124-8, R. 124-13', 'art.\u00a0D.\u00a0124-8, R.\u00a0124-13'],
    ['fr', 'Dès le 1er mars, de part. 2 à 3', 'Dès le 1ᵉʳ mars, de part. 2 à 3'],
  ] as const)('in %s: %s', (locale, typed, printed) => {
    expect(typeset(typed, locale)).toBe(printed)
  })
})
