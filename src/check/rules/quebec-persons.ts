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
  { asked: 'wishes-for-sex', ground: { fr: 'le sexe', en: 'sex' }, unless: 'equal-access-form' },
  { asked: 'asks-family', ground: { fr: "l'état civil", en: 'civil status' } },
  { asked: 'age-limit', ground: { fr: "l'âge", en: 'age' }, unless: 'youth-programme' },
  {
    asked: 'asks-religion',
    ground: { fr: 'la religion', en: 'religion' },
    unless: 'religious-body',
  },
  {
    asked: 'asks-politics',
    ground: { fr: 'les convictions politiques', en: 'political convictions' },
    unless: 'political-body',
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
          fr: "Une distinction fondée sur les aptitudes ou qualités requises par un emploi est admise, de même que celle que justifie le caractère charitable, philanthropique, religieux, politique ou éducatif d'un organisme sans but lucratif.",
          en: 'A distinction based on the aptitudes or qualifications required for a job is accepted, and so is one justified by the charitable, philanthropic, religious, political or educational nature of a non-profit.',
        },
      },
    ],
    cases: {
      asked: {
        severity: 'likely_unlawful',
        message: {
          fr: "L'offre semble poser une condition liée à un motif protégé par la Charte québécoise : {ground}. Une telle condition n'est admise que si les aptitudes ou qualités requises par l'emploi la justifient, sauf exception.",
          en: 'This posting seems to set a condition on a ground protected by the Québec Charter: {ground}. Such a condition is accepted only where the aptitudes or qualifications required for the job justify it, with some exceptions.',
        },
        fix: {
          fr: 'Retirer cette condition, ou décrire la tâche ou la compétence demandée.',
          en: 'Remove this condition, or describe the task or the skill needed.',
        },
      },
      nonprofit: {
        severity: 'warning',
        message: {
          fr: "L'offre semble poser une condition liée à un motif protégé par la Charte québécoise : {ground}. Est-elle justifiée par la mission de l'organisme, ou par les aptitudes ou qualités requises par l'emploi ?",
          en: 'This posting seems to set a condition on a ground protected by the Québec Charter: {ground}. Is it justified by the mission of the organization, or by the aptitudes or qualifications required for the job?',
        },
        fix: {
          fr: "Expliquer le lien avec la mission de l'organisme ou avec la tâche, ou retirer cette condition.",
          en: 'Explain the link with the mission of the organization or with the task, or remove this condition.',
        },
      },
    },
    find: (subject) => {
      const mayChoose = subject.posting.employer === 'nonprofit' || subject.says('body-for-a-group')
      const name = mayChoose ? 'nonprofit' : 'asked'
      return ASKED.flatMap(({ asked, ground, unless }) => {
        const at = subject.saidAt(asked)
        if (at === null || (unless !== undefined && subject.says(unless))) return []
        return [{ case: name, at, values: { ground } }]
      })
    },
  }),

  defineRule({
    id: 'QC-QUEST',
    jurisdiction: 'CA-QC',
    name: { fr: 'Renseignements demandés', en: 'Information requested from applicants' },
    basis: [{ law: 'CDLP', article: '18.1', mark: 'verified' }],
    cases: {
      asked: {
        severity: 'warning',
        message: {
          fr: "L'offre semble demander un renseignement lié à un motif protégé par la Charte québécoise. On ne peut pas l'exiger dans un formulaire de demande d'emploi ni en entrevue, sauf exception.",
          en: 'This posting seems to ask for information on a ground protected by the Québec Charter. It may not be required in an application form or an interview, with some exceptions.',
        },
        fix: {
          fr: "Retirer cette demande, ou la reporter après l'embauche si le renseignement est nécessaire.",
          en: 'Remove this request, or ask after hiring if the information is needed.',
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
