/** What the classifier said of postings: one row a revision and model. */
import type { Prediction } from '../classifier/prediction.ts'
import type { Db, Trx } from './database.ts'

/** Stores what a model says of a revision, in place of what the same model said of it before. */
export async function storePrediction(
  trx: Trx,
  postingId: number,
  revisionId: number,
  prediction: Prediction,
  now: number,
): Promise<void> {
  const { contract, roleLevel, probability, verdict } = prediction
  const judged = {
    contract,
    roleLevel,
    probability,
    verdict,
    evidence: JSON.stringify(prediction.evidence),
    contractEvidence: JSON.stringify(prediction.contractEvidence),
    createdAt: now,
  }
  const modelId = await ensureModel(trx, prediction.model, now)
  await trx
    .insertInto('predictions')
    .values({ postingId, revisionId, modelId, ...judged })
    .onConflict((conflict) => conflict.columns(['revisionId', 'modelId']).doUpdateSet(judged))
    .execute()
}

/** The latest prediction of each posting, by posting id; those of candidate models are left out. */
export async function findPredictions(
  db: Db,
  postingIds: readonly number[],
): Promise<Map<number, Prediction>> {
  const found = new Map<number, Prediction>()
  if (postingIds.length === 0) return found
  const rows = await db
    .selectFrom('predictions')
    .innerJoin('models', 'models.id', 'predictions.modelId')
    .select([
      'predictions.postingId',
      'predictions.contract',
      'predictions.contractEvidence',
      'predictions.roleLevel',
      'predictions.probability',
      'predictions.verdict',
      'predictions.evidence',
      'models.version as model',
    ])
    .where('predictions.postingId', 'in', postingIds)
    .where('models.state', '<>', 'candidate')
    .orderBy('predictions.revisionId')
    .orderBy('predictions.id')
    .execute()
  for (const { postingId, contractEvidence, evidence, ...rest } of rows) {
    found.set(postingId, {
      ...rest,
      contractEvidence: JSON.parse(contractEvidence),
      evidence: JSON.parse(evidence),
    })
  }
  return found
}

/** The id of a model by its version, made active when it is new. */
async function ensureModel(trx: Trx, version: string, now: number): Promise<number> {
  const byVersion = () =>
    trx.selectFrom('models').select('id').where('version', '=', version).executeTakeFirst()
  const known = await byVersion()
  if (known) return known.id
  await trx
    .insertInto('models')
    .values({ version, state: 'active', createdAt: now })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute()
  return (await byVersion())!.id
}
