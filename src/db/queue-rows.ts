/** What a row of the queue tells of a posting. */
import { QUEUE_KINDS, type QueueKind } from '../domain/decision.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import type { Db } from './database.ts'
import { selectPosting } from './posting-rows.ts'
import { findJudged } from './queue-words.ts'

export type QueueRow = {
  /** As a decision would judge it: with the words of an edit that waits. */
  posting: JobPosting
  /** The heaviest passages that speak for a senior role, at most two. */
  quotes: string[]
  /** Why it waits, in the order of QUEUE_KINDS. */
  kinds: QueueKind[]
  /** Since when the longest waiting of them waits, UTC ms. */
  since: number
  /** The most urgent of them. */
  score: number
  views: number
  /** Its employer answered a question. */
  isAnswered: boolean
  /** When the appeal that waits is to be decided; null: none waits. */
  dueAt: number | null
  /** Its employer was asked, and may answer until then. */
  snoozedUntil: number | null
}

/**
 * The rows of some postings that wait, in the order of their ids as given: six queries, each along an
 * index on the posting.
 * @param now UTC ms
 */
export async function findQueueRows(
  db: Db,
  ids: readonly number[],
  now: number,
): Promise<QueueRow[]> {
  if (ids.length === 0) return []
  const rows = await selectPosting(
    db.selectFrom('postings').where('postings.id', 'in', ids),
  ).execute()
  const items = await db
    .selectFrom('queueItems')
    .select(['postingId', 'kind', 'since', 'score', 'views', 'snoozedUntil'])
    .where('postingId', 'in', ids)
    .execute()
  const answered = await findAnswered(db, ids)
  const due = await findDue(db, ids)
  const postings = await findJudged(db, rows, new Set(due.keys()))
  return ids.flatMap((id) => {
    const own = items.filter(({ postingId }) => postingId === id)
    const judged = postings.get(id)
    if (!judged || own.length === 0) return []
    return {
      ...judged,
      kinds: QUEUE_KINDS.filter((kind) => own.some((item) => item.kind === kind)),
      since: Math.min(...own.map(({ since }) => since), now),
      score: Math.max(...own.map(({ score }) => score)),
      views: Math.max(...own.map(({ views }) => views)),
      isAnswered: answered.has(id),
      dueAt: due.get(id) ?? null,
      snoozedUntil: own.find(({ snoozedUntil }) => snoozedUntil !== null)?.snoozedUntil ?? null,
    }
  })
}

/** Until when the appeal of each that has one is to be decided: along appeals_posting. */
async function findDue(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('appeals')
    .select((eb) => ['postingId', eb.fn.min('dueAt').as('dueAt')])
    .where('postingId', 'in', ids)
    .where('state', '=', 'open')
    .groupBy('postingId')
    .execute()
  return new Map(rows.map(({ postingId, dueAt }) => [postingId!, dueAt]))
}

/** Postings whose thread ends with words of the employer. */
async function findAnswered(db: Db, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectFrom('messages')
    .select(['postingId', 'author'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('messages')
        .select((inner) => inner.fn.max('messages.id').as('id'))
        .where('postingId', 'in', ids)
        .groupBy('postingId'),
    )
    .execute()
  return new Set(
    rows.filter(({ author }) => author === 'employer').map(({ postingId }) => postingId),
  )
}
