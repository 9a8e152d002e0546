/** The assessment in words: badges, mention, reasons with numbered passages, the check's questions. */
import { isInternshipLike, type Locale } from '../../domain/codes.ts'
import type { PostingInput } from '../../domain/posting-input.ts'
import { formatPercent, READER_ZONES } from '../../i18n/format.ts'
import { stepWord } from '../../i18n/paths.ts'
import { LANGUAGE_TAGS } from '../../i18n/translate.ts'
import { type Reader, toBadges } from '../../sheet/card.ts'
import { renderMarkedText, renderMarkedTitle } from '../../sheet/marked-text.ts'
import type { Badges, Reason, Signal } from '../../sheet/page-data.ts'
import { type Argument, toArguments, toSignal } from '../../sheet/signal.ts'
import type { Assessment, Clear, Outcome } from './assess.ts'
import { type FindingLine, findingLine } from './assessment-findings.ts'
import { toPreviewPosting } from './preview-posting.ts'

/** A passage with what the posting would be without its sentence. */
type Passage = Reason['passages'][number] & { without: string | null }
type ReasonLine = Omit<Reason, 'passages'> & { passages: Passage[] }

export type AssessmentPage = {
  /** True while there is neither title nor text: then nothing else is shown. */
  isEmpty: boolean
  badges: Badges | null
  /** Which mention it would carry, as sentences. */
  mention: string
  /** "Probabilité d'un poste senior : 91 % (très probable)." */
  probability: string
  scale: Signal['scale']
  reasons: ReasonLine[]
  others: ReasonLine[]
  /** What it would be without all the sentences that weigh most; null when nothing is in doubt. */
  reshaped: string | null
  findings: FindingLine[]
  /** The employer's own words, marked and numbered: safe markup. */
  titleHtml: string
  bodyHtml: string
  bodyLang: 'fr' | 'en'
  /** "Analysé à 14 h 02." */
  analysedAt: string
  /** The word after the form's address to which its script sends what was typed. */
  step: string
  /** What the form's script says of the draft, and which version it now writes over. */
  status: string
  version: number
}

/** What became of the draft while it was assessed. */
export type DraftState = { version: number; saved: 'saved' | 'conflict' | 'read' }

const NOTHING: Omit<AssessmentPage, 'status' | 'version' | 'step'> = {
  isEmpty: true,
  badges: null,
  mention: '',
  probability: '',
  scale: null,
  reasons: [],
  others: [],
  reshaped: null,
  findings: [],
  titleHtml: '',
  bodyHtml: '',
  bodyLang: 'fr',
  analysedAt: '',
}

/** @param assessment null while there is neither title nor text */
export function toAssessmentPage(
  input: PostingInput,
  assessment: Assessment | null,
  draft: DraftState,
  reader: Reader,
): AssessmentPage {
  const { locale, t, now } = reader
  const step = stepWord(locale, 'assess')
  const state = { step, status: statusWords(draft, reader), version: draft.version }
  if (assessment === null) return { ...NOTHING, ...state }
  const { prediction, model, clears, reshaped } = assessment
  const posting = toPreviewPosting(input, prediction, { id: 0, organization: null, now })
  const args = toArguments(prediction.evidence, reader)
  const marks = args.flatMap((argument) => argument.marks)
  // Reasons and scale are those of a flagged page; a contract that no flag concerns has no heading.
  const contract = isInternshipLike(posting.contract) ? posting.contract : 'unspecified'
  const asked = { ...posting, flag: 'automatic', contract } as const
  const signal = toSignal(asked, prediction, model, args, reader)!
  const line = (reason: Reason) => reasonLine(reason, args, clears, reader)
  return {
    isEmpty: false,
    badges: toBadges(posting, reader),
    mention: mentionWords(input, prediction, reader),
    probability: t('assess.probability', {
      percent: formatPercent(inSight(prediction.probability), locale),
      words: t(`assess.likely.${likelihood(prediction.probability)}`),
    }),
    scale: signal.scale,
    reasons: signal.reasons.map(line),
    others: signal.others.map(line),
    reshaped: reshaped && reshapedWords(clears, reshaped, reader),
    findings: assessment.findings.map((finding) => findingLine(finding, reader)),
    titleHtml: renderMarkedTitle(
      input.title,
      marks.filter(({ field }) => field === 'title'),
    ),
    bodyHtml: renderMarkedText(
      input.text,
      marks.filter(({ field }) => field === 'text'),
    ),
    bodyLang: input.lang,
    analysedAt: t('assess.at', { time: clockWords(now, locale) }),
    ...state,
  }
}

/** "14 h 02", "2:02 p.m.": where the reader is taken to be. */
export function clockWords(instant: number, locale: Locale): string {
  // Intl writes "14:02" for France, where print says "14 h 02" as in Québec.
  const tag = LANGUAGE_TAGS[locale === 'fr' ? 'fr-ca' : locale]
  const timeZone = READER_ZONES[locale]
  const format = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone })
  return format.format(instant).replace(/\s/g, '\u00a0')
}

function statusWords({ saved }: DraftState, { now, locale, t }: Reader): string {
  if (saved === 'read') return ''
  return t(`assess.draft.${saved}`, { time: clockWords(now, locale) })
}

function mentionWords({ contract }: PostingInput, { verdict }: Outcome, { t }: Reader): string {
  if (contract === 'unspecified') return t('assess.mention.unspecified')
  if (verdict === 'flagged') return t('assess.mention.flagged', { flag: t('code.flag.automatic') })
  return t(`assess.mention.${verdict}`)
}

/** "64 %, incertain": a probability and where it falls. */
export function outcomeWords({ probability, verdict }: Outcome, { locale, t }: Reader): string {
  const percent = formatPercent(inSight(probability), locale)
  return t(`assess.outcome.${verdict}`, { percent })
}

/** "91 %", never 0 nor 100. */
export function percentWords(probability: number, locale: Locale): string {
  return formatPercent(inSight(probability), locale)
}

/** The same in whole per cent, from 1 to 99. */
export function wholePercent(probability: number): number {
  return Math.round(inSight(probability) * 100)
}

/** No machine is certain: what is shown stays between 1 % and 99 %. */
function inSight(probability: number): number {
  return Math.min(0.99, Math.max(0.01, probability))
}

function likelihood(probability: number): 'no' | 'low' | 'even' | 'high' | 'sure' {
  if (probability < 0.1) return 'no'
  if (probability < 0.35) return 'low'
  if (probability < 0.65) return 'even'
  return probability < 0.9 ? 'high' : 'sure'
}

function reshapedWords(clears: readonly Clear[], reshaped: Outcome, reader: Reader): string {
  const count = clears.filter(({ field }) => field === 'text').length
  return reader.t('assess.reshaped', { count, outcome: outcomeWords(reshaped, reader) })
}

function reasonLine(
  reason: Reason,
  args: readonly Argument[],
  clears: readonly Clear[],
  reader: Reader,
): ReasonLine {
  const marks = new Map(args.flatMap((argument) => argument.marks.map((mark) => [mark.n, mark])))
  const clearOf = (n: number) => {
    const mark = marks.get(n)!
    return clears.find(
      ({ field, start, end }) => field === mark.field && mark.start < end && mark.end > start,
    )
  }
  return {
    ...reason,
    passages: reason.passages.map((passage) => {
      const clear = reason.isFor ? clearOf(passage.n) : undefined
      return { ...passage, without: clear ? withoutWords(clear, reader) : null }
    }),
  }
}

function withoutWords({ field, without }: Clear, reader: Reader): string {
  return reader.t(`assess.without.${field}`, { outcome: outcomeWords(without, reader) })
}
