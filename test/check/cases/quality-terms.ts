import { NOW, type RuleExamples } from '../support.ts'

const title = 'Community manager'
/** A text that states nothing but the work. */
const WORK = 'Vous animez nos pages et répondez aux abonnés.'
const missing = { case: 'missing', severity: 'info' } as const
const JANUARY = Date.UTC(2026, 0, 15, 12)

export const QUALITY_TERMS: RuleExamples = {
  'Q-CONTRACT': {
    fires: [
      { posting: { title, text: WORK }, ...missing },
      { posting: { title, text: `${WORK} Poste à Lyon, 30 000 € brut par an.` }, ...missing },
      {
        posting: { title, text: 'You run our forum and answer our members. Based in Dublin.' },
        ...missing,
      },
      {
        why: 'life is no volunteering abroad',
        posting: { title, text: `${WORK} Une vraie qualité de vie.` },
        ...missing,
      },
    ],
    silent: [
      { posting: { title, text: `${WORK} CDI à Lyon.` } },
      { posting: { title, text: WORK, contract: 'permanent' } },
      { posting: { title, text: `${WORK} Contrat à définir ensemble.` } },
      { posting: { title: 'Stage ou alternance – communauté', text: WORK } },
      { posting: { title, text: `${WORK} Mission en V.I.E. à Berlin.` } },
      { posting: { title, text: 'A permanent or temporary post in our Leeds office.' } },
    ],
  },
  'Q-PAY': {
    fires: [
      { posting: { title, text: `${WORK} CDI.` }, ...missing },
      { posting: { title, text: `${WORK} Stage de deux mois à Bruxelles.` }, ...missing },
      {
        posting: { title, text: 'Permanent post in London. You run our forum.', country: 'GB' },
        ...missing,
      },
      {
        why: 'two months and no more: no allowance is due, and none is stated',
        posting: { title, text: `${WORK} Stage de deux mois à Paris.` },
        ...missing,
      },
    ],
    silent: [
      { posting: { title, text: `${WORK} Bénévolat, deux soirs par mois.` } },
      { posting: { title, text: `${WORK} CDI à Bruxelles, 2 800 € brut par mois.` } },
      { posting: { title, text: `${WORK} Stage non rémunéré à Bruxelles.` } },
      { posting: { title, text: `${WORK} CDI à Genève, rémunération attractive.` } },
      { posting: { title, text: 'Freelance, Dublin. Day rate to be discussed.' } },
      {
        why: 'a rule on the place says it more closely',
        posting: { title, text: `${WORK} Stage de cinq mois à Paris.` },
      },
      {
        why: 'a rule on the place says it more closely',
        posting: { title, text: `${WORK} Poste permanent à Montréal.` },
      },
    ],
  },
  'Q-LENGTH': {
    fires: [
      { posting: { title, text: `${WORK} Stage conventionné à Lyon.` }, ...missing },
      { posting: { title, text: `${WORK} CDD à Lyon, temps plein.` }, ...missing },
      {
        posting: { title, text: 'Internship in our Montréal office, paid $22 an hour.' },
        ...missing,
      },
      {
        why: 'years of experience are no length',
        posting: { title, text: `${WORK} CDD à Lyon. Deux ans d'expérience.` },
        ...missing,
      },
    ],
    silent: [
      { posting: { title, text: `${WORK} Stage conventionné à Lyon, 4 mois.` } },
      { posting: { title, text: `${WORK} CDI à Lyon.` } },
      { posting: { title, text: `${WORK} Stage conventionné à Lyon.`, months: 5 } },
      { posting: { title, text: `${WORK} CDD à Lyon jusqu'au 30 juin.` } },
      { posting: { title, text: `${WORK} Stage d'été à Québec.` } },
      { posting: { title, text: 'Summer internship in Toronto.' } },
    ],
  },
  'Q-START': {
    fires: [
      { posting: { title, text: `${WORK} Stage de 4 mois à Lyon.` }, ...missing },
      { posting: { title, text: `${WORK} Alternance de 12 mois à Lille.` }, ...missing },
      { posting: { title, text: 'A four-month internship in Vancouver.' }, ...missing },
      {
        why: '"des" is not "dès", and "maison" is no month',
        posting: { title, text: `${WORK} Stage conventionné à Lyon, dans une maison des arts.` },
        ...missing,
      },
    ],
    silent: [
      { posting: { title, text: `${WORK} Stage de 4 mois à Lyon dès que possible.` } },
      { posting: { title, text: `${WORK} Stage de 4 mois à Lyon en mars.` } },
      { posting: { title, text: `${WORK} Stage conventionné à Lyon.`, start_date: '2027-02' } },
      { posting: { title, text: `${WORK} Contrat en alternance à Lille, rentrée prochaine.` } },
      { posting: { title, text: 'Paid internship in Vancouver, May 2027 or later.' } },
      { posting: { title, text: `${WORK} CDI à Lyon.` } },
    ],
  },
  'Q-TUTOR': {
    fires: [
      { posting: { title, text: `${WORK} Stage de 4 mois à Bruxelles.` }, ...missing },
      { posting: { title, text: `${WORK} Contrat d'apprentissage à Lille.` }, ...missing },
      { posting: { title, text: 'A four-month internship in Vancouver, paid.' }, ...missing },
      { posting: { title, text: `${WORK} Stage coop à Sherbrooke.` }, ...missing },
    ],
    silent: [
      { posting: { title, text: `${WORK} Stage conventionné à Bruxelles, avec une tutrice.` } },
      {
        posting: {
          title,
          text: `${WORK} Contrat en alternance à Lille, aux côtés de la responsable.`,
        },
      },
      { posting: { title, text: `${WORK} Vous serez formé·e. Stage conventionné à Bruxelles.` } },
      { posting: { title, text: 'Paid internship in Vancouver, reporting to our editor.' } },
      { posting: { title, text: `${WORK} CDI à Lyon.` } },
      {
        why: 'in France the law asks for a tutor, and its rule says so',
        posting: { title, text: `${WORK} Stage de 4 mois à Paris.` },
      },
    ],
  },
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
