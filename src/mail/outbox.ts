/** Where mail goes on one's own machine: kept in memory for a page that shows it, never sent. */
import type { Config } from '../config.ts'
import type { Mail, Mailer } from './mailer.ts'

const KEPT = 100 // mails

export type KeptMail = Mail & { id: number }
export type Outbox = Mailer & {
  /** The newest first. */
  list: () => readonly KeptMail[]
}

/** True for addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/**
 * security: an outbox shows links that sign in. It exists outside production alone, where nobody
 * else reaches the board, and only without a mail server.
 */
export function openOutbox(
  config: Pick<Config, 'isProduction' | 'host' | 'smtpUrl'>,
): Outbox | null {
  if (config.isProduction || config.smtpUrl !== undefined || !isLoopback(config.host)) return null
  const mails: KeptMail[] = []
  let sent = 0
  return {
    async send(mail) {
      sent++
      mails.unshift({ ...mail, id: sent })
      mails.length = Math.min(mails.length, KEPT)
    },
    list: () => mails,
  }
}
