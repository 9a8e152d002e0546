/** Labelled postings in, a named and measured model out. */
import { createHash } from 'node:crypto'
import { evaluate } from '../classifier/evaluate.ts'
import { type LabelledPosting, PARTS, partOf, toExample } from '../classifier/labelled.ts'
import { type Labelled, learn, TooFewLabels } from '../classifier/learn.ts'
import { type Judge, type Model, readModel } from '../classifier/model.ts'
import { UnusableModel } from '../classifier/unusable-model.ts'
import { cueHash } from '../classifier/vocabulary.ts'
import type { LabelSet } from './read-labels.ts'
import { Misuse } from './streams.ts'

/** Digits of the content's hash in a version's name. */
const SHORT = 8

/**
 * The model that labels give: the same labels and cues give the same one.
 * @param from where they come from, for the message
 * @throws Misuse when the labels give no model that can judge
 */
export function modelOf({ postings, dataHash, date }: LabelSet, from: string): Model {
  const labelled = postings.map((posting) => ({ posting, example: toExample(posting) }))
  try {
    const { reached, ...judge } = learn(labelled, { version: '', cueHash, dataHash })
    const named = { ...judge, version: `${date}-${hashOf(judge)}` }
    return readModel({ ...named, metrics: metricsOf(labelled, named, reached) }, cueHash)
  } catch (error) {
    if (error instanceof TooFewLabels) throw new Misuse(`${from}: too few labels: ${error.message}`)
    if (!(error instanceof UnusableModel)) throw error
    throw new Misuse(`${from}: its labels give no usable model: ${error.message}`)
  }
}

/** Two models of one name judge alike. */
function hashOf({ version: _, ...content }: Judge): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, SHORT)
}

function metricsOf(
  labelled: readonly Labelled[],
  judge: Judge,
  thresholds: Model['metrics']['thresholds'],
): Model['metrics'] {
  const ofPart = (part: string) => labelled.filter(({ posting }) => partOf(posting) === part)
  const parts = Object.fromEntries(PARTS.map((part) => [part, ofPart(part).length]))
  const tested = ofPart('test').map(({ posting }) => posting)
  const { report: test } = evaluate(tested.filter(hasText), judge, labelled)
  const { report: titles } = evaluate(
    tested.filter((posting) => !hasText(posting)),
    judge,
    null,
  )
  const decisions = labelled.filter(({ posting }) => posting.part !== undefined).length
  return {
    parts: parts as Model['metrics']['parts'],
    ...(decisions > 0 && { decisions }),
    thresholds,
    test,
    titles: titles.all,
  }
}

const hasText = ({ text }: LabelledPosting) => text !== ''
