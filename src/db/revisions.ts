/** What a posting said, says, and would say: its revisions, of which at most one waits. */
import type { Level, Verdict } from '../domain/codes.ts'
import type { DecisionAction } from '../domain/decision.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import { clean } from '../text/normalise.ts'
import type { Db, Trx } from './database.ts'
import { findReply, storeReply } from './replies.ts'

export type Revision = {
  id: number
  number: number
  createdAt: number
  state: 'accepted' | 'pending' | 'refused'
}
export type PendingRevision = {
  id: number
  number: number
  createdAt: number
  /** The posting as it would be. */
  input: PostingInput
}

/** The newest revisions of a posting, newest first. */
export function findRevisions(db: Db, postingId: number, limit: number): Promise<Revision[]> {
  return db
    .selectFrom('postingRevisions')
    .select(['id', 'number', 'createdAt', 'state'])
    .where('postingId', '=', postingId)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
}

/** The revision of a posting that waits for a person, or null. */
export async function getPending(db: Db, postingId: number): Promise<PendingRevision | null> {
  const row = await db
    .selectFrom('postingRevisions')
    .select(['id', 'number', 'createdAt', 'input'])
    .where('postingId', '=', postingId)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  if (!row || row.input === null) return null
  return { ...row, input: JSON.parse(row.input) }
}

/** Decisions after which words are public that a person has read. */
const READ_BY: readonly DecisionAction[] = ['accept', 'uphold', 'clear']

export type Compared = { id: number; title: string; text: string; contentHash: string }

/**
 * What an edit is compared with: the words that are public, and those of them that a person accepted
 * last, or the first ones where none did.
 */
export async function findCompared(
  db: Db,
  postingId: number,
): Promise<{ live: Compared | null; read: Compared | null }> {
  const accepted = db
    .selectFrom('postingRevisions')
    .select(['id', 'title', 'text', 'contentHash'])
    .where('postingId', '=', postingId)
    .where('state', '=', 'accepted')
    .limit(1)
  const live = await accepted.orderBy('number', 'desc').executeTakeFirst()
  const decision = await db
    .selectFrom('decisions')
    .select('revisionId')
    .where('postingId', '=', postingId)
    .where('action', 'in', READ_BY)
    .where('undoneAt', 'is', null)
    .where('revisionId', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const decided =
    decision && (await accepted.where('id', '=', decision.revisionId).executeTakeFirst())
  const read = decided ?? (await accepted.orderBy('number').executeTakeFirst())
  return { live: live ?? null, read: read ?? null }
}

/** What was said of a revision's words last; null when nothing was. */
export async function getJudgement(
  db: Db,
  revisionId: number,
): Promise<{ roleLevel: Level; verdict: Verdict } | null> {
  const row = await db
    .selectFrom('predictions')
    .select(['roleLevel', 'verdict'])
    .where('revisionId', '=', revisionId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Gives up what waits of a posting; the words stay in its history. @returns how many: 0 or 1 */
export async function refusePending(trx: Trx, postingId: number): Promise<number> {
  const rows = await trx
    .updateTable('postingRevisions')
    .set({ state: 'refused', input: null })
    .where('postingId', '=', postingId)
    .where('state', '=', 'pending')
    .returning('id')
    .execute()
  return rows.length
}

/** Moves the last day of what waits along with that of its posting. */
export async function movePendingEnd(
  trx: Trx,
  postingId: number,
  validThrough: number,
): Promise<void> {
  const pending = await getPending(trx, postingId)
  if (pending === null) return
  const { input } = pending
  const provenance = { ...input.provenance, validThrough: 'declared' as const }
  await trx
    .updateTable('postingRevisions')
    .set({ input: JSON.stringify({ ...input, validThrough, provenance }) })
    .where('id', '=', pending.id)
    .execute()
}

/**
 * Keeps a reply to the flag beside those before it. The words of the newest one are that one, sent
 * again.
 * @returns false when nothing was stored
 */
export async function keepReply(
  trx: Trx,
  reply: { postingId: number; accountId: number | null; text: string; now: number },
): Promise<boolean> {
  const newest = await findReply(trx, reply.postingId)
  if (newest?.text === clean(reply.text).trim()) return false
  await storeReply(trx, reply)
  return true
}
