/** Makes a model from labelled postings: weights on one part, calibration and thresholds on another. */
import { isInternshipLike } from '../domain/codes.ts'
import {
  type Calibration,
  calibrate,
  calibrated,
  chooseThresholds,
  type Thresholds,
} from './calibrate.ts'
import { CUES } from './cues/index.ts'
import { type LabelledPosting, partOf } from './labelled.ts'
import type { Judge, Model } from './model.ts'
import { type Example, logitOf, type TrainOptions, train, type Weights } from './train.ts'
import { BUCKETS } from './words.ts'

/** A labelled posting beside its numbers. */
export type Labelled = { posting: LabelledPosting; example: Example }

/** Precision that the lower bound of the flag must reach, recall of flagged and unsure together. */
const GOAL = { precision: 0.9, recall: 0.95 }

/** Penalties: chosen on the calibration part. */
const CUE_L2 = 2
const STEM_L2 = 0.5
const JUNIOR = { cueL2: 3, stemL2: 0.5, cap: 1 }
/**
 * Most log-odds that single words may add or take. They tell the labelled postings apart better than
 * they will tell others: who writes them has habits. Hence little, and never a flag.
 */
const CAP = 0.75
/** By how much a flag's probability is above what single words alone can give. */
const LEAST_STEP = 0.001

/** A sign for a senior role never counts against it, nor the other way about. */
const SIGNS = CUES.map(({ side }): 1 | -1 => (side === 'for' ? 1 : -1))

/** Weights with what turns their logit into a verdict. */
export type Fitted = {
  weights: Weights
  cap: number
  calibration: Calibration
  thresholds: Thresholds
}

/**
 * Fits weights on the train part, then calibration and thresholds on the calibration part.
 * @param ignore leaves cues or stems out, for the ablation; stems alone have no cap
 * @throws RangeError when a part lacks a class
 */
export function learnWeights(
  labelled: readonly Labelled[],
  ignore?: TrainOptions['ignore'],
): Fitted {
  const cap = ignore === 'cues' ? Infinity : CAP
  const inPart = (part: string) => labelled.filter(({ posting }) => partOf(posting) === part)
  const examples = inPart('train').map(({ example }) => example)
  const options = { cueL2: CUE_L2, stemL2: STEM_L2, signs: SIGNS, buckets: BUCKETS, cap }
  const weights = rounded(train(examples, { ...options, ...(ignore && { ignore }) }))
  const judged = inPart('calibrate').map(({ posting, example }) => ({
    posting,
    logit: logitOf(example, weights, cap),
    isSenior: example.isSenior,
  }))
  const calibration = calibrate(judged)
  const decided = judged.filter(
    ({ posting }) =>
      isInternshipLike(posting.contract) && posting.isFlag !== 'borderline' && posting.text !== '',
  )
  const thresholds = chooseThresholds(
    decided.map(({ posting, logit }) => ({
      probability: calibrated(calibration, logit),
      isPositive: posting.isFlag === true,
    })),
    GOAL,
  )
  if (ignore !== 'cues') {
    const byWords = calibrated(calibration, weights.bias + cap) + LEAST_STEP
    thresholds.flag = Math.max(thresholds.flag, byWords)
  }
  return { weights, cap, calibration, thresholds }
}

/**
 * A model of the flag.
 * @param name version and hashes to write into it
 * @returns what judges, and what its thresholds reach on the calibration part; figures of the test
 *   part are the caller's to add
 */
export function learn(
  labelled: readonly Labelled[],
  name: Pick<Model, 'version' | 'cueHash' | 'dataHash'>,
): Judge & { reached: Thresholds['reached'] } {
  const { weights, cap, calibration, thresholds } = learnWeights(labelled)
  const { flag, unsure } = thresholds
  return {
    schema: 1,
    ...name,
    bias: weights.bias,
    weights: byCue(weights.cues),
    wording: { cap, weights: Object.fromEntries(weights.stems) },
    calibration,
    // What is as likely senior as not is called senior, and all that is flagged is.
    thresholds: { flag, unsure, senior: Math.min(0.5, flag) },
    junior: juniorOf(labelled),
    reached: thresholds.reached,
  }
}

/** Tells a learner's role from the daily life of a community, among roles that are not senior. */
function juniorOf(labelled: readonly Labelled[]): Model['junior'] {
  const examples = labelled
    .filter(({ posting }) => partOf(posting) === 'train' && posting.level !== 'senior')
    .filter(({ posting }) => posting.text !== '') // a title tells no learner from a daily life
    .map(({ posting, example }) => ({ ...example, isSenior: posting.level === 'junior' }))
  const signs = CUES.map(() => 0 as const)
  const { bias, cues, stems } = rounded(train(examples, { ...JUNIOR, signs, buckets: BUCKETS }))
  return {
    bias,
    weights: byCue(cues),
    wording: { cap: JUNIOR.cap, weights: Object.fromEntries(stems) },
  }
}

function byCue(weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(CUES.map(({ id }, place) => [id, weights[place]!]))
}

/**
 * Four decimals: what a reader can check, and small in the file. Before calibration, so that the
 * thresholds are chosen for the very weights that will judge.
 */
function rounded({ bias, cues, stems }: Weights): Weights {
  const inOrder = [...stems].sort(([a], [b]) => a - b)
  return {
    bias: round(bias),
    cues: cues.map(round),
    stems: new Map(
      inOrder.flatMap(([bucket, weight]) => (round(weight) === 0 ? [] : [[bucket, round(weight)]])),
    ),
  }
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0 // + 0: no "-0" in the file
}
