/** Québec: whether an offer states its pay. */
import { fold } from '../../text/normalise.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const QUEBEC_PAY: readonly Rule[] = [
  defineRule({
    id: 'QC-SALAIRE',
    jurisdiction: 'CA-QC',
    name: { fr: 'Rémunération non précisée', en: 'Pay not stated' },
    contracts: ['permanent', 'fixed-term', 'unspecified', 'internship'],
    basis: [
      {
        law: 'BOARD',
        article: null,
        mark: 'editorial',
        note: {
          fr: "Nous n'avons trouvé aucune obligation d'afficher le salaire au Québec.",
          en: 'We found no duty to state the pay in Québec.',
        },
      },
    ],
    cases: {
      missing: {
        severity: 'info',
        message: {
          fr: "L'offre ne précise pas la rémunération. Nous n'avons pas trouvé d'obligation de l'afficher au Québec.",
          en: 'This posting does not state the pay. We found no duty to state it in Québec.',
        },
        fix: {
          fr: "Afficher un taux ou une fourchette : l'offre n'en sera que plus claire.",
          en: 'State a rate or a range: the offer will be clearer for it.',
        },
        seeker: { fr: 'Rémunération non précisée', en: 'Pay not stated' },
      },
    },
    find: (subject) => {
      const { baseSalary, payText, isUnpaid } = subject.posting
      if (baseSalary !== null || isUnpaid || subject.says('only-expenses')) return NOTHING
      if (payText !== null && !leavesPayOpen(payText)) return NOTHING
      if (!onlyLoosePay(subject)) return NOTHING
      return [{ case: 'missing', at: subject.saidAt('pay-left-open') ?? { field: 'salary' } }]
    },
  }),
]

/** True when no word of the text tells the pay, or only that it is open. */
function onlyLoosePay(subject: Subject): boolean {
  const loose = [...subject.hits('pay-left-open'), ...subject.hits('pay-of-something-else')]
  return subject
    .hits('speaks-of-pay')
    .every(({ field, start, end }) =>
      loose.some((hit) => hit.field === field && hit.start <= start && end <= hit.end),
    )
}

/** The employer's words on pay, when they hold no figure and put it off. */
function leavesPayOpen(payText: string): boolean {
  const { text } = fold(payText)
  const isOpen =
    /\b(?:concurrentie|competiti|discuter|negoci|negoti|determiner|experience|profil|competences|attrayant|to be discussed|doe|tbd)/
  return !/\d/.test(text) && isOpen.test(text)
}
