/** Words on the age of the candidate; ages of customers, of firms and of experience are none. */
import type { CueTable } from './cue-table.ts'

/** 16 to 69: a smaller figure counts experience or children, a greater one the firm. */
const AGE = String.raw`(?:1[6-9]|[2-6]\d)`
/** A grown-up's: below 18 there is no upper age, only the age from which one may work. */
const UPPER = String.raw`(?:19|[2-6]\d)`
const YEARS = '(?: ?ans| ans revolus)'
/** "moins de 30 ans", "30 ans maximum": a range is left out, for customers have one too. */
const BELOW = `(?:moins de ${UPPER}${YEARS}|${UPPER}${YEARS} (?:au )?(?:maximum|maxi|max|au plus)|${UPPER}${YEARS} et moins|maximum ${UPPER}${YEARS})`
const UP_TO = `(?:${BELOW}|${AGE}${YEARS}? ?(?:a|-|et|/) ?${UPPER}${YEARS}|entre ${AGE}${YEARS}? et ${UPPER}${YEARS})`
const BELOW_EN = `(?:(?:under|below) (?:the age of )?${UPPER}|no older than ${UPPER}|younger than ${UPPER})`
const RANGE_EN = `(?:between )?${AGE} ?(?:to|-|and) ?${UPPER}`

/** It is an audience, a price or an experience. */
const NO_CANDIDATE_BEFORE =
  /\b(?:public\w*|cibl\w*|audience|client\w*|lecteur\w*|abonn\w*|tarif\w*|adherent\w*|beneficiaire\w*|accompagn\w*|accueil\w*|enfants?|adolescents?|ados?|eleves?|usagers?|communaute|persona\w*|generation|carte|forfait|reduction|gratuit\w*|billet\w*|age moyen|moyenne|target\w*|users?|customers?|players?|members?|participants?|aupres|suivi|insertion|programme pour|dispositif|concours|ambassad\w*|influenceu\w*|joueu\w*|equipes? de)\b[^.]{0,60}$/
const NO_CANDIDATE_AFTER =
  /^[^.\n]{0,25}\b(?:d'?experience|d'?anciennete|d'?existence|d'?histoire|de moyenne|d'age moyen|en moyenne|experience|minimum|revolus? minimum|ou plus agees?|et plus|si vous|of experience|tarif|reduction|gratuit)\b/
/**
 * What a bare age is of, when it is not the candidate's: sought in the lines before, up to a
 * heading that speaks of the profile.
 */
const OF_OTHERS = String.raw`\b(?:public|publics|cibl\w*|audiences?|client\w*|lecteurs?|lectrices?|lectorat|abonnee?s?|followers?|tarifs?|prix|adherent\w*|beneficiaires?|accompagn\w*|accueil\w*|enfants?|adolescents?|ados?|eleves?|usagers?|communautes?|membres|persona|personas|buyer|generations?|cartes?|forfaits?|abonnements?|reductions?|billet\w*|entrees?|gratuit\w*|visite\w*|moyenne|mission locale|apprenants?|colonies?|sejours?|mutuelle|assurance|audit\w*|ecoute\w*|lisent|lit|lire|suivent|suit|loisirs|rencontres?|celibataires|vetements?|mode|target\w*|users?|customers?|players?|members?|participants?|insertion|concours|festival|ambassad\w*|influenceu\w*|joueu\w*|collections?|produits?|marques?|utilisat\w*|internautes|panel|sondage|categorie|anciennete|historique|histoire|fondee?|creee|savoir-faire|garantie|duree|bail|pret|credit|credits|equipe|effectif|jeunes|segments?|demograph\w*|tranches?)\b(?:(?!\b(?:profil|candidat|recherch|exigences|requis|qualites)\w*)[\s\S]){0,140}`
/** Where a line or a sentence begins, and where a statement ends. */
const AFRESH = String.raw`(?<=(?:^|[.!\n]) ?[-•*]? ?)`
const END = String.raw`(?= ?(?:[.;,!)\n]|$))`
const NOT_OF_OTHERS = String.raw`(?<!${OF_OTHERS})(?![\s\S]{0,50}(?:\d ?%|\b(?:tarif|gratuit|experience|anciennete|existence|d'histoire|en moyenne|abonn\w*|followers|lecteurs|clients)\b))`
/** A range of ages and nothing else. */
const ALONE = String.raw`(?:idealement |de preference )?(?:entre |de )?(?:${AGE}${YEARS}? ?(?:a|-|et) ?${UPPER}${YEARS})(?: (?:imperatif|imperativement|uniquement|seulement|de preference|idealement))?(?= ?(?:[.;!\n]|$))`
/** Words on the person who is sought, a few lines before. */
const PROFILE = String.raw`\b(?:profil|candidat|recherch|demand|exig|requis|qualites|vous etes|tu es|votre personnalite)\w*[\s\S]{0,200}`
/** Initials: "VIE" is a contract, "vie" is life. */
const CAPITALS = /^\p{Lu}[\p{Lu}.]+$/u
/** No age is asked for: the sentence opens the post to everyone. */
const ANY_AGE =
  /\b(?:que vous|que tu|quel que soit|peu importe|whether|regardless|a tout age)\b[^.]{0,60}$/

export const AGES = {
  /** An upper age, or a range of ages, set for the candidate. */
  'age-limit': [
    {
      pattern: new RegExp(
        String.raw`\b(?:(?:vous avez|tu as|vous etes|tu es|avoir|etre|ayant|agee?s?) (?:imperativement |obligatoirement |idealement |agee?s? )?(?:de |d'|entre )?(?:de )?${UP_TO}|(?:(?:candidat|candidate|profil)s?|(?<!(?:des|les|aux|nos|vos|de|du|cette|une) (?:jeunes? )?)(?:personne|femme|homme|fille|stagiaire|etudiant|etudiante)) (?:recherchee?s? |motivee?s? |dynamiques? )?(?:agee?s? |ayant )?(?:de |d'|entre |: |\()?(?:de )?${UP_TO}|(?:recherch|cherch|recrut|embauch)(?:e|ons|er|ez) (?:une?|des) (?:jeunes?|personnes?|femmes?|hommes?|jeune femme|jeune homme) (?:agee?s? )?(?:de )?(?:entre )?${UP_TO})`,
        'g',
      ),
      unlessBefore: new RegExp(`${NO_CANDIDATE_BEFORE.source}|${ANY_AGE.source}`),
      unlessAfter: NO_CANDIDATE_AFTER,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:age (?:maximum|maximal|maxi|max|limite|ideal|requis|souhaite|exige|recherche)|limite d'age|tranche d'age (?:recherchee|souhaitee)) ?(?:de |est |fixee? |a |: |= ?|\(){0,3}(?:moins de |entre )?${AGE}\b|\b(?:ne pas (?:avoir|depasser)|pas) plus de ${AGE}${YEARS}(?! d)|\bplus de ${AGE}${YEARS} s'abstenir\b|\b(?:ne|n') ?(?:ret(?:ie|e)n\w+|etudi\w+|accept\w+|recrut\w+|pren\w+|embauch\w+) (?:pas|aucune?)\b[^.\n]{0,40}\bplus de ${AGE}${YEARS}(?! d)|\b(?:pas encore|n'avez pas|n'as pas) (?:fete|souffle|atteint|eu|passe) (?:tes|vos|les|la barre des) ${UPPER}(?:${YEARS}| bougies)|\bn'?(?:avez|as) pas (?:encore )?${UPPER}${YEARS}(?! d)|\bla (?:vingtaine|trentaine|quarantaine) (?:maximum|max|maxi|au plus)\b(?! d)|(?<=(?:^|[.\n]) ?[-•*]? ?)(?:maximum|max) ${UPPER}${YEARS}(?= ?(?:[.\n]|$))|\b(?:postes?|emplois?|stages?|recrutement|candidatures?) (?:[a-z]{2,8} )?(?:reservee?s?|ouverte?s?|limitee?s?|s'adress\w+|destinee?s?) (?:uniquement |exclusivement |seulement )?(?:aux|a des) (?:(?:jeunes|personnes|candidats|profils) (?:agees? )?(?:de )?)?${BELOW}|\b(?:voul|cherch|recherch|prefer|souhait|privilegi)(?:ons|e|erions) (?:recruter |trouver |plutot |idealement )?(?:quelqu'un|une personne|un profil|un candidat|une candidate) (?:agee? )?(?:de |d'|entre )?(?:de )?${UP_TO}`,
        'g',
      ),
      unlessBefore: NO_CANDIDATE_BEFORE,
      unlessAfter: NO_CANDIDATE_AFTER,
    },
    {
      // An age by itself, as a line or a sentence of its own; a range only under the profile.
      pattern: new RegExp(
        `${AFRESH}(?:idealement |de preference )?${BELOW}(?: (?:imperatif|imperativement|uniquement|seulement|de preference|idealement))?${END}${NOT_OF_OTHERS}|${AFRESH}${ALONE}${NOT_OF_OTHERS}(?<=${PROFILE})`,
        'g',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`\bage ?: ?(?:entre |de |under |between )?(?:${UP_TO}|${UPPER} (?:max\w*|au plus)|${AGE} ?(?:-|to|a|et) ?${UPPER}\b|(?<=under )${UPPER}\b)(?<!${OF_OTHERS})|\b${BELOW},? (?:est |sont )?(?:exigee?s?|souhaitee?s?|requise?s?|obligatoire|imperati(?:f|ve)|demandee?s?|uniquement|de preference)\b|\b(?:votre|ton|l') ?age (?:se situe|est compris|est situe|compris|doit etre compris|sera compris|doit se situer) entre ${AGE}${YEARS}? et ${UPPER}\b|\b(?:votre|ton) age (?:est|doit etre|ne (?:doit pas depasser|depasse pas))(?: inferieur a)? ${UPPER}${YEARS}|\bn'(?:avez|as|ayez|ayant) pas (?:encore )?depasse (?:les )?${UPPER}${YEARS}(?! d)|\bdepasse (?:les )?${UPPER}${YEARS}[^.\n]{0,20}\b(?:inutile|abst\w+|passe[zr]? (?:votre|ton) chemin|desolee?|ne (?:pas )?postule\w*)|\b(?:inutile de postuler|ne postule[sz]? pas|merci de ne pas postuler|abstenez-vous|pas pour (?:vous|toi))[^.\n]{0,20}\bsi (?:vous avez|tu as) (?:deja )?(?:depasse (?:les )?|plus de )${UPPER}${YEARS}|\b(?:postes?|emplois?|stages?|recrutement|candidatures?|missions?|contrats?) (?:[a-z]{2,8} )?(?:reservee?s?|ouverte?s?|limitee?s?) (?:uniquement |exclusivement |seulement )?(?:aux|a des) (?:jeunes )?(?:etudiant|diplomee?|stagiaire|profil|candidat|personne)s? (?:agees? )?(?:de |d'|entre )?(?:de )?${UP_TO}|${AFRESH}reservee?s? (?:uniquement |exclusivement )?aux (?:jeunes )?(?:etudiant|diplomee?|stagiaire|profil|candidat|personne)s? (?:agees? )?(?:de |d'|entre )?(?:de )?${UP_TO}`,
        'g',
      ),
      unlessBefore: NO_CANDIDATE_BEFORE,
      unlessAfter: NO_CANDIDATE_AFTER,
    },
    {
      // Of a rank, "senior" is a level.
      pattern: /\b(?:seniors?|quadras?|quinquas?) s'abstenir\b/g,
      unlessBefore:
        /\b(?:profils?|managers?|niveaux?|developpeurs?|consultants?|postes?|cm)\b[^.]{0,15}$/,
    },
    {
      // Of a training contract, right after its name.
      pattern: new RegExp(
        String.raw`(?<=\b(?:alternance|apprentissage|apprentie?|service civique|v\.?i\.?e\.?)(?: [^.\n]{0,25})?[,(:-] ?)${BELOW}${END}`,
        'g',
      ),
      unlessBefore: NO_CANDIDATE_BEFORE,
      unlessAfter: NO_CANDIDATE_AFTER,
    },
    {
      pattern: new RegExp(
        String.raw`\bprofil\b[^\n]{0,20}\n[-•* ]{0,3}(?:[^\n]{0,100}\n[-•* ]{0,3})?${BELOW} ?(?:[.,;)]|\n|$)`,
        'g',
      ),
      unlessAfter: NO_CANDIDATE_AFTER,
    },
    {
      field: 'title',
      pattern: new RegExp(`[(,–-] ?(?:(?:profil|candidat|jeune) (?:de )?)?${BELOW}`, 'g'),
      unlessBefore: NO_CANDIDATE_BEFORE,
      unlessAfter: NO_CANDIDATE_AFTER,
    },
    {
      pattern: new RegExp(
        String.raw`\bcontrats? (?:de )?pro(?:fessionnalisation)?\b[^.\n]{0,30}\b(?:moins de ${UPPER}${YEARS}|${UPPER}${YEARS} max\w*)`,
        'g',
      ),
      unlessAfter: /^[^.\n]{0,60}\b(?:ou|plus|demandeurs?|sinon|sauf|inscrits?)\b/,
    },
    {
      pattern: new RegExp(
        String.raw`\b(?:(?:you (?:are|must be|should be)|must be|should be|candidates?(?: must be| should be)?|applicants?(?: must be| should be)?|person|individual|student|intern) (?:aged )?(?:${BELOW_EN}|${RANGE_EN} years(?: old| of age)?)|(?:you are|must be|candidates?|applicants?) aged ${RANGE_EN}|(?:maximum age|age limit|upper age limit)(?: is| of|:)? ?(?:of )?${UPPER}|(?:no one|nobody|no (?:candidates|applicants)|not (?:hiring|considering|accepting) (?:anyone|people|candidates|applicants)) (?:aged )?(?:over|above|older than) (?:the age of )?${UPPER})\b`,
        'g',
      ),
      unlessBefore: NO_CANDIDATE_BEFORE,
      unlessAfter:
        /^[^.\n]{0,25}\b(?:%|minutes|hours|heures|characters|people|followers|employees|\$|€|k\b|miles|km|lbs?|pounds|of experience|experience)/,
    },
  ],
  /** A range of ages by itself, and no word on whose it is. */
  'age-alone': [
    {
      pattern: new RegExp(`${AFRESH}${ALONE}${NOT_OF_OTHERS}(?<!${PROFILE})`, 'g'),
    },
  ],
  /** Apprenticeship, which has an age of its own; the word may stand for both training contracts. */
  'apprenticeship-scheme': [
    { pattern: /\b(?:apprenti\w*|alternan\w*|apprenticeships?|work[- ]study)/g },
  ],
  /** Another law or programme sets an age for the contract. */
  'age-by-statute': [
    {
      pattern:
        /\b(?:parcours emplois? competences?|contrats? (?:aides?|uniques? d'insertion|initiative emploi|d'engagement|adulte)|emplois? (?:aides?|francs?)|epide|insertion par l'activite|gendarme\w*|armees?|militaires?|marine nationale|reservistes?|sapeurs?[- ]pompiers?|police nationale|gardiens? de la paix)/g,
    },
    {
      pattern: /\b(?:v\.?t\.?[ae]|p\.?e\.?c|c\.?u\.?i|c\.?a\.?e|c\.?i\.?e|cej)\b/g,
      written: CAPITALS,
    },
  ],
  /** Schemes that are for the young alone. */
  'youth-scheme': [
    {
      pattern:
        /\b(?:service national|volontariats?(?! international)|volontaires? territorial\w*|corps europeen de solidarite|european solidarity corps|(?:contrats?|emplois?) d'avenir)/g,
    },
  ],
  /** Civic service, which has an age of its own. */
  'civic-service-scheme': [{ pattern: /\b(?:service civique|civic service)\b/g }],
  /** Volunteering abroad for a French firm, which has an age of its own. */
  'vie-scheme': [
    { pattern: /\bv\.?i\.?[ea]\b/g, written: CAPITALS },
    { pattern: /\bvolontariat international\b/g },
  ],
  /** A contract of professionnalisation: the Code does not keep it for the young alone. */
  'pro-contract': [
    {
      pattern: /\bcontrats? (?:de )?pro(?:fessionnalisation)?\b/g,
    },
  ],
  /** Other contracts of the same posting, for which a law does set an age. */
  'apprenticeship-too': [
    {
      pattern: /\b(?:apprentissage|apprentie?s?|contrats? aides?)\b/g,
    },
  ],
  /** Who may sign a contract of professionnalisation without being young. */
  'pro-contract-for-others': [
    {
      pattern:
        /\b(?:demandeurs? d'emploi|pole emploi|france travail|26 ans et plus|plus de 26 ans|rqth|sans limite d'age|tout age|tous ages)\b/g,
    },
  ],
  /** Programmes of Québec and of Canada that pay for youth jobs. */
  'youth-programme': [
    {
      pattern:
        /\b(?:emplois? d'ete canada|canada summer jobs?|jeunesse canada au travail|young canada works|emplois? d'ete|summer jobs? program\w*|programmes? [^.\n]{0,40}\b(?:jeunes?|jeunesse|etudiant\w*)|youth (?:employment|program\w*|internship program\w*|initiative)|strategie emploi|subvention\w*|wage subsid\w*|subsidi[sz]ed|emplois? jeunesse|carrefours? jeunesse|competences numeriques|eco ?canada|katimavik|lojiq|financee? par)\b/g,
    },
  ],
  /** Words by which young people are preferred without a figure. "Junior" is none: it is a level here. */
  'youth-words': [
    {
      pattern:
        /\b(?:jeunes? diplomee?s?|jeunes? talents?|digital natives?|millenn?ials? (?:dans l'ame|recherche)|(?:jeune et dynamique|dynamique et jeune)s?|jeunes? equipes?|equipes? (?:\w+ et |a taille humaine,? )?jeunes?|ambiance jeune|recent (?:college |university )?graduates?|young graduates?|young (?:and|,) (?:dynamic|energetic|ambitious|motivated|fun|passionate)|young (?:team|professionals?|talents?))\b/g,
      unlessBefore:
        /\b(?:que (?:vous|tu)|whether|soi\w+|cibl\w*|target\w*|aupres|accompagn\w*|insertion|communaute\w*|communit\w*|reseau\w*|audience\w*|public\w*|aux|pour (?:les|des)|aid\w+|clients?|destine\w*|destination|plateforme|media|festival|concours|prix|bourse\w*|vers|helps?|for|serv\w+|support\w*|empower\w*|marques?|recrute(?:r|ment) (?:de|des)|entre les|attirer|former|coach\w*|premier employeur|engag\w+ (?:with|des))\b[^.]{0,45}$/,
      unlessAfter:
        /^s? ?(?:vertical|brand|marque|company|companies|dnvb|enfants|conducteurs?|[^.\n]{0,30}\b(?:ou (?:deja )?(?:experimente|confirme|chercheur|senior|profil)|or (?:experienced|senior)|comme (?:seniors?|experimentes?)|et (?:seniors?|(?:plus )?experimentes?)))/,
    },
  ],
} as const satisfies CueTable
