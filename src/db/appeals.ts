/** Employers contest a decision, and another curator than the first answers. */
import type { Selectable } from 'kysely'
import {
  APPEAL_WORKING_DAYS,
  CONTEST_DAYS,
  type DecisionAction,
  UNDO_WITHIN,
  workingDaysAfter,
} from '../domain/decision.ts'
import { clean } from '../text/normalise.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import { findCurators, findReaders } from './mark-readers.ts'
import { ownPostings } from './posting-life.ts'
import { RULINGS } from './rulings.ts'
import type { AppealsTable } from './tables.ts'

const CONTEST_WITHIN = CONTEST_DAYS * 86_400_000 // ms
const MOST_APPEALS = 20 // of one posting

/** A decision that may be contested now. */
export type Contestable = {
  id: number
  action: 'uphold' | 'remove'
  reason: string | null
  note: string | null
  isRedacted: boolean
  at: number
  /** Who made it, and may not answer the appeal; null: the operator, or an erased account. */
  curatorId: number | null
  organizationId: number | null
}

/**
 * The standing decision about a posting while it may be contested, or null: the newest one, when it
 * upheld the flag or removed the posting, can no longer be undone, is no older than
 * CONTEST_DAYS, was not contested before and did not itself answer an appeal.
 * By the index decisions_posting.
 * @param now UTC ms
 */
export async function findContestable(
  db: Db,
  postingId: number,
  now: number,
): Promise<Contestable | null> {
  const row = await db
    .selectFrom('decisions')
    .innerJoin('postings', 'postings.id', 'decisions.postingId')
    .select(['decisions.id', 'decisions.action', 'decisions.reason', 'decisions.note'])
    .select([
      'decisions.redactedAt',
      'decisions.at',
      'decisions.curatorId',
      'postings.organizationId',
    ])
    .select(['postings.flag', 'postings.status'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('appeals')
            .select('appeals.id')
            .where((or) =>
              or.or([
                or('appeals.decisionId', '=', or.ref('decisions.id')),
                or('appeals.outcomeId', '=', or.ref('decisions.id')),
              ]),
            ),
        )
        .as('wasAppealed'),
    )
    .where('decisions.postingId', '=', postingId)
    .where('decisions.action', 'in', RULINGS)
    .where('decisions.undoneAt', 'is', null)
    .orderBy('decisions.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || row.wasAppealed) return null
  const { action, flag, status, redactedAt, wasAppealed: _, ...rest } = row
  const decision = { ...rest, isRedacted: redactedAt !== null }
  const isOfAge = row.at <= now - UNDO_WITHIN && row.at > now - CONTEST_WITHIN
  if (!isOfAge) return null
  if (action === 'remove' && status === 'removed') return { ...decision, action }
  if (action === 'uphold' && status !== 'removed' && flag === 'upheld') {
    return { ...decision, action }
  }
  return null
}

export type NewAppeal = {
  decisionId: number
  /** null: a mark is contested. */
  postingId: number | null
  organizationId: number | null
  /** null: by a link mailed to the employer's domain. */
  accountId: number | null
  /** At most MAX_APPEAL characters. */
  text: string
  /** UTC ms. */
  now: number
}

/**
 * Keeps an appeal, due five working days on, with its entry in the log: take the next data version
 * before.
 * @returns false when the decision was contested before
 */
export async function storeAppeal(trx: Trx, appeal: NewAppeal): Promise<boolean> {
  const { decisionId, postingId, organizationId, accountId, text, now } = appeal
  const dueAt = workingDaysAfter(now, APPEAL_WORKING_DAYS)
  const row = await trx
    .insertInto('appeals')
    .values({
      ...{ decisionId, postingId, organizationId, accountId, dueAt, createdAt: now },
      text: clean(text).trim(),
    })
    .onConflict((conflict) => conflict.column('decisionId').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  if (postingId !== null) {
    // Whoever is about to decide, or to take a decision back, has not read this.
    await trx
      .updateTable('postings')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', postingId)
      .execute()
  }
  const actor = accountId === null ? {} : { actorId: accountId }
  const about = postingId === null ? {} : { postingId }
  const detail = { decision: decisionId, ...(organizationId && { organization: organizationId }) }
  await appendAudit(trx, [{ at: now, action: 'appeal', ...actor, ...about, decisionId, detail }])
  return true
}

/**
 * Contests what was decided of a posting of an organization that the account belongs to.
 * @param appeal.decisionId the decision that was read; another one in its place is not contested
 * @returns done, also when it was contested before; refused when there is nothing to contest; null
 *   when there is no such posting, whoever's it is
 */
export async function contestOwn(
  trx: Trx,
  postingId: number,
  appeal: { decisionId: number; text: string; accountId: number; now: number },
): Promise<'done' | 'refused' | null> {
  const { decisionId, text, accountId, now } = appeal
  const mine = await ownPostings(trx, accountId)
    .select(['postings.id', 'postings.organizationId'])
    .where('postings.id', '=', postingId)
    .executeTakeFirst()
  if (!mine) return null
  const isContestable = async () => (await findContestable(trx, postingId, now))?.id === decisionId
  const otherwise = async () =>
    (await isContested(trx, decisionId, postingId)) ? 'done' : 'refused'
  if (!(await isContestable())) return otherwise()
  await nextDataVersion(trx)
  if (!(await isContestable())) return otherwise() // somebody decided while this one waited
  const { organizationId } = mine
  await storeAppeal(trx, { decisionId, postingId, organizationId, accountId, text, now })
  return 'done'
}

async function isContested(db: Db, decisionId: number, postingId: number): Promise<boolean> {
  const row = await db
    .selectFrom('appeals')
    .select('id')
    .where('decisionId', '=', decisionId)
    .where('postingId', '=', postingId)
    .executeTakeFirst()
  return row !== undefined
}

/** An appeal with what it contests and what answered it. */
export type Appeal = Selectable<AppealsTable> & {
  contested: {
    action: DecisionAction
    reason: string | null
    note: string | null
    at: number
    /** Who may not answer it. */
    curatorId: number | null
  }
  /** null while it is open. */
  outcome: {
    action: DecisionAction
    reason: string | null
    /** null: redacted. */
    note: string | null
    at: number
  } | null
}

/** The appeals about a posting, newest first, at most 20 (index appeals_posting). */
export async function findAppeals(db: Db, postingId: number): Promise<Appeal[]> {
  const rows = await db
    .selectFrom('appeals')
    .innerJoin('decisions as contested', 'contested.id', 'appeals.decisionId')
    .leftJoin('decisions as outcome', 'outcome.id', 'appeals.outcomeId')
    .selectAll('appeals')
    .select(['contested.action', 'contested.reason', 'contested.note', 'contested.at'])
    .select(['contested.curatorId'])
    .select(['outcome.action as outcomeAction', 'outcome.reason as outcomeReason'])
    .select(['outcome.note as outcomeNote', 'outcome.at as outcomeAt'])
    .where('appeals.postingId', '=', postingId)
    .orderBy('appeals.id', 'desc')
    .limit(MOST_APPEALS)
    .execute()
  return rows.map((row) => {
    const { action, reason, note, at, curatorId, ...rest } = row
    const { outcomeAction, outcomeReason, outcomeNote, outcomeAt, ...appeal } = rest
    return {
      ...appeal,
      contested: { action, reason, note, at, curatorId },
      outcome:
        outcomeAction === null || outcomeAt === null
          ? null
          : { action: outcomeAction, reason: outcomeReason, note: outcomeNote, at: outcomeAt },
    }
  })
}

/** Ends an open appeal with the decision that answers it. */
export async function endAppeal(
  trx: Trx,
  end: { appealId: number; state: 'kept' | 'overturned'; outcomeId: number; now: number },
): Promise<void> {
  const { appealId, state, outcomeId, now } = end
  await trx
    .updateTable('appeals')
    .set({ state, outcomeId, endedAt: now })
    .where('id', '=', appealId)
    .where('state', '=', 'open')
    .execute()
}

/**
 * Opens the appeal that a decision answered: it was undone.
 * @returns the id of the decision that is contested again; null when it answered none
 */
export async function reopenAppeal(trx: Trx, outcomeId: number): Promise<number | null> {
  const row = await trx
    .updateTable('appeals')
    .set({ state: 'open', outcomeId: null, endedAt: null })
    .where('outcomeId', '=', outcomeId)
    .returning('decisionId')
    .executeTakeFirst()
  return row?.decisionId ?? null
}

/** Whether anybody may answer an appeal: a curator who neither decided nor belongs to the employer. */
export async function hasSecondReader(
  db: Db,
  { curatorId, organizationId }: { curatorId: number | null; organizationId: number | null },
): Promise<boolean> {
  const ids =
    organizationId === null
      ? (await findCurators(db)).map(({ id }) => id)
      : [...((await findReaders(db, [organizationId])).get(organizationId) ?? [])]
  return ids.some((id) => id !== curatorId)
}
