/** Hands a draft in: posting, revision, prediction, reply and mail are stored together or not at all. */
import { sql } from 'kysely'
import { getActiveModel } from '../../db/active-model.ts'
import { Banned } from '../../db/bans.ts'
import { type Trx, withTransaction } from '../../db/database.ts'
import { enqueueJob } from '../../db/jobs.ts'
import { judgePosting } from '../../db/judge-posting.ts'
import { ownSource, writtenId } from '../../db/own-ids.ts'
import {
  EditedMeanwhile,
  NotEditable,
  type SubmitOutcome,
  submitPosting,
  TooManyToday,
} from '../../db/submissions.ts'
import type { Board } from '../../http/board.ts'
import type { Session } from '../../http/guard.ts'
import { mailJob } from '../../mail/mail-order.ts'
import type { OpenDraft } from './context.ts'
import { type Draft, deleteDraft, rebaseDraft } from './drafts.ts'
import { findHanded, findOwnPosting } from './queries.ts'
import { type FieldProblem, readFields } from './read-fields.ts'

export type Submitted =
  | SubmitOutcome
  /** The draft is not finished: nothing was stored. */
  | { problems: FieldProblem[] }
  /**
   * saved-meanwhile: another tab saved other words. edited-meanwhile: the posting itself was changed;
   * handed in again, the draft stands in its place.
   */
  | {
      refused: 'too-many-today' | 'not-editable' | 'banned' | 'saved-meanwhile' | 'edited-meanwhile'
    }

/**
 * Hands in a draft as it was read. The same draft handed in at the same time or again is one posting
 * and one mail, and is answered the same.
 * @param reply what the employer says to the flag, at most 600 characters
 */
export async function submitDraft(
  board: Board,
  session: Session,
  open: OpenDraft,
  reply: string | null,
): Promise<Submitted> {
  const { fields, organization, externalId } = open
  const now = board.now()
  const { input, problems } = readFields(fields, { organization, externalId, now })
  if (problems.length > 0) return { problems }
  try {
    return await withTransaction(board.db, async (trx) => {
      const accountId = session.account.id
      // The first of several takes the draft away; the others find what became of it.
      const draft = await takeDraft(trx, accountId, open.draft)
      if (draft === 'other') return { refused: 'saved-meanwhile' } as const
      const source = ownSource(organization.id)
      if (draft === 'gone') {
        const handed = await findHanded(trx, accountId, { source, externalId })
        return handed ?? ({ refused: 'saved-meanwhile' } as const)
      }
      const prediction = judgePosting(input, await getActiveModel(trx))
      const { repostsId, postingVersion } = open.draft
      const reposts = repostsId === null ? null : { id: repostsId, firstSeenAt: now }
      const owner = { organizationId: organization.id, name: organization.name, accountId, reposts }
      const version = postingVersion ?? undefined
      const outcome = await submitPosting(trx, { input, prediction, owner, reply, version }, now)
      await enqueueJob(trx, submittedMail(session, open.draft, input.title, outcome, now))
      return outcome
    })
  } catch (error) {
    if (error instanceof TooManyToday) return { refused: 'too-many-today' }
    if (error instanceof NotEditable) return { refused: 'not-editable' }
    if (error instanceof Banned) return { refused: 'banned' }
    if (!(error instanceof EditedMeanwhile)) throw error
    await acknowledge(board, session.account.id, open.draft)
    return { refused: 'edited-meanwhile' }
  }
}

async function takeDraft(
  trx: Trx,
  accountId: number,
  { id, version }: Draft,
): Promise<'taken' | 'gone' | 'other'> {
  const stored = await trx
    .updateTable('drafts')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .returning('version')
    .executeTakeFirst()
  if (!stored) return 'gone'
  if (stored.version !== version) return 'other'
  await deleteDraft(trx, accountId, id)
  return 'taken'
}

/** The next time, the draft is meant to stand over what was changed. */
async function acknowledge({ db }: Board, accountId: number, draft: Draft): Promise<void> {
  if (draft.postingId === null) return
  const posting = await findOwnPosting(db, accountId, draft.postingId)
  if (posting) await rebaseDraft(db, draft, posting.version)
}

function submittedMail(
  { account }: Session,
  draft: Draft,
  title: string,
  { id, outcome }: SubmitOutcome,
  now: number,
) {
  const told = outcome === 'unchanged' ? 'published' : outcome
  const { email: to, locale } = account
  return mailJob(
    { to, locale, message: 'submitted', values: { title, outcome: told, posting: id } },
    { dedupeKey: submittedKey(draft.id) + id, now },
  )
}

/** One mail a draft; the id of its posting follows. */
function submittedKey(draftId: number): string {
  return `submitted:${draftId}:`
}

/**
 * What became of a draft that is gone, for whoever sends the same form again: the posting that it
 * became, if it is one of the account's.
 * @returns null when it was deleted, never was, or changed a posting longer ago than mails are kept
 */
export async function findSubmitted(
  { db }: Board,
  { account }: Session,
  draftId: number,
): Promise<Extract<Submitted, { id: number }> | null> {
  const posting = await db
    .selectFrom('memberships')
    .innerJoin('postings', 'postings.organizationId', 'memberships.organizationId')
    .leftJoin('jobs', (join) =>
      join.on(
        'jobs.dedupeKey',
        '=',
        sql<string>`cast(${submittedKey(draftId)} as text) || ${sql.ref('postings.id')}`,
      ),
    )
    .select(['postings.source', 'postings.externalId'])
    .where('memberships.accountId', '=', account.id)
    .where('postings.isOwn', '=', 1)
    .where((eb) =>
      eb.or([eb('postings.externalId', '=', writtenId(draftId)), eb('jobs.id', 'is not', null)]),
    )
    .executeTakeFirst()
  return posting ? findHanded(db, account.id, posting) : null
}
