/** Decisions of curators, for tests of what readers and employers see of them. */
import { withTransaction } from '../../src/db/database.ts'
import { DECISION_REASONS, type PostingAction } from '../../src/domain/decision.ts'
import { decideAndTell } from '../../src/features/review/decide-and-tell.ts'
import type { OpenBoard } from '../app.ts'
import type { SignedIn } from '../employer.ts'

export type Ruling = { action: PostingAction; reason?: string; note?: string; at?: number }

/** Decides as the curator's page does. @returns the id of the decision */
export async function decideAs(
  board: OpenBoard,
  { accountId: id, email }: Pick<SignedIn, 'accountId' | 'email'>,
  postingId: number,
  { action, reason = DECISION_REASONS[action][0]!, note = '', at = board.now() }: Ruling,
): Promise<number> {
  const request = { postingId, action, reason, note, curator: { id, email }, now: at }
  const decided = await withTransaction(board.db, (trx) => decideAndTell(trx, request))
  if (decided.outcome !== 'done') throw new Error(`${action}: ${decided.outcome}`)
  return decided.decisionId
}

/** Hides the reasons in words, as an admin may. */
export async function redactWords(board: OpenBoard, decisionId: number): Promise<void> {
  await board.db
    .updateTable('decisions')
    .set({ note: null, redactedAt: board.now() })
    .where('id', '=', decisionId)
    .execute()
}
