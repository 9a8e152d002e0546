/** board train --with-decisions: a candidate that also learned from curators, and how it compares. */
import { createHash } from 'node:crypto'
import { compareModels, type Gate, isPassed } from '../classifier/compare-models.ts'
import { partOf } from '../classifier/labelled.ts'
import {
  type DecisionLabel,
  LEAST_DECISIONS,
  type PartedDecisions,
  partDecisions,
  usableDecisions,
} from '../classifier/learn-from-decisions.ts'
import type { Model } from '../classifier/model.ts'
import { shippedModel } from '../classifier/shipped-model.ts'
import type { Config } from '../config.ts'
import { getActiveModel } from '../db/active-model.ts'
import { type Database, withTransaction } from '../db/database.ts'
import { labelId, readDecisionLabels } from '../db/labels.ts'
import { type StoredComparison, storeCandidate } from '../db/models.ts'
import { UNDO_WITHIN } from '../domain/decision.ts'
import type { Share } from '../domain/interval.ts'
import { rescore } from '../features/rescore/rescore.ts'
import { withExistingBoard } from './databases.ts'
import { formatTestFigures } from './flag-report.ts'
import { modelOf } from './make-model.ts'
import { openProgress } from './progress.ts'
import { type LabelSet, readLabelSet } from './read-labels.ts'
import { inWords } from './rescore.ts'
import { EXIT, type ExitCode, type Streams, say } from './streams.ts'

/** Changes of live postings that are kept with a candidate. */
const MOST_CHANGES = 50
const DAY_LENGTH = 10 // YYYY-MM-DD

export type TrainArguments = {
  /** Folder of the labels that came with the program. */
  labels: string
  /** Aborted by the operator: nothing is kept. */
  signal: AbortSignal
  /** UTC ms. */
  now: () => number
}

/**
 * Trains on the labels and on the decisions of curators, compares, and keeps the candidate in the
 * database. The same labels and decisions give the same model.
 */
export function runTrainWithDecisions(
  config: Config,
  given: TrainArguments,
  streams: Streams,
): Promise<ExitCode> {
  return withExistingBoard(config, (db) => trainCandidate(db, given, streams))
}

/** The same on an open board. */
export async function trainCandidate(
  db: Database,
  given: TrainArguments,
  streams: Streams,
): Promise<ExitCode> {
  const set = await readLabelSet(given.labels)
  const frozen = set.postings.filter((posting) => partOf(posting) === 'test')
  const known = await readDecisionLabels(db)
  const usable = usableDecisions(known, frozen, given.now() - UNDO_WITHIN)
  const { used } = usable
  say(streams, `${known.length} decisions on flags in force, ${used.length} of them count`)
  say(
    streams,
    `left out as near-copies: ${usable.frozen} of the test part, ${usable.copies} of newer decisions`,
  )
  if (used.length < LEAST_DECISIONS) {
    say(streams, `too few decisions to learn from: ${LEAST_DECISIONS} are needed`)
    return EXIT.findings
  }
  const parted = partDecisions(used)
  const model = modelOf(withDecisions(set, parted), `${given.labels} and decisions`)
  const active = await getActiveModel(db)
  say(streams, `model ${model.version}, from ${inParts(parted)}`)
  say(streams, `test part: ${formatTestFigures(model.metrics.test.all)}`)
  say(streams, `active ${active.version}: ${formatTestFigures(active.metrics.test.all)}`)
  if (model.version === active.version) {
    say(streams, 'this is the active model: nothing was stored')
    return EXIT.done
  }
  const sets = { frozen, last: parted.last }
  const compared = compareModels(model, { active, shipped: shippedModel }, sets)
  for (const gate of compared.gates) say(streams, gateLine(gate))
  const live = await judgeLive(db, model, given, streams)
  if (live === null) {
    say(streams, 'stopped: nothing was stored')
    return EXIT.interrupted
  }
  const comparison = { ...compared, learned: learnedFrom(parted), live }
  await withTransaction(db, (trx) => storeCandidate(trx, { model, comparison, now: given.now() }))
  say(
    streams,
    compared.isPassed
      ? `candidate ${model.version} is kept; a curator may put it in force`
      : `candidate ${model.version} is kept, and may not be put in force: it is worse`,
  )
  return compared.isPassed ? EXIT.done : EXIT.findings
}

/** The labels of the program and those decisions that may be learned from, under a name of both. */
function withDecisions(set: LabelSet, { learned, used }: PartedDecisions): LabelSet {
  const hash = createHash('sha256').update(set.dataHash)
  for (const posting of learned) hash.update(`\n${JSON.stringify(posting)}`)
  const newest = new Date(used.at(-1)!.at).toISOString().slice(0, DAY_LENGTH)
  return {
    postings: [...set.postings, ...learned],
    dataHash: hash.digest('hex'),
    date: newest > set.date ? newest : set.date,
  }
}

function inParts({ learned, last }: PartedDecisions): string {
  const { train, calibrate } = countParts(learned)
  return (
    `the labels and ${learned.length} decisions (${train} to train, ${calibrate} to calibrate); ` +
    `the last ${last.length} are compared on`
  )
}

function countParts(learned: PartedDecisions['learned']) {
  const train = learned.filter((posting) => partOf(posting) === 'train').length
  return { train, calibrate: learned.length - train }
}

function learnedFrom({ used, learned, last }: PartedDecisions): StoredComparison['learned'] {
  const curators = new Set(used.map(({ curatorId }: DecisionLabel) => curatorId))
  return {
    decisions: used.length,
    labels: used.map(({ id }) => labelId(id)),
    ...countParts(learned),
    last: last.length,
    curators: curators.size,
    from: used[0]!.at,
    until: used.at(-1)!.at,
  }
}

/** What the candidate would change on live postings; null when it was stopped. */
async function judgeLive(
  db: Database,
  model: Model,
  { signal, now }: TrainArguments,
  streams: Streams,
): Promise<StoredComparison['live'] | null> {
  const bar = openProgress(streams.stderr, 'judging')
  let changes: StoredComparison['live']['changes'] = []
  const { found, isComplete } = await rescore(db, {
    model,
    dryRun: true,
    baseUrl: '', // an address of the board is kept without its host
    now,
    onChanges: async (all) => {
      changes = all.slice(0, MOST_CHANGES)
    },
    onProgress: (_, done, total) => bar.show(done, total),
    shouldStop: () => signal.aborted,
  }).finally(bar.close)
  if (!isComplete) return null
  say(streams, `${found.postings} live postings: ${inWords(found)}`)
  return { at: now(), counts: found, changes }
}

function gateLine(gate: Gate): string {
  const { set, reference, figure, candidate, against, outcome } = gate
  const sign = isPassed(gate) ? 'ok' : 'NO'
  return `${sign} ${figure} (${set}): ${inShare(candidate)}, ${reference} ${inShare(against)}: ${outcome}`
}

function inShare({ right, n }: Share): string {
  return `${right}/${n}`
}
