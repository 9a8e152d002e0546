/** What contract a posting offers, read from its title, its field-like lines and its sentences. */
import type { Contract } from '../domain/codes.ts'
import { TEXT_CUES } from './contract-cues.ts'
import { FIELD_WORDS, JOB_TYPE_WORDS, TITLE_CUES } from './contract-fields.ts'
import type { Fact } from './facts.ts'
import { findHits, type Hit, heaviest, newHit, type Reading } from './reading.ts'

/** The sum of weights under which no contract is certain: one stated sentence, or two implied words. */
const LEAST = 3.5
const FIELD_WEIGHT = 12
const SHORT_LINE_WEIGHT = 7
const SHORT_LINE_UNITS = 70
const MOST_INDENT = 8
/** A longer line counts when a comma parts the contract from the rest: "Permanent, 35 heures…". */
const LISTED = /^[a-z ]{3,20}(?:,| -)/

const FIELD_LINE =
  /^[\s*_#>|+•·-]{0,8}((?:a_)?(?:job|employment|contract|position|engagement)[ _]type|(?:type|nature|forme) (?:de |d'|du )(?:contrat|emploi|poste|engagement)|contrats?|contract|type|mode|formule|cadre|statut(?: d'emploi| du poste)?|status|engagement|modalites? contractuelles?|contexte contractuel|duree(?: du contrat)?|duration)[\s*_]{0,4}:[\s*_]{0,4}([^\n]{1,120})/my
const JOB_TYPE_KEY = /type|contract/

/** Lines that begin with the contract itself: "CDI, statut cadre", "Internship", "Stage de 5 mois". */
const SHORT_LINES: readonly { value: Contract; pattern: RegExp }[] = [
  {
    value: 'internship',
    pattern:
      /^(?:(?:un|offre de) )?stage(?= |$|,|-)(?! (?:produit|d'immersion|d'observation|de decouverte|anterieur|precedent|prealable|similaire))|^(?:(?:paid|unpaid|summer|remote|full[- ]time|part[- ]time|\d{1,2}[- ]months?) )?internship\b|^intern$|^work term\b|^(?:une? )?stagiaire\b(?!s)/,
  },
  {
    value: 'apprenticeship',
    pattern:
      /^(?:work[- ]study )?apprenticeship\b|^(?:contrat (?:en |d'))?(?:alternance|apprentissage)\b(?! travail| en \d| de[s ])|^apprenti\b/,
  },
  {
    value: 'permanent',
    pattern:
      /^(?:poste en |temps plein,? |contrat )?cdi\b(?! ?(?:,|\/|ou|et) ?(?:cdd|interim))|^permanent\b|^(?:poste )?regulier,|^regular (?:position|full|part)/,
  },
  {
    value: 'fixed-term',
    pattern:
      /^(?:poste en |temps plein,? |contrat )?cdd\b(?! ?(?:,|\/|ou|et) ?(?:cdi|interim))|^fixed[- ]term\b|^temporary\b/,
  },
  { value: 'freelance', pattern: /^(?:mission )?(?:en )?free[- ]?lance\b|^independante?$/ },
  {
    value: 'volunteer',
    pattern: /^(?:poste )?benevole$|^volunteer(?: position| role)?$|^benevolat$/,
  },
]

/** Few lines begin with any of them. */
const ANY_SHORT_LINE = new RegExp(SHORT_LINES.map(({ pattern }) => pattern.source).join('|'))

/**
 * The contract that a posting offers, with the words that say it.
 * @returns undefined when nothing certain was found: the caller's `unspecified`
 */
export function extractContract(reading: Reading): Fact<Contract> | undefined {
  const hits = [
    ...findHits(reading, TITLE_CUES),
    ...fieldHits(reading),
    ...shortLineHits(reading),
    ...findHits(reading, TEXT_CUES),
  ]
  const best = heaviest(hits, LEAST)
  return best && { value: best.value, span: best.span }
}

function fieldHits(reading: Reading): Hit<Contract>[] {
  const { text } = reading.text
  const hits: Hit<Contract>[] = []
  let start = 0
  while (start < text.length) {
    FIELD_LINE.lastIndex = start
    const match = FIELD_LINE.exec(text)
    const hit = match && fieldHit(reading, match)
    if (hit) hits.push(hit)
    const next = text.indexOf('\n', match ? FIELD_LINE.lastIndex : start)
    start = next === -1 ? text.length : next + 1
  }
  return hits
}

function fieldHit(reading: Reading, match: RegExpExecArray): Hit<Contract> | undefined {
  const [whole, key = '', value = ''] = match
  const word =
    firstWord(value, FIELD_WORDS) ?? (JOB_TYPE_KEY.test(key) ? anyWord(value) : undefined)
  if (word === undefined) return
  const valueStart = match.index + whole.length - value.length
  const [start, end] = [valueStart + word.start, valueStart + word.end]
  return newHit(reading, word.value, FIELD_WEIGHT, 'text', start, end)
}

function firstWord(value: string, words: typeof FIELD_WORDS) {
  return words
    .flatMap(({ value: contract, pattern }) => {
      const match = pattern.exec(value)
      return match
        ? [{ value: contract, start: match.index, end: match.index + match[0].length }]
        : []
    })
    .sort((a, b) => a.start - b.start)[0]
}

/** "Full Time, Contract" is a limited job: the list's own order decides. */
function anyWord(value: string) {
  return JOB_TYPE_WORDS.map((word) => firstWord(value, [word])).find((word) => word !== undefined)
}

function shortLineHits(reading: Reading): Hit<Contract>[] {
  const { text } = reading.text
  const hits: Hit<Contract>[] = []
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start)
    const end = lineBreak === -1 ? text.length : lineBreak
    const from = bodyStart(text, start, end)
    const body = text.slice(from, Math.min(end, start + SHORT_LINE_UNITS))
    if (ANY_SHORT_LINE.test(body)) {
      const isShort = end - start <= SHORT_LINE_UNITS || LISTED.test(body)
      if (isShort) hits.push(...hitsOfBody(reading, body, from))
    }
    start = end + 1
  }
  return hits
}

/** After the signs that a line may begin with, of which a few are passed over. */
function bodyStart(text: string, start: number, end: number): number {
  const most = Math.min(end, start + MOST_INDENT)
  let at = start
  while (at < most && !/[a-z0-9]/.test(text[at]!)) at++
  return at
}

function hitsOfBody(reading: Reading, body: string, from: number): Hit<Contract>[] {
  return SHORT_LINES.flatMap(({ value, pattern }) => {
    const match = pattern.exec(body)
    if (match === null) return []
    return [newHit(reading, value, SHORT_LINE_WEIGHT, 'text', from, from + match[0].length)]
  })
}
