/** What employers say to a flag, in their own words. */
import { clean } from '../text/normalise.ts'
import type { Db, Trx } from './database.ts'

export const MAX_REPLY = 600 // characters

export type Reply = { text: string; createdAt: number }

/** The newest reply to a posting's flag, or null. */
export async function findReply(db: Db, postingId: number): Promise<Reply | null> {
  const row = await db
    .selectFrom('replies')
    .select(['text', 'createdAt'])
    .where('postingId', '=', postingId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Keeps a reply.
 * @param accountId null when it came by a link mailed to the employer's domain
 * @param text plain text, at most {@link MAX_REPLY} characters
 */
export async function storeReply(
  trx: Trx,
  reply: { postingId: number; accountId: number | null; text: string; now: number },
): Promise<void> {
  const { postingId, accountId, text, now } = reply
  await trx
    .insertInto('replies')
    .values({ postingId, accountId, text: clean(text).trim(), createdAt: now })
    .execute()
}
