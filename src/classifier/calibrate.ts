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
 * Isotonic steps as a curve that rises everywhere: a point in the middle of each step, so that sums a
 * little apart are judged a little apart; the steps themselves would leap where they meet.
 * @param rows postings kept out of training, any order
 * @throws RangeError without rows, or when a logit is not finite
 */
export function calibrate(rows: readonly Judged[]): Calibration {
  if (rows.length === 0) throw new RangeError('nothing to calibrate with')
  const logits: number[] = []
  const probabilities: number[] = []
  for (const { from, to, probability } of isotonic(rows)) {
    const logit = from + (to - from) / 2
    const inside = blended(probability, logit)
    if (inside <= (probabilities.at(-1) ?? LEAST)) continue
    logits.push(logit)
    probabilities.push(inside)
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
    /** 0 when nothing is flagged. */
    precision: number
    /** Lower bound of precision, one-sided, 90 % confidence; 0 when nothing is flagged. */
    precisionAtLeast: number
    /** False when no threshold has the precision asked for: `flag` is then where its bound is best. */
    isPrecise: boolean
    recall: number
    recallWithUnsure: number
    /** Rows between the thresholds ÷ all rows. */
    unsureShare: number
  }
}

/** All rows at or above `threshold`, which lies midway from the `lowest` of them to the next row. */
type Cut = { threshold: number; lowest: number; n: number; positives: number }

/** What thresholds must reach: `precision` as its lower bound, `recall` of flagged and unsure together. */
export type Goal = { precision: number; recall: number }

/**
 * The lowest threshold to flag from whose precision is surely enough, and the highest to be unsure
 * from that misses few enough.
 * @param rows probabilities in (0, 1), any order
 * @param least no lower threshold to flag from is taken; 0 to take any
 * @throws RangeError without a positive row
 */
export function chooseThresholds(rows: readonly Scored[], goal: Goal, least = 0): Thresholds {
  const cuts = cutsOf(rows)
  const all = cuts.at(-1)
  if (all === undefined || all.positives === 0) throw new RangeError('no positive row')
  const { cut: flag, isPrecise } = chooseFlag(cuts, goal, least)
  const enough = cuts.find(({ positives }) => positives / all.positives >= goal.recall)!
  const unsure = enough.n > flag.n ? enough : flag
  return {
    flag: flag.threshold,
    unsure: unsure.threshold,
    reached: {
      flagged: flag.n,
      precision: flag.n === 0 ? 0 : flag.positives / flag.n,
      precisionAtLeast: boundOf(flag),
      isPrecise,
      recall: flag.positives / all.positives,
      recallWithUnsure: unsure.positives / all.positives,
      unsureShare: (unsure.n - flag.n) / all.n,
    },
  }
}

/** @returns the cut to flag from; where no row reaches `least`, one that flags none */
function chooseFlag(
  cuts: readonly Cut[],
  goal: Goal,
  least: number,
): { cut: Cut; isPrecise: boolean } {
  const allowed = cuts.filter(({ lowest }) => lowest >= least)
  const bounds = allowed.map(boundOf)
  const precise = bounds.findLastIndex((bound) => bound >= goal.precision)
  const at = precise < 0 ? bounds.indexOf(Math.max(...bounds)) : precise
  const cut = allowed[at] ?? { threshold: least, lowest: least, n: 0, positives: 0 }
  // A row may stand above `least` and the middle between it and the next below.
  const threshold = Math.max(cut.threshold, least)
  return { cut: { ...cut, threshold }, isPrecise: precise >= 0 }
}

function boundOf({ positives, n }: Cut): number {
  return n === 0 ? 0 : wilsonLowerBound(positives, n)
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
    const threshold = midway > below ? midway : probability
    cuts.push({ threshold, lowest: probability, n: at + 1, positives })
  }
  return cuts
}
