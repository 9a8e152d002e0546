/** France: agreement and purpose of an internship. */
import type { Location } from '../finding.ts'
import { type Basis, defineRule, NOTHING, type Rule } from '../rule.ts'

const verified = (article: string): Basis => ({ law: 'CE', article, mark: 'verified' })

export const FRANCE_INTERNSHIP_PURPOSE: readonly Rule[] = [
  defineRule({
    id: 'FR-STG-CONV',
    jurisdiction: 'FR',
    name: { fr: 'Convention et cursus', en: 'Agreement and course of study' },
    contracts: ['internship'],
    basis: [verified('L. 124-1'), verified('L. 124-3'), verified('D. 124-2')],
    cases: {
      without: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage suppose une convention avec un établissement d'enseignement et une inscription dans un cursus. L'annonce laisse entendre que l'une ou l'autre n'est pas nécessaire.",
          en: 'In France, an internship requires an agreement with a school and enrolment in a course of study. This posting suggests that one or the other is not needed.',
        },
        fix: {
          fr: 'Demander une convention de stage, ou proposer un contrat de travail.',
          en: 'Ask for an internship agreement, or offer an employment contract.',
        },
      },
      graduates: {
        severity: 'warning',
        message: {
          fr: "L'annonce s'adresse aussi à des personnes récemment diplômées. Un stage suppose une inscription en cours dans un cursus : est-ce bien le cas ?",
          en: 'This posting is also open to recent graduates. An internship requires current enrolment in a course of study: is that the case?',
        },
        fix: {
          fr: "Préciser qu'une convention reste nécessaire, ou quel contrat est prévu pour les personnes diplômées.",
          en: 'Say that an internship agreement is still needed, or which contract graduates would have.',
        },
      },
      'not-mentioned': {
        severity: 'info',
        message: {
          fr: "L'annonce ne parle ni de convention, ni d'école, ni d'études. Un stage suppose une convention avec un établissement d'enseignement.",
          en: 'This posting mentions no agreement, school or studies. An internship requires an agreement with a school.',
        },
        fix: {
          fr: "Indiquer qu'une convention de stage est nécessaire.",
          en: 'State that an internship agreement is needed.',
        },
        seeker: {
          fr: 'Convention de stage non mentionnée',
          en: 'Internship agreement not mentioned',
        },
      },
    },
    find: (subject) => {
      const { hasSchoolAgreement } = subject.posting
      const without = subject.saidAt('no-agreement')
      if (without !== null) return [{ case: 'without', at: without }]
      const graduates = subject.saidAt('open-to-graduates')
      if (graduates !== null) {
        const isUnsure =
          hasSchoolAgreement || subject.says('speaks-of-employment') || alsoStudents(graduates)
        return [{ case: isUnsure ? 'graduates' : 'without', at: graduates }]
      }
      if (hasSchoolAgreement || subject.says('speaks-of-school')) return NOTHING
      return [{ case: 'not-mentioned', at: { field: 'school_agreement' } }]
    },
  }),

  defineRule({
    id: 'FR-STG-POSTE',
    jurisdiction: 'FR',
    name: { fr: "Objet d'un stage", en: 'Purpose of an internship' },
    contracts: ['internship', 'permanent', 'unspecified'],
    basis: [verified('L. 124-7')],
    cases: {
      replaces: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage ne peut pas servir à remplacer une personne absente. L'annonce parle d'un remplacement.",
          en: 'In France, an internship may not be used to replace an absent employee. This posting speaks of a replacement.',
        },
        fix: {
          fr: 'Proposer un CDD de remplacement, ou décrire un stage distinct de ce poste.',
          en: 'Offer a fixed-term contract for the cover, or describe an internship apart from that post.',
        },
      },
      surge: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage ne peut pas servir à faire face à un accroissement temporaire d'activité. L'annonce donne ce motif.",
          en: 'In France, an internship may not be used to cope with a temporary surge in work. This posting gives that reason.',
        },
        fix: {
          fr: 'Proposer un CDD, ou décrire ce que le stage apporte à la formation de la personne accueillie.',
          en: "Offer a fixed-term contract, or describe what the internship adds to the student's training.",
        },
      },
      season: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage ne peut pas servir à occuper un emploi saisonnier. L'annonce semble décrire un poste saisonnier.",
          en: 'In France, an internship may not be used to fill a seasonal job. This posting seems to describe a seasonal post.',
        },
        fix: {
          fr: 'Proposer un contrat saisonnier, ou retirer ce mot si le stage répond à un projet de formation.',
          en: 'Offer a seasonal contract, or drop the word if the internship is part of a training project.',
        },
      },
      'season-help': {
        severity: 'warning',
        message: {
          fr: "L'annonce présente le stage comme un renfort pour une période chargée. Un stage ne peut servir ni à faire face à un accroissement temporaire d'activité, ni à occuper un emploi saisonnier.",
          en: 'This posting presents the internship as extra help for a busy period. An internship may be used neither to cope with a temporary surge in work nor to fill a seasonal job.',
        },
        fix: {
          fr: 'Décrire le projet confié et ce que la personne y apprend, indépendamment de la période.',
          en: 'Describe the project and what the intern learns from it, whatever the time of year.',
        },
      },
      'takes-over': {
        severity: 'warning',
        message: {
          fr: "L'annonce parle de prendre la place d'un membre de l'équipe. Un stage ne peut servir ni à remplacer une personne absente, ni à tenir un poste permanent.",
          en: 'This posting speaks of taking the place of a member of staff. An internship may be used neither to replace an absent employee nor to hold a permanent post.',
        },
        fix: {
          fr: 'Proposer un contrat de travail pour ce remplacement, ou décrire un stage distinct.',
          en: 'Offer an employment contract for this cover, or describe a separate internship.',
        },
      },
      'permanent-or-internship': {
        severity: 'warning',
        message: {
          fr: "L'annonce propose le même poste en CDI ou en stage. Un stage ne peut pas servir à exécuter une tâche régulière qui relève d'un poste permanent.",
          en: 'This posting offers the same post as a permanent job or as an internship. An internship may not be used for the regular work of a permanent post.',
        },
        fix: {
          fr: 'Publier deux annonces, chacune avec ses missions.',
          en: 'Publish two postings, each with its own duties.',
        },
      },
    },
    find: (subject) => {
      // "Permanent, or an internship" may be read as either: what else it says is of a job.
      const isInternship = subject.posting.contract === 'internship'
      const duties = DUTIES.filter(([name]) => isInternship || name === 'permanent-or-internship')
      const [found] = duties.flatMap(([name, signal]) => {
        const at = subject.saidAt(signal)
        return at === null ? [] : [{ case: name, at }]
      })
      return found === undefined ? NOTHING : [found]
    },
  }),
]

/** "Students and recent graduates": an agreement may be meant for the former. */
function alsoStudents(at: Location): boolean {
  return 'span' in at && /[ée]tudiant|student/i.test(at.span.text)
}

/** The gravest first: one is said. */
const DUTIES = [
  ['replaces', 'replaces-staff'],
  ['surge', 'surge'],
  ['season', 'seasonal-post'],
  ['takes-over', 'takes-over'],
  ['permanent-or-internship', 'job-or-internship'],
  ['season-help', 'season-help'],
] as const
