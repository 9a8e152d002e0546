/** The mails that tell an employer's members of its mark "only internships in 12 months". */
import type { Locale } from '../domain/codes.ts'
import { formatDay, READER_ZONES } from '../i18n/format.ts'
import { mailJob } from './mail-order.ts'

type About = {
  markId: number
  organization: string
  slug: string
  /** The board's reasons. */
  words: string
  to: { accountId: number; email: string; locale: Locale }
  /** UTC ms. */
  now: number
}
export type ToldOfMark = About &
  (
    | { message: 'marked'; lapsesAt: number }
    | { message: 'mark-kept' | 'mark-withdrawn'; lapsesAt?: undefined }
  )

/** The job that sends it, for `enqueueJob`; one mail a step and person. */
export function markJob(told: ToldOfMark) {
  const { message, markId, organization, slug, words, to, now } = told
  const { email, locale, accountId } = to
  const values = { organization, slug, words }
  const job = { dedupeKey: `${message}:${markId}:${accountId}`, now }
  if (message !== 'marked') return mailJob({ to: email, locale, message, values }, job)
  const until = formatDay(told.lapsesAt - 1, locale, READER_ZONES[locale], now)
  return mailJob({ to: email, locale, message, values: { ...values, until } }, job)
}
