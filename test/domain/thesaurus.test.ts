import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FAMILIES } from '../../src/domain/codes.ts'
import { asTyped, expandQuery, TITLE_DICTIONARY } from '../../src/domain/thesaurus.ts'
import { analyse } from '../../src/text/tokens.ts'
import { finds } from '../db/oracle.ts'

const EQUAL = ['gestionnaire de communautés', 'community manager', 'animatrice de communauté', 'CM']

describe('expandQuery', () => {
  test('titles of one trade find each other', () => {
    for (const typed of EQUAL) {
      for (const title of [
        ...EQUAL,
        'Gestionnaires de communauté (H/F)',
        'Community-manager·euse',
      ]) {
        expect(finds(expandQuery(typed), title, ''), `${typed} → ${title}`).toBe(true)
      }
    }
  })

  test('says which titles it added, and not the typed one', () => {
    const { synonyms } = expandQuery('Community managers à Lyon')
    expect(synonyms).toContain('gestionnaire de communautés')
    expect(synonyms).toContain('animateur de communauté')
    expect(synonyms).toContain('CM')
    expect(synonyms).not.toContain('community manager')
  })

  test('other trades stay apart', () => {
    expect(finds(expandQuery('community manager'), 'Social media manager', '')).toBe(false)
    expect(finds(expandQuery('modérateur'), 'Community manager', '')).toBe(false)
    expect(finds(expandQuery('développeur'), 'Community manager', '')).toBe(false)
  })

  test('networks and media are social in three spellings', () => {
    const plan = expandQuery('responsable éditorial réseaux sociaux')
    expect(finds(plan, 'Responsable éditoriale, médias sociaux', '')).toBe(true)
    expect(expandQuery('réseaux sociaux')).toEqual(expandQuery('RESEAUX SOCIAUX'))
  })

  test('abbreviations count in titles alone', () => {
    expect(finds(expandQuery('CM'), 'Graphiste', 'affiches de 40 x 60 cm')).toBe(false)
    expect(finds(expandQuery('CM'), 'CM junior', '')).toBe(true)
  })

  test('a longer title is read before the shorter one within it', () => {
    expect(expandQuery('animateur de communauté de développeurs').groups).toHaveLength(1)
    expect(expandQuery('animateur de communauté de développeurs').synonyms).toContain('DevRel')
  })

  test('quotes make a phrase without synonyms', () => {
    const plan = expandQuery('"gestionnaire de la communauté" lyon')
    expect(plan.synonyms).toEqual([])
    expect(finds(plan, 'Gestionnaire communauté', 'à Lyon')).toBe(true)
    expect(finds(plan, 'Communauté : gestionnaire', 'à Lyon')).toBe(false)
    expect(expandQuery('« médias sociaux »').synonyms).toEqual([])
    expect(expandQuery('"community manager').synonyms).not.toEqual([])
  })

  test('exact leaves synonyms out and asks for every word', () => {
    const plan = expandQuery('gestionnaire de communautés', { exact: true })
    expect(plan.synonyms).toEqual([])
    expect(finds(plan, 'Community manager', '')).toBe(false)
    expect(finds(plan, 'Gestionnaire', 'une communauté')).toBe(true)
  })

  test('a search of small words and signs alone is reported', () => {
    for (const q of ['de la', '" "', '😀', '***', '\0']) {
      expect(expandQuery(q), q).toMatchObject({ groups: [], ignored: true })
    }
    expect(expandQuery('')).toMatchObject({ groups: [], ignored: false })
  })

  test('what is asked for is bounded, and said to be', () => {
    const plan = expandQuery(Array.from({ length: 60 }, (_, i) => `mot${i}`).join(' '))
    expect(plan.groups).toHaveLength(24)
    expect(plan.cut).toBe(true)
    expect(expandQuery('mot '.repeat(60))).toMatchObject({ cut: false, groups: { length: 1 } })
  })

  test('any text gives stems of letters and digits; the words as typed come first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (q, exact) => {
        const plan = expandQuery(q, { exact })
        for (const { typed, alternatives } of plan.groups) {
          expect(alternatives[0]).toEqual(typed)
          for (const { stems } of alternatives) {
            expect(stems.length).toBeGreaterThan(0)
            for (const stem of stems) expect(stem).toMatch(/^[a-z0-9]+$/)
          }
        }
        expect(asTyped(plan).groups).toHaveLength(plan.groups.length)
      }),
    )
  })
})

describe('the title dictionary', () => {
  test('finds every title by itself and by every other of its row', () => {
    for (const { fr, qc, en, abbreviations = [] } of TITLE_DICTIONARY) {
      const titles = [...fr, ...qc, ...en, ...abbreviations]
      for (const title of titles) expect(finds(expandQuery(title), title, ''), title).toBe(true)
      for (const typed of titles) {
        const { groups } = expandQuery(typed)
        expect(groups, `${typed} is one title`).toHaveLength(1)
      }
    }
  })

  test('names families that exist, ids once, and no title in two rows', () => {
    const seen = new Map<string, string>()
    for (const { id, family, fr, qc, en, abbreviations = [] } of TITLE_DICTIONARY) {
      if (family !== null) expect(FAMILIES).toContain(family)
      for (const title of [...fr, ...qc, ...en, ...abbreviations]) {
        const key = analyse(title).join(' ')
        expect(seen.get(key) ?? id, `${title} is in ${id}`).toBe(id)
        seen.set(key, id)
      }
    }
    expect(new Set(TITLE_DICTIONARY.map(({ id }) => id)).size).toBe(TITLE_DICTIONARY.length)
  })
})
