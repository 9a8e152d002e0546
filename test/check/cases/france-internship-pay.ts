import type { RuleExamples } from '../support.ts'

const title = 'Community manager'

export const FRANCE_INTERNSHIP_PAY: RuleExamples = {
  'FR-STG-GRAT-0': {
    fires: [
      {
        posting: {
          title,
          text: "Stage de 5 mois à Paris. Il n'ouvre pas droit à une gratification.",
        },
        case: 'due',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'Stage de 6 mois à Lyon. Nous ne pouvons pas vous payer.' },
        case: 'due',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'Stage de 10 semaines à Lyon, non rémunéré.' },
        case: 'due',
        severity: 'likely_unlawful',
        quote: 'non rémunéré',
      },
      {
        posting: { title, text: 'Unpaid internship of 6 months in Paris.', country: 'FR' },
        case: 'due',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title,
          text: 'Stage de 4 mois à Bordeaux. Seulement des tickets restaurant et le remboursement du transport.',
        },
        case: 'due',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'Stage de 2 à 4 mois à Paris, sans gratification.' },
        case: 'may-be-due',
        severity: 'warning',
      },
    ],
    silent: [
      {
        posting: {
          title,
          text: 'Stage de 5 mois à Paris, gratifié. Nos ateliers sont tenus par des bénévoles.',
        },
      },
      { posting: { title, text: 'Stage de 2 mois à Lyon, non rémunéré.' } },
      { posting: { title, text: 'Stage de 6 mois à Lyon, gratification légale.' } },
      { posting: { title, text: 'Stage de 6 mois à Montréal, non rémunéré.' } },
      { posting: { title, text: 'Bénévolat de 6 mois à Paris, non rémunéré.' } },
    ],
  },
  'FR-STG-GRAT-MIN': {
    fires: [
      {
        posting: { title, text: 'Stage de 2 à 4 mois à Paris, 300 € par mois.' },
        case: 'if-longer',
        severity: 'info',
        quote: '300 € par mois',
      },
      {
        why: 'a past amount, below what an ordinary month of 2026 gives',
        posting: { title, text: 'Stage de 5 mois à Paris, 577,50 € par mois.' },
        case: 'maybe-below',
        severity: 'warning',
        quote: '577,50 € par mois',
      },
      {
        posting: {
          title,
          text: 'Stage de 5 mois à Paris dès février 2026, 4,35 €/h.',
          start_date: '2026-02',
        },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'Stage de 4 mois à Lille, gratification de 400 € par mois.' },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title,
          text: 'Stage de 4 mois à Lille, logé. Indemnité de stage : 400 € par mois.',
        },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title,
          text: 'Stage gratifié de 4 mois à Lille, 400 € par mois de gratification.',
        },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'the year before has its own rate',
        posting: { title, text: 'Stage de 5 mois à Paris, 4,10 €/h.', start_date: '2025-12' },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'no rate is known for 2027: the last one, one step less grave',
        posting: { title, text: 'Stage de 5 mois à Paris, 4,35 €/h.', start_date: '2027-02' },
        case: 'below',
        severity: 'warning',
      },
      {
        why: 'what the rate of 2025 gave for 154 hours',
        posting: { title, text: 'Stage de 5 mois à Paris, 669,90 € par mois.' },
        case: 'stale',
        severity: 'info',
      },
    ],
    silent: [
      {
        why: 'a part of the week, whose hours are not told',
        posting: { title, text: 'Stage de 5 mois à Paris, 3 jours par semaine, 420 € par mois.' },
      },
      { posting: { title, text: 'Stage de 5 mois à Paris, à mi-temps, 350 € par mois.' } },
      {
        why: 'a rent',
        posting: {
          title,
          text: 'Stage de 6 mois à Paris. Gratification légale. Logement possible à 350 € par mois.',
        },
      },
      {
        posting: { title, text: 'Stage de 6 mois à Paris. Chambre en colocation : 400 € / mois.' },
      },
      {
        posting: { title, text: 'Stage de 6 mois à Paris. Studio à 380 € par mois proposé.' },
      },
      {
        posting: {
          title,
          text: 'Stage de 6 mois à Paris. Une chambre chez un collègue, 400 € par mois charges comprises.',
        },
      },
      {
        why: 'on top of the allowance',
        posting: {
          title,
          text: 'Stage de 6 mois à Paris, indemnité légale + 100 € de prime par mois.',
        },
      },
      {
        posting: {
          title,
          text: 'Stage de 6 mois à Paris. Aide au logement de 250 €/mois en plus de la gratification.',
        },
      },
      {
        posting: {
          title,
          text: 'Stage de 6 mois à Paris. Salaire : 300 € par mois + gratification légale.',
        },
      },
      { posting: { title, text: 'Stage de 5 mois à Paris, à 50 %, 350 € par mois.' } },
      { posting: { title, text: 'Stage de 6 mois à Paris, 693 € par mois.' } },
      { posting: { title, text: 'Stage de 5 mois à Paris, 4,35 €/h.', start_date: '2025-09' } },
      { posting: { title, text: 'Stage de 5 mois à Paris, 4,50 €/h.', start_date: '2026-01' } },
      { posting: { title, text: 'Stage de 2 mois à Paris, 300 € par mois.' } },
      {
        why: 'no rate of 2018 is in the table',
        posting: { title, text: 'Stage de 6 mois à Paris, 3,60 €/h.', year: 2018 },
      },
      { posting: { title, text: 'Stage de 5 mois à Montréal, 4 $ de l’heure.' } },
    ],
  },
  'FR-STG-GRAT-NR': {
    fires: [
      { posting: { title, text: 'Stage de 5 mois à Paris.' }, case: 'missing', severity: 'info' },
      {
        posting: { title, text: 'Internship of 4 months in Lyon.', country: 'FR' },
        case: 'missing',
        severity: 'info',
      },
      {
        posting: { title, text: 'Stage de 2 à 3 mois à Brest.' },
        case: 'missing',
        severity: 'info',
      },
    ],
    silent: [
      { posting: { title, text: 'Stage de 5 mois à Paris, gratification légale.' } },
      { posting: { title, text: 'Stage de 5 mois à Paris, 700 € par mois.' } },
      { posting: { title, text: 'Stage de 2 mois à Paris.' } },
      { posting: { title, text: 'Stage de 4 mois à Québec.' } },
    ],
  },
}
