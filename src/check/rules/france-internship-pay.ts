/** France: length and allowance of an internship. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import type { Money } from '../finding.ts'
import { constant, PARAMETERS } from '../parameters.ts'
import { type Basis, defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

const ALLOWANCE_DUE: Basis = { law: 'CE', article: 'L. 124-6', mark: 'verified' }
const ALLOWANCE_AMOUNT: Basis = { law: 'CE', article: 'D. 124-8', mark: 'verified' }

export const FRANCE_INTERNSHIP_PAY: readonly Rule[] = [
  defineRule({
    id: 'FR-STG-DUREE',
    jurisdiction: 'FR',
    name: { fr: "Durée d'un stage", en: 'Length of an internship' },
    contracts: ['internship'],
    parameters: ['FR.stage.maxMonths'],
    basis: [
      {
        law: 'CE',
        article: 'L. 124-5',
        mark: 'verified',
        note: {
          fr: "Le plafond additionne toutes les conventions conclues avec le même organisme d'accueil pendant l'année d'enseignement (Cass. soc., 7 janvier 2026, n° 24-12.244).",
          en: 'The cap adds up all agreements with the same host in the teaching year (Cass. soc., 7 January 2026, no. 24-12.244).',
        },
      },
    ],
    cases: {
      over: {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, un stage dans un même organisme ne dépasse pas {max} mois par année d'enseignement. L'annonce indique {n} mois.",
          en: 'In France, an internship with one host does not exceed {max} months per teaching year. This posting states {n} months.',
        },
        fix: {
          fr: "Ramener la durée à {max} mois au plus, ou proposer un contrat de travail ou d'apprentissage.",
          en: 'Shorten it to {max} months at most, or offer an employment or apprenticeship contract.',
        },
      },
      'part-time': {
        severity: 'warning',
        message: {
          fr: "L'annonce indique un stage de {n} mois. Le plafond de {max} mois se compte en jours de présence : un rythme à temps partiel peut le respecter.",
          en: 'This posting states an internship of {n} months. The cap of {max} months counts days of presence: a part-time rhythm may respect it.',
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
          en: 'This posting allows up to {n} months of internship. The cap is {max} months per teaching year with one host.',
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
      if (months === null || months.max <= max) return NOTHING
      const at = subject.factAt('months', 'months')
      if (months.min <= max) return [{ case: 'may-exceed', at, values: { n: months.max, max } }]
      if (presence(months.min, subject) <= max) return NOTHING
      const isPartTime = subject.posting.weeklyHours === null && subject.says('part-time-rhythm')
      return [{ case: isPartTime ? 'part-time' : 'over', at, values: { n: months.min, max } }]
    },
  }),

  defineRule({
    id: 'FR-STG-GRAT-0',
    jurisdiction: 'FR',
    name: {
      fr: 'Stage de plus de deux mois non gratifié',
      en: 'Internship over two months without allowance',
    },
    contracts: ['internship'],
    parameters: ['FR.stage.paidAfterMonths'],
    basis: [ALLOWANCE_DUE],
    cases: {
      due: {
        severity: 'likely_unlawful',
        message: {
          fr: "Au-delà de {limit} mois de stage, une gratification minimale est due pour chaque heure de présence. L'annonce dit qu'il n'y en a pas.",
          en: 'Beyond {limit} months of internship, a minimum allowance is due for each hour of presence. This posting says that there is none.',
        },
        fix: {
          fr: 'Prévoir au moins la gratification minimale et en indiquer le montant, ou ramener le stage à {limit} mois.',
          en: 'Provide at least the minimum allowance and state its amount, or shorten the internship to {limit} months.',
        },
      },
      'may-be-due': {
        severity: 'warning',
        message: {
          fr: "L'annonce prévoit un stage non gratifié qui peut durer plus de {limit} mois. Au-delà, une gratification minimale est due pour chaque heure de présence.",
          en: 'This posting offers an internship without allowance that may last more than {limit} months. Beyond that, a minimum allowance is due for each hour of presence.',
        },
        fix: {
          fr: 'Indiquer la gratification prévue au-delà de {limit} mois.',
          en: 'State the allowance provided beyond {limit} months.',
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
    basis: [
      ALLOWANCE_DUE,
      {
        ...ALLOWANCE_AMOUNT,
        note: {
          fr: "Une convention de branche peut prévoir plus. Le taux retenu est celui de l'année du début du stage, à défaut de la publication.",
          en: 'A branch agreement may set more. The rate is that of the year in which the internship starts, else of publication.',
        },
      },
    ],
    cases: {
      below: {
        severity: 'likely_unlawful',
        message: {
          fr: 'Le montant annoncé est inférieur au minimum de {rate} par heure de présence (taux en vigueur depuis le {since}), quel que soit le mois.',
          en: 'The stated amount is below the minimum of {rate} per hour of presence (rate since {since}), whatever the month.',
        },
        fix: {
          fr: 'Porter la gratification à {rate} par heure de présence au moins, soit {month} pour {hours} heures.',
          en: 'Raise the allowance to at least {rate} per hour of presence, that is {month} for {hours} hours.',
        },
      },
      'maybe-below': {
        severity: 'warning',
        message: {
          fr: 'Le montant annoncé semble inférieur au minimum de {rate} par heure de présence (taux en vigueur depuis le {since}) ; vérifiez les heures comptées.',
          en: 'The stated amount looks lower than the minimum of {rate} per hour of presence (rate since {since}); check the hours assumed.',
        },
        fix: {
          fr: 'Indiquer le montant par heure de présence, ou le porter à {month} pour un mois de {hours} heures.',
          en: 'State the amount per hour of presence, or raise it to {month} for a month of {hours} hours.',
        },
      },
      stale: {
        severity: 'info',
        message: {
          fr: "Le montant annoncé est celui d'une année passée pour un mois de {hours} heures ; le minimum est de {rate} par heure de présence depuis le {since}.",
          en: 'The stated amount is that of a past year for a month of {hours} hours; the minimum has been {rate} per hour of presence since {since}.',
        },
        fix: {
          fr: 'Mettre le montant à jour : {month} pour un mois de {hours} heures.',
          en: 'Bring the amount up to date: {month} for a month of {hours} hours.',
        },
      },
    },
    find: (subject) => {
      const { months, baseSalary } = subject.posting
      const rate = subject.rate('FR.stage.hourly')
      const limit = constant('FR.stage.paidAfterMonths')
      if (months === null || presence(months.min, subject) <= limit || rate === null) return NOTHING
      if (baseSalary?.currency !== 'EUR') return NOTHING
      const found = amountCase(baseSalary, rate.value, subject)
      if (found === null) return NOTHING
      const hours = constant('FR.stage.monthHours')
      const values = {
        rate: euros(rate.value),
        since: { day: rate.from },
        hours,
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
    basis: [ALLOWANCE_DUE],
    cases: {
      missing: {
        severity: 'info',
        message: {
          fr: "Le montant de la gratification n'est pas indiqué. Elle est due au-delà de {limit} mois de stage.",
          en: 'The allowance is not stated. It is due beyond {limit} months of internship.',
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

/** A length as the law counts it, in presence: a part-time week, where it is stated, counts in part. */
function presence(months: number, { posting }: Subject): number {
  const full = constant('FR.fullTimeHours')
  const hours = posting.weeklyHours
  return hours === null || hours >= full ? months : (months * hours) / full
}

type AmountCase = 'below' | 'maybe-below' | 'stale'

/** The best end of the range is compared: what is offered at most. */
function amountCase(pay: BaseSalary, rate: number, subject: Subject): AmountCase | null {
  const share = presence(1, subject)
  if (pay.unit !== 'MONTH') {
    const hours = hoursOf(pay.unit)
    return hours !== null && pay.max < rate * hours ? 'below' : null
  }
  if (pay.max < rate * constant('FR.stage.shortMonthHours') * share) return 'below'
  if (pay.max < rate * constant('FR.stage.usualMonthHours') * share) return 'maybe-below'
  return pay.min === pay.max && isStale(pay.max, rate) ? 'stale' : null
}

/** True for exactly what an earlier rate gives for a month of presence. */
function isStale(amount: number, rate: number): boolean {
  const hours = constant('FR.stage.monthHours')
  const earlier = PARAMETERS['FR.stage.hourly'].values.filter(({ value }) => value < rate)
  return earlier.some(({ value }) => value * hours === amount)
}

/** Hours of presence that a unit of pay stands for; null for a year, which no internship lasts. */
function hoursOf(unit: BaseSalary['unit']): number | null {
  if (unit === 'HOUR') return 1
  if (unit === 'DAY') return constant('FR.stage.dayHours')
  return unit === 'WEEK' ? constant('FR.fullTimeHours') : null
}

function euros(minor: number): Money {
  return { minor, currency: 'EUR' }
}
