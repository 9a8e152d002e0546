import type { RuleExamples } from '../support.ts'

const title = 'Community manager'

export const FRANCE_MINIMUM_WAGE: RuleExamples = {
  'FR-SMIC': {
    fires: [
      {
        posting: { title, text: 'CDI à Paris, salaire de 1 750 € brut par mois sur 13 mois.' },
        case: 'with-variable',
        severity: 'warning',
      },
      {
        posting: { title, text: 'CDI à Paris, 21 k€ brut, 35 h.' },
        case: 'below',
        severity: 'likely_unlawful',
        quote: '21 k€ brut',
      },
      {
        why: 'from January 2026 on',
        posting: {
          title,
          text: 'CDI à Paris, salaire de 1 810 € brut par mois.',
          start_date: '2026-02',
        },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'before January 2026, less than the rate of November 2024',
        posting: { title, text: 'CDD à Lyon, salaire de 1 790 € par mois.', start_date: '2025-12' },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'less than 24 thirty-fifths of a full time',
        posting: {
          title,
          text: 'CDI à Lille, salaire de 1 100 € brut par mois.',
          weekly_hours: 24,
        },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'CDI à Paris, 80 % de télétravail, 1 550 € brut par mois.' },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'CDI 100 % à Paris, 1 550 € brut par mois (100 %).' },
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'what comes on top is told after it',
        posting: {
          title,
          text: 'CDI à Paris, 11 € brut de l’heure, heures supplémentaires payées.',
        },
        case: 'hourly',
        severity: 'likely_unlawful',
      },
      {
        why: 'called pay, however low',
        posting: { title, text: 'CDI à Paris, salaire de 5 € de l’heure.' },
        case: 'hourly',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'CDD à Rennes, 11,50 € brut de l’heure.' },
        case: 'hourly',
        severity: 'likely_unlawful',
      },
      {
        why: 'no rate is known for 2027: the last one, one step less grave',
        posting: { title, text: 'CDI à Paris, 21 k€ brut, 35 h.', start_date: '2027-02' },
        case: 'below',
        severity: 'warning',
      },
      {
        posting: { title, text: 'CDI à Paris, fixe de 1 500 € brut par mois et commissions.' },
        case: 'with-variable',
        severity: 'warning',
      },
      {
        posting: { title, text: 'Permanent contract in Lyon, €20k to €26k a year.', country: 'FR' },
        case: 'low-end',
        severity: 'warning',
      },
      {
        why: 'Mayotte has a rate of its own',
        posting: { title, text: 'CDI, 9,10 € brut de l’heure.', country: 'FR', region: 'FR-976' },
        case: 'hourly',
        severity: 'likely_unlawful',
      },
    ],
    silent: [
      { posting: { title, text: 'CDI à Paris, à 80 %, salaire de 1 500 € brut par mois.' } },
      { posting: { title, text: 'CDD à Paris, 0,5 ETP, salaire de 950 € brut par mois.' } },
      {
        why: 'the minimum of early 2026, to the euro',
        posting: { title, text: 'CDI à Paris, 1 823 € brut par mois.', start_date: '2026-03' },
      },
      {
        why: 'enough in 2025',
        posting: { title, text: 'CDI à Paris, 1 810 € brut par mois.', start_date: '2025-12' },
      },
      {
        why: 'no rate from before November 2024 is in the table',
        posting: { title, text: 'CDI à Paris, 1 500 € par mois.', start_date: '2024-10' },
      },
      {
        why: 'no rate of Mayotte from before 2026 is in the table',
        posting: {
          title,
          text: 'CDI, 8,10 € brut de l’heure.',
          country: 'FR',
          region: 'FR-976',
          start_date: '2025-12',
        },
      },
      { posting: { title, text: 'CDI à Paris, 1 500 € net par mois.' } },
      { posting: { title, text: 'CDI à Paris, temps partiel, 1 100 € brut par mois.' } },
      {
        posting: { title, text: 'CDI 80 % à Paris. Salaire de 1 550 € brut par mois.' },
      },
      {
        posting: { title, text: 'CDI à Paris, 1 550 € brut par mois (80 %).' },
      },
      {
        posting: { title, text: 'CDI 4/5e à Paris, 1 500 € brut par mois.' },
      },
      {
        posting: { title, text: 'CDI à temps non complet à Paris, 1 200 € brut par mois.' },
      },
      {
        posting: { title, text: 'CDD à Paris. Vacations le soir, 600 € brut par mois.' },
      },
      {
        why: 'net, in other words',
        posting: { title, text: 'CDI à Paris. Salaire : 1 600 € / mois après impôt.' },
      },
      {
        why: 'the price of a bicycle',
        posting: {
          title,
          text: "CDI à Paris. Locations de vélos à 3 € de l'heure : vous en ferez la promotion. Salaire selon profil.",
        },
      },
      {
        posting: { title, text: "CDI à Paris. Abonnements de coaching à 9 € de l'heure." },
      },
      {
        posting: { title, text: "CDI à Paris. Vous promouvez nos cours à 10 € de l'heure." },
      },
      {
        why: 'less than half of the minimum, and no word of pay beside it',
        posting: {
          title,
          text: "CDI à Paris. Nos jeux de plateau, 5 € de l'heure, attirent les familles.",
        },
      },
      { posting: { title, text: 'Stage de 6 mois à Paris, 700 € par mois.' } },
      { posting: { title, text: "Contrat d'apprentissage à Paris, 900 € brut par mois." } },
      {
        why: 'a bonus for a colleague found is no pay',
        posting: { title, text: 'CDI à Paris, salaire selon profil. Cooptation : 1 000 € brut.' },
      },
      { posting: { title, text: 'CDI à Lyon, 35 000 € brut par an.' } },
    ],
  },
}
