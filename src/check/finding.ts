/** What the posting check says of a posting: a question, where it stands, and what would settle it. */
import type { Localised } from '../domain/localised.ts'
import type { Span } from '../text/spans.ts'
import type { Reach } from './jurisdiction.ts'

/** From a fact worth knowing to a possible non-compliance. None of them says that an offer is illegal. */
export const SEVERITIES = ['info', 'warning', 'likely_unlawful'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Fields of a posting as `board import` reads them: where a finding about no words points to. */
export type CheckField =
  | 'title'
  | 'text'
  | 'contract'
  | 'language'
  | 'organization'
  | 'country'
  | 'salary'
  | 'months'
  | 'start_date'
  | 'weekly_hours'
  | 'date_posted'
  | 'valid_through'
  | 'tutor'
  | 'school_agreement'

/** The words that a finding is about, or the field whose value or absence it is about. */
export type Location = { span: Span } | { field: CheckField }

/** Integer minor units. */
export type Money = { minor: number; currency: 'EUR' | 'CAD' }

export const euros = (minor: number): Money => ({ minor, currency: 'EUR' })
export const dollars = (minor: number): Money => ({ minor, currency: 'CAD' })
/** What a sentence is filled with: YYYY-MM-DD, YYYY-MM; a plain string is a quote of the posting. */
export type FindingValue = number | string | Money | { day: string } | { month: string } | Localised

export type Finding = {
  /** e.g. FR-STG-DUREE */
  rule: string
  /** Which of the rule's cases it is: its sentence and its fix. */
  case: string
  severity: Severity
  at: Location
  values: Readonly<Record<string, FindingValue>>
  /** True when no rate is known for the day, so that the last known one was used. */
  isProvisional: boolean
  /** Why the rule was asked at all; `quality` needs no place. */
  reach: Reach | 'quality'
  parametersVersion: string
}

/** One step less grave; `info` stays. */
export function lowered(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)]!
}
