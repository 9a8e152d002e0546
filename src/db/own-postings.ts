/** An employer's own postings, as only the members of its organization see them. */
import { sql } from 'kysely'
import type { Prediction } from '../classifier/prediction.ts'
import type { Level, Status, Verdict } from '../domain/codes.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import type { Db } from './database.ts'
import { ownPostings } from './posting-life.ts'
import { selectPosting, toJobPosting } from './posting-rows.ts'
import { getPosting } from './postings.ts'
import type { Reply } from './replies.ts'
import { getReturnReason } from './return-reason.ts'
import { countBefore } from './review-queue.ts'
import {
  findRevisions,
  getJudgement,
  getPending,
  type PendingRevision,
  type Revision,
} from './revisions.ts'

export const OWN_STATES = ['live', 'waiting', 'ended', 'all'] as const
export type OwnState = (typeof OWN_STATES)[number]

const MOST_REVISIONS = 30
const MOST_REPLIES = 10
const STATUSES: Readonly<Record<'live' | 'waiting' | 'ended', readonly Status[]>> = {
  live: ['published'],
  waiting: ['draft', 'awaiting-review'],
  ended: ['expired', 'filled', 'unfilled', 'withdrawn', 'removed'],
}

export type OwnRow = {
  posting: JobPosting
  /** Since when it, or new words for it, wait for a person; null: nothing waits. */
  waitingSince: number | null
}

/** What the model said of words that wait. */
type Judgement = { roleLevel: Level; verdict: Verdict } | null

export type OwnPosting = {
  posting: JobPosting
  prediction: Prediction
  version: number
  /** New words that wait while the accepted ones stay public. */
  pending: (PendingRevision & { judged: Judgement }) | null
  /** Since when it waits, and how many are read before it; null: nothing waits. */
  waiting: { since: number; before: number } | null
  /** Code of why it was given back; null when it was not. */
  returned: string | null
  /** Newest first, bounded. */
  revisions: Revision[]
  replies: Reply[]
}

/**
 * Postings of the account's organizations, last made first.
 * @param options.before only those made before the posting of that id
 */
export async function findOwnPostings(
  db: Db,
  accountId: number,
  options: { state: OwnState; before: number | null; limit: number },
): Promise<OwnRow[]> {
  const { state, before, limit } = options
  const waits = sql<boolean>`exists (select 1 from posting_revisions where
    posting_revisions.posting_id = postings.id and posting_revisions.state = 'pending')`
  const rows = await selectPosting(
    ownPostings(db, accountId)
      .$if(state === 'live' || state === 'ended', (query) =>
        query.where('postings.status', 'in', STATUSES[state as 'live' | 'ended']),
      )
      .$if(state === 'waiting', (query) =>
        query.where((eb) =>
          eb.or([
            eb('postings.status', 'in', STATUSES.waiting),
            eb.and([eb('postings.status', '=', 'published'), waits]),
          ]),
        ),
      )
      .$if(before !== null, (query) => query.where('postings.id', '<', before!)) as never,
  )
    .select((eb) =>
      eb
        .selectFrom('postingRevisions')
        .select((inner) => inner.fn.min('postingRevisions.createdAt').as('since'))
        .whereRef('postingRevisions.postingId', '=', 'postings.id')
        .where('postingRevisions.state', '=', 'pending')
        .as('pendingSince'),
    )
    .orderBy('postings.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ pendingSince, ...row }) => {
    const posting = toJobPosting(row)
    return { posting, waitingSince: waitingSince(posting, pendingSince) }
  })
}

/** One posting of the account's organizations with its history, or null, whoever's it is. */
export async function getOwnPosting(
  db: Db,
  accountId: number,
  id: number,
  now: number,
): Promise<OwnPosting | null> {
  const mine = await ownPostings(db, accountId)
    .select('postings.id')
    .where('postings.id', '=', id)
    .executeTakeFirst()
  const stored = mine ? await getPosting(db, id) : null
  if (!stored) return null
  const { posting, prediction, version } = stored
  const [pending, revisions, replies, returned] = [
    await getPending(db, id),
    await findRevisions(db, id, MOST_REVISIONS),
    await findReplies(db, id),
    await getReturnReason(db, id),
  ]
  const judged = pending && (await getJudgement(db, pending.id))
  const since = waitingSince(posting, pending?.createdAt ?? null)
  const waiting =
    since === null ? null : { since, before: await countBefore(db, { postingId: id, since }, now) }
  return {
    ...{ posting, prediction, version, waiting, returned, revisions, replies },
    pending: pending && { ...pending, judged },
  }
}

function waitingSince(posting: JobPosting, pendingSince: number | null): number | null {
  if (posting.status === 'awaiting-review') return posting.updatedAt
  return posting.status === 'published' ? pendingSince : null
}

/** Replies to the flag of a posting, newest first. */
function findReplies(db: Db, postingId: number): Promise<Reply[]> {
  return db
    .selectFrom('replies')
    .select(['text', 'createdAt'])
    .where('postingId', '=', postingId)
    .orderBy('id', 'desc')
    .limit(MOST_REPLIES)
    .execute()
}

/** How many postings the account's organizations have in each state. */
export async function countOwnPostings(
  db: Db,
  accountId: number,
): Promise<Record<OwnState, number>> {
  const rows = await ownPostings(db, accountId)
    .select((eb) => ['postings.status', eb.fn.countAll<number>().as('count')])
    .groupBy('postings.status')
    .execute()
  const edited = await ownPostings(db, accountId)
    .innerJoin('postingRevisions', 'postingRevisions.postingId', 'postings.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('postings.status', '=', 'published')
    .where('postingRevisions.state', '=', 'pending')
    .executeTakeFirstOrThrow()
  const among = (statuses: readonly Status[]) =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((sum, row) => sum + row.count, 0)
  return {
    live: among(STATUSES.live),
    waiting: among(STATUSES.waiting) + edited.count,
    ended: among(STATUSES.ended),
    all: rows.reduce((sum, row) => sum + row.count, 0),
  }
}
