/** Words on the age of the candidate; ages of customers, of firms and of experience are none. */
import type { CueTable } from './cue-table.ts'

/** 16 to 69: a smaller figure counts experience or children, a greater one the firm. */
const AGE = String.raw`(?:1[6-9]|[2-6]\d)`
/** A grown-up's: below 18 there is no upper age, only the age from which one may work. */
const UPPER = String.raw`(?:19|[2-6]\d)`
const YEARS = '(?: ?ans| ans revolus)'
/** "moins de 30 ans", "30 ans maximum": a range is left out, for customers have one too. */
const BELOW = `(?:moins de ${UPPER}${YEARS}|${UPPER}${YEARS} (?:au )?(?:maximum|maxi|max|au plus)|${UPPER}${YEARS} et moins|maximum ${UPPER}${YEARS})`
/** A range that ends at sixty or more leaves no one out who works. */
const TOP = String.raw`(?:19|[2-5]\d)`
const UP_TO = `(?:${BELOW}|${AGE}${YEARS}? ?(?:a|-|et|/) ?${TOP}${YEARS}|entre ${AGE}${YEARS}? et ${TOP}${YEARS})`
const BELOW_EN = `(?:(?:under|below) (?:the age of )?${UPPER}|no older than ${UPPER}|younger than ${UPPER})`
const RANGE_EN = `(?:between )?${AGE} ?(?:to|-|and) ?${TOP}`

/** It is an audience, a price or an experience. */
const NO_CANDIDATE_BEFORE =
  /\b(?:public\w*|cibl\w*|audience|client\w*|lecteur\w*|abonn\w*|tarif\w*|adherent\w*|beneficiaire\w*|accompagn\w*|accueil\w*|enfants?|adolescents?|ados?|eleves?|usagers?|communaute|persona\w*|generation|carte|forfait|reduction|gratuit\w*|billet\w*|age moyen|moyenne|target\w*|users?|customers?|players?|members?|participants?|aupres|suivi|insertion|programme pour|dispositif|concours|ambassad\w*|influenceu\w*|joueu\w*|equipes? de|utilisat\w*|spectat\w*|audit(?:eur|rice)s?|inscrits?|laureats?|prix|bourses?|tournois?|competitions?|appels? a projets|castings?|temoins?|pass|nous sommes|licenc\w+|clubs?|voyageu\w*|patiente?s?|depistage|prevention|residen(?:ce|t)s?|contest|tournament|app|readers?|viewers?|subscribers?|volontaires sont|les stages|stages? de (?:foot|football|sport|voile|tennis|danse|theatre|musique))\b[^.]{0,60}$/
const NO_CANDIDATE_AFTER =
  /^[^.\n]{0,25}\b(?:d'?experience|d'?anciennete|d'?existence|d'?histoire|de moyenne|d'age moyen|en moyenne|experience|minimum|revolus? minimum|ou plus agees?|et plus|si vous|of experience|tarif|reduction|gratuit)\b|^[^.\n]{0,60}\b(?:concours|tournoi|festival|bourse|contest|tournament|pour (?:temoigner|tester|participer|repondre|figurer|un (?:test|sondage|tournage|film|reportage|panel)|une (?:etude|enquete|video|emission)|(?:notre|nos|les|le) (?:prochaine?s? )?(?:reportages?|castings?|tournages?|videos?|films?|panel|emissions?|shootings?))|a (?:accompagner|aider|former|soutenir)|(?:pour (?:sa|notre|la) )rentree|to (?:star|know|test|appear|take part)|(?:candidats?|personnes?|profils?) de plus)\b|^ ?ou (?:etes|es|cherch\w+|demandeu\w+|inscrite?s?|en recherche|sans emploi|plus|rqth)\b/
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
/** What one gets for one's age, or whose age it is: said right after, it is no condition. */
const BENEFIT_AFTER =
  /^ ?:|^[^.\n]{0,65}(?:\b(?:ce sont|c'est|profit\w+|benefici\w+|recoi\w+|recev\w+|(?:a|ont|avez) droit|rembours\w+|moitie prix|offerte?s?|gratuit\w*|reductions?|reduite?s?|tarifs?|taux|licence|abonn\w+|carte|pass|forfait|euros?|inscrivez|inscris|slogan|message|sur (?:deux|trois|quatre|cinq|dix)|(?:nos?|notre|our) (?:lect\w+|spectat\w+|utilisat\w+|cible|public|clients?|membres?|readers?|users?|viewers?|customers?)|get|gets|free|discount|bienvenue?s?|out of|in (?:two|three|four|five))\b|[€$%])/
/** The words just before a noun by which a person of that age is sought. */
const SOUGHT = String.raw`(?:(?<!\b(?:la|de|en|une) )\b(?:(?:recherch|cherch|recrut|embauch|engag)(?:e|eons|ons|er)|(?:prefer|privilegi|voul|souhait)(?:e|ons)(?= (?:plutot |idealement |surtout |recruter |embaucher |engager |trouver |accueillir )?(?:une?|des) ))\b(?! d'emploi)(?<!\bvous \w{4,12})(?:(?!\b(?:pour (?!notre|nos|son|sa|un poste|un stage|un cdi|une alternance)|a [a-z]{3,12}[ei]r\b|aupres|avec|qui|vers|aid|accompagn|dedie|destin))[^.;!?\n]){0,40}|\bprofils?\b[^.;!?\n]{0,30}|\bposte a pourvoir ?: ?|\bcandidate?s? (?:ideale?s?|recherchee?s?)[^.;!?\n]{0,15}|\b(?:vous etes|tu es|doit etre|etre)(?: une?)? (?:[a-z]{3,20}, ){0,2}|\b(?:postes?|emplois?|stages?|cdi|cdd) (?:pour|ouverte?s? a|s'adress\w{1,4} a|convien\w{1,4} a)(?: une?| des)? |\bpour (?:ce|le|notre) (?:poste|stage|cdi|cdd), ?|(?:^|[.!\n]) ?[-•*]? ?(?:idealement|ideal|ideal pour)(?: une?)? )`
/** "Every student under 26", "our", "the": a group that is spoken of. */
const ANY_OF = String.raw`\b(?:chaque|toute?|tous les|toutes les|les|aux|nos|vos|leurs|cette|ces|du|certaine?s?|l') ?(?:jeunes? )?`
/** A slogan, or what follows the name of a product: not said to the reader of the posting. */
const QUOTED_BEFORE =
  /[«"“] ?$|(?<!\b(?:profil\w*|recherche\w*|recherchons|requis\w*|conditions?|exigences?|vous|toi|candidat\w*|poste|alternance|apprenti\w*|service civique|v\.?i\.?e\.?|stage|cdi|cdd|mois|prerequis|criteres?|qualites)[^:]{0,15}):(?: ?-)? ?$|(?<!\b(?:postul\w{1,4}|uniquement|seulement|candidat\w{0,5}|que) )\b(?:si|if|quand|lorsque|des que) $/
/** A question is asked of the reader only when an invitation to apply follows. */
const NO_MERE_QUESTION = String.raw`(?![^.!;\n]{0,60}\?(?!(?! ?[^\n]{0,60}\b(?:aussi|age)\b) ?[^\n]{0,40}\b(?:postul\w+|rejoi\w+|candidat\w*|(?:ce|cette|notre|le) (?:poste|stage|cdi|cdd|offre d'emploi|alternance)|apply)\b))(?![\s\S]{0,120}\bsans limite d'age)`
/** Initials: "VIE" is a contract, "vie" is life. */
const CAPITALS = /^\p{Lu}[\p{Lu}.]+$/u
/** No age is asked for: the sentence opens the post to everyone. */
const ANY_AGE =
  /\b(?:que vous|que tu|quel que soit|peu importe|whether|regardless|a tout age)\b[^.]{0,60}$/

const HAS_AGE = `(?:imperativement |obligatoirement |idealement |agee?s? )?(?:de |d'|entre )?(?:de )?${UP_TO}`
/** "You are under 30", said to the reader. */
const TO_READER = String.raw`\b(?:(?:vous avez|tu as|vous etes|tu es|vous aurez|tu auras) ${HAS_AGE}|(?<=(?:^|[.!\n] ?[-•*]? ?|\b(?:vous|tu|profil|candidat)\b[^.\n]{0,40}, ?|\b(?:il faut|devez|dois|devra|doit|doivent) ?))(?:avoir|etre|ayant|agee?s?) ${HAS_AGE})${NO_MERE_QUESTION}`
const TO_READER_EN = String.raw`\b(?:you (?:are|must be|should be) (?:aged )?(?:${BELOW_EN}|${RANGE_EN} years(?: old| of age)?)|you are aged ${RANGE_EN})${NO_MERE_QUESTION}`
/** Whose age it is cannot be told where an audience was spoken of just before. */
const SURELY = `(?<!${OF_OTHERS})`
const NOT_TO_READER = {
  unlessBefore: new RegExp(
    `${NO_CANDIDATE_BEFORE.source}|${ANY_AGE.source}|${QUOTED_BEFORE.source}`,
  ),
  unlessAfter: new RegExp(`${NO_CANDIDATE_AFTER.source}|${BENEFIT_AFTER.source}`),
}
const SAID_TO_READER = [
  { pattern: new RegExp(`${TO_READER}${SURELY}`, 'g'), ...NOT_TO_READER },
  { pattern: new RegExp(`${TO_READER_EN}${SURELY}`, 'g'), ...NOT_TO_READER },
]
const WHOM =
  '(?:candidate?|profil|personne|femme|homme|fille|garcon|jeune|stagiaire|etudiante?|collaborateur|collaboratrice|diplomee?|community manager|animateur|animatrice|redacteur|redactrice|moderateur|moderatrice|vendeur|vendeuse|alternante?|collegue)s?'
const OF_AGE = String.raw`(?: (?:recherchee?s?|motivee?s?|dynamiques?|femmes?|hommes?))? ?(?:agee?s? |ayant )?(?:de |d'|entre |: |\()?(?:de )?${UP_TO}`
/** A person of that age, sought in so many words or named as a line of its own. */
const SOUGHT_AT_AGE = [
  {
    pattern: new RegExp(
      String.raw`\b${WHOM}(?<=${SOUGHT}(?:jeunes? )?${WHOM})(?<!${ANY_OF}${WHOM})${OF_AGE}${NO_MERE_QUESTION}`,
      'g',
    ),
    unlessBefore: new RegExp(`${NO_CANDIDATE_BEFORE.source}|${ANY_AGE.source}`),
    unlessAfter: NO_CANDIDATE_AFTER,
  },
  {
    pattern: new RegExp(
      `${AFRESH}(?:une? )?(?:jeunes? )?${WHOM}${OF_AGE}(?: (?:exigee?s?|souhaitee?s?|requise?s?|demandee?s?|imperatif|imperativement|uniquement|seulement|motivee?s?|dynamiques?))?${END}${NO_MERE_QUESTION}${SURELY}`,
      'g',
    ),
    ...NOT_TO_READER,
  },
]

export const AGES = {
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

/** What every wording of {@link AGE_LIMITS} needs: an age, in figures or as a decade. */
export const SPEAKS_OF_AGE =
  /\b(?:1[4-9]|[2-7]\d) ?(?:ans\b|years?\b|yrs?\b)|\bage[ds]?\b|\b(?:under|below|over|younger than|between|plus de|moins de|exceed\w{0,3}) (?:1[4-9]|[2-7]\d)\b|taine\b|s'abstenir/

export const AGE_LIMITS = {
  /** An upper age, or a range of ages, set for the candidate. */
  'age-limit': [
    ...SAID_TO_READER,
    ...SOUGHT_AT_AGE,
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
        String.raw`\b(?:(?:(?<=${AFRESH})(?:must|should) be|(?:candidates?|applicants?|interns?)(?: must be| should be)) (?:aged )?(?:${BELOW_EN}|${RANGE_EN} years(?: old| of age)?)|(?:candidates?|applicants?) aged ${RANGE_EN}|(?<=\b(?:looking for|seeking|hiring|want|prefer) (?:an? )?(?:(?!every|each|any|all|our|your|the )\w+ )?)(?:candidate|person|individual|student|intern|woman|man)s? (?:aged )?(?:${BELOW_EN}|${RANGE_EN} years(?: old| of age)?|${RANGE_EN})|(?:maximum age|age limit|upper age limit)(?: is| of|:)? ?(?:of )?${UPPER}|(?:no one|nobody|no (?:candidates|applicants)|not (?:hiring|considering|accepting) (?:anyone|people|candidates|applicants)) (?:aged )?(?:over|above|older than) (?:the age of )?${UPPER})\b|${AFRESH}(?:candidates?|applicants?) (?:aged )?(?:${BELOW_EN}|${RANGE_EN} years(?: old| of age)?)${END}`,
        'g',
      ),
      unlessBefore: NO_CANDIDATE_BEFORE,
      unlessAfter:
        /^[^.\n]{0,40}\b(?:contest|tournament|competition|grant|festival)\b|^[^.\n]{0,25}\b(?:%|minutes|hours|heures|characters|people|followers|employees|\$|€|k\b|miles|km|lbs?|pounds|of experience|experience)/,
    },
  ],
  /** A range of ages, and no word on whose it is, or "you" after words on an audience. */
  'age-alone': [
    {
      pattern: new RegExp(`${AFRESH}${ALONE}${NOT_OF_OTHERS}(?<!${PROFILE})`, 'g'),
    },
    { pattern: new RegExp(TO_READER, 'g'), ...NOT_TO_READER },
    { pattern: new RegExp(TO_READER_EN, 'g'), ...NOT_TO_READER },
  ],
} as const satisfies CueTable
