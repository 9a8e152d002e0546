/** How much the rules find in what an import stores. */
import type { Severity } from '../../check/finding.ts'
import { checkIncoming } from '../../db/check-posting.ts'
import type { Db } from '../../db/database.ts'
import type { Problem } from '../../intake/fields.ts'
import type { Ready } from './store-batch.ts'

/** Findings of each severity. */
export type FindingCounts = Readonly<Record<Severity, number>>

export const NO_FINDINGS: FindingCounts = { likely_unlawful: 0, warning: 0, info: 0 }

/**
 * Checks postings one by one beside what the board holds by now. The check only advises: a posting on
 * which it fails is one more warning, and the others are checked all the same.
 * @param now UTC ms
 */
export async function countFindings(
  db: Db,
  postings: readonly Pick<Ready, 'line' | 'input'>[],
  now: number,
): Promise<{ findings: FindingCounts; problems: Problem[] }> {
  const findings = { ...NO_FINDINGS }
  const problems: Problem[] = []
  for (const { line, input } of postings) {
    try {
      for (const { severity } of await checkIncoming(db, input, now)) findings[severity]++
    } catch (error) {
      problems.push(notChecked(line, error))
    }
  }
  return { findings, problems }
}

function notChecked(line: number, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  const detail = `the posting check failed: ${reason}`
  return { line, severity: 'warning', code: 'not-checked', detail }
}

export function addFindings(a: FindingCounts, b: FindingCounts): FindingCounts {
  return {
    likely_unlawful: a.likely_unlawful + b.likely_unlawful,
    warning: a.warning + b.warning,
    info: a.info + b.info,
  }
}
