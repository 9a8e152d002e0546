/** What an employer is reminded of before a posting ends: found in the database, worded by the mail. */
import type { Locale } from './codes.ts'
import type { REMIND_DAYS } from './lifecycle.ts'

export type Reminder = {
  postingId: number
  title: string
  days: (typeof REMIND_DAYS)[number]
  /** UTC ms. */
  validThrough: number
  country: string | null
  region: string | null
  to: { email: string; locale: Locale }
  /** The mailed link by which it is answered. */
  linkId: number
  dedupeKey: string
  now: number
}
