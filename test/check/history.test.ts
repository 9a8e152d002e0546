import { describe, expect, test } from 'vitest'
import { checkPosting, usesHistory } from '../../src/check/check.ts'
import {
  type EarlierPosting,
  historySince,
  isSamePlace,
  isSameRole,
  isSameTitle,
  monthNumber,
  monthOf,
  namesEmployer,
} from '../../src/check/history.ts'
import { findingWords } from '../../src/i18n/finding-words.ts'
import { EXAMPLES } from './cases/index.ts'
import { type Fields, findingsOf, NOW, postingOf } from './support.ts'

const EARLIER: EarlierPosting = {
  id: 1,
  title: 'Stage community manager',
  contract: 'internship',
  family: 'community_mgmt',
  lang: 'fr',
  country: 'FR',
  region: 'FR-BRE',
  city: 'Rennes',
  months: { min: 6, max: 6 },
  startMonth: '2025-12',
  datePosted: Date.UTC(2025, 9, 1),
  closedAt: Date.UTC(2025, 10, 1),
}

describe('the sentences on an earlier internship', () => {
  const said = (rule: string, posting: Fields, changes: Partial<EarlierPosting> = {}) => {
    const found = findingsOf({ posting, history: [{ ...EARLIER, ...changes }] })
    return findingWords(found.find((finding) => finding.rule === rule)!, 'fr').message
  }
  const posting = {
    title: 'Community manager (stage)',
    text: 'Stage de 6 mois à Rennes.',
    date_posted: '2026-04-01',
    start_date: '2026-06',
  }

  test('name the month of its end and the first month for the next', () => {
    expect(said('FR-STG-CARENCE', posting)).toMatch(/mai.2026.*août.2026/)
    const four = { months: { min: 4, max: 4 }, startMonth: '2026-02' }
    expect(said('FR-STG-CARENCE', posting, four)).toMatch(/mai.2026.*juillet.2026/)
  })

  test('count the one at hand, from the day of the first', () => {
    expect(said('Q-REPOST', posting)).toMatch(/2 fois .* depuis le 1ᵉʳ octobre 2025/)
  })
})

test.each([
  ['Stage – Vidéaste H/F', 'Vidéaste (stage de 6 mois)', true],
  ['Stagiaire vidéaste – Rennes – janvier 2027', 'Vidéaste stagiaire F/H', true],
  ['Video intern, summer 2026', 'Intern – Video', true],
  ['Stage vidéaste', 'Stage photographe', false],
  ['Stage vidéaste', 'Stage vidéaste et monteur', false],
  ['Stage', 'Stage', false],
])('%s and %s are one title: %s', (a, b, same) => {
  expect(isSameTitle({ ...EARLIER, title: a }, { ...EARLIER, title: b })).toBe(same)
})

test.each([
  ['Stage community manager', 'Gestionnaire de communautés', 'community_mgmt', true],
  ['Stage social media', 'Stagiaire réseaux sociaux', 'social_media_mgmt', true],
  [
    'Stage marketing digital',
    'Stage marketing digital et communication',
    'social_media_mgmt',
    true,
  ],
  ['Stage marketing produit', 'Stage communication', 'social_media_mgmt', false],
  ['Stage social media', 'Stage communication', 'social_media_mgmt', false],
] as const)('%s and %s of one family (%s) are one role: %s', (a, b, family, same) => {
  const other = { ...EARLIER, title: b, family }
  expect(isSameRole({ ...EARLIER, title: a, family }, other)).toBe(same)
  expect(isSameRole({ ...other, family: 'moderation' }, other)).toBe(false)
})

test.each([
  [['FR-BRE', 'Rennes'], ['FR-BRE', 'RENNES'], true],
  [['CA-QC-06', 'Montréal'], ['CA-QC', 'Montreal'], true],
  [['FR-974', 'Saint-Denis'], ['FR-IDF', 'Saint Denis'], false],
  [['FR-BRE', 'Rennes'], ['FR-BRE', null], true],
  [['FR-BRE', 'Rennes'], ['FR-BRE', 'Brest'], false],
  [['FR-BRE', null], ['FR-NAQ', null], false],
  [[null, null], [null, null], false],
  [[null, 'Rennes'], ['FR-BRE', 'Rennes'], true],
] as const)('%j and %j are one place: %s', ([region, city], [otherRegion, otherCity], same) => {
  const other = { region: otherRegion, city: otherCity }
  expect(isSamePlace({ region, city }, other)).toBe(same)
  expect(isSamePlace(other, { region, city })).toBe(same)
})

test('months are added over the turn of a year', () => {
  expect(monthOf(monthNumber('2026-11') + 2)).toBe('2027-01')
  expect(monthOf(monthNumber('2026-01') - 1)).toBe('2025-12')
})

const QUEBEC = { language: 'en', country: 'CA', region: 'CA-QC-06', contract: 'permanent' }

test.each([
  ['an internship anywhere', { contract: 'internship' }, true],
  ['an internship in France', { contract: 'internship', country: 'FR' }, true],
  ['a job in France', { contract: 'permanent', country: 'FR' }, false],
  ['a job in Québec', QUEBEC, true],
  ['one for which only the province is known', { ...QUEBEC, region: 'CA-QC' }, true],
  ['one of a limited time', { ...QUEBEC, contract: 'fixed-term' }, true],
  ['one that is said to be in French, whatever its text', { ...QUEBEC, language: 'fr' }, true],
  ['freelance work, which is no staff', { ...QUEBEC, contract: 'freelance' }, false],
  ['a job in Ontario', { ...QUEBEC, region: 'CA-ON' }, false],
  ['one that people in Québec may do', { ...QUEBEC, region: 'CA-ON', remote: 'remote' }, true],
])('%s is compared with others: %s', (_, fields, isCompared) => {
  const posting = postingOf({ title: 'Community manager', text: 'You answer members.', ...fields })
  expect(usesHistory(posting)).toBe(isCompared)
})

test('no rule reads a history that the board would not look up', () => {
  const examples = Object.values(EXAMPLES).flatMap(({ fires, silent }) => [...fires, ...silent])
  for (const { posting: fields, now } of examples) {
    const posting = postingOf(fields, now)
    let isRead = false
    const history = new Proxy([], {
      get(list, name, ...rest) {
        isRead = true
        return Reflect.get(list, name, ...rest)
      },
    })
    checkPosting(posting, { now: now ?? NOW, history })
    expect(usesHistory(posting) || !isRead, `${fields.title}: ${fields.text}`).toBe(true)
  }
})

test('a name that many employers hide behind is nobody’s', () => {
  expect(namesEmployer('Atelier du Pont')).toBe(true)
  for (const name of ['Confidentiel', 'Entreprise confidentielle', 'Confidential', 'ANONYME']) {
    expect(namesEmployer(name)).toBe(false)
  }
})

test('two years of history count', () => {
  expect(historySince(Date.UTC(2026, 10, 21))).toBe(Date.UTC(2024, 10, 21))
})
