/** Why a posting is flagged: the reasons, their weights, and where the probability falls. */

import type { Model } from '../../classifier/model.ts'
import type { Evidence, Prediction } from '../../classifier/prediction.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import { formatPercent, formatWeight } from '../../i18n/format.ts'
import type { Reader } from './card.ts'
import type { Mark } from './marked-text.ts'
import type { Reason, Signal } from './page-data.ts'

const AXIS = 25 // where the bars' axis stands in their 0–100 box: little room against, much for

/** The evidence as numbered marks: passages for a senior role first, then those against. */
export function toMarks(
  evidence: readonly Evidence[],
  { t }: Pick<Reader, 't'>,
): (Mark & Evidence)[] {
  const inOrder = [
    ...evidence.filter(({ weight }) => weight > 0),
    ...evidence.filter(({ weight }) => weight <= 0),
  ]
  return inOrder.map((passage, index) => ({
    ...passage,
    n: index + 1,
    isFor: passage.weight > 0,
    label: t('signal.reasonLabel', { n: String(index + 1) }),
  }))
}

/** The signal section of a flagged posting; null without a flag. */
export function toSignal(
  posting: JobPosting,
  prediction: Prediction,
  { bias, thresholds }: Pick<Model, 'bias' | 'thresholds'>,
  marks: readonly (Mark & Evidence)[],
  reader: Reader,
): Signal | null {
  const { t, locale } = reader
  if (posting.flag === 'none') return null
  const isFor = marks.filter((mark) => mark.isFor).length
  const heading =
    posting.flag === 'automatic'
      ? t(`signal.heading.automatic.${posting.contract}`)
      : t(`signal.heading.${posting.flag}`)
  const scale = barScale(marks)
  return {
    flag: posting.flag,
    heading,
    introduction: t(`signal.intro.${posting.flag}`, { for: isFor, against: marks.length - isFor }),
    reasons: marks.map((mark) => toReason(mark, scale, reader)),
    bias: formatWeight(bias, locale),
    // The sum of the figures in sight: rounding each and then the sum would not add up.
    sum: formatWeight(
      marks.reduce((sum, { weight }) => sum + round(weight), round(bias)),
      locale,
    ),
    probability: t('signal.probability', {
      percent: formatPercent(shown(prediction.probability), locale),
    }),
    scale: {
      unsure: round(thresholds.unsure * 100),
      flag: round(thresholds.flag * 100),
      at: round(shown(prediction.probability) * 100),
    },
    model: prediction.model,
  }
}

/** No machine is certain: what is shown stays between 1 % and 99 %. */
function shown(probability: number): number {
  return Math.min(0.99, Math.max(0.01, probability))
}

/** Box units per unit of weight: one scale for both sides, so that bars can be compared. */
function barScale(marks: readonly Evidence[]): number {
  const heaviest = Math.max(0.1, ...marks.map(({ weight }) => weight))
  const heaviestAgainst = Math.max(0.1, ...marks.map(({ weight }) => -weight))
  return Math.min((100 - AXIS) / heaviest, AXIS / heaviestAgainst)
}

function toReason(mark: Mark & Evidence, scale: number, { t, locale }: Reader): Reason {
  const width = round(Math.abs(mark.weight) * scale)
  return {
    n: mark.n,
    markId: `m${mark.n}`,
    isFor: mark.isFor,
    quote: mark.text.replace(/\s+/g, ' ').trim(),
    reason: t(`cue.${mark.cue}`),
    weight: formatWeight(mark.weight, locale),
    bar: { x: mark.isFor ? AXIS : AXIS - width, width },
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
