/** What waits for a person to read it, and in which order. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Verdict } from '../domain/codes.ts'
import type { Db } from './database.ts'

/** A posting that nobody has read yet, or new words for one that is public. */
export type Waiting = {
  postingId: number
  /** Of the posting, as read: a decision on another one is refused. */
  version: number
  kind: 'posting' | 'revision'
  title: string
  organization: string
  verdict: Verdict
  /** Since when, UTC ms. */
  since: number
}

/** What waits, longest first: at most `limit` postings and as many edits. */
export async function findWaiting(db: Db, now: number, limit = 200): Promise<Waiting[]> {
  const postings = await awaiting(db)
    .innerJoin('organizations', 'organizations.id', 'postings.organizationId')
    .select(['postings.id', 'postings.version', 'postings.title'])
    .select(['organizations.name', 'postings.verdict'])
    .select('postings.updatedAt as since')
    .orderBy('postings.updatedAt')
    .orderBy('postings.id')
    .limit(limit)
    .execute()
  const revisions = await pending(db, now)
    .innerJoin('organizations', 'organizations.id', 'postings.organizationId')
    .select(['postings.id', 'postings.version', 'postingRevisions.title', 'organizations.name'])
    .select((eb) => [
      'postingRevisions.createdAt as since',
      eb
        .selectFrom('predictions')
        .select('predictions.verdict')
        .whereRef('predictions.revisionId', '=', 'postingRevisions.id')
        .orderBy('predictions.id', 'desc')
        .limit(1)
        .as('verdict'),
    ])
    .orderBy('postingRevisions.createdAt')
    .orderBy('postings.id')
    .limit(limit)
    .execute()
  type Row = Pick<Waiting, 'version' | 'title' | 'since'> & {
    id: number
    name: string
    verdict: Verdict | null
  }
  const toWaiting =
    (kind: Waiting['kind']) =>
    ({ id, name, verdict, ...row }: Row): Waiting => ({
      ...{ ...row, kind, postingId: id, organization: name },
      verdict: verdict ?? 'unsure',
    })
  return [...postings.map(toWaiting('posting')), ...revisions.map(toWaiting('revision'))]
    .sort((a, b) => a.since - b.since || a.postingId - b.postingId)
    .slice(0, limit)
}

/** How many wait longer than one that waits since `since`; the next one to be read has none. */
export async function countBefore(
  db: Db,
  { postingId, since }: { postingId: number; since: number },
  now: number,
): Promise<number> {
  const earlier = (time: 'postings.updatedAt' | 'postingRevisions.createdAt') =>
    sql<SqlBool>`(${sql.ref(time)}, ${sql.ref('postings.id')}) < (${since}, ${postingId})`
  const count = async (query: ReturnType<typeof awaiting>, condition: Expression<SqlBool>) => {
    const row = await query
      .where(condition)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return row.count
  }
  const postings = await count(awaiting(db), earlier('postings.updatedAt'))
  const revisions = await count(
    pending(db, now) as unknown as ReturnType<typeof awaiting>,
    earlier('postingRevisions.createdAt'),
  )
  return postings + revisions
}

/** {@link countBefore} of several, by posting id. */
export async function findWaitingBefore(
  db: Db,
  waiting: readonly { postingId: number; since: number }[],
  now: number,
): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const one of waiting) counts.set(one.postingId, await countBefore(db, one, now))
  return counts
}

function awaiting(db: Db) {
  return db.selectFrom('postings').where(sql<SqlBool>`status = 'awaiting-review'`) // as the index spells it
}

/** Of postings that one may still apply to: new words for a closed one help nobody. */
function pending(db: Db, now: number) {
  return db
    .selectFrom('postingRevisions')
    .innerJoin('postings', 'postings.id', 'postingRevisions.postingId')
    .where(sql<SqlBool>`posting_revisions.state = 'pending'`)
    .where('postings.status', '=', 'published')
    .where('postings.validThrough', '>', now)
}
