/**
 * Sentences by which a posting says what contract it offers, as data; a word that merely occurs
 * weighs least.
 */
import type { Contract } from '../domain/codes.ts'
import { IN_A_LIST, OTHERS, STAGE_AS_COURSE, text } from './contract-context.ts'
import { TRAINING_CUES } from './contract-training.ts'
import { WORK_CUES } from './contract-work.ts'
import type { Cue } from './reading.ts'

/** Said in so many words: this is the contract. */
const STATED: readonly Cue<Contract>[] = [
  text(
    'internship',
    6,
    /\bstage (?:(?:conventionne|remunere|credite) )?(?:de|d'une duree de|d'environ|d'au moins|:|-)? ?(?:\d{1,2}|deux|trois|quatre|cinq|six)(?: ?(?:a|-|ou) ?(?:\d{1,2}|quatre|cinq|six))? ?(?:mois|semaines|sem\b)/g,
  ),
  text(
    'internship',
    6,
    /\b\d{1,2}(?:[- ]|-month |-week )?(?:to \d |- ?\d )?-?(?:months?|weeks?) (?:paid |unpaid |full-time |part-time |summer )?internship\b/g,
  ),
  text(
    'internship',
    5,
    /\bstage (?:remunere|conventionne|credite|obligatoire|coop|d'ete|d'automne|d'hiver|de printemps|a pourvoir|de fin d'etudes|longue duree|de cesure|de pre-?embauche|a temps plein|de master|de m[12]|de licence|non remunere)\b/g,
  ),
  text(
    'internship',
    5,
    /\b(?:recherch\w+|recrut(?:e|ons|ent)\b|accueill\w+|accueil|cherch\w+|souhait\w+ (?:recevoir|accueillir)|besoin d')[^.;\n]{0,45}\b(?:un|une|notre|son|sa|futur) ?(?:ou une? )?\(?e?\)? ?stagiaire\b/g,
    { unlessAfter: /^s/ },
  ),
  text(
    'internship',
    5,
    /\b(?:offre|proposition|description|objectifs?|lieu|duree|debut|dates?|contexte|missions?|cadre|deroulement|sujet) (?:de|du|d'un|de ce|de votre) stage\b/g,
  ),
  text(
    'internship',
    5,
    /\b(?:en|un|une offre de) stage (?:au sein|aupres|dans|chez|pour integrer|en communication|de communication|a temps)\b/g,
    {
      unlessAfter: STAGE_AS_COURSE,
      unlessBefore:
        /\b(?:experience|sort\w+|issu\w*|apres|lors|termin\w+|fini\w*|fait|effectue|suivi|pas|ni|sans|premier|precedent)\b[^.]{0,30}$/,
    },
  ),
  text(
    'internship',
    5,
    /\b(?:seeking|looking for|hiring|seeks|recruiting|need|needs|as) (?:an? |our |two |several )?[^.;\n]{0,70}\b(?:intern|trainee|interns)\b/g,
    { unlessBefore: /\b(?:you(?:'re| are)?|who is|whether)\b[^.]{0,20}$/ },
  ),
  text(
    'internship',
    4,
    /\b(?:this|the|our|an?|paid|unpaid|summer|remote|your|virtual) (?:(?!previous|prior|past|first|former)[a-z-]{2,14} ){0,2}(?:internship|traineeship|work placement)\b/g,
    { unlessAfter: /^ (?:experience|program(?:me)?s? (?:manager|for our))/ },
  ),
  text(
    'internship',
    4,
    /\b(?:traineeship|internship) offered\b|\binternship agreement\b|\bthe (?:intern|trainee) (?:will|should|must|is|works)\b|\bas (?:an?|our) intern\b/g,
  ),
  text(
    'internship',
    5,
    /\b(?:co-?op (?:student|term|placement|position|program\w*|office|regime)|work term|regimes? coop|programmes? (?:coop\w*|ate)|student term|study[- ]work term)\b/g,
  ),
  text('internship', 5, /\balternance travail[- ]etudes\b/g),
  text(
    'apprenticeship',
    6,
    /\bcontrat (?:d'|en )(?:apprentissage|alternance)\b|\bcontrat de professionnalisation\b|\balternance (?:de |d'une duree de )?(?:\d|un an|deux ans)/g,
  ),
  text('apprenticeship', 5, /\b(?:en|poste en|offre d'|offre en|notre|cette|une) alternance\b/g, {
    unlessBefore:
      /(?:\b(?:experience|acquise|via|stages?,?|etudiante?|collegue|avec une?|idealement|pas|ni|encadr\w*|and|ou|voire)\b[^.]{0,25})$/,
    unlessAfter:
      /^s? (?:travail|entre|avec le|bureau|sur|presentiel|de teletravail|des jours|ou (?:un |en )?stage|ou une experience|reussie)/,
  }),
  text(
    'apprenticeship',
    5,
    /\b(?:recherch\w+|recrut(?:e|ons|ent)\b|cherch\w+|accueill\w+|poste d')[^.;\n]{0,40}\b(?:alternante?|apprentie?)\b/g,
    { unlessAfter: /^s/ },
  ),
  text(
    'apprenticeship',
    5,
    /\b(?:work[- ]study|apprenticeship)\b|\bthe apprentice (?:takes|will|is|works)\b/g,
    {
      unlessBefore:
        /\b(?:internships?|experience|degree|enrolled|previous|school|completed)\b[^.]{0,40}$/,
      unlessAfter: /^s? (?:or|and other|program)/,
    },
  ),
  text(
    'volunteer',
    6,
    /\b(?:this is an? |an? )?(?:unpaid )?volunteer (?:position|role|opportunity|basis|post|form|agreements?|job)\b|\bvolunteer-based\b/g,
    { unlessBefore: /\b(?:our|support|with|past|previous|manag\w+)[^.,]{0,30}$/ },
  ),
  text(
    'volunteer',
    5,
    /\b(?:poste|mission|collaboration|engagement|role|contrat|fonction|action) (?:de )?(?:benevolat|benevole)\b|\ba titre benevole\b|\bbenevolement\b|\bequipe benevole\b|\bbenevolat\b/g,
    {
      unlessBefore:
        /\b(?:plateforme|publi\w+|propos\w+|engager|s'engag\w+|promouvoir|missions? (?:de|du)|domaine|dans le|du|le|nos|experience|engagent)[^.]{0,30}$/,
    },
  ),
  text(
    'volunteer',
    6,
    /\bmission (?:de|en) service civique\b|\ben service civique\b|\bcontrat de service civique\b|\bvolontariat (?:de|en) service\b|\bservice civique (?:de|:) ?\d/g,
    { unlessBefore: OTHERS },
  ),
  text(
    'volunteer',
    4,
    /\b(?:there's |there is )?no salary (?:attached|involved)\b|\bnon[- ]salaried\b|\bnon salarie\b|\b(?:on a|purely|strictly) voluntary(?: basis)?\b|\bnot (?:currently )?(?:able|in a position) to (?:pay|offer (?:a |any )?(?:salary|compensation|payment|wage))|\bposition is voluntary\b|\b(?:pas|sans|aucun) (?:de )?(?:salaire|remuneration) (?:rattache|associe|prevu|attache|pour)\w*|\bcollaboration non remuneree\b|\bechange de (?:visibilite|services)\b/g,
  ),
  text(
    'volunteer',
    4,
    /\b(?:community )?service[- ]hours? (?:reports?|certificates?|credits?|letters?|verification)\b/g,
  ),
  text(
    'volunteer',
    3,
    /\bwe(?:'re| are) all (?:volunteers|benevoles)\b|\b(?:run|built)[^.\n]{0,30} (?:entirely )?by volunteers\b|\battestation de benevolat\b/g,
  ),
  text(
    'volunteer',
    3,
    /\b(?:is|are|position:?|role:?|currently|completely|this) unpaid\b|\bunpaid (?:role|position|collaboration|opportunity)\b|\b(?:poste|role|mission|collaboration) non remuneree?\b/g,
  ),
  text('fixed-term', 6, /\bcdd\b|\bcontrat a duree determinee\b/g, {
    unlessAfter: IN_A_LIST,
    unlessBefore:
      /(?:\b(?:cdi|agences?|recrutement|placement|emploi|experience|premier|pas|ni)\b[^.]{0,15})$/,
  }),
  text(
    'fixed-term',
    5,
    /\bfixed[- ]term (?:contract|position|appointment|role)\b|\btemporary (?:position|contract|role|job|assignment)\b|\bterm (?:position|employment)\b|\b(?:paid )?fellowship\b|\b\d{1,2}[- ]month (?:contract|fixed)\b/g,
  ),
  text(
    'fixed-term',
    5,
    /\b(?:remplac\w*|pendant|durant|attente|couvrir)[^.\n]{0,40}\bconge (?:de )?(?:maternite|paternite|parental)\b|\bmaternity (?:leave )?(?:cover|contract)\b|\bmission d'interim\b|\b(?:contrat|poste|emploi|mission) (?:saisonniere?|temporaire|interim\w*)\b|\bcontractuel de droit public\b/g,
    { unlessBefore: /\b(?:agences?|recrutement|specialis\w+)\b[^.]{0,40}$/ },
  ),
  text(
    'fixed-term',
    3,
    /\bcontrat (?:initial |renouvelable )?(?:de|d'une duree de|d'au moins) (?:\d{1,2}|trois|quatre|cinq|six|huit|neuf|dix|douze) (?:mois|semaines|ans?)\b|\bcontrat d[e'] ?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/g,
  ),
  text(
    'freelance',
    5,
    /\bpostes? (?:ouverte? )?(?:a|aux|pour|en)[^;\n]{0,25}\b(?:free[- ]?lances?|independante?s?)\b/g,
  ),
  text(
    'freelance',
    4,
    /\btaux journalier\b|\btjm\b|\bday[- ]rate\b|\bdaily rate\b|\b(?:contrat|type|forme) (?:de|:) prestation\b|\b(?:en|ou|contrat de) portage salarial\b|\btravailleu(?:r|se)s? autonomes?\b|\b(?:statut )?(?:auto|micro)-?\s?entrepr\w+|\b(?:htva|ht) ?\/? ?(?:par )?(?:jour|la journee|journee)/g,
    { unlessBefore: /\b(?:depenses?|suivi|reporting|pas|experience)\b[^.]{0,40}$/ },
  ),
  text(
    'freelance',
    4,
    /\ben free[- ]?lance\b|\bfree[- ]?lance (?:position|role|contract|mission|basis|project)\b|\bindependent contractor\b|\bself-employed\b|\bmission free[- ]?lance\b|\ba la pige\b|\bcommunity manager free[- ]?lance\b/g,
    {
      unlessBefore:
        /(?:\b(?:ou|possibilite|mode salariat|soit|experience)\b[^.]{0,60}|\b(?:pas|not)\b[^.]{0,20})$/,
    },
  ),
  text(
    'freelance',
    4,
    /\b(?:cherch\w+|recherch\w+|recrut(?:e|ons|ent)\b)[^.;\n]{0,45}\b(?:independante?|free[- ]?lance|pigiste)\b/g,
    { unlessBefore: /\brecrutement[^.]{0,20}$/, unlessAfter: /^s/ },
  ),
  text('permanent', 6, /\bcdi\b|\bcontrat a duree indeterminee\b/g, {
    unlessAfter:
      /^ ?(?:a la cle|possible|envisag|a l'issue|en fin|i?nterimaire|(?:,|\/|-|et|ou) ?(?:en )?(?:cdd|interim|stage|alternance|free-?lance))/,
    unlessBefore:
      /(?:\b(?:cdd|interim|agences?|placement|proposition|experience|evolution|evoluer|deboucher|embauches?|embaucher|possibilites?|perspectives?|opportunites?|transform\w*|suivie?|convert\w*|lead\w* to|pas|not|vers|au|du)\b[^.]{0,40})$/,
  }),
  text(
    'permanent',
    5,
    /\b(?:poste|emploi) (?:regulier )?permanent\b|\b(?:type|statut|status|nature) ?: ?permanent\b|\bpermanent (?:position|role|contract|full[- ]time|job|employment)\b|\bopen-ended contract\b|\bfull[- ]time permanent\b/g,
  ),
]

/** Words that go with a contract without naming it: several are needed. */
const IMPLIED: readonly Cue<Contract>[] = [
  text('internship', 2, /\b(?:du|ce|le|votre|ton|en|un|mon) stage\b/g, {
    language: 'fr',
    unlessAfter: STAGE_AS_COURSE,
    unlessBefore:
      /(?:\b(?:experience|premier|precedent|pas|ni|compris|hors|suivre|accueil\w*|propos\w* pas|via|apres|lors)\b[^.]{0,30})$/,
  }),
  text(
    'internship',
    3,
    /\b(?:convention|gratification|indemnite|maitre|maitresse|tuteur|tutrice|responsable|fin|rapport|journee|periode|memoire) (?:de|du) stage\b/g,
    { unlessBefore: /\b(?:experience|pas|ni|sans|aucune?|hors|compris)\b[^.]{0,30}$/ },
  ),
  text('internship', 3, /\b(?:la|le|l'|votre|notre|la ou le|le ou la) stagiaire\b/g, {
    unlessBefore: OTHERS,
  }),
  text(
    'internship',
    3,
    /\bconvention (?:tripartite|d'ecole|avec (?:ton|votre) (?:ecole|etablissement))\b|\bconvention (?:de stage )?(?:est )?obligatoire\b|\bgratif(?:ication)?\b(?! des)|\bconvention\b[^.\n]{0,20} (?:necessaire|exigee)|\b(?:fac|ecole|universite|etablissement|cegep)\b[^.\n]{0,25} sign\w+[^.\n]{0,20} avec nous|\bsous convention\b/g,
  ),
  text('internship', 2, /\b[34],\d\d ?(?:€|euros?) ?(?:\/ ?h|de l'heure|l'heure|par heure)/g),
  text(
    'internship',
    2,
    /\bfor (?:course |college |academic |school |university )?credits?\b|\bcollege credit\b|\bcredits? universitaires?\b|\bcesure\b|\binscrite? (?:dans|a|en)[^.\n]{0,35}(?:enseignement|universite|cegep|ecole|master|licence|programme)|\bouverte? aux etudiant\w*|\b(?:ton|votre) (?:universite|cegep|ecole|etablissement)[^.\n]{0,50}\bevaluation\b|\bportail de (?:ton|votre) etablissement\b/g,
  ),
  text('internship', 3, /\b(?:internship|intern)\b/g, {
    unlessBefore:
      /(?:\b(?:experience|previous|prior|including|excluding|in addition to|mentor\w*|manag\w*|supervis\w*|coach\w*|train\w*|not an?|no|isn't|summer, an|an? internship or|or)\b[^.]{0,40})$/,
    unlessAfter: /^ (?:experience|or (?:equivalent|work|professional))/,
  }),
  text(
    'apprenticeship',
    3,
    /\bmaitre(?:sse)? d'apprentissage\b|\brythme (?:d'|de l')?alternance\b|\bapprenticeship tutor\b|\bsalaire d'apprenti\b/g,
    { unlessBefore: /\b(?:vous (?:etes|serez)|dont vous)[^.]{0,20}$/ },
  ),
  text(
    'apprenticeship',
    2,
    /\b(?:votre|ton|l')alternance\b|\b(?:en|d') ?apprentissage\b|\bpourcentage du (?:minimum|smic)\b|\b(?:rythme|1 semaine|3 jours?|4 jours?|2 jours?)[^.\n]{0,20}(?:entreprise|ecole)[^.\n]{0,25}(?:ecole|entreprise)\b|\b(?:the|an|our) apprentice\b/g,
    {
      unlessBefore:
        /(?:\b(?:experience|tutor|pas|ni|stages? (?:ou|et)|stage|our|y compris)\b[^.]{0,20})$/,
    },
  ),
  text(
    'fixed-term',
    3,
    /\bcontractuelle?s?\b(?= (?:de|d'une|pour|sur|justifiant))|\bv\.i\.e\b\.?|\bvolontariat international\b/g,
  ),
  text(
    'freelance',
    2,
    /\bfree[- ]?lance\b|\bindependants?\b(?= sur| pour une duree)|\bau forfait\b|\bmandat de \d+\b|\bjours de mission\b|\bsiret\b/g,
    { unlessBefore: OTHERS },
  ),
]

/** All sentences and words of the text, the ones that state a contract before those that imply one. */
export const TEXT_CUES: readonly Cue<Contract>[] = [
  ...STATED,
  ...TRAINING_CUES,
  ...WORK_CUES,
  ...IMPLIED,
]
