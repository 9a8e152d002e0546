/** From a logit to a probability that means what it says, and the two thresholds on it. */
import { wilsonLowerBound } from '../domain/interval.ts'
import { logistic } from './logistic-regression.ts'

/** One judged posting: its logit, and whether readers called it senior. */
export type Judged = { logit: number; isSenior: boolean }

/** Points that rise strictly in both lists, straight lines between them; probabilities in (0.001, 0.999). */
export type Calibration = { logits: readonly number[]; probabilities: readonly number[] }

/** A run of logits, ends included, that share one probability. */
export type Block = { from: number; to: number; probability: number; n: number }

/** Probabilities stay inside these: no number of examples makes certain. */
const LEAST = 0.001
const MOST = 0.999
/** Part of the plain logistic function in each probability: within a block it keeps the ranks. */
const LOGISTIC_SHARE = 0.05
/** Logits beyond this share their logistic part: doubles would not tell it from 0 or 1. */
const FARTHEST = 20

/**
 * The rising steps nearest to the labels in squares, by pooling neighbours that fall.
 * @param rows any order; equal logits share a step
 * @returns lowest logit first, probabilities in [0, 1] and strictly rising
 * @throws RangeError when a logit is not finite
 * @see Ayer et al. (1955), Ann. Math. Stat. 26
 */
export function isotonic(rows: readonly Judged[]): Block[] {
  const blocks: { from: number; to: number; seniors: number; n: number }[] = []
  for (const step of stepsOf(rows)) {
    let block = step
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.seniors * block.n < block.seniors * last.n) break
      const n = last.n + block.n
      block = { from: last.from, to: block.to, seniors: last.seniors + block.seniors, n }
      blocks.pop()
    }
    blocks.push(block)
  }
  return blocks.map(({ from, to, seniors, n }) => ({ from, to, probability: seniors / n, n }))
}

/** One step for each logit, lowest first: rows that cannot be told apart share one from the start. */
function stepsOf(rows: readonly Judged[]) {
  const unusable = rows.find(({ logit }) => !Number.isFinite(logit))
  if (unusable !== undefined) throw new RangeError(`a logit is ${unusable.logit}`)
  return [...Map.groupBy(rows, ({ logit }) => logit)]
    .sort(([a], [b]) => a - b)
    .map(([logit, some]) => ({
      from: logit,
      to: logit,
      seniors: some.filter(({ isSenior }) => isSenior).length,
      n: some.length,
    }))
}

/**
 * Isotonic steps as a curve that rises everywhere: a point at both ends of each step.
 * @param rows postings kept out of training, any order
 * @throws RangeError without rows, or when a logit is not finite
 */
export function calibrate(rows: readonly Judged[]): Calibration {
  if (rows.length === 0) throw new RangeError('nothing to calibrate with')
  const logits: number[] = []
  const probabilities: number[] = []
  for (const { from, to, probability } of isotonic(rows)) {
    for (const logit of [from, to]) {
      const inside = blended(probability, logit)
      if (inside <= (probabilities.at(-1) ?? LEAST)) continue
      logits.push(logit)
      probabilities.push(inside)
    }
  }
  return { logits, probabilities }
}

function blended(probability: number, logit: number): number {
  const plain = logistic(Math.min(FARTHEST, Math.max(-FARTHEST, logit)))
  return LEAST + (MOST - LEAST) * ((1 - LOGISTIC_SHARE) * probability + LOGISTIC_SHARE * plain)
}

/**
 * The probability at a logit: never falls as the logit rises. Beyond the outer points it nears 0.001
 * or 0.999, so that ranks survive there too.
 * @param calibration at least one point, see {@link calibrate}
 * @param logit finite
 * @returns in [0.001, 0.999]
 */
export function calibrated({ logits, probabilities }: Calibration, logit: number): number {
  const last = logits.length - 1
  const least = probabilities[0]!
  const most = probabilities[last]!
  // Rounding must not carry a value past the point that it starts from: hence each min and max.
  if (logit <= logits[0]!)
    return Math.min(least, LEAST + (least - LEAST) / (1 + logits[0]! - logit))
  if (logit >= logits[last]!)
    return Math.max(most, MOST - (MOST - most) / (1 + logit - logits[last]!))
  let low = 0
  let high = last
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (logits[middle]! <= logit) low = middle
    else high = middle
  }
  const way = (logit - logits[low]!) / (logits[high]! - logits[low]!)
  const from = probabilities[low]!
  const to = probabilities[high]!
  return Math.min(to, from + (to - from) * way)
}

/** One posting of the calibration part. */
export type Scored = { probability: number; isPositive: boolean }

export type Thresholds = {
  /** At or above: flagged. */
  flag: number
  /** At or above, and below `flag`: unsure. Never above `flag`. */
  unsure: number
  /** What the two thresholds reach on the rows that they were chosen on. */
  reached: {
    flagged: number
    precision: number
    /** Lower bound of precision, one-sided, 90 % confidence. */
    precisionAtLeast: number
    /** False when no threshold has the precision asked for: `flag` is then where its bound is best. */
    isPrecise: boolean
    recall: number
    recallWithUnsure: number
    /** Rows between the thresholds ÷ all rows. */
    unsureShare: number
  }
}

/** All rows at or above `threshold`, which lies midway to the next lower row. */
type Cut = { threshold: number; n: number; positives: number }

/**
 * The lowest threshold to flag from whose precision is surely enough, and the highest to be unsure
 * from that misses few enough.
 * @param rows probabilities in (0, 1), any order
 * @param goal precision that the lower bound must reach, recall that flagged and unsure must reach
 * @throws RangeError without a positive row
 */
export function chooseThresholds(
  rows: readonly Scored[],
  goal: { precision: number; recall: number },
): Thresholds {
  const cuts = cutsOf(rows)
  const all = cuts.at(-1)
  if (all === undefined || all.positives === 0) throw new RangeError('no positive row')
  const bounds = cuts.map(({ positives, n }) => wilsonLowerBound(positives, n))
  const best = bounds.indexOf(Math.max(...bounds))
  const precise = bounds.findLastIndex((bound) => bound >= goal.precision)
  const flagAt = precise < 0 ? best : precise
  const enough = cuts.findIndex(({ positives }) => positives / all.positives >= goal.recall)
  const flag = cuts[flagAt]!
  const unsure = cuts[Math.max(flagAt, enough)]!
  return {
    flag: flag.threshold,
    unsure: unsure.threshold,
    reached: {
      flagged: flag.n,
      precision: flag.positives / flag.n,
      precisionAtLeast: bounds[flagAt]!,
      isPrecise: precise >= 0,
      recall: flag.positives / all.positives,
      recallWithUnsure: unsure.positives / all.positives,
      unsureShare: (unsure.n - flag.n) / all.n,
    },
  }
}

/** Every way to part the rows by a threshold, highest threshold first. */
function cutsOf(rows: readonly Scored[]): Cut[] {
  const sorted = [...rows].sort((a, b) => b.probability - a.probability)
  const cuts: Cut[] = []
  let positives = 0
  for (const [at, { probability, isPositive }] of sorted.entries()) {
    positives += Number(isPositive)
    const below = sorted[at + 1]?.probability ?? 0
    if (below === probability) continue
    const midway = below + (probability - below) / 2
    // Between neighbouring doubles there is no midway: the row itself is then the threshold.
    cuts.push({ threshold: midway > below ? midway : probability, n: at + 1, positives })
  }
  return cuts
}
