/** Québec: grounds of the Charter in a posting, and questions that an application may not ask. */
import type { Localised } from '../../domain/localised.ts'
import type { Signal } from '../cues/index.ts'
import { type Basis, defineRule, NOTHING, type Rule } from '../rule.ts'

/**
 * Grounds of article 10 that words can show. Language is left to the Charter of the French Language;
 * looks, residence and union cards are no grounds here.
 */
const ASKED: readonly { asked: Signal; ground: Localised; unless?: Signal }[] = [
  {
    asked: 'asks-origin',
    ground: { fr: "la race, la couleur ou l'origine", en: 'race, colour or origin' },
  },
  { asked: 'asks-sex', ground: { fr: 'le sexe', en: 'sex' }, unless: 'equal-access-form' },
  { asked: 'asks-family', ground: { fr: "l'état civil", en: 'civil status' } },
  { asked: 'age-limit', ground: { fr: "l'âge", en: 'age' }, unless: 'youth-programme' },
  {
    asked: 'asks-religion',
    ground: { fr: 'la religion', en: 'religion' },
    unless: 'religious-body',
  },
  {
    asked: 'asks-health',
    ground: { fr: 'le handicap ou la grossesse', en: 'disability or pregnancy' },
  },
  {
    asked: 'asks-orientation',
    ground: { fr: "l'orientation sexuelle", en: 'sexual orientation' },
  },
]

/** Where a posting may ask: a voluntary equal-access form, a programme that sets an age. */
const NO_QUESTION: readonly Signal[] = ['equal-access-form', 'youth-programme']

const CHARTER: Basis = { law: 'CDLP', article: '10, 16', mark: 'verified' }

export const QUEBEC_PERSONS: readonly Rule[] = [
  defineRule({
    id: 'QC-DISC',
    jurisdiction: 'CA-QC',
    name: { fr: 'Motif protégé par la Charte', en: 'Ground protected by the Charter' },
    basis: [
      CHARTER,
      {
        law: 'CDLP',
        article: '20',
        mark: 'verified',
        note: {
          fr: "Une distinction fondée sur les aptitudes qu'un emploi exige est admise, de même que celle que justifie la nature d'un organisme sans but lucratif à caractère charitable, philanthropique, religieux, politique ou éducatif.",
          en: 'A distinction based on the aptitudes that a job requires is accepted, and so is one justified by the nature of a charitable, philanthropic, religious, political or educational non-profit.',
        },
      },
    ],
    cases: {
      asked: {
        severity: 'likely_unlawful',
        message: {
          fr: "L'offre pose une condition liée à un motif protégé par la Charte : {ground}. Une telle condition n'est admise que si les aptitudes requises par l'emploi la justifient.",
          en: 'This posting sets a condition on a ground that the Charter protects: {ground}. Such a condition is accepted only where the aptitudes that the job requires justify it.',
        },
        fix: {
          fr: 'Retirer cette condition, ou décrire la tâche ou la compétence demandée.',
          en: 'Take this condition out, or describe the task or the skill needed.',
        },
      },
    },
    find: (subject) => {
      if (subject.posting.employer === 'nonprofit') return NOTHING
      return ASKED.flatMap(({ asked, ground, unless }) => {
        const at = subject.saidAt(asked)
        if (at === null || (unless !== undefined && subject.says(unless))) return []
        return [{ case: 'asked' as const, at, values: { ground } }]
      })
    },
  }),

  defineRule({
    id: 'QC-QUEST',
    jurisdiction: 'CA-QC',
    name: { fr: 'Renseignements demandés', en: 'Information asked of applicants' },
    basis: [{ law: 'CDLP', article: '18.1', mark: 'verified' }],
    cases: {
      asked: {
        severity: 'warning',
        message: {
          fr: "L'offre semble demander un renseignement lié à un motif protégé par la Charte. Une demande d'emploi ne le requiert pas, sauf exception.",
          en: 'This posting seems to ask for information on a ground that the Charter protects. An application does not require it, save exceptions.',
        },
        fix: {
          fr: "Retirer cette demande, ou la remettre à après l'embauche.",
          en: 'Take this request out, or keep it for after the hiring.',
        },
      },
    },
    find: (subject) => {
      const at = subject.saidAt('asks-private-facts')
      if (at === null || NO_QUESTION.some((signal) => subject.says(signal))) return NOTHING
      return [{ case: 'asked', at }]
    },
  }),
]
