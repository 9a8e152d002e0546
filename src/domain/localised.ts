import type { Locale } from './codes.ts'

/**
 * Words in the board's languages, typed with plain spaces and apostrophes; the page sets them as a
 * printer would. `fr-ca` stands only where Québec says it otherwise than France.
 */
export type Localised = { fr: string; 'fr-ca'?: string; en: string }

/** The words of a locale. */
export function inLocale(words: Localised, locale: Locale): string {
  return words[locale] ?? words.fr
}
