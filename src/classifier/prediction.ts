import type { Contract, Level, Verdict } from '../domain/codes.ts'
import type { Span } from '../text/spans.ts'

/** A passage that speaks for (weight > 0) or against (weight < 0) a senior role. */
export type Evidence = Span & {
  /** Id of the cue in `classifier/cues`; its reason in words is the i18n key `cue.<id>`. */
  cue: string
  /** Signed contribution in log-odds. */
  weight: number
}

/** What the classifier says of one posting. */
export type Prediction = {
  contract: Contract
  /** The words that say the contract, or null when a field declared it and no words do. */
  contractEvidence: Span | null
  roleLevel: Level
  /** P(senior role | title, text without the contract words), in [0, 1]. */
  probability: number
  verdict: Verdict
  /** Heaviest first (by absolute weight). Bias and weights sum to the logit before calibration. */
  evidence: Evidence[]
  /** Version of the model that judged. */
  model: string
}
