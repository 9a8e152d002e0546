/**
 * Words by which a title, or a line that reads like a field, says what contract is offered, as data.
 * They weigh most: an employer who writes them there means them.
 */
import type { Contract } from '../domain/codes.ts'
import type { Cue } from './reading.ts'

const title = (
  value: Contract,
  pattern: RegExp,
  unlessAfter?: RegExp,
  unlessBefore?: RegExp,
): Cue<Contract> => ({
  value,
  pattern,
  weight: 10,
  field: 'title',
  ...(unlessAfter && { unlessAfter }),
  ...(unlessBefore && { unlessBefore }),
})

/** Words of the title. */
export const TITLE_CUES: readonly Cue<Contract>[] = [
  title(
    'internship',
    /\bstagiaires?\b|\bstages?\b/g,
    /^ (?:manager|hand|technician)/,
    /\b(?:early|late|back|main|on|center|responsable des?|coordinat\w* des?|gestion des?|relations?) ?-?$/,
  ),
  title(
    'internship',
    /\binterns?\b|\binternships?\b|\bco-?op\b|\bwork term\b/g,
    /^ (?:program(?:me)?|recruit\w*|coordinat\w*) (?:manager|lead|coordinator|officer)/,
  ),
  title('internship', /\btrainee(?:ship)?\b/g, /^ (?:manager|program)/, /\b(?:management|sales) $/),
  title(
    'internship',
    /\bemployee-student\b|\bstudent placement\b|\bconvention (?:d'ecole|ecole|de stage|d'etudes)\b|\betudiante? (?:en|de) fin (?:de cursus|d'etudes)\b|\bpracticum\b|\b(?:etudiante?|student)\b[^\n]{0,40}\bsession d'(?:hiver|ete|automne)\b|\bplacement (?:year|student)\b|\balternance travail[- ]etudes\b|\([^)]{0,20}\bm[12]\b[^)]{0,20}\d ?mois/g,
  ),
  {
    ...title(
      'internship',
      /\bplacement\b/g,
      /^s? (?:offic|coordinat|manag|special|adv|consult)/,
      /\b(?:product|media|job|ad|civic service|apprentice\w*) $/,
    ),
    weight: 6,
    language: 'en',
  },
  { ...title('internship', /\bate\b/g), weight: 14, language: 'fr', written: /ATE/ },
  { ...title('internship', /\bstudent\b/g, /^ [a-z]/), weight: 4, language: 'en' },
  title(
    'apprenticeship',
    /\balternan(?:ce|te?)s?\b|\bapprenti(?:e|ssage)?\b|\bcontrat (?:de )?pro(?:fessionnalisation)?\b|\bwork[- ]study\b|\bapprentice(?:ship)?\b/g,
    /^ ?(?:travail[- ]etudes|automatique|profond|manager)/,
    /\b(?:machine|deep|charge de|responsable|conseill\w+|referent) (?:d'|de l')?$/,
  ),
  title(
    'volunteer',
    /\bbenevole\b|\bbenevolat\b|\bvolunteer(?:ing)?\b|\bservice civique\b|\bcivic service\b|\bappel (?:de |a |aux )benevoles\b|\bbenevoles (?:recherche|demande|pour)|\bpetites mains\b|\bvolontaire\b|\bnon[- ]salarie\b/g,
    /^s? (?:coordinat|manag|engagement|program|recruit|experience|services|relations|outreach|et )/,
    /\b(?:gestion|developpement|animation|responsable|coordinat\w*|charge) (?:du |des? |de la |de vie )?$/,
  ),
  { ...title('volunteer', /\bnon remuneree?s?\b|\bunpaid\b/g), weight: 6 },
  { ...title('fixed-term', /\bvie\b/g), written: /VIE/ },
  title(
    'fixed-term',
    /\bcdd\b|\binterim(?:aire)?\b|\bremplacement\b|\bmaternity (?:leave )?(?:cover|replacement)\b|\bconge (?:de )?maternite\b|\bsaisonniere?\b|\btemporaire\b|\btemporary\b|\bfixed[- ]term\b|\bvacataire\b|\bseasonal\b|\bduree determinee\b|\bv\.i\.e\b|\bvolontariat international\b|\b(?:emploi|job) (?:etudiant|d'ete|estival|occasionnel)\b|\b(?:summer|student) job\b|\bcontrat (?:de|d'|d'une duree de) ?(?:\d{1,2}|un|deux|trois|quatre|cinq|six|huit|neuf|dix|douze) (?:mois|semaines|ans?)\b|\b(?:\d{1,2}|one|two|three|four|six|eight|nine|ten|twelve)[- ](?:month|week|year)s? (?:contract|term)\b|\bsurnumeraire\b|\boccasionnel(?:le)?\b/g,
    undefined,
    /\b(?:agence|conseil\w*) (?:en |d')?$/,
  ),
  {
    ...title(
      'fixed-term',
      /(?:[-(,|] ?)contract\b(?= ?(?:[),|-]|$|position|role))|\bcontractuelle?\b|\bfellow(?:ship)?\b/g,
    ),
    weight: 3.6,
  },
  title(
    'freelance',
    /\bfree[- ]?lance(?:r|s)?\b|\bpigistes?\b|\btravailleu(?:r|se) autonome\b|\bself-employed\b|\bmandat (?:de|d'|ponctuel|contractuel)(?! adjoint)|\b(?:request for|appel de) propos\w+|\bconsultante? (?:independante?|autonome|externe)\b|\b(?:mission|prestation) factur\w+|\(factur\w+\)|\bpige\b|\btjm\b|\bindependent contractor\b|\bauto-?entrepreneur\b/g,
  ),
  title(
    'freelance',
    /\bindependante?\b/g,
    undefined,
    /\b(?:media|magazine|studio|label|agence|editeur|maison|librairie|cinema|salle|entreprise|groupe)[^,(]{0,20}$/,
  ),
  title(
    'permanent',
    /\bcdi\b|\bduree indeterminee\b|[-(,|] ?permanente?\b|\b(?:poste|emploi|full[- ]time) permanent\b|\bpermanent (?:full|part|position|role|job|contract)/g,
    undefined,
    /\b(?:documentaliste|au) $/,
  ),
]

type Line = { value: Contract; pattern: RegExp }

/** What the value of a field such as "Contrat :" or "job type:" may say; the first in the value wins. */
export const FIELD_WORDS: readonly Line[] = [
  {
    value: 'internship',
    pattern:
      /\b(?:stage|stagiaire|internship|intern|trainee(?:ship)?|co-?op|alternance travail[- ]etudes)\b/,
  },
  {
    value: 'apprenticeship',
    pattern:
      /\b(?:alternance(?! travail)|apprentissage|apprenti|(?:contrat de )?professionnalisation|apprenticeship|work[- ]study)\b/,
  },
  {
    value: 'volunteer',
    pattern:
      /\b(?:benevole|benevolat|volunteer|volunteering|volontariat(?! international)|service civique)\b/,
  },
  {
    value: 'fixed-term',
    pattern:
      /\b(?:cdd|duree determinee|temporary|temporaire|fixed[- ]term|(?<!cdi )interim|interimaire|saisonnier|seasonal|v\.?i\.?e|volontariat international|fellowship|contractuelle?|occasionnel|emploi etudiant|emploi d'ete|etudiant temporaire|surnumeraire|remplacement|vacataire|vacation|contrat (?:de|d') ?\d+|contrat d[e'] ?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))\b/,
  },
  {
    value: 'freelance',
    pattern:
      /\b(?:free[- ]?lance|independante?|prestation|prestataire|contractor|pige|pigiste|self-employed|(?:auto|micro)-? ?entrepr\w+|consultante? (?:independante?|autonome|externe)|facturation|mandat (?:de|ponctuel|a honoraires)|honoraires|travailleur autonome|portage)\b/,
  },
  {
    value: 'permanent',
    pattern:
      /\b(?:cdi|permanente?|regulier|reguliere|regular (?:position|full|part)|duree indeterminee|indeterminee?|indefinite|open-ended)\b/,
  },
]
/** In a field that names the kind of job, and where nothing else is said, full time is an ordinary job; "contract" is a limited one. */
export const JOB_TYPE_WORDS: readonly Line[] = [
  { value: 'fixed-term', pattern: /\bcontract\b|\bterm\b/ },
  { value: 'permanent', pattern: /\bfull[- _]?time\b|\btemps plein\b|\bregular\b/ },
]
