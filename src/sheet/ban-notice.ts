/** Why an employer publishes nothing here any more, for its own members, and how to contest it. */
import { BAN_REASONS } from '../domain/accounts.ts'
import { formatDay, READER_ZONES } from '../i18n/format.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Reader } from './card.ts'

/** A banned organization; `reason` a code, `note` the reason in words. */
export type Banned = { name: string; bannedAt: number; reason: string | null; note: string | null }

export type BanNotice = {
  /** Who is banned, since when. */
  title: string
  /** The code of the reason, in words; null for an account. */
  reason: string | null
  /** What whoever decided wrote; null when there is nothing, or it was redacted. */
  note: string | null
}

/** One notice for each banned organization; one for an account that is banned itself. */
export function toBanNotices(
  bans: readonly Banned[],
  account: { bannedAt: number | null },
  { locale, t, now }: Reader,
): BanNotice[] {
  const day = (instant: number) => formatDay(instant, locale, READER_ZONES[locale], now)
  const notices: BanNotice[] = bans.map(({ name, bannedAt, reason, note }) => ({
    title: t('ban.notice.organization', { name, date: day(bannedAt) }),
    reason: t('ban.notice.reason', { reason: reasonWords(reason, t) }),
    note,
  }))
  if (account.bannedAt === null) return notices
  const title = t('ban.notice.account', { date: day(account.bannedAt) })
  return [...notices, { title, reason: null, note: null }]
}

/** A code of {@link BAN_REASONS} in words. */
export function reasonWords(reason: string | null, t: Translate): string {
  const known = BAN_REASONS.find((code) => code === reason)
  return known ? t(`ban.reason.${known}`) : t('ban.redacted')
}
