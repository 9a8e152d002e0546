/** What a good posting states: contract, pay, length, start, tutor, dates. */
import { localDay, zoneOf } from '../../domain/time-zone.ts'
import { constant } from '../parameters.ts'
import { type Basis, defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const ADVICE: readonly Basis[] = [{ law: 'BOARD', article: null, mark: 'editorial' }]

/** A day that is read as a start, but is more often that of a fair, of a law or of interviews. */
const NO_START = /^(?:des|pour)\s|jusqu|loi|entretiens|candidatures/i

export const QUALITY_TERMS: readonly Rule[] = [
  defineRule({
    id: 'Q-CONTRACT',
    jurisdiction: 'quality',
    name: { fr: 'Type de contrat', en: 'Type of contract' },
    contracts: ['unspecified'],
    basis: ADVICE,
    cases: {
      missing: {
        severity: 'info',
        message: {
          fr: "L'annonce ne dit pas sous quel contrat le travail est proposé.",
          'fr-ca': "L'offre ne dit pas de quel type d'emploi il s'agit.",
          en: 'The posting does not say under what contract the work is offered.',
        },
        fix: {
          fr: 'Indiquer le contrat : CDI, CDD, stage, alternance, mission indépendante, bénévolat.',
          'fr-ca':
            "Indiquer le type d'emploi : permanent, temporaire, stage, contrat à la pige, bénévolat.",
          en: 'State the contract: permanent, fixed-term, internship, apprenticeship, freelance, volunteer.',
        },
        seeker: { fr: 'Contrat non précisé', en: 'Contract not stated' },
      },
    },
    find: (subject) =>
      subject.says('mentions-contract')
        ? NOTHING
        : [{ case: 'missing', at: { field: 'contract' } }],
  }),

  defineRule({
    id: 'Q-PAY',
    jurisdiction: 'quality',
    name: { fr: 'Rémunération', en: 'Pay' },
    contracts: [
      'internship',
      'apprenticeship',
      'permanent',
      'fixed-term',
      'freelance',
      'unspecified',
    ],
    basis: ADVICE,
    yieldsTo: ['FR-STG-GRAT-NR', 'FR-STG-GRAT-0', 'FR-SALAIRE', 'QC-SALAIRE', 'QC-STG-NP'],
    cases: {
      missing: {
        severity: 'info',
        message: {
          fr: "L'annonce ne dit rien de la rémunération.",
          'fr-ca': "L'offre ne dit rien de la rémunération.",
          en: 'The posting says nothing about pay.',
        },
        fix: {
          fr: 'Indiquer un montant ou une fourchette, avec la période : heure, mois ou année.',
          en: 'State an amount or a range, with its period: hour, month or year.',
        },
        seeker: { fr: 'Rémunération non précisée', en: 'Pay not stated' },
      },
    },
    find: (subject) => {
      const { baseSalary, payText, isUnpaid } = subject.posting
      const isSaid = baseSalary !== null || payText !== null || isUnpaid
      return isSaid || subject.says('mentions-pay')
        ? NOTHING
        : [{ case: 'missing', at: { field: 'salary' } }]
    },
  }),

  defineRule({
    id: 'Q-LENGTH',
    jurisdiction: 'quality',
    name: { fr: 'Durée', en: 'Length' },
    contracts: ['internship', 'apprenticeship', 'fixed-term'],
    basis: ADVICE,
    cases: {
      missing: {
        severity: 'info',
        message: {
          fr: "L'annonce ne dit pas combien de temps dure le contrat.",
          'fr-ca': "L'offre ne dit pas combien de temps dure l'emploi ou le stage.",
          en: 'The posting does not say how long the contract lasts.',
        },
        fix: {
          fr: 'Indiquer la durée en mois ou en semaines, ou une fourchette.',
          en: 'State the length in months or weeks, or a range.',
        },
        seeker: { fr: 'Durée non précisée', en: 'Length not stated' },
      },
    },
    find: (subject) =>
      subject.posting.months !== null || subject.says('mentions-length')
        ? NOTHING
        : [{ case: 'missing', at: { field: 'months' } }],
  }),

  defineRule({
    id: 'Q-START',
    jurisdiction: 'quality',
    name: { fr: 'Date de début', 'fr-ca': "Date d'entrée en poste", en: 'Start date' },
    contracts: ['internship', 'apprenticeship'],
    basis: ADVICE,
    cases: {
      missing: {
        severity: 'info',
        message: {
          fr: "L'annonce ne dit pas quand commence le contrat, alors que les études imposent leur calendrier.",
          'fr-ca':
            "L'offre ne dit pas quand commence le stage, alors que les études imposent leur calendrier.",
          en: 'The posting does not say when the contract starts, although applicants have an academic calendar to follow.',
        },
        fix: {
          fr: 'Indiquer le mois de début, ou la période possible.',
          en: 'State the month in which it starts, or the possible period.',
        },
        seeker: {
          fr: 'Date de début non précisée',
          'fr-ca': "Date d'entrée en poste non précisée",
          en: 'Start date not stated',
        },
      },
    },
    find: (subject) =>
      subject.posting.startMonth !== null || subject.says('mentions-start')
        ? NOTHING
        : [{ case: 'missing', at: { field: 'start_date' } }],
  }),

  defineRule({
    id: 'Q-TUTOR',
    jurisdiction: 'quality',
    name: { fr: 'Tutorat', 'fr-ca': 'Supervision de stage', en: 'Tutor' },
    contracts: ['internship', 'apprenticeship'],
    basis: ADVICE,
    yieldsTo: ['FR-STG-TUTEUR'],
    cases: {
      missing: {
        severity: 'info',
        message: {
          fr: "L'annonce ne dit pas qui suivra la personne recrutée et répondra à ses questions.",
          'fr-ca':
            "L'offre ne dit pas qui supervisera la personne recrutée et répondra à ses questions.",
          en: 'The posting does not say who will guide the person recruited and answer their questions.',
        },
        fix: {
          fr: 'Indiquer la fonction du tuteur ou de la tutrice et le rythme des points de suivi.',
          'fr-ca':
            'Indiquer la fonction de la personne qui supervise le stage et la fréquence des rencontres de suivi.',
          en: 'State the role of the tutor and how often they will meet the intern or apprentice.',
        },
        seeker: {
          fr: 'Tutorat non précisé',
          'fr-ca': 'Supervision de stage non précisée',
          en: 'Tutor not stated',
        },
      },
    },
    find: (subject) =>
      subject.posting.hasTutor || subject.says('mentions-tutor')
        ? NOTHING
        : [{ case: 'missing', at: { field: 'tutor' } }],
  }),

  defineRule({
    id: 'Q-RANGE',
    jurisdiction: 'quality',
    name: { fr: 'Fourchette de rémunération', en: 'Pay range' },
    parameters: ['Q.pay.widestRatio'],
    basis: ADVICE,
    cases: {
      wide: {
        severity: 'info',
        message: {
          fr: "Le haut de la fourchette vaut {ratio} fois le bas : il est difficile de savoir à quoi s'attendre.",
          en: 'The top of the range is {ratio} times its bottom: it is hard to know what to expect.',
        },
        fix: {
          fr: 'Resserrer la fourchette, ou dire ce qui mène au bas et au haut : expérience, diplôme, part variable.',
          en: 'Narrow the range, or say what leads to its bottom and top: experience, degree, variable pay.',
        },
      },
    },
    find: (subject) => {
      const pay = subject.posting.baseSalary
      if (pay === null || pay.min <= 0) return NOTHING
      if (pay.max <= pay.min * constant('Q.pay.widestRatio')) return NOTHING
      const values = { ratio: pay.max / pay.min }
      return [{ case: 'wide', at: subject.factAt('salary', 'salary'), values }]
    },
  }),

  defineRule({
    id: 'Q-EXPIRED',
    jurisdiction: 'quality',
    name: { fr: 'Dates passées', en: 'Past dates' },
    basis: ADVICE,
    cases: {
      'deadline-past': {
        severity: 'warning',
        message: {
          fr: 'La date limite indiquée est le {day} : elle est passée.',
          en: 'The stated deadline, {day}, has passed.',
        },
        fix: {
          fr: "Reporter la date limite, ou retirer l'annonce.",
          'fr-ca': "Reporter la date limite, ou retirer l'offre.",
          en: 'Move the deadline, or withdraw the posting.',
        },
      },
      'start-past': {
        severity: 'warning',
        message: {
          fr: 'Le mois de début indiqué est passé.',
          'fr-ca': "Le mois d'entrée en poste indiqué est passé.",
          en: 'The stated start month has passed.',
        },
        fix: {
          fr: 'Mettre à jour le mois de début, ou écrire que la date est à convenir.',
          'fr-ca': "Mettre à jour le mois d'entrée en poste, ou écrire que la date est à convenir.",
          en: 'Update the start month, or write that the date is to be agreed.',
        },
      },
    },
    find: (subject) => {
      const { validThrough, startMonth, provenance } = subject.posting
      if (provenance.validThrough !== undefined && validThrough <= subject.now) {
        const values = { day: { day: localDay(validThrough - 1, zone(subject)) } }
        return [{ case: 'deadline-past', at: { field: 'valid_through' }, values }]
      }
      if (startMonth === null || startMonth >= lastMonthKnown(subject)) return NOTHING
      const at = subject.factAt('startMonth', 'start_date')
      if ('span' in at && NO_START.test(at.span.text)) return NOTHING
      return [{ case: 'start-past', at }]
    },
  }),
]

function zone({ posting }: Subject): string {
  return zoneOf(posting.country, posting.region)
}

/** YYYY-MM of today or, where it is later, of the publication. */
function lastMonthKnown(subject: Subject): string {
  const today = localDay(subject.now, zone(subject))
  return (subject.publishedOn > today ? subject.publishedOn : today).slice(0, 7)
}
