/** Figures of the flag over postings that readers labelled: pure arithmetic, no classifier called. */
import {
  type Contract,
  isInternshipLike,
  LEVELS,
  type Level,
  type Verdict,
} from '../domain/codes.ts'
import { bootstrap, type Interval, type Share, shareOf } from '../domain/interval.ts'
import type { Scored } from './calibrate.ts'

/** A posting as readers labelled it and as the classifier judged it. */
export type MeasuredRow = {
  id: string
  lang: string
  truth: {
    isSenior: boolean
    /** Whether a senior role is offered as an internship. */
    isFlag: boolean | 'borderline'
    level: Level
    contract: Contract
  }
  /** `probability` of a senior role, in [0, 1]. */
  said: { probability: number; verdict: Verdict; level: Level; contract: Contract }
}

/** Rows of an internship-like contract whose label is not borderline, by label and verdict. */
export type Confusion = {
  truePositives: number
  falsePositives: number
  falseNegatives: number
  trueNegatives: number
}

export type Figures = {
  rows: number
  confusion: Confusion
  /** Of what is flagged, how much is rightly so. */
  precision: Share
  /** Of what should be flagged, how much is. */
  recall: Share
  /** The same when `unsure` counts as found: what a curator would see. */
  recallWithUnsure: Share
  falsePositiveRate: Share
  /** Precision where 1 internship-like posting in 20 is a senior role; null if it cannot be told. */
  precisionAt5Percent: number | null
  /** Of internship-like rows that are not borderline. */
  unsureShare: Share
  /** Of borderline rows, how many are flagged or unsure. */
  borderlineNotClear: Share
  /** Flagged though the labelled contract is not internship-like; should be 0. */
  flaggedOutside: number
  /** Of P(senior) over all rows; null when a class is missing. */
  auc: { value: number; interval: Interval } | null
  brier: number | null
  ece: number | null
  /** Rows by labelled level, then by the level read. */
  levels: Record<Level, Record<Level, number>>
  levelAccuracy: Share
  contractAccuracy: Share
}

/** Share of senior roles among internship-like postings, as counted on real ads. */
const PREVALENCE = 0.05
const BINS = 10

/**
 * All figures of one set of rows; the caller parts them by language or contract.
 * @param seed of the interval of the AUC; the same seed gives the same figures
 */
export function measure(rows: readonly MeasuredRow[], seed = 1): Figures {
  const decided = rows.filter(
    ({ truth }) => truth.isFlag !== 'borderline' && isInternshipLike(truth.contract),
  )
  const borderline = rows.filter(({ truth }) => truth.isFlag === 'borderline')
  const scores = rows.map(({ truth, said: { probability } }) => ({
    probability,
    isPositive: truth.isSenior,
  }))
  return {
    rows: rows.length,
    ...flagFigures(decided),
    unsureShare: count(decided, ({ said }) => said.verdict === 'unsure'),
    borderlineNotClear: count(borderline, isFound),
    flaggedOutside: rows.filter(isFlaggedOutside).length,
    auc: aucWithInterval(scores, seed),
    brier: brier(scores),
    ece: ece(scores),
    levels: levelsOf(rows),
    levelAccuracy: count(rows, ({ truth, said }) => truth.level === said.level),
    contractAccuracy: count(rows, ({ truth, said }) => truth.contract === said.contract),
  }
}

/**
 * How often a positive row scores above a negative one, ties half; any score will do.
 * @returns in [0, 1]; null when a class is missing
 * @see Hanley and McNeil (1982), Radiology 143
 */
export function auc(scores: readonly Scored[]): number | null {
  return aucOfSorted(byProbability(scores), new Uint32Array(scores.length).fill(1))
}

/** The AUC with its 95 % bootstrap interval of 1,000 draws. */
export function aucWithInterval(scores: readonly Scored[], seed = 1): Figures['auc'] {
  const sorted = byProbability(scores)
  const value = auc(sorted)
  if (value === null) return null
  const interval = bootstrap(sorted.length, (counts) => aucOfSorted(sorted, counts), { seed })
  return interval && { value, interval }
}

/** Mean squared distance of probability and truth, in [0, 1]; null without rows. */
export function brier(scores: readonly Scored[]): number | null {
  if (scores.length === 0) return null
  return (
    scores.reduce((sum, score) => sum + (score.probability - Number(score.isPositive)) ** 2, 0) /
    scores.length
  )
}

/** Expected calibration error over ten bins of equal width, in [0, 1]; null without rows. */
export function ece(scores: readonly Scored[]): number | null {
  if (scores.length === 0) return null
  const gaps = new Float64Array(BINS)
  for (const { probability, isPositive } of scores)
    gaps[Math.min(BINS - 1, Math.floor(probability * BINS))]! += probability - Number(isPositive)
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / scores.length
}

/**
 * Agreement of two readers beyond chance.
 * @param pairs what each said of the same posting
 * @returns 1 for full agreement, 0 for that of chance; null without pairs or when both always say the same one thing
 * @see Cohen (1960), Educ. Psychol. Meas. 20
 */
export function kappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length
  const firsts = Map.groupBy(pairs, ([first]) => first)
  const seconds = Map.groupBy(pairs, ([, second]) => second)
  const agreed = pairs.filter(([first, second]) => first === second).length
  let byChance = 0 // in n² pairs
  for (const [said, some] of firsts) byChance += some.length * (seconds.get(said)?.length ?? 0)
  return byChance === n * n ? null : (agreed * n - byChance) / (n * n - byChance)
}

const isFlagged = ({ said }: MeasuredRow) => said.verdict === 'flagged'
const isFlaggedOutside = (row: MeasuredRow) =>
  isFlagged(row) && !isInternshipLike(row.truth.contract)
const isFound = (row: MeasuredRow) => isFlagged(row) || row.said.verdict === 'unsure'

function count(rows: readonly MeasuredRow[], isIt: (row: MeasuredRow) => boolean): Share {
  return shareOf(rows.filter(isIt).length, rows.length)
}

function flagFigures(decided: readonly MeasuredRow[]) {
  const positives = decided.filter(({ truth }) => truth.isFlag === true)
  const negatives = decided.filter(({ truth }) => truth.isFlag === false)
  const truePositives = positives.filter(isFlagged).length
  const falsePositives = negatives.filter(isFlagged).length
  const recall = shareOf(truePositives, positives.length)
  const falsePositiveRate = shareOf(falsePositives, negatives.length)
  return {
    confusion: {
      truePositives,
      falsePositives,
      falseNegatives: positives.length - truePositives,
      trueNegatives: negatives.length - falsePositives,
    },
    precision: shareOf(truePositives, truePositives + falsePositives),
    recall,
    recallWithUnsure: shareOf(positives.filter(isFound).length, positives.length),
    falsePositiveRate,
    precisionAt5Percent: precisionAt(PREVALENCE, recall.share, falsePositiveRate.share),
  }
}

function precisionAt(prevalence: number, recall: number | null, falsePositiveRate: number | null) {
  if (recall === null || falsePositiveRate === null) return null
  const rightly = prevalence * recall
  const flagged = rightly + (1 - prevalence) * falsePositiveRate
  return flagged === 0 ? null : rightly / flagged
}

function levelsOf(rows: readonly MeasuredRow[]): Figures['levels'] {
  const none = () => Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>
  const levels = { junior: none(), mid: none(), senior: none() }
  for (const { truth, said } of rows) levels[truth.level][said.level]++
  return levels
}

function byProbability(scores: readonly Scored[]): Scored[] {
  return [...scores].sort((a, b) => a.probability - b.probability)
}

/** AUC of rows from low to high of which the i-th counts counts[i] times; linear. */
function aucOfSorted(sorted: readonly Scored[], counts: Uint32Array): number | null {
  let wins = 0
  let negativesBelow = 0
  let positives = 0
  for (let at = 0; at < sorted.length; ) {
    const { probability } = sorted[at]!
    let tiedPositives = 0
    let tiedNegatives = 0
    for (; sorted[at]?.probability === probability; at++) {
      if (sorted[at]!.isPositive) tiedPositives += counts[at]!
      else tiedNegatives += counts[at]!
    }
    wins += tiedPositives * (negativesBelow + tiedNegatives / 2)
    negativesBelow += tiedNegatives
    positives += tiedPositives
  }
  const pairs = positives * negativesBelow
  return pairs === 0 ? null : wins / pairs
}
