/** France: length of an internship. */
import { constant } from '../parameters.ts'
import { presence } from '../presence.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const FRANCE_INTERNSHIP_LENGTH: readonly Rule[] = [
  defineRule({
    id: 'FR-STG-DUREE',
    jurisdiction: 'FR',
    name: { fr: "Durée d'un stage", en: 'Length of an internship' },
    contracts: ['internship'],
    parameters: ['FR.stage.maxMonths', 'FR.stage.plausibleMonths'],
    figures: { max: 'FR.stage.maxMonths' },
    basis: [
      {
        law: 'CE',
        article: 'L. 124-5',
        mark: 'verified',
        note: {
          fr: "Toutes les conventions d'une même personne avec le même organisme d'accueil s'additionnent sur l'année d'enseignement, quel que soit l'établissement (Cass. soc., 7 janvier 2026, n° 24-12.244).",
          en: 'All agreements of one intern with the same host in an academic year add up, whatever the school (Cass. soc., 7 January 2026, no. 24-12.244).',
        },
      },
    ],
    cases: {
      over: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage dans un même organisme ne dépasse pas {max} mois par année d'enseignement. L'annonce indique {n} mois.",
          en: 'In France, an internship with one host is capped at {max} months per academic year. This posting states {n} months.',
        },
        fix: {
          fr: 'Ramener la durée à {max} mois au plus, ou proposer un CDD, un CDI ou une alternance.',
          en: 'Shorten it to {max} months at most, or offer a job or an apprenticeship.',
        },
      },
      'part-time': {
        severity: 'warning',
        message: {
          fr: "L'annonce indique un stage de {n} mois. Le plafond de {max} mois se compte en jours de présence : un stage à temps partiel peut donc le respecter.",
          en: 'This posting states an internship of {n} months. The {max}-month cap is counted in days of presence, so a part-time internship may stay within it.',
        },
        fix: {
          fr: "Indiquer le nombre de jours ou d'heures de présence.",
          en: 'State the number of days or hours of presence.',
        },
      },
      'may-exceed': {
        severity: 'info',
        message: {
          fr: "L'annonce prévoit jusqu'à {n} mois de stage. Le plafond est de {max} mois par année d'enseignement dans un même organisme.",
          en: 'This posting allows for an internship of up to {n} months. The cap is {max} months per academic year with one host.',
        },
        fix: {
          fr: 'Indiquer une durée de {max} mois au plus.',
          en: 'State a length of {max} months at most.',
        },
      },
    },
    find: (subject) => {
      const { months } = subject.posting
      const max = constant('FR.stage.maxMonths')
      if (months === null || months.max <= max || isMisread(subject)) return NOTHING
      const at = subject.factAt('months', 'months')
      if (months.min <= max) return [{ case: 'may-exceed', at, values: { n: months.max, max } }]
      if (presence(months.min, subject) <= max) return NOTHING
      const isPartTime = subject.posting.weeklyHours === null && subject.says('part-time-rhythm')
      return [{ case: isPartTime ? 'part-time' : 'over', at, values: { n: months.min, max } }]
    },
  }),
]

/** Nobody declared an internship, and its length is that of a job: "24 months; you guide an intern". */
function isMisread({ posting }: Subject): boolean {
  const isDeclared = posting.provenance.contract === 'declared'
  return !isDeclared && (posting.months?.min ?? 0) > constant('FR.stage.plausibleMonths')
}
