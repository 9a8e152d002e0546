import { renameSync, writeFileSync } from 'node:fs'
import { evaluate } from '../classifier/evaluate.ts'
import { type LabelledPosting, PARTS, partOf, toExample } from '../classifier/labelled.ts'
import { type Labelled, learn } from '../classifier/learn.ts'
import { type Model, usableModel } from '../classifier/model.ts'
import { cueHash } from '../classifier/vocabulary.ts'
import { readLabelSet } from './read-labels.ts'
import { EXIT, type ExitCode, type Streams, say } from './streams.ts'

/** Digits of the data hash in a version's name. */
const SHORT = 8

/**
 * board train: makes a model from the labelled postings of a folder and writes it as JSON. The same
 * labels and cues give the same bytes; the file is replaced whole or not at all.
 */
export async function runTrain(
  given: { labels: string; out: string },
  streams: Streams,
): Promise<ExitCode> {
  const { postings, dataHash, date } = await readLabelSet(given.labels)
  const labelled = postings.map((posting) => ({ posting, example: toExample(posting) }))
  const version = `${date}-${dataHash.slice(0, SHORT)}-${cueHash}`
  const model = usableModel(withMetrics(labelled, { version, cueHash, dataHash }), cueHash)
  const json = `${JSON.stringify(model)}\n`
  writeFileSync(`${given.out}.new`, json)
  renameSync(`${given.out}.new`, given.out)
  const { all } = model.metrics.test
  say(
    streams,
    `${given.out}: model ${version}, ${json.length} bytes, from ${labelled.length} postings`,
  )
  say(
    streams,
    `test part: precision ${percent(all.precision.share)}, recall ${percent(all.recall.share)}, ` +
      `with unsure ${percent(all.recallWithUnsure.share)}, unsure ${percent(all.unsureShare.share)}, ` +
      `AUC ${all.auc?.value.toFixed(3)}, ECE ${all.ece?.toFixed(3)}`,
  )
  return EXIT.done
}

function withMetrics(
  labelled: readonly Labelled[],
  name: Pick<Model, 'version' | 'cueHash' | 'dataHash'>,
): Model {
  const { reached, ...model } = learn(labelled, name)
  const ofPart = (part: string) => labelled.filter(({ posting }) => partOf(posting) === part)
  const parts = Object.fromEntries(PARTS.map((part) => [part, ofPart(part).length]))
  const tested = ofPart('test').map(({ posting }) => posting)
  const { report: test } = evaluate(tested.filter(hasText), model, labelled)
  const { report: titles } = evaluate(
    tested.filter((posting) => !hasText(posting)),
    model,
    null,
  )
  const metrics = { parts, thresholds: reached, test, titles: titles.all } as Model['metrics']
  return { ...model, metrics }
}

function percent(share: number | null): string {
  return share === null ? 'none' : `${(share * 100).toFixed(1)} %`
}

const hasText = ({ text }: LabelledPosting) => text !== ''
