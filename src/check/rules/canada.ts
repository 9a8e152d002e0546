/** Canada outside Québec's own law: federal employers, Ontario, British Columbia. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import type { Contract } from '../../domain/codes.ts'
import type { Localised } from '../../domain/localised.ts'
import { NUMBER_WORDS } from '../../extract/number-words.ts'
import { fold } from '../../text/normalise.ts'
import { FEDERAL_NAMES, MAYBE_FEDERAL_NAMES, OPEN_ENDED_PAY, OPEN_TOP_PAY } from '../cues/canada.ts'
import type { Signal } from '../cues/index.ts'
import { dollars, type Location } from '../finding.ts'
import { constant, valueOn } from '../parameters.ts'
import { type Basis, defineRule, type Match, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Contracts of employees. Volunteers and the self-employed hold no employment that a law on it covers. */
const EMPLOYMENT: readonly Contract[] = [
  'internship',
  'apprenticeship',
  'permanent',
  'fixed-term',
  'unspecified',
]

const ONTARIO: readonly Basis[] = [
  { law: 'ESA', article: null, mark: 'verified' },
  {
    law: 'OREG-476-24',
    article: null,
    mark: 'verified',
    note: {
      fr: "Ces règles s'adressent aux employeurs d'une certaine taille en Ontario.",
      en: 'These rules are for employers of a certain size in Ontario.',
    },
  },
]

const STATE_BOTH: Localised = {
  fr: "Préciser si le poste est vacant et, s'il y a lieu, l'usage de l'intelligence artificielle dans l'examen des candidatures.",
  en: 'State whether the posting is for a vacancy and, where it applies, the use of artificial intelligence in screening.',
}

export const CANADA_RULES: readonly Rule[] = [
  defineRule({
    id: 'CA-FED-STG',
    jurisdiction: 'CA',
    name: {
      fr: 'Stage non rémunéré chez un employeur de compétence fédérale',
      en: 'Unpaid internship with a federally regulated employer',
    },
    contracts: ['internship'],
    since: 'CA.federalInterns',
    basis: [
      {
        law: 'CCT',
        article: null,
        mark: 'verified',
        note: {
          fr: 'Sont notamment visés les banques, les télécommunications, la radiodiffusion et le transport interprovincial.',
          en: 'It covers, among others, banks, telecommunications, broadcasting and interprovincial transport.',
        },
      },
    ],
    cases: {
      unpaid: {
        severity: 'likely_unlawful',
        message: {
          fr: "Au Canada, chez un employeur de compétence fédérale, un stage ne peut être non rémunéré que s'il fait partie d'un programme d'études. L'annonce n'en mentionne aucun.",
          en: 'In Canada, an internship with a federally regulated employer may be unpaid only as part of a study programme. This posting mentions none.',
        },
        fix: {
          fr: "Prévoir une rémunération, ou indiquer le programme d'études dont fait partie le stage.",
          en: 'Offer pay, or name the study programme that the internship is part of.',
        },
      },
      'unpaid-maybe': {
        severity: 'info',
        message: {
          fr: "L'employeur est-il de compétence fédérale (banque, télécommunications, radiodiffusion, transport interprovincial) ? Si oui, un stage ne peut y être non rémunéré que s'il fait partie d'un programme d'études.",
          en: 'Is the employer federally regulated (bank, telecommunications, broadcasting, interprovincial transport)? If so, an internship there may be unpaid only as part of a study programme.',
        },
        fix: {
          fr: "Indiquer le programme d'études dont fait partie le stage, ou prévoir une rémunération.",
          en: 'Name the study programme that the internship is part of, or offer pay.',
        },
      },
    },
    find: (subject) => {
      const { isUnpaid, hiringOrganization, employer } = subject.posting
      if (!isUnpaid || isOfStudies(subject) || employer === 'nonprofit') return NOTHING
      const name = fold(hiringOrganization?.name ?? '').text
      const at = subject.factAt('unpaid', 'salary')
      if (subject.says('federal-employer') || FEDERAL_NAMES.test(name))
        return [{ case: 'unpaid', at }]
      return MAYBE_FEDERAL_NAMES.test(name) ? [{ case: 'unpaid-maybe', at }] : NOTHING
    },
  }),

  defineRule({
    id: 'ON-AFFICH',
    jurisdiction: 'CA-ON',
    name: {
      fr: "Contenu d'une offre d'emploi publiée en Ontario",
      en: 'Content of a public job posting in Ontario',
    },
    contracts: EMPLOYMENT,
    since: 'ON.publicPostings',
    parameters: ['ON.leastHeadcount', 'ON.widestRange', 'ON.exemptAbove', 'ON.yearHours'],
    figures: { people: 'ON.leastHeadcount', widest: 'ON.widestRange' },
    coversApplicants: true,
    basis: ONTARIO,
    cases: {
      'no-pay': {
        severity: 'warning',
        message: {
          fr: "En Ontario, une offre publiée par un employeur de {people} personnes ou plus indique la rémunération ou une fourchette. L'annonce n'en indique pas.",
          en: 'In Ontario, a public posting by an employer with {people} or more employees states the pay or a range. This posting states none.',
        },
        fix: {
          fr: 'Indiquer la rémunération, ou une fourchette.',
          en: 'State the pay, or a range.',
        },
      },
      'no-pay-maybe': {
        severity: 'info',
        message: {
          fr: "L'annonce n'indique pas de rémunération. En Ontario, une offre publiée l'indique, ou donne une fourchette, si l'employeur compte {people} personnes ou plus dans la province.",
          en: 'This posting states no pay. In Ontario, a public posting states the pay or a range if the employer has {people} or more employees in the province.',
        },
        fix: {
          fr: 'Indiquer la rémunération, ou une fourchette.',
          en: 'State the pay, or a range.',
        },
      },
      'wide-range': {
        severity: 'warning',
        message: {
          fr: "En Ontario, dans une offre publiée par un employeur de {people} personnes ou plus, l'écart entre les deux bornes d'une fourchette, ramené à l'année, ne dépasse pas {widest}. Celui de l'annonce est plus grand.",
          en: 'In Ontario, the pay range in a public posting by an employer with {people} or more employees spans no more than {widest} a year. The range in this posting is wider.',
        },
        fix: {
          fr: "Ramener l'écart entre les deux bornes à {widest} par an au plus.",
          en: 'Narrow the gap between the two ends to {widest} a year at most.',
        },
      },
      'wide-range-maybe': {
        severity: 'info',
        message: {
          fr: "Ramené à l'année, l'écart entre les deux bornes de la fourchette dépasse {widest}. En Ontario, une offre publiée ne va pas au-delà si l'employeur compte {people} personnes ou plus dans la province.",
          en: 'Over a year, the pay range is wider than {widest}. In Ontario, a public posting does not go beyond that if the employer has {people} or more employees in the province.',
        },
        fix: {
          fr: "Ramener l'écart entre les deux bornes à {widest} par an au plus.",
          en: 'Narrow the gap between the two ends to {widest} a year at most.',
        },
      },
      'canadian-experience': {
        severity: 'warning',
        message: {
          fr: "En Ontario, une offre publiée par un employeur de {people} personnes ou plus n'exige pas d'expérience canadienne. L'annonce dit : « {quote} ».",
          en: 'In Ontario, a public posting by an employer with {people} or more employees does not require Canadian experience. This posting says: “{quote}”.',
        },
        fix: {
          fr: 'Décrire la compétence attendue plutôt que le pays où elle a été acquise.',
          en: 'Describe the skill expected rather than the country where it was acquired.',
        },
      },
      'canadian-experience-maybe': {
        severity: 'info',
        message: {
          fr: "L'annonce dit : « {quote} ». En Ontario, une offre publiée n'exige pas d'expérience canadienne si l'employeur compte {people} personnes ou plus dans la province.",
          en: 'This posting says: “{quote}”. In Ontario, a public posting does not require Canadian experience if the employer has {people} or more employees in the province.',
        },
        fix: {
          fr: 'Décrire la compétence attendue plutôt que le pays où elle a été acquise.',
          en: 'Describe the skill expected rather than the country where it was acquired.',
        },
      },
      statements: {
        severity: 'warning',
        message: {
          fr: "En Ontario, une offre publiée par un employeur de {people} personnes ou plus dit si le poste est vacant et signale, s'il y a lieu, l'usage de l'intelligence artificielle dans l'examen des candidatures. L'annonce ne dit pas si le poste est vacant.",
          en: 'In Ontario, a public posting by an employer with {people} or more employees says whether it is for an existing vacancy and, where it applies, that artificial intelligence is used to screen or assess applicants. This posting does not say whether it is for a vacancy.',
        },
        fix: STATE_BOTH,
      },
      'statements-maybe': {
        severity: 'info',
        message: {
          fr: "L'annonce ne dit pas si le poste est vacant. En Ontario, une offre publiée le dit et signale, s'il y a lieu, l'usage de l'intelligence artificielle dans l'examen des candidatures, si l'employeur compte {people} personnes ou plus dans la province.",
          en: 'This posting does not say whether it is for a vacancy. In Ontario, a public posting says so and, where it applies, that artificial intelligence is used to screen or assess applicants, if the employer has {people} or more employees in the province.',
        },
        fix: STATE_BOTH,
      },
      screening: {
        severity: 'info',
        message: {
          fr: "L'annonce dit : « {quote} ». En Ontario, l'employeur qui compte {people} personnes ou plus signale dans l'offre l'usage de l'intelligence artificielle dans l'examen des candidatures : est-ce le cas ici ?",
          en: 'This posting says: “{quote}”. In Ontario, an employer with {people} or more employees states in the posting that artificial intelligence is used to screen or assess applicants: is that so here?',
        },
        fix: {
          fr: "Préciser si cet outil recourt à l'intelligence artificielle.",
          en: 'State whether this tool uses artificial intelligence.',
        },
      },
    },
    find: (subject) => {
      const least = valueOn('ON.leastHeadcount', subject.publishedOn)
      const headcount = headcountOf(subject)
      if (least === null || isUnpaidOfStudies(subject)) return NOTHING
      if (headcount !== null && headcount < least.value) return NOTHING
      const values = { people: least.value }
      const isSure = headcount !== null
      const matches: (Match<OntarioCase> | null)[] = [
        hasPay(subject) ? null : { case: isSure ? 'no-pay' : 'no-pay-maybe', at: payAt(subject) },
        wideRange(subject, isSure),
        canadianExperience(subject, isSure),
        isStated(subject)
          ? null
          : { case: isSure ? 'statements' : 'statements-maybe', at: { field: 'text' } },
        screening(subject),
      ]
      return matches
        .filter((match) => match !== null)
        .map((match) => ({ ...match, values: { ...values, ...match.values } }))
    },
  }),

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

type OntarioCase =
  | 'no-pay'
  | 'no-pay-maybe'
  | 'wide-range'
  | 'wide-range-maybe'
  | 'canadian-experience'
  | 'canadian-experience-maybe'
  | 'statements'
  | 'statements-maybe'
  | 'screening'

function isOfStudies(subject: Subject): boolean {
  return subject.posting.hasSchoolAgreement || subject.says('belongs-to-studies')
}

/** Work for a course of study is outside of Ontario's rules on employment. */
function isUnpaidOfStudies(subject: Subject): boolean {
  return subject.posting.isUnpaid && isOfStudies(subject)
}

/** A figure, even one that was not understood. */
function hasPay(subject: Subject): boolean {
  const { baseSalary, payText } = subject.posting
  return baseSalary !== null || /\d/.test(payText ?? '') || subject.says('dollar-amount')
}

function payAt(subject: Subject): Location {
  return subject.posting.isUnpaid ? subject.factAt('unpaid', 'salary') : { field: 'salary' }
}

function wideRange(subject: Subject, isSure: boolean): Match<OntarioCase> | null {
  const pay = subject.posting.baseSalary
  const widest = valueOn('ON.widestRange', subject.publishedOn)
  const exempt = valueOn('ON.exemptAbove', subject.publishedOn)
  const times = pay?.currency === 'CAD' ? unitsAYear(pay.unit, subject) : null
  if (pay === null || times === null || widest === null || exempt === null) return null
  if (pay.max * times > exempt.value || (pay.max - pay.min) * times <= widest.value) return null
  return {
    case: isSure ? 'wide-range' : 'wide-range-maybe',
    at: subject.factAt('salary', 'salary'),
    values: { widest: dollars(widest.value) },
  }
}

const MONTHS_A_YEAR = 12
const WEEKS_A_YEAR = 52

/** How often a unit of pay is paid in a year; null for a day, of which weeks hold more or fewer. */
function unitsAYear(unit: BaseSalary['unit'], { posting }: Subject): number | null {
  if (unit === 'YEAR') return 1
  if (unit === 'MONTH') return MONTHS_A_YEAR
  if (unit === 'WEEK') return WEEKS_A_YEAR
  if (unit !== 'HOUR') return null
  const { weeklyHours } = posting
  return weeklyHours === null ? constant('ON.yearHours') : weeklyHours * WEEKS_A_YEAR
}

function canadianExperience(subject: Subject, isSure: boolean): Match<OntarioCase> | null {
  const [hit] = subject.hits('canadian-experience-required')
  if (hit === undefined) return null
  return {
    case: isSure ? 'canadian-experience' : 'canadian-experience-maybe',
    at: { span: hit.span },
    values: { quote: hit.span.text },
  }
}

/** A tool sorts the applications, and the text does not speak of artificial intelligence. */
function screening(subject: Subject): Match<OntarioCase> | null {
  const [hit] = subject.hits('automated-screening')
  if (hit === undefined || subject.says('ai-statement')) return null
  return { case: 'screening', at: { span: hit.span }, values: { quote: hit.span.text } }
}

function isStated(subject: Subject): boolean {
  return subject.says('vacancy-statement')
}

/**
 * People of the employer, as the text counts them; null when it does not, or when the work is only
 * open to people of Ontario: then the employer's people may be anywhere.
 */
function headcountOf(subject: Subject): number | null {
  if (subject.jurisdictions.get('CA-ON') !== 'place') return null
  const own = peopleSaid(subject, 'employer-headcount')
  if (own !== null) return own
  // A team is a part: a large one proves a large employer, a small one proves nothing.
  const team = peopleSaid(subject, 'team-size')
  const least = valueOn('ON.leastHeadcount', subject.publishedOn)
  return team !== null && least !== null && team >= least.value ? team : null
}

function peopleSaid(subject: Subject, signal: Signal): number | null {
  const counts = subject.hits(signal).flatMap(({ span }) => numberIn(span.text) ?? [])
  return counts.length === 0 ? null : Math.max(...counts)
}

/** The number in "1 200 employees" or "vingt-huit salariés"; null without one. */
function numberIn(words: string): number | null {
  const digits = /\d+(?:[ ,.\u00a0\u202f]\d{3})*/.exec(words)
  if (digits !== null) return Number(digits[0].replace(/\D/g, ''))
  const named = fold(words)
    .text.split(/[^a-z]+/)
    .flatMap((word) => NUMBER_WORDS[word] ?? [])
  return named.length === 0 ? null : named.reduce((sum, number) => sum + number, 0)
}

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
