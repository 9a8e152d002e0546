/** British Columbia: pay in a public job posting. */
import { fold } from '../../text/normalise.ts'
import { EMPLOYMENT, hasPay, payAt } from '../canadian-pay.ts'
import { OPEN_ENDED_PAY, OPEN_TOP_PAY } from '../cues/canada.ts'
import { defineRule, type Match, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const BRITISH_COLUMBIA: readonly Rule[] = [
  defineRule({
    id: 'BC-SALAIRE',
    jurisdiction: 'CA-BC',
    name: {
      fr: 'Salaire dans une offre publiée en Colombie-Britannique',
      en: 'Pay in a public job posting in British Columbia',
    },
    contracts: EMPLOYMENT,
    since: 'BC.payInPostings',
    coversApplicants: true,
    basis: [{ law: 'BC-PTA', article: '2', mark: 'verified' }],
    cases: {
      missing: {
        severity: 'warning',
        message: {
          fr: "En Colombie-Britannique, une offre publiée indique le salaire ou une fourchette, y compris pour un poste en télétravail ouvert aux personnes qui y vivent. L'annonce n'en indique pas.",
          en: 'In British Columbia, a public posting states the pay or a range, even for remote work open to residents of the province. This posting states none.',
        },
        fix: {
          fr: 'Indiquer le salaire, ou une fourchette à deux bornes.',
          en: 'State the pay, or a range with both ends.',
        },
      },
      'missing-intern': {
        severity: 'info',
        message: {
          fr: "En Colombie-Britannique, si le stage est rémunéré, une offre publiée indique le salaire ou une fourchette. L'annonce n'en dit rien.",
          en: 'In British Columbia, if the internship is paid, a public posting states the pay or a range. This posting says nothing about it.',
        },
        fix: {
          fr: 'Dire si le stage est rémunéré et, dans ce cas, indiquer le montant.',
          en: 'Say whether the internship is paid and, if so, state the amount.',
        },
        seeker: { fr: 'Rémunération non précisée', en: 'Pay not stated' },
      },
      'open-ended': {
        severity: 'warning',
        message: {
          fr: "En Colombie-Britannique, une fourchette de salaire a deux bornes. L'annonce n'en donne que le bas : « {quote} ».",
          en: 'In British Columbia, a pay range has two ends. This posting gives only the lower one: “{quote}”.',
        },
        fix: {
          fr: 'Indiquer aussi le haut de la fourchette.',
          en: 'State the upper end of the range too.',
        },
      },
      'open-top': {
        severity: 'warning',
        message: {
          fr: "En Colombie-Britannique, une fourchette de salaire a deux bornes. L'annonce n'en donne que le haut : « {quote} ».",
          en: 'In British Columbia, a pay range has two ends. This posting gives only the upper one: “{quote}”.',
        },
        fix: {
          fr: 'Indiquer aussi le bas de la fourchette.',
          en: 'State the lower end of the range too.',
        },
      },
    },
    find: (subject) => {
      const { contract, isUnpaid } = subject.posting
      if (isUnpaid) return NOTHING
      const open = oneEnd(subject)
      if (open !== null) return [open]
      if (hasPay(subject)) return NOTHING
      const isMaybe = contract === 'internship' && !subject.says('paid-intern')
      return [{ case: isMaybe ? 'missing-intern' : 'missing', at: payAt(subject) }]
    },
  }),
]

type OneEnd = 'open-ended' | 'open-top'
const ONE_END = [
  ['open-ended', 'open-ended-pay', OPEN_ENDED_PAY],
  ['open-top', 'open-top-pay', OPEN_TOP_PAY],
] as const

/** Pay with one end alone, in the text where the pay was read or in the pay field. */
function oneEnd(subject: Subject): Match<OneEnd> | null {
  const { baseSalary, payText } = subject.posting
  if (baseSalary !== null && baseSalary.min !== baseSalary.max) return null
  return payText === null ? oneEndOfText(subject) : oneEndOfField(payText)
}

function oneEndOfField(payText: string): Match<OneEnd> | null {
  const { text } = fold(payText)
  for (const [name, , pattern] of ONE_END) {
    const [match] = text.matchAll(pattern)
    if (match === undefined) continue
    // An amount before "up to" is the other end.
    if (name === 'open-top' && /\d/.test(text.slice(0, match.index))) continue
    return { case: name, at: { field: 'salary' }, values: { quote: match[0] } }
  }
  return null
}

function oneEndOfText(subject: Subject): Match<OneEnd> | null {
  const pay = subject.posting.spans.salary
  if (pay === undefined) return null
  for (const [name, signal] of ONE_END) {
    const hit = subject
      .hits(signal)
      .find(({ span }) => span.start < pay.end && pay.start < span.end)
    if (hit !== undefined) {
      return { case: name, at: { span: hit.span }, values: { quote: hit.span.text } }
    }
  }
  return null
}
