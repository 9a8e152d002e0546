/** The mail that reminds an employer of a posting's last day. */
import type { Reminder } from '../domain/reminder.ts'
import { zoneOf } from '../domain/time-zone.ts'
import { formatDay } from '../i18n/format.ts'
import { mailJob } from './mail-order.ts'

/** The job that sends it, for `enqueueJob`; it is answered at the page of its link. */
export function reminderJob(reminder: Reminder) {
  const { title, days, validThrough, country, region, linkId, dedupeKey, now } = reminder
  const { email, locale } = reminder.to
  const date = formatDay(validThrough - 1, locale, zoneOf(country, region), now)
  const message = `reminder-${days}` as const
  const order = { to: email, locale, message, values: { title, date } }
  return mailJob({ ...order, link: { id: linkId, page: 'answer' } }, { dedupeKey, now })
}
