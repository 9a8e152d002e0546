import { describe, expect, test } from 'vitest'
import { factsOf } from './support.ts'

const contractOf = (title: string, text = '') => factsOf(title, text).contract?.value

describe('the contract in a title', () => {
  test.each([
    ['Stagiaire réseaux sociaux (H/F)', 'internship'],
    ['Stage – community manager', 'internship'],
    ['Community Co-op Student', 'internship'],
    ['Social Media Intern', 'internship'],
    ['Alternance travail-études (ATE) en communication', 'internship'],
    ['Community manager en alternance', 'apprenticeship'],
    ['Apprenti·e animation de communauté', 'apprenticeship'],
    ['Work-study: community assistant', 'apprenticeship'],
    ['Animatrice bénévole du forum', 'volunteer'],
    ['Service civique : faire vivre le quartier en ligne', 'volunteer'],
    ['Volunteer community moderator', 'volunteer'],
    ['Chargé de communication (CDD 8 mois)', 'fixed-term'],
    ['Community manager – remplacement de congé maternité', 'fixed-term'],
    ['VIE Community manager, Montréal', 'fixed-term'],
    ['Community Manager – CDI', 'permanent'],
    ['Community manager freelance', 'freelance'],
    ['Pigiste, animation des abonnés', 'freelance'],
  ])('%j is %s', (title, contract) => {
    expect(contractOf(title)).toBe(contract)
  })

  test.each([
    ['Internal Communications Manager'],
    ['International Community Manager'],
    ['Stage Manager, community theatre'],
    ['Early-stage Community Lead'],
    ['Volunteer Coordinator'],
    ['Responsable des bénévoles'],
    ['Responsable de la vie associative'],
    ['Sales Trainee'],
    ['Contrôle permanent et communication'],
    ['Journaliste pour un média indépendant'],
    ['Smart Contract Auditor'],
  ])('%j names none', (title) => {
    expect(contractOf(title)).toBeUndefined()
  })
})

describe('the contract in a field or on a line of its own', () => {
  test.each([
    ['Type de contrat : CDI\nLieu : Lyon', 'permanent'],
    ['- **Contrat :** stage de fin d’études', 'internship'],
    ['contrat: indépendant', 'freelance'],
    ['type: Prestation', 'freelance'],
    ['Contrat : CDD ou freelance', 'fixed-term'],
    ['Durée : Contrat de mai 2026 à mars 2027', 'fixed-term'],
    ['Job type: Full Time', 'permanent'],
    ['Job type: Full Time, Contract', 'fixed-term'],
    ['job_type: Paid Internship', 'internship'],
    ['Statut : bénévole', 'volunteer'],
    ['Internship\nRemote', 'internship'],
    ['CDI, statut cadre, 40 k€', 'permanent'],
    [
      'Permanent, 35 heures par semaine, mode hybride, cinq semaines de vacances dès la première année',
      'permanent',
    ],
  ])('%j is %s', (text, contract) => {
    expect(contractOf('Community manager', text)).toBe(contract)
  })

  test('a part-time salaried post that names no contract stays unspecified', () => {
    expect(
      contractOf('Community manager', 'This is a part-time, paid role. Salary to be agreed.'),
    ).toBeUndefined()
  })
})

describe('the contract in sentences', () => {
  test.each([
    ['Nous proposons un stage de cinq mois à partir de mars.', 'internship'],
    ['La convention est obligatoire, gratification légale.', 'internship'],
    ['Votre maître de stage vous suivra chaque jeudi. Le stage se fait à Lille.', 'internship'],
    ['We are looking for a curious person to join as an intern for the winter.', 'internship'],
    ['Work term registered with your co-op office.', 'internship'],
    ['Contrat d’apprentissage de 24 mois, rythme une semaine sur deux.', 'apprenticeship'],
    ['Nous cherchons une alternante pour deux ans.', 'apprenticeship'],
    ['This is a volunteer position: nobody here is paid.', 'volunteer'],
    ['C’est une collaboration bénévole, dix heures par semaine.', 'volunteer'],
    ['Il n’y a pas de salaire rattaché à cette aventure, mais des références.', 'volunteer'],
    ['Students receive service hour certificates at the end of the term.', 'volunteer'],
    ['Poste ouvert aux indépendant·e·s, trois jours sur cinq.', 'freelance'],
    ['Day rate of $500, invoiced monthly.', 'freelance'],
    ['Poste en CDD de dix mois.', 'fixed-term'],
    ['Nous signons un CDI, et vous gardez la tasse.', 'permanent'],
    ['Nature : poste permanent à temps plein.', 'permanent'],
  ])('%j is %s', (text, contract) => {
    expect(contractOf('Animation de la communauté', text)).toBe(contract)
  })

  test.each([
    ['Vous encadrerez un stagiaire et deux alternants.'],
    ['Le service accueille un stage de découverte chaque printemps.'],
    ['À l’arrivée, chacun fait un stage produit de trois jours.'],
    ['Une première expérience (stage, alternance) dans une association est demandée.'],
    ['A previous internship in a newsroom is welcome.'],
    ['Deux jours au bureau en alternance avec le télétravail.'],
    ['Vous animez un réseau de quarante bénévoles.'],
    ['We are an early-stage company and you will be on stage twice a year.'],
    ['Une exposition permanente et une quête permanente de qualité.'],
    ['Ce n’est pas un stage et nous ne prenons pas d’alternance.'],
    ['Évolution possible vers un CDI.'],
    ['Notre agence recrute en CDI, CDD et intérim.'],
    ['Vous brieferez nos freelances et nos prestataires.'],
    ['La qualité de vie compte pour nous.'],
    ['You will contract with suppliers and follow the contracts.'],
    ['Recrutement possible en salariat ou en freelance.'],
  ])('%j offers none', (text) => {
    expect(contractOf('Community manager', text)).toBeUndefined()
  })

  test('a permanent job that leads interns is not an internship', () => {
    const text = 'Chaque été vous encadrerez deux stagiaires, que vous choisirez.\nCDI, 40 k€.'
    expect(contractOf('Head of Social', text)).toBe('permanent')
  })

  test('an unpaid stage is an internship, an unpaid collaboration is voluntary work', () => {
    expect(contractOf('Stage non rémunéré en communication')).toBe('internship')
    expect(contractOf('Collaboration non rémunérée, réseaux sociaux')).toBe('volunteer')
    expect(contractOf('Moderator (unpaid, as a volunteer or intern)')).toBe('volunteer')
  })

  test('the passage that says it is the exact words', () => {
    const { contract } = factsOf(
      'Community manager',
      'Chez nous.\nNous proposons un STAGE de 6 mois.',
    )
    expect(contract?.span).toEqual({ field: 'text', start: 29, end: 44, text: 'STAGE de 6 mois' })
  })
})
