/** Models that learned from decisions: kept with how they compare, until a curator puts one in force. */
import type { ModelComparison } from '../classifier/compare-models.ts'
import type { Model } from '../classifier/model.ts'
import type { Change, ChangeCounts } from '../classifier/model-change.ts'
import type { Db, Trx } from './database.ts'
import type { ModelsTable } from './tables.ts'

/** All that was found of a candidate when it was made. */
export type StoredComparison = ModelComparison & {
  learned: {
    /** That count, in all and by what became of them. */
    decisions: number
    train: number
    calibrate: number
    last: number
    /** Different people who made them; erased accounts are one. */
    curators: number
    /** Ids of their labels. */
    labels: number[]
    /** Instants of the oldest and the newest, UTC ms. */
    from: number
    until: number
  }
  live: {
    /** When live postings were judged on trial, UTC ms. */
    at: number
    counts: ChangeCounts
    /** The weightiest ones. */
    changes: Change[]
  }
}

export type StoredModel = {
  id: number
  version: string
  state: ModelsTable['state']
  createdAt: number
  activatedAt: number | null
  /** Account id. */
  activatedBy: number | null
  comparison: StoredComparison | null
}

const COLUMNS = [
  'id',
  'version',
  'state',
  'createdAt',
  'activatedAt',
  'activatedBy',
  'comparison',
] as const

/**
 * Keeps a model on trial. The same content again is the same row, with its newer comparison: one that
 * was in force once stays what it is.
 * @returns its id
 */
export async function storeCandidate(
  trx: Trx,
  candidate: { model: Model; comparison: StoredComparison; now: number },
): Promise<number> {
  const { model, now } = candidate
  const comparison = JSON.stringify(candidate.comparison)
  const { id } = await trx
    .insertInto('models')
    .values({
      version: model.version,
      state: 'candidate',
      createdAt: now,
      content: JSON.stringify(model),
      comparison,
    })
    .onConflict((conflict) =>
      conflict.column('version').doUpdateSet({ comparison, createdAt: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function getModel(db: Db, id: number): Promise<StoredModel | null> {
  const row = await db.selectFrom('models').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row ? toStored(row) : null
}

/** By the unique index on the version. */
export async function findModelByVersion(db: Db, version: string): Promise<StoredModel | null> {
  const row = await db
    .selectFrom('models')
    .select(COLUMNS)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? toStored(row) : null
}

/**
 * The model that was compared last and has not been in force since; null: there is none. A table of few
 * rows.
 */
export async function findCandidate(db: Db): Promise<StoredModel | null> {
  const row = await db
    .selectFrom('models')
    .select(COLUMNS)
    .where('comparison', 'is not', null)
    .where((eb) =>
      eb.or([eb('activatedAt', 'is', null), eb('createdAt', '>', eb.ref('activatedAt'))]),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toStored(row) : null
}

/** The newest models, without what is known of them; a table of few rows. */
export function findNewestModels(
  db: Db,
  limit: number,
): Promise<Omit<StoredModel, 'comparison' | 'activatedBy'>[]> {
  return db
    .selectFrom('models')
    .select(['id', 'version', 'state', 'createdAt', 'activatedAt'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

function toStored(
  row: Omit<StoredModel, 'comparison'> & { comparison: string | null },
): StoredModel {
  const { comparison } = row
  return {
    ...row,
    comparison: comparison === null ? null : (JSON.parse(comparison) as StoredComparison),
  }
}
