/** The sentences of a finding in a locale: its own, with figures and days as that locale writes them. */
import type { Finding, FindingValue } from '../check/finding.ts'
import { LAWS, type Law } from '../check/laws.ts'
import type { Basis } from '../check/rule.ts'
import { ruleOf } from '../check/rules/index.ts'
import type { Locale } from '../domain/codes.ts'
import { inLocale, type Localised } from '../domain/localised.ts'
import { formatCalendarDay, formatMoney, formatMonth } from './format.ts'
import { formatNumber, translator, typeset } from './translate.ts'

/** What rests on what: the words of a link, and where it leads. */
export type BasisLink = { text: string; href: string | null }

export type FindingWords = {
  /** e.g. "Possible non-conformité, à vérifier" */
  severity: string
  message: string
  /** What would clear it. */
  fix: string
  basis: BasisLink[]
}

/** @throws RangeError when a sentence names a value that the finding lacks: a defect of the rule */
export function findingWords(finding: Finding, locale: Locale): FindingWords {
  const rule = ruleOf(finding.rule)
  const found = rule.cases[finding.case]
  if (found === undefined) throw new RangeError(`${finding.rule}: no case ${finding.case}`)
  const t = translator(locale)
  const notes = [
    finding.isProvisional ? t('check.provisional') : null,
    finding.reach === 'applicants' || finding.reach === 'neighbour'
      ? t(`check.reach.${finding.reach}`, { place: t(`check.place.${rule.jurisdiction}`) })
      : null,
  ].filter((note) => note !== null)
  return {
    severity: t(`check.severity.${finding.severity}`),
    message: [filled(found.message, finding, locale), ...notes].join(' '),
    fix: filled(found.fix, finding, locale),
    basis: rule.basis.map((basis) => basisLink(basis, locale)),
  }
}

/** "Code de l'éducation, art. L. 124-5" and its address; that of the whole text where it has none. */
export function basisLink({ law, article }: Basis, locale: Locale): BasisLink {
  const { name, href, articles = {} }: Law = LAWS[law]
  const words = localWords(name, locale)
  const text =
    article === null ? words : `${words}, ${translator(locale)('check.article', { article })}`
  const own = article === null ? undefined : articles[article]
  return { text: typeset(text, locale), href: own ?? (href && inLocale(href, locale)) }
}

/** Words of a rule, set as a printer would. */
export function localWords(words: Localised, locale: Locale): string {
  return typeset(inLocale(words, locale), locale)
}

function filled(sentence: Localised, { rule, values }: Finding, locale: Locale): string {
  return localWords(sentence, locale).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`${rule}: a sentence needs {${name}}`)
    return valueWords(value, locale)
  })
}

/** A value as it stands in a sentence, which holds its unit: "6", "4,50 €", "1ᵉʳ janvier 2026". */
export function valueWords(value: FindingValue, locale: Locale): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return formatNumber(value, locale, { maximumFractionDigits: 1 })
  if ('minor' in value) return formatMoney(value.minor, value.currency, locale)
  if ('day' in value) return formatCalendarDay(value.day, locale)
  if ('month' in value) return formatMonth(value.month, locale)
  return localWords(value, locale)
}
