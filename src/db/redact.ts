/** Takes the reasons in words out of a decision; that it was done is an entry of the log. */
import type { DecisionAction } from '../domain/decision.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion } from './board-state.ts'
import { type Db, engineOf, withTransaction } from './database.ts'

export type Redactable = {
  id: number
  at: number
  action: DecisionAction
  note: string | null
  redactedAt: number | null
}

/** A decision with its reasons in words, or null. */
export async function getRedactable(db: Db, id: number): Promise<Redactable | null> {
  const row = await db
    .selectFrom('decisions')
    .select(['id', 'at', 'action', 'note', 'redactedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Takes the words out for good, of the engine's own files too, as far as it can. What was decided,
 * and why by its code, stays.
 * @param options.actorId account id; null: the operator, from the command line
 * @param options.now UTC ms
 * @returns done; nothing when there are no words (any more); null when there is no such decision
 */
export async function redactDecision(
  db: Db,
  { id, actorId, now }: { id: number; actorId: number | null; now: number },
): Promise<'done' | 'nothing' | null> {
  const outcome = await withTransaction(db, async (trx) => {
    const decision = await getRedactable(trx, id)
    if (decision === null) return null
    if (decision.note === null) return 'nothing'
    await nextDataVersion(trx)
    const redacted = await trx
      .updateTable('decisions')
      .set({ note: null, redactedAt: now })
      .where('id', '=', id)
      .where('note', 'is not', null)
      .returning('postingId')
      .executeTakeFirst()
    if (!redacted) return 'nothing' // another one was first
    const actor = actorId === null ? {} : { actorId }
    const about = redacted.postingId === null ? {} : { postingId: redacted.postingId }
    await appendAudit(trx, [
      { at: now, action: 'redact', ...actor, ...about, decisionId: id, detail: {} },
    ])
    return 'done'
  })
  if (outcome === 'done') await engineOf(db).dropTraces(db)
  return outcome
}
