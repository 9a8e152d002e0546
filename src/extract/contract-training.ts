/** Further wordings by which a place for a learner is offered: internships and apprenticeships. */
import type { Contract } from '../domain/codes.ts'
import { OTHERS, STAGE_AS_COURSE, text } from './contract-context.ts'
import type { Cue } from './reading.ts'

/** The learner was here before, or is someone whom the person of the posting looks after. */
const NOT_THE_OFFER =
  /\b(?:experience|poste similaire)\b[^.]{0,60}$|\b(?:sort\w+|issu\w*|apres|depuis|lors|termin\w+|fini\w*|pas|ni|sans|aucune?|hors|leurs?|nos|encadr\w+|supervis\w+|accompagn\w+|tut(?:eur|or\w*)|manag\w+|gere\w*|valid\w+|choisi\w+|mentor\w*|coach\w*|train\w*|overs\w+|guid\w+|brief\w*|previous|prior|former|past|not|no)\b[^.]{0,30}$/

/** It is over: "votre stage vient de s'achever". */
const OVER =
  /^[^,.]{0,20} (?:vient|viennent|s'acheve|s'est|est (?:termine|fini|derriere)|t'a|vous a|n'est pas|etait|fut)\b|^ (?:anterieur|precedent|similaire|prealable)/

/** "You" take them on: they are not the person of the posting. */
const YOU = /\b(?:vous|tu|you|you'll|pour|to)\b[^.,:]{0,25}$/

const INTERNSHIP: readonly Cue<Contract>[] = [
  text(
    'internship',
    4,
    /\b(?:le|ton|votre|ce|un|notre) stage (?:dure\w*|commence\w*|debut\w*|demarr\w*|s'effectu\w*|se (?:deroul|fai|tien|termin|pass)\w*|aura lieu|est (?:remunere|gratifie|conventionne|credite|reconnu|a pourvoir|prevu|d'une duree)|compte pour|va de|vous|t'|porte)/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
  text('internship', 3.6, /\b(?:ce|ton|votre) stage\b/g, {
    unlessBefore: NOT_THE_OFFER,
    unlessAfter: OVER,
  }),
  text(
    'internship',
    4,
    /\b(?:ouvr|offr|propos|pourvo|lanc)\w{1,6} (?:a [^.;\n]{0,30} )?un (?:nouveau |second |beau |vrai |long )?stage\b/g,
    { unlessAfter: STAGE_AS_COURSE, unlessBefore: NOT_THE_OFFER },
  ),
  text('internship', 4, /\b(?:cherch\w+|recherch\w+|faire|faites|fais) (?:un|votre|ton) stage\b/g, {
    unlessBefore: NOT_THE_OFFER,
    unlessAfter: STAGE_AS_COURSE,
  }),
  text(
    'internship',
    4,
    /\bpersonne (?:en stage|stagiaire)\b|\b(?:un|une|le|la|l') ?stagiaire (?:(?:est|sera) (?:attendu|accueilli|rattache|recherche|encadre|indemnise|gratifie|remunere|integre)|aura|devra|tiendra|rejoin\w+|relev\w+|publi\w+|anim\w+|participe\w*|assure\w*|repond\w*|travaill\w+)/g,
    { unlessBefore: OTHERS },
  ),
  text('internship', 5, /\b(?:comme|en tant que|en qualite de|qu'en tant que) stagiaire\b/g, {
    unlessBefore: NOT_THE_OFFER,
  }),
  text(
    'internship',
    5,
    /\b(?:prenons|prend|accueillons|cherchons|embauchons|attendons|voulons|engageons) (?:cette annee |chaque ete )?(?:un|une)(?: ou une?)? stagiaire\b/g,
  ),
  text(
    'internship',
    5,
    /\bstage (?:d'integration|final|facultatif|volontaire|de session|cooperatif|gratifie|long|reconnu|ate\b|du \d|a pourvoir|en (?:communication|marketing|redaction|journalisme)|de (?:deuxieme|troisieme|fin|baccalaureat|maitrise|dec)\b)/g,
    { unlessBefore: NOT_THE_OFFER, unlessAfter: OVER },
  ),
  text(
    'internship',
    4,
    /\b(?:superviseur|superviseure|milieu|enseignante?|professeure?|bureau|tuteur|tutrice|maitre|responsable) (?:de|des) stages?\b/g,
    { unlessBefore: /\b(?:vous etes|vous serez|comme|pas|ni|hors)\b[^.]{0,20}$/ },
  ),
  text(
    'internship',
    4,
    /\bconventions? (?:avec (?:l'|ton |votre |ta |une |la |son )?(?:ecole|etablissement|universite|fac|cegep|centre|organisme)|ecole|exigee?s?|obligatoire|requise?s?|indispensable|demandee|tripartite|d'etudes|scolaire|(?:est |sera )?signee?s? (?:par|avec) (?:ton|votre|l'|la|une|son) ?(?:ecole|etablissement|universite|fac|cegep|organisme))/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
  text(
    'internship',
    4,
    /\bsign(?:ons|era|erons|e|ee) (?:toutes? )?(?:les?|la|ta|votre|une|des) conventions?\b(?! collective| de partenariat| d'objectifs)|\bsous convention\b(?! collective)/g,
  ),
  text(
    'internship',
    4,
    /\bgratification (?:legale|reglementaire|mensuelle|minimale|minimum|de \d|de stage|au|selon|:|en vigueur|horaire|prevue|conforme|a hauteur|est celle)|\bgratifiee?s? (?:au|a|de|selon)\b|% du plafond (?:horaire )?de la securite sociale/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
  text(
    'internship',
    4,
    /\b[34][.,]\d\d ?(?:€|euros?) ?(?:\/ ?h|de l'heure|l'heure|par heure|an hour|per hour|net de l'heure)|€ ?[34]\.\d\d (?:an|per) hour/g,
  ),
  text(
    'internship',
    2,
    /\b[5-7]\d\d(?:[.,]\d\d)? ?(?:€|euros?) ?(?:nets? |bruts? )?(?:par mois|mensuels?|\/ ?mois|au mois|net)|\bsession d'(?:hiver|automne|ete)\b|\ballocation de \d{2,4}|\bstatutory stipend\b|\bsemestre de\b|\bsession (?:chez nous|de stage)/g,
  ),
  text(
    'internship',
    3,
    /\b(?:etudiante?|eleve)s? (?:que nous accueill\w+|accueillie?s?)\b|\baccueill\w+ (?:un|une) (?:etudiante?|eleve)\b|\b(?:pour|de|et) (?:ta|votre) (?:session|fin d'etudes)\b/g,
  ),
  text(
    'internship',
    4,
    /\betudiante? (?:en|de) fin (?:de cursus|d'etudes|de master|de licence|de parcours)\b|\bcesure (?:ou|et|comprise|accept\w+|bienvenue|possible)|\bannee de cesure\b/g,
  ),
  {
    ...text('internship', 12, /\bate\b|\balternance travail[- ]etudes\b/g, { language: 'fr' }),
    written: /ATE|travail/i,
    unlessBefore: NOT_THE_OFFER,
  },
  text(
    'internship',
    5,
    /\b(?:stage|session|formule|regime|emploi|poste|etudiante?|volet|placement)s? (?:en |du |de )?(?:coop\b|cooperatif)|\bcoop (?:remuneree?|creditee?|de (?:\d|quatre|trois|quinze|seize|l'|la))|\bprogramme cooperatif\b/g,
    { unlessAfter: /^s? (?:d'habitation|agricole|de solidarite)/ },
  ),
  text(
    'internship',
    4,
    /\b(?:the|an|one|our|this|summer|winter|fall|autumn|spring) interns? (?:will|is|works|joins|reports|must|may|should|receives|gets|for (?:the|our|this|next)|each|every)\b|\binterns are paid\b|\binterning (?:with|at|for) (?:us|our)\b/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
  text(
    'internship',
    5,
    /\b(?:host|take|taking|welcoming|hire|hiring|want|seek|need)(?: on)? (?:an?|one|our next|our) (?:[a-z-]{2,14} ){0,3}(?:intern|trainee|placement student)\b/g,
    { unlessBefore: YOU },
  ),
  text(
    'internship',
    4,
    /\binterns?\b[^.\n]{0,15}\b(?:wanted|needed|sought|welcome)\b|\binternship\b[^.;\n]{0,12} (?:runs|lasts|starts|begins|pays|takes place|is paid)/g,
    {
      unlessBefore: NOT_THE_OFFER,
    },
  ),
  text(
    'internship',
    4,
    /\b(?:industrial|student|university|sandwich|semester|summer|month|week|undergraduate|work) placement\b|\bplacement (?:year|student|agreement|for (?:students|undergraduates)|lasts|runs)|\bplacement for (?:their|your) (?:course|degree)\b|\bpracticum\b/g,
    { language: 'en', unlessBefore: NOT_THE_OFFER },
  ),
  text(
    'internship',
    4,
    /\b(?:school|university|internship) agreement\b|\bschool paperwork\b|\bagreement with your (?:school|university|college)\b|\b(?:convention|agreement) (?:de stage|signed (?:by|with) your|\(?required)|\bsigned by your (?:school|university|college)\b/g,
    { language: 'en', unlessBefore: NOT_THE_OFFER },
  ),
  text(
    'internship',
    5,
    /\bco-?op (?:posting|work|job|opportunity|coordinator|credit|stream|session|employer|role|office|intern|(?:student|work)?-?term)\b|\b(?:paid|winter|summer|fall|university|student) co-?op\b/g,
    { language: 'en' },
  ),
  text(
    'internship',
    4,
    /\b(?:entente|convention|bourse|allocation|formulaires?|contrat) de stage\b|\bgratif\b(?! des)|\bconventionnee?\b(?! (?:secteur|avec l'etat|par l'anah))/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
  text(
    'internship',
    3,
    /\b(?:la|une|votre|ta) convention\b(?! (?:collective|citoyenne|annuelle|nationale|d'objectifs|de partenariat|de service))/g,
    { language: 'fr', unlessBefore: NOT_THE_OFFER },
  ),
  text('internship', 1.6, /\b(?:ton|votre) (?:tuteur|tutrice)\b|\b(?:the|a|monthly) stipend\b/g),
  text(
    'internship',
    4,
    /\b(?:be|become|as) (?:our|an?|the) (?:next )?(?:[a-z-]{2,12} ){0,2}(?:intern|trainee)\b|\bour next (?:intern|trainee)\b|\bco-?op students\b|\binternship (?:forms?|papers?|paperwork|office|credits?|supervisor|contract|allowance)\b/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
]

const APPRENTICESHIP: readonly Cue<Contract>[] = [
  text(
    'apprenticeship',
    6,
    /\bcontrat pro\b|\btitulaire du contrat (?:de professionnalisation|d'apprentissage)\b|\bprofessionali[sz]ation contract\b/g,
  ),
  text(
    'apprenticeship',
    5,
    /\balternance ?(?:,|:|sur|d'une duree de|de|d')? ?(?:(?:\d{1,2}|douze|dix|dix-huit|vingt|vingt-quatre) (?:mois|ans?|semaines)|un an|deux ans)|\balternance a pourvoir\b|\b(?:ans?|mois) en (?:alternance|apprentissage)\b|\b(?:mode|formule) ?:? ?(?:en |d'|l')?alternance\b(?! entre| des)/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
  text(
    'apprenticeship',
    4,
    /\b(?:cette|ton|votre|notre|l') ?alternance (?:chez|dure\w*|se |commence\w*|debute\w*|vous|au sein|dans|permet\w*|est)/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
  text(
    'apprenticeship',
    4,
    /\b(?:l'|la |le |notre |un |une )(?:alternante?|apprentie?) (?:(?:ou|et) l'(?:apprentie?|alternante?) )?(?:est |sera |aura |rejoin|travaill|tien|suivra|suit|prend|publi|pass|recoi|devra|particip|assur|repond|anim|partag|redig)/g,
    { unlessBefore: OTHERS },
  ),
  text(
    'apprenticeship',
    5,
    /\b(?:formons|prenons|embauchons|recrutons|accueillons|cherchons|engageons|recherchons|forme|cherche|prend) (?:un|une|notre|son)(?: ou une?)? (?:[a-z]{3,10} )?(?:alternante?|apprentie?)\b/g,
    { unlessBefore: YOU },
  ),
  text(
    'apprenticeship',
    4,
    /\b(?:salaire|remuneration|grille|bareme|statut|paye|paie|remuneree?)\b[^.\n]{0,30}\b(?:des|d'|de l'|d'une?) ?apprentie?s?\b|\b\d{2,3} ?% du (?:smic|salaire minimum|minimum)|\bapprentissage en milieu de travail\b|\bpamt\b|\bremuneration (?:legale )?de l'apprentissage\b|\bcarnet d'apprentissage\b/g,
  ),
  text(
    'apprenticeship',
    4,
    /\b(?:une?|deux|trois|quatre|cinq|[1-5]) (?:jours?|semaines?)[^.\n]{0,25} (?:au cfa|a l'ecole|en cours|de cours|en formation|au centre de formation|en classe|at (?:school|college|the cfa|university))\b/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
  text(
    'apprenticeship',
    3.6,
    /\b(?:votre|ton|au|ce) cfa\b|\bcfa partenaire\b|\bcontrat\b[^.\n]{0,30} cfa\b/g,
  ),
  text(
    'apprenticeship',
    5,
    /\b(?:degree|higher|advanced|modern|level [2-7]) apprenticeship\b|\bapprenticeship (?:standard|contract|mentor|levy|agreement|of|lasts|starts|,)|\bapprentices? (?:wage|rate|minimum|salary|pay|contract)\b/g,
  ),
  text(
    'apprenticeship',
    4.5,
    /\b(?:an|our|the|this) apprentice (?:will|spends|works|joins|is|gets|for|attends|learns|reports)\b|\b(?:as|be|become) (?:an|our) apprentice\b|\b(?:looking for|seek\w*|hiring|need|want|taking on) (?:an|our|one) (?:[a-z-]{2,12} )?apprentice\b|\boff-the-job training\b|\bday release\b/g,
    { unlessBefore: NOT_THE_OFFER },
  ),
  text('apprenticeship', 5, /\balternance\b(?! with)/g, { language: 'en' }),
]

/** Sentences that offer an internship or an apprenticeship. */
export const TRAINING_CUES: readonly Cue<Contract>[] = [...INTERNSHIP, ...APPRENTICESHIP]
