/** France: where an offer contradicts itself. */
import type { BaseSalary } from '../../domain/base-salary.ts'
import type { Contract, PayUnit } from '../../domain/codes.ts'
import type { Localised } from '../../domain/localised.ts'
import { extractContract } from '../../extract/contract.ts'
import type { Fact } from '../../extract/facts.ts'
import { extractSalary } from '../../extract/pay.ts'
import { type Reading, readSource } from '../../extract/reading.ts'
import { type Span, spanOf } from '../../text/spans.ts'
import type { Match } from '../rule.ts'
import { isNet, isSurelyPay } from '../stated-pay.ts'
import type { Subject } from '../subject.ts'

type Contradiction = Match<'title-contract' | 'declared-contract' | 'pay' | 'school'>

const CONTRACT_NAMES: Readonly<Record<Contract, Localised>> = {
  internship: { fr: 'stage', en: 'internship' },
  apprenticeship: { fr: 'alternance', en: 'apprenticeship' },
  permanent: { fr: 'CDI', en: 'permanent' },
  'fixed-term': { fr: 'CDD', en: 'fixed-term' },
  freelance: { fr: 'freelance', en: 'freelance' },
  volunteer: { fr: 'bénévolat', en: 'volunteering' },
  unspecified: { fr: 'non précisé', en: 'unspecified' },
}
const PAY_UNIT_NAMES: Readonly<Record<PayUnit, Localised>> = {
  HOUR: { fr: "de l'heure", en: 'an hour' },
  DAY: { fr: 'par jour', en: 'a day' },
  WEEK: { fr: 'par semaine', en: 'a week' },
  MONTH: { fr: 'par mois', en: 'a month' },
  YEAR: { fr: 'par an', en: 'a year' },
}

/** Contracts that no offer can be at once. An apprenticeship is often a fixed-term contract. */
const INCOMPATIBLE: Readonly<Partial<Record<Contract, readonly Contract[]>>> = {
  internship: ['permanent', 'fixed-term', 'freelance'],
  apprenticeship: ['permanent', 'freelance'],
  permanent: ['internship', 'apprenticeship'],
  'fixed-term': ['internship'],
  freelance: ['internship', 'apprenticeship'],
}
const TRAININGS: ReadonlySet<Contract> = new Set(['internship', 'apprenticeship'])
const EMPTY = readSource({ title: '', text: '' }, 'fr').text

export function contradictions(subject: Subject): readonly Contradiction[] {
  return [...contractsAtOdds(subject), ...payAtOdds(subject), ...schoolWithoutEmployer(subject)]
}

/** Reading a contract anew costs; few postings name one of the other kind at all. */
function contractsAtOdds(subject: Subject): readonly Contradiction[] {
  const { posting, reading } = subject
  const isDeclared = posting.provenance.contract === 'declared'
  const isTraining = TRAININGS.has(posting.contract)
  const namesTraining = subject.says('names-training') || (isDeclared && isTraining)
  const namesWork = subject.says('names-work') || (isDeclared && !isTraining)
  if (!namesTraining || !namesWork) return []
  const said = contractSaid(subject)
  if (said === undefined) return []
  const title = extractContract(titleOf(reading))
  if (title !== undefined && INCOMPATIBLE[title.value]?.includes(said.value)) {
    const values = { title: title.span.text, text: said.span.text }
    return [{ case: 'title-contract', at: { span: said.span }, values }]
  }
  if (!isDeclared || !INCOMPATIBLE[posting.contract]?.includes(said.value)) return []
  if (title?.value === posting.contract) return []
  const values = { declared: CONTRACT_NAMES[posting.contract], text: said.span.text }
  return [{ case: 'declared-contract', at: { span: said.span }, values }]
}

/** "Contrat : CDI", "ce stage", "- CDD de 6 mois": words that offer, not "your internship counts". */
const OFFERING =
  /(?:\b(?:contrats?|contract|type|statut|status|poste|position|recherch\w+|recrut\w+|embauch\w+|propos\w+|offr\w+|offer\w*|looking for|hiring|en|this|ce|cet|dur[ée]e)\b[^.\n]{0,30}|(?:^|\n)[^\w\n]{0,8})$/i
const OF_THE_READER =
  /\b(?:votre|vos|ton|ta|tes|your|exp[ée]riences?|apr[eè]s|after|ou|or|et|and)\b[^.\n]{0,20}$/i

/** "Poste en CDI." as a sentence of its own; a question before it may be "And after that?". */
const PLAIN =
  /(?:^|\n|[.!]\s)[^\w\n]{0,4}(?:poste en |contrat en |en )?(cdi|cdd|contrat à durée (?:in)?déterminée)(?:,? (?:à )?temps (?:plein|complet|partiel))?(?=\s?(?:[.\n;]|$))/gi
const PLAIN_CONTRACTS: ReadonlySet<Contract> = new Set(['permanent', 'fixed-term'])
/** "CDI à la clé", "CDI ensuite". */
const LATER =
  /^[^.\n]{0,25}(?:\bensuite\b|à la cl[ée]|\bapr[èe]s\b|\bpossible\b|à l['’]issue|\ben fin de\b|\bpar la suite\b|\benvisag)/i

/** The contract that the text offers, with the words that offer it. */
function contractSaid(subject: Subject): Fact<Contract> | undefined {
  const { reading } = subject
  const said = extractContract(textOf(reading))
  if (said === undefined || isOffered(reading.source.text, said.span)) return said
  // Beside a training, the plain words may be what comes after it, or a colleague's contract.
  const isTraining = subject.hits('names-training').some(({ field }) => field === 'text')
  if (isTraining || !PLAIN_CONTRACTS.has(said.value)) return
  return plainContracts(reading.source).find(({ value }) => value === said.value)
}

function plainContracts(source: Reading['source']): Fact<Contract>[] {
  return [...source.text.matchAll(PLAIN)].map((match) => {
    const [whole, name = ''] = match
    const start = match.index + whole.search(/cdi|cdd|contrat à durée/i)
    const value = /^(?:cdi|.*indé)/i.test(name) ? 'permanent' : 'fixed-term'
    return { value, span: spanOf(source, 'text', start, start + name.length) }
  })
}

function isOffered(text: string, { start, end }: Span): boolean {
  const ahead = text.slice(Math.max(0, start - 50), start)
  if (LATER.test(text.slice(end, end + 50))) return false
  return OFFERING.test(ahead) && !OF_THE_READER.test(ahead)
}

function titleOf({ source, title, language }: Reading): Reading {
  return { source: { title: source.title, text: '' }, title, text: EMPTY, language }
}

function textOf({ source, text, language }: Reading): Reading {
  return { source: { title: '', text: source.text }, title: EMPTY, text, language }
}

function payAtOdds({ posting, reading }: Subject): readonly Contradiction[] {
  const declared = posting.baseSalary
  if (declared === null || posting.provenance.salary !== 'declared') return []
  if (isWritten(declared, reading.text.text)) return []
  const said = extractSalary(reading, posting.country ?? undefined)
  const { currency, unit } = declared
  if (said === undefined || said.value.currency !== currency || said.value.unit !== unit) return []
  if (currency !== 'EUR' && currency !== 'CAD') return []
  const { text } = reading.source
  if (!isSurelyPay(text, said.span) || isNet(text, said.span)) return []
  const minor = nearestBeyond(declared, said.value)
  if (minor === null) return []
  const values = {
    amount: { minor, currency },
    unit: PAY_UNIT_NAMES[unit],
    text: said.span.text,
  }
  return [{ case: 'pay', at: { span: said.span }, values }]
}

/** True when the text holds one of the declared amounts: "32 000 €", "30-32 k€". */
function isWritten({ min, max }: BaseSalary, text: string): boolean {
  const digits = text.replaceAll(/[ .,](?=\d{3})| (?=k)/g, '')
  return [min / 100, max / 100].some((amount) =>
    [String(amount), `${amount / 1000}k`].some((written) => isNumberIn(digits, written)),
  )
}

/** The number stands there whole: 20000 is no part of 120000, nor 14 of 14,01. */
function isNumberIn(digits: string, written: string): boolean {
  for (let at = digits.indexOf(written); at >= 0; at = digits.indexOf(written, at + 1)) {
    const end = at + written.length
    const isCut =
      /\d/.test(digits.charAt(at - 1)) ||
      /^(?:\d|[.,](?!0+(?!\d))\d)/.test(digits.slice(end, end + 3))
    if (!isCut) return true
  }
  return false
}

/** The end of a range that lies nearest to another one; null where they have an amount in common. */
function nearestBeyond(range: BaseSalary, other: BaseSalary): number | null {
  if (range.min > other.max) return range.min
  return range.max < other.min ? range.max : null
}

function schoolWithoutEmployer(subject: Subject): readonly Contradiction[] {
  const { contract, hiringOrganization } = subject.posting
  if (contract !== 'apprenticeship' || !subject.says('school-speaks')) return []
  const isMeant = subject.says('partner-employer')
  const isCourse = hiringOrganization === null && subject.says('recruits-students')
  const at = isMeant ? subject.saidAt('partner-employer') : subject.saidAt('recruits-students')
  return at !== null && (isMeant || isCourse) ? [{ case: 'school', at }] : []
}
