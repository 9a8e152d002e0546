import { describe, expect, test } from 'vitest'
import { cuesIn, judged } from './support.ts'

describe('years that are not asked of the candidate', () => {
  test.each([
    'Forte de 15 ans d’expérience, notre agence accompagne des marques.',
    'Le groupe réunit près de 110 ans d’expertise et d’expérience.',
    'Notre maison, riche de 40 ans d’expérience, recrute.',
    'Niveau Bac+5 / 2 ans d’études.',
    'Expérience de 6 mois à 8 ans.',
    'Débutant à 5 ans d’expérience.',
    'Deux à trois ans d’expérience.',
    'Première expérience bienvenue (stage, alternance).',
    'Contrat de 3 ans.',
    'Vous avez entre 16 et 25 ans.',
    'Bérénice, animatrice chez nous depuis neuf ans, vous montre le métier.',
    'Jusqu’à 5 ans d’expérience.',
    'With 20 years of experience, our company leads its market.',
    'Up to five years of experience.',
  ])('%s', (text) => expect(cuesIn(text)).not.toContain('years-required'))
})

describe('years that are', () => {
  test.each([
    '+3 years of experience (excluding internships).',
    'Trois à cinq ans d’expérience en community management.',
    'Expérience : minimum 4 ans.',
    'Vous justifiez de cinq ans d’expérience.',
    'Cela fait quatre ans que vous animez des communautés.',
    'MINIMUM 3 ANS D’EXPERIENCE',
    'At least 3\u00a0years of experience.',
  ])('%s', (text) => expect(cuesIn(text)).toContain('years-required'))

  test('«idéalement» makes a wish of them', () => {
    const cues = cuesIn('Idéalement trois ans d’expérience en communication.')
    expect(cues).toContain('years-wished')
    expect(cues).not.toContain('years-required')
  })
})

describe('titles', () => {
  test.each([
    'Stage community manager',
    'Content Manager – Intern',
    'Traffic Manager (stage)',
    'Chief Happiness Manager',
    'Internal communications intern',
    'International social media intern',
    'Gestionnaire de communauté (stage)',
  ])('«%s» says no level', (title) => {
    expect(judged({ title, text: 'Bonjour.', contract: 'internship' }).verdict).toBe('clear')
  })

  test.each([
    'Community manager expérimenté (stage 6 mois)',
    'Intern, Head of Community',
    'Senior social media intern',
  ])('«%s» alone is a doubt and no finding', (title) => {
    expect(judged({ title, text: 'Bonjour.', contract: 'internship' }).verdict).toBe('unsure')
  })

  test('a right hand is a doubtful tier, not a senior title', () => {
    expect(cuesIn('', 'Stage bras droit PDG')).toEqual(['deputy-title'])
  })

  test('«Accountant Senior» says a level, whatever the trade', () => {
    expect(cuesIn('', 'Accountant Senior')).toContain('senior-title')
  })
})

describe('what governs a duty', () => {
  const STRATEGY = 'owns-strategy'
  test.each([
    'Vous participez à la veille et à la définition de la stratégie.',
    'Sous la responsabilité d’Ana, vous apprendrez à définir la stratégie.',
    'Vous ne définissez pas la stratégie.',
    'Vous accompagnerez Ana, qui vous aidera à définir la stratégie.',
    'You will help us define the strategy.',
    'Ce que tu ne feras pas : définir la stratégie.',
  ])('nothing is left of it in «%s»', (text) => {
    expect(cuesIn(text).map((id) => id.replace('?', ''))).not.toContain(STRATEGY)
  })

  test.each([
    'Vous participez à la veille, définissez la stratégie et publiez.',
    'Vous aimez apprendre. Vous définissez la stratégie.',
    'Vous assistez Ana ; vous définissez la stratégie.',
  ])('a new clause is free of it in «%s»', (text) => expect(cuesIn(text)).toContain(STRATEGY))

  test.each([
    'À terme, vous pourrez définir la stratégie.',
    'Définir la stratégie serait un plus.',
    'Ideally you define the strategy.',
  ])('a condition halves it in «%s»', (text) => expect(cuesIn(text)).toContain(`${STRATEGY}?`))
})

test('HTML, capitals, no accents and inclusive forms change nothing', () => {
  const forms = [
    'Vous serez chargé·e de définir la stratégie et d’encadrer deux stagiaires.',
    'VOUS SEREZ CHARGE(E) DE DEFINIR LA STRATEGIE ET D’ENCADRER DEUX STAGIAIRES.',
    'Vous serez <b>chargé(e)</b> de définir la stratégie et d’encadrer deux stagiaires.',
  ]
  const [first, ...others] = forms.map((text) => cuesIn(text))
  expect(first).toContain('owns-strategy')
  for (const other of others) expect(other).toEqual(first)
})

test('an English title over a French text, and both languages in one text, are both read', () => {
  const both = cuesIn(
    'Vous encadrez deux pigistes.\nYou own the social media strategy.',
    'Head of Social',
  )
  expect(both).toEqual(expect.arrayContaining(['manages-people', 'owns-strategy', 'senior-title']))
})

test('brands that are entrusted are no people, and what nobody rereads is not reviewed', () => {
  expect(cuesIn('Quatre marques vous seront confiées.')).not.toContain('manages-people')
  expect(cuesIn('Deux stagiaires vous seront confiés.')).toContain('manages-people')
  expect(cuesIn('Ici, nul ne relit les messages.')).not.toContain('work-is-reviewed')
  expect(cuesIn('La responsable éditoriale relit les messages.')).toContain('work-is-reviewed')
})
