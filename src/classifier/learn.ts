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
import { type LabelledPosting, type Part, partOf } from './labelled.ts'
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
const CAP = 0.5
/** By how much a flag's probability is above what single words alone can give, where 1 is not near. */
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

/** The labels are too few to learn from; the message says what is missing where. */
export class TooFewLabels extends RangeError {
  override name = 'TooFewLabels'
}

/**
 * Fits weights on the train part, then calibration and thresholds on the calibration part.
 * @param ignore leaves cues or stems out, for the ablation; stems alone have no cap
 * @param cap most log-odds of single words, > 0
 * @throws TooFewLabels when a part lacks a class
 */
export function learnWeights(
  labelled: readonly Labelled[],
  ignore?: TrainOptions['ignore'],
  cap = ignore === 'cues' ? Infinity : CAP,
): Fitted {
  checkClasses(labelled)
  const inPart = (part: Part) => labelled.filter(({ posting }) => partOf(posting) === part)
  const examples = inPart('train').map(({ example }) => example)
  const options = { cueL2: CUE_L2, stemL2: STEM_L2, signs: SIGNS, buckets: BUCKETS, cap }
  const weights = rounded(train(examples, { ...options, ...(ignore && { ignore }) }))
  const judged = inPart('calibrate').map(({ posting, example }) => ({
    posting,
    logit: logitOf(example, weights, cap),
    isSenior: example.isSenior,
  }))
  const calibration = calibrate(judged)
  const scored = judged
    .filter(({ posting }) => isDecided(posting))
    .map(({ posting, logit }) => ({
      probability: calibrated(calibration, logit),
      isPositive: posting.isFlag === true,
    }))
  const least = ignore === 'cues' ? 0 : leastFlag(calibrated(calibration, weights.bias + cap))
  return { weights, cap, calibration, thresholds: chooseThresholds(scored, GOAL, least) }
}

/** @param byWords the most that single words alone can give, below 1 */
function leastFlag(byWords: number): number {
  return Math.min(byWords + LEAST_STEP, (byWords + 1) / 2)
}

/** Postings that thresholds are chosen on. */
function isDecided({ contract, isFlag, text }: LabelledPosting): boolean {
  return isInternshipLike(contract) && isFlag !== 'borderline' && text !== ''
}

/** What a part must hold before anything can be learned from it. */
const NEEDED: readonly { part: Part; what: string; is: (posting: LabelledPosting) => boolean }[] = [
  { part: 'train', what: 'senior role', is: ({ level }) => level === 'senior' },
  {
    part: 'train',
    what: 'junior role with a text',
    is: ({ level, text }) => level === 'junior' && text !== '',
  },
  {
    part: 'train',
    what: 'role between junior and senior with a text',
    is: ({ level, text }) => level === 'mid' && text !== '',
  },
  {
    part: 'calibrate',
    what: 'senior role offered as an internship',
    is: (posting) => isDecided(posting) && posting.isFlag === true,
  },
  {
    part: 'calibrate',
    what: 'internship without a senior role',
    is: (posting) => isDecided(posting) && posting.isFlag === false,
  },
]

function checkClasses(labelled: readonly Labelled[]): void {
  const missing = NEEDED.filter(
    ({ part, is }) => !labelled.some(({ posting }) => partOf(posting) === part && is(posting)),
  ).map(({ part, what }) => `no ${what} in the part "${part}"`)
  if (missing.length > 0) throw new TooFewLabels(missing.join('; '))
}

/**
 * A model of the flag.
 * @param name version and hashes to write into it
 * @returns what judges, and what its thresholds reach on the calibration part; figures of the test
 *   part are the caller's to add
 * @throws TooFewLabels when a part lacks a class
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
    // What is as likely senior as not is called senior: all that is flagged, nothing that is clear.
    thresholds: { flag, unsure, senior: Math.min(Math.max(0.5, unsure), flag) },
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
