/** What carries a written mail: an SMTP server, the outbox of development, or a test. */

/** One address, with the name that stands before it ('' for none). */
export type Mailbox = { name: string; address: string }

export type Mail = {
  from: Mailbox
  to: Mailbox
  replyTo: Mailbox | null
  /** One line. */
  subject: string
  text: string
  html: string
  /** In angle brackets; the same for each attempt at the same mail. */
  messageId: string
}

/** Resolves once the mail is accepted; throws JobFailure otherwise. */
export type Mailer = { send: (mail: Mail) => Promise<void> }

/** Letters and signs of a plain address: no space, comma, bracket, quote or control character. */
const ADDRESS =
  /^(?=[^@]{1,64}@.{1,253}$)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/
const NAMED = /^([^<>"]+?)\s*<([^<>]+)>$/

/**
 * security: every address of a mail comes through here, so that no text becomes a second recipient.
 * @throws RangeError for anything but one plain address; the message does not repeat it
 */
export function toMailbox(address: string, name = ''): Mailbox {
  if (!ADDRESS.test(address)) throw new RangeError('not one plain mail address')
  return { name: oneLine(name), address }
}

/**
 * Reads `Name <address>` or an address.
 * @throws RangeError for anything else
 */
export function readMailbox(text: string): Mailbox {
  const named = NAMED.exec(text.trim())
  return named ? toMailbox(named[2]!.trim(), named[1]!) : toMailbox(text.trim())
}

/**
 * A text for a header: without line breaks and control characters, at most 200 characters.
 * security: what looks like an encoded word would be decoded by the reader's program.
 */
export function oneLine(text: string): string {
  const flat = text
    .toWellFormed()
    .replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('=?', '= ?')
  return Array.from(flat).slice(0, 200).join('').trim()
}
