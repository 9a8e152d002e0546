/** An employer takes back what waits of a public posting: the accepted words stay. */
import { appendAudit } from './audit.ts'
import { nextDataVersion, setBoardState } from './board-state.ts'
import type { Trx } from './database.ts'
import { ownPostings } from './posting-life.ts'
import { getPending, refusePending } from './revisions.ts'

/** done: taken back, now or by the same request before. stale: it was decided or replaced since. */
export type TakenBack = 'done' | 'stale' | 'refused'

/**
 * Gives up the edit that waits of a posting of an organization that the account belongs to.
 * @param request.version the version of the posting that was looked at
 * @returns null when there is no such posting, whoever's it is
 */
export async function takeBackEdit(
  trx: Trx,
  id: number,
  { version, accountId, now }: { version: number; accountId: number; now: number },
): Promise<TakenBack | null> {
  // Writers take turns; what the public reads does not change.
  const dataVersion = await nextDataVersion(trx)
  await setBoardState(trx, 'data_version', dataVersion - 1)
  const row = await ownPostings(trx, accountId)
    .select(['postings.status', 'postings.version'])
    .where('postings.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const pending = await getPending(trx, id)
  if (row.version !== version) {
    return pending === null && (await wasTakenBack(trx, id)) ? 'done' : 'stale'
  }
  if (pending === null || row.status !== 'published') return 'refused'
  await trx
    .updateTable('postings')
    .set({ version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  await refusePending(trx, id)
  const detail = { kind: 'revision', revision: pending.id }
  await appendAudit(trx, [
    { at: now, action: 'take-back', actorId: accountId, postingId: id, detail },
  ])
  return 'done'
}

/** Whether the last thing that was done to what a posting says was to take an edit back. */
async function wasTakenBack(trx: Trx, postingId: number): Promise<boolean> {
  const last = await trx
    .selectFrom('auditEntries')
    .select('action')
    .where('postingId', '=', postingId)
    .where('action', 'in', ['submit', 'accept', 'return', 'move', 'take-back'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.action === 'take-back'
}
