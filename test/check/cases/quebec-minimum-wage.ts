import { internship, job, title } from '../montreal.ts'
import type { RuleExamples } from '../support.ts'

const cad = (amount: number, unit: string, min = amount) => ({
  min,
  max: amount,
  currency: 'CAD',
  unit,
})

export const QUEBEC_MINIMUM_WAGE: RuleExamples = {
  'QC-SALMIN': {
    fires: [
      {
        why: 'students of a community body may be excepted',
        posting: job("Emploi étudiant à Montréal, pour une personne aux études, 14 $ de l'heure.", {
          employer_type: 'nonprofit',
        }),
        case: 'exempt-maybe',
        severity: 'info',
      },
      {
        posting: job("Poste permanent à Montréal, 16,10 $ de l'heure."),
        case: 'below',
        severity: 'likely_unlawful',
        quote: "16,10 $ de l'heure",
      },
      {
        posting: job("Poste à Montréal. Salaire : 7 $ de l'heure."),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'the rate of the year before holds until the end of April',
        posting: job('Temporary position in Montréal, $15.75 per hour.', {
          contract: 'fixed-term',
          date_posted: '2026-04-30',
          language: 'en',
        }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        posting: job("Poste à Montréal, 15,50 $ de l'heure.", { date_posted: '2024-05-01' }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        posting: job("Poste à Montréal, 15,75 $ de l'heure.", { date_posted: '2025-05-01' }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'work that starts in May 2026 is paid at the rate of that day',
        posting: job("Poste à Montréal, 16,10 $ de l'heure.", {
          date_posted: '2026-03-10',
          start_date: '2026-05',
        }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'the stated hours make a rate of a yearly amount',
        posting: job('Poste à Montréal, 40 heures par semaine.', {
          salary: cad(31_000, 'YEAR'),
          weekly_hours: 40,
        }),
        case: 'below',
        severity: 'likely_unlawful',
      },
      {
        why: 'no rate is known after April 2027: the last one, one step less grave',
        posting: job("Poste à Montréal, 16,10 $ de l'heure.", { start_date: '2027-05' }),
        case: 'below',
        severity: 'warning',
      },
      {
        why: 'hours that the posting does not state are only assumed',
        posting: job('Poste à Montréal, équipe de quatre personnes.', {
          salary: cad(29_000, 'YEAR'),
        }),
        case: 'hours-unstated',
        severity: 'warning',
      },
      {
        why: 'a commission may come on top',
        posting: job("Poste à Montréal, 14 $ de l'heure + commissions."),
        case: 'maybe-partial',
        severity: 'warning',
      },
      {
        why: 'so small an amount is hardly the whole pay',
        posting: job('Poste à Montréal, 35 heures par semaine.', {
          salary: cad(500, 'MONTH'),
          weekly_hours: 35,
        }),
        case: 'maybe-partial',
        severity: 'warning',
      },
      {
        posting: internship("Stage d'été rémunéré à Montréal, 14 $ de l'heure."),
        case: 'internship',
        severity: 'warning',
        quote: "14 $ de l'heure",
      },
      {
        why: 'an internship of a programme may stand outside of the act',
        posting: internship('Stage crédité à Montréal, allocation de 400 $ par mois.'),
        case: 'internship-unsure',
        severity: 'info',
      },
      {
        why: 'so may that of a student in a community body',
        posting: internship("Stage d'été à Montréal, 14 $ de l'heure.", {
          employer_type: 'nonprofit',
        }),
        case: 'internship-unsure',
        severity: 'info',
      },
    ],
    silent: [
      { posting: job("Poste permanent à Montréal, 16,60 $ de l'heure.") },
      {
        why: 'the best end of the range counts',
        posting: job("Poste à Montréal, de 16 $ à 18 $ de l'heure."),
      },
      {
        why: 'the day before the rate of 2026',
        posting: job("Poste à Montréal, 16,10 $ de l'heure.", { date_posted: '2026-04-30' }),
      },
      {
        why: 'the day before the rate of 2025',
        posting: job("Poste à Montréal, 15,75 $ de l'heure.", { date_posted: '2025-04-30' }),
      },
      {
        why: 'the day before the rate of 2024',
        posting: job("Poste à Montréal, 15,25 $ de l'heure.", { date_posted: '2024-04-30' }),
      },
      {
        why: 'no rate is known for 2019',
        posting: job("Poste à Montréal, 12 $ de l'heure.", { date_posted: '2019-06-01' }),
      },
      {
        why: 'part time, without its hours: the rate cannot be told',
        posting: job('Poste à temps partiel à Montréal.', { salary: cad(1_400, 'MONTH') }),
      },
      {
        why: 'the whole sum of a contract of some months',
        posting: job('Contrat à Montréal.', {
          contract: 'fixed-term',
          months: 6,
          salary: cad(21_000, 'YEAR'),
        }),
      },
      {
        why: 'so small an amount without hours is for fewer of them',
        posting: job('Poste à Montréal, équipe de quatre.', { salary: cad(600, 'MONTH') }),
      },
      { why: 'pay after deductions', posting: job("Poste à Montréal, 15 $ net de l'heure.") },
      { posting: job("Poste à Montréal, 15 $ de l'heure après impôt.") },
      {
        why: 'prices are no pay',
        posting: job("Poste à Montréal. Stationnement 4 $ de l'heure. Salaire compétitif."),
      },
      { posting: job("Poste à Montréal. Rabais de 5 $ de l'heure au stationnement.") },
      { posting: job("Poste à Montréal. Location de nos salles à 12 $ de l'heure.") },
      { posting: job("Poste à Montréal. Nos casques, 6 $ de l'heure, partent vite.") },
      {
        why: 'the work is in Ottawa',
        posting: {
          title,
          text: 'Permanent position in Ottawa, $16 per hour.',
          contract: 'permanent',
          country: 'CA',
          region: 'CA-ON',
        },
      },
      { posting: job("À la pige, 15 $ de l'heure.", { contract: 'freelance' }) },
    ],
  },
}
