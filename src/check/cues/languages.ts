/**
 * Words that the rules on Québec ask for: the languages that a posting requires, where its French
 * version is, the study programme of an internship, and pay that is left open.
 */
import type { CueTable } from './cue-table.ts'

/** A language other than French, as one asks for it. */
const LANGUAGE_NAME =
  '(?:anglaise?|english|espagnole?|spanish|allemand|german|italien|italian|portugais|portuguese|mandarin|cantonais|cantonese|arabe|arabic|creole|neerlandais|dutch|russe|russian|japonais|japanese|coreen|korean|inuktitut)\\b'
const LANGUAGE = `(?:l'|de l'|d'|langue )?${LANGUAGE_NAME}`
/** What makes a mention a requirement, said after the language. */
const NEEDED =
  "(?:obligatoire|(?:re)?quise?|exigee?|indispensable|necessaire|essentiel(?:le)?|imperati(?:f|ve)|incontournable|courante?|couramment|fluide|avancee?|professionnel(?:le)?|fonctionnel(?:le)?|intermediaire|impeccable|excellente?|parlee?(?:,| et|/) ?ecrite?|ecrite?(?:,| et|/) ?parlee?|oral et ecrit|a l'oral et a l'ecrit|mandatory|required|essential|compulsory|a must|fluency|fluently|proficiency)\\b"

/** What stands between "excellent" and the language when it is a skill: content has other words. */
const SKILL =
  "skills?|written|verbal|oral|spoken|writing|speaking|communications?|command|knowledge|proficiency|fluency|working|interpersonal|language|grammar|level|copywriting|editing|both|and|or|in|of|french|niveau|maitrise|comprehension|expression|redaction|connaissances?|ecrit|ecrite|orale|parle|et|ou|en|du|de|d'|a l'oral|a l'ecrit|de la langue|la langue|francaise?|le|aptitudes?|capacites?|competences?"

/** The words before say that it is not asked, or that others speak it. */
const NOT_ASKED =
  /\b(?:(?:pas|sans|aucune?|ni|non|no|not|without|never|jamais|nul besoin)\b[^.]{0,30}|(?:membres?|clients?|clientele|public|joueurs?|abonnes|members?|customers?|community|communaute|audience|players)\b[^.]{0,20})$/
/** The words after say that it is not asked. */
const NOT_ASKED_AFTER =
  /^[^.,;]{0,25}\b(?:n'est (?:pas|ni)|ne sont pas|pas (?:necessaire|requis|exige|obligatoire)|non (?:requis|exige|obligatoire)|not (?:required|necessary|needed|mandatory)|langue maternelle)/
/** What is bilingual is a text, a place or a group, and not the person. */
const BILINGUAL_THING =
  /^ (?:content|copy|newsletters?|websites?|site|posts?|posting|captions?|publications?|campaigns?|materials?|documents?|communications?|community|communities|environment|workplace|teams?|company|organi[sz]ation|school|city|region|market|audience|events?|platform|blog|podcast|media|format|version|texts?|accounts?|pages?|support|services?|customers?|clients?|country|province|province|university|college|institution|press)\b/
/** "Not credited", "no course credit": the programme is denied. */
const NO_PROGRAMME = /\b(?:pas|sans|aucune?|non|no|not|without|ni)(?: (?:de|d'|any|un|une|a))? ?$/

/** No version of the posting: it is denied, or it is what the person writes. */
const NO_VERSION =
  /\b(?:pas|no|not|ni|aucune?|write|written|content|newsletter|infolettre|posts?)\b[^.]{0,20}$/

export const LANGUAGES = {
  /** The person has to know a language other than French. */
  'requires-other-language': [
    {
      pattern: new RegExp(
        `\\b${LANGUAGE}[ ,:(/-]{0,3}(?:(?:est|sont|is|are|tres|niveau|de niveau|parle|ecrit|a l'oral|langue|language|skills?|level|both|of|et|and|au|francais|french|strictement|absolument|strictly|absolutely) ){0,4}${NEEDED}`,
        'g',
      ),
      unlessBefore: NOT_ASKED,
      unlessAfter: NOT_ASKED_AFTER,
    },
    {
      pattern: new RegExp(
        `\\b(?:maitrise[rsz]?|connaissances?|connaitre|aisance|a l'aise|fluence|bonne comprehension|excellente comprehension|niveau avance|competences? linguistiques?|capacite (?:de|a) (?:communiquer|rediger|s'exprimer)|parle[rsz]|parlant|s'exprimer|vous exprimez|couramment|fluent|fluency|fluently|proficien(?:t|cy)|mastery|command|working knowledge|ability to (?:speak|write|communicate)|speaks?) [^.\\n;]{0,45}?\\b${LANGUAGE}`,
        'g',
      ),
      unlessBefore: NOT_ASKED,
      unlessAfter: NOT_ASKED_AFTER,
    },
    {
      pattern: new RegExp(
        `\\b(?:excellente?s?|tres bonn?e?|bonn?e?|strong|impeccable|perfect|professional|native|native-level|advanced)(?:[ ,(/&]{1,3}(?:${SKILL})){0,10}[ ,(/&]{1,3}${LANGUAGE}`,
        'g',
      ),
      unlessBefore: NOT_ASKED,
      unlessAfter: NOT_ASKED_AFTER,
    },
    {
      pattern: new RegExp(
        `\\b(?:langues?(?: parlees?| requises?| exigees?| de travail)?|languages?(?: required)?) ?: ?[^.\\n;]{0,30}?\\b${LANGUAGE}`,
        'g',
      ),
      unlessAfter: NOT_ASKED_AFTER,
    },
    {
      pattern:
        /\bbilinguisme (?!n'|ne |pas )(?:\w+ )?(?:\(?[^.\n;()]{0,25}\)? )?(?:obligatoire|requis|exige|essentiel|indispensable|necessaire|imperatif)\b|\bbilinguisme \(?(?:francais|anglais)\b|\b(?:maitrise du|exigence de|niveau de|excellent|tres bon|bon|parfait) bilinguisme\b|\bbilinguisme,? (?:a l'oral|oral|parle|ecrit)\b|(?<=\n[-*] ?)bilinguisme\b|(?<=\n[-*] ?)bilingue\b|(?<=\n)bilinguisme(?=\n|$)|\bbilingualism (?:is )?(?:required|mandatory|essential)\b/g,
      unlessBefore: NOT_ASKED,
      unlessAfter: NOT_ASKED_AFTER,
    },
    {
      pattern:
        /\b(?:etre|etes|es|sois|soyez|parfaitement|totalement|completement|entierement|personne|candidate?|profil|gestionnaire|conseiller|conseillere|charge|charge de projet|stagiaire|redacteur|redactrice|agent|agente|coordonnateur|coordonnatrice|specialiste|moderateur|moderatrice|animateur|animatrice|manager|fully|perfectly|completely|must be|be|are|you're|is) bilingue?(?:al)?\b|\bbilingual\b(?= (?:in|french|english|candidates?|person|individual|professional|required|mandatory|preferred|an asset|an? must|\(|\/|-))|\bbilingue,? ?(?:\(|obligatoire|requise?|exigee?|francais|anglais|fr\b|en francais|a l'oral|oral)/g,
      unlessBefore:
        /\b(?:pas|no|not|ni|sans|contenus?|content|site|infolettres?|newsletter|equipe|team|organisme|entreprise|milieu|environnement|ville|ecole|communaute|publications?|textes?|support|service|services?|tout|page|pages|sera|seront|marque|which|that|it|content|posts?|materials?)\b[^.]{0,18}$/,
      unlessAfter: BILINGUAL_THING,
    },
    {
      // What a title calls bilingual is the person, for it names one.
      pattern: /\bbilingu(?:e|al)\b|\b(?:anglophone|english[- ]speak(?:ing|er))\b/g,
      field: 'title',
      unlessBefore:
        /\b(?:contenus?|infolettres?|site|publications?|textes?|blogue|media|organisme|milieu) $/,
      unlessAfter: BILINGUAL_THING,
    },
  ],
  /** A language other than French is spoken of at all: where a reason may stand for a title. */
  'other-language': [
    {
      pattern: new RegExp(`\\b${LANGUAGE_NAME}|\\bbilingu(?:e|es|isme|al|alism)\\b`, 'g'),
      field: 'text',
    },
  ],
  /** It would help: the person may do without. */
  'other-language-helps': [
    {
      pattern: new RegExp(
        `\\b(?:${LANGUAGE}|bilinguisme|bilingue|bilingual|bilingualism)[^.\\n;]{0,50}?\\b(?:atout|souhaitee?|souhaitable|un plus|preferable|privilegiee?|apprecie|an asset|a plus|preferred|nice to have|desirable|a bonus|helpful)\\b`,
        'g',
      ),
      unlessBefore: NOT_ASKED,
    },
    {
      pattern: new RegExp(
        `\\b(?:atouts?|un plus|asset|assets|nice to have|bonus)\\b ?:? ?[^.\\n;]{0,40}?\\b(?:${LANGUAGE}|bilinguisme|bilingue|bilingual)`,
        'g',
      ),
    },
  ],
  /** A French version is said to come after this one. */
  'french-version-later': [
    {
      pattern:
        /\b(?:french (?:version|posting|description|job description|translation)|(?:posting|version|description|job ad) in french|version (?:en )?francaise|affichage en francais|offre en francais|traduction francaise)\b[^.\n]{0,30}?\b(?:will follow|(?:to follow|a suivre) (?:soon|shortly|later|sous peu|bientot)|coming (?:soon|shortly|later)|to come|(?:will be|is being) (?:posted|published|available|added|translated|prepared)(?: \w+)? (?:soon|shortly|later|next)|in preparation|suivra|a venir|sous peu|prochainement|bientot|en preparation|en cours de (?:traduction|redaction))\b|\b(?:coming soon|bientot|a venir|sous peu)\b[^.\n]{0,12} (?:in french|en francais|french version|version francaise)\b|\b(?:will follow|suivra|a venir|sous peu)\b (?:aussi |egalement |also |shortly |soon )?(?:en francais|in french)\b|(?<=(?:^|[.\n(*]) ?)(?:le |the )?(?:texte |text )?(?:francais|french) (?:text )?(?:suivra|will follow|coming soon|a venir|bientot|sous peu|to follow (?:soon|shortly|later))\b/g,
      unlessBefore: NO_VERSION,
    },
  ],
  /** A French version is said to stand elsewhere, or on this page, where it was not found. */
  'french-version-elsewhere': [
    {
      pattern:
        /\b(?:french (?:version|posting|description|job description|translation)|(?:posting|version|description|job ad|available) in french|la version francaise|version (?:en )?francaise?|affichage en francais|offre en francais|en francais) [^.\n]{0,40}?\b(?:available|follows|upon request|on request|on our (?:web)?site|elsewhere|here|below|disponible|sur demande|sur notre site|ici|se trouve)\b|\b(?:disponible|available|voir|see)[^.\n]{0,25} (?:aussi |egalement |also )?(?:en francais|in french|french version|version francaise)\b|\bfrench (?:version|posting) ?:|\bversion francaise ?:|\b(?:pour|for) (?:la version francaise|the french version|french)\b|\b(?:le |la |the )?(?:texte |version |description |annonce |offre |affichage )?(?:en )?(?:francaise?|french|fr)(?: text| version| posting| description| translation)? (?:suit|follows|to follow|a suivre|ci-dessous|ci-apres|below|plus bas|a la suite|en dessous|au bas|a la fin|apres l'anglais|to be found|at the (?:end|bottom))\b|\b(?:voir|see|scroll)\b[^.\n]{0,15}\b(?:plus bas|below|down|ci-dessous|end)\b[^.\n]{0,10}\b(?:pour|for) (?:le |la |the )?(?:francais|french|version francaise)\b/g,
      unlessBefore: NO_VERSION,
    },
  ],
  /** The internship itself counts in a course of study. */
  'credited-internship': [
    {
      pattern:
        /\bcredites?\b|\bcredits? (?:universitaires?|collegiaux|academiques?|d'etudes|de cours|de stage|scolaires?)\b|\b(?:course|college|school|university|academic) credits?\b|\bfor credits?\b|\bcredit-bearing\b/g,
      unlessBefore: NO_PROGRAMME,
    },
    {
      pattern:
        /\bstages? (?:obligatoires?|de fin d'etudes|coop|co-op|ate\b|d'observation (?:du|au|de votre|de ton)|en milieu de travail|d'integration|de dec|d'aec|de baccalaureat|de maitrise)\b|\balternance travail[- ]etudes\b|\(ate\)|\bprogrammes? (?:coop|co-op|ate)\b|\bformulaire [^.\n]{0,20}(?:coop|stage)\b|\bco-?op (?:programs?|students?|work terms?|internships?|placements?|terms?)\b|\b(?:rapport|ententes?|conventions?|superviseur universitaire|coordonnateur) de stages?\b|\binternship agreement\b/g,
      unlessBefore: NO_PROGRAMME,
    },
    {
      pattern:
        /\b(?:exigee?|requis|required|prevu|reconnu|integre|dans le cadre|as part|offert|part) (?:par|dans|by|in|of|de|d'|du|a) ?[^.\n]{0,25}\b(?:programme d'(?:etudes|enseignement)|programme (?:coop|de formation|universitaire|collegial)|(?:degree|study|academic|diploma|college|university) (?:program\w*|requirements?)|etudes|studies|scolarite|baccalaureat|maitrise|bac|cursus|formation (?:collegiale|universitaire))\b/g,
      unlessBefore: NO_PROGRAMME,
    },
  ],
  /** Studies are spoken of: the internship may belong to them. */
  studies: [
    {
      pattern:
        /\b(?:cegeps?|universit(?:e|es|aires?|y|ies)|colleges?|collegiale?s?|collegiaux|baccalaureats?|bachelor(?:'s)?|bac (?:en|de)|maitrise (?:en|universitaire)|a la maitrise|master(?:'s)?|etudiantes?|etudiants|students?|etudes|etudier|etudie[sz]?|undergraduate|programme d'etudes|(?:degree|diploma|study) programs?|enrolled|etablissements? (?:d'enseignement|scolaires?)|(?:ton|votre|leur|son|your|their|the) (?:ecole|school))\b/g,
      unlessBefore:
        /(?:\b(?:diplomee?s?|graduates? (?:of|from)|sans|aucune?|pas d[e']|no|hors|not) ?(?:an? )?|\b(?:pas (?:besoin|necessaire|requis|oblige\w*) d'etre|(?:fini\w*|termin\w*|achev\w*|quitt\w*|finished|completed|done with)) (?:inscrite? (?:a l'|au |a |dans )?|aux? |tes |vos |ses |leurs |des |les |your )?)$/,
      unlessAfter: /^ ?(?:ou non|ou pas|or not)\b/,
    },
    { pattern: /\b(?:dec|aec|dep)\b/g, written: /^[A-Z]{3}$/ },
  ],
  /** The pay is spoken of and left open. */
  'pay-left-open': [
    {
      pattern:
        /\b(?:salaire|remuneration|salary|compensation|pay|taux horaire|conditions? salariales?)[^.\n\d$€;]{0,25}\b(?:concurrentie\w{1,3}|competiti(?:f|ve)|a discuter|a negocier|a determiner|negociable|negotiable|selon (?:l'|votre |ton |les |la |le )?(?:experiences?|competences|profil|qualifications?)|avantageu(?:x|se)|attrayante?|attracti(?:f|ve)|interessante?|(?:based|depending) on experience|commensurate|to be discussed|tbd)\b|\b(?:competitive|attractive|attrayante?|concurrentie\w{1,3}|negotiable) (?:base )?(?:salary|salaire|pay|compensation|remuneration|wages?)\b/g,
    },
  ],
  /** Something comes on top of the stated amount. */
  'pay-adds-up': [
    {
      pattern:
        /(?:\+|\b(?:plus|et|avec|and|with)) ?(?:les |des |une |a |your )?(?:commissions?|pourboires?|bonis?|primes?|tips|bonus(?:es)?|variables?)\b|\b(?:salaire de base|base salary|base pay|pourboires|tips|a commission|on commission)\b/g,
    },
  ],
  /** Words of pay that do not tell this post's pay. */
  'pay-of-something-else': [
    {
      pattern:
        /\bassurances?[- ]salaire\b|\b(?:salary|wage) insurance\b|\bremuneration globale\b|\b(?:conges?|vacances|jours?|journees?|heures?|fetes?|pauses?|absences?)\b[^.\n;]{0,30}\bremuneree?s?\b|\bpaid (?:time off|vacations?|holidays?|leaves?|days?|parental|sick|personal|lunch|social|media|ads?|advertising|search|campaigns?|content|partnerships?|and organic)\b|\b(?:organic|owned|earned)[^.\n]{0,10}\bpaid\b|\bbudgets?\b[^.\n]{0,30}\$|\$[^.\n]{0,10}\bbudget\b|\bpay (?:equity|attention)\b/g,
    },
  ],
} as const satisfies CueTable
