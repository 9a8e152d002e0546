import type { EarlierPosting } from '../../../src/check/history.ts'
import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
const internship = 'internship'
/** An internship; the text tells where. */
const intern = { title, contract: internship }
const inFrance = { ...intern, country: 'FR' }

const other = (id: number, changes: Partial<EarlierPosting> = {}): EarlierPosting => ({
  id,
  title: 'Stage communication',
  contract: internship,
  family: null,
  lang: 'fr',
  country: 'FR',
  region: null,
  city: null,
  months: null,
  startMonth: null,
  datePosted: Date.UTC(2026, 9, 1),
  closedAt: null,
  ...changes,
})

export const FRANCE_INTERNSHIP_CONDITIONS: RuleExamples = {
  'FR-STG-TUTEUR': {
    fires: [
      {
        posting: { ...inFrance, text: 'Stage. Personne ne vous encadrera au quotidien.' },
        case: 'alone',
        severity: 'warning',
      },
      {
        posting: {
          ...inFrance,
          text: 'Stage. Tu travailles en totale autonomie, seul maître à bord.',
        },
        case: 'alone',
        severity: 'warning',
      },
      {
        posting: { ...intern, text: 'Stage à Paris. Vous serez seul(e) en charge de nos réseaux.' },
        case: 'alone',
        severity: 'warning',
      },
      {
        posting: { ...intern, text: 'Stage de 5 mois à Lyon, sans encadrement : à vous de jouer.' },
        case: 'alone',
        severity: 'warning',
        quote: 'sans encadrement',
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Lille. Vous gérez en totale autonomie nos trois comptes.',
        },
        case: 'alone',
        severity: 'warning',
        quote: 'en totale autonomie',
      },
      {
        posting: {
          ...inFrance,
          text: 'Internship in Paris. You will be the only person in charge of our channels.',
        },
        case: 'alone',
        severity: 'warning',
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Brest. Tu écris ce que tu veux, personne ne repasse derrière.',
        },
        case: 'alone',
        severity: 'warning',
      },
      {
        posting: {
          ...intern,
          text: 'Stage de 4 mois à Nantes, 4,50 €/h. Publications et modération.',
        },
        case: 'not-mentioned',
        severity: 'info',
      },
    ],
    silent: [
      { posting: { ...intern, text: 'Stage à Paris, encadré par la responsable communication.' } },
      {
        posting: {
          ...intern,
          text: 'Un seul stage à pourvoir à Paris. Seules les candidatures complètes seront relues.',
        },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Lyon, avec un tuteur. Vous êtes autonome et curieux·se.',
        },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Lyon. Vous ne serez jamais seul(e) : Inès vous guide au quotidien.',
        },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Lille. Capable de travailler en totale autonomie, vous apprenez vite ; Léa vous forme.',
        },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Paris. Vous travaillerez en totale autonomie, avec un maître de stage à vos côtés.',
        },
      },
      {
        posting: {
          ...inFrance,
          text: 'Internship in Paris. Able to work unsupervised; our lead will train you.',
        },
      },
      { posting: { ...intern, text: 'Stage à Montréal, sans encadrement.' } },
    ],
  },

  'FR-STG-QUOTA': {
    fires: [
      {
        posting: { ...intern, text: 'Agence de 8 personnes à Paris, nous recrutons 5 stagiaires.' },
        case: 'over',
        severity: 'warning',
        quote: 'recrutons 5 stagiaires',
      },
      {
        why: 'fifteen per cent of forty is six',
        posting: {
          title: '7 stagiaires communication',
          text: 'Notre entreprise compte 40 salariés, à Lyon.',
        },
        case: 'over',
        severity: 'warning',
      },
      {
        posting: {
          ...inFrance,
          text: 'We are a small agency of twelve people in Paris, looking for four interns.',
        },
        case: 'over',
        severity: 'warning',
      },
      {
        why: 'two asked here and two open elsewhere on the board',
        posting: {
          ...intern,
          text: 'Stage à Paris. Association de six salariés, recherche deux stagiaires.',
        },
        history: [other(1), other(2)],
        case: 'with-others',
        severity: 'warning',
      },
      {
        why: 'one asked here and three open elsewhere on the board',
        posting: { ...intern, text: 'Stage à Paris. Nous sommes une agence de 9 personnes.' },
        history: [other(1), other(2), other(3)],
        case: 'with-others',
        severity: 'warning',
      },
    ],
    silent: [
      {
        posting: { ...intern, text: 'Agence de 8 personnes à Paris, nous recrutons 3 stagiaires.' },
      },
      {
        why: 'fifteen per cent of twenty-one, rounded up',
        posting: {
          ...intern,
          text: 'Entreprise de 21 salariés à Lyon, nous recrutons 4 stagiaires.',
        },
      },
      { posting: { ...intern, text: 'Nous recrutons 5 stagiaires à Paris.' } },
      {
        why: 'more than twenty may be thirty',
        posting: {
          ...intern,
          text: 'Entreprise de plus de 20 salariés à Paris, nous recrutons 4 stagiaires.',
        },
      },
      {
        why: 'a figure in two parts is not its first one',
        posting: { ...intern, text: 'Effectif : 12 000. Nous recrutons 5 stagiaires à Paris.' },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Paris. Agence de 8 personnes, elle accueille cinq stagiaires par an.',
        },
      },
      {
        why: 'a team is not the host',
        posting: {
          ...intern,
          text: 'Vous rejoignez une équipe de 4 personnes ; recherche 4 stagiaires à Paris.',
        },
      },
      {
        why: 'closed, abroad, another contract, or the page in the other language',
        posting: { ...intern, text: 'Stage à Paris. Agence de 9 personnes.' },
        history: [
          other(1, { closedAt: Date.UTC(2026, 9, 20) }),
          other(2, { country: 'CA' }),
          other(3, { contract: 'permanent' }),
          other(4, { lang: 'en' }),
        ],
      },
      {
        posting: {
          ...intern,
          text: 'Agence de 8 personnes à Montréal, nous recrutons 5 stagiaires.',
        },
      },
    ],
  },

  'FR-STG-HORAIRES': {
    fires: [
      {
        posting: {
          ...inFrance,
          text: 'Stage. Il faudra répondre aux messages la nuit et le dimanche.',
        },
        case: 'heavy',
        severity: 'warning',
      },
      {
        posting: { ...inFrance, text: 'Stage. Disponibilité sept jours sur sept.' },
        case: 'heavy',
        severity: 'warning',
      },
      {
        posting: { ...intern, text: 'Stage à Paris, 42 heures par semaine.' },
        case: 'long-week',
        severity: 'warning',
        quote: '42 heures par semaine',
      },
      {
        why: 'a declared figure points to its field',
        posting: { ...intern, text: 'Stage à Lyon.', weekly_hours: 40 },
        case: 'long-week',
        severity: 'warning',
      },
      {
        posting: { ...intern, text: 'Stage à Paris, 39 heures par semaine.' },
        case: 'above-full-time',
        severity: 'info',
      },
      {
        posting: { ...intern, text: 'Stage à Paris. Astreintes une semaine sur deux.' },
        case: 'heavy',
        severity: 'warning',
        quote: 'Astreintes',
      },
      {
        posting: { ...intern, text: 'Stage à Lille. Vous êtes joignable 7j/7 sur nos réseaux.' },
        case: 'heavy',
        severity: 'warning',
      },
      {
        posting: { ...intern, text: 'Stage à Nice : vous travaillez tous les week-ends.' },
        case: 'heavy',
        severity: 'warning',
      },
      {
        posting: {
          ...inFrance,
          text: 'Internship in Paris. You must be available around the clock during launches.',
        },
        case: 'heavy',
        severity: 'warning',
      },
      {
        why: 'on-call hours that are declared',
        posting: { ...intern, text: 'Stage à Paris.', hours: ['on-call'] },
        case: 'heavy',
        severity: 'warning',
      },
      {
        posting: { ...intern, text: 'Stage à Bordeaux. Présence certains week-ends, récupérés.' },
        case: 'evenings-weekends',
        severity: 'info',
      },
      {
        posting: { ...intern, text: 'Stage à Bordeaux, du mercredi au dimanche.' },
        case: 'evenings-weekends',
        severity: 'info',
        quote: 'du mercredi au dimanche',
      },
    ],
    silent: [
      {
        posting: {
          ...inFrance,
          text: 'Stage. Vous répondrez aux questions sur la Nuit des musées et les trains de nuit.',
        },
      },
      {
        posting: { ...intern, text: 'Stage à Paris, 35 heures par semaine, du lundi au vendredi.' },
      },
      { posting: { ...intern, text: 'Stage à Paris. Une communauté active 24h/24 vous attend.' } },
      { posting: { ...intern, text: 'Stage à Lyon dans un service client ouvert 7j/7.' } },
      { posting: { ...intern, text: 'Stage à Lille : ni astreintes, ni travail de nuit.' } },
      { posting: { ...intern, text: 'Stage à Paris. Boutique ouverte du mardi au samedi.' } },
      {
        posting: {
          ...intern,
          text: 'Stage à Brest. Vous publiez la lettre qui paraît chaque dimanche.',
        },
      },
      {
        posting: { ...inFrance, text: 'Internship in Paris with a brand that is open 24/7.' },
      },
      { posting: { title, text: 'CDI à Paris, astreintes une semaine sur quatre.' } },
      { posting: { ...intern, text: 'Stage à Montréal, 40 heures par semaine.' } },
    ],
  },
}
