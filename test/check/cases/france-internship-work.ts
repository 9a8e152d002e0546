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

export const FRANCE_INTERNSHIP_WORK: RuleExamples = {
  'FR-STG-CONV': {
    fires: [
      {
        posting: {
          ...inFrance,
          text: 'Stage de 3 mois. Aucune convention de stage n’est nécessaire.',
        },
        case: 'without',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          ...inFrance,
          text: 'Stage ouvert aux personnes sorties de l’école, sans convention.',
        },
        case: 'without',
        severity: 'likely_unlawful',
      },
      {
        posting: { ...inFrance, text: 'Stage proposé aux étudiants et aux jeunes diplômés.' },
        case: 'graduates',
        severity: 'warning',
      },
      {
        posting: { ...intern, text: 'Stage de 3 mois à Paris, convention facultative.' },
        case: 'without',
        severity: 'likely_unlawful',
        quote: 'convention facultative',
      },
      {
        posting: {
          ...intern,
          text: 'Stage de 4 mois à Lille, sans convention. Tickets restaurant.',
        },
        case: 'without',
        severity: 'likely_unlawful',
        quote: 'sans convention',
      },
      {
        posting: {
          ...intern,
          text: "Stage de 2 mois à Lyon. La convention n'est pas obligatoire.",
        },
        case: 'without',
        severity: 'likely_unlawful',
      },
      {
        posting: { ...intern, text: 'Stage de 6 mois à Nantes. Jeunes diplômé·es accepté·es.' },
        case: 'without',
        severity: 'likely_unlawful',
      },
      {
        posting: { ...intern, text: 'Stage hors cursus possible, 3 mois à Toulouse.' },
        case: 'without',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          ...inFrance,
          text: 'Internship of 3 months in Paris. No school agreement needed, student or not.',
        },
        case: 'without',
        severity: 'likely_unlawful',
        quote: 'No school agreement needed',
      },
      {
        posting: {
          ...intern,
          text: 'Stage de 6 mois à Paris, convention de stage demandée. Jeunes diplômés bienvenus.',
        },
        case: 'graduates',
        severity: 'warning',
      },
      {
        posting: {
          ...inFrance,
          text: 'Internship in Paris, or a fixed-term post. Recent graduates are welcome.',
        },
        case: 'graduates',
        severity: 'warning',
      },
      {
        posting: { ...intern, text: 'Stage de 2 mois à Brest. Animation de nos comptes.' },
        case: 'not-mentioned',
        severity: 'info',
      },
    ],
    silent: [
      {
        posting: {
          ...inFrance,
          text: 'Stage conventionné. Notre application s’adresse aux jeunes diplômés.',
        },
      },
      {
        posting: {
          ...intern,
          text: 'Stage de 3 mois à Paris. Aucune candidature sans convention.',
        },
      },
      {
        posting: { ...intern, text: 'Stage de 6 mois à Paris, stage impossible sans convention.' },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Lyon. Les candidatures de stage sans convention ne seront pas étudiées.',
        },
      },
      { posting: { ...intern, text: 'Stage à Rennes, sans convention merci de vous abstenir.' } },
      { posting: { ...intern, text: 'Stage de 4 mois à Lyon. Vous préparez un bac+3.' } },
      {
        posting: { ...inFrance, text: 'Internship in Lyon for a student in communication.' },
      },
      { posting: { ...intern, text: 'Stage de 3 mois à Québec, sans convention.' } },
      { posting: { title, text: 'CDI à Paris. Jeunes diplômés acceptés.' } },
      {
        why: 'graduates are the audience',
        posting: {
          ...intern,
          text: 'Stage à Paris. Notre école propose un club ouvert aux jeunes diplômés.',
        },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Lille. Vous animez un club ouvert aux jeunes diplômés en alternance.',
        },
      },
    ],
  },

  'FR-STG-POSTE': {
    fires: [
      {
        posting: { ...intern, text: 'Stage à Nice. Poste saisonnier, de juin à septembre.' },
        case: 'season',
        severity: 'likely_unlawful',
      },
      {
        why: 'the contract was read as permanent',
        posting: {
          title: 'Community manager – stage ou CDI',
          text: 'Poste permanent à Paris, stage ou CDI selon profil.',
          country: 'FR',
        },
        case: 'permanent-or-internship',
        severity: 'warning',
      },
      {
        posting: {
          ...intern,
          text: 'Stage de 6 mois à Paris. La personne remplace un poste vacant.',
        },
        case: 'takes-over',
        severity: 'warning',
      },
      {
        posting: { ...inFrance, text: 'Stage : vous ferez l’intérim de la responsable digitale.' },
        case: 'replaces',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          ...inFrance,
          text: 'Stage. Notre chargée de com part en congé parental : c’est vous qui tiendrez la page.',
        },
        case: 'replaces',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          ...inFrance,
          text: 'Stage. Vous prendrez la suite de notre rédactrice, qui nous quitte en mai.',
        },
        case: 'takes-over',
        severity: 'warning',
      },
      {
        posting: { ...intern, text: 'Stage de 4 mois à Paris : remplacement de congé maternité.' },
        case: 'replaces',
        severity: 'likely_unlawful',
        quote: 'remplacement de congé maternité',
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Lyon. Vous remplacerez notre chargée de communication pendant son arrêt maladie.',
        },
        case: 'replaces',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          ...inFrance,
          text: 'Internship in Paris, 6 months: maternity cover for our social media manager.',
        },
        case: 'replaces',
        severity: 'likely_unlawful',
        quote: 'maternity cover',
      },
      {
        posting: {
          ...intern,
          text: "Stage de 3 mois à Nice en raison d'un surcroît temporaire d'activité.",
        },
        case: 'surge',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          ...inFrance,
          text: 'Internship in Nice, due to a temporary increase in activity.',
        },
        case: 'surge',
        severity: 'likely_unlawful',
      },
      {
        posting: { ...intern, text: 'Stage saisonnier de 2 mois à La Rochelle.' },
        case: 'season',
        severity: 'likely_unlawful',
        quote: 'Stage saisonnier',
      },
      {
        posting: { ...intern, text: 'Stage à Biarritz : un renfort pour la saison estivale.' },
        case: 'season-help',
        severity: 'warning',
      },
      {
        posting: {
          ...intern,
          text: "Stage à Paris dans le cadre d'un accroissement d'activité de l'agence.",
        },
        case: 'season-help',
        severity: 'warning',
      },
      {
        posting: {
          ...intern,
          text: 'Stage de 6 mois à Lille. Remplacement suite à un départ, prise de poste rapide.',
        },
        case: 'takes-over',
        severity: 'warning',
      },
      {
        posting: {
          title: 'Community manager – CDI ou stage',
          text: 'À Paris.',
          contract: internship,
        },
        case: 'permanent-or-internship',
        severity: 'warning',
        quote: 'CDI ou stage',
      },
      {
        posting: {
          ...inFrance,
          text: 'Based in Lyon. Internship or permanent position, as you prefer.',
        },
        case: 'permanent-or-internship',
        severity: 'warning',
      },
    ],
    silent: [
      {
        posting: {
          ...intern,
          text: 'Stage à Nice : vous montrez les temps forts de la saison et le poste saisonnier de nos clients.',
        },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Nice : une appli qui trouve un poste saisonnier à ses membres.',
        },
      },
      { posting: { ...intern, text: "Stage à Annecy. À l'issue, contrat saisonnier possible." } },
      {
        posting: {
          ...intern,
          text: 'Stage à Paris : vous écrivez un guide sur le remplacement de congé maternité.',
        },
      },
      {
        why: 'a permanent job may replace whom it will',
        posting: {
          title: 'Community manager',
          text: 'CDI à Paris, en remplacement de congé maternité. Première expérience en stage ou CDI.',
          country: 'FR',
        },
      },
      {
        posting: {
          ...inFrance,
          text: 'Stage. Vous préparez une chronique : « Mon poste est vacant ».',
        },
      },
      {
        posting: {
          ...inFrance,
          text: 'Stage. Vous prendrez la suite de la stagiaire actuelle, qui part en mars.',
        },
      },
      {
        posting: {
          ...inFrance,
          text: 'Stage. Votre tutrice a pris la suite d’une responsable partie à la retraite.',
        },
      },
      { posting: { ...intern, text: 'Stage à Paris : vous suivrez le remplacement du logo.' } },
      { posting: { ...intern, text: 'Stage à Lyon : remplacer nos vieux outils de veille.' } },
      { posting: { ...intern, text: 'Stage de 6 mois à Paris, CDI à la clé.' } },
      {
        posting: { ...intern, text: 'Stage à Lille. Nos autres recrutements : CDI, stage ou CDI.' },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Nantes. Une première expérience en CDI ou stage serait un plus.',
        },
      },
      {
        posting: {
          ...intern,
          text: 'Stage en ressources humaines à Paris : suivi du remplacement des salariés absents.',
        },
      },
      {
        posting: {
          ...intern,
          text: 'Stage à Paris. Il ne remplace pas un poste : vous ne remplacerez aucune personne absente.',
        },
      },
      {
        posting: {
          ...intern,
          text: "Stage d'été de 2 mois à Biarritz, contenus de la saison estivale.",
        },
      },
      { posting: { title, text: 'CDD de remplacement à Paris, congé maternité.' } },
      {
        posting: {
          ...inFrance,
          text: 'Internship in Paris. Employees enjoy paid maternity leave and a gym.',
        },
      },
    ],
  },

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
