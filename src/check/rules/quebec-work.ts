/** Québec: minimum wage, pay and internships. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import type { Reading } from '../../extract/reading.ts'
import { fold } from '../../text/normalise.ts'
import type { Span } from '../../text/spans.ts'
import type { Money } from '../finding.ts'
import { constant } from '../parameters.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const QUEBEC_WORK: readonly Rule[] = [
  defineRule({
    id: 'QC-SALMIN',
    jurisdiction: 'CA-QC',
    name: { fr: 'Salaire minimum au Québec', en: 'Minimum wage in Québec' },
    contracts: ['permanent', 'fixed-term', 'unspecified', 'internship'],
    parameters: ['QC.minimumWage', 'QC.fullTimeHours', 'QC.wholePayShare'],
    basis: [
      { law: 'LNT', article: null, mark: 'verified' },
      {
        law: 'LNT-R3',
        article: '2',
        mark: 'verified',
        note: {
          fr: "Exceptions : entre autres, l'étudiant employé par un organisme à but non lucratif à vocation sociale ou communautaire, et le stagiaire d'un métier encadré par une loi.",
          en: 'Exceptions include a student employed by a non-profit with a social or community purpose, and a trainee of an occupation governed by a statute.',
        },
      },
    ],
    cases: {
      below: {
        severity: 'likely_unlawful',
        message: {
          fr: "Le montant annoncé est inférieur au salaire minimum général du Québec, {rate} l'heure (taux en vigueur depuis le {since}).",
          en: 'The stated amount is below the general minimum wage of Québec, {rate} per hour (rate since {since}).',
        },
        fix: {
          fr: "Porter le salaire à {rate} l'heure au moins, ou corriger le montant ou les heures.",
          en: 'Raise the pay to at least {rate} per hour, or correct the amount or the hours.',
        },
      },
      'hours-unstated': {
        severity: 'warning',
        message: {
          fr: "Pour une semaine de {hours} heures, le montant annoncé serait inférieur au salaire minimum général de {rate} l'heure (depuis le {since}). L'annonce ne précise pas les heures.",
          en: 'For a week of {hours} hours, the stated amount would be below the general minimum wage of {rate} per hour (since {since}). This posting states no hours.',
        },
        fix: {
          fr: 'Indiquer les heures par semaine, ou le taux horaire.',
          en: 'State the weekly hours, or the hourly rate.',
        },
      },
      'maybe-partial': {
        severity: 'warning',
        message: {
          fr: "Le montant annoncé est inférieur au salaire minimum général de {rate} l'heure (depuis le {since}). S'agit-il de tout le salaire ?",
          en: 'The stated amount is below the general minimum wage of {rate} per hour (since {since}). Is it the whole pay?',
        },
        fix: {
          fr: 'Indiquer le salaire complet, ou le taux horaire.',
          en: 'State the whole pay, or the hourly rate.',
        },
      },
      internship: {
        severity: 'warning',
        message: {
          fr: "Le montant annoncé pour ce stage est inférieur au salaire minimum général de {rate} l'heure (depuis le {since}). L'annonce ne rattache pas le stage à un programme d'études : s'agit-il d'un emploi ?",
          en: 'The amount stated for this internship is below the general minimum wage of {rate} per hour (since {since}). The posting ties it to no study programme: is it employment?',
        },
        fix: {
          fr: "Nommer le programme d'études dont le stage fait partie, ou porter le salaire à {rate} l'heure.",
          en: 'Name the study programme that the internship belongs to, or raise the pay to {rate} per hour.',
        },
      },
      'internship-unsure': {
        severity: 'info',
        message: {
          fr: "Le montant annoncé reste sous le salaire minimum général de {rate} l'heure (depuis le {since}). Certains stages n'y sont pas soumis, selon le programme d'études ou l'organisme d'accueil.",
          en: 'The stated amount stays under the general minimum wage of {rate} per hour (since {since}). Some internships are outside of it, depending on the study programme or the host.',
        },
        fix: {
          fr: "Préciser le programme d'études et les heures par semaine.",
          en: 'State the study programme and the weekly hours.',
        },
      },
    },
    find: (subject) => {
      const pay = subject.posting.baseSalary
      const rate = subject.rate('QC.minimumWage')
      if (pay?.currency !== 'CAD' || rate === null || isNet(subject)) return NOTHING
      const hours = hoursPaid(pay, subject)
      if (hours === null) return NOTHING
      const share = pay.max / (rate.value * hours.count)
      const found = share < 1 ? wageCase(share, hours.areStated, subject) : null
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
          en: 'We found no duty to post the pay in Québec.',
        },
      },
    ],
    cases: {
      missing: {
        severity: 'info',
        message: {
          fr: "L'annonce ne précise pas la rémunération. Nous n'avons pas trouvé d'obligation de l'afficher au Québec.",
          en: 'This posting does not state the pay. We found no duty to post it in Québec.',
        },
        fix: {
          fr: "Afficher un taux ou une fourchette : l'offre n'en sera que plus claire.",
          en: 'Post a rate or a range: the offer will be clearer for it.',
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

  defineRule({
    id: 'QC-STG-NP',
    jurisdiction: 'CA-QC',
    name: { fr: 'Stage non rémunéré', en: 'Unpaid internship' },
    contracts: ['internship'],
    basis: [
      {
        law: 'LNT',
        article: null,
        mark: 'verified',
        note: {
          fr: "Selon la CNESST, la plupart des stages faits hors d'un programme d'études se paient.",
          en: 'According to the CNESST, most internships outside of a study programme are paid.',
        },
      },
    ],
    cases: {
      untied: {
        severity: 'warning',
        message: {
          fr: "Au Québec, un stage non rémunéré se fait d'ordinaire dans le cadre d'un programme d'études. L'annonce n'en mentionne aucun.",
          en: 'In Québec, an unpaid internship is usually part of a study programme. This posting mentions none.',
        },
        fix: {
          fr: 'Préciser le programme ou les crédits dont le stage fait partie, ou offrir un salaire.',
          en: 'State the programme or credits that the internship counts for, or offer a wage.',
        },
      },
      tied: {
        severity: 'info',
        message: {
          fr: "L'annonce offre un stage non rémunéré et parle d'études. Il doit faire partie d'un programme offert par un établissement d'enseignement.",
          en: 'This posting offers an unpaid internship and speaks of studies. It has to be part of a programme of an educational institution.',
        },
        fix: {
          fr: "Nommer le programme d'études et dire si le stage est crédité.",
          en: 'Name the study programme and say whether the internship earns credits.',
        },
      },
    },
    find: (subject) => {
      const { isUnpaid, baseSalary, payText } = subject.posting
      const isExpensesOnly = baseSalary === null && payText === null
      const at = isUnpaid
        ? subject.factAt('unpaid', 'salary')
        : isExpensesOnly
          ? subject.saidAt('only-expenses')
          : null
      return at === null ? NOTHING : [{ case: isTied(subject) ? 'tied' : 'untied', at }]
    },
  }),

  defineRule({
    id: 'QC-STG-DROITS',
    jurisdiction: 'CA-QC',
    name: { fr: 'Droits des stagiaires', en: 'Rights of trainees' },
    contracts: ['internship'],
    since: 'QC.internRights',
    basis: [{ law: 'P-39.3', article: null, mark: 'verified' }],
    cases: {
      tied: {
        severity: 'info',
        message: {
          fr: "Un stage qui fait partie d'un programme d'études donne droit à des congés et à une protection contre le harcèlement. C'est à l'employeur d'en informer la personne stagiaire.",
          en: 'An internship that belongs to a study programme comes with leave and protection against harassment. It is for the employer to inform the trainee of them.',
        },
        fix: {
          fr: "Remettre l'information sur ces droits à la personne stagiaire dès le début du stage.",
          en: 'Give the trainee the information on these rights when the internship starts.',
        },
        seeker: {
          fr: 'Congés et protection prévus par la loi',
          en: 'Leave and protection set by law',
        },
      },
      'maybe-tied': {
        severity: 'info',
        message: {
          fr: "Si ce stage fait partie d'un programme d'études, il donne droit à des congés et à une protection contre le harcèlement. C'est à l'employeur d'en informer la personne stagiaire.",
          en: 'If this internship belongs to a study programme, it comes with leave and protection against harassment. It is for the employer to inform the trainee of them.',
        },
        fix: {
          fr: "Préciser si le stage fait partie d'un programme d'études.",
          en: 'State whether the internship belongs to a study programme.',
        },
      },
    },
    find: (subject) => {
      if (!isTied(subject)) return NOTHING
      return [{ case: isCredited(subject) ? 'tied' : 'maybe-tied', at: { field: 'contract' } }]
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
  const isFarBelow = baseSalary?.unit !== 'HOUR' && share < constant('QC.wholePayShare')
  if (!areHoursStated) return isFarBelow ? null : 'hours-unstated'
  return isFarBelow || subject.says('pay-adds-up') ? 'maybe-partial' : 'below'
}

/** True for pay after deductions: the minimum is what it is before them. */
function isNet({ posting, reading }: Subject): boolean {
  const span = posting.provenance.salary === 'extracted' ? posting.spans.salary : undefined
  const words = span === undefined ? (posting.payText ?? '') : sourceFrom(span, reading)
  return /\bnets?\b/i.test(words)
}

/** Characters after an amount in which "net" still speaks of it. */
const JUST_AFTER = 12

/** The words of an amount and what stands just after it. */
function sourceFrom({ field, start, end }: Span, { source }: Reading): string {
  return source[field].slice(start, end + JUST_AFTER)
}

/** True when the internship itself is said to be part of a course of study. */
function isCredited(subject: Subject): boolean {
  return subject.posting.hasSchoolAgreement || subject.says('credited-internship')
}

function isTied(subject: Subject): boolean {
  return isCredited(subject) || subject.says('studies')
}

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

function dollars(minor: number): Money {
  return { minor, currency: 'CAD' }
}
