/** Predictions of live postings: made, and stored beside those of older models. */
import type { Judge } from '../../classifier/model.ts'
import { appendAudit } from '../../db/audit.ts'
import { nextDataVersion } from '../../db/board-state.ts'
import type { Db, Trx } from '../../db/database.ts'
import { judgePosting } from '../../db/judge-posting.ts'
import { nextFlag } from '../../db/postings.ts'
import { findPredictions, storePredictions } from '../../db/predictions.ts'
import { isDue, isPublic, type Judged } from './compare.ts'
import { findLiveAmong, findRevisions, type LivePosting, updateJudgement } from './queries.ts'

/**
 * What a model says of some postings.
 * @param known judgements that are taken over where the posting is still the same
 */
export async function judgeAll(
  db: Db,
  postings: readonly LivePosting[],
  model: Judge,
  known: readonly Judged[] = [],
): Promise<Judged[]> {
  const stored = await findPredictions(
    db,
    postings.map(({ id }) => id),
  )
  const before = new Map(known.map((judged) => [judged.posting.id, judged]))
  return postings.map((posting) => {
    const judged = before.get(posting.id)
    const isSame = judged?.posting.version === posting.version
    const prediction = isSame ? judged.prediction : judgePosting(posting, model)
    const flag = nextFlag(posting.flag, prediction.verdict)
    return { posting, stored: stored.get(posting.id), prediction, flag }
  })
}

/**
 * Stores judgements in the caller's transaction. A posting that was edited after it was read is
 * judged anew; one that is no longer live is left alone.
 * @returns what was written
 */
export async function storeJudged(
  trx: Trx,
  judged: readonly Judged[],
  model: Judge,
  now: number,
): Promise<Judged[]> {
  if (judged.length === 0) return []
  await nextDataVersion(trx)
  const ids = judged.map(({ posting }) => posting.id)
  const current = await findLiveAmong(trx, ids)
  const due = (await judgeAll(trx, current, model, judged)).filter(isDue)
  if (due.length === 0) return []
  const revisions = await findRevisions(trx, ids)
  const predictions = due.map(({ posting: { id }, prediction }) => ({
    ...{ postingId: id, revisionId: revisions.get(id)!, prediction },
  }))
  await storePredictions(trx, predictions, now)
  for (const one of due) await storeOne(trx, one, now)
  await appendAudit(trx, due.filter(movesFlag).map(toAuditEntry(now)))
  return due
}

function storeOne(trx: Trx, judged: Judged, now: number): Promise<void> {
  const { posting, prediction, flag } = judged
  const { roleLevel: level, verdict, probability } = prediction
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
