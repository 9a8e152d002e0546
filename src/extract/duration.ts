/** Length of the contract, month of its start, hours a week. */
import type { ExtractedFacts, Fact } from './facts.ts'
import { NUMBER_WORDS } from './number-words.ts'
import { after, before, type Reading, spanAt } from './reading.ts'

/** Mean weeks in a month: 365.25 ÷ 7 ÷ 12. */
const WEEKS_A_MONTH = 4.345
const LONGEST_MONTHS = 48

// Longest first: "vingt-quatre" is not "vingt" and then "quatre".
const NUMBER = `(\\d{1,2}|${Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const LENGTH = new RegExp(
  `(?<![-\\w])${NUMBER}(?:[- ]?(?:mois)?[- ]?(?:a|to|-|ou|or)[- ]?${NUMBER})?[- ]?(mois|months?|semaines?|weeks?|ans?|years?)\\b`,
  'g',
)

/** Words beside a length that make it the contract's. */
const CONTRACT_BEFORE =
  /\b(?:stage|internship|contrat|contract|cdd|alternance|apprentissage|apprenticeship|duree|duration|mission|mandat|mandate|length|engagement|commitment|intern|placement|pour une periode|remplacement|work[- ]study|collaboration|service civique|pige|traineeship|blocks of|renfort)\b[^.\n]{0,40}$/
const CONTRACT_AFTER =
  /^ ?\*{0,2} ?(?:renouvelable|reconductible|internship|stage|contract|contrat|cdd|placement|commitment|de stage|d'alternance|minimum commitment|mission|mandate|co-?op|full[- ]time|temps plein|a temps plein|\(agreement|au plus|maximum)/
const OTHER_LENGTH =
  /(?:\b(?:experience|depuis|anciennete|essai|probation|probatoire|garantie|ans d'|il y a|last|past|derniers?|dernieres?|within|d'ici|apres|after|every|tous les|toutes les|au bout de|de moins de|formation de|trial|(?:first|premiers?|prochains?) (?:few )?|engagement volontaire)\b[^.\n]{0,25})$/
const OTHER_AFTER =
  /^(?:'| )?(?:d'existence|d'experience|d'anciennete|experience|of experience|of|d'essai|ago|old|d'age|de metier|de pratique|de vacances|d'expertise|plus tot|later|more)/

/** Months that the contract lasts; a year counts only when the words beside it speak of the contract. */
export function extractMonths(reading: Reading): ExtractedFacts['months'] {
  const candidates = (['title', 'text'] as const).flatMap((field) =>
    [...reading[field].text.matchAll(LENGTH)].slice(0, 40).flatMap((match) => {
      const end = match.index + match[0].length
      const weight = weightOf(reading, field, match.index, end, match[3]!)
      const value = monthsOf(match)
      if (weight === 0 || value === undefined) return []
      return [{ weight, fact: { value, span: spanAt(reading, field, match.index, end) } }]
    }),
  )
  candidates.sort((a, b) => b.weight - a.weight)
  return candidates[0]?.fact
}

function weightOf(
  reading: Reading,
  field: 'title' | 'text',
  start: number,
  end: number,
  unit: string,
): number {
  const ahead = before(reading[field], start)
  const behind = after(reading[field], end)
  if (OTHER_LENGTH.test(ahead) || OTHER_AFTER.test(behind)) return 0
  const isContract = CONTRACT_BEFORE.test(ahead) || CONTRACT_AFTER.test(behind)
  if (isContract) return field === 'title' ? 4 : CONTRACT_AFTER.test(behind) ? 3.5 : 3
  if (/^an|^year/.test(unit)) return 0
  return field === 'title' ? 2 : 0
}

function monthsOf(match: RegExpMatchArray): { min: number; max: number } | undefined {
  const unit = match[3]!
  const inMonths = (text: string) => {
    const count = NUMBER_WORDS[text] ?? Number(text)
    if (/^(?:semaine|week)/.test(unit)) return Math.round((count / WEEKS_A_MONTH) * 10) / 10
    return /^(?:an|year)/.test(unit) ? count * 12 : count
  }
  const first = inMonths(match[1]!)
  const second = match[2] === undefined ? first : inMonths(match[2])
  const [min, max] = [Math.min(first, second), Math.max(first, second)]
  return min > 0 && max <= LONGEST_MONTHS ? { min, max } : undefined
}

const MONTHS: readonly string[] = [
  'janvier|january|jan',
  'fevrier|february|feb',
  'mars|march',
  'avril|april',
  'mai|may',
  'juin|june',
  'juillet|july',
  'aout|august',
  'septembre|september|sept',
  'octobre|october|oct',
  'novembre|november|nov',
  'decembre|december|dec',
]
const START = new RegExp(
  `\\b(?:demarrage|debut|debutant|commence\\w*|commencant|a partir|a compter|des|des le|starting|starts?|start date|beginning|from|rentree|entree en (?:fonction|poste)|prise de poste|date de debut|pour|dates?|disponible|available)\\b[^.\\n]{0,40}?\\b(${MONTHS.join('|')})\\.? (20\\d\\d)\\b`,
)
const NUMERIC_START =
  /\b(?:demarrage|debut|a partir|a compter|start(?:ing|s)?|prise de poste|entree en fonction)[^.\n]{0,30}?\b\d{1,2}\/(\d{2})\/(20\d\d)\b/

/** Month of the start as YYYY-MM, only when month and year are both said. */
export function extractStartMonth(reading: Reading): Fact<string> | undefined {
  const { text } = reading.text
  const match = START.exec(text)
  if (match && !/\b(?:limite|avant|deadline|cloture|publie\w*|ouvert le)\b/.test(match[0])) {
    const month = 1 + MONTHS.findIndex((names) => names.split('|').includes(match[1]!))
    return {
      value: `${match[2]}-${String(month).padStart(2, '0')}`,
      span: spanAt(reading, 'text', match.index, match.index + match[0].length),
    }
  }
  const numeric = NUMERIC_START.exec(text)
  if (numeric === null || Number(numeric[1]) < 1 || Number(numeric[1]) > 12) return undefined
  return {
    value: `${numeric[2]}-${numeric[1]}`,
    span: spanAt(reading, 'text', numeric.index, numeric.index + numeric[0].length),
  }
}

const WEEKLY =
  /\b(\d{1,2}(?:[.,]\d{1,2})?)(?: ?(?:a|to|-|ou) ?(\d{1,2}(?:[.,]\d)?))? ?(?:h\b|hrs?\b|heures?|hours?) ?(?:\/|par|per|a|each|weekly|hebdo\w*|de travail par|of work per) ?(?:la )?(?:semaine|sem\b|week|wk)?|\b(\d{2}(?:[.,]\d)?) ?h(?:eures)?\b(?= ?[.,;\n)]| hebdo|$)/g

/** Hours a week; a range is no certain figure and gives none. */
export function extractWeeklyHours(reading: Reading): Fact<number> | undefined {
  for (const match of [...reading.text.text.matchAll(WEEKLY)].slice(0, 20)) {
    const [whole, low, high, bare] = match
    if (high !== undefined) continue
    const isWeekly =
      bare !== undefined
        ? Number(bare.replace(',', '.')) >= 24 &&
          Number(bare.replace(',', '.')) <= 40 &&
          !/\b(?:a|de|at|avant|le|jusqu'a|before|vers|dans|sous|en|within|in|under|les) $/.test(
            before(reading.text, match.index),
          )
        : /semaine|sem$|week|wk|hebdo/.test(whole)
    const hours = Number((low ?? bare)!.replace(',', '.'))
    if (isWeekly && hours >= 1 && hours <= 48)
      return {
        value: hours,
        span: spanAt(reading, 'text', match.index, match.index + whole.length),
      }
  }
  return undefined
}
