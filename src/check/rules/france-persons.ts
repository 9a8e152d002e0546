/** France: protected grounds, sex and age in a posting. */
import type { Contract } from '../../domain/codes.ts'
import type { Localised } from '../../domain/localised.ts'
import type { Signal } from '../cues/index.ts'
import { genderedTitle } from '../gendered-title.ts'
import { constant, type ParameterKey } from '../parameters.ts'
import { type Basis, defineRule, type Match, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const GROUNDS: Basis = {
  law: 'CT',
  article: 'L. 1132-1',
  mark: 'verified',
  note: {
    fr: "La règle vaut aussi pour l'accès à un stage.",
    en: 'The rule also covers access to an internship.',
  },
}
const CRIMINAL: Basis = { law: 'CP', article: '225-2', mark: 'verified' }
const IN_POSTINGS: Basis = { law: 'CT', article: 'L. 5321-2', mark: 'verified' }

const ORIGIN = { fr: "l'origine ou la nationalité", en: 'origin or nationality' }
const LOOKS = { fr: "l'apparence physique", en: 'physical appearance' }
const RELIGION = { fr: 'les convictions religieuses', en: 'religious beliefs' }
const HEALTH = {
  fr: "l'état de santé, le handicap ou la grossesse",
  en: 'health, disability or pregnancy',
}
const RESIDENCE = { fr: 'le lieu de résidence', en: 'place of residence' }
const OPINION = {
  fr: "les opinions politiques ou l'activité syndicale",
  en: 'political opinions or union activity',
}
const ORIENTATION = { fr: "l'orientation sexuelle", en: 'sexual orientation' }

type Scheme = {
  signal: Signal
  name: Localised
  /** The highest age. */
  age: ParameterKey
  /** What the posting is when it is about that scheme. */
  contracts: readonly Contract[]
  /** It is for the young alone, so that their name tells nothing. */
  isForYouth: boolean
}

/** Schemes for which a law sets an upper age. */
const SCHEMES: readonly Scheme[] = [
  {
    signal: 'apprenticeship-scheme',
    name: { fr: "contrat d'apprentissage", en: 'apprenticeship' },
    age: 'FR.apprenticeship.maxAge',
    contracts: ['apprenticeship'],
    isForYouth: false,
  },
  {
    signal: 'civic-service-scheme',
    name: { fr: 'service civique', en: 'civic service' },
    age: 'FR.civicService.maxAge',
    contracts: ['volunteer'],
    isForYouth: true,
  },
  {
    signal: 'vie-scheme',
    name: { fr: 'V.I.E.', en: 'V.I.E.' },
    age: 'FR.vie.maxAge',
    contracts: ['fixed-term', 'volunteer', 'unspecified'],
    isForYouth: true,
  },
]

type Ground = { asked: Signal; ground: Localised; unless?: Signal }

/** What a posting may ask for in so many words, and what takes the ground away. */
const ASKED: readonly Ground[] = [
  { asked: 'asks-origin', ground: ORIGIN },
  { asked: 'asks-looks', ground: LOOKS },
  { asked: 'asks-religion', ground: RELIGION, unless: 'religious-body' },
  { asked: 'asks-health', ground: HEALTH },
  { asked: 'asks-residence', ground: RESIDENCE, unless: 'residence-by-statute' },
  { asked: 'asks-opinion', ground: OPINION },
  { asked: 'asks-politics', ground: OPINION, unless: 'political-body' },
  { asked: 'asks-orientation', ground: ORIENTATION },
]
/** What only comes near a ground. */
const HINTED: readonly Ground[] = [
  { asked: 'hints-at-nationality', ground: ORIGIN, unless: 'nationality-by-statute' },
  { asked: 'hints-at-origin', ground: ORIGIN },
  { asked: 'asks-religion', ground: RELIGION },
  { asked: 'hints-at-looks', ground: LOOKS },
  { asked: 'hints-at-residence', ground: RESIDENCE, unless: 'residence-by-statute' },
]

export const FRANCE_PERSONS: readonly Rule[] = [
  defineRule({
    id: 'FR-DISC',
    jurisdiction: 'FR',
    name: { fr: 'Critère protégé', en: 'Protected ground' },
    basis: [GROUNDS, IN_POSTINGS, CRIMINAL],
    cases: {
      asked: {
        severity: 'likely_unlawful',
        message: {
          fr: "L'annonce semble faire d'un critère protégé une condition : {ground}. Un recrutement ne peut s'y fonder que dans les cas prévus par la loi.",
          en: 'This posting seems to make a protected ground a condition: {ground}. Recruitment may rest on it only in cases provided for by law.',
        },
        fix: {
          fr: 'Retirer ce critère et décrire la tâche ou la compétence attendue.',
          en: 'Remove this condition and describe the task or the skill expected.',
        },
      },
      'to-check': {
        severity: 'warning',
        message: {
          fr: 'Cette mention peut toucher à un critère protégé : {ground}. Est-elle nécessaire pour ce poste ?',
          en: 'These words may touch on a protected ground: {ground}. Are they necessary for this job?',
        },
        fix: {
          fr: 'Retirer cette mention, ou dire quelle tâche du poste la rend nécessaire.',
          en: 'Remove these words, or say which task of the job makes them necessary.',
        },
      },
    },
    find: (subject) => {
      const asked = groundsSaid(ASKED, subject, 'asked')
      const grounds = new Set(asked.map(({ values }) => values.ground))
      const hinted = groundsSaid(HINTED, subject, 'to-check')
      return [...asked, ...hinted.filter(({ values }) => !grounds.has(values.ground))]
    },
  }),

  defineRule({
    id: 'FR-SEXE',
    jurisdiction: 'FR',
    name: { fr: 'Sexe et situation de famille', en: 'Sex and family status' },
    basis: [{ law: 'CT', article: 'L. 1142-1', mark: 'verified' }],
    cases: {
      demanded: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, une offre ne mentionne ni le sexe ni la situation de famille de la personne recherchée, sauf exception prévue par la loi. L'annonce semble en faire un critère.",
          en: 'In France, a posting states neither the sex nor the family status of the person sought, unless the law makes an exception. This one seems to make it a condition.',
        },
        fix: {
          fr: 'Retirer cette mention et ouvrir le poste à toute personne qualifiée.',
          en: 'Remove these words and open the job to anyone who is qualified.',
        },
      },
      title: {
        severity: 'info',
        message: {
          fr: "Le titre n'est donné que dans un genre, et rien ne dit que le poste est ouvert à toutes et à tous.",
          en: 'The title is in one gender only, and nothing says that the job is open to everyone.',
        },
        fix: {
          fr: 'Ajouter « H/F » ou écrire les deux formes.',
          en: 'Add “H/F” or write both forms.',
        },
      },
    },
    find: (subject) => {
      const demanded = subject.saidAt('asks-sex', 'wishes-for-sex', 'asks-family')
      if (demanded !== null) return [{ case: 'demanded', at: demanded }]
      const { title, text, lang } = subject.posting
      const range = lang === 'fr' ? genderedTitle(title, text) : null
      if (range === null) return NOTHING
      const span = { field: 'title' as const, ...range, text: title.slice(range.start, range.end) }
      return [{ case: 'title', at: { span } }]
    },
  }),

  defineRule({
    id: 'FR-AGE',
    jurisdiction: 'FR',
    name: { fr: 'Âge', en: 'Age' },
    parameters: SCHEMES.map(({ age }) => age),
    basis: [
      { law: 'CT', article: 'L. 5331-2', mark: 'verified' },
      {
        law: 'CT',
        article: 'L. 1132-1',
        mark: 'verified',
        note: {
          fr: "Le contrat de professionnalisation n'est pas réservé aux jeunes : il s'adresse aussi aux personnes plus âgées en recherche d'emploi (Défenseur des droits, MLD-2016-125).",
          en: 'The contrat de professionnalisation is not for the young alone: older jobseekers may sign one too (Défenseur des droits, MLD-2016-125).',
        },
      },
    ],
    cases: {
      'upper-limit': {
        severity: 'likely_unlawful',
        message: {
          fr: "L'annonce semble fixer une limite d'âge. En France, un âge maximal n'est admis que si un texte le prévoit.",
          en: 'This posting seems to set an upper age limit. In France, one is accepted only where the law provides for it.',
        },
        fix: {
          fr: "Retirer cette limite d'âge, ou nommer le contrat ou le dispositif qui la prévoit.",
          en: 'Remove the age limit, or name the contract or the scheme that provides for it.',
        },
      },
      alone: {
        severity: 'warning',
        message: {
          fr: "L'annonce donne une tranche d'âge sans dire qui elle concerne : est-ce la personne recherchée ? En France, un âge maximal n'est admis que si un texte le prévoit.",
          en: 'This posting gives an age range without saying whom it concerns: is it the person sought? In France, an upper age limit is accepted only where the law provides for it.',
        },
        fix: {
          fr: "Préciser qui cette tranche d'âge concerne, ou la retirer.",
          en: 'Say whom this age range concerns, or remove it.',
        },
      },
      'below-scheme': {
        severity: 'warning',
        message: {
          fr: "L'annonce semble fixer un âge maximal plus bas que celui du dispositif ({scheme}, ouvert en principe jusqu'à {age} ans).",
          en: 'This posting seems to set an upper age limit lower than that of the scheme ({scheme}, in principle open up to the age of {age}).',
        },
        fix: {
          fr: "Reprendre l'âge prévu par le dispositif, ou retirer la limite.",
          en: 'State the age set by the scheme, or remove the limit.',
        },
      },
      youth: {
        severity: 'info',
        message: {
          fr: "Cette formule peut laisser croire qu'un âge est attendu.",
          en: 'These words may suggest that an age is expected.',
        },
        fix: {
          fr: "Indiquer plutôt le niveau d'expérience : profil débutant accepté, première expérience…",
          en: 'State the level of experience instead: entry level, first experience…',
        },
      },
    },
    find: (subject) => {
      if (subject.says('youth-scheme')) return NOTHING
      const schemes = SCHEMES.filter(({ signal }) => subject.says(signal))
      const limit = ageLimit(schemes, subject)
      if (limit !== null) return [limit]
      if (schemes.some(({ isForYouth }) => isForYouth)) return NOTHING
      const alone =
        schemes.length > 0 || isSetByStatute(subject) ? null : subject.saidAt('age-alone')
      if (alone !== null) return [{ case: 'alone', at: alone }]
      const youth = subject.saidAt('youth-words')
      return youth === null ? NOTHING : [{ case: 'youth', at: youth }]
    },
  }),
]

type GroundMatch<Name extends string> = Match<Name> & { values: { ground: Localised } }

function groundsSaid<Name extends string>(
  grounds: readonly Ground[],
  subject: Subject,
  name: Name,
): GroundMatch<Name>[] {
  return grounds.flatMap(({ asked, ground, unless }) => {
    const at = subject.saidAt(asked)
    if (at === null || (unless !== undefined && subject.says(unless))) return []
    return [{ case: name, at, values: { ground } }]
  })
}

/** An upper age that no law sets, or one that is lower than the law's. */
function ageLimit(
  schemes: readonly Scheme[],
  subject: Subject,
): Match<'upper-limit' | 'below-scheme'> | null {
  const at = subject.saidAt('age-limit')
  if (at === null) return null
  const isPro = subject.says('pro-contract')
  const [scheme] = schemes
  if (scheme === undefined || (isPro && !scheme.isForYouth)) {
    return isSetByStatute(subject) ? null : { case: 'upper-limit', at }
  }
  const isSure = schemes.length === 1 && !isPro && !subject.says('age-by-statute')
  if (!isSure || !scheme.contracts.includes(subject.posting.contract)) return null
  const age = constant(scheme.age)
  if (highestAge(subject) >= age) return null
  return { case: 'below-scheme', at, values: { scheme: scheme.name, age } }
}

/** The highest age that the posting accepts; "under 26" is 25. */
function highestAge(subject: Subject): number {
  const ages = subject.hits('age-limit').flatMap(({ field, start, end }) => {
    const words = subject.reading[field].text.slice(start, end)
    const limits = [...words.matchAll(/(moins de|under|below|younger than)?\D{0,12}(\d\d)/g)]
    return limits.map(([, below, age]) => (below === undefined ? Number(age) : Number(age) - 1))
  })
  return Math.max(...ages)
}

/**
 * Whether the posting names a contract with an age of its own. The contrat de professionnalisation
 * is one for the young and for jobseekers of any age: alone, it sets no upper age.
 */
function isSetByStatute(subject: Subject): boolean {
  if (!subject.says('pro-contract')) return subject.says('age-by-statute')
  return subject.says('apprenticeship-too') || subject.says('pro-contract-for-others')
}
