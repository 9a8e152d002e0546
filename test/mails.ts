/** The mail of a board as its readers get it: sent by the real worker to a mailer in memory. */
import { mailHandler } from '../src/features/jobs/send-mail.ts'
import { type Counts, runDueJobs } from '../src/features/jobs/worker.ts'
import { MAIL_JOB } from '../src/mail/mail-order.ts'
import type { Mail } from '../src/mail/mailer.ts'
import { type OpenBoard, TEST_SECRET } from './app.ts'

export type SentMail = {
  to: string
  from: string
  replyTo: string | null
  subject: string
  text: string
  html: string
  messageId: string
  /** Root-relative address of the first link of this board in the text; null without one. */
  link: string | null
}

/** Sends what mail is due and gives it, in the order in which it was asked for. */
export async function deliverMails(board: OpenBoard): Promise<SentMail[]> {
  const sent: Mail[] = []
  const { db, config, now } = board
  const mailer = { send: async (mail: Mail) => void sent.push(mail) }
  const handler = mailHandler({ db, config, secret: config.secret ?? TEST_SECRET, mailer, now })
  const counts: Counts = await runDueJobs({ db, now }, { [MAIL_JOB]: { run: handler.run } })
  if (counts.retried + counts.failed > 0) throw new Error('a mail could not be written')
  return sent.map((mail) => toSent(mail, config.baseUrl))
}

function toSent({ to, from, replyTo, ...mail }: Mail, baseUrl: string): SentMail {
  const at = mail.text.indexOf(`${baseUrl}/`)
  const link = at < 0 ? null : /^\S+/.exec(mail.text.slice(at + baseUrl.length))![0]
  const { subject, text, html, messageId } = mail
  return {
    to: to.address,
    from: from.address,
    replyTo: replyTo?.address ?? null,
    subject,
    text,
    html,
    messageId,
    link,
  }
}
