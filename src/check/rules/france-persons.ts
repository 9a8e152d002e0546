/** France: protected grounds, sex and age in a posting. */
import type { Localised } from '../../domain/localised.ts'
import type { Signal } from '../cues/index.ts'
import { genderedTitle } from '../gendered-title.ts'
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
const IN_POSTINGS: Basis = { law: 'CT', article: 'L. 5321-2', mark: 'verified' }

const ORIGIN = { fr: "l'origine ou la nationalité", en: 'origin or nationality' }
const LOOKS = { fr: "l'apparence physique", en: 'looks' }
const RELIGION = { fr: 'les convictions religieuses', en: 'religious belief' }
const HEALTH = {
  fr: "l'état de santé, le handicap ou la grossesse",
  en: 'health, disability or pregnancy',
}
const RESIDENCE = { fr: 'le lieu de résidence', en: 'place of residence' }
const OPINION = {
  fr: "les opinions politiques ou l'activité syndicale",
  en: 'political opinion or union activity',
}
const ORIENTATION = { fr: "l'orientation sexuelle", en: 'sexual orientation' }

type Ground = { asked: Signal; ground: Localised; unless?: Signal }

/** What a posting may ask for in so many words, and what takes the ground away. */
const ASKED: readonly Ground[] = [
  { asked: 'asks-origin', ground: ORIGIN },
  { asked: 'asks-looks', ground: LOOKS },
  { asked: 'asks-religion', ground: RELIGION, unless: 'religious-body' },
  { asked: 'asks-health', ground: HEALTH },
  { asked: 'asks-residence', ground: RESIDENCE, unless: 'residence-by-statute' },
  { asked: 'asks-opinion', ground: OPINION },
  { asked: 'asks-orientation', ground: ORIENTATION },
]
/** What only comes near a ground. */
const HINTED: readonly Ground[] = [
  { asked: 'hints-at-nationality', ground: ORIGIN, unless: 'nationality-by-statute' },
  { asked: 'asks-religion', ground: RELIGION },
  { asked: 'hints-at-looks', ground: LOOKS },
  { asked: 'hints-at-residence', ground: RESIDENCE, unless: 'residence-by-statute' },
]

export const FRANCE_PERSONS: readonly Rule[] = [
  defineRule({
    id: 'FR-DISC',
    jurisdiction: 'FR',
    name: { fr: 'Critère protégé', en: 'Protected ground' },
    basis: [GROUNDS, IN_POSTINGS],
    cases: {
      asked: {
        severity: 'likely_unlawful',
        message: {
          fr: "L'annonce fait d'un critère protégé une condition : {ground}. Le recrutement ne se fonde sur ce critère que dans les cas prévus par un texte.",
          en: 'This posting makes a protected ground a condition: {ground}. Recruitment rests on it only in the cases that a statute provides for.',
        },
        fix: {
          fr: 'Retirer ce critère et décrire la tâche ou la compétence attendue.',
          en: 'Take this condition out and describe the task or the skill expected.',
        },
      },
      'to-check': {
        severity: 'warning',
        message: {
          fr: 'Cette mention peut toucher à un critère protégé : {ground}. Est-elle nécessaire pour ce poste ?',
          en: 'These words may touch on a protected ground: {ground}. Does the post need them?',
        },
        fix: {
          fr: 'Retirer cette mention, ou dire quelle tâche du poste la rend nécessaire.',
          en: 'Take these words out, or say which task of the post makes them necessary.',
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
          fr: "Une offre ne mentionne ni le sexe ni la situation de famille de la personne recherchée. L'annonce semble en faire un critère.",
          en: 'A posting states neither the sex nor the family status of the person sought. This one seems to make it a condition.',
        },
        fix: {
          fr: 'Retirer cette mention et adresser le poste à toute personne qualifiée.',
          en: 'Take these words out and address the post to anyone who is qualified.',
        },
      },
      title: {
        severity: 'info',
        message: {
          fr: "L'intitulé n'est donné qu'à un genre, et rien ne dit que le poste s'adresse à toutes et tous.",
          en: 'The title is given in one gender only, and nothing says that the post is open to all.',
        },
        fix: {
          fr: 'Ajouter « H/F » ou écrire les deux formes.',
          en: 'Add "H/F" or write both forms.',
        },
      },
    },
    find: (subject) => {
      const demanded = subject.saidAt('asks-sex', 'asks-family')
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
    basis: [
      { law: 'CT', article: 'L. 5331-2', mark: 'verified' },
      {
        law: 'CT',
        article: 'L. 1132-1',
        mark: 'verified',
        note: {
          fr: "Un contrat de professionnalisation s'ouvre aussi, à partir de 26 ans, aux personnes en recherche d'emploi (Défenseur des droits, MLD-2016-125).",
          en: 'A contrat de professionnalisation is also open to jobseekers from the age of 26 (Défenseur des droits, MLD-2016-125).',
        },
      },
    ],
    cases: {
      'upper-limit': {
        severity: 'likely_unlawful',
        message: {
          fr: "L'annonce fixe un âge à ne pas dépasser. Un âge maximal n'est admis que si un texte le prévoit pour ce contrat.",
          en: 'This posting sets an age not to exceed. An upper age is accepted only where a statute sets it for this contract.',
        },
        fix: {
          fr: "Retirer l'âge, ou nommer le contrat ou le dispositif qui le prévoit.",
          en: 'Take the age out, or name the contract or the scheme that provides for it.',
        },
      },
      youth: {
        severity: 'info',
        message: {
          fr: "Cette formule peut laisser croire qu'un âge est attendu.",
          en: 'These words may suggest that an age is expected.',
        },
        fix: {
          fr: "Écrire plutôt le niveau d'expérience : débutant accepté, première expérience…",
          en: 'State the level of experience instead: entry level, first experience…',
        },
      },
    },
    find: (subject) => {
      if (subject.says('youth-scheme')) return NOTHING
      const limit = isSetByStatute(subject) ? null : subject.saidAt('age-limit')
      if (limit !== null) return [{ case: 'upper-limit', at: limit }]
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

/**
 * Whether the posting names a contract with an age of its own. The contrat de professionnalisation
 * is one for the young and for jobseekers of any age: alone, it sets no upper age.
 */
function isSetByStatute(subject: Subject): boolean {
  if (!subject.says('pro-contract')) return subject.says('age-by-statute')
  return subject.says('apprenticeship-too') || subject.says('pro-contract-for-others')
}
