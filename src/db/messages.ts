/** What curators ask an employer about a posting, and what it answers: both sides see the thread. */
import { type Selectable, sql } from 'kysely'
import { clean } from '../text/normalise.ts'
import { nextDataVersion, setBoardState } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import { ownPostings } from './posting-life.ts'
import type { MessagesTable } from './tables.ts'

const MOST_MESSAGES = 50 // of one posting, shown
const MOST_ANSWERS = 20 // to one question

export type ThreadMessage = Pick<
  Selectable<MessagesTable>,
  'id' | 'author' | 'text' | 'createdAt' | 'decisionId'
>

export type NewMessage = {
  postingId: number
  /** The decision `ask` that it belongs to. */
  decisionId: number | null
  author: 'curator' | 'employer'
  accountId: number | null
  /** At most MAX_MESSAGE characters. */
  text: string
  /** UTC ms. */
  now: number
}

/**
 * Keeps a message.
 * @returns its id
 */
export async function storeMessage(trx: Trx, message: NewMessage): Promise<number> {
  const { postingId, decisionId, author, accountId, text, now } = message
  const { id } = await trx
    .insertInto('messages')
    .values({
      ...{ postingId, decisionId, author, accountId, createdAt: now },
      text: clean(text).trim(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes back what a decision asked: it was undone. */
export async function takeBackMessage(trx: Trx, decisionId: number): Promise<void> {
  await trx.deleteFrom('messages').where('decisionId', '=', decisionId).execute()
}

/** The thread about a posting, oldest first: the last 50 messages (index messages_posting). */
export async function findMessages(db: Db, postingId: number): Promise<ThreadMessage[]> {
  const newest = await db
    .selectFrom('messages')
    .select(['id', 'author', 'text', 'createdAt', 'decisionId'])
    .where('postingId', '=', postingId)
    .orderBy('id', 'desc')
    .limit(MOST_MESSAGES)
    .execute()
  return newest.reverse()
}

/**
 * The decision that asked what an employer has still to answer: the newest one about the posting
 * but for reports dismissed; null when something else was decided since, or nobody can read the
 * answer any more. By the index decisions_posting.
 */
export async function findQuestion(db: Db, postingId: number): Promise<number | null> {
  const row = await db
    .selectFrom('decisions')
    .innerJoin('postings', 'postings.id', 'decisions.postingId')
    .select(['decisions.id', 'decisions.action', 'postings.status'])
    .where('decisions.postingId', '=', postingId)
    .where('decisions.action', '<>', 'dismiss')
    .where('decisions.undoneAt', 'is', null)
    .orderBy('decisions.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isRead = row?.status === 'published' || row?.status === 'awaiting-review'
  return row?.action === 'ask' && isRead ? row.id : null
}

/**
 * When each of some postings was asked what its employer has still to answer, by posting id: what
 * {@link findQuestion} finds, of those without an answer. By decisions_posting and messages_posting.
 */
export async function findUnanswered(
  db: Db,
  postingIds: readonly number[],
): Promise<Map<number, number>> {
  if (postingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('decisions as d')
    .innerJoin('postings as p', 'p.id', 'd.postingId')
    .select(['d.postingId', 'd.at'])
    .where('d.id', 'in', (eb) =>
      eb
        .selectFrom('decisions')
        .select((inner) => inner.fn.max('decisions.id').as('id'))
        .where('postingId', 'in', postingIds)
        .where('action', '<>', 'dismiss')
        .where('undoneAt', 'is', null)
        .groupBy('postingId'),
    )
    .where('d.action', '=', 'ask')
    .where('p.status', 'in', ['published', 'awaiting-review'])
    .where(
      sql<boolean>`not exists (select 1 from messages where messages.posting_id = d.posting_id
        and messages.decision_id = d.id and messages.author = 'employer')`,
    )
    .execute()
  return new Map(rows.map(({ postingId, at }) => [postingId!, at]))
}

/**
 * Keeps an employer's answer: the posting waits in the queue again, and whoever has it open is told
 * that it changed.
 * @returns done, also when the same words came before; refused when nothing is asked; full after
 *   many answers to one question; null when the account's organizations have no such posting
 */
export async function answerQuestion(
  trx: Trx,
  postingId: number,
  { text, accountId, now }: { text: string; accountId: number; now: number },
): Promise<'done' | 'refused' | 'full' | null> {
  // Writers take turns; what the public reads does not change.
  const dataVersion = await nextDataVersion(trx)
  await setBoardState(trx, 'data_version', dataVersion - 1)
  const mine = await ownPostings(trx, accountId)
    .select('postings.id')
    .where('postings.id', '=', postingId)
    .executeTakeFirst()
  if (!mine) return null
  const decisionId = await findQuestion(trx, postingId)
  if (decisionId === null) return 'refused'
  const thread = await findMessages(trx, postingId)
  const last = thread.at(-1)
  if (last?.author === 'employer' && last.text === clean(text).trim()) return 'done'
  const answers = thread.filter((one) => one.decisionId === decisionId && one.author === 'employer')
  if (answers.length >= MOST_ANSWERS) return 'full'
  await storeMessage(trx, { postingId, decisionId, author: 'employer', accountId, text, now })
  await trx
    .updateTable('queueItems')
    .set({ snoozedUntil: null })
    .where('postingId', '=', postingId)
    .execute()
  await trx
    .updateTable('postings')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', postingId)
    .execute()
  return 'done'
}
