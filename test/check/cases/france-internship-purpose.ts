import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
const internship = 'internship'
/** An internship; the text tells where. */
const intern = { title, contract: internship }
const inFrance = { ...intern, country: 'FR' }

export const FRANCE_INTERNSHIP_PURPOSE: RuleExamples = {
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
}
