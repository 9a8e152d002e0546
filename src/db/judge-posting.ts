/** The one way in which a posting of the board is judged, whoever asks: import, form or rescore. */
import { classify } from '../classifier/classify.ts'
import type { Judge } from '../classifier/model.ts'
import type { Prediction } from '../classifier/prediction.ts'
import type { PostingInput } from '../domain/posting-input.ts'

/** What of a posting its prediction depends on. */
export type Judgeable = Pick<PostingInput, 'title' | 'text' | 'contract' | 'lang'>

/**
 * What a model says of a posting under the contract that the board shows, declared or extracted: a
 * flag never speaks of another contract than the badge beside it. Where the board knows none, the
 * classifier looks for one in the text.
 */
export function judgePosting({ title, text, contract, lang }: Judgeable, model: Judge): Prediction {
  const known = contract === 'unspecified' ? undefined : contract
  return classify({ title, text, contract: known, language: lang }, model)
}
