/** A curator puts a model in force, or goes back to the one before; what people decided stays. */
import { shippedModel } from '../classifier/shipped-model.ts'
import { getActiveModel, getStoredModel, setActiveModelId } from './active-model.ts'
import { nextDataVersion } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import { recordDecision } from './decisions.ts'
import { enqueueJob } from './jobs.ts'
import { countStanding } from './labels.ts'
import { findModelByVersion, getModel, type StoredModel } from './models.ts'
import { isCurator } from './people.ts'
import { ensureModel } from './predictions.ts'

/** A comparison says how a model does beside the postings and decisions of its time. */
const COMPARED_WITHIN = 30 * 86_400_000 // ms
/** Switches that are looked back on. */
const MOST_SWITCHES = 500

/** The job that applies the active model to live postings. */
export const RESCORE_JOB = 'rescore'

/**
 * Why a model is not put in force. unusable: this program cannot judge with it. not-compared: nobody
 * compared it. failed: it is worse in some respect. stale: it was compared with other models than
 * those of now. old: it was compared more than 30 days ago. changed: it learned from a decision that
 * was undone, overturned, contested or emptied of its words since.
 */
export type ActivationRefusal = 'unusable' | 'not-compared' | 'failed' | 'stale' | 'old' | 'changed'
/** done also where it is in force already; unknown also for somebody who is no curator any more. */
export type Activated = { outcome: 'done' | 'unknown' | ActivationRefusal; version?: string }

type By = { curatorId: number; now: number }

/** What keeps a model from being put in force now; null: nothing. */
export async function activationRefusal(
  db: Db,
  { id, comparison, createdAt }: StoredModel,
  now: number,
): Promise<ActivationRefusal | null> {
  if ((await getStoredModel(db, id)) === null) return 'unusable'
  if (comparison === null) return 'not-compared'
  if (!comparison.isPassed) return 'failed'
  const active = await getActiveModel(db)
  if (comparison.active !== active.version) return 'stale'
  if (comparison.shipped !== shippedModel.version) return 'stale'
  if (createdAt <= now - COMPARED_WITHIN) return 'old'
  const { labels } = comparison.learned
  return (await countStanding(db, labels)) === labels.length ? null : 'changed'
}

/**
 * Puts a model in force that was compared with the active one and is no worse; live postings are
 * judged by it soon after, by a job of the queue.
 */
export async function activateModel(trx: Trx, id: number, by: By): Promise<Activated> {
  await nextDataVersion(trx)
  const row = (await isCurator(trx, by.curatorId)) ? await getModel(trx, id) : null
  if (row === null) return { outcome: 'unknown' }
  const { version } = row
  const active = await getActiveModel(trx)
  if (active.version === version) return { outcome: 'done', version }
  const refusal = await activationRefusal(trx, row, by.now)
  if (refusal !== null) return { outcome: refusal, version }
  await switchTo(trx, { id, version, from: active.version, action: 'activate' }, by)
  return { outcome: 'done', version }
}

/**
 * The model that was in force before the active one, one step further back after each return, and in
 * the end the one that came with the program; null: that one judges.
 */
export async function findPrevious(db: Db): Promise<{ version: string } | null> {
  const active = await getActiveModel(db)
  if (active === shippedModel) return null
  for (const version of (await versionsBefore(db, active.version)).reverse()) {
    const row = await findModelByVersion(db, version)
    if (row && (await getStoredModel(db, row.id)) !== null) return { version }
  }
  return { version: shippedModel.version }
}

/** What a return would lead to, first to last: of what was put in force, less what was given up. */
async function versionsBefore(db: Db, active: string): Promise<string[]> {
  const before: string[] = []
  let current: string | null = null
  for (const { action, model, previous } of await findSwitches(db)) {
    // Another release may have judged with another model in between.
    if (current !== previous) before.splice(0, before.length, previous)
    else if (action === 'activate') before.push(previous)
    if (action === 'roll-back') {
      const at = before.lastIndexOf(model)
      before.length = Math.max(0, at)
    }
    current = model
  }
  return before.filter((version) => version !== active)
}

type Logged = { action: 'activate' | 'roll-back'; model: string; previous: string }

/** The newest switches, oldest first; of each kind along audit_entries_action. */
async function findSwitches(db: Db): Promise<Logged[]> {
  const of = (action: Logged['action']) =>
    db
      .selectFrom('auditEntries')
      .select(['id', 'detail'])
      .where('action', '=', action)
      .where('decisionId', 'is not', null)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST_SWITCHES)
      .execute()
  const [activations, returns] = [await of('activate'), await of('roll-back')]
  return [
    ...activations.map((row) => ({ ...row, action: 'activate' as const })),
    ...returns.map((row) => ({ ...row, action: 'roll-back' as const })),
  ]
    .sort((a, b) => a.id - b.id)
    .map(({ action, detail }) => {
      const { model, previous } = JSON.parse(detail) as Omit<Logged, 'action'>
      return { action, model, previous }
    })
}

/**
 * Goes back to the model that was in force before.
 * @param version of the model that is given up: sent twice, one step is taken back
 * @returns the version in force now; null when another model is in force, or none was before; unknown
 *   for somebody who is no curator any more
 */
export async function rollBack(
  trx: Trx,
  version: string,
  by: By,
): Promise<{ version: string } | 'unknown' | null> {
  await nextDataVersion(trx)
  if (!(await isCurator(trx, by.curatorId))) return 'unknown'
  const active = await getActiveModel(trx)
  const previous = active.version === version ? await findPrevious(trx) : null
  if (previous === null) return null
  const id = await ensureModel(trx, previous.version, by.now)
  await switchTo(
    trx,
    { id, version: previous.version, from: active.version, action: 'roll-back' },
    by,
  )
  return previous
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
