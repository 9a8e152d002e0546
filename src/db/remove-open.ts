/** The open postings of a banned organization leave the board. */
import type { BanReason } from '../domain/accounts.ts'
import { appendAudit } from './audit.ts'
import type { Trx } from './database.ts'

/** What can still be read, or would be. */
const OPEN = ['published', 'awaiting-review'] as const

export type Removal = {
  organizationId: number
  /** null: an account that was erased since. */
  adminId: number | null
  /** The ban. */
  decisionId: number
  reason: BanReason | null
  now: number
}

/**
 * Removes open postings that members handed in, each with an entry of the log; their edits that wait
 * are refused, reminders end, and readers who reported them are told that they were right. What was
 * imported under the employer's name stays. Take the next data version before. Along postings_own.
 * @param limit at most so many
 * @returns how many
 */
export async function removeOpen(trx: Trx, removal: Removal, limit: number): Promise<number> {
  const { organizationId, adminId, decisionId, reason, now } = removal
  const open = await trx
    .selectFrom('postings')
    .select(['id', 'status'])
    .where('organizationId', '=', organizationId)
    .where('isOwn', '=', 1)
    .where('status', 'in', OPEN)
    .orderBy('id')
    .limit(limit)
    .execute()
  if (open.length === 0) return 0
  const ids = open.map(({ id }) => id)
  await trx
    .updateTable('postings')
    .set((eb) => ({
      ...{ status: 'removed' as const, closedAt: now, updatedAt: now },
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', ids)
    .execute()
  await settle(trx, ids, { decisionId, now })
  const actor = adminId === null ? {} : { actorId: adminId }
  const entries = open.map(({ id, status: from }) => ({
    ...{ at: now, action: 'remove', ...actor, postingId: id },
    detail: { because: 'ban', ban: decisionId, from, ...(reason !== null && { reason }) },
  }))
  await appendAudit(trx, entries)
  return ids.length
}

async function settle(
  trx: Trx,
  ids: readonly number[],
  { decisionId, now }: Pick<Removal, 'decisionId' | 'now'>,
): Promise<void> {
  await trx
    .updateTable('postingRevisions')
    .set({ state: 'refused', input: null })
    .where('postingId', 'in', ids)
    .where('state', '=', 'pending')
    .execute()
  await trx
    .deleteFrom('mailedLinks')
    .where('postingId', 'in', ids)
    .where('purpose', '=', 'reminder')
    .where('usedAt', 'is', null)
    .execute()
  await trx
    .updateTable('reports')
    .set({ state: 'upheld', decisionId, endedAt: now })
    .where('postingId', 'in', ids)
    .where('state', '=', 'open')
    .execute()
}
