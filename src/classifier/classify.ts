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
import { type Reading, readSource, unitsOf } from '../extract/reading.ts'
import { languageOf } from '../text/language.ts'
import type { Source } from '../text/spans.ts'
import { calibrated } from './calibrate.ts'
import { type Features, featuresOf, spanOfBucket } from './features.ts'
import type { Judge, Wording } from './model.ts'
import type { Evidence, Prediction } from './prediction.ts'
import { BUCKETS } from './words.ts'

/** A posting as it is judged. A declared contract is trusted; language and country are not needed. */
export type ClassifierInput = Source & { contract?: Contract; language?: Lang; country?: string }

/**
 * Says whether a posting describes a senior role, whether it is offered as an internship, and why.
 * @param input title and text as a seeker reads them, any length; of each only the first 20,000
 *   UTF-16 units are judged: words beyond them raise no flag and clear none
 * @param model weights in log-odds, one that `usableModel` accepted
 * @returns `bias` and evidence weights sum to `logit`, of which `probability` is the calibrated
 *   value; spans are exact slices of `input`
 */
export function classify(input: ClassifierInput, model: Judge): Prediction {
  const reading = readSource({ title: input.title, text: input.text }, input.language ?? 'fr')
  if (input.language === undefined) {
    const { source, title, text } = reading
    const units = unitsOf(reading)
    reading.language = languageOf([
      { original: source.title, folded: title, units: units.title },
      { original: source.text, folded: text, units: units.text },
    ]).lang
  }
  const said = extractContract(reading)
  const contract = input.contract ?? said?.value ?? 'unspecified'
  const features = featuresOf(reading)
  const evidence = evidenceOf(reading, features, model)
  const logit = evidence.reduce((sum, { weight }) => sum + weight, model.bias)
  const probability = calibrated(model.calibration, logit)
  return {
    contract,
    contractEvidence: spanThatSays(contract, said),
    roleLevel: levelOf(probability, features, model),
    probability,
    verdict: verdictOf(contract, probability, evidence, model),
    bias: model.bias,
    logit,
    evidence,
    model: model.version,
  }
}

function spanThatSays(contract: Contract, said: Fact<Contract> | undefined): Evidence | null {
  return said?.value === contract ? { ...said.span, cue: `contract-${contract}`, weight: 0 } : null
}

/** The cue id of the wording: what single words add, together. */
export const WORDING = 'wording'

/** Each cue's weight, shared evenly among the passages that say it, and the wording's; heaviest first. */
function evidenceOf(reading: Reading, features: Features, model: Judge): Evidence[] {
  const evidence: Evidence[] = []
  for (const { cue, value, spans } of features.hits) {
    const weight = ((model.weights[cue.id] ?? 0) * value) / spans.length
    if (weight !== 0) for (const span of spans) evidence.push({ ...span, cue: cue.id, weight })
  }
  const wording = wordingOf(reading, features, model)
  if (wording) evidence.push(wording)
  return evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** What the single words add, shown by the word that adds most. */
function wordingOf(reading: Reading, features: Features, { wording }: Judge): Evidence | null {
  const { buckets } = features
  const weight = wordingSum(buckets, wording)
  if (weight === 0) return null
  const weights = tableOf(wording)
  let most = buckets[0]!
  for (let i = 1; i < buckets.length; i++) {
    const bucket = buckets[i]!
    if ((weights[bucket]! - weights[most]!) * weight > 0) most = bucket
  }
  return { ...spanOfBucket(reading.source, features, most), cue: WORDING, weight }
}

function wordingSum(buckets: Uint16Array, wording: Wording): number {
  const weights = tableOf(wording)
  let sum = 0
  for (let i = 0; i < buckets.length; i++) sum += weights[buckets[i]!]!
  const share = buckets.length === 0 ? 0 : sum / Math.sqrt(buckets.length)
  return Math.min(wording.cap, Math.max(-wording.cap, share))
}

/** measured: weights by number cost a tenth of the time that they cost by name. */
const tables = new WeakMap<Wording, Float64Array>()

function tableOf(wording: Wording): Float64Array {
  let table = tables.get(wording)
  if (table === undefined) {
    table = new Float64Array(BUCKETS)
    for (const [bucket, weight] of Object.entries(wording.weights)) table[Number(bucket)] = weight
    tables.set(wording, table)
  }
  return table
}

/** A flag needs words for it: single words alone, however many, raise none (see `usableModel`). */
function verdictOf(
  contract: Contract,
  probability: number,
  evidence: readonly Evidence[],
  { thresholds }: Judge,
): Verdict {
  if (!isInternshipLike(contract)) return 'not-applicable'
  const hasCue = evidence.some(({ cue, weight }) => weight > 0 && cue !== WORDING)
  if (hasCue && probability >= thresholds.flag) return 'flagged'
  return probability >= thresholds.unsure ? 'unsure' : 'clear'
}

/** Of a role that is not senior, a second sum over the same cues and words tells a learner's. */
function levelOf(
  probability: number,
  { hits, buckets }: Features,
  { thresholds, junior }: Judge,
): Level {
  if (probability >= thresholds.senior) return 'senior'
  const sum = hits.reduce(
    (total, { cue, value }) => total + (junior.weights[cue.id] ?? 0) * value,
    junior.bias + wordingSum(buckets, junior.wording),
  )
  return sum >= 0 ? 'junior' : 'mid'
}
