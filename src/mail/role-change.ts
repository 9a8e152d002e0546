/** The mail that tells somebody of the role that they have from now on. */
import type { Role } from '../domain/accounts.ts'
import type { Locale } from '../domain/codes.ts'
import { type MailOrder, mailJob } from './mail-order.ts'

/** The job that sends it, for `enqueueJob`; one mail a change. */
export function roleJob(
  {
    accountId,
    email,
    locale,
    role,
  }: { accountId: number; email: string; locale: Locale; role: Role },
  now: number,
) {
  const order: MailOrder = { to: email, locale, message: 'role', values: { role } }
  return mailJob(order, { dedupeKey: `role:${accountId}:${role}:${now}`, now })
}
