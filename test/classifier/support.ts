import { type ClassifierInput, classify } from '../../src/classifier/classify.ts'
import { CUES } from '../../src/classifier/cues/index.ts'
import { featuresOf } from '../../src/classifier/features.ts'
import { logistic } from '../../src/classifier/logistic-regression.ts'
import type { Judge } from '../../src/classifier/model.ts'
import { cueHash } from '../../src/classifier/vocabulary.ts'
import { readSource } from '../../src/extract/reading.ts'

/** Ids of the cues that a posting holds; softened ones end in "?". How much is said is left out. */
export function cuesIn(text: string, title = ''): string[] {
  return featuresOf(readSource({ title, text }, 'fr'))
    .hits.filter(({ cue }) => cue.id !== 'little-text')
    .map(({ cue, value }) => cue.id + (value < 1 && cue.side === 'for' ? '?' : ''))
}

const BY_STRENGTH = {
  for: { decisive: 7, strong: 2.35, weak: 1 },
  against: { decisive: -1.6, strong: -0.5, weak: -0.2 },
}
const LOGITS = Array.from({ length: 161 }, (_, at) => (at - 80) / 4)

/**
 * A model with round weights after the labelling guide, without wording: one decisive sign flags, so
 * do three strong ones, two leave a doubt. Tests of the machinery stand on it, whatever is trained.
 */
export const guideModel: Judge = {
  schema: 1,
  version: 'guide',
  cueHash,
  dataHash: '',
  bias: -5,
  weights: {
    ...Object.fromEntries(CUES.map(({ id, side, strength }) => [id, BY_STRENGTH[side][strength]])),
    'little-text': 0,
    'duty-of-another': 0,
    'senior-title': 4,
    'in-charge': 1.2,
  },
  wording: { cap: 0, weights: {} },
  calibration: { logits: LOGITS, probabilities: LOGITS.map(logistic) },
  thresholds: { flag: 0.73, unsure: 0.072, senior: 0.73 },
  junior: {
    bias: -1.5,
    weights: {
      ...Object.fromEntries(CUES.map(({ id }) => [id, 0])),
      assists: 1,
      learns: 1,
      'under-trade-tutor': 1,
      'takes-part': 1,
      'beginners-welcome': 1,
    },
    wording: { cap: 0, weights: {} },
  },
}

/** What the guide's model says of an internship. */
export function internship(text: string, title = 'Community manager') {
  return judged({ title, text, contract: 'internship' })
}

/** What the guide's model says of any posting. */
export function judged(input: ClassifierInput) {
  return classify(input, guideModel)
}
