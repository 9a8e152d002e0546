/** Marks of employers, and proposals of marks, end by time alone. */
import { sql } from 'kysely'
import { proposalsOverUntil } from '../domain/employer-mark.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion } from './board-state.ts'
import { type Db, type Trx, withTransaction } from './database.ts'

const BATCH = 500 // marks a transaction

/**
 * Ends the marks whose 12 months are over and the proposals that nobody confirmed in 60 days, each with
 * an entry in the log (indexes employer_marks_lapse and employer_marks_state). They were over by
 * themselves: pages go by the instant.
 * @returns how many
 */
export async function lapseMarks(db: Db, now: number): Promise<number> {
  let lapsed = 0
  for (;;) {
    const past = await pastMarks(db, now).limit(1).execute()
    const old = await oldProposals(db, now).limit(1).execute()
    if (past.length + old.length === 0) return lapsed
    lapsed += await withTransaction(db, async (trx) => {
      await nextDataVersion(trx)
      return lapseThose(trx, now)
    })
  }
}

/** Ends what is over of one organization, so that a mark may be proposed anew. */
export async function makeRoom(trx: Trx, organizationId: number, now: number): Promise<void> {
  await lapseThose(trx, now, organizationId)
  const proposal = await trx
    .selectFrom('employerMarks')
    .select(['id', 'organizationId'])
    .where('organizationId', '=', organizationId)
    .where(sql<boolean>`state in ('proposed', 'confirmed')`) // as the index spells it
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  if (proposal) await endProposals(trx, [proposal], now)
}

function pastMarks(db: Db, now: number) {
  return db
    .selectFrom('employerMarks')
    .select(['id', 'organizationId', 'confirmationId', 'lapsesAt'])
    .where(sql<boolean>`state = 'confirmed' and lapses_at <= ${now}`) // as the index spells it
    .orderBy('lapsesAt')
}

function oldProposals(db: Db, now: number) {
  return db
    .selectFrom('employerMarks')
    .select(['id', 'organizationId'])
    .where('state', '=', 'proposed')
    .where('createdAt', '<=', proposalsOverUntil(now))
    .orderBy('id')
}

/** @param organizationId those of one organization alone */
async function lapseThose(trx: Trx, now: number, organizationId?: number): Promise<number> {
  const marks = await pastMarks(trx, now)
    .$if(organizationId !== undefined, (query) =>
      query.where('organizationId', '=', organizationId!),
    )
    .limit(BATCH)
    .execute()
  for (const { id, confirmationId, lapsesAt } of marks) {
    await trx
      .updateTable('employerMarks')
      .set({ state: 'lapsed', endedAt: lapsesAt })
      .where('id', '=', id)
      .execute()
    // Nobody answered in time: what is gone is not kept.
    await trx
      .updateTable('appeals')
      .set({ state: 'overturned', endedAt: lapsesAt })
      .where('decisionId', '=', confirmationId)
      .where('state', '=', 'open')
      .execute()
  }
  await log(trx, marks, now)
  if (organizationId !== undefined) return marks.length
  const proposals = await oldProposals(trx, now).limit(BATCH).execute()
  await endProposals(trx, proposals, now)
  return marks.length + proposals.length
}

async function endProposals(trx: Trx, proposals: readonly Ended[], now: number): Promise<void> {
  for (const { id } of proposals) {
    await trx
      .updateTable('employerMarks')
      .set({ state: 'lapsed', endedAt: now })
      .where('id', '=', id)
      .execute()
  }
  await log(trx, proposals, now)
}

type Ended = { id: number; organizationId: number }

function log(trx: Trx, ended: readonly Ended[], now: number): Promise<void> {
  return appendAudit(
    trx,
    ended.map(({ id, organizationId: organization }) => ({
      ...{ at: now, action: 'mark-lapse', detail: { organization, mark: id } },
    })),
  )
}
