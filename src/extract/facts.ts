import type { BaseSalary } from '../domain/base-salary.ts'
import type { Community, Contract, Employer, Family, Hours, Lang, Remote } from '../domain/codes.ts'
import type { Span } from '../text/spans.ts'

/** A fact read from a posting's own words. A fact without a span cannot exist. */
export type Fact<Value> = { value: Value; span: Span }

/**
 * What a posting's title and text say. Absent means: nothing certain was found.
 * `language` alone has no span: it is a property of the whole text.
 */
export type ExtractedFacts = {
  language: Lang
  contract?: Fact<Contract>
  /** ISO 3166-1, e.g. FR, CA. */
  country?: Fact<string>
  /** ISO 3166-2 in France (FR-IDF), CA-QC-06 in Québec, ISO 3166-2 elsewhere. */
  region?: Fact<string>
  /** The city's usual name, e.g. "Montréal". */
  city?: Fact<string>
  remote?: Fact<Remote>
  /** Days of telework a week, when said. */
  remoteDays?: Fact<number>
  hours: Fact<Hours>[]
  salary?: Fact<BaseSalary>
  /** True when the text says that the work is unpaid. */
  unpaid?: Fact<true>
  employer?: Fact<Employer>
  communities: Fact<Community>[]
  family?: Fact<Family>
  /** Length of the contract in months (weeks ÷ 4.345), lower and upper bound. */
  months?: Fact<{ min: number; max: number }>
  /** YYYY-MM, only when month and year are both said. */
  startMonth?: Fact<string>
  weeklyHours?: Fact<number>
  /** A tutor or mentor is named or promised. */
  tutor?: Fact<true>
  /** A school agreement (convention) or programme registration is asked for. */
  schoolAgreement?: Fact<true>
}
