/** How much the rules find in what an import stores. */
import type { Severity } from '../../check/finding.ts'
import { checkIncoming } from '../../db/check-posting.ts'
import type { Db } from '../../db/database.ts'
import type { PostingInput } from '../../domain/posting-input.ts'

/** Findings of each severity. */
export type FindingCounts = Readonly<Record<Severity, number>>

export const NO_FINDINGS: FindingCounts = { likely_unlawful: 0, warning: 0, info: 0 }

/** Checks postings one by one beside what the board holds by now. @param now UTC ms */
export async function countFindings(
  db: Db,
  postings: readonly PostingInput[],
  now: number,
): Promise<FindingCounts> {
  const counts = { ...NO_FINDINGS }
  for (const posting of postings) {
    for (const { severity } of await checkIncoming(db, posting, now)) counts[severity]++
  }
  return counts
}

export function addFindings(a: FindingCounts, b: FindingCounts): FindingCounts {
  return {
    likely_unlawful: a.likely_unlawful + b.likely_unlawful,
    warning: a.warning + b.warning,
    info: a.info + b.info,
  }
}
