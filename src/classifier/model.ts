/** What the flag weighs, and how much: an additive model that a person can read line by line. */
import { calibrated, type Thresholds } from './calibrate.ts'
import type { Report } from './evaluate.ts'
import type { Part } from './labelled.ts'
import type { Figures } from './measure.ts'
import { JudgeShape, mistakeIn, StoredShape } from './model-shape.ts'
import { UnusableModel } from './unusable-model.ts'

/** Figures of a model and of what it is compared with, over the test part of the labels. */
export type Metrics = {
  /** Labelled postings in each part. */
  parts: Record<Part, number>
  /** How many of them are decisions of curators; absent: none. */
  decisions?: number
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
  /** Day of the labels and first digits of the hash of all else here; stored with every prediction. */
  version: string
  /** Hash of the cues, the lexicon and the scope that the weights were made for. */
  cueHash: string
  /** SHA-256 of the labelled postings that it learned from. */
  dataHash: string
  /** Log-odds of a senior role in a posting without any cue. */
  bias: number
  /** Log-odds that a whole cue adds, by cue id: one for every cue. */
  weights: Readonly<Record<string, number>>
  wording: Wording
  /** P(senior) by logit: rising points, straight lines between them. */
  calibration: { logits: readonly number[]; probabilities: readonly number[] }
  /** Calibrated probabilities in (0, 1): `unsure` ≤ `senior` ≤ `flag`. */
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
 * @throws UnusableModel when it was made for other cues, when a cue or a number in it is missing,
 *   unknown or out of range, or when single words alone could raise a flag
 */
export function usableModel<Kind extends Judge>(model: Kind, cueHash: string): Kind {
  const { schema, cueHash: own } = model
  if (schema !== 1) throw new UnusableModel(`schema ${schema}, this program reads 1`)
  if (own !== cueHash) throw new UnusableModel(`made for cues ${own}, these are ${cueHash}`)
  const mistake = mistakeIn(JudgeShape, model)
  if (mistake !== null) throw new UnusableModel(mistake)
  const { calibration, bias, wording, thresholds } = model
  if (calibrated(calibration, bias + wording.cap) >= thresholds.flag) {
    throw new UnusableModel('single words alone could raise a flag')
  }
  return model
}

/**
 * Reads what a model file holds: a judge with its figures, and a version that begins with its day.
 * @param stored any value
 * @throws UnusableModel as {@link usableModel} does, and without figures or day
 */
export function readModel(stored: unknown, cueHash: string): Model {
  if (typeof stored !== 'object' || stored === null) throw new UnusableModel('holds no model')
  const model = usableModel(stored as Model, cueHash)
  const mistake = mistakeIn(StoredShape, model)
  if (mistake !== null) throw new UnusableModel(mistake)
  return model
}
