/** What readers, employers and curators said of a posting, and why it waits. */
import { sql } from 'kysely'
import {
  type Contested,
  QUEUE_KINDS,
  type QueueKind,
  type ReportReason,
} from '../domain/decision.ts'
import type { Db } from './database.ts'

const MOST_REPORTS = 90 // as many as can be open: ten of each reason
const MOST_WORDS = 30 // messages, replies, appeals: the newest of each

export type SheetReport = {
  id: number
  at: number
  reason: ReportReason
  note: string | null
  state: 'open' | 'upheld' | 'dismissed'
  endedAt: number | null
}
export type SheetAppeal = {
  id: number
  at: number
  text: string
  state: 'open' | 'kept' | 'overturned'
  dueAt: number
  contested: Contested
  /** Who decided what it contests; null: the operator, or an account that was erased. */
  firstCuratorId: number | null
}
export type SheetMessage = { id: number; at: number; author: 'curator' | 'employer'; text: string }
export type SheetReply = { at: number; text: string }

/** What is said of a posting, and why it waits. */
export type SheetWords = {
  /** In the order of QUEUE_KINDS; asleep or not. */
  kinds: QueueKind[]
  /** null when nothing waits. */
  since: number | null
  views: number
  /** Its employer was asked, and has until then to answer. */
  snoozedUntil: number | null
  /** The open ones first, then newest first. */
  reports: SheetReport[]
  /** Newest first. */
  appeals: SheetAppeal[]
  /** Oldest first. */
  messages: SheetMessage[]
  /** To the flag, newest first. */
  replies: SheetReply[]
}

type Line = {
  what: 'item' | 'report' | 'appeal' | 'message' | 'reply'
  id: number
  at: number
  code: string | null
  words: string | null
  state: string | null
  until: number | null
  number: number | null
}

/**
 * Everything that readers, employers and curators said of a posting, in one query of five, each along
 * its index on the posting: queue_items_key, reports_posting, appeals_posting, messages_posting,
 * replies_posting.
 */
export async function findSheetWords(db: Db, postingId: number): Promise<SheetWords> {
  const { rows } = await sql<Line>`
    select * from (select 'item' as what, 0 as id, since as at, kind as code,
      cast(null as text) as words, cast(null as text) as state, snoozed_until as until,
      views as number from queue_items where posting_id = ${postingId}) as items
    union all select * from (select 'report', id, created_at, reason, note, state, ended_at,
      cast(null as bigint) from reports where posting_id = ${postingId}
      order by case when state = 'open' then 0 else 1 end, id desc limit ${MOST_REPORTS}) as told
    union all select * from (select 'appeal', appeals.id, appeals.created_at, decisions.action,
      appeals.text, appeals.state, appeals.due_at, decisions.curator_id from appeals
      inner join decisions on decisions.id = appeals.decision_id
      where appeals.posting_id = ${postingId}
      order by appeals.id desc limit ${MOST_WORDS}) as contested
    union all select * from (select 'message', id, created_at, author, text, cast(null as text),
      cast(null as bigint), cast(null as bigint) from messages where posting_id = ${postingId}
      order by id desc limit ${MOST_WORDS}) as asked
    union all select * from (select 'reply', id, created_at, cast(null as text), text,
      cast(null as text), cast(null as bigint), cast(null as bigint) from replies
      where posting_id = ${postingId} order by id desc limit ${MOST_WORDS}) as answered`.execute(db)
  const of = (what: Line['what']) =>
    rows.filter((row) => row.what === what).sort((a, b) => b.id - a.id)
  const items = of('item')
  const reports = of('report').map(({ id, at, code, words, state, until }) => ({
    ...{ id, at, note: words, endedAt: until },
    reason: code as ReportReason,
    state: state as SheetReport['state'],
  }))
  return {
    kinds: QUEUE_KINDS.filter((kind) => items.some(({ code }) => code === kind)),
    since: items.length === 0 ? null : Math.min(...items.map(({ at }) => at)),
    views: Math.max(0, ...items.map(({ number }) => number ?? 0)),
    snoozedUntil: items.find(({ until }) => until !== null)?.until ?? null,
    reports: [
      ...reports.filter(({ state }) => state === 'open'),
      ...reports.filter(({ state }) => state !== 'open'),
    ],
    appeals: of('appeal').map(({ id, at, code, words, state, until, number }) => ({
      ...{ id, at, text: words ?? '', dueAt: until! },
      contested: code === 'remove' ? 'remove' : 'uphold',
      state: state as SheetAppeal['state'],
      firstCuratorId: number,
    })),
    messages: of('message')
      .reverse()
      .map(({ id, at, code, words }) => ({
        ...{ id, at, text: words ?? '' },
        author: code as SheetMessage['author'],
      })),
    replies: of('reply').map(({ at, words }) => ({ at, text: words ?? '' })),
  }
}
