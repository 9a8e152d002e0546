/** France: minimum wage. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import type { Localised } from '../../domain/localised.ts'
import { euros } from '../finding.ts'
import { constant, wholeUnits } from '../parameters.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'
import { isCalledPay, isNet, isSurelyPay, saysNet } from '../stated-pay.ts'
import type { Subject } from '../subject.ts'

/** Where the minimum wage is another one: ISO 3166-2. */
const MAYOTTE = 'FR-976'

export const FRANCE_MINIMUM_WAGE: readonly Rule[] = [
  defineRule({
    id: 'FR-SMIC',
    jurisdiction: 'FR',
    name: { fr: 'Salaire minimum (SMIC)', en: 'Minimum wage (SMIC)' },
    contracts: ['permanent', 'fixed-term'],
    parameters: [
      'FR.smic.hourly',
      'FR.smic.hourlyMayotte',
      'FR.yearHours',
      'FR.fullTimeHours',
      'Q.pay.priceShare',
    ],
    figures: { rate: 'FR.smic.hourly', since: 'FR.smic.hourly' },
    basis: [
      { law: 'SMIC', article: null, mark: 'verified' },
      { law: 'CT', article: 'L. 3231-2', mark: 'recalled' },
    ],
    cases: {
      hourly: {
        severity: 'likely_unlawful',
        message: {
          fr: "Le taux horaire annoncé est inférieur au salaire minimum, qui est de {rate} brut de l'heure depuis le {since}.",
          en: 'The stated hourly rate is below the minimum wage, which has been {rate} gross an hour since {since}.',
        },
        fix: {
          fr: "Porter le taux à {rate} brut de l'heure au moins, ou préciser s'il s'agit d'un montant net.",
          en: 'Raise the rate to at least {rate} gross an hour, or state whether it is a net amount.',
        },
      },
      below: {
        severity: 'likely_unlawful',
        message: {
          fr: "Le montant annoncé est inférieur au salaire minimum : {least} brut {unit} pour {hours} heures par semaine, à {rate} de l'heure depuis le {since}.",
          en: 'The stated amount is below the minimum wage: {least} gross {unit} for {hours} hours a week, at {rate} an hour since {since}.',
        },
        fix: {
          fr: "Porter la rémunération à {least} brut {unit} au moins, ou préciser s'il s'agit d'un temps partiel ou d'un montant net.",
          en: 'Raise the pay to at least {least} gross {unit}, or state whether the work is part-time or the amount net.',
        },
      },
      'with-variable': {
        severity: 'warning',
        message: {
          fr: "Le montant annoncé est inférieur au salaire minimum ({rate} brut de l'heure depuis le {since}). Une part variable semble s'y ajouter.",
          en: 'The stated amount is below the minimum wage ({rate} gross an hour since {since}). Variable pay seems to come on top.',
        },
        fix: {
          fr: 'Indiquer la rémunération brute minimale garantie.',
          en: 'State the guaranteed minimum gross pay.',
        },
      },
      'low-end': {
        severity: 'warning',
        message: {
          fr: "Le bas de la fourchette annoncée est inférieur au salaire minimum ({rate} brut de l'heure depuis le {since}).",
          en: 'The lower end of the stated range is below the minimum wage ({rate} gross an hour since {since}).',
        },
        fix: {
          fr: 'Relever le bas de la fourchette, ou préciser les heures auxquelles il correspond.',
          en: 'Raise the lower end, or state the hours that it is for.',
        },
      },
    },
    find: (subject) => {
      const { baseSalary: pay, region } = subject.posting
      const rate = subject.rate(region === MAYOTTE ? 'FR.smic.hourlyMayotte' : 'FR.smic.hourly')
      if (pay?.currency !== 'EUR' || rate === null) return NOTHING
      const hours = weekHours(subject)
      const least = hours === null ? null : leastPay(pay.unit, rate.value, hours)
      if (hours === null || least === null || pay.min >= least) return NOTHING
      if (subject.says('own-pay-scale') || !isGrossBase(subject, rate.value)) return NOTHING
      const values = {
        rate: euros(rate.value),
        since: { day: rate.from },
        least: euros(least),
        unit: UNIT_NAMES[pay.unit] ?? '',
        hours,
      }
      const at = subject.factAt('salary', 'salary')
      return [{ case: caseOf(pay, least, subject), at, values, isProvisional: rate.isProvisional }]
    },
  }),
]

const UNIT_NAMES: Readonly<Partial<Record<BaseSalary['unit'], Localised>>> = {
  HOUR: { fr: "de l'heure", en: 'an hour' },
  MONTH: { fr: 'par mois', en: 'a month' },
  YEAR: { fr: 'par an', en: 'a year' },
}

/** Hours that the pay is for: those stated, at most full time; null for part time without hours. */
function weekHours(subject: Subject): number | null {
  const full = constant('FR.fullTimeHours')
  const { weeklyHours } = subject.posting
  if (weeklyHours !== null && weeklyHours < full) return weeklyHours
  return subject.says('part-time-rhythm') ? null : full
}

/**
 * The minimum for a unit of pay in cents; a month's or a year's without its cents, as offers write it.
 * @returns null for a unit that offers seldom use and whose hours differ
 */
function leastPay(unit: BaseSalary['unit'], rate: number, hours: number): number | null {
  if (unit === 'HOUR') return rate
  const yearly = (rate * constant('FR.yearHours') * hours) / constant('FR.fullTimeHours')
  if (unit === 'YEAR') return wholeUnits(yearly)
  return unit === 'MONTH' ? wholeUnits(yearly / 12) : null
}

type SmicCase = 'hourly' | 'below' | 'with-variable' | 'low-end'

/** The best end of the range is compared: what is offered at most. */
function caseOf(pay: BaseSalary, least: number, subject: Subject): SmicCase {
  if (pay.max >= least || isOpenAbove(subject)) return 'low-end'
  if (subject.says('variable-pay')) return 'with-variable'
  return pay.unit === 'HOUR' ? 'hourly' : 'below'
}

/** "From 1,850 euros": the amount is the lower end of a range that is not told whole. */
function isOpenAbove({ posting }: Subject): boolean {
  const span = posting.provenance.salary === 'extracted' ? posting.spans.salary : undefined
  if (span === undefined) return false
  const ahead = posting[span.field].slice(Math.max(0, span.start - 25), span.start)
  return /(?:à partir de|dès|minimum(?: de)?|au moins|from|starting at|at least)\s*:?\s*$/i.test(
    ahead,
  )
}

/** False for an amount that may not be the gross base pay: it is not compared with the minimum. */
function isGrossBase({ posting }: Subject, rate: number): boolean {
  if (saysNet(posting.payText ?? '')) return false
  const span = posting.provenance.salary === 'extracted' ? posting.spans.salary : undefined
  if (span === undefined) return true
  const text = posting[span.field]
  if (!isSurelyPay(text, span) || isNet(text, span)) return false
  const pay = posting.baseSalary
  const isLow = pay?.unit === 'HOUR' && pay.max < rate * constant('Q.pay.priceShare')
  return !isLow || isCalledPay(text, span)
}
