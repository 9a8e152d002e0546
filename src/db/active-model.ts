/** The model that this board judges with: one that a curator activated, else the shipped one. */
import { type Model, readModel } from '../classifier/model.ts'
import { shippedModel } from '../classifier/shipped-model.ts'
import { UnusableModel } from '../classifier/unusable-model.ts'
import { cueHash } from '../classifier/vocabulary.ts'
import { getBoardState, setBoardState } from './board-state.ts'
import type { Db, Trx } from './database.ts'

/** Its value is an id of `models`; without it the shipped model judges. */
const STATE = 'active_model'

/** What rows of `models` hold, by database and id: a row's content is written once. */
const known = new WeakMap<object, Map<number, Model | null>>()

/**
 * The active model: the activated one, if this program can judge with it, else the one that came with
 * the program. One query by primary key; another one the first time that a model is asked for.
 */
export async function getActiveModel(db: Db): Promise<Model> {
  const id = await getActiveModelId(db)
  return (id === null ? null : await getStoredModel(db, id)) ?? shippedModel
}

/** The row of `models` that was activated last, usable or not; null: none ever was. */
export function getActiveModelId(db: Db): Promise<number | null> {
  return getBoardState(db, STATE)
}

/** Puts a row of `models` in force, in the transaction that decides so. */
export function setActiveModelId(trx: Trx, id: number): Promise<void> {
  return setBoardState(trx, STATE, id)
}

/** The model that a row holds; null when it holds none that this program can judge with. */
export async function getStoredModel(db: Db, id: number): Promise<Model | null> {
  // A transaction has the adapter of its database.
  const { adapter } = db.getExecutor()
  const models = known.get(adapter) ?? new Map<number, Model | null>()
  known.set(adapter, models)
  const before = models.get(id)
  if (before !== undefined) return before
  const row = await db
    .selectFrom('models')
    .select(['version', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null // not kept: it may be written by another transaction
  const model = row.content === null ? ofProgram(row.version) : readContent(row.content)
  models.set(id, model)
  return model
}

/** A row without content stands for the model that some release of the program came with. */
function ofProgram(version: string): Model | null {
  return version === shippedModel.version ? shippedModel : null
}

function readContent(content: string): Model | null {
  try {
    return readModel(JSON.parse(content), cueHash)
  } catch (error) {
    if (error instanceof UnusableModel || error instanceof SyntaxError) return null
    throw error
  }
}
