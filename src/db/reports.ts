/** What readers report of postings, and what came of it. */
import type { DecisionAction, ReportReason } from '../domain/decision.ts'
import { clean } from '../text/normalise.ts'
import { hashToken, newToken } from './accounts.ts'
import type { Db, Trx } from './database.ts'

/**
 * Open reports of one posting for one reason; more would tell a curator nothing new. Each reason has
 * its own: whoever floods one silences none of the others.
 */
export const MOST_OF_A_REASON = 10

export type NewReport = {
  postingId: number
  reason: ReportReason
  /** At most MAX_REPORT_NOTE characters; '' for none. */
  note: string
  /** UTC ms. */
  now: number
}

/**
 * Keeps a report of a posting. The public pages stay as they are, so it takes no data version.
 * @returns the token by which its reader follows it, whose hash alone is stored; null when so many
 *   reports of the posting for that reason are open that one more adds nothing
 */
export async function storeReport(
  trx: Trx,
  { postingId, reason, note, now }: NewReport,
): Promise<string | null> {
  const open = await trx
    .selectFrom('reports')
    .select('id')
    .where('postingId', '=', postingId)
    .where('state', '=', 'open')
    .where('reason', '=', reason)
    .limit(MOST_OF_A_REASON)
    .execute()
  if (open.length >= MOST_OF_A_REASON) return null
  const token = newToken()
  await trx
    .insertInto('reports')
    .values({
      ...{ postingId, reason, createdAt: now },
      note: clean(note).trim() || null,
      tokenHash: hashToken(token),
    })
    .execute()
  return token
}

/** A report as the reader who made it may see it, with the decision that ended it. */
export type FollowedReport = {
  postingId: number
  state: 'open' | 'upheld' | 'dismissed'
  createdAt: number
  endedAt: number | null
  decision: {
    action: DecisionAction
    reason: string | null
    /** null: none was given, or it was redacted. */
    note: string | null
    isRedacted: boolean
  } | null
  /** How the employer's appeal against that decision stands; null without one. */
  appeal: 'open' | 'kept' | 'overturned' | null
}

/** The report of a token, or null. */
export async function getReportByToken(db: Db, token: string): Promise<FollowedReport | null> {
  const row = await db
    .selectFrom('reports')
    .leftJoin('decisions', 'decisions.id', 'reports.decisionId')
    .leftJoin('appeals', 'appeals.decisionId', 'decisions.id')
    .select(['reports.postingId', 'reports.state', 'reports.createdAt', 'reports.endedAt'])
    .select(['decisions.action', 'decisions.reason', 'decisions.note', 'decisions.redactedAt'])
    .select('appeals.state as appeal')
    .where('reports.tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  if (!row) return null
  const { action, reason, note, redactedAt, ...report } = row
  const isRedacted = redactedAt !== null
  return {
    ...report,
    decision: action && { action, reason, note: isRedacted ? null : note, isRedacted },
  }
}

/**
 * Ends the open reports of a posting.
 * @param end.upTo the newest one that was read; absent: all of them
 * @returns how many
 */
export async function closeReports(
  trx: Trx,
  postingId: number,
  end: {
    state: 'upheld' | 'dismissed'
    decisionId: number
    now: number
    upTo?: number | undefined
  },
): Promise<number> {
  const { state, decisionId, now, upTo } = end
  const { numUpdatedRows } = await trx
    .updateTable('reports')
    .set({ state, decisionId, endedAt: now })
    .where('postingId', '=', postingId)
    .where('state', '=', 'open')
    .$if(upTo !== undefined, (query) => query.where('id', '<=', upTo!))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Opens what a decision ended: it was undone. */
export async function reopenReports(trx: Trx, decisionId: number): Promise<void> {
  await trx
    .updateTable('reports')
    .set({ state: 'open', decisionId: null, endedAt: null })
    .where('decisionId', '=', decisionId)
    .execute()
}
