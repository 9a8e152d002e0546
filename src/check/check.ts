/** The posting check: every rule that concerns a posting, asked once. */
import { type Finding, lowered, SEVERITIES, type Severity } from './finding.ts'
import { JURISDICTIONS, type Jurisdiction, jurisdictionsOf, type Reach } from './jurisdiction.ts'
import { PARAMETERS_VERSION } from './parameters.ts'
import type { Match, Rule } from './rule.ts'
import { RULES } from './rules/index.ts'
import { type CheckContext, type CheckedPosting, Subject } from './subject.ts'

/**
 * Reads a posting against the rules of the place where the work is done, and against the board's own
 * advice. Pure; linear in the length of title and text, of which 20,000 UTF-16 units are read.
 * @param rules those of the board, unless told
 * @returns the gravest first; of one severity in the order of the rules. Every span is an exact slice
 *   of its field.
 */
export function checkPosting(
  posting: CheckedPosting,
  context: CheckContext,
  rules: readonly Rule[] = RULES,
): Finding[] {
  const subject = new Subject(posting, context)
  const found = rules.flatMap((rule) => findingsOf(rule, subject))
  const speaking = new Set(found.map(({ rule }) => rule))
  const silent = new Set(
    rules.filter(({ yieldsTo }) => yieldsTo?.some((id) => speaking.has(id))).map(({ id }) => id),
  )
  return found
    .filter(({ rule }) => !silent.has(rule))
    .sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
}

/**
 * Whether a rule may compare a posting with others of its employer. Its text is not read: remote work
 * may be open to people of any place, and what is said to be in French may be in English.
 */
export function usesHistory(posting: CheckedPosting): boolean {
  const places = jurisdictionsOf(posting, JURISDICTIONS)
  return HISTORY_RULES.some((rule) => reachOf(rule, posting, places) !== null)
}

const HISTORY_RULES = RULES.filter((rule) => rule.usesHistory)

/** Why a rule concerns postings of that contract at those places; null when it does not. */
function reachOf(
  { jurisdiction, contracts }: Rule,
  { contract }: CheckedPosting,
  places: ReadonlyMap<Jurisdiction, Reach>,
): Finding['reach'] | null {
  if (contracts !== undefined && !contracts.includes(contract)) return null
  return jurisdiction === 'quality' ? jurisdiction : (places.get(jurisdiction) ?? null)
}

function findingsOf(rule: Rule, subject: Subject): Finding[] {
  const reach = reachOf(rule, subject.posting, subject.jurisdictions)
  if (reach === null) return []
  if (rule.since !== undefined && !subject.isInForce(rule.since)) return []
  return rule.find(subject).map((match) => ({
    rule: rule.id,
    case: match.case,
    severity: severityOf(rule, match, reach),
    at: match.at,
    values: match.values ?? {},
    isProvisional: match.isProvisional ?? false,
    reach,
    parametersVersion: PARAMETERS_VERSION,
  }))
}

/** A rate that is only the last known one, or a place that is only possible, makes it less grave. */
function severityOf(rule: Rule, match: Match, reach: Finding['reach']): Severity {
  const { severity } = rule.cases[match.case]!
  const isElsewhere = reach === 'neighbour' || (reach === 'applicants' && !rule.coversApplicants)
  const once = match.isProvisional ? lowered(severity) : severity
  return isElsewhere ? lowered(once) : once
}
