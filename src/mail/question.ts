/** The mail that asks an employer what a curator wants to know about its posting. */
import type { Locale } from '../domain/codes.ts'
import { mailJob } from './mail-order.ts'

export type Question = {
  decisionId: number
  postingId: number
  title: string
  /** As the curator wrote it. */
  text: string
  to: { accountId: number; email: string; locale: Locale }
  /** UTC ms. */
  now: number
  /** UTC ms; the question may be taken back until then. */
  runAt?: number
}

/** The job that sends it, for `enqueueJob`; it is answered at the posting's own page. */
export function questionJob({
  decisionId,
  postingId,
  title,
  text,
  to,
  now,
  runAt = now,
}: Question) {
  const { accountId, email, locale } = to
  const values = { title, text, posting: postingId }
  const order = { to: email, locale, message: 'question', values } as const
  return mailJob(order, { dedupeKey: `decided:${decisionId}:${accountId}`, now, runAt })
}
