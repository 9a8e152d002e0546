import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { ImportRunsTable } from '../../db/tables.ts'
import type { Problem } from '../../intake/fields.ts'

export type ImportRun = Selectable<ImportRunsTable>

const ERRORS_A_STATEMENT = 200 // rows of five values

/** The last run of the same bytes since an instant (UTC ms) that never came to its end, or null. */
export async function getUnfinishedRun(
  db: Db,
  fingerprint: string,
  since: number,
): Promise<ImportRun | null> {
  const run = await db
    .selectFrom('importRuns')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .where('finishedAt', 'is', null)
    .where('startedAt', '>=', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return run ?? null
}

export function insertRun(
  db: Db,
  run: Pick<ImportRun, 'source' | 'file' | 'fingerprint' | 'startedAt'>,
): Promise<ImportRun> {
  return db.insertInto('importRuns').values(run).returningAll().executeTakeFirstOrThrow()
}

/** The checkpoint: in the same transaction as what it counts. */
export async function updateRun(
  trx: Trx,
  id: number,
  counts: Partial<Omit<ImportRun, 'id'>>,
): Promise<void> {
  await trx.updateTable('importRuns').set(counts).where('id', '=', id).execute()
}

export async function insertErrors(
  trx: Trx,
  runId: number,
  problems: readonly Problem[],
): Promise<void> {
  for (let from = 0; from < problems.length; from += ERRORS_A_STATEMENT) {
    const some = problems.slice(from, from + ERRORS_A_STATEMENT)
    await trx
      .insertInto('importErrors')
      .values(some.map((problem) => ({ runId, ...problem })))
      .execute()
  }
}

/** Says when a closed posting closed. Returns 1 when that was not known, else 0. */
export async function setClosedAt(
  trx: Trx,
  posting: { source: string; externalId: string; closedAt: number },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('postings')
    .set({ closedAt: posting.closedAt })
    .where('source', '=', posting.source)
    .where('externalId', '=', posting.externalId)
    .where('closedAt', 'is not', null)
    .where('closedAt', '<>', posting.closedAt)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
