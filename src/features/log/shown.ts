/** What of an entry everyone may read: page and CSV show the same. */
import type { LogEntry } from '../../db/log.ts'
import type { DecisionAction } from '../../domain/decision.ts'
import { publicStatus } from '../../domain/job-posting.ts'

/** Decisions that say something about an employer in public. */
const ABOUT_EMPLOYERS: ReadonlySet<DecisionAction> = new Set([
  'mark-confirm',
  'mark-keep',
  'ban',
  'lift-ban',
])
const ABOUT_MARKS: ReadonlySet<DecisionAction> = new Set([
  'mark-propose',
  'mark-refuse',
  'mark-withdraw',
])

export type ShownEntry = {
  /** Whether it is the decision's own entry; else it tells what became of that decision. */
  isDecision: boolean
  /** null where its page is not public (any more). */
  posting: NonNullable<LogEntry['posting']> | null
  employer: { name: string; slug: string } | null
  /**
   * True for a mark that was never public: one person alone proposed it, and it takes two. Nothing
   * then tells whose it is, so its reasons in words stay unsaid, too.
   */
  isUnnamed: boolean
  /**
   * The coded reason and the reasons in words. security: of a decision that was undone neither is said,
   * nor of whom: whoever made it has taken it back.
   */
  reason: string | null
  note: string | null
}

export function shownOf(entry: LogEntry, now: number): ShownEntry {
  const { posting, employer, decided } = entry
  const isPublic = posting !== null && publicStatus(posting, now) === 200
  const isUnnamed = ABOUT_MARKS.has(decided) && !entry.endsMark
  const isAbout = entry.postingId === null && (ABOUT_EMPLOYERS.has(decided) || entry.endsMark)
  const isUndone = entry.undoneAt !== null
  const isNamed = employer?.hasPage === true && (isPublic || isAbout) && !isUndone
  const isDecision = entry.action === decided
  return {
    isDecision,
    posting: isPublic ? posting : null,
    employer: isNamed ? { name: employer.name, slug: employer.slug } : null,
    isUnnamed,
    reason: isUndone ? null : entry.reason,
    note: isDecision && !isUnnamed && !isUndone ? entry.note : null,
  }
}

/** The version of a model: of the one whose verdict was in sight, or of the one put to work. */
export function modelOf({ model, decided, detail }: LogEntry): string | null {
  if (model !== null || (decided !== 'activate' && decided !== 'roll-back')) return model
  const { model: named }: { model?: unknown } = JSON.parse(detail)
  return typeof named === 'string' ? named : null
}
