/** Decisions of people: one row each, beside one entry of the log, in the same transaction. */
import type { Flag, Verdict } from '../domain/codes.ts'
import type { DecisionAction } from '../domain/decision.ts'
import { clean } from '../text/normalise.ts'
import { type AuditEntry, appendAudit } from './audit.ts'
import type { Trx } from './database.ts'

export type NewDecision = {
  /** UTC ms. */
  at: number
  /** Account id; null: the operator, from the command line. */
  curatorId: number | null
  action: DecisionAction
  postingId?: number | null
  organizationId?: number | null
  /** The words that were judged. */
  revisionId?: number | null
  /** A code. */
  reason?: string | null
  /** The reasons in words, public. */
  note?: string | null
  /** What a model said of the words that were judged, where one did. */
  machine?: { model: string; verdict: Verdict; probability: number; cue: string | null } | null
  flag?: { from: Flag; to: Flag } | null
  /** ms that the item had waited. */
  waited?: number | null
  /** What undoing restores, as JSON; null: it cannot be undone. */
  before?: string | null
  /** For the log, beside reason, model, cue and flag: ids, codes and hashes only. */
  detail?: AuditEntry['detail']
}

/**
 * Keeps a decision and its entry in the log. Take the next data version before: the log is a public
 * page.
 * @returns the id of the decision
 */
export async function recordDecision(trx: Trx, decision: NewDecision): Promise<number> {
  const { at, curatorId, action, reason = null, machine = null, flag = null } = decision
  const { postingId = null, organizationId = null, waited = null } = decision
  const { id } = await trx
    .insertInto('decisions')
    .values({
      ...{ at, curatorId, action, postingId, organizationId, reason, waited },
      revisionId: decision.revisionId ?? null,
      note: clean(decision.note ?? '').trim() || null,
      model: machine?.model ?? null,
      verdict: machine?.verdict ?? null,
      probability: machine?.probability ?? null,
      cue: machine?.cue ?? null,
      flagFrom: flag?.from ?? null,
      flagTo: flag?.to ?? null,
      before: decision.before ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const detail = {
    ...(reason !== null && { reason }),
    ...(machine && { model: machine.model, verdict: machine.verdict, cue: machine.cue }),
    ...(flag && { from: flag.from, to: flag.to }),
    ...(organizationId !== null && { organization: organizationId }),
    ...decision.detail,
  }
  const actor = curatorId === null ? {} : { actorId: curatorId }
  const about = postingId === null ? {} : { postingId }
  await appendAudit(trx, [{ at, action, ...actor, ...about, decisionId: id, detail }])
  return id
}
