/** France: allowance of an internship. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import { euros } from '../finding.ts'
import { constant, isBelow, PARAMETERS } from '../parameters.ts'
import { hoursOf, presence } from '../presence.ts'
import { type Basis, defineRule, NOTHING, type Rule } from '../rule.ts'
import { isTheAllowance } from '../stated-allowance.ts'
import type { Subject } from '../subject.ts'

const ALLOWANCE_DUE: Basis = { law: 'CE', article: 'L. 124-6', mark: 'verified' }
const ALLOWANCE_AMOUNT: Basis = { law: 'CE', article: 'D. 124-8', mark: 'verified' }

export const FRANCE_INTERNSHIP_PAY: readonly Rule[] = [
  defineRule({
    id: 'FR-STG-GRAT-0',
    jurisdiction: 'FR',
    name: {
      fr: 'Stage sans gratification',
      en: 'Internship without an allowance',
    },
    contracts: ['internship'],
    parameters: ['FR.stage.paidAfterMonths'],
    figures: { limit: 'FR.stage.paidAfterMonths' },
    basis: [ALLOWANCE_DUE],
    cases: {
      due: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, pour un stage de plus de {limit} mois, une gratification minimale est due pour chaque heure de présence. L'annonce semble n'en prévoir aucune.",
          en: 'In France, for an internship of more than {limit} months, a minimum allowance is due for each hour of presence. This posting seems to provide none.',
        },
        fix: {
          fr: 'Prévoir au moins la gratification minimale et en indiquer le montant, ou ramener le stage à {limit} mois.',
          en: 'Provide at least the minimum allowance and state its amount, or shorten the internship to {limit} months.',
        },
      },
      'may-be-due': {
        severity: 'warning',
        message: {
          fr: "L'annonce semble prévoir un stage non gratifié qui peut durer plus de {limit} mois. Dans ce cas, une gratification minimale est due pour chaque heure de présence.",
          en: 'This posting seems to offer an internship without an allowance that may last more than {limit} months. In that case, a minimum allowance is due for each hour of presence.',
        },
        fix: {
          fr: 'Indiquer la gratification prévue si le stage dure plus de {limit} mois.',
          en: 'State the allowance provided if the internship lasts more than {limit} months.',
        },
      },
    },
    find: (subject) => {
      const { months, isUnpaid } = subject.posting
      const limit = constant('FR.stage.paidAfterMonths')
      if (months === null || presence(months.max, subject) <= limit) return NOTHING
      const at = isUnpaid ? subject.factAt('unpaid', 'salary') : subject.saidAt('only-expenses')
      if (at === null || subject.says('promises-allowance')) return NOTHING
      const isDue = presence(months.min, subject) > limit
      return [{ case: isDue ? 'due' : 'may-be-due', at, values: { limit } }]
    },
  }),

  defineRule({
    id: 'FR-STG-GRAT-MIN',
    jurisdiction: 'FR',
    name: { fr: "Montant de la gratification d'un stage", en: 'Amount of an internship allowance' },
    contracts: ['internship'],
    parameters: [
      'FR.stage.hourly',
      'FR.stage.paidAfterMonths',
      'FR.stage.shortMonthHours',
      'FR.stage.usualMonthHours',
      'FR.stage.monthHours',
      'FR.stage.dayHours',
      'FR.fullTimeHours',
    ],
    figures: {
      rate: 'FR.stage.hourly',
      since: 'FR.stage.hourly',
      hours: 'FR.stage.monthHours',
      month: ['FR.stage.hourly', 'FR.stage.monthHours'],
      limit: 'FR.stage.paidAfterMonths',
    },
    basis: [
      ALLOWANCE_DUE,
      {
        ...ALLOWANCE_AMOUNT,
        note: {
          fr: "Une convention de branche peut prévoir plus. Le taux retenu est celui de l'année où commence le stage ou, à défaut, de l'année de publication.",
          en: 'An industry-wide agreement may set more. The rate used is that of the year in which the internship starts or, failing that, of the year of publication.',
        },
      },
    ],
    cases: {
      below: {
        severity: 'likely_unlawful',
        message: {
          fr: 'Le montant annoncé est inférieur au minimum de {rate} par heure de présence (taux en vigueur depuis le {since}).',
          en: 'The stated amount is below the minimum of {rate} per hour of presence (rate in force since {since}).',
        },
        fix: {
          fr: 'Porter la gratification à {rate} par heure de présence au moins, soit {month} pour un mois de {hours} heures.',
          en: 'Raise the allowance to at least {rate} per hour of presence, that is {month} for a month of {hours} hours.',
        },
      },
      'maybe-below': {
        severity: 'warning',
        message: {
          fr: "Le montant annoncé semble inférieur au minimum de {rate} par heure de présence (taux en vigueur depuis le {since}) ; vérifiez le nombre d'heures qu'il couvre.",
          en: 'The stated amount seems to be below the minimum of {rate} per hour of presence (rate in force since {since}); please check how many hours it covers.',
        },
        fix: {
          fr: 'Indiquer le montant par heure de présence, ou le porter à {month} pour un mois de {hours} heures.',
          en: 'State the amount per hour of presence, or raise it to {month} for a month of {hours} hours.',
        },
      },
      'if-longer': {
        severity: 'info',
        message: {
          fr: 'Si le stage dure plus de {limit} mois, le minimum est de {rate} par heure de présence (taux en vigueur depuis le {since}). Le montant annoncé semble inférieur à ce minimum.',
          en: 'If the internship lasts more than {limit} months, the minimum is {rate} per hour of presence (rate in force since {since}). The stated amount seems to be below it.',
        },
        fix: {
          fr: 'Indiquer le montant prévu, par heure de présence, si le stage dure plus de {limit} mois.',
          en: 'State the amount provided, per hour of presence, if the internship lasts more than {limit} months.',
        },
      },
      stale: {
        severity: 'info',
        message: {
          fr: "Le montant annoncé correspond au taux d'une année passée, pour un mois de {hours} heures ; le minimum est de {rate} par heure de présence depuis le {since}.",
          en: 'The stated amount matches the rate of a past year, for a month of {hours} hours; the minimum has been {rate} per hour of presence since {since}.',
        },
        fix: {
          fr: 'Mettre le montant à jour : {month} pour un mois de {hours} heures.',
          en: 'Update the amount: {month} for a month of {hours} hours.',
        },
      },
    },
    find: (subject) => {
      const { months, baseSalary } = subject.posting
      const rate = subject.rate('FR.stage.hourly')
      const limit = constant('FR.stage.paidAfterMonths')
      if (months === null || rate === null || presence(months.max, subject) <= limit) return NOTHING
      if (baseSalary?.currency !== 'EUR' || !isTheAllowance(subject)) return NOTHING
      const amount = amountCase(baseSalary, rate.value, subject)
      if (amount === null) return NOTHING
      const isDue = presence(months.min, subject) > limit
      const found = isDue ? amount : 'if-longer'
      const hours = constant('FR.stage.monthHours')
      const values = {
        rate: euros(rate.value),
        since: { day: rate.from },
        hours,
        limit,
        month: euros(rate.value * hours),
      }
      const at = subject.factAt('salary', 'salary')
      return [{ case: found, at, values, isProvisional: rate.isProvisional }]
    },
  }),

  defineRule({
    id: 'FR-STG-GRAT-NR',
    jurisdiction: 'FR',
    name: { fr: 'Gratification non indiquée', en: 'Allowance not stated' },
    contracts: ['internship'],
    parameters: ['FR.stage.paidAfterMonths'],
    figures: { limit: 'FR.stage.paidAfterMonths' },
    basis: [ALLOWANCE_DUE],
    cases: {
      missing: {
        severity: 'info',
        message: {
          fr: "Le montant de la gratification n'est pas indiqué. Elle est due pour un stage de plus de {limit} mois.",
          en: 'The amount of the allowance is not stated. It is due for an internship of more than {limit} months.',
        },
        fix: {
          fr: 'Indiquer le montant, par heure de présence ou par mois.',
          en: 'State the amount, per hour of presence or per month.',
        },
        seeker: { fr: 'Gratification non précisée', en: 'Allowance not stated' },
      },
    },
    find: (subject) => {
      const { months, baseSalary, payText, isUnpaid } = subject.posting
      const limit = constant('FR.stage.paidAfterMonths')
      if (months === null || presence(months.max, subject) <= limit) return NOTHING
      const isSaid = baseSalary !== null || payText !== null || isUnpaid
      if (isSaid || subject.says('promises-allowance') || subject.says('speaks-of-pay'))
        return NOTHING
      return [{ case: 'missing', at: { field: 'salary' }, values: { limit } }]
    },
  }),
]

type AmountCase = 'below' | 'maybe-below' | 'stale'

/**
 * The best end of the range is compared: what is offered at most. A month's or a week's amount tells
 * nothing where the presence is a part that is not counted in hours.
 */
function amountCase(pay: BaseSalary, rate: number, subject: Subject): AmountCase | null {
  const isPart = subject.posting.weeklyHours === null && subject.says('part-time-rhythm')
  if (isPart && (pay.unit === 'MONTH' || pay.unit === 'WEEK')) return null
  const share = presence(1, subject)
  if (pay.unit !== 'MONTH') {
    const hours = hoursOf(pay.unit)
    return hours !== null && isBelow(pay.max, rate * hours) ? 'below' : null
  }
  if (isBelow(pay.max, rate * constant('FR.stage.shortMonthHours') * share)) return 'below'
  if (isBelow(pay.max, rate * constant('FR.stage.usualMonthHours') * share)) return 'maybe-below'
  return pay.min === pay.max && isStale(pay.max, rate) ? 'stale' : null
}

/** True for exactly what an earlier rate gives for a month of presence. */
function isStale(amount: number, rate: number): boolean {
  const hours = constant('FR.stage.monthHours')
  const earlier = PARAMETERS['FR.stage.hourly'].values.filter(({ value }) => value < rate)
  return earlier.some(({ value }) => value * hours === amount)
}
