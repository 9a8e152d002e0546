/** What a good posting states: contract, pay, length, start, tutor. */
import { ADVICE, defineRule, NOTHING, type Rule } from '../rule.ts'

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
]
