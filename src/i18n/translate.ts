/** The words of the board in three languages: typed keys, plurals, typography. */
import type { Locale } from '../domain/codes.ts'
import cuesEn from './cues.en.json' with { type: 'json' }
import cuesFr from './cues.fr.json' with { type: 'json' }
import cuesFrCa from './cues.fr-ca.json' with { type: 'json' }
import { deskEn, deskFr, deskFrCa } from './desk-words.ts'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import frCa from './fr-ca.json' with { type: 'json' }

/** A key of the catalogue; a plural `x` is written as `x.one` and `x.other`. */
export type Key = keyof typeof fr | keyof typeof deskFr
export type Params = Readonly<Record<string, string | number>>
/** Gives the sentence for a key; `count` among the parameters chooses the plural form. */
export type Translate = (key: string, params?: Params) => string

type Catalogue = Readonly<Record<string, string>>
const withPrefix = (prefix: string, entries: Catalogue): Catalogue =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [`${prefix}.${key}`, value]))

/** "art. L. 124-5", "art. 46", "c. C-11", "n° 24-12.244": what may not end a line, with its space. */
const BEFORE_A_NUMBER =
  /(?<![\p{L}\p{N}])(art\.|[LDR]\.|[cr]\.|[nN]°) (?=\d|[LDR]\. ?\d|[A-Z]-\d)/gu

/** Every key with its sentence, by locale; fr-ca holds only what differs from fr. */
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  fr: typesetAll({ ...fr, ...deskFr, ...withPrefix('cue', cuesFr) }, 'fr'),
  'fr-ca': typesetAll(
    {
      ...fr,
      ...deskFr,
      ...withPrefix('cue', cuesFr),
      ...frCa,
      ...deskFrCa,
      ...withPrefix('cue', cuesFrCa),
    },
    'fr-ca',
  ),
  en: typesetAll({ ...en, ...deskEn, ...withPrefix('cue', cuesEn) }, 'en'),
}

/** BCP 47 tags for `lang`, `hreflang` and Intl. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = {
  fr: 'fr-FR',
  'fr-ca': 'fr-CA',
  en: 'en-CA',
}

const plurals = Object.fromEntries(
  Object.entries(LANGUAGE_TAGS).map(([locale, tag]) => [locale, new Intl.PluralRules(tag)]),
) as Record<Locale, Intl.PluralRules>

/** @throws RangeError for a key or a parameter that does not exist: a missing sentence is a defect. */
export function translator(locale: Locale): Translate {
  const catalogue = CATALOGUES[locale]
  return (key, params = {}) => {
    const count = params.count
    const form = typeof count === 'number' ? plurals[locale].select(count) : undefined
    const sentence =
      (form && (catalogue[`${key}.${form}`] ?? catalogue[`${key}.other`])) ?? catalogue[key]
    if (sentence === undefined) throw new RangeError(`no sentence ${key} in ${locale}`)
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name]
      if (value === undefined) throw new RangeError(`sentence ${key} needs {${name}}`)
      return typeof value === 'number' ? formatNumber(value, locale) : value
    })
  }
}

/** A number with the locale's separators. */
export function formatNumber(
  value: number,
  locale: Locale,
  options?: Intl.NumberFormatOptions,
): string {
  return numberFormat(locale, options).format(value)
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A kept number format. measured: making one costs as much as writing a card of the list. */
export function numberFormat(
  locale: Locale,
  options?: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = options ? locale + JSON.stringify(options) : locale
  let format = numberFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(LANGUAGE_TAGS[locale], options)
    numberFormats.set(key, format)
  }
  return format
}

/**
 * Spaces and apostrophes as a printer sets them: catalogues are typed with plain ones. France puts
 * a narrow no-break space before ; ! ?, Québec none; both a no-break space before : and in « ».
 */
export function typeset(text: string, locale: Locale): string {
  const curly = text.replace(/(?<=\p{L})'/gu, '’').replace(BEFORE_A_NUMBER, '$1\u00a0')
  if (locale === 'en') return curly
  const high = locale === 'fr' ? '\u202f$1' : '$1'
  return curly
    .replace(/ ([;!?])/g, high)
    .replace(/ :/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/ ([€$%])/g, '\u00a0$1')
    .replace(/\b1er\b/g, '1ᵉʳ')
}

function typesetAll(catalogue: Catalogue, locale: Locale): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, sentence]) => [key, typeset(sentence, locale)]),
  )
}
