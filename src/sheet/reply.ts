/** What an employer said to a flag, beside it. */
import { formatDay, READER_ZONES } from '../i18n/format.ts'
import type { Reader } from './card.ts'
import type { ReplyShown } from './page-data.ts'

/** The reply in paragraphs of lines, under whose and when it is. */
export function toReply(
  reply: { text: string; createdAt: number } | null,
  { locale, t, now }: Reader,
): ReplyShown | null {
  if (reply === null) return null
  const date = formatDay(reply.createdAt, locale, READER_ZONES[locale], now)
  const paragraphs = reply.text.split(/\n\s*\n/).map((paragraph) => paragraph.trim().split('\n'))
  return { heading: t('reply.title', { date }), paragraphs }
}
