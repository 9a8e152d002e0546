/** Figures that help a reader: a pay range that tells something, dates to come. */
import { localDay, zoneOf } from '../../domain/time-zone.ts'
import { constant } from '../parameters.ts'
import { ADVICE, defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** A day that is read as a start, but is more often that of a fair, of a law or of interviews. */
const NO_START = /^(?:des|pour)\s|jusqu|loi|entretiens|candidatures/i

export const QUALITY_FIGURES: readonly Rule[] = [
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
