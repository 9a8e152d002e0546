/** Why a posting is flagged: the reasons, their weights, and where the probability falls. */
import { WORDING } from '../classifier/classify.ts'
import type { Judge } from '../classifier/model.ts'
import type { Evidence, Prediction } from '../classifier/prediction.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import { formatPercent, formatWeight } from '../i18n/format.ts'
import type { Reader } from './card.ts'
import type { Mark } from './marked-text.ts'
import type { Reason, Signal } from './page-data.ts'

const AXIS = 25 // where the bars' axis stands in their 0–100 box: little room against, much for
const MOST_FOR = 3
const MOST_AGAINST = 1
/** Cues that are said by no passage of their own: nothing is marked for them. */
export const UNMARKED: ReadonlySet<string> = new Set([WORDING, 'little-text'])

/** One cue: its passages, numbered where they are marked, and what they weigh together. */
export type Argument = { cue: string; weight: number; marks: (Mark & Evidence)[] }

/** The evidence by cue, those for a senior role first, each side heaviest first. */
export function toArguments(evidence: readonly Evidence[], { t }: Pick<Reader, 't'>): Argument[] {
  const byCue = [...Map.groupBy(evidence, ({ cue }) => cue)].map(([cue, passages]) => ({
    cue,
    passages: UNMARKED.has(cue) ? [] : passages,
    weight: passages.reduce((sum, { weight }) => sum + weight, 0),
  }))
  const side = (isFor: boolean) =>
    byCue
      .filter(({ weight }) => weight > 0 === isFor)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  let n = 0
  return [...side(true), ...side(false)].map(({ cue, weight, passages }) => ({
    cue,
    weight,
    marks: passages.map((passage) => {
      n++
      return { ...passage, n, isFor: weight > 0, label: t('signal.reasonLabel', { n: String(n) }) }
    }),
  }))
}

/**
 * The signal section of a flagged posting; null without a flag.
 * @param judge the model that judged the posting, if it is still the active one
 */
export function toSignal(
  posting: JobPosting,
  prediction: Prediction,
  judge: Pick<Judge, 'thresholds'> | null,
  args: readonly Argument[],
  reader: Reader,
): Signal | null {
  const { t, locale } = reader
  if (posting.flag === 'none') return null
  const { shown, others } = select(args)
  const marks = args.flatMap((argument) => argument.marks)
  const isFor = marks.filter((mark) => mark.isFor).length
  const heading =
    posting.flag === 'automatic'
      ? t(`signal.heading.automatic.${posting.contract}`)
      : t(`signal.heading.${posting.flag}`)
  const scale = barScale(args)
  const total = (some: readonly Argument[]) =>
    some.reduce((sum, { weight }) => sum + round(weight), 0)
  return {
    flag: posting.flag,
    heading,
    introduction: t(`signal.intro.${posting.flag}`, { for: isFor, against: marks.length - isFor }),
    reasons: shown.map((argument) => toReason(argument, scale, reader)),
    others: others.map((argument) => toReason(argument, scale, reader)),
    bias: formatWeight(prediction.bias, locale),
    rest: formatWeight(total(others), locale),
    // The sum of the figures in sight: rounding each and then the sum would not add up.
    sum: formatWeight(round(prediction.bias) + total(args), locale),
    probability: t('signal.probability', {
      percent: formatPercent(inSight(prediction.probability), locale),
    }),
    scale: judge && {
      unsure: round(judge.thresholds.unsure * 100),
      flag: round(judge.thresholds.flag * 100),
      at: round(inSight(prediction.probability) * 100),
    },
    model: prediction.model,
  }
}

function select(args: readonly Argument[]): { shown: Argument[]; others: Argument[] } {
  const marked = args.filter(({ marks }) => marks.length > 0)
  const shown = [
    ...marked.filter(({ weight }) => weight > 0).slice(0, MOST_FOR),
    ...marked.filter(({ weight }) => weight <= 0).slice(0, MOST_AGAINST),
  ]
  return { shown, others: args.filter((argument) => !shown.includes(argument)) }
}

/** No machine is certain: what is shown stays between 1 % and 99 %. */
function inSight(probability: number): number {
  return Math.min(0.99, Math.max(0.01, probability))
}

/** Box units per unit of weight: one scale for both sides, so that bars can be compared. */
function barScale(args: readonly Argument[]): number {
  const heaviest = Math.max(0.1, ...args.map(({ weight }) => weight))
  const heaviestAgainst = Math.max(0.1, ...args.map(({ weight }) => -weight))
  return Math.min((100 - AXIS) / heaviest, AXIS / heaviestAgainst)
}

function toReason({ cue, weight, marks }: Argument, scale: number, { t, locale }: Reader): Reason {
  const width = round(Math.abs(weight) * scale)
  const isFor = weight > 0
  return {
    isFor,
    reason: t(`cue.${cue}`),
    passages: marks.map(({ n, text }) => ({
      n,
      markId: `m${n}`,
      quote: text.replace(/\s+/g, ' ').trim(),
    })),
    weight: formatWeight(weight, locale),
    bar: { x: isFor ? AXIS : AXIS - width, width },
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
