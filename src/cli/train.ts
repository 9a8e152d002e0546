import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Figures } from '../classifier/measure.ts'
import { FiguresShape } from '../classifier/model-shape.ts'
import { formatTestFigures, formatThresholdWarning } from './flag-report.ts'
import { modelOf } from './make-model.ts'
import { readLabelSet } from './read-labels.ts'
import { EXIT, type ExitCode, Misuse, type Streams, say } from './streams.ts'

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
