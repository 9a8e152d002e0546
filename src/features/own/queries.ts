import { hashToken } from '../../db/accounts.ts'
import type { Db } from '../../db/database.ts'

const MOST_DRAFTS = 20

/** Drafts of the account that are no posting yet, last written first. */
export async function findDraftTitles(
  db: Db,
  accountId: number,
): Promise<{ id: number; title: string }[]> {
  const rows = await db
    .selectFrom('drafts')
    .select(['id', 'fields'])
    .where('accountId', '=', accountId)
    .orderBy('updatedAt', 'desc')
    .limit(MOST_DRAFTS)
    .execute()
  return rows.map(({ id, fields }) => ({
    id,
    title: String(JSON.parse(fields).title ?? '').trim(),
  }))
}

/** The account to which a reminder was sent, by the token of its link, used or not; null for none. */
export async function getReminded(
  db: Db,
  token: string,
  now: number,
): Promise<{ postingId: number; accountId: number; isUsed: boolean } | null> {
  const row = await db
    .selectFrom('mailedLinks')
    .innerJoin('accounts', 'accounts.email', 'mailedLinks.email')
    .select(['mailedLinks.postingId', 'mailedLinks.usedAt', 'accounts.id as accountId'])
    .where('mailedLinks.tokenHash', '=', hashToken(token))
    .where('mailedLinks.purpose', '=', 'reminder')
    .where('mailedLinks.expiresAt', '>', now)
    .executeTakeFirst()
  if (!row || row.postingId === null) return null
  return { postingId: row.postingId, accountId: row.accountId, isUsed: row.usedAt !== null }
}
