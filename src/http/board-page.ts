/** What every page carries besides its own content: language, links, dateline. */
import type { Role } from '../domain/accounts.ts'
import { LOCALES, type Locale } from '../domain/codes.ts'
import { type PageName, pathTo } from '../i18n/paths.ts'

export type ErrorPage = { status: number; locale: Locale; requestId: string }

/** What a page says of itself. */
export type PageHead = {
  locale: Locale
  title: string
  description: string
  /** Root-relative address of this page in each locale, for the language switch and hreflang. */
  addresses: Readonly<Record<Locale, string>>
  /** The part of the board that the navigation marks. */
  section: PageName | null
  feeds?: { href: string; type: string; title: string }[]
  /**
   * False leaves out the line under the masthead. measured: its figures are counted anew after every
   * change of the board, which each page of a curator at work would wait for.
   */
  hasDateline?: boolean
  /** False keeps the page out of search engines. */
  isIndexed?: boolean
  /** On pages of one account: whose it is, and what its forms send back; null without a session. */
  desk?: { csrf: string | null; email: string | null; role?: Role | null }
}

/** The same static page in each locale. */
export function addressesOf(page: PageName): Record<Locale, string> {
  return addressesBy((locale) => pathTo(locale, page))
}

/** The same page in each locale, by what its address is there. */
export function addressesBy(addressIn: (locale: Locale) => string): Record<Locale, string> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, addressIn(locale)])) as Record<
    Locale,
    string
  >
}
