/** A decision taken back by whoever made it, within half a minute: all of it, and the log says so. */
import { UNDO_WITHIN } from '../domain/decision.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import { reopenAppeal } from './appeals.ts'
import { appendAudit } from './audit.ts'
import { isBanned } from './bans.ts'
import { nextDataVersion } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import type { Decidable } from './decidable.ts'
import { takeBackMessage } from './messages.ts'
import { snooze } from './queue.ts'
import { reindex } from './reindex.ts'
import { reopenReports } from './reports.ts'
import type { PostingRow } from './tables.ts'

/** What a decision found, and what it changed beside the posting. */
type Before = {
  row: PostingRow
  /** Of the posting after the decision. */
  version: number
  trust: 0 | 1
  snoozedUntil: number | null
  pending: { id: number; input: PostingInput } | null
}

/** done: taken back, now or before. stale: the posting was changed since. */
export type Undone = 'done' | 'too-late' | 'stale'

/** Keeps what undoing a decision restores, in the transaction that decides. */
export async function keepForUndo(
  trx: Trx,
  kept: { decisionId: number; found: Decidable } & Pick<Before, 'trust' | 'snoozedUntil'>,
): Promise<void> {
  const { decisionId, found, trust, snoozedUntil } = kept
  const { row, pending } = found
  const { version } = await trx
    .selectFrom('postings')
    .select('version')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  const words = pending && { id: pending.id, input: pending.input }
  const before: Before = { row, version, trust, snoozedUntil, pending: words }
  await trx
    .updateTable('decisions')
    .set({ before: JSON.stringify(before) })
    .where('id', '=', decisionId)
    .execute()
}

/**
 * Takes a decision back.
 * @returns null when the curator made no such decision
 */
export async function undoDecision(
  trx: Trx,
  { decisionId, curatorId, now }: { decisionId: number; curatorId: number; now: number },
): Promise<{ outcome: Undone; postingId: number | null } | null> {
  await nextDataVersion(trx)
  const decision = await trx
    .selectFrom('decisions')
    .select(['at', 'before', 'undoneAt', 'postingId'])
    .where('id', '=', decisionId)
    .where('curatorId', '=', curatorId)
    .executeTakeFirst()
  if (!decision) return null
  const { postingId } = decision
  if (decision.undoneAt !== null) return { outcome: 'done', postingId }
  if (decision.before === null || now >= decision.at + UNDO_WITHIN || postingId === null) {
    return { outcome: 'too-late', postingId }
  }
  const before: Before = JSON.parse(decision.before)
  if (await isBarred(trx, before)) return { outcome: 'stale', postingId }
  if (!(await restore(trx, postingId, before))) return { outcome: 'stale', postingId }
  await takeBackAbout(trx, decisionId)
  await snooze(trx, postingId, before.snoozedUntil)
  await trx
    .updateTable('decisions')
    .set({ undoneAt: now, before: null })
    .where('id', '=', decisionId)
    .execute()
  await appendAudit(trx, [
    { at: now, action: 'undo', actorId: curatorId, postingId, decisionId, detail: {} },
  ])
  return { outcome: 'done', postingId }
}

/** Whether the employer was banned since: nothing of theirs comes back. */
async function isBarred(trx: Trx, { row }: Before): Promise<boolean> {
  if (row.isOwn === 0 || (row.status !== 'published' && row.status !== 'awaiting-review'))
    return false
  return isBanned(trx, { organizationId: row.organizationId })
}

/** @returns false when the posting is no longer as the decision left it */
async function restore(trx: Trx, postingId: number, before: Before): Promise<boolean> {
  const { row, version, trust, pending } = before
  const { id: _, verdict, probability, ...values } = row
  // A model may have judged the same words anew meanwhile; other words come back with their judgement.
  const judged = pending ? { verdict, probability } : {}
  const restored = await trx
    .updateTable('postings')
    .set({ ...values, ...judged, version: version + 1 })
    .where('id', '=', postingId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (restored.numUpdatedRows !== 1n) return false
  if (pending) {
    await trx
      .updateTable('postingRevisions')
      .set({ state: 'pending', input: JSON.stringify(pending.input) })
      .where('id', '=', pending.id)
      .execute()
    await reindex(trx, [postingId])
  }
  if (trust > 0) {
    await trx
      .updateTable('organizations')
      .set((eb) => ({ trust: eb('trust', '-', trust) }))
      .where('id', '=', row.organizationId)
      .where('trust', '>=', trust)
      .execute()
  }
  return true
}

/** Reports and appeals wait again; what was learned, asked and not yet mailed is given up. */
async function takeBackAbout(trx: Trx, decisionId: number): Promise<void> {
  await trx
    .updateTable('labels')
    .set({ state: 'active' })
    .where('state', '=', 'overturned')
    .where('decisionId', 'in', (eb) =>
      eb.selectFrom('appeals').select('decisionId').where('outcomeId', '=', decisionId),
    )
    .execute()
  await reopenAppeal(trx, decisionId)
  await reopenReports(trx, decisionId)
  await trx
    .updateTable('labels')
    .set({ state: 'undone' })
    .where('decisionId', '=', decisionId)
    .execute()
  await takeBackMessage(trx, decisionId)
  await trx
    .deleteFrom('jobs')
    .where('dedupeKey', 'like', `decided:${decisionId}:%`)
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .execute()
}

const BATCH = 500 // decisions a statement

/** Lets go of what nobody may undo any more: it holds whole postings. @returns how many */
export async function forgetUndoable(db: Db, now: number): Promise<number> {
  const rows = await db
    .selectFrom('decisions')
    .select('id')
    .where('before', 'is not', null)
    .where('at', '<', now - 2 * UNDO_WITHIN)
    .limit(BATCH)
    .execute()
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await db.updateTable('decisions').set({ before: null }).where('id', 'in', ids).execute()
  return ids.length
}
