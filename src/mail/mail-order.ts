/** A mail to be written and sent by the queue: what it says and to whom, never a working link. */
import type { Locale } from '../domain/codes.ts'
import type { PageName } from '../i18n/paths.ts'

/** Every mail that the board sends; its words are `mail.<message>.subject` and `.body`. */
export const MESSAGES = [
  'sign-in',
  'invitation',
  'claim',
  'submitted',
  'reminder-7',
  'reminder-1',
  'application',
  'application-copy',
] as const
export type Message = (typeof MESSAGES)[number]

export type MailOrder = {
  /** One validated address. */
  to: string
  locale: Locale
  message: Message
  /** What the sentences are filled with: plain text. */
  values: Readonly<Record<string, string | number>>
  /** A mailed link by its row; its address is that of `page` with the token behind it. */
  link?: { id: number; page: PageName }
  /** One validated address. */
  replyTo?: string
}

/** The queue's handler that sends mail. */
export const MAIL_JOB = 'mail'

/**
 * The job that sends a mail, for `enqueueJob`.
 * @param dedupeKey one mail a key, ever; its Message-ID is made from it
 */
export function mailJob(
  order: MailOrder,
  { dedupeKey, now, runAt = now }: { dedupeKey: string; now: number; runAt?: number },
) {
  return { kind: MAIL_JOB, payload: order, dedupeKey, runAt, now }
}
