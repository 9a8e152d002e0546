/** Orders of mail, and the queue's worker as the server runs it. */
import { parseConfig } from '../../src/config.ts'
import type { Db } from '../../src/db/database.ts'
import { enqueueJob } from '../../src/db/jobs.ts'
import { createLink } from '../../src/db/mailed-links.ts'
import { mailHandler } from '../../src/features/jobs/send-mail.ts'
import { runDueJobs, type WorkerParts } from '../../src/features/jobs/worker.ts'
import { MAIL_JOB, mailJob } from '../../src/mail/mail-order.ts'
import type { Mailer } from '../../src/mail/mailer.ts'
import { NOW } from '../support.ts'

export const SECRET = 'a secret for mail that only tests know, 42'
export const MAIL_CONFIG = parseConfig({
  NODE_ENV: 'test',
  BASE_URL: 'https://board.example',
  MAIL_FROM: 'Vrai Poste <board@board.example>',
  OPERATOR_EMAIL: 'operator@board.example',
  SECRET,
})

/** Asks for a mail about a posting that was handed in: it needs no link. */
export function askMail(db: Db, to: string, { key = to, title = 'Animation' } = {}) {
  const values = { title, outcome: 'published' } as const
  const order = { to, locale: 'fr', message: 'submitted', values } as const
  return enqueueJob(db, mailJob(order, { dedupeKey: key, now: NOW }))
}

/** Asks for a mail with a link to sign in. */
export async function askSignIn(db: Db, to: string): Promise<number> {
  const id = await createLink(db, SECRET, { purpose: 'sign-in', email: to, now: NOW })
  const link = { id, page: 'signIn' } as const
  const order = { to, locale: 'fr', message: 'sign-in', values: {}, link } as const
  await enqueueJob(db, mailJob(order, { dedupeKey: `sign-in:${id}`, now: NOW }))
  return id
}

/** Sends what is due. */
export function sendDue(
  parts: WorkerParts & { mailer: Mailer },
  { signal }: { signal?: AbortSignal } = {},
) {
  return runDueJobs(parts, mailHandlers(parts), signal)
}

export function mailHandlers({ db, now, mailer }: WorkerParts & { mailer: Mailer }) {
  const handler = mailHandler({ db, config: MAIL_CONFIG, secret: SECRET, mailer, now })
  return { [MAIL_JOB]: handler }
}

export function jobsOf(db: Db) {
  return db.selectFrom('jobs').selectAll().orderBy('id').execute()
}
