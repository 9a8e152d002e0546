/** Predictions of live postings: made, and stored beside those of older models. */
import type { Judge } from '../../classifier/model.ts'
import type { Prediction } from '../../classifier/prediction.ts'
import { appendAudit } from '../../db/audit.ts'
import { nextDataVersion } from '../../db/board-state.ts'
import type { Db, Trx } from '../../db/database.ts'
import { judgePosting } from '../../db/judge-posting.ts'
import { nextFlag } from '../../db/postings.ts'
import { findPredictions, storePredictions } from '../../db/predictions.ts'
import { isDue, isPublic, type Judged } from './compare.ts'
import { findLiveAmong, findRevisions, type LivePosting, updateJudgement } from './queries.ts'

/** A posting that was judged: as of which version, and what was said where that was kept. */
export type Known = { id: number; version: number; prediction?: Prediction }

/**
 * What a model says of some postings.
 * @param known judgements that are taken over where the posting is still the same
 */
export async function judgeAll(
  db: Db,
  postings: readonly LivePosting[],
  model: Judge,
  known: readonly Known[] = [],
): Promise<Judged[]> {
  const stored = await findPredictions(
    db,
    postings.map(({ id }) => id),
  )
  const before = new Map(known.map((one) => [one.id, one]))
  return postings.map((posting) => {
    const one = before.get(posting.id)
    const said = one?.version === posting.version ? one.prediction : undefined
    const prediction = said ?? judgePosting(posting, model)
    const flag = nextFlag(posting.flag, prediction.verdict)
    const isDecided = posting.flag === 'upheld' || posting.flag === 'cleared'
    const level = isDecided ? posting.level : prediction.roleLevel
    return { posting, stored: stored.get(posting.id), prediction, flag, level }
  })
}

/**
 * Stores judgements in the caller's transaction. A posting that was edited after it was judged is
 * judged anew; one that is no longer live is left alone.
 * @returns what was written, and the ids of the live postings that were edited
 */
export async function storeJudged(
  trx: Trx,
  known: readonly Known[],
  model: Judge,
  now: number,
): Promise<{ stored: Judged[]; edited: number[] }> {
  if (known.length === 0) return { stored: [], edited: [] }
  await nextDataVersion(trx)
  const ids = known.map(({ id }) => id)
  const current = await findLiveAmong(trx, ids)
  const versions = new Map(known.map(({ id, version }) => [id, version]))
  const edited = current
    .filter(({ id, version }) => versions.get(id) !== version)
    .map(({ id }) => id)
  const due = (await judgeAll(trx, current, model, known)).filter(isDue)
  if (due.length === 0) return { stored: [], edited }
  const revisions = await findRevisions(trx, ids)
  const predictions = due.map(({ posting: { id }, prediction }) => ({
    ...{ postingId: id, revisionId: revisions.get(id)!, prediction },
  }))
  await storePredictions(trx, predictions, now)
  for (const one of due) await storeOne(trx, one, now)
  await appendAudit(trx, due.filter(movesFlag).map(toAuditEntry(now)))
  return { stored: due, edited }
}

function storeOne(trx: Trx, judged: Judged, now: number): Promise<void> {
  const { posting, prediction, flag, level } = judged
  const { verdict, probability } = prediction
  return updateJudgement(trx, posting.id, {
    ...{ level, verdict, probability, flag },
    ...(isPublic(judged) ? { version: posting.version + 1, updatedAt: now } : {}),
  })
}

function movesFlag({ posting, flag }: Judged): boolean {
  return posting.flag !== flag
}

function toAuditEntry(at: number) {
  return ({ posting, prediction, flag }: Judged) => ({
    at,
    action: 'flag',
    postingId: posting.id,
    detail: { from: posting.flag, to: flag, model: prediction.model },
  })
}
