import { NOW, type RuleExamples } from '../support.ts'

const title = 'Community manager'
/** A text that states nothing but the work. */
const WORK = 'Vous animez nos pages et répondez aux abonnés.'
const JANUARY = Date.UTC(2026, 0, 15, 12)

export const QUALITY_FIGURES: RuleExamples = {
  'Q-RANGE': {
    fires: [
      {
        posting: { title, text: `${WORK} CDI à Lyon, 28 000 à 60 000 € brut par an.` },
        case: 'wide',
        severity: 'info',
        quote: '28 000 à 60 000 € brut par an',
      },
      {
        posting: { title, text: `${WORK} Poste permanent à Montréal, 40 000 $ à 80 000 $ par an.` },
        case: 'wide',
        severity: 'info',
      },
      {
        posting: {
          title,
          text: WORK,
          salary: { min: 2000, max: 3001, currency: 'EUR', unit: 'MONTH' },
        },
        case: 'wide',
        severity: 'info',
      },
    ],
    silent: [
      { posting: { title, text: `${WORK} CDI à Lyon, 28 000 à 34 000 € brut par an.` } },
      {
        why: 'as wide as it may be',
        posting: {
          title,
          text: WORK,
          salary: { min: 2000, max: 3000, currency: 'EUR', unit: 'MONTH' },
        },
      },
      { posting: { title, text: `${WORK} CDI à Lyon, 30 000 € brut par an.` } },
      { posting: { title, text: `${WORK} CDI à Lyon, une audience de 10 000 à 90 000 abonnés.` } },
    ],
  },
  'Q-EXPIRED': {
    fires: [
      {
        posting: { title, text: `${WORK} CDI à Lyon.`, valid_through: '2026-11-19' },
        case: 'deadline-past',
        severity: 'warning',
      },
      {
        posting: { title, text: `${WORK} Stage à Lyon.`, start_date: '2026-09' },
        case: 'start-past',
        severity: 'warning',
      },
      {
        posting: { title, text: `${WORK} Stage de 4 mois à Lyon à partir de mars 2026.` },
        case: 'start-past',
        severity: 'warning',
        quote: 'à partir de mars 2026',
      },
      {
        posting: { title, text: 'Internship in Toronto, starting September 2025.' },
        now: JANUARY,
        case: 'start-past',
        severity: 'warning',
      },
    ],
    silent: [
      { posting: { title, text: `${WORK} CDI à Lyon.`, valid_through: '2026-11-21' } },
      {
        why: 'the last day was filled in by the board',
        posting: { title, text: `${WORK} CDI à Lyon.`, date_posted: '2026-01-10' },
        now: NOW,
      },
      { posting: { title, text: `${WORK} Stage à Lyon.`, start_date: '2026-11' } },
      {
        why: 'the same month, read before it',
        posting: { title, text: `${WORK} Stage de 4 mois à Lyon à partir de mars 2026.` },
        now: JANUARY,
      },
      {
        why: 'the day of a fair',
        posting: { title, text: `${WORK} CDI à Lyon. Venez au forum des métiers du 6 mars 2026.` },
      },
    ],
  },
}
