/** A mail to be written and sent by the queue: what it says and to whom, never a working link. */
import type { BanReason, Role } from '../domain/accounts.ts'
import type { Locale } from '../domain/codes.ts'
import type { PostingAction } from '../domain/decision.ts'
import type { PageName } from '../i18n/paths.ts'

/** Every mail that the board sends; its words are `mail.<message>.subject` and `.body`. */
export const MESSAGES = [
  'sign-in',
  'invitation',
  'removed',
  'claim',
  'submitted',
  'accepted',
  'returned',
  'upheld',
  'cleared',
  'taken-down',
  'restored',
  'appeal-kept',
  'appeal-overturned',
  'question',
  'reminder-7',
  'reminder-1',
  'application',
  'application-copy',
  'role',
  'banned',
  'marked',
  'mark-kept',
  'mark-withdrawn',
] as const
export type Message = (typeof MESSAGES)[number]

/** What became of a posting that was handed in: `mail.outcome.<code>`. */
export type Outcome = 'published' | 'awaiting-review' | 'pending'

type NoValues = Readonly<Record<string, never>>
/** What was decided of a posting, to whose own page the mail leads. */
type Ruling = {
  title: string
  posting: number
  action: PostingAction
  /** A code of DECISION_REASONS. */
  reason: string | null
  /** The reasons in words, or ''. */
  note: string
}
/** To the members of an organization, to whose own page the mail leads. */
type AboutMark = {
  organization: string
  slug: string
  /** The board's reasons. */
  words: string
}
type Reminder = {
  title: string
  /** The last day, as a sentence of that locale says it. */
  date: string
}

/** What the sentences of each message are filled with: plain text in the locale of the mail. */
type Values = {
  'sign-in': NoValues
  invitation: { organization: string; inviter: string }
  /** To somebody whom another member took out of an organization. */
  removed: { organization: string }
  claim: { title: string }
  /** `posting`: its id, to whose own page the mail leads. */
  submitted: { title: string; outcome: Outcome; posting?: number }
  accepted: { title: string }
  returned: Ruling
  upheld: Ruling
  cleared: Ruling
  'taken-down': Ruling
  restored: Ruling
  'appeal-kept': Ruling
  'appeal-overturned': Ruling
  /** `text`: as the curator wrote it; `posting`: to whose own page the mail leads. */
  question: { title: string; text: string; posting: number }
  'reminder-7': Reminder
  'reminder-1': Reminder
  /** `url`: what the applicant wants to be seen, or ''. */
  application: { title: string; name: string; message: string; url: string }
  /** security: words that anyone may have typed to an address that anyone may have: few a day. */
  'application-copy': { title: string; name: string; message: string; url: string }
  /** The role that the account has from now on. */
  role: { role: Role }
  /** To the members of an organization that publishes nothing here any more. */
  banned: { organization: string; reason: BanReason }
  /** `until`: the last day of the mark, as a sentence of that locale says it. */
  marked: AboutMark & { until: string }
  'mark-kept': AboutMark
  'mark-withdrawn': AboutMark
}

/** A mailed link by its row; its address is that of `page` with the token behind it. */
export type MailLink = { id: number; page: PageName }

/** Messages that are about a link, and those that are about an answer to a person. */
type WithLink = 'sign-in' | 'invitation' | 'claim' | 'reminder-7' | 'reminder-1'
type WithReplyTo = 'application'

type OrderOf<M extends Message> = {
  /** One validated address. */
  to: string
  locale: Locale
  message: M
  values: Readonly<Values[M]>
} & (M extends WithLink ? { link: MailLink } : { link?: undefined }) &
  // One validated address; without it answers go to the operator.
  (M extends WithReplyTo ? { replyTo: string } : { replyTo?: string })

export type MailOrder = { [M in Message]: OrderOf<M> }[Message]

/** The queue's handler that sends mail. */
export const MAIL_JOB = 'mail'

/**
 * The job that sends a mail, for `enqueueJob`.
 * @param dedupeKey one mail a key; its Message-ID is made from it
 */
export function mailJob(
  order: MailOrder,
  { dedupeKey, now, runAt = now }: { dedupeKey: string; now: number; runAt?: number },
) {
  return { kind: MAIL_JOB, payload: order, dedupeKey, runAt, now }
}
