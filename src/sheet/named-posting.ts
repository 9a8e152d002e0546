/** A posting by its title, contract and day, where many are named at once. */
import type { Contract, Status } from '../domain/codes.ts'
import { publicStatus } from '../domain/job-posting.ts'
import { formatDay, READER_ZONES } from '../i18n/format.ts'
import { pathToPosting } from '../i18n/paths.ts'
import type { Reader } from './card.ts'

/** What is known of it. */
export type NamedPosting = {
  id: number
  title: string
  lang: 'fr' | 'en'
  contract: Contract
  status: Status
  datePosted: number
  validThrough: number
  closedAt: number | null
}

export type PostingNamed = {
  title: string
  lang: string | null
  /** null once its page is gone. */
  href: string | null
  contract: string
  day: string
  /** How long after the one before it, where that is told. */
  gap: string | null
}

export function toNamed(posting: NamedPosting, { locale, t, now }: Reader): PostingNamed {
  return {
    title: posting.title,
    lang: locale.startsWith(posting.lang) ? null : posting.lang,
    href: publicStatus(posting, now) === 200 ? pathToPosting(locale, posting) : null,
    contract: t(`code.contract.${posting.contract}`),
    day: formatDay(posting.datePosted, locale, READER_ZONES[locale], now),
    gap: null,
  }
}
