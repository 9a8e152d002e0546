import type { Contract, Level, Verdict } from '../domain/codes.ts'
import type { Span } from '../text/spans.ts'

/** A passage that speaks for a senior role (weight > 0), against one (< 0), or of something else (0). */
export type Evidence = Span & {
  /** Id of the cue in `classifier/cues`; its reason in words is the i18n key `cue.<id>`. */
  cue: string
  /** Signed contribution in log-odds. */
  weight: number
}

/** What the classifier says of one posting. */
export type Prediction = {
  contract: Contract
  /**
   * The words that say the contract, as cue `contract-<code>` of weight 0 (it says nothing of the
   * level); null when a field declared it and no words do.
   */
  contractEvidence: Evidence | null
  roleLevel: Level
  /** Calibrated P(senior role | title, text without the contract words), in (0, 1). */
  probability: number
  verdict: Verdict
  /** Log-odds that the model gives to a posting without any sign. */
  bias: number
  /** Sum of `bias` and the weights of `evidence`: the log-odds before calibration. */
  logit: number
  /** Heaviest first (by absolute weight). */
  evidence: Evidence[]
  /** Version of the model that judged. */
  model: string
}
