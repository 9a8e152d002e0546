/** Ontario: what a public job posting states. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import type { Localised } from '../../domain/localised.ts'
import { EMPLOYMENT, hasPay, isOfStudies, payAt } from '../canadian-pay.ts'
import { dollars } from '../finding.ts'
import { headcountOf } from '../ontario-headcount.ts'
import { constant, valueOn } from '../parameters.ts'
import { type Basis, defineRule, type Match, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

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

export const ONTARIO_RULES: readonly Rule[] = [
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

/** Work for a course of study is outside of Ontario's rules on employment. */
function isUnpaidOfStudies(subject: Subject): boolean {
  return subject.posting.isUnpaid && isOfStudies(subject)
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
