import type { RuleExamples } from '../support.ts'

const title = 'Community manager (H/F)'
const paris = (text: string) => ({ title, text, country: 'FR' })

export const FRANCE_AGE: RuleExamples = {
  'FR-AGE': {
    fires: [
      {
        posting: paris('CDI. Étudiant de moins de 26 ans exigé.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('CDI. Nous recrutons une étudiante de moins de 26 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Poste pour femme de 20 à 30 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Candidats de moins de 35 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Vous avez entre 16 et 25 ans, vous aimez écrire.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        why: 'an invitation follows the question',
        posting: paris('CDI. Tu as moins de 26 ans ? Envoie ta candidature.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('CDI. Postulez si vous avez moins de 30 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Nous cherchons une animatrice de moins de 30 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Looking for a student under 25 in Paris.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        why: 'the reader of the posting, or one of the users',
        posting: paris('Une appli pour nos utilisateurs de Lyon. Vous avez entre 20 et 30 ans.'),
        case: 'alone',
        severity: 'warning',
      },
      {
        posting: paris('Votre profil :\n- créatif\n- 22-32 ans\n- mobile'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
        quote: '22-32 ans',
      },
      {
        posting: paris('CDI. Âge : 20-30 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
        quote: 'Âge : 20-30 ans',
      },
      {
        posting: paris('Profil :\n- Âge : moins de 30 ans\n- Bac+3'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('CDI à Lyon. Moins de 30 ans exigé.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
        quote: 'Moins de 30 ans exigé',
      },
      {
        posting: paris('CDI à Lyon. Moins de 35 ans souhaité, permis B.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris(
          'Profil recherché\n- Bon relationnel\n- Permis B\n- 30 ans maximum\n- Bac+2',
        ),
        case: 'upper-limit',
        severity: 'likely_unlawful',
        quote: '30 ans maximum',
      },
      {
        posting: paris('Nous demandons :\n- Entre 18 et 28 ans\n- Le sens du contact'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
        quote: 'Entre 18 et 28 ans',
      },
      {
        posting: paris('CDI à Nantes. 25–35 ans. Bon esprit.'),
        case: 'alone',
        severity: 'warning',
        quote: '25–35 ans',
      },
      {
        posting: paris('CDI à Nantes, seniors s’abstenir.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
        quote: 'seniors s’abstenir',
      },
      {
        posting: paris('Votre âge se situe entre 22 et 32 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Inutile de postuler si vous avez dépassé 35 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Stage réservé aux étudiants de moins de 25 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris("Contrat d'apprentissage, moins de 20 ans."),
        case: 'below-scheme',
        severity: 'warning',
        quote: 'moins de 20 ans',
      },
      {
        posting: paris('Alternance de 12 mois : vous avez moins de 23 ans.'),
        case: 'below-scheme',
        severity: 'warning',
      },
      {
        posting: paris('Service civique de 8 mois. Vous avez entre 18 et 21 ans.'),
        case: 'below-scheme',
        severity: 'warning',
      },
      {
        posting: paris('V.I.E. à Berlin. Vous avez moins de 25 ans.'),
        case: 'below-scheme',
        severity: 'warning',
      },
      {
        posting: paris('Nous ne retenons pas les candidatures de plus de 40 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Tu n’as pas encore fêté tes 30 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Le poste est réservé aux moins de 28 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Nous cherchons quelqu’un de moins de 35 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      { posting: paris('La trentaine maximum.'), case: 'upper-limit', severity: 'likely_unlawful' },
      {
        posting: { title, text: 'Contrat de pro, moins de 26 ans. Lyon.', country: 'FR' },
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('CDI. Vous avez entre 25 et 35 ans et le goût des réseaux.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
        quote: 'Vous avez entre 25 et 35 ans',
      },
      {
        posting: paris('Stage de 6 mois. Âge maximum : 28 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title: 'Community manager, moins de 30 ans',
          text: 'CDI à Paris.',
          country: 'FR',
        },
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        why: '"vie" is life here, not a contract with an age of its own',
        posting: paris('CDI, belle qualité de vie. Candidats de moins de 35 ans.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('Permanent job in Paris. You are under 30 and love social media.'),
        case: 'upper-limit',
        severity: 'likely_unlawful',
      },
      {
        posting: paris('CDI. Jeune diplômé·e ou digital native, rejoignez-nous.'),
        case: 'youth',
        severity: 'info',
      },
      {
        posting: paris('Vous intégrez une équipe jeune et soudée.'),
        case: 'youth',
        severity: 'info',
        quote: 'équipe jeune',
      },
    ],
    silent: [
      {
        posting: paris(
          'Tout étudiant de moins de 26 ans a droit à la carte dont vous ferez la promotion.',
        ),
      },
      { posting: paris('Étudiant de moins de 25 ans : abonnement de bus à moitié prix.') },
      { posting: paris('Une association qui soutient chaque femme de 20 à 30 ans.') },
      { posting: paris('Prix des lycées : candidats de moins de 25 ans, textes courts.') },
      { posting: paris('Vous avez entre 15 et 25 ans : ce sont nos lecteurs.') },
      {
        posting: paris(
          "Vous avez moins de 30 ans ou cherchez un emploi ? Le CDI est ouvert sans limite d'âge.",
        ),
      },
      {
        posting: paris(
          'Pass culture : vous avez moins de 20 ans, profitez-en. Vous animez ce dispositif.',
        ),
      },
      {
        posting: paris(
          "Vous avez moins de 28 ans ? Notre mutuelle a pensé à vous : c'est le message à porter.",
        ),
      },
      { posting: paris('Prévention : toute femme de 25 à 55 ans est invitée au dépistage.') },
      { posting: paris('Le tournoi de foot : âge maximum 25 ans.') },
      { posting: paris('Nous sommes huit, âgés de 24 à 50 ans.') },
      { posting: paris('Nous cherchons des femmes de 20 à 30 ans pour témoigner dans une vidéo.') },
      { posting: paris('Sur notre chaîne, le spectateur type : homme de 20 à 30 ans.') },
      { why: 'no one who works is left out', posting: paris('Vous avez entre 18 et 65 ans.') },
      { posting: paris('Any student under 25 gets our card: you promote it.') },
      {
        posting: paris('Qui nous lit ?\n- 25-40 ans\n- curieux'),
      },
      {
        posting: paris('La mutuelle étudiante. De 18 à 28 ans.'),
      },
      {
        posting: paris('Entre 25 et 49 ans, on nous écoute en voiture.'),
      },
      {
        posting: paris('Chaîne vidéo : 18-34 ans, 60 % de femmes.'),
      },
      {
        why: 'an imagined customer',
        posting: paris('Notre persona :\n- Âge : 25-35 ans\n- Urbaine, curieuse'),
      },
      {
        posting: paris('Notre public cible\n- 18-25 ans\n- étudiants'),
      },
      {
        why: 'the age from which one may work',
        posting: paris('Âge : 18 ans minimum.'),
      },
      {
        posting: paris('Une maison de 150 salariés. 25 ans d’histoire.'),
      },
      {
        posting: paris('Tarifs du festival :\n- moins de 26 ans : 8 €\n- plein tarif : 15 €'),
      },
      {
        why: 'a level',
        posting: paris('Profils seniors s’abstenir : le poste est de niveau débutant.'),
      },
      {
        posting: paris('Vous avez dépassé 50 ans ? Votre candidature nous intéresse.'),
      },
      {
        posting: paris('Nos lecteurs : entre 20 et 35 ans, en ville.'),
      },
      {
        posting: paris('Entre 20 et 35 ans de savoir-faire réunis dans une seule équipe.'),
      },
      {
        why: 'two contracts',
        posting: paris('Alternance, moins de 26 ans ou contrat de professionnalisation pour tous.'),
      },
      {
        posting: paris('V.I.E. à Berlin : vous avez entre 18 et 28 ans.'),
      },
      {
        posting: paris(
          'Service civique de 8 mois, moins de 26 ans ou 30 ans maximum avec un handicap.',
        ),
      },
      {
        posting: paris('Âge de la communauté : 18-25 ans.'),
      },
      { posting: paris('Nos ambassadrices sont des jeunes femmes de 18 à 30 ans.') },
      { posting: paris('Un blogue de santé : femmes de 25 à 42 ans, couples, familles.') },
      { posting: paris('Une trentaine maximum de places ; offre réservée aux moins de 26 ans.') },
      { posting: paris('Alternance, moins de 30 ans.') },
      { posting: paris("Contrat d'apprentissage : vous avez moins de 30 ans.") },
      { posting: paris('Service civique de 8 mois, vous avez entre 18 et 25 ans.') },
      { posting: paris('V.I.E. à Berlin : vous avez moins de 28 ans.') },
      { posting: paris('Contrat PEC réservé aux candidats de moins de 26 ans.') },
      {
        posting: paris(
          "Contrat de professionnalisation : moins de 26 ans, ou demandeur d'emploi de tout âge.",
        ),
      },
      { posting: paris('Un média pour les moins de 30 ans. Cible : 18-25 ans, public étudiant.') },
      { posting: paris('Entreprise de moins de 20 ans. Vous avez 3 à 5 ans d’expérience.') },
      { posting: paris('Vous avez plus de 18 ans et le permis B.') },
      { posting: paris('La mission locale accompagne les jeunes de 16 à 25 ans vers l’emploi.') },
      { posting: paris('Équipe de moins de 30 ans de moyenne d’âge ; tarif moins de 26 ans.') },
      {
        why: 'junior is a level, not an age',
        posting: paris('CDI, profil junior accepté. Nous aidons les jeunes diplômés à se lancer.'),
      },
      { posting: paris('Que vous soyez jeune diplômée ou expérimentée, écrivez-nous.') },
    ],
  },
}
