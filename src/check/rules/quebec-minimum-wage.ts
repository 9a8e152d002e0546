/** Québec: minimum wage. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import type { Span } from '../../text/spans.ts'
import { dollars } from '../finding.ts'
import { constant, isBelow, wholeUnits } from '../parameters.ts'
import { isTied } from '../quebec-studies.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'
import { isCalledPay, isNet, isSurelyAllowance, isSurelyPay, saysNet } from '../stated-pay.ts'
import type { Subject } from '../subject.ts'

export const QUEBEC_MINIMUM_WAGE: readonly Rule[] = [
  defineRule({
    id: 'QC-SALMIN',
    jurisdiction: 'CA-QC',
    name: { fr: 'Salaire minimum au Québec', en: 'Minimum wage in Québec' },
    contracts: ['permanent', 'fixed-term', 'unspecified', 'internship'],
    parameters: ['QC.minimumWage', 'QC.fullTimeHours', 'QC.wholePayShare', 'Q.pay.priceShare'],
    figures: { rate: 'QC.minimumWage', since: 'QC.minimumWage', hours: 'QC.fullTimeHours' },
    basis: [
      { law: 'LNT', article: null, mark: 'verified' },
      {
        law: 'LNT-R3',
        article: '2',
        mark: 'verified',
        note: {
          fr: "Exceptions, entre autres : les étudiantes et étudiants employés par un organisme à but non lucratif à vocation sociale ou communautaire, et les stagiaires d'une profession encadrée par une loi.",
          en: 'Exceptions include students employed by a non-profit with a social or community purpose, and trainees of a profession governed by a statute.',
        },
      },
    ],
    cases: {
      below: {
        severity: 'likely_unlawful',
        message: {
          fr: "Le montant annoncé est inférieur au salaire minimum général du Québec, qui est de {rate} l'heure (taux en vigueur depuis le {since}).",
          en: 'The stated amount is below the general minimum wage in Québec, which is {rate} per hour (rate in force since {since}).',
        },
        fix: {
          fr: "Porter le salaire à {rate} l'heure au moins, ou corriger le montant ou les heures.",
          en: 'Raise the pay to at least {rate} per hour, or correct the amount or the hours.',
        },
      },
      'hours-unstated': {
        severity: 'warning',
        message: {
          fr: "Pour une semaine de {hours} heures, le montant annoncé serait inférieur au salaire minimum général de {rate} l'heure (depuis le {since}). L'offre ne précise pas le nombre d'heures.",
          en: 'For a week of {hours} hours, the stated amount would be below the general minimum wage of {rate} per hour (since {since}). This posting does not state the number of hours.',
        },
        fix: {
          fr: "Indiquer le nombre d'heures par semaine, ou le taux horaire.",
          en: 'State the weekly hours, or the hourly rate.',
        },
      },
      'maybe-partial': {
        severity: 'warning',
        message: {
          fr: "Le montant annoncé est inférieur au salaire minimum général de {rate} l'heure (depuis le {since}). S'agit-il du salaire complet ?",
          en: 'The stated amount is below the general minimum wage of {rate} per hour (since {since}). Is it the full pay?',
        },
        fix: {
          fr: 'Indiquer le salaire complet, ou le taux horaire.',
          en: 'State the full pay, or the hourly rate.',
        },
      },
      'exempt-maybe': {
        severity: 'info',
        message: {
          fr: "Le montant annoncé est inférieur au salaire minimum général de {rate} l'heure (depuis le {since}). Ce minimum peut ne pas s'appliquer aux étudiantes et étudiants employés par un organisme à but non lucratif à vocation sociale ou communautaire.",
          en: 'The stated amount is below the general minimum wage of {rate} per hour (since {since}). Students employed by a non-profit with a social or community purpose may be exempt from it.',
        },
        fix: {
          fr: "Préciser si le poste s'adresse à des étudiantes et étudiants, ou porter le salaire à {rate} l'heure au moins.",
          en: 'State whether the position is for students, or raise the pay to at least {rate} per hour.',
        },
      },
      internship: {
        severity: 'warning',
        message: {
          fr: "Le montant annoncé pour ce stage est inférieur au salaire minimum général de {rate} l'heure (depuis le {since}). L'offre ne rattache pas le stage à un programme d'études : s'agit-il d'un emploi ?",
          en: 'The amount stated for this internship is below the general minimum wage of {rate} per hour (since {since}). This posting does not tie it to a study programme: is it a job?',
        },
        fix: {
          fr: "Nommer le programme d'études dont le stage fait partie, ou porter le salaire à {rate} l'heure au moins.",
          en: 'Name the study programme that the internship is part of, or raise the pay to at least {rate} per hour.',
        },
      },
      'internship-unsure': {
        severity: 'info',
        message: {
          fr: "Le montant annoncé semble inférieur au salaire minimum général de {rate} l'heure (depuis le {since}). Certains stages n'y sont pas soumis, selon le programme d'études ou le milieu de stage.",
          en: 'The stated amount seems to be below the general minimum wage of {rate} per hour (since {since}). Some internships are exempt from it, depending on the study programme or the host.',
        },
        fix: {
          fr: "Préciser le programme d'études et le nombre d'heures par semaine.",
          en: 'State the study programme and the weekly hours.',
        },
      },
    },
    find: (subject) => {
      const pay = subject.posting.baseSalary
      const rate = subject.rate('QC.minimumWage')
      if (pay?.currency !== 'CAD' || rate === null || isNetPay(subject)) return NOTHING
      if (!isPay(pay, rate.value, subject)) return NOTHING
      const hours = hoursPaid(pay, subject)
      if (hours === null) return NOTHING
      const exact = rate.value * hours.count
      // A month's or a year's pay is written without its cents.
      const least = pay.unit === 'HOUR' ? exact : wholeUnits(exact)
      if (!isBelow(pay.max, least)) return NOTHING
      const found = wageCase(pay.max / exact, hours.areStated, subject)
      if (found === null) return NOTHING
      const values = {
        rate: dollars(rate.value),
        since: { day: rate.from },
        hours: constant('QC.fullTimeHours'),
      }
      const at = subject.factAt('salary', 'salary')
      return [{ case: found, at, values, isProvisional: rate.isProvisional }]
    },
  }),
]

const WEEKS_A_YEAR = 52
const MONTHS_A_YEAR = 12

/** Hours that one unit of pay stands for; null where the text does not let them be told. */
function hoursPaid(pay: BaseSalary, subject: Subject) {
  const { weeklyHours, months } = subject.posting
  if (pay.unit === 'HOUR') return { count: 1, areStated: true }
  // A sum beside a contract of some months may be the whole sum of the contract.
  const mayBeWhole = pay.unit === 'YEAR' && months !== null && months.min < MONTHS_A_YEAR
  if (pay.unit === 'DAY' || mayBeWhole) return null
  if (weeklyHours === null && subject.says('part-time-rhythm')) return null
  const weekly = weeklyHours ?? constant('QC.fullTimeHours')
  const yearly = weekly * WEEKS_A_YEAR
  const count = { WEEK: weekly, MONTH: yearly / MONTHS_A_YEAR, YEAR: yearly }[pay.unit]
  return { count, areStated: weeklyHours !== null }
}

/**
 * An intern may stand outside of the act; hours that are only assumed may be fewer; and an amount far
 * below may be only a part of the pay.
 * @param share of the minimum wage for those hours
 */
function wageCase(share: number, areHoursStated: boolean, subject: Subject) {
  const { contract, employer, baseSalary } = subject.posting
  if (contract === 'internship') {
    const isUnsure = !areHoursStated || employer === 'nonprofit' || isTied(subject)
    return isUnsure ? 'internship-unsure' : 'internship'
  }
  if (employer === 'nonprofit' && subject.says('studies')) return 'exempt-maybe'
  const isFarBelow = baseSalary?.unit !== 'HOUR' && share < constant('QC.wholePayShare')
  if (!areHoursStated) return isFarBelow ? null : 'hours-unstated'
  return isFarBelow || subject.says('pay-adds-up') ? 'maybe-partial' : 'below'
}

/** True for pay after deductions: the minimum is what it is before them. */
function isNetPay({ posting }: Subject): boolean {
  const span = spanOfPay(posting)
  return span === undefined ? saysNet(posting.payText ?? '') : isNet(posting[span.field], span)
}

/** False for an amount that was read from the text and may be the price of something else. */
function isPay(pay: BaseSalary, rate: number, { posting }: Subject): boolean {
  const span = spanOfPay(posting)
  if (span === undefined) return true
  const text = posting[span.field]
  const isSure = posting.contract === 'internship' ? isSurelyAllowance : isSurelyPay
  if (!isSure(text, span)) return false
  const isLow = pay.unit === 'HOUR' && pay.max < rate * constant('Q.pay.priceShare')
  return !isLow || isCalledPay(text, span)
}

function spanOfPay({ provenance, spans }: Subject['posting']): Span | undefined {
  return provenance.salary === 'extracted' ? spans.salary : undefined
}
