import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { evaluate } from '../classifier/evaluate.ts'
import { type LabelledPosting, PARTS, partOf, toExample } from '../classifier/labelled.ts'
import { type Labelled, learn, TooFewLabels } from '../classifier/learn.ts'
import type { Figures } from '../classifier/measure.ts'
import { type Judge, type Model, readModel } from '../classifier/model.ts'
import { FiguresShape } from '../classifier/model-shape.ts'
import { UnusableModel } from '../classifier/unusable-model.ts'
import { cueHash } from '../classifier/vocabulary.ts'
import { formatTestFigures, formatThresholdWarning } from './flag-report.ts'
import { type LabelSet, readLabelSet } from './read-labels.ts'
import { EXIT, type ExitCode, Misuse, type Streams, say } from './streams.ts'

/** Digits of the content's hash in a version's name. */
const SHORT = 8

/**
 * board train: makes a model from the labelled postings of a folder and writes it as JSON. The same
 * labels and cues give the same bytes; the file is replaced whole or not at all.
 */
export async function runTrain(
  given: { labels: string; out: string },
  streams: Streams,
): Promise<ExitCode> {
  const set = await readLabelSet(given.labels)
  const model = modelOf(set, given.labels)
  const replaced = readReplaced(given.out)
  const json = `${JSON.stringify(model)}\n`
  replaceFile(given.out, json)
  const { version, metrics } = model
  const count = set.postings.length
  say(streams, `${given.out}: model ${version}, ${json.length} bytes, from ${count} postings`)
  say(streams, `test part: ${formatTestFigures(metrics.test.all)}`)
  if (replaced !== null) {
    const others = replaced.dataHash === model.dataHash ? '' : ', on the labels of its time'
    say(streams, `replaced ${replaced.version}${others}: ${formatTestFigures(replaced.figures)}`)
  }
  const warning = formatThresholdWarning(metrics.thresholds)
  if (warning !== null) say(streams, warning)
  return EXIT.done
}

/** @throws Misuse when the labels give no model that can judge */
function modelOf({ postings, dataHash, date }: LabelSet, folder: string): Model {
  const labelled = postings.map((posting) => ({ posting, example: toExample(posting) }))
  try {
    const { reached, ...judge } = learn(labelled, { version: '', cueHash, dataHash })
    const named = { ...judge, version: `${date}-${hashOf(judge)}` }
    return readModel({ ...named, metrics: metricsOf(labelled, named, reached) }, cueHash)
  } catch (error) {
    if (error instanceof TooFewLabels)
      throw new Misuse(`${folder}: too few labels: ${error.message}`)
    if (!(error instanceof UnusableModel)) throw error
    throw new Misuse(`${folder}: its labels give no usable model: ${error.message}`)
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
  return { parts: parts as Model['metrics']['parts'], thresholds, test, titles: titles.all }
}

const hasText = ({ text }: LabelledPosting) => text !== ''

const Replaced = z.object({
  version: z.string(),
  dataHash: z.string(),
  metrics: z.object({ test: z.object({ all: FiguresShape }) }),
})

/** What the file at hand says of itself, be it for other cues; null when it says nothing. */
function readReplaced(
  file: string,
): { version: string; dataHash: string; figures: Figures } | null {
  try {
    const { version, dataHash, metrics } = Replaced.parse(JSON.parse(readFileSync(file, 'utf8')))
    return { version, dataHash, figures: metrics.test.all }
  } catch {
    return null
  }
}

/** Writes beside the file first, under a name that no other run takes. */
function replaceFile(file: string, content: string): void {
  const fresh = `${file}.${process.pid}.new`
  try {
    writeFileSync(fresh, content)
    renameSync(fresh, file)
  } catch (error) {
    if (existsSync(fresh)) rmSync(fresh)
    const code = error instanceof Error && 'code' in error ? error.code : error
    throw new Misuse(`${file}: cannot be written (${code})`)
  }
}
