import { evaluate } from '../classifier/evaluate.ts'
import { type LabelledPosting, partOf, toExample } from '../classifier/labelled.ts'
import { evaluateFacts, formatFactReport } from '../extract/evaluate-facts.ts'
import { formatFlagReport } from './flag-report.ts'
import { readLabelledPostings, readLabelRows, readLabelSet } from './read-labels.ts'
import { EXIT, type ExitCode, type Streams, say, write } from './streams.ts'

/** What `board evaluate` is asked; `learnFrom` is the folder that the comparisons learn from. */
export type EvaluateOptions = {
  labels: string
  postings: readonly string[]
  facts: boolean
  json: boolean
  learnFrom: string
}

/** board evaluate: how often extraction or flag agree with labels made by readers. */
export async function runEvaluate(given: EvaluateOptions, streams: Streams): Promise<ExitCode> {
  const text = given.facts ? await factsOf(given) : await flagOf(given, streams)
  await write(streams.stdout, `${text.trimEnd()}\n`)
  return EXIT.done
}

async function factsOf({ labels, postings, json }: EvaluateOptions): Promise<string> {
  const report = evaluateFacts(await readLabelRows(labels, postings))
  return json ? JSON.stringify(report) : formatFactReport(report)
}

async function flagOf(given: EvaluateOptions, streams: Streams): Promise<string> {
  // Here and not at the head: facts are measured without a model.
  const { shippedModel } = await import('../classifier/shipped-model.ts')
  const postings = await readLabelledPostings(given.labels, given.postings)
  const own = await readLabelSet(given.learnFrom)
  warnOfLearned(postings, own.postings, given, streams)
  const learnFrom = own.postings.map((posting) => ({ posting, example: toExample(posting) }))
  const { report, misses } = evaluate(postings, shippedModel, learnFrom)
  const model = shippedModel.version
  return given.json
    ? JSON.stringify({ model, ...report, misses })
    : formatFlagReport(report, misses, model)
}

/** Whoever measures with what was learned from measures memory. */
function warnOfLearned(
  postings: readonly LabelledPosting[],
  own: readonly LabelledPosting[],
  { labels, learnFrom }: EvaluateOptions,
  streams: Streams,
): void {
  const learned = new Set(own.filter((one) => partOf(one) !== 'test').map(({ id }) => id))
  const count = postings.filter(({ id }) => learned.has(id)).length
  if (count === 0) return
  say(
    streams,
    `${labels}: warning: ${count} of ${postings.length} postings were learned from ` +
      `(train and calibrate parts of ${learnFrom}): the figures are too good`,
  )
}
