/** To whom applications go, and how many went today. */
import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Particulars } from '../../domain/particulars.ts'
import { readEmail } from '../../http/email-field.ts'

export type Recipient = { email: string; locale: Locale; organizationId: number | null }

/**
 * Where the applications to an open posting are sent on to; null where its form is not open.
 * privacy: the one query that reads that address; nothing but the mail itself may hold it.
 */
export async function findRecipient(db: Db, id: number, now: number): Promise<Recipient | null> {
  const row = await db
    .selectFrom('postings')
    .leftJoin('accounts', 'accounts.id', 'postings.submittedBy')
    .select([
      'postings.applyEmail',
      'postings.particulars',
      'postings.lang',
      'postings.organizationId',
      'accounts.locale',
    ])
    .where('postings.id', '=', id)
    .where('postings.isOwn', '=', 1)
    .where('postings.status', '=', 'published')
    .where('postings.validThrough', '>', now)
    .executeTakeFirst()
  if (!row?.particulars) return null
  const { appliesHere }: Particulars = JSON.parse(row.particulars)
  const email = appliesHere ? readEmail(row.applyEmail ?? '') : null
  if (email === null) return null
  return { email, locale: row.locale ?? row.lang, organizationId: row.organizationId }
}

/**
 * How many jobs of today have such a key, at most `limit`. It looks at what waits and at what ended
 * today alone: a job that was asked for today is never due before today.
 * @param pattern of SQL's LIKE; it holds the day
 * @param today   when the day began, UTC ms
 */
export async function countJobs(
  db: Db,
  { pattern, today, limit }: { pattern: string; today: number; limit: number },
): Promise<number> {
  const like = db.selectFrom('jobs').select('id').where('dedupeKey', 'like', pattern).limit(limit)
  const waiting = await like
    .where(sql<SqlBool>`state = 'waiting'`) // as the indexes of jobs spell it
    .where('runAt', '>=', today)
    .execute()
  const ended = await like
    .where(sql<SqlBool>`state <> 'waiting'`)
    .where('endedAt', '>=', today)
    .execute()
  return Math.min(limit, waiting.length + ended.length)
}
