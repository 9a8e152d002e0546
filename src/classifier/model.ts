/** What the flag weighs, and how much: an additive model that a person can read line by line. */
import { calibrated, type Thresholds } from './calibrate.ts'
import type { Report } from './evaluate.ts'
import type { Part } from './labelled.ts'
import type { Figures } from './measure.ts'

/** Figures of a model and of what it is compared with, over the test part of the labels. */
export type Metrics = {
  /** Labelled postings in each part. */
  parts: Record<Part, number>
  /** On the calibration part, where the thresholds were chosen. */
  thresholds: Thresholds['reached']
  test: Report
  /** On bare titles of the test part, which are counted apart: a title alone is a doubt, no finding. */
  titles: Figures
}

/**
 * Log-odds of single words by the bucket of their stem, each shared by the root of how many stand in
 * the posting; their sum is cut to [-cap, cap].
 */
export type Wording = { cap: number; weights: Readonly<Record<string, number>> }

/** All of a trained model that judging needs. */
export type Judge = {
  /** Shape of this object; a program reads only its own. */
  schema: 1
  /** Day of the labels and first digits of their hash; stored with every prediction. */
  version: string
  /** Hash of the cues, the lexicon and the scope that the weights were made for. */
  cueHash: string
  /** SHA-256 of the labelled postings that it learned from. */
  dataHash: string
  /** Log-odds of a senior role in a posting without any cue. */
  bias: number
  /** Log-odds that a whole cue adds, by cue id. A cue without a weight weighs nothing. */
  weights: Readonly<Record<string, number>>
  wording: Wording
  /** P(senior) by logit: rising points, straight lines between them. */
  calibration: { logits: readonly number[]; probabilities: readonly number[] }
  /** Calibrated probabilities in (0, 1): `unsure` < `flag`. */
  thresholds: { flag: number; unsure: number; senior: number }
  /** P(junior) among roles that are not senior: a second sum over the same cues and words. */
  junior: { bias: number; weights: Readonly<Record<string, number>>; wording: Wording }
}

/** A trained model, as `seeds/model.json` holds it. */
export type Model = Judge & {
  /** What it reaches on the test part, which nothing was learned from. */
  metrics: Metrics
}

/**
 * Gives a model back if this program can judge with it.
 * @param cueHash the hash of this program's cues
 * @throws RangeError when it was made for other cues, when a number in it is not finite or out of
 *   range, or when single words alone could raise a flag
 */
export function usableModel<Kind extends Judge>(model: Kind, cueHash: string): Kind {
  const refuse = (reason: string): never => {
    throw new RangeError(`model ${model.version}: ${reason}`)
  }
  if (model.schema !== 1) refuse(`schema ${model.schema}, this program reads 1`)
  if (model.cueHash !== cueHash) refuse(`made for cues ${model.cueHash}, these are ${cueHash}`)
  const { flag, unsure, senior } = model.thresholds
  if (!(unsure > 0 && unsure < flag && flag < 1 && senior > unsure && senior <= flag)) {
    refuse(`thresholds unsure ${unsure}, senior ${senior}, flag ${flag}`)
  }
  for (const part of [model, model.junior]) {
    const { bias, weights, wording } = part
    for (const [name, weight] of Object.entries({ ...weights, ...wording.weights, bias })) {
      if (!Number.isFinite(weight)) refuse(`weight of ${name}`)
    }
    if (!(wording.cap >= 0 && wording.cap < Infinity)) refuse('cap of the wording')
  }
  if (calibrated(model.calibration, model.bias + model.wording.cap) >= flag) {
    refuse('single words alone could raise a flag')
  }
  return model
}
