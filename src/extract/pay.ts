/** Pay as offered, in minor units, and whether the work is unpaid. */
import type { BaseSalary } from '../domain/base-salary.ts'
import type { PayUnit } from '../domain/codes.ts'
import type { ExtractedFacts, Fact } from './facts.ts'
import { after, before, type Cue, findHits, firstFact, type Reading, spanAt } from './reading.ts'

const AMOUNT =
  '(\\d{1,3}(?:[ .,]\\d{3}){1,2}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,6}(?:[.,]\\d{1,2})?(?!\\d))'
const SYMBOL = '(€|euros?\\b|eur\\b|\\$(?: ?(?:cad?|us)\\b)?|cad\\b|usd\\b|£|gbp\\b|chf\\b)'
const THOUSANDS = '(k(?![a-z]))?'
const PERIOD_SHORT = '(?:(?: ?(?:brute?s?|nette?s?|gross|ht|htva))?)'
/** One amount or a range, with its symbol before or after; groups: symbol, amount, k, symbol, symbol, amount, k, symbol. */
const MONEY = new RegExp(
  `${SYMBOL}? ?(?<![\\w.,-])${AMOUNT} ?${THOUSANDS} ?${SYMBOL}?${PERIOD_SHORT}(?: ?(?:-|a|to|et|and|\\/) ?${SYMBOL}? ?${AMOUNT} ?${THOUSANDS} ?${SYMBOL}?)?`,
  'g',
)

type Currency = BaseSalary['currency']

const UNIT_AFTER: readonly [PayUnit, RegExp][] = [
  [
    'HOUR',
    /^[^.\n\d]{0,14}?(?:\/|par|per|de l'|l'|an|a|\/ ?hourly|hourly)? ?(?:\bh\b|\/h\b|heure|hour|horaire|hourly)/,
  ],
  ['DAY', /^[^.\n\d]{0,14}?(?:\/|par|per|la|a)? ?(?:\bj\b|\/j\b|jour\b|journee|day\b)/],
  ['WEEK', /^[^.\n\d]{0,12}?(?:\/|par|per|a|la)? ?(?:semaine|week|sem\b)/],
  ['MONTH', /^[^.\n\d]{0,14}?(?:\/|par|per|a|le)? ?(?:mois|month\b|mensuel[a-z]{0,4}|monthly)/],
  [
    'YEAR',
    /^[^.\n\d]{0,14}?(?:\/|par|per|a|l')? ?(?:\ban\b|annee|annuel[a-z]{0,4}|year|annum|annual)/,
  ],
]
const UNIT_BEFORE: readonly [PayUnit, RegExp][] = [
  ['DAY', /\b(?:tjm|taux journalier|day[- ]rate|daily)\b[^.\n]{0,35}$/],
  ['HOUR', /\b(?:taux horaire|hourly(?: rate| pay)?|de l'heure)\b[^.\n]{0,25}$/],
  ['MONTH', /\b(?:mensuel\w*|par mois|monthly|mensualites?)\b[^.\n]{0,25}$/],
  ['YEAR', /\b(?:annuel\w*|annual|yearly|echelle \d+)\b[^.\n]{0,25}$/],
]
const PAY_WORD =
  /\b(?:salaire|salarial\w*|remuneration|remunere\w*|gratif\w*|indemnit\w*|indemnisation|payee?s?|compensation|salary|pay|paid|wage|stipend|tjm|taux|rate|forfait|bourse|allocation|allowance|fixe|package|brut|traitement|echelle|paie|cachet|remu)\b[^\n]{0,60}$/
const GROSS_AFTER =
  /^ ?(?:brute?s?|nette?s?|gross|net|ht\b|htva|par|\/|per|de l'heure|l'heure|an hour|a month|selon)/
const NOT_PAY =
  /\b(?:budget\w*|enveloppe|levee?s?|leve|raised|serie [a-e]|series [a-e]|seed|chiffre d'affaires|ca de|revenus?|revenue|turnover|campagne|campaign|collecte\w*|fundrais\w*|dons?|prime|bonus|repas|meal|panier|cafeteria|transport|navigo|prix|price|ticket|abonnement|valeur|worth|value|tvl|mecenat|subvention|pub\b|publicite|media buying|ad spend|ads|depens\w*|spend|credits? du service|tickets?|remboursement|cout\w*|plus de|objectif|target|capital|training budget|complement|reevaluee? de)\b[^.\n]{0,35}$/
const NOT_PAY_AFTER =
  /^ ?(?:m\b|md\b|million|milliard|bn\b|b\b|de budget|budget|of revenue|de ca\b|d'euros de|tvl|raised|leve|a reunir|de pub|stipend)/

type Candidate = { weight: number; fact: Fact<BaseSalary> }

/**
 * The pay that the posting states; budgets, funds raised and followers are left alone.
 * @param country ISO 3166-1 of the work when known: it tells whose dollar "$" is
 */
export function extractSalary(reading: Reading, country?: string): Fact<BaseSalary> | undefined {
  const { text } = reading.text
  const candidates = [...text.matchAll(MONEY)]
    .slice(0, 200)
    .flatMap((match) => candidateOf(reading, match, country))
  candidates.sort((a, b) => b.weight - a.weight)
  return candidates[0]?.fact
}

const LEAST = 3

function candidateOf(reading: Reading, match: RegExpMatchArray, country?: string): Candidate[] {
  const money = readMoney(match, reading, country)
  if (money === undefined) return []
  const start = match.index!
  const end = start + match[0].length
  const ahead = before(reading.text, start)
  const line = reading.text.text.slice(
    Math.max(reading.text.text.lastIndexOf('\n', start - 1) + 1, start - 90),
    start,
  )
  const behind = after(reading.text, end)
  if (NOT_PAY.test(ahead) || NOT_PAY_AFTER.test(behind)) return []
  const said =
    UNIT_AFTER.find(([, pattern]) => pattern.test(behind)) ??
    UNIT_BEFORE.find(([, pattern]) => pattern.test(line))
  const unit = said?.[0] ?? unitBySize(money.max, money.currency)
  const weight =
    (said ? 3 : 0) +
    (PAY_WORD.test(line) ? 3 : 0) +
    (/\bbrute?s?\b|\bgross\b/.test(match[0] + behind.slice(0, 8))
      ? 3
      : GROSS_AFTER.test(behind) || /net\b/.test(match[0])
        ? 2
        : 0) +
    (money.thousands ? (money.isRange ? 3 : 2) : 0)
  if (unit === undefined || weight < LEAST || !isPlausible(money.min, money.max, unit)) return []
  const value = {
    min: Math.round(money.min * 100),
    max: Math.round(money.max * 100),
    currency: money.currency,
    unit,
  }
  const unitEnd =
    said && UNIT_AFTER.includes(said) ? end + (said[1].exec(behind)?.[0].length ?? 0) : end
  return [{ weight, fact: { value, span: spanAt(reading, 'text', start, unitEnd) } }]
}

function readMoney(match: RegExpMatchArray, reading: Reading, country?: string) {
  const [, symbol1, low = '', k1, symbol2, symbol3, high, k2, symbol4] = match
  const symbol = symbol1 ?? symbol2 ?? symbol3 ?? symbol4
  const thousands = (k1 ?? k2) !== undefined
  const isFrenchRange = thousands && high !== undefined && reading.language === 'fr'
  if (symbol === undefined && !isFrenchRange) return undefined
  const last = high === undefined ? undefined : toNumber(high) * (k2 ? 1000 : 1)
  const first = toNumber(low) * (k1 || (k2 && toNumber(low) < 1000) ? 1000 : 1)
  const min = last === undefined ? first : Math.min(first, last)
  return {
    min,
    max: Math.max(first, last ?? first),
    currency: currencyOf(symbol ?? '€', reading, country),
    thousands,
    isRange: high !== undefined,
  }
}

/** "1 800", "1.800", "1,800" and "1800,50": three digits after a separator are thousands. */
function toNumber(text: string): number {
  const grouped = text.replace(/[ .,](?=\d{3}(?!\d))/g, '')
  return Number(grouped.replace(',', '.'))
}

function currencyOf(symbol: string, { text, language }: Reading, country?: string): Currency {
  if (/^(?:€|eur)/.test(symbol)) return 'EUR'
  if (/^(?:£|gbp)/.test(symbol)) return 'GBP'
  if (symbol === 'chf') return 'CHF'
  if (/us/.test(symbol)) return 'USD'
  if (/ca/.test(symbol)) return 'CAD'
  if (/\busd\b|\bus\$/.test(text.text)) return 'USD'
  if (country !== undefined) return country === 'CA' ? 'CAD' : 'USD'
  return language === 'fr' ? 'CAD' : 'USD'
}

function unitBySize(amount: number, currency: Currency): PayUnit | undefined {
  if (amount >= 12_000) return 'YEAR'
  return currency === 'EUR' && amount >= 400 && amount <= 6000 ? 'MONTH' : undefined
}

const PLAUSIBLE: Readonly<Record<PayUnit, readonly [number, number]>> = {
  HOUR: [3, 300],
  DAY: [25, 2500],
  WEEK: [80, 6000],
  MONTH: [80, 15_000],
  YEAR: [4000, 400_000],
}

function isPlausible(min: number, max: number, unit: PayUnit): boolean {
  const [least, most] = PLAUSIBLE[unit]
  return min >= least && max <= most && max <= min * 4
}

const UNPAID: readonly Cue<true>[] = [
  {
    value: true,
    weight: 2,
    pattern:
      /\bunpaid\b|\bnon[- ]salaried\b|\bno (?:salary|pay|compensation|wage)\b(?! (?:history|range))|\bnon remuneree?s?\b|\b(?:pas|sans|aucune?) (?:de )?(?:remuneration|salaire|gratification)\b(?! (?:fixe|minimum|maximum))|\b(?:pas|n'est pas) remuneree?\b|\bnot (?:a )?paid\b|\ba titre benevole\b/g,
    unlessBefore: /(?:\b(?:pas de|no|not|never|jamais|d'heures?)\b[^.]{0,12}|\bconge\w* )$/,
    unlessAfter: /^ ?(?:leave|overtime|invoices|conge)/,
  },
  {
    value: true,
    weight: 1,
    pattern:
      /\b(?:poste|mission|collaboration|engagement|moderateur|role) (?:de )?(?:benevolat|benevole)\b|\bvolunteer (?:position|role|basis|opportunity)\b|\bbenevole\b(?= (?:des|du|pour|\())/g,
    unlessBefore: /\b(?:nos|our|equipe|des)\b[^.]{0,20}$/,
  },
]

/** The words that say that the work is unpaid, when there are any and no pay is stated. */
export function extractUnpaid(reading: Reading): ExtractedFacts['unpaid'] {
  return firstFact(findHits(reading, UNPAID))
}
