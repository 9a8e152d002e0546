/** Québec: unpaid internships and interns' rights. */
import { isCredited, isTied } from '../quebec-studies.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'

export const QUEBEC_INTERNSHIPS: readonly Rule[] = [
  defineRule({
    id: 'QC-STG-NP',
    jurisdiction: 'CA-QC',
    name: { fr: 'Stage non rémunéré', en: 'Unpaid internship' },
    contracts: ['internship'],
    basis: [
      {
        law: 'LNT',
        article: null,
        mark: 'verified',
        note: {
          fr: "Selon la CNESST, la plupart des stages effectués hors d'un programme d'études doivent être rémunérés.",
          en: 'According to the CNESST, most internships outside a study programme must be paid.',
        },
      },
    ],
    cases: {
      untied: {
        severity: 'warning',
        message: {
          fr: "Au Québec, un stage non rémunéré se rattache normalement à un programme d'études. L'offre n'en mentionne aucun.",
          en: 'In Québec, an unpaid internship normally belongs to a study programme. This posting mentions none.',
        },
        fix: {
          fr: "Préciser le programme d'études ou les crédits auxquels le stage se rattache, ou prévoir une rémunération.",
          en: 'State the study programme or the credits that the internship counts towards, or offer pay.',
        },
      },
      tied: {
        severity: 'info',
        message: {
          fr: "Au Québec, un stage non rémunéré se rattache normalement à un programme d'études. C'est ce que l'offre indique pour celui-ci.",
          en: 'In Québec, an unpaid internship normally belongs to a study programme. This posting says that this one does.',
        },
        fix: {
          fr: 'Préciser les conditions du stage : encadrement, horaire, dépenses remboursées.',
          en: 'State the terms of the internship: supervision, schedule, expenses reimbursed.',
        },
      },
      'maybe-tied': {
        severity: 'info',
        message: {
          fr: "L'offre porte sur un stage non rémunéré et parle d'études. Un tel stage fait normalement partie d'un programme offert par un établissement d'enseignement.",
          en: 'This posting offers an unpaid internship and speaks of studies. Such an internship is normally part of a programme offered by an educational institution.',
        },
        fix: {
          fr: "Nommer le programme d'études et dire si le stage est crédité.",
          en: 'Name the study programme and say whether the internship earns credits.',
        },
      },
    },
    find: (subject) => {
      const { isUnpaid, baseSalary, payText } = subject.posting
      const isExpensesOnly = baseSalary === null && payText === null
      const at = isUnpaid
        ? subject.factAt('unpaid', 'salary')
        : isExpensesOnly
          ? subject.saidAt('only-expenses')
          : null
      if (at === null) return NOTHING
      if (isCredited(subject)) return [{ case: 'tied', at }]
      return [{ case: isTied(subject) ? 'maybe-tied' : 'untied', at }]
    },
  }),

  defineRule({
    id: 'QC-STG-DROITS',
    jurisdiction: 'CA-QC',
    name: { fr: 'Droits des stagiaires', en: "Interns' rights" },
    contracts: ['internship'],
    since: 'QC.internRights',
    basis: [{ law: 'P-39.3', article: null, mark: 'verified' }],
    cases: {
      tied: {
        severity: 'info',
        message: {
          fr: "Au Québec, un stage qui fait partie d'un programme d'études donne droit à des congés et à une protection contre le harcèlement. C'est à l'employeur d'en informer la personne stagiaire.",
          en: 'In Québec, an internship that belongs to a study programme comes with leave and protection against harassment. It is up to the employer to inform the intern of these rights.',
        },
        fix: {
          fr: 'Informer la personne stagiaire de ces droits dès le début du stage.',
          en: 'Inform the intern of these rights when the internship starts.',
        },
      },
      'maybe-tied': {
        severity: 'info',
        message: {
          fr: "Au Québec, si ce stage fait partie d'un programme d'études, il donne droit à des congés et à une protection contre le harcèlement. C'est à l'employeur d'en informer la personne stagiaire.",
          en: 'In Québec, if this internship belongs to a study programme, it comes with leave and protection against harassment. It is up to the employer to inform the intern of these rights.',
        },
        fix: {
          fr: "Préciser si le stage fait partie d'un programme d'études.",
          en: 'State whether the internship belongs to a study programme.',
        },
      },
    },
    find: (subject) => {
      if (!isTied(subject)) return NOTHING
      return [{ case: isCredited(subject) ? 'tied' : 'maybe-tied', at: { field: 'contract' } }]
    },
  }),
]
