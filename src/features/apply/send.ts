/** An application on its way: one mail to the employer and, where asked for, one to its writer. */
import { createHmac } from 'node:crypto'
import { isBanned } from '../../db/bans.ts'
import { withTransaction } from '../../db/database.ts'
import { enqueueJob } from '../../db/jobs.ts'
import type { Locale } from '../../domain/codes.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import type { Board } from '../../http/board.ts'
import { readEmail } from '../../http/email-field.ts'
import { type MailOrder, mailJob } from '../../mail/mail-order.ts'
import type { ApplicationFields } from './application.ts'
import { countJobs, findRecipient } from './queries.ts'

const DAY = 86_400_000 // ms
const A_DAY_TO_A_POSTING = 200 // applications
const A_DAY_OF_ONE = 3 // applications of one address to one posting: second thoughts, no flood
/** security: nobody's mailbox is filled with copies that they never asked for. */
const COPIES_A_DAY = 10 // to one address

export type Outcome = 'sent' | 'full' | 'closed'

/**
 * Asks the queue to send an application. The same words of one address are sent once a day, other
 * ones {@link A_DAY_OF_ONE} times: whoever writes first in somebody's name must not silence them.
 * Beyond, an application is taken and not sent; the answer does not tell what came before.
 * @param fields without problems
 */
export async function sendApplication(
  board: Board,
  posting: JobPosting,
  fields: ApplicationFields,
  locale: Locale,
): Promise<Outcome> {
  const now = board.now()
  const today = now - (now % DAY)
  const day = new Date(now).toISOString().slice(0, 10)
  const email = readEmail(fields.email)
  if (email === null) throw new RangeError('an application needs an address')
  const person = createHmac('sha256', board.secret).update(`apply:${email}`).digest('hex')
  const { name, message, link: url } = fields
  const values = { title: posting.title, name, message, url }
  const words = JSON.stringify([email, name, message, url])
  const said = createHmac('sha256', board.secret).update(`apply:${words}`).digest('hex')
  return withTransaction(board.db, async (trx) => {
    const recipient = await findRecipient(trx, posting.id, now)
    if (recipient === null || (await isBanned(trx, recipient))) return 'closed'
    const pattern = `apply:${posting.id}:%:${day}`
    const sent = await countJobs(trx, { pattern, today, limit: A_DAY_TO_A_POSTING })
    if (sent >= A_DAY_TO_A_POSTING) return 'full'
    const ofOne = { pattern: `apply:${posting.id}:${person}:%:${day}`, today, limit: A_DAY_OF_ONE }
    if ((await countJobs(trx, ofOne)) >= A_DAY_OF_ONE) return 'sent'
    const application: MailOrder = {
      to: recipient.email,
      locale: recipient.locale,
      message: 'application',
      values,
      replyTo: email,
    }
    const dedupeKey = `apply:${posting.id}:${person}:${said}:${day}`
    const isNew = await enqueueJob(trx, mailJob(application, { dedupeKey, now }))
    if (!isNew || fields.copy === '') return 'sent'
    const copies = { pattern: `apply-copy:${person}:%:${day}`, today, limit: COPIES_A_DAY }
    if ((await countJobs(trx, copies)) >= COPIES_A_DAY) return 'sent'
    const copy: MailOrder = { to: email, locale, message: 'application-copy', values }
    const copyKey = `apply-copy:${person}:${posting.id}:${said}:${day}`
    await enqueueJob(trx, mailJob(copy, { dedupeKey: copyKey, now }))
    return 'sent'
  })
}
