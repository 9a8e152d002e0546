/**
 * How a person decides about what waits: status, words, flag, reports, appeal, label and log are
 * written together or not at all, and of two who decide on the same version one is late.
 */
import type { Flag, Level } from '../domain/codes.ts'
import {
  ANSWER_WORKING_DAYS,
  closesAppeal,
  type PostingAction,
  workingDaysAfter,
} from '../domain/decision.ts'
import { getActiveModel } from './active-model.ts'
import { endAppeal } from './appeals.ts'
import { nextDataVersion } from './board-state.ts'
import type { Trx } from './database.ts'
import {
  type Asked,
  type Decidable,
  judgementOf,
  type Refusal,
  readDecidable,
  refusalOf,
} from './decidable.ts'
import { applyDecision } from './decision-effects.ts'
import { judgedLevel, storeLabel } from './decision-labels.ts'
import { recordDecision } from './decisions.ts'
import { forgetLabelsOf } from './forget-labels.ts'
import { storeMessage } from './messages.ts'
import { snooze } from './queue.ts'
import { closeReports } from './reports.ts'
import { heaviestCue, readMachine } from './revision-judgement.ts'
import { keepForUndo } from './undo.ts'

export type DecisionRequest = Asked & {
  postingId: number
  /** One of DECISION_REASONS of the action. */
  reason: string
  /** Of `clear`: what the words describe; absent: what the model says, below senior. */
  level?: Exclude<Level, 'senior'> | null
  /** Ids of cues that the curator says misread the text. */
  wrongCues?: readonly string[]
  /** The newest report that was read: later ones wait on; absent: whatever waits now. */
  seenReport?: number | undefined
}

/** What was decided, and whom it concerns. */
export type Done = {
  outcome: 'done'
  decisionId: number
  postingId: number
  title: string
  isOwn: boolean
  organizationId: number | null
  submittedBy: number | null
  /** How an appeal ended by it; null: none waited. */
  appeal: 'kept' | 'overturned' | null
}
export type Decided = Done | { outcome: Refusal }

/** Decides; a refusal changes nothing. */
export async function decide(trx: Trx, request: DecisionRequest): Promise<Decided> {
  await nextDataVersion(trx)
  const found = await readDecidable(trx, request.postingId)
  if (found === null) return { outcome: 'unknown' }
  const refusal = await refusalOf(trx, found, request)
  if (refusal !== null) return { outcome: refusal }
  const { row, waiting } = found
  const { action, curator, now } = request
  const model = await getActiveModel(trx)
  const machine = await readMachine(trx, found.revisionId)
  const isFlag = judgementOf(action, found)
  const level = isFlag === null ? null : judgedLevel(isFlag, request.level ?? null, machine)
  const { trust } = await applyDecision(trx, { found, action, level, model, now })
  const flag = await flagOf(trx, row.id)
  const decisionId = await recordDecision(trx, {
    at: now,
    curatorId: curator?.id ?? null,
    action,
    postingId: row.id,
    organizationId: row.organizationId,
    revisionId: found.revisionId,
    reason: request.reason,
    note: action === 'ask' ? null : request.note, // a question is for its employer alone
    machine: machine && { ...machine, cue: heaviestCue(machine) },
    flag: { from: row.flag, to: flag },
    waited: waiting.since === null ? null : Math.max(0, now - waiting.since),
    detail: {
      kind: found.pending ? 'revision' : 'posting',
      version: row.version,
      ...(found.revisionId !== null && { revision: found.revisionId }),
      // What an appeal against a removal goes back to.
      ...(action === 'remove' && { status: row.status, closed: row.closedAt }),
    },
  })
  await settleWaiting(trx, found, request, decisionId)
  const appeal = await settleAppeal(trx, found, { action, decisionId, now })
  if (isFlag !== null && level !== null) {
    const judged = { isFlag, level, wrongCues: request.wrongCues ?? [] }
    const curatorId = curator?.id ?? null
    await storeLabel(trx, { found, decisionId, machine, judged, curatorId, now })
  }
  // privacy: nothing is learned from what was taken off for somebody's sake.
  if (action === 'remove' && request.reason === 'personal-data') await forgetLabelsOf(trx, row.id)
  await keepForUndo(trx, { decisionId, found, trust, snoozedUntil: waiting.snoozedUntil })
  const { isOwn, organizationId, submittedBy, title } = row
  const about = { isOwn: isOwn === 1, organizationId, submittedBy, title }
  return { outcome: 'done', decisionId, postingId: row.id, ...about, appeal }
}

async function flagOf(trx: Trx, id: number): Promise<Flag> {
  const { flag } = await trx
    .selectFrom('postings')
    .select('flag')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return flag
}

/** Which decisions end the reports of readers, and how. */
const REPORTS_AFTER: Partial<Record<PostingAction, 'upheld' | 'dismissed'>> = {
  uphold: 'upheld',
  remove: 'upheld',
  clear: 'dismissed',
  dismiss: 'dismissed',
}

async function settleWaiting(
  trx: Trx,
  { row }: Decidable,
  { action, note, curator, now, seenReport }: DecisionRequest,
  decisionId: number,
): Promise<void> {
  const state = REPORTS_AFTER[action]
  if (state) await closeReports(trx, row.id, { state, decisionId, now, upTo: seenReport })
  if (action !== 'ask') return
  const message = { postingId: row.id, decisionId, author: 'curator', text: note ?? '' } as const
  await storeMessage(trx, { ...message, accountId: curator?.id ?? null, now })
  await snooze(trx, row.id, workingDaysAfter(now, ANSWER_WORKING_DAYS))
}

async function settleAppeal(
  trx: Trx,
  { appeal }: Decidable,
  { action, decisionId, now }: { action: PostingAction; decisionId: number; now: number },
): Promise<'kept' | 'overturned' | null> {
  if (appeal === null || !closesAppeal(action)) return null
  const state = action === 'keep' ? 'kept' : 'overturned'
  await endAppeal(trx, { appealId: appeal.id, state, outcomeId: decisionId, now })
  if (state === 'overturned') {
    await trx
      .updateTable('labels')
      .set({ state: 'overturned' })
      .where('decisionId', '=', appeal.decisionId)
      .where('state', '=', 'active')
      .execute()
  }
  return state
}
