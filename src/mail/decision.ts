/** The mail that tells an employer what a person decided about what waited. */
import type { Locale } from '../domain/codes.ts'
import type { ReturnReason } from '../domain/lifecycle.ts'
import { type MailOrder, mailJob } from './mail-order.ts'

export type Decided = {
  postingId: number
  title: string
  /** null: accepted. */
  reason: ReturnReason | null
  to: { accountId: number; email: string; locale: Locale }
  now: number
}

/** The job that sends it, for `enqueueJob`; one mail a decision and person. */
export function decisionJob({ postingId, title, reason, to, now }: Decided) {
  const { email, locale, accountId } = to
  const order: MailOrder =
    reason === null
      ? { to: email, locale, message: 'accepted', values: { title } }
      : { to: email, locale, message: 'returned', values: { title, reason } }
  return mailJob(order, { dedupeKey: `decided:${postingId}:${now}:${accountId}`, now })
}
