/** Sends mail through the server of SMTP_URL. */
import { createTransport } from 'nodemailer'
import { JobFailure } from '../domain/jobs.ts'
import type { Mailer } from './mailer.ts'
import { isLoopback } from './outbox.ts'

const CONNECTIONS = 4
const IDLE = 20_000 // ms; kept no longer than servers keep it
/** Of a connection; no one of them notices a server that trickles its answers. */
const TIMEOUTS = {
  dnsTimeout: 5_000, // ms, all of them
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}
const SEND_AT_MOST = 60_000 // ms, all of it
/** What the server may say of one mail; its refusals elsewhere concern all of them. */
const ABOUT_ONE_MAIL = /^(RCPT TO|DATA)\b/

export type SmtpMailer = Mailer & {
  /** Ends what is being sent, too. */
  close: () => void
}

/**
 * One transport for the whole process.
 * @param url smtp(s)://user:password@host:port. Beyond this machine the connection is encrypted or
 *   not made at all
 * @param timeouts ms
 */
export function openSmtp(url: string, timeouts: Partial<typeof TIMEOUTS> = {}): SmtpMailer {
  const transport = createTransport({
    ...serverOf(url),
    ...TIMEOUTS,
    ...timeouts,
    pool: true,
    maxConnections: CONNECTIONS,
    idleTimeout: IDLE,
    maxRequeues: 0, // the queue tries again; the pool would send twice what a server took before it fell
    // security: a mail is made of what the board wrote, not of files or pages
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ from, to, replyTo, subject, text, html, messageId }) {
      try {
        await transport.sendMail({
          // security: the envelope is the one address and nothing that is parsed out of a text
          envelope: { from: from.address, to: [to.address] },
          from,
          to,
          ...(replyTo && { replyTo }),
          subject,
          text,
          html,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.timeout(SEND_AT_MOST),
        })
      } catch (error) {
        throw toFailure(error)
      }
    },
    close: () => transport.close({ force: true }),
  }
}

function serverOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const user = decodeURIComponent(username)
  return {
    host,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(user && { auth: { user, pass: decodeURIComponent(password) } }),
    ...(isLoopback(host)
      ? { tls: { rejectUnauthorized: false } }
      : { requireTLS: true, tls: { minVersion: 'TLSv1.2' as const } }),
  }
}

/** Sorts an error of the transport; of its words only codes are kept. */
function toFailure(error: unknown): JobFailure {
  const { responseCode, command = '', code } = error as SmtpError
  const options = { cause: error }
  if (typeof responseCode !== 'number') {
    const name = typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : 'error'
    // Without an answer of the server: an address that it was not even asked about, or no server.
    return new JobFailure(`smtp-${name}`, name === 'EENVELOPE' ? 'end' : 'pause', options)
  }
  const answered = `smtp-${responseCode}`
  if (responseCode === 421 || !ABOUT_ONE_MAIL.test(command)) {
    return new JobFailure(answered, 'pause', options)
  }
  return new JobFailure(answered, responseCode >= 500 ? 'end' : 'retry', options)
}

type SmtpError = { responseCode?: unknown; command?: string; code?: unknown }
