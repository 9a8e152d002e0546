/** What the classifier said of postings: one row a revision and model. */
import type { Evidence, Prediction } from '../classifier/prediction.ts'
import { getActiveModel } from './active-model.ts'
import type { Db, Trx } from './database.ts'

/** A prediction and the revision it was made of. */
export type RevisionPrediction = { postingId: number; revisionId: number; prediction: Prediction }

/**
 * Stores what models say of revisions, in place of what the same model said of the same revision
 * before, and as the latest of what is said of it.
 * @param predictions each of another revision; a statement binds 11 values of each
 * @param now UTC ms
 */
export async function storePredictions(
  trx: Trx,
  predictions: readonly RevisionPrediction[],
  now: number,
): Promise<void> {
  for (const [version, ofModel] of Map.groupBy(predictions, (one) => one.prediction.model)) {
    const modelId = await ensureModel(trx, version, now)
    const revisionIds = ofModel.map(({ revisionId }) => revisionId)
    // Not an update in place: the latest row is the one with the highest id.
    await trx
      .deleteFrom('predictions')
      .where('modelId', '=', modelId)
      .where('revisionId', 'in', revisionIds)
      .execute()
    await trx
      .insertInto('predictions')
      .values(ofModel.map((one) => toRow(one, modelId, now)))
      .execute()
  }
}

function toRow(
  { postingId, revisionId, prediction }: RevisionPrediction,
  modelId: number,
  now: number,
) {
  const { contract, roleLevel, probability, verdict, bias } = prediction
  return {
    postingId,
    revisionId,
    modelId,
    contract,
    roleLevel,
    probability,
    verdict,
    bias,
    evidence: JSON.stringify(prediction.evidence),
    contractEvidence: JSON.stringify(prediction.contractEvidence),
    createdAt: now,
  }
}

/**
 * The latest prediction of each posting's public words, by posting id; those of candidate models and
 * of revisions that wait for a curator are left out.
 */
export async function findPredictions(
  db: Db,
  postingIds: readonly number[],
): Promise<Map<number, Prediction>> {
  const found = new Map<number, Prediction>()
  if (postingIds.length === 0) return found
  const rows = await db
    .selectFrom('predictions')
    .innerJoin('models', 'models.id', 'predictions.modelId')
    .innerJoin('postingRevisions', 'postingRevisions.id', 'predictions.revisionId')
    .select([
      'predictions.postingId',
      'predictions.contract',
      'predictions.contractEvidence',
      'predictions.roleLevel',
      'predictions.probability',
      'predictions.verdict',
      'predictions.bias',
      'predictions.evidence',
      'models.version as model',
    ])
    .where('predictions.postingId', 'in', postingIds)
    .where('models.state', '<>', 'candidate')
    .where('postingRevisions.state', '=', 'accepted')
    .orderBy('predictions.revisionId')
    .orderBy('predictions.id')
    .execute()
  for (const { postingId, contractEvidence, evidence, ...rest } of rows) {
    const passages: Evidence[] = JSON.parse(evidence)
    found.set(postingId, {
      ...rest,
      logit: passages.reduce((sum, { weight }) => sum + weight, rest.bias),
      contractEvidence: JSON.parse(contractEvidence),
      evidence: passages,
    })
  }
  return found
}

/**
 * The id of a model by its version. A new one came with the program: where it is in force, it takes the
 * place of that of an earlier release.
 */
export async function ensureModel(trx: Trx, version: string, now: number): Promise<number> {
  const byVersion = () =>
    trx.selectFrom('models').select('id').where('version', '=', version).executeTakeFirst()
  const known = await byVersion()
  if (known) return known.id
  const isInForce = (await getActiveModel(trx)).version === version
  if (isInForce) {
    await trx
      .updateTable('models')
      .set({ state: 'retired' })
      .where('state', '=', 'active')
      .execute()
  }
  await trx
    .insertInto('models')
    .values({ version, state: isInForce ? 'active' : 'retired', createdAt: now })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute()
  return (await byVersion())!.id
}
