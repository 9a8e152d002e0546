/** France: what an offer says of pay, and asks of it. */
import type { Contract } from '../../domain/codes.ts'
import { type Basis, defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const JOBS: readonly Contract[] = ['permanent', 'fixed-term', 'unspecified']

const directive = (article: string): Basis => ({
  law: 'EU-2023-970',
  article,
  mark: 'verified',
  note: {
    fr: "La loi française qui la transpose n'était pas votée à notre dernière vérification.",
    en: 'The French law that transposes it had not been passed at our last check.',
  },
})

export const FRANCE_PAY: readonly Rule[] = [
  defineRule({
    id: 'FR-SALAIRE',
    jurisdiction: 'FR',
    name: { fr: 'Rémunération non précisée', en: 'Pay not stated' },
    contracts: JOBS,
    parameters: ['FR.payTransparency'],
    basis: [directive('5')],
    cases: {
      advised: {
        severity: 'info',
        message: {
          fr: "L'annonce n'indique ni salaire ni fourchette. Une directive européenne prévoit que cette information soit donnée avant l'entretien ; la loi française n'était pas votée à notre dernière vérification.",
          en: 'This posting states neither pay nor a range. An EU directive provides for this information before the interview; the French law had not been passed at our last check.',
        },
        fix: {
          fr: 'Indiquer le salaire de départ ou une fourchette.',
          en: 'State the starting pay or a range.',
        },
        seeker: { fr: 'Rémunération non précisée', en: 'Pay not stated' },
      },
      required: {
        severity: 'warning',
        awaits: 'FR.payTransparency',
        message: {
          fr: "L'annonce n'indique ni salaire ni fourchette. La personne qui candidate doit recevoir cette information avant l'entretien.",
          en: 'This posting states neither pay nor a range. Applicants must be given this information before the interview.',
        },
        fix: {
          fr: 'Indiquer le salaire de départ ou une fourchette.',
          en: 'State the starting pay or a range.',
        },
      },
    },
    find: (subject) => {
      if (isPayStated(subject)) return NOTHING
      const at = subject.saidAt('vague-pay') ?? ({ field: 'salary' } as const)
      return [{ case: subject.isInForce('FR.payTransparency') ? 'required' : 'advised', at }]
    },
  }),

  defineRule({
    id: 'FR-SAL-HISTO',
    jurisdiction: 'FR',
    name: { fr: 'Salaire actuel ou passé demandé', en: 'Current or past pay asked for' },
    parameters: ['FR.payTransparency'],
    basis: [directive('5(2)')],
    cases: {
      advised: {
        severity: 'info',
        message: {
          fr: "L'annonce demande la rémunération actuelle ou passée. Une directive européenne vise cette pratique ; la loi française n'était pas votée à notre dernière vérification.",
          en: 'This posting asks for current or past pay. An EU directive is aimed at this practice; the French law had not been passed at our last check.',
        },
        fix: {
          fr: 'Retirer cette demande, ou demander seulement les prétentions salariales.',
          en: 'Remove this request, or ask for salary expectations only.',
        },
        seeker: { fr: 'Salaire actuel ou passé demandé', en: 'Current or past pay asked for' },
      },
      required: {
        severity: 'warning',
        awaits: 'FR.payTransparency',
        message: {
          fr: "L'annonce demande la rémunération actuelle ou passée. Cette question ne peut plus être posée aux personnes qui candidatent.",
          en: 'This posting asks for current or past pay. Applicants may no longer be asked this.',
        },
        fix: {
          fr: 'Retirer cette demande, ou demander seulement les prétentions salariales.',
          en: 'Remove this request, or ask for salary expectations only.',
        },
      },
    },
    find: (subject) => {
      const at = subject.saidAt('asks-past-pay')
      if (at === null) return NOTHING
      return [{ case: subject.isInForce('FR.payTransparency') ? 'required' : 'advised', at }]
    },
  }),
]

/** Rules of a branch or of the civil service say the amount without a figure. */
const BY_SCALE = /smic|grille|indici|convention|statut|bar[eè]me|\d/i

/** Where words on pay stand that are not mere "depending on profile", the doubt is the employer's. */
function isPayStated(subject: Subject): boolean {
  const { baseSalary, payText, isUnpaid } = subject.posting
  if (baseSalary !== null || isUnpaid || BY_SCALE.test(payText ?? '')) return true
  if (subject.says('pay-figure')) return true
  const vague = subject.hits('vague-pay')
  return subject
    .hits('speaks-of-pay')
    .some(
      ({ field, start, end }) =>
        !vague.some((one) => one.field === field && one.start <= start && end <= one.end),
    )
}
