import { activeModel } from '../classifier/active-model.ts'
import { evaluate } from '../classifier/evaluate.ts'
import { toExample } from '../classifier/labelled.ts'
import { evaluateFacts, formatFactReport } from '../extract/evaluate-facts.ts'
import { formatFlagReport } from './flag-report.ts'
import { type LabelRow, readLabelRows, readLabelSet, toLabelledPosting } from './read-labels.ts'
import { EXIT, type ExitCode, type Streams, write } from './streams.ts'

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
  const rows = await readLabelRows(given.labels, given.postings)
  const text = given.facts ? factsOf(rows, given.json) : await flagOf(rows, given)
  await write(streams.stdout, `${text.trimEnd()}\n`)
  return EXIT.done
}

function factsOf(rows: readonly LabelRow[], json: boolean): string {
  const report = evaluateFacts(rows)
  return json ? JSON.stringify(report) : formatFactReport(report)
}

async function flagOf(rows: readonly LabelRow[], given: EvaluateOptions): Promise<string> {
  const postings = rows.map((row) => toLabelledPosting(row, given.labels))
  const own = await readLabelSet(given.learnFrom)
  const learnFrom = own.postings.map((posting) => ({ posting, example: toExample(posting) }))
  const { report, misses } = evaluate(postings, activeModel, learnFrom)
  const model = activeModel.version
  return given.json
    ? JSON.stringify({ model, ...report, misses })
    : formatFlagReport(report, misses, model)
}
