/** A curator puts a model in force, or goes back to the one before; what people decided stays. */
import { shippedModel } from '../classifier/shipped-model.ts'
import {
  getActiveModel,
  getActiveModelId,
  getStoredModel,
  setActiveModelId,
} from './active-model.ts'
import { nextDataVersion } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import { recordDecision } from './decisions.ts'
import { enqueueJob } from './jobs.ts'
import { findModelByVersion, getModel, type StoredModel } from './models.ts'
import { ensureModel } from './predictions.ts'

/** The job that applies the active model to live postings. */
export const RESCORE_JOB = 'rescore'

/**
 * Why a model is not put in force. unusable: this program cannot judge with it. not-compared: nobody
 * compared it. failed: it is worse in some respect. stale: it was compared with other models than
 * those of now.
 */
export type ActivationRefusal = 'unusable' | 'not-compared' | 'failed' | 'stale'
/** done also where it is in force already. */
export type Activated = { outcome: 'done' | 'unknown' | ActivationRefusal; version?: string }

type By = { curatorId: number; now: number }

/** What keeps a model from being put in force now; null: nothing. */
export async function activationRefusal(
  db: Db,
  { id, comparison }: StoredModel,
): Promise<ActivationRefusal | null> {
  if ((await getStoredModel(db, id)) === null) return 'unusable'
  if (comparison === null) return 'not-compared'
  if (!comparison.isPassed) return 'failed'
  const active = await getActiveModel(db)
  const isOfNow =
    comparison.active === active.version && comparison.shipped === shippedModel.version
  return isOfNow ? null : 'stale'
}

/**
 * Puts a model in force that was compared with the active one and is no worse; live postings are
 * judged by it soon after, by a job of the queue.
 */
export async function activateModel(trx: Trx, id: number, by: By): Promise<Activated> {
  await nextDataVersion(trx)
  const row = await getModel(trx, id)
  if (row === null) return { outcome: 'unknown' }
  const { version } = row
  const active = await getActiveModel(trx)
  if (active.version === version) return { outcome: 'done', version }
  const refusal = await activationRefusal(trx, row)
  if (refusal !== null) return { outcome: refusal, version }
  await switchTo(trx, { id, version, from: active.version, action: 'activate' }, by)
  return { outcome: 'done', version }
}

/** The model that was in force before the active one; null: the active one came first. */
export async function findPrevious(db: Db): Promise<{ version: string } | null> {
  const id = await getActiveModelId(db)
  const row = id === null ? null : await getModel(db, id)
  const active = await getActiveModel(db)
  if (row === null || row.version !== active.version || active === shippedModel) return null
  // A model is put in force only where it was compared with the one that was.
  const before = row.comparison && (await findModelByVersion(db, row.comparison.active))
  const isUsable = before && (await getStoredModel(db, before.id)) !== null
  return { version: isUsable ? before.version : shippedModel.version }
}

/**
 * Goes back to the model that was in force before.
 * @param version of the model that is given up: sent twice, one step is taken back
 * @returns the version in force now; null when another model is in force, or none was before
 */
export async function rollBack(trx: Trx, version: string, by: By): Promise<string | null> {
  await nextDataVersion(trx)
  const active = await getActiveModel(trx)
  const previous = active.version === version ? await findPrevious(trx) : null
  if (previous === null) return null
  const id = await ensureModel(trx, previous.version, by.now)
  await switchTo(
    trx,
    { id, version: previous.version, from: active.version, action: 'roll-back' },
    by,
  )
  return previous.version
}

type Switch = { id: number; version: string; from: string; action: 'activate' | 'roll-back' }

async function switchTo(
  trx: Trx,
  { id, version, from, action }: Switch,
  { curatorId, now }: By,
): Promise<void> {
  await ensureModel(trx, from, now) // what came with the program has a row once it has judged
  await trx.updateTable('models').set({ state: 'retired' }).where('state', '=', 'active').execute()
  await trx
    .updateTable('models')
    .set({ state: 'active', activatedAt: now, activatedBy: curatorId })
    .where('id', '=', id)
    .execute()
  await setActiveModelId(trx, id)
  const detail = { model: version, previous: from }
  const decisionId = await recordDecision(trx, { at: now, curatorId, action, detail })
  await enqueueJob(trx, {
    kind: RESCORE_JOB,
    payload: {},
    dedupeKey: `rescore:${decisionId}`,
    runAt: now,
    now,
  })
}
