/** Words on pay that leave out whose money it is: the country of the work says it. */
import { fold } from '../text/normalise.ts'

const CURRENCIES: Readonly<Record<string, string>> = {
  CA: 'CAD',
  CH: 'CHF',
  GB: 'GBP',
  ...Object.fromEntries(
    ['AT', 'BE', 'DE', 'ES', 'FI', 'FR', 'IE', 'IT', 'LU', 'NL', 'PT'].map((one) => [one, 'EUR']),
  ),
}
const AMOUNT = '\\d{1,3}(?:[ .,]\\d{3})*(?:[.,]\\d{1,2})?|\\d{4,6}(?:[.,]\\d{1,2})?'
const UNIT =
  "(?:(?:/|par|per|a|an|de l'|l') ?(?:h|heure|hour|jour|day|semaine|week|mois|month|an|annee|year|annum)|hourly|horaire|daily|weekly|hebdomadaire|monthly|mensuel(?:le)?|yearly|annual(?:ly)?|annuel(?:le)?)"
/** One amount or a range, and a unit: nothing else, so that 35 hours a week are no pay. */
const BARE = new RegExp(
  `^(?:de |from )?(?:${AMOUNT})(?: ?(?:-|a|to|et|and) ?(?:${AMOUNT}))?(?= ?(?:brute?s? |gross )?${UNIT}(?: (?:brute?s?|gross))?$)`,
)

/**
 * "22-25 per hour" in Canada as "22-25 CAD per hour"; any other words as they came.
 * @param country ISO 3166-1 of the work, when known
 */
export function withCurrency(words: string, country: string | undefined): string {
  const currency = country && Object.hasOwn(CURRENCIES, country) ? CURRENCIES[country] : undefined
  if (currency === undefined) return words
  const plain = fold(words).text.trim().replaceAll('–', '-').replaceAll('’', "'")
  const amount = BARE.exec(plain)?.[0]
  return amount === undefined ? words : `${amount} ${currency}${plain.slice(amount.length)}`
}
