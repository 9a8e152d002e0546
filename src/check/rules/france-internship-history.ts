/** France: what an employer's other internships on the board say of a new one. */
import { type EarlierPosting, isSamePlace, isSameRole, monthNumber, monthOf } from '../history.ts'
import { constant } from '../parameters.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'

export const FRANCE_INTERNSHIP_HISTORY: readonly Rule[] = [
  defineRule({
    id: 'FR-STG-CARENCE',
    jurisdiction: 'FR',
    name: {
      fr: 'Délai entre deux stages sur un même poste',
      en: 'Gap between internships on one post',
    },
    contracts: ['internship'],
    parameters: ['FR.stage.gapShare', 'Q.history.months'],
    basis: [
      {
        law: 'CE',
        article: 'L. 124-11',
        mark: 'verified',
        note: {
          fr: "Le délai ne s'applique pas quand la personne en stage est partie plus tôt de sa propre initiative. Son non-respect peut suffire à une requalification en contrat de travail (Cass. soc., 7 janvier 2026, n° 24-12.244).",
          en: 'The gap does not apply when the previous intern left early of their own accord. Not keeping it may be enough for a court to see an employment contract (Cass. soc., 7 January 2026, no. 24-12.244).',
        },
      },
    ],
    cases: {
      'too-soon': {
        severity: 'warning',
        message: {
          fr: "Cet employeur a annoncé un stage semblable au même endroit, jusqu'en {end}. Sur un même poste, le stage suivant commence après un délai égal au tiers du précédent, ici au plus tôt en {earliest}.",
          en: 'This employer has posted a similar internship at the same place, lasting until {end}. On one post, the next one starts after a gap of one third of the previous one, here in {earliest} at the earliest.',
        },
        fix: {
          fr: "Fixer le début en {earliest} ou plus tard, sauf s'il s'agit d'un autre poste ou si le stage précédent a pris fin plus tôt à l'initiative de la personne en stage.",
          en: 'Set the start in {earliest} or later, unless it is another post or the previous intern left early of their own accord.',
        },
      },
    },
    find: (subject) => {
      const { posting, history } = subject
      if (posting.startMonth === null || history === null) return NOTHING
      const start = monthNumber(posting.startMonth)
      const [last] = history
        .filter((earlier) => isSameRole(earlier, posting) && isSamePlace(earlier, posting))
        .flatMap((earlier) => endOf(earlier) ?? [])
        .filter(({ end, earliest }) => start >= end && start + 1 <= earliest)
        .sort((a, b) => b.earliest - a.earliest)
      if (last === undefined) return NOTHING
      const values = {
        end: { month: monthOf(Math.ceil(last.end) - 1) },
        earliest: { month: monthOf(Math.floor(last.earliest)) },
      }
      return [{ case: 'too-soon', at: subject.factAt('startMonth', 'start_date'), values }]
    },
  }),
]

/**
 * The soonest at which an earlier intern is gone, who came on the first day of the month, and at which
 * the next may come; in months. Unknown for what nobody took up, and for a length that is a range.
 */
function endOf(earlier: EarlierPosting): { end: number; earliest: number } | null {
  const { contract, startMonth, months, isUnfilled = false } = earlier
  if (contract !== 'internship' || isUnfilled || startMonth === null) return null
  if (months === null || months.min !== months.max) return null
  const end = monthNumber(startMonth) + months.min
  return { end, earliest: end + months.min * constant('FR.stage.gapShare') }
}
