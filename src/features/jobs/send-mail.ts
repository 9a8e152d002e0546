/** Sends one mail of the queue: its link is made only now. */
import type { Config } from '../../config.ts'
import type { Db } from '../../db/database.ts'
import type { Handler, Job } from '../../db/jobs.ts'
import { tokenToSend } from '../../db/mailed-links.ts'
import { JobFailure } from '../../domain/jobs.ts'
import { composeMail } from '../../mail/compose.ts'
import type { MailOrder } from '../../mail/mail-order.ts'
import type { Mail, Mailer } from '../../mail/mailer.ts'

const AT_ONCE = 4 // mails

export type MailParts = {
  db: Db
  config: Config
  /** Of the board: makes the tokens of links. */
  secret: string
  mailer: Mailer
  /** UTC ms. */
  now: () => number
}

/** The handler of MAIL_JOB. */
export function mailHandler(parts: MailParts): Handler {
  return { run: (job) => sendMail(parts, job), atOnce: AT_ONCE }
}

/** A mail whose link is gone or used is not sent: it would lead nowhere. */
async function sendMail({ db, config, secret, mailer, now }: MailParts, job: Job): Promise<void> {
  const order = job.payload as MailOrder
  const token = order.link ? await tokenToSend(db, secret, order.link.id, now()) : null
  if (order.link && token === null) return
  await mailer.send(write(order, { dedupeKey: job.dedupeKey, token, config }))
}

/** An order that cannot be written now cannot be written later. */
function write(order: MailOrder, writing: Parameters<typeof composeMail>[1]): Mail {
  try {
    return composeMail(order, writing)
  } catch (cause) {
    throw new JobFailure('mail-unwritable', 'end', { cause })
  }
}
