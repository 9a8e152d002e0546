/** France: protected grounds and sex in a posting. */
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
