/** What time alone does: postings past their last day expire, and employers are reminded before. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { appendAudit } from './audit.ts'
import { nextDataVersion, releaseLock, takeLock } from './board-state.ts'
import { type Db, type Trx, withTransaction } from './database.ts'
import { pruneJobs } from './job-retention.ts'
import { lapseMarks } from './mark-lapse.ts'
import { countReminders, hasReminders, type Reminding, remindEmployers } from './reminders.ts'
import { eraseReportNotes, forgetOld } from './retention.ts'
import { forgetUndoable } from './undo.ts'
import { watchEmployers } from './watch.ts'

const LOCK = 'tick'
const LOCK_LENGTH = 5 * 60_000 // ms; a process that dies holds the others up no longer
const BATCH = 500 // postings a transaction

export type TickResult = {
  /** Postings that expired, or would in a dry run. */
  expired: number
  /** Postings whose employer is reminded of the last day, or would be in a dry run. */
  reminded: number
  /** False when another process is at it. */
  ran: boolean
}

/**
 * Turns published postings past their last day into expired ones, each with an entry in the log, and
 * asks for the reminders that are due. Again at the same instant it changes nothing; of several
 * processes one does it.
 * @param now UTC ms
 * @param options.owner who holds the lock meanwhile: one name a process, its own by default
 * @param options.reminding how reminders are sent; without it none are
 */
export async function tick(
  db: Db,
  now: number,
  options: { dryRun?: boolean; owner?: string; reminding?: Reminding | null } = {},
): Promise<TickResult> {
  const { dryRun = false, owner = randomUUID(), reminding = null } = options
  if (dryRun) {
    return { expired: await countPast(db, now), reminded: await countReminders(db, now), ran: true }
  }
  await forgetOld(db, now)
  await eraseReportNotes(db, now)
  await forgetUndoable(db, now)
  await pruneJobs(db, now)
  await lapseMarks(db, now)
  await watchEmployers(db, now, { owner })
  const isRemindingDue = reminding !== null && (await hasReminders(db, now))
  if (!isRemindingDue && (await countPast(db, now)) === 0) {
    return { expired: 0, reminded: 0, ran: true }
  }
  if (!(await takeLock(db, { name: LOCK, owner, now, until: now + LOCK_LENGTH }))) {
    return { expired: 0, reminded: 0, ran: false }
  }
  try {
    const expired = await expireAll(db, now)
    const reminded = reminding === null ? 0 : await remindEmployers(db, now, reminding)
    return { expired, reminded, ran: true }
  } finally {
    await releaseLock(db, LOCK, owner)
  }
}

async function expireAll(db: Db, now: number): Promise<number> {
  let expired = 0
  for (;;) {
    const done = await withTransaction(db, (trx) => expireSome(trx, now))
    expired += done
    if (done < BATCH) return expired
  }
}

async function countPast(db: Db, now: number): Promise<number> {
  const { count } = await past(db, now)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function past(db: Db, now: number) {
  return db
    .selectFrom('postings')
    .where(sql<boolean>`status = 'published' and valid_through <= ${now}`) // as the index spells it
}

async function expireSome(trx: Trx, now: number): Promise<number> {
  await nextDataVersion(trx)
  const ids = (
    await past(trx, now).select('id').orderBy('validThrough').limit(BATCH).execute()
  ).map(({ id }) => id)
  if (ids.length === 0) return 0
  await trx
    .updateTable('postings')
    .set((eb) => ({
      status: 'expired',
      closedAt: eb.ref('validThrough'), // when it closed, not when this was noticed
      version: eb('version', '+', 1),
      updatedAt: now,
    }))
    .where('id', 'in', ids)
    .execute()
  await appendAudit(
    trx,
    ids.map((postingId) => ({ at: now, action: 'expire', postingId, detail: {} })),
  )
  return ids.length
}
