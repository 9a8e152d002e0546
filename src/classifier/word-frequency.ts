/**
 * How often words stand in postings, in 10,000 units of text (words and signs), roughly: counted once
 * over the labelled postings. Patterns are tried from their rarest word; these figures choose it, and
 * move nothing but time.
 */
const WORDS: Readonly<Record<number, string>> = {
  650: ',',
  250: 'de a',
  200: '#',
  150: 'la et les',
  100: 'the le un l',
  90: 'en des d vous',
  80: 'une',
  70: 'and',
  60: 'du',
  50: 'you on to par',
  40: 'au in of qui est ou nous tu',
  30: 'deux avec pour sur ce mois que aux dans il s with',
  20: 'for pas is semaine trois we an elle it our',
  16: 'communication ans or at n ne qu c experience h jours votre',
  12: 'budget example jour notre one two what your are chaque equipe from nos plus stage strategie will y by se six sont that be community ligne manager personne quatre social week who',
  8: 'heures media personnes sans semaines service t annee fait groupe heure leur marketing page plan son three ton tout us',
  7: 'about apres as cinq compte day depuis entre faire have month people poste questions temps',
  6: 'avant chez clients days direction e ecole facebook faut fin has instagram ll lundi messages no pendant place quand repondre reponses reseaux responsable si sous te team them toi up year years',
  5: 'agence bureau ca comme communications comptes contrat convention crise directrice dont english etre first formation hours huit ils leurs marque membres months ni photos premier programme public publications quelqu selon ses she strategy tous travail vendredi',
  4: 'after answer aussi avez bon comite comment communaute cv deja dix do each ecrit ete every fois forum french gestion hour if janvier je jusqu k lettre lui mais maison master matin moins non not office ont pages paris parole part partir passe post posts premiere puis quoi redaction reste sa school sept site ta teletravail time video vos when which work write',
  3: 'all anglais animation annees annuel apprentissage association aucun autre avis avoir bac before besoin bien bonne cadre calendrier can cas cdi centre charge cherche club commentaires communautes compris conseil content cours devant dimanche diplome dire director douze duree ecrire end engagement entreprise etes etudes five four francais gens go gratification group help her how ici internship its jeudi journee keep lead linkedin m mardi mars members meme mercredi metier mettre midi minimum mise mission montreal numerique out over paid permanent photo porte pratique prepare preparer presence presse profil publier quotidien re remuneration reseau rien saint salaire salaries sera seul siege so sociaux soir sommes stagiaire studio take telephone tenir their they this videos vie vingt weeks would',
  2: 'abonnes accounts accueil age aide aider alternance animer annonces any aout arrete ask atelier attend aucune aupres aurez autonomie autres avons avril bachelor back beaucoup because benevole benevoles bilan bout boutique brand bruts budgets but cafe caisse calendar call campagnes cela celui ces cette ceux chacun chargee chef cheffe cherchons chiffres choix client co comments concours conditions contenus contract conversation cote crisis date decembre decide demande department dernier digital direct directeur discord distance dit don donc donne dossier droit during ecris editorial elles emploi encore ensemble ensuite environ etablissement etudiant etudiants eux everything faites familles fevrier fil find fixe forfait forme former friday games gere gerer get goes good grille guide half he head here hiver home horaire images indemnite infolettre information interne into jamais january jeu jeux job journalistes juin know last leadership least legal licence lieu like line lire liste local look lors lunch mai main maitrise make management managers may medias mensuel message met minutes mme moderation moitie monday monde monthly more mot mutuelle need neuf new next niveau nobody nom note notes nuit obligatoire off offre online onze open other oui own parcours parents parle parler participer pass passer pay per person petit peu phone planning plein point pole position possible pourquoi prend prendre prise prix projet publication publie put quebec quelques question raconte radio recrutement rediger references relations relit remote rencontre rendez repas repond repondez reponse report restaurant role route run rythme saison salle samedi sante savoir season second see send senior septembre session since sort souvent stories student students suivi suivre sujet sujets support table tableau talk tell ten tenez term tes textes than themes then there through tient tiktok titre together too toute train training transport trente trimestre type universite va vers ville vivre weekly welcome where writing yours',
}

/** Of a word that is not listed. */
const RARE = 1

const FREQUENCIES = new Map(
  Object.entries(WORDS).flatMap(([frequency, words]) =>
    words.split(' ').map((word) => [word, Number(frequency)] as const),
  ),
)

/** How often a folded word (or `#`, `,`) stands in 10,000 units; at least 1. */
export function frequencyOf(word: string): number {
  return FREQUENCIES.get(word) ?? RARE
}

/** The same for all words that begin so, together. */
export function frequencyOfPrefix(prefix: string): number {
  let sum = RARE
  for (const [word, frequency] of FREQUENCIES) if (word.startsWith(prefix)) sum += frequency
  return sum
}
