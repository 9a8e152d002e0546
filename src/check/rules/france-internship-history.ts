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
      en: 'Gap between internships in the same post',
    },
    contracts: ['internship'],
    parameters: ['FR.stage.gapShare', 'Q.history.months'],
    usesHistory: true,
    basis: [
      {
        law: 'CE',
        article: 'L. 124-11',
        mark: 'verified',
        note: {
          fr: "Le délai ne s'applique pas quand le stage précédent a été interrompu à l'initiative de la personne en stage. Son non-respect peut suffire à une requalification en contrat de travail (Cass. soc., 7 janvier 2026, n° 24-12.244).",
          en: 'The gap does not apply when the previous intern left early of their own accord. A breach alone may lead a court to treat the internship as an employment contract (Cass. soc., 7 January 2026, no. 24-12.244).',
        },
      },
    ],
    cases: {
      'too-soon': {
        severity: 'warning',
        message: {
          fr: "Cet employeur a publié un stage semblable au même endroit, prévu jusqu'en {end}. Sur un même poste, un stage ne commence qu'après un délai proportionnel à la durée du précédent, ici en {earliest} au plus tôt.",
          en: 'This employer has posted a similar internship at the same place, planned to last until {end}. In the same post, an internship starts only after a gap in proportion to the length of the previous one, here in {earliest} at the earliest.',
        },
        fix: {
          fr: "Fixer le début en {earliest} ou plus tard, sauf si le poste est différent ou si le stage précédent a été interrompu à l'initiative de la personne en stage.",
          en: 'Set the start in {earliest} or later, unless the post is a different one or the previous intern left early of their own accord.',
        },
      },
    },
    find: (subject) => {
      const { posting, history } = subject
      if (posting.startMonth === null || history === null) return NOTHING
      const start = monthNumber(posting.startMonth)
      const [last] = history
        .flatMap((earlier) => {
          const found = endOf(earlier)
          return found === null ? [] : [{ ...found, earlier }]
        })
        .filter(({ end, earliest }) => start >= end && start + 1 <= earliest)
        .filter(({ earlier }) => isSamePlace(earlier, posting) && isSameRole(earlier, posting))
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
