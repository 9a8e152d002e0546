/** What contract a posting offers, read from its title, its field-like lines and its sentences. */
import type { Contract } from '../domain/codes.ts'
import { TEXT_CUES } from './contract-cues.ts'
import { FIELD_WORDS, JOB_TYPE_WORDS, TITLE_CUES } from './contract-fields.ts'
import type { Fact } from './facts.ts'
import { findHits, type Hit, heaviest, type Reading, spanAt } from './reading.ts'

/** The sum of weights under which no contract is certain: one stated sentence, or two implied words. */
const LEAST = 3.5
const FIELD_WEIGHT = 12
const SHORT_LINE_WEIGHT = 7
const SHORT_LINE_UNITS = 70
/** A longer line counts when a comma parts the contract from the rest: "Permanent, 35 heures…". */
const LISTED = /^[a-z ]{3,20}(?:,| -)/

const FIELD_LINE =
  /^[\s*_#>|+•·-]{0,8}((?:a_)?(?:job|employment|contract|position|engagement)[ _]type|(?:type|nature|forme) (?:de |d'|du )(?:contrat|emploi|poste|engagement)|contrats?|contract|type|statut|status|engagement|modalites? contractuelles?|contexte contractuel|duree(?: du contrat)?|duration)[\s*_]{0,4}:[\s*_]{0,4}([^\n]{1,120})/gm
const JOB_TYPE_KEY = /type|contract/

/** Lines that begin with the contract itself: "CDI, statut cadre", "Internship", "Stage de 5 mois". */
const SHORT_LINES: readonly { value: Contract; pattern: RegExp }[] = [
  {
    value: 'internship',
    pattern:
      /^(?:(?:un|offre de) )?stage(?= |$|,|-)(?! (?:produit|d'immersion|d'observation|de decouverte))|^(?:(?:paid|unpaid|summer|remote|full[- ]time|part[- ]time|\d{1,2}[- ]months?) )?internship\b|^intern$|^work term\b/,
  },
  {
    value: 'apprenticeship',
    pattern:
      /^(?:work[- ]study )?apprenticeship\b|^(?:contrat (?:en |d'))?(?:alternance|apprentissage)\b(?! travail| en \d| de[s ])|^apprenti\b/,
  },
  {
    value: 'permanent',
    pattern:
      /^(?:poste en |temps plein,? |contrat )?cdi\b(?! ?(?:,|\/|ou|et) ?(?:cdd|interim))|^permanent\b/,
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
  return [...reading.text.text.matchAll(FIELD_LINE)].flatMap((match) => {
    const [whole, key = '', value = ''] = match
    const valueStart = match.index + whole.length - value.length
    const word =
      firstWord(value, FIELD_WORDS) ?? (JOB_TYPE_KEY.test(key) ? anyWord(value) : undefined)
    if (word === undefined) return []
    return [
      hitAt(reading, word.value, FIELD_WEIGHT, valueStart + word.start, valueStart + word.end),
    ]
  })
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
  const hits: Hit<Contract>[] = []
  let start = 0
  for (const line of reading.text.text.split('\n')) {
    const indent = /^[^a-z0-9]{0,8}/.exec(line)![0].length
    const body = line.slice(indent, SHORT_LINE_UNITS)
    const isShort = line.length <= SHORT_LINE_UNITS || LISTED.test(body)
    for (const { value, pattern } of isShort ? SHORT_LINES : []) {
      const match = pattern.exec(body)
      if (match)
        hits.push(
          hitAt(
            reading,
            value,
            SHORT_LINE_WEIGHT,
            start + indent,
            start + indent + match[0].length,
          ),
        )
    }
    start += line.length + 1
  }
  return hits
}

function hitAt(
  reading: Reading,
  value: Contract,
  weight: number,
  start: number,
  end: number,
): Hit<Contract> {
  return { value, weight, field: 'text', start, end, span: spanAt(reading, 'text', start, end) }
}
