/** What several pages of the account are made of. */
import type { Role } from '../../domain/accounts.ts'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import { MAX_EMAIL } from '../../http/email-field.ts'
import { type PageName, pathTo } from '../../i18n/paths.ts'
import type { Translate } from '../../i18n/translate.ts'

/** The same page in each locale, with what follows its address. */
export function addressesWith(
  page: PageName,
  rest: string | ((locale: Locale) => string),
): Record<Locale, string> {
  return Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      pathTo(locale, page) + (typeof rest === 'string' ? rest : rest(locale)),
    ]),
  ) as Record<Locale, string>
}

/** Where somebody who signed in goes on to, unless they came for something else. */
export function homeOf(role: Role, locale: Locale): string {
  return pathTo(locale, role === 'employer' ? 'own' : 'review')
}

/** The notice that an address asks for, of a closed list; null for anything else. */
export function noticeOf<Code extends string>(asked: unknown, codes: readonly Code[]): Code | null {
  return codes.find((code) => code === asked) ?? null
}

/** The one field of the sign-in. */
export function emailField(t: Translate, value: string) {
  return {
    id: 'email',
    name: 'email',
    type: 'email',
    label: t('signIn.email'),
    hint: t('signIn.emailHint'),
    value,
    width: 'w2',
    autocomplete: 'email',
    maxlength: MAX_EMAIL,
    spellcheck: false,
  }
}
