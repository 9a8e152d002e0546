/** Postings for the check, as a line of an import gives them, and the examples that rules are held to. */
import { checkPosting } from '../../src/check/check.ts'
import type { Finding, Severity } from '../../src/check/finding.ts'
import type { EmployerHistory } from '../../src/check/history.ts'
import { type CheckedPosting, checkable } from '../../src/check/subject.ts'
import { readPosting } from '../../src/intake/read-posting.ts'
import { toPostingInput } from '../../src/intake/to-posting-input.ts'

export const NOW = Date.UTC(2026, 10, 21, 12)

/** A line of design 3.6; `title` and `text` alone are enough. */
export type Fields = { title: string; text: string } & Record<string, unknown>

export type Example = {
  /** What it shows, when the text does not. */
  why?: string
  posting: Fields
  /** UTC ms; {@link NOW} unless told. */
  now?: number
  history?: EmployerHistory
}
/** An example on which the rule finds something: with this case, gravity and words. */
export type Firing = Example & { case: string; severity: Severity; quote?: string }
/** By rule id: at least three of each. */
export type RuleExamples = Readonly<
  Record<string, { fires: readonly Firing[]; silent: readonly Example[] }>
>

/** A posting as an import would make it of a line: declared fields, completed by the text. */
export function postingOf(fields: Fields, now = NOW): CheckedPosting {
  const record = { line: 1, content: JSON.stringify(fields), fields: { ...fields }, problems: [] }
  const { draft } = readPosting(record, 'test')
  if (draft === null) throw new RangeError(`refused: ${JSON.stringify(fields)}`)
  return checkable(toPostingInput(draft, now))
}

export function findingsOf({ posting, now = NOW, history }: Example): Finding[] {
  return checkPosting(postingOf(posting, now), { now, history })
}

/** Ids of the rules that find something in a posting, each once. */
export function rulesFound(fields: Fields): string[] {
  return [...new Set(findingsOf({ posting: fields }).map(({ rule }) => rule))]
}

/** The words that a finding points to; null for a field. */
export function quoteOf({ at }: Finding): string | null {
  return 'span' in at ? at.span.text : null
}
