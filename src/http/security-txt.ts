/** What /.well-known/security.txt says: where to report a weakness of this board. */
import type { Config } from '../config.ts'
import { LOCALES, type Locale } from '../domain/codes.ts'
import { pathTo } from '../i18n/paths.ts'

const VALID_DAYS = 180
const DAY = 24 * 60 * 60 * 1000
const LANGUAGES: Readonly<Record<Locale, string>> = { fr: 'fr', 'fr-ca': 'fr-CA', en: 'en' }

/**
 * The file in the form of RFC 9116. Without an operator's address it points at the contact page.
 * @param now UTC milliseconds; the file is valid for 180 days from the start of that UTC day, so
 * that all answers of one day are the same
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt(config: Pick<Config, 'baseUrl' | 'operator'>, now: number): string {
  const { baseUrl } = config
  const { email } = config.operator
  const expires = new Date(Math.floor(now / DAY) * DAY + VALID_DAYS * DAY)
  const contact = email
    ? `mailto:${encodeURIComponent(email).replace('%40', '@')}`
    : baseUrl + pathTo('fr', 'contact')
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${LOCALES.map((locale) => LANGUAGES[locale]).join(', ')}`,
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    `Policy: ${baseUrl}${pathTo('en', 'contact')}`,
  ]
  return `${lines.join('\n')}\n`
}
