/** The mail that tells an employer what a person decided about its posting. */
import type { Locale } from '../domain/codes.ts'
import { DECISION_REASONS, type PostingAction } from '../domain/decision.ts'
import { type Message, mailJob } from './mail-order.ts'

/** What an employer is told of: questions have a mail of their own, reports without a cause none. */
export type ToldAction = Exclude<PostingAction, 'ask' | 'dismiss'>

export type Told = {
  /** null: it was made from the command line, and is no row of `decisions`. */
  decisionId?: number | null
  action: ToldAction
  /** How an appeal ended by it; absent: none waited. */
  appeal?: 'kept' | 'overturned' | null
  postingId: number
  title: string
  /** One of DECISION_REASONS of the action. */
  reason: string | null
  /** The reasons in words. */
  note?: string | null
  to: { accountId: number; email: string; locale: Locale }
  /** UTC ms. */
  now: number
  /** UTC ms; the decision may be undone until then. */
  runAt?: number
}

const MESSAGE_OF = {
  uphold: 'upheld',
  clear: 'cleared',
  accept: 'accepted',
  return: 'returned',
  remove: 'taken-down',
  keep: 'appeal-kept',
  restore: 'restored',
} as const satisfies Record<ToldAction, Message>

/**
 * The job that sends it, for `enqueueJob`; one mail a decision and person. Its key begins with
 * `decided:<decision>:`, by which undoing finds it.
 */
export function decisionJob(told: Told) {
  const { decisionId = null, action, appeal = null, postingId, title, to, now } = told
  const { email, locale, accountId } = to
  const about = { to: email, locale }
  const reason = told.reason === null ? null : codeOf(action, told.reason)
  const key = decisionId === null ? `${postingId}:${now}` : `${decisionId}`
  const job = { dedupeKey: `decided:${key}:${accountId}`, now, runAt: told.runAt ?? now }
  const message = messageOf(action, appeal)
  if (message === 'accepted') return mailJob({ ...about, message, values: { title } }, job)
  const values = { title, posting: postingId, action, reason, note: told.note ?? '' }
  return mailJob({ ...about, message, values }, job)
}

function messageOf(action: ToldAction, appeal: 'kept' | 'overturned' | null) {
  if (action === 'uphold' && appeal === 'kept') return 'appeal-kept'
  if (action === 'clear' && appeal === 'overturned') return 'appeal-overturned'
  return MESSAGE_OF[action]
}

/** @throws RangeError for a reason that is none of the action's */
function codeOf(action: ToldAction, reason: string): string {
  const codes: readonly string[] = DECISION_REASONS[action]
  if (!codes.includes(reason)) throw new RangeError(`${action} has no such reason`)
  return reason
}
