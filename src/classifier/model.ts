/** What the flag weighs, and how much. A trained model replaces the hand-set one through the same shape. */
import { CUES, cueHash } from './cues/index.ts'

export type Model = {
  /** Name and date of the weights; stored with every prediction. */
  version: string
  /** Log-odds of a senior role in a posting without any cue. */
  bias: number
  /** Log-odds that a whole cue adds, by cue id. A cue without a weight weighs nothing. */
  weights: Readonly<Record<string, number>>
  /** Probabilities in (0, 1): `unsure` < `flag`. */
  thresholds: { flag: number; unsure: number }
  /** Hash of the cues that the weights were made for. */
  cueHash: string
}

const BIAS = -5
/** One decisive sign passes the flag threshold, two strong ones stay in the band below it, three pass. */
const DECISIVE = 7
const STRONG = 2.35
const BY_STRENGTH = {
  for: { decisive: DECISIVE, strong: STRONG, weak: 1 },
  against: { decisive: -1.6, strong: -0.5, weak: -0.2 },
}

/** Where a cue says more or less than its kind. */
const EXCEPTIONS: Readonly<Record<string, number>> = {
  // A title alone is a doubt; with any duty to match it is a finding.
  'senior-title': 4,
  'deputy-title': 2,
  // Words of responsibility that the guide has no row for: a nudge, never a third strong sign.
  'in-charge': 1.2,
}

/** Weights set by the labelling guide's logic, not learned. */
export const handSetModel: Model = {
  version: 'hand-set-1',
  bias: BIAS,
  weights: Object.fromEntries(
    CUES.map(({ id, side, strength }) => [id, EXCEPTIONS[id] ?? BY_STRENGTH[side][strength]]),
  ),
  thresholds: { flag: 0.73, unsure: 0.072 },
  cueHash,
}

/**
 * Gives a model back if this program can judge with it.
 * @throws RangeError when it was made for other cues, or when a number in it is not finite or out of range
 */
export function usableModel(model: Model): Model {
  if (model.cueHash !== cueHash) {
    throw new RangeError(
      `model ${model.version} was made for cues ${model.cueHash}, these are ${cueHash}`,
    )
  }
  const { flag, unsure } = model.thresholds
  if (!(unsure > 0 && unsure < flag && flag < 1)) {
    throw new RangeError(`model ${model.version}: thresholds ${unsure} and ${flag}`)
  }
  for (const [id, weight] of Object.entries({ ...model.weights, bias: model.bias })) {
    if (!Number.isFinite(weight)) throw new RangeError(`model ${model.version}: weight of ${id}`)
  }
  return model
}
