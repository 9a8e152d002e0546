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
        why: 'article 20 is cited, and no kind of employer is declared',
        posting: quebec('Organisme pour femmes : poste réservé aux femmes (art. 20 de la Charte).'),
        case: 'nonprofit',
        severity: 'warning',
      },
      {
        posting: quebec("Maison d'hébergement. Femmes seulement."),
        case: 'nonprofit',
        severity: 'warning',
      },
      {
        posting: quebec("Women's shelter in Laval. Female candidates only."),
        case: 'nonprofit',
        severity: 'warning',
      },
      {
        posting: quebec('Agence de publicité : poste réservé aux femmes.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('Poste permanent. Nous cherchons un étudiant de moins de 25 ans.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        why: 'article 20 keeps some non-profits apart: a question',
        posting: quebec('Maison d’hébergement. Nous recherchons une femme pour nos réseaux.', {
          employer_type: 'nonprofit',
        }),
        case: 'nonprofit',
        severity: 'warning',
      },
      {
        posting: quebec('Poste permanent à Laval. Moins de 30 ans.'),
        case: 'asked',
        severity: 'likely_unlawful',
        quote: 'Moins de 30 ans',
      },
      {
        posting: quebec('Poste permanent. Âge : 18 à 30 ans.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('Femme seulement.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('Horaire du soir. Idéalement sans enfants.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('La personne idéale est une jeune femme.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('Souverainistes s’abstenir.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('Nous préférons une personne de moins de 40 ans.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
      {
        posting: quebec('Notre prochaine recrue sera un homme.'),
        case: 'asked',
        severity: 'likely_unlawful',
      },
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
          'Chaque étudiant de moins de 25 ans reçoit la carte que vous ferez connaître.',
        ),
      },
      {
        posting: quebec(
          'La caisse : vous avez entre 18 et 30 ans ? Ce forfait est pour vous, dira votre campagne.',
        ),
      },
      { posting: quebec("Bourse d'écriture : candidats de moins de 30 ans.") },
      { posting: quebec('Le carrefour reçoit toute personne de 16 à 35 ans.') },
      { posting: quebec('Contest: candidates under 35 win a grant. You run the campaign.') },
      { posting: quebec('Our app is for you if you are between 18 and 30 years old.') },
      {
        posting: quebec('Camp de jour : groupes de 6 à 12 ans. Notre clientèle : moins de 30 ans.'),
      },
      {
        posting: quebec(
          'Équipe politique d’un quotidien : vous couvrez souverainistes et fédéralistes.',
        ),
      },
      {
        why: 'a political body may ask',
        posting: quebec('Bureau de député : vous êtes souverainiste.'),
      },
      {
        posting: quebec('Organisme en santé : conseils aux femmes seulement, groupes fermés.'),
      },
      { posting: quebec('Le blogue d’une clinique : femmes de 25 à 42 ans, couples, familles.') },
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
        posting: quebec('Statut civil et date de naissance demandés.'),
        case: 'asked',
        severity: 'warning',
      },
      {
        posting: quebec('Âge et état civil à préciser.'),
        case: 'asked',
        severity: 'warning',
        quote: 'Âge et état civil à préciser',
      },
      {
        posting: quebec('Notre formulaire va vous demander votre religion.'),
        case: 'asked',
        severity: 'warning',
      },
      {
        posting: quebec('Êtes-vous marié ? Avez-vous des enfants ? Répondez dans votre lettre.'),
        case: 'asked',
        severity: 'warning',
      },
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
        why: 'a promise not to ask',
        posting: quebec('On ne te demandera ni ton âge, ni ton état civil.'),
      },
      {
        posting: quebec('Âge à préciser pour les campeurs : de 6 à 12 ans.'),
      },
      {
        posting: quebec('La date de naissance est demandée aux membres du forum.'),
      },
      {
        posting: quebec('Votre état civil et votre date de naissance ne sont pas demandés.'),
      },
      {
        posting: quebec('Date de naissance à fournir après l’embauche, pour la paie.'),
      },
      { posting: quebec('Aucun renseignement sur votre âge ou votre état civil ne sera demandé.') },
      { posting: quebec("Merci de ne pas indiquer votre âge ; n'indiquez pas votre religion.") },
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
