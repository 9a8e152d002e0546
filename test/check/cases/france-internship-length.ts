import type { RuleExamples } from '../support.ts'

const title = 'Community manager'

export const FRANCE_INTERNSHIP_LENGTH: RuleExamples = {
  'FR-STG-DUREE': {
    fires: [
      {
        posting: { title, text: 'Stage de 8 mois à Paris.' },
        case: 'over',
        severity: 'likely_unlawful',
        quote: '8 mois',
      },
      {
        why: 'a declared length points to its field',
        posting: { title, text: 'Stage à Lyon.', months: 7 },
        case: 'over',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'Internship of 9 months in our Paris office.', country: 'FR' },
        case: 'over',
        severity: 'likely_unlawful',
        quote: '9 months',
      },
      {
        posting: {
          title,
          text: 'Stage de 10 mois à Rennes, à temps partiel en parallèle des cours.',
        },
        case: 'part-time',
        severity: 'warning',
      },
      {
        posting: { title, text: 'Stage de 4 à 8 mois à Nantes.' },
        case: 'may-exceed',
        severity: 'info',
      },
    ],
    silent: [
      { posting: { title, text: 'Stage de 6 mois à Paris.' } },
      {
        why: 'a length of two years belongs to a job that guides interns',
        posting: { title, text: 'Stage à Paris, pour une durée de stage de 24 mois.' },
      },
      { posting: { title, text: 'Stage de 26 semaines à Lille.' } },
      { posting: { title, text: 'Stage de 8 mois à Montréal.' } },
      { posting: { title, text: "Contrat d'apprentissage de 12 mois à Paris." } },
      {
        why: 'eight months of 21 hours are less than six of 35',
        posting: { title, text: 'Stage à Paris.', months: 8, weekly_hours: 21 },
      },
    ],
  },
}
