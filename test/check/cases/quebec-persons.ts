import type { RuleExamples } from '../support.ts'

const title = 'Gestionnaire de communauté'
const quebec = (text: string, fields: Record<string, unknown> = {}) => ({
  title,
  text,
  country: 'CA',
  region: 'CA-QC',
  ...fields,
})

export const QUEBEC_PERSONS: RuleExamples = {
  'QC-DISC': {
    fires: [
      {
        posting: quebec('Poste permanent à Montréal. Vous avez entre 20 et 35 ans.'),
        case: 'asked',
        severity: 'likely_unlawful',
        quote: 'Vous avez entre 20 et 35 ans',
      },
      {
        posting: quebec('Notre boutique recherche une jeune femme pour ses vidéos.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('Horaires variables : célibataire sans enfant de préférence.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('Vous êtes chrétien pratiquant et aimez les réseaux.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('Permanent position in Montréal. Candidates must be under 35.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
    ],
    silent: [
      {
        posting: quebec(
          "Programme d'accès à l'égalité : nous invitons les femmes, les Autochtones, les minorités visibles et les personnes handicapées à poser leur candidature.",
        ),
      },
      {
        why: 'a programme sets the age',
        posting: quebec('Emplois d’été Canada : vous avez entre 15 et 30 ans.'),
      },
      {
        why: 'article 20 keeps non-profits apart',
        posting: quebec('Maison pour femmes : nous recherchons une femme pour nos réseaux.', {
          employer_type: 'nonprofit',
        }),
      },
      {
        posting: quebec('Permis de travail valide ou citoyenneté canadienne. Bilingue, un atout.'),
      },
      { posting: quebec('Public visé : les 18-35 ans. Vous avez de 3 à 5 ans d’expérience.') },
      { posting: quebec('Bonne présentation. Vous résidez à proximité de Granby.') },
      {
        posting: quebec(
          'We welcome everyone regardless of age, sex, civil status, religion or disability.',
        ),
      },
      {
        posting: {
          title,
          text: 'Vous avez moins de 30 ans. Toronto.',
          country: 'CA',
          region: 'CA-ON',
        },
      },
    ],
  },
  'QC-QUEST': {
    fires: [
      {
        posting: quebec('Merci d’indiquer votre date de naissance et vos disponibilités.'),
        case: 'asked',
        severity: 'warning',
      },
      {
        posting: quebec('Veuillez préciser votre âge et votre situation familiale.'),
        case: 'asked',
        severity: 'warning',
      },
      {
        posting: quebec('Apply by email and include your marital status and availability.'),
        case: 'asked',
        severity: 'warning',
      },
      {
        posting: quebec('Envoyez un CV mentionnant âge et adresse.\nDate de naissance :\nNom :'),
        case: 'asked',
        severity: 'warning',
      },
    ],
    silent: [
      {
        posting: quebec(
          "Dans le cadre du programme d'accès à l'égalité, veuillez préciser votre origine ethnique dans le questionnaire.",
        ),
      },
      { posting: quebec('Vous pouvez, si vous le souhaitez, mentionner votre origine ethnique.') },
      { posting: quebec('Indiquez que vous détenez un permis de travail valide au Canada.') },
      { posting: quebec('Envoyez votre CV, quel que soit votre âge ou votre religion.') },
      { posting: quebec('Ne pas indiquer votre âge dans votre CV.') },
      { posting: quebec('Vous analysez l’âge et la situation familiale des abonnés.') },
      {
        why: 'France has other rules',
        posting: { title, text: 'Merci de préciser votre âge.', country: 'FR' },
      },
    ],
  },
}
