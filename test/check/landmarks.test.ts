/**
 * Postings that the board must read rightly as a whole: what the flag and the check say of each
 * together. They are the landmarks by which rules were chosen.
 */
import { describe, expect, test } from 'vitest'
import type { EarlierPosting } from '../../src/check/history.ts'
import { classify } from '../../src/classifier/classify.ts'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import type { Verdict } from '../../src/domain/codes.ts'
import { type Fields, findingsOf, rulesFound } from './support.ts'

function verdictOf({ title, text }: Fields): Verdict {
  return classify({ title, text }, shippedModel).verdict
}

/** Rules that ask for a check: what is only for information is left out. */
function warned(fields: Fields): string[] {
  const found = findingsOf({ posting: fields }).filter(({ severity }) => severity !== 'info')
  return [...new Set(found.map(({ rule }) => rule))]
}

/** What makes a posting whole, so that a landmark speaks of one thing. */
const WHOLE = {
  organization: 'Atelier du Rivage',
  date_posted: '2026-11-10',
  country: 'FR',
  region: 'FR-IDF',
  city: 'Paris',
}

describe('the flag', () => {
  test('a strategy, a budget, sole charge, a crisis and three years in an internship are flagged', () => {
    const text =
      'Stage de 6 mois. Vous définissez la stratégie social media, gérez le budget publicitaire, êtes ' +
      'seul·e en charge des réseaux et pilotez la gestion de crise. 3 ans d’expérience exigés.'
    expect(verdictOf({ title: 'Stage – community manager', text })).toBe('flagged')
  })

  test('assisting a social media manager, beginners welcome, is clear, and nothing is to be checked', () => {
    const posting = {
      ...WHOLE,
      title: 'Stage – assistant·e community manager',
      text:
        'Stage de 4 mois avec convention, sous la responsabilité du social media manager. Vous assisterez ' +
        'l’équipe et participerez au calendrier éditorial. Débutant·e accepté·e. Gratification : 4,50 €/h.',
      start_date: '2026-12',
    }
    expect(verdictOf(posting)).toBe('clear')
    expect(warned(posting)).toEqual([])
  })

  test('a job whose holder guides an intern is no internship', () => {
    const text =
      'CDI à temps plein, 32 000 à 36 000 € brut par an. Vous animez nos communautés et vous encadrez un stagiaire.'
    const posting = { ...WHOLE, title: 'Community manager (F/H)', text }
    expect(verdictOf(posting)).toBe('not-applicable')
    expect(warned(posting)).toEqual([])
  })

  test('help with the strategy and weekly meetings with a tutor do not make a senior role', () => {
    const text =
      'Stage de 5 mois. Vous contribuerez à définir la stratégie éditoriale, avec un point hebdomadaire avec votre tutrice.'
    expect(verdictOf({ title: 'Stage communication', text })).not.toBe('flagged')
  })

  test('an assistant under the CEO who does everything from the first day is not clear', () => {
    const text =
      'Stage. Rattaché·e au CEO, autonome dès le premier jour, mouton à cinq pattes : Photoshop, After Effects, ' +
      'SEO, Google Ads et WordPress. Soirées et week-ends.'
    expect(verdictOf({ title: 'Stage – assistant·e community manager', text })).not.toBe('clear')
  })
})

describe('internships in France', () => {
  test('eight months at a past amount: too long, and the amount is to be checked', () => {
    const text = 'Stage de 8 mois à Paris, gratification de 577,50 € par mois.'
    const found = findingsOf({ posting: { title: 'Stage community manager', text } })
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'FR-STG-DUREE', severity: 'likely_unlawful' }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'FR-STG-GRAT-MIN', severity: 'warning' }),
    )
  })

  test('the replacement of somebody on maternity leave is asked about', () => {
    const text =
      'Stage de 5 mois à Lyon : remplacement d’un congé maternité au sein du pôle social media.'
    expect(rulesFound({ title: 'Stage community manager', text })).toContain('FR-STG-POSTE')
  })

  test('six months at the minimum of a month of presence pass', () => {
    const posting = {
      ...WHOLE,
      title: 'Stage community manager (F/H)',
      text: 'Stage de 6 mois, 693 € par mois. Convention de stage obligatoire, une tutrice vous accompagne.',
      start_date: '2026-12',
    }
    expect(warned(posting)).toEqual([])
    expect(rulesFound(posting).filter((rule) => rule.startsWith('FR-STG-GRAT'))).toEqual([])
  })

  test.each([
    ['2026-02', true],
    ['2025-09', false],
  ])('4.35 euros an hour from %s: below the minimum is %s', (start_date, isBelow) => {
    const text = 'Stage de 5 mois à Paris, 4,35 €/h.'
    const rules = rulesFound({ title: 'Stage community manager', text, start_date })
    expect(rules.includes('FR-STG-GRAT-MIN')).toBe(isBelow)
  })

  test.each([
    ['2 mois', false],
    ['10 semaines', true],
  ])('%s without pay: an allowance is due is %s', (length, isDue) => {
    const text = `Stage de ${length} à Paris, non rémunéré.`
    const rules = rulesFound({ title: 'Stage community manager', text })
    expect(rules.includes('FR-STG-GRAT-0')).toBe(isDue)
  })

  test('a new internship on the same post the day after six months of another one comes too soon', () => {
    const earlier: EarlierPosting = {
      id: 7,
      title: 'Stage community manager',
      contract: 'internship',
      family: 'community_mgmt',
      lang: 'fr',
      country: 'FR',
      region: 'FR-IDF',
      city: 'Paris',
      months: { min: 6, max: 6 },
      startMonth: '2025-12',
      datePosted: Date.UTC(2025, 9, 1),
      closedAt: Date.UTC(2025, 10, 1),
    }
    const posting = {
      ...WHOLE,
      title: 'Stage community manager',
      text: 'Stage de 6 mois au sein de notre équipe.',
      date_posted: '2026-04-15',
      start_date: '2026-06',
    }
    const found = findingsOf({ posting, history: [earlier] })
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'FR-STG-CARENCE', severity: 'warning' }),
    )
  })
})

test('21,000 euros a year for 35 hours are below the minimum wage', () => {
  const text = 'CDI, 21 k€ brut annuel, 35 h par semaine. Poste basé à Paris.'
  const found = findingsOf({ posting: { title: 'Community manager', text } })
  expect(found).toContainEqual(
    expect.objectContaining({ rule: 'FR-SMIC', severity: 'likely_unlawful' }),
  )
})

describe('age', () => {
  test('an apprenticeship may name an age, since the law sets one', () => {
    const text = 'Contrat en alternance à Paris, 12 mois. Profil : moins de 30 ans.'
    expect(rulesFound({ title: 'Alternance community manager', text })).not.toContain('FR-AGE')
  })

  test('a contrat de professionnalisation is open to older jobseekers too', () => {
    const text = 'Contrat de professionnalisation à Paris, 12 mois. Profil : moins de 26 ans.'
    expect(rulesFound({ title: 'Community manager', text })).toContain('FR-AGE')
  })
})

describe('Québec and Ontario', () => {
  test('an unpaid internship in Montréal that demands two languages raises two questions', () => {
    const text = 'Stage non rémunéré à Montréal. Bilingue obligatoire.'
    const rules = rulesFound({ title: 'Stage en gestion de communauté', text })
    expect(rules).toEqual(expect.arrayContaining(['QC-STG-NP', 'QC-LANG-46']))
  })

  test('an internship for credit is only told about', () => {
    const posting = {
      title: 'Stage en communication (tous genres)',
      text: 'Stage crédité à Montréal pour le baccalauréat en communication : observation de l’équipe. Non rémunéré.',
    }
    expect(rulesFound(posting)).toContain('QC-STG-NP')
    expect(warned(posting)).toEqual([])
  })

  test('a head of community as an intern in Ontario is not clear, and pay is asked about', () => {
    const posting = {
      title: 'Intern, Head of Community',
      text: 'Remote internship, open to anyone living in Ontario. You run our community from day one.',
      country: 'CA',
      region: 'CA-ON',
      remote: 'remote',
    }
    expect(verdictOf(posting)).not.toBe('clear')
    expect(rulesFound(posting)).toContain('ON-AFFICH')
  })

  test.each([
    ['Paris', { country: 'FR', region: 'FR-IDF' }, 'FR-LANGUE', 'QC-LANG-41'],
    ['Montréal', { country: 'CA', region: 'CA-QC-06' }, 'QC-LANG-41', 'FR-LANGUE'],
  ])(
    'an ad in English alone for %s is read against the language law there',
    (_, place, own, other) => {
      const text =
        'We are looking for a permanent, full-time community manager to welcome members, answer their questions ' +
        'and prepare our weekly newsletter with the rest of the team.'
      const rules = rulesFound({ title: 'Community manager', text, ...place })
      expect(rules).toContain(own)
      expect(rules).not.toContain(other)
    },
  )
})
