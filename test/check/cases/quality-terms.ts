import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
/** A text that states nothing but the work. */
const WORK = 'Vous animez nos pages et répondez aux abonnés.'
const missing = { case: 'missing', severity: 'info' } as const

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
}
