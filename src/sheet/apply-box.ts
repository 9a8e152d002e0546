/** How one applies to a posting: the way, where it leads, and what the employer promises. */
import type { JobPosting } from '../domain/job-posting.ts'
import { pathToApply } from '../i18n/paths.ts'
import type { Reader } from './card.ts'
import type { PostingPage } from './page-data.ts'

/**
 * The way to apply to an open posting, or null where it names none. What an employer of the board
 * publishes is counted on the way out; nobody is shown a count of imported postings, so their links
 * lead straight to the employer.
 */
export function toApplyBox(posting: JobPosting, reader: Reader): PostingPage['apply'] {
  const { locale, t } = reader
  const promise = promiseWords(posting, reader)
  if (posting.particulars?.appliesHere) {
    const href = pathToApply(locale, posting)
    const note = t('apply.form.note')
    return { href, label: t('apply.form.label'), where: t('apply.form.where'), note, promise }
  }
  const note = t('apply.note')
  const link = outwardLink(posting.applyUrl)
  if (link) {
    const href = posting.isOwn ? `/go/${posting.id}` : link.href
    const where = t('apply.leadsTo', { host: link.host })
    return { href, label: t('apply.link'), where, note, promise }
  }
  if (posting.applyEmail) {
    const href = `mailto:${encodeURIComponent(posting.applyEmail).replace('%40', '@')}`
    const where = t('apply.leadsTo', { host: posting.applyEmail })
    return { href, label: t('apply.mail'), where, note, promise }
  }
  const source = outwardLink(posting.url)
  if (!source) return null
  const where = t('apply.leadsTo', { host: source.host })
  return { href: source.href, label: t('apply.source'), where, note, promise }
}

/** "L'employeur s'engage à répondre … sous 10 jours", or null where nothing is promised. */
export function promiseWords({ particulars }: JobPosting, { t }: Reader): string | null {
  const days = particulars?.replyDays ?? null
  return days === null ? null : t('apply.promise', { count: days })
}

/**
 * An address that may be linked: http(s) without credentials; its host is shown beside it, in
 * punycode, so that a look-alike domain is seen.
 */
export function outwardLink(address: string | null): { href: string; host: string } | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  const isSafe = /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  return isSafe ? { href: url.href, host: url.host } : null
}
