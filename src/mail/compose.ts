/** Writes a mail: the words of its locale, in plain text and in simple HTML that says the same. */
import { createHash } from 'node:crypto'
import type { Config } from '../config.ts'
import { ANSWER_WORKING_DAYS, APPEAL_WORKING_DAYS, CONTEST_DAYS } from '../domain/decision.ts'
import { reasonWords } from '../i18n/decision-words.ts'
import { pathTo } from '../i18n/paths.ts'
import { LANGUAGE_TAGS, type Params, type Translate, translator } from '../i18n/translate.ts'
import type { MailOrder } from './mail-order.ts'
import { type Mail, oneLine, readMailbox, toMailbox } from './mailer.ts'

export type Writing = {
  /** One mail a key: its Message-ID is made from it. */
  dedupeKey: string
  /** Of the order's link; null when it has none. */
  token: string | null
  config: Pick<Config, 'baseUrl' | 'mailFrom' | 'operator'>
}

/**
 * Writes the mail of an order. Addresses of pages are made from BASE_URL alone.
 * @throws RangeError when an address is not one plain address, or a value is missing
 */
export function composeMail(order: MailOrder, { dedupeKey, token, config }: Writing): Mail {
  const t = translator(order.locale)
  const { message } = order
  const link = config.baseUrl + linkPath(order, token)
  const values = { ...wordsOf(order, t), link }
  const body = t(`mail.${message}.body`, values)
  const foot = t('mail.foot', { board: config.baseUrl })
  const parts = [...paragraphs(body), ...paragraphs(foot)]
  const answersTo = order.replyTo ?? config.operator.email
  return {
    from: readMailbox(config.mailFrom),
    to: toMailbox(order.to),
    replyTo: answersTo === undefined ? null : toMailbox(answersTo),
    subject: oneLine(t(`mail.${message}.subject`, values)),
    text: `${parts.join('\n\n')}\n`,
    html: toHtml(parts, { link, lang: LANGUAGE_TAGS[order.locale] }),
    messageId: messageId(dedupeKey, config.baseUrl),
  }
}

/** What the mail leads to: its link or its posting, else the employer's own postings. */
function linkPath(order: MailOrder, token: string | null): string {
  const { locale, link } = order
  if ('posting' in order.values && order.values.posting !== undefined) {
    return `${pathTo(locale, 'own')}/${order.values.posting}`
  }
  if ('slug' in order.values) return `${pathTo(locale, 'organizations')}/${order.values.slug}`
  if (order.message === 'role') {
    return pathTo(locale, order.values.role === 'employer' ? 'account' : 'review')
  }
  if (link === undefined || token === null) return pathTo(locale, 'own')
  return `${pathTo(locale, link.page)}/${token}`
}

function wordsOf(order: MailOrder, t: Translate): Params {
  if (order.message === 'submitted') {
    const { title, outcome } = order.values
    return { title, outcome: t(`mail.outcome.${outcome}`) }
  }
  if (order.message === 'question') {
    const { title, text } = order.values
    return { title, text, days: String(ANSWER_WORKING_DAYS) }
  }
  if ('action' in order.values) {
    const { title, action, reason, note } = order.values
    const because = reasonWords(action, reason, t) ?? ''
    const limits = { days: String(APPEAL_WORKING_DAYS), within: String(CONTEST_DAYS) }
    return { title, reason: because, note, ...limits }
  }
  if ('slug' in order.values) return { ...order.values, days: String(APPEAL_WORKING_DAYS) }
  if (order.message === 'role') return { change: t(`mail.roleChange.${order.values.role}`) }
  if (order.message === 'banned') {
    const { organization, reason } = order.values
    return { organization, reason: t(`ban.reason.${reason}`) }
  }
  return order.values
}

/** A value that is empty leaves no gap. */
function paragraphs(text: string): string[] {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function toHtml(parts: readonly string[], { link, lang }: { link: string; lang: string }): string {
  const body = parts.map((part) =>
    part === link
      ? `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`
      : `<p>${escapeHtml(part).replaceAll('\n', '<br>\n')}</p>`,
  )
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"></head><body>\n${body.join('\n')}\n</body></html>\n`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!)
}

/** The same key gives the same id: a mail that is sent twice is shown once. */
function messageId(dedupeKey: string, baseUrl: string): string {
  const hash = createHash('sha256').update(dedupeKey).digest('hex')
  return `<${hash.slice(0, 32)}@${new URL(baseUrl).hostname}>`
}
