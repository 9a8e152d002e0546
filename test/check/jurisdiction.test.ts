import { describe, expect, test } from 'vitest'
import { type Jurisdiction, jurisdictionsOf, type Reach } from '../../src/check/jurisdiction.ts'
import { Subject } from '../../src/check/subject.ts'
import { type Fields, findingsOf, NOW, postingOf } from './support.ts'

const title = 'Community manager'
type Reaches = Partial<Record<Jurisdiction, Reach>>

/** Whose rules a posting is read against. */
function reachesOf(fields: Partial<Fields>): Reaches {
  const subject = new Subject(postingOf({ title, text: 'x', ...fields }), { now: NOW })
  return Object.fromEntries(subject.jurisdictions)
}

describe('the place of work', () => {
  test.each<[string, Reaches]>([
    ['CDI à Paris.', { FR: 'place' }],
    ['CDI à Saint-Denis, La Réunion.', { FR: 'place' }],
    ['Stage à Montréal.', { CA: 'place', 'CA-QC': 'place' }],
    ['Stage à Gatineau.', { CA: 'place', 'CA-QC': 'place', 'CA-ON': 'neighbour' }],
    ['Internship in Ottawa.', { CA: 'place', 'CA-ON': 'place' }],
    ['Permanent position in Toronto, Ontario.', { CA: 'place', 'CA-ON': 'place' }],
    ['Permanent position in Vancouver, British Columbia.', { CA: 'place', 'CA-BC': 'place' }],
    ['Permanent position in Calgary, Alberta.', { CA: 'place' }],
    ['Poste à pourvoir, à Bruxelles.', {}],
    ['CDI à Nouméa, en Nouvelle-Calédonie.', {}],
    ['Community management, temps plein.', {}],
  ])('%s', (text, reaches) => {
    expect(reachesOf({ text })).toEqual(reaches)
  })

  test.each<[string, Reaches]>([
    ['MQ', { FR: 'place' }],
    ['RE', { FR: 'place' }],
    ['NC', {}],
    ['PF', {}],
    ['US', {}],
  ])('declared as %s', (country, reaches) => {
    expect(reachesOf({ country })).toEqual(reaches)
  })

  test.each(['FR-NC', 'FR-PF', 'FR-WF', 'FR-TF'])('%s has labour laws of its own', (region) => {
    const found = jurisdictionsOf({ country: 'FR', region, remote: 'on-site' }, [])
    expect([...found]).toEqual([])
  })

  test('is never France and Québec at once', () => {
    for (const text of [
      'Stage à Paris, en lien avec notre bureau de Montréal.',
      'Stage à Montréal. Notre siège est à Paris.',
      'Poste à Laval, près de Rennes ou de Montréal.',
    ]) {
      const places = Object.entries(reachesOf({ text })).filter(([, reach]) => reach === 'place')
      const names = places.map(([name]) => name)
      expect([text, names.includes('FR') && names.includes('CA-QC')]).toEqual([text, false])
    }
  })
})

describe('the people who may apply', () => {
  const everywhere: Reaches = {
    CA: 'place',
    'CA-QC': 'applicants',
    'CA-ON': 'applicants',
    'CA-BC': 'applicants',
  }

  test.each<[string, Partial<Fields>, Reaches]>([
    [
      'a Paris employer open to Québec',
      { text: 'Télétravail complet, depuis n’importe où au Québec.', country: 'FR' },
      { FR: 'place', CA: 'applicants', 'CA-QC': 'applicants' },
    ],
    [
      'a Paris employer open to France',
      { text: 'Poste en full remote, partout en France.', country: 'FR' },
      { FR: 'place' },
    ],
    [
      'a Brussels employer open to France',
      { text: 'Télétravail complet, depuis n’importe où en France.', country: 'BE' },
      { FR: 'applicants' },
    ],
    [
      'anywhere in Canada',
      { text: 'A fully remote role. You may work from anywhere in Canada.', country: 'CA' },
      everywhere,
    ],
    [
      'in brackets',
      { title: 'Community manager – Remote (Canada)', text: 'Full-time.', country: 'CA' },
      everywhere,
    ],
    [
      'Canada-wide',
      { text: 'A fully remote role, open Canada-wide: remote, Canada-wide.', country: 'CA' },
      everywhere,
    ],
    [
      'partout au Canada',
      { text: 'Télétravail complet, ouvert aux candidatures de partout au Canada.', country: 'CA' },
      everywhere,
    ],
    [
      'Canada without Québec',
      {
        text: 'A fully remote role. You may work from anywhere in Canada, except Quebec.',
        country: 'US',
      },
      { CA: 'applicants', 'CA-ON': 'applicants', 'CA-BC': 'applicants' },
    ],
    [
      'Ontario',
      { text: 'A fully remote role, open to applicants across Ontario.', country: 'US' },
      { CA: 'applicants', 'CA-ON': 'applicants' },
    ],
    [
      'British Columbia',
      { text: 'A fully remote role for people residing in British Columbia.', country: 'US' },
      { CA: 'applicants', 'CA-BC': 'applicants' },
    ],
    [
      'Gatineau, open to all of Canada: an invitation is surer than a neighbour',
      {
        text: 'Télétravail complet, de partout au Canada.',
        country: 'CA',
        region: 'CA-QC',
        city: 'Gatineau',
      },
      { CA: 'place', 'CA-QC': 'place', 'CA-ON': 'applicants', 'CA-BC': 'applicants' },
    ],
  ])('%s', (_, fields, reaches) => {
    expect(reachesOf(fields)).toEqual(reaches)
  })

  test.each([
    'Télétravail complet. Vous accompagnez des clients partout au Canada.',
    'A fully remote role, serving customers across Canada.',
    'A fully remote role with stores in Ontario and offices across Canada.',
    'Télétravail complet. Nous livrons partout au Canada.',
    'A fully remote role on our Canada-wide campaign.',
    'Télétravail complet. Nos bénévoles sont partout en France.',
    'A fully remote role, not open to applicants across Canada.',
  ])('are not the customers: %s', (text) => {
    expect(reachesOf({ text, country: 'US' })).toEqual({})
  })

  test('count for remote work alone', () => {
    const text =
      'Deux jours de télétravail par semaine, ouvert aux candidatures de partout au Canada.'
    expect(reachesOf({ text, country: 'BE' })).toEqual({})
  })
})

describe('through findings', () => {
  const pay = { title, text: 'Poste permanent en télétravail complet, de partout au Canada.' }

  test('a law that speaks of people who apply is as grave for them', () => {
    const found = findingsOf({ posting: { ...pay, country: 'CA', region: 'CA-QC' } })
    const [missing] = found.filter(({ rule }) => rule === 'BC-SALAIRE')
    expect([missing?.severity, missing?.reach]).toEqual(['warning', 'applicants'])
  })

  test('other laws are one step less grave for them', () => {
    const text = 'Unpaid internship, fully remote from anywhere in Canada. We are a bank.'
    const found = findingsOf({ posting: { title: 'Intern', text, country: 'US' } })
    const [unpaid] = found.filter(({ rule }) => rule === 'CA-FED-STG')
    expect([unpaid?.severity, unpaid?.reach]).toEqual(['warning', 'applicants'])
  })

  test('the other bank of the river may count', () => {
    const found = findingsOf({ posting: { title, text: 'Poste permanent à Gatineau.' } })
    const reaches = found.filter(({ rule }) => rule === 'ON-AFFICH').map(({ reach }) => reach)
    expect(new Set(reaches)).toEqual(new Set(['neighbour']))
  })

  test('a place unknown leaves the advice of the board alone', () => {
    const found = findingsOf({ posting: { title, text: 'Stage de huit mois, non rémunéré.' } })
    expect(found.filter(({ reach }) => reach !== 'quality')).toEqual([])
  })
})
