/** Reshaping: the sentences that weigh most, one by one, and what a real internship names. */
import { z } from 'zod'
import { DUTIES } from '../../domain/codes.ts'
import type { FormProblem } from '../../http/desk.ts'
import { formatWeight } from '../../i18n/format.ts'
import type { Reader } from '../../sheet/card.ts'
import type { Assessment, Clear } from './assess.ts'
import { outcomeWords } from './assessment-page.ts'
import type { FieldName, Fields } from './fields.ts'
import { linksOf } from './preview.ts'
import { isAsked } from './read-terms.ts'
import { type DutyLine, dutyLines } from './reshape-duties.ts'
import type { SentenceName } from './reshape-text.ts'

const MOST_CUTS = 8
const MAX_SENTENCE = 40_100 // UTF-16 units: twice the longest text, and its number

export const ReshapeForm = z.strictObject({
  version: z.stringFormat('version', /^\d{1,9}$/),
  cut: z
    .union([
      z
        .string()
        .max(MAX_SENTENCE)
        .transform((one) => [one]),
      z.array(z.string().max(MAX_SENTENCE)).max(MOST_CUTS),
    ])
    .default([]),
  /** Tasks that are no longer declared. */
  duty: z
    .union([z.enum(DUTIES).transform((one) => [one]), z.array(z.enum(DUTIES)).max(DUTIES.length)])
    .default([]),
})

export type ReshapePage = {
  /** "91 %, signal" */
  before: string
  /** Without all the sentences; null where none can be taken out. */
  after: string | null
  sentences: {
    id: string
    /** Its name as the form sends it back. */
    value: string
    quote: string
    weight: string
    without: string
    isChosen: boolean
  }[]
  /** Declared tasks that are not an intern's, each with why. */
  duties: DutyLine[]
  /** Words of the title that weigh. */
  titleWords: { quote: string; weight: string; without: string }[]
  /** What a real internship names and this one does not, with the form's field. */
  missing: { label: string; href: string }[]
  problems: FormProblem[]
  version: number
  lang: 'fr' | 'en'
  links: ReturnType<typeof linksOf>
}

/** What a real internship names. */
const NAMED = [
  'months',
  'schoolAgreement',
  'tutor',
  'learningAim',
] as const satisfies readonly FieldName[]

export type ReshapeParts = {
  draftId: number
  version: number
  fields: Fields
  lang: 'fr' | 'en'
  assessment: Assessment
  /** Names and duties as they were sent, so that ticks stay. */
  chosen: readonly string[]
  problems: FormProblem[]
}

export function toReshapePage(parts: ReshapeParts, reader: Reader): ReshapePage {
  const { draftId, version, fields, assessment, chosen, problems, lang } = parts
  const { prediction, clears, reshaped } = assessment
  const links = linksOf(reader.locale, draftId)
  const isIn = (field: Clear['field']) => clears.filter((clear) => clear.field === field)
  return {
    before: outcomeWords(prediction, reader),
    after: reshaped && outcomeWords(reshaped, reader),
    sentences: isIn('text').map((clear, at) => ({
      ...weighed(clear, reader),
      id: `cut-${at + 1}`,
      value: writeName(clear),
      isChosen: chosen.includes(writeName(clear)),
    })),
    duties: dutyLines(fields, prediction.evidence, chosen, reader),
    titleWords: isIn('title').map((clear) => weighed(clear, reader)),
    missing: NAMED.filter((name) => isAsked(name, fields.contract) && isUnsaid(fields, name)).map(
      (name) => ({ label: reader.t(`assess.names.${name}`), href: `${links.form}#${name}` }),
    ),
    problems,
    version,
    lang,
    links,
  }
}

function isUnsaid(fields: Fields, name: (typeof NAMED)[number]): boolean {
  return fields[name].trim() === '' || (name === 'schoolAgreement' && fields[name] === 'no')
}

function weighed({ text, weight, without }: Clear, reader: Reader) {
  return {
    quote: text.replace(/\n[\s>]*/g, ' ').replace(/\s+/g, ' '),
    weight: formatWeight(weight, reader.locale),
    without: outcomeWords(without, reader),
  }
}

/** "0:Vous gérez le budget." */
export function writeName({ occurrence, text }: SentenceName): string {
  return `${occurrence}:${text}`
}

/** The sentence that a form names, its line ends as the draft has them; null for what names none. */
export function readName(sent: string): SentenceName | null {
  const [, occurrence, text] = /^(\d{1,5}):([\s\S]+)$/.exec(sent.replace(/\r\n?/g, '\n')) ?? []
  return occurrence && text ? { occurrence: Number(occurrence), text } : null
}
