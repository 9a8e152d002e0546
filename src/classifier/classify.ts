/** The flag: what contract is offered, what level the words describe, and the words themselves. */
import {
  type Contract,
  isInternshipLike,
  type Lang,
  type Level,
  type Verdict,
} from '../domain/codes.ts'
import { extractContract } from '../extract/contract.ts'
import type { Fact } from '../extract/facts.ts'
import { readSource } from '../extract/reading.ts'
import { detectLanguage } from '../text/language.ts'
import type { Source } from '../text/spans.ts'
import { type CueHit, cueHits } from './features.ts'
import { handSetModel, type Model, usableModel } from './model.ts'
import type { Evidence, Prediction } from './prediction.ts'

/** A posting as it is judged. A declared contract is trusted; language and country are not needed. */
export type ClassifierInput = Source & { contract?: Contract; language?: Lang; country?: string }

/**
 * Says whether a posting describes a senior role, whether it is offered as an internship, and why.
 * @param input title and text as a seeker reads them, any length; of each only the first 20,000
 *   UTF-16 units are judged: words beyond them raise no flag and clear none
 * @param model weights in log-odds
 * @returns bias and evidence weights sum to the logit of `probability` (see {@link probabilityOf} for
 *   how far doubles carry it); spans are exact slices of `input`
 * @throws RangeError when the model was made for other cues
 */
export function classify(input: ClassifierInput, model: Model = handSetModel): Prediction {
  usableModel(model)
  const language = input.language ?? detectLanguage(`${input.title}\n${input.text}`).lang
  const reading = readSource({ title: input.title, text: input.text }, language)
  const said = extractContract(reading)
  const contract = input.contract ?? said?.value ?? 'unspecified'
  const hits = cueHits(reading)
  const evidence = evidenceOf(hits, model)
  const logit = evidence.reduce((sum, { weight }) => sum + weight, model.bias)
  const probability = probabilityOf(logit)
  return {
    contract,
    contractEvidence: spanThatSays(contract, said),
    roleLevel: levelOf(probability, hits, model),
    probability,
    verdict: verdictOf(contract, probability, evidence, model),
    evidence,
    model: model.version,
  }
}

/** The distance from 1 to the next double below it. */
const LEAST_DOUBT = 2 ** -53

/**
 * The logistic function, kept off 0 and 1 so that a logit can be taken back from it.
 * The sum of the weights is exact; near 1 a double holds a probability in steps of 2⁻⁵³, so the logit
 * taken back is within 1e-9 of the sum up to about 15, and drifts above it.
 */
function probabilityOf(logit: number): number {
  return Math.min(Math.max(1 / (1 + Math.exp(-logit)), LEAST_DOUBT), 1 - LEAST_DOUBT)
}

function spanThatSays(contract: Contract, said: Fact<Contract> | undefined): Evidence | null {
  return said?.value === contract ? { ...said.span, cue: `contract-${contract}`, weight: 0 } : null
}

/** Each cue's weight, shared evenly among the passages that say it, heaviest first. */
function evidenceOf(hits: readonly CueHit[], model: Model): Evidence[] {
  return hits
    .flatMap(({ cue, value, spans }) => {
      const weight = ((model.weights[cue.id] ?? 0) * value) / spans.length
      return weight === 0 ? [] : spans.map((span) => ({ ...span, cue: cue.id, weight }))
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** A flag needs words for it: without a passage that speaks for a senior role there is none. */
function verdictOf(
  contract: Contract,
  probability: number,
  evidence: readonly Evidence[],
  model: Model,
): Verdict {
  if (!isInternshipLike(contract)) return 'not-applicable'
  if (!evidence.some(({ weight }) => weight > 0)) return 'clear'
  if (probability >= model.thresholds.flag) return 'flagged'
  return probability >= model.thresholds.unsure ? 'unsure' : 'clear'
}

const LEARNERS = new Set([
  'under-trade-tutor',
  'assists',
  'learns',
  'beginners-welcome',
  'assistant-title',
  'work-is-reviewed',
  'watches',
])

/** Below the flag threshold a role is junior when its words are a learner's, mid otherwise. */
function levelOf(probability: number, hits: readonly CueHit[], model: Model): Level {
  if (probability >= model.thresholds.flag) return 'senior'
  if (probability >= model.thresholds.unsure) return 'mid'
  return hits.filter(({ cue }) => LEARNERS.has(cue.id)).length >= 2 ? 'junior' : 'mid'
}
