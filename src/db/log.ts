/**
 * The public log: entries of the audit table that tell of a decision, with what of that decision
 * everyone may read. Who decided is never asked for.
 */
import { sql } from 'kysely'
import type { Flag, Lang, Status } from '../domain/codes.ts'
import { type DecisionAction, OTHER_ACTIONS, POSTING_ACTIONS } from '../domain/decision.ts'
import type { PageEnd } from './cursor.ts'
import type { Db } from './database.ts'
import { IS_OR_WAS_PUBLIC } from './employer-history.ts'

/** What becomes of a decision afterwards, in entries of its own. */
export const LATER_ACTIONS = ['undo', 'appeal', 'redact'] as const
/** Every action that an entry of the log may tell of, in the order in which they are offered. */
export const LOG_ACTIONS = [...POSTING_ACTIONS, ...OTHER_ACTIONS, ...LATER_ACTIONS] as const
export type LogAction = (typeof LOG_ACTIONS)[number]

export type LogQuery = {
  /** Empty: all of them. */
  actions: readonly LogAction[]
  /** YYYY-MM of UTC, or null. */
  month: string | null
}

/** Where a page of the log ends. */
export type LogEnd = Pick<PageEnd, 'id'> & { at: number }

export type LogEntry = {
  id: number
  /** UTC ms. */
  at: number
  /** A LogAction, unless something newer than this program wrote it. */
  action: string
  decisionId: number
  /** What was decided: the same as `action` on the entry of the decision itself. */
  decided: DecisionAction
  reason: string | null
  /** The reasons in words. */
  note: string | null
  redactedAt: number | null
  model: string | null
  cue: string | null
  flagFrom: Flag | null
  flagTo: Flag | null
  undoneAt: number | null
  /** JSON of ids and codes. */
  detail: string
  /** On the end of a mark: whether it was public before. */
  endsMark: boolean
  /** Stays where the posting was deleted. */
  postingId: number | null
  posting: {
    id: number
    title: string
    lang: Lang
    status: Status
    validThrough: number
    closedAt: number | null
  } | null
  /** Of the posting, or whom the decision is about. */
  employer: { name: string; slug: string; hasPage: boolean } | null
  appeal: { state: 'open' | 'kept' | 'overturned'; dueAt: number; endedAt: number | null } | null
  /** The contested decision that this one answers. */
  answers: number | null
}

/**
 * Entries, newest first. Along audit_entries_decision, or for each chosen action along
 * audit_entries_action: no more rows are read than `limit` an action, however long the log is.
 * @param options.after the last entry of the page before
 */
export async function findLogEntries(
  db: Db,
  query: LogQuery,
  { after, limit }: { after: LogEnd | null; limit: number },
): Promise<LogEntry[]> {
  const rows = await selectEntries(db, newestKeys(db, query, { after, limit })).execute()
  return rows.map(toEntry)
}

type Window = { after: LogEnd | null; limit: number }

/** Which entries they are: ids alone, each list of an action by its own index. */
function newestKeys(db: Db, { actions, month }: LogQuery, window: Window) {
  const [first, ...others] = actions
  const keys = (action?: string) => {
    let query = db
      .selectFrom('auditEntries')
      .select(['auditEntries.id as id', 'auditEntries.at as at'])
      .where('decisionId', 'is not', null)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(window.limit)
    if (action !== undefined) query = query.where('action', '=', action)
    if (month !== null) {
      const { from, to } = monthOf(month)
      query = query.where('at', '>=', from).where('at', '<', to)
    }
    const { after } = window
    return after ? query.where(sql<boolean>`(at, id) < (${after.at}, ${after.id})`) : query
  }
  const wrapped = (action?: string) => db.selectFrom(keys(action).as('some')).selectAll()
  let all = wrapped(first)
  for (const action of others) all = all.unionAll(wrapped(action))
  return db
    .selectFrom(all.as('found'))
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(window.limit)
}

function selectEntries(db: Db, keys: ReturnType<typeof newestKeys>) {
  return (
    db
      .selectFrom(keys.as('keys'))
      .innerJoin('auditEntries', 'auditEntries.id', 'keys.id')
      .innerJoin('decisions', 'decisions.id', 'auditEntries.decisionId')
      .leftJoin('postings', 'postings.id', 'auditEntries.postingId')
      // The log keeps the number of a deleted posting: what has none is about an employer, or a model.
      .leftJoin('organizations', (join) =>
        join.on(
          'organizations.id',
          '=',
          sql<number>`case when audit_entries.posting_id is null then decisions.organization_id
            else postings.organization_id end`,
        ),
      )
      .leftJoin('appeals', 'appeals.decisionId', 'decisions.id')
      .select(['auditEntries.id', 'auditEntries.at', 'auditEntries.action', 'auditEntries.detail'])
      .select(['auditEntries.postingId', 'decisions.id as decisionId'])
      .select(['decisions.action as decided', 'decisions.reason', 'decisions.note'])
      .select(['decisions.redactedAt', 'decisions.model', 'decisions.cue'])
      .select(['decisions.flagFrom', 'decisions.flagTo', 'decisions.undoneAt'])
      .select(['postings.id as foundId', 'postings.title', 'postings.lang', 'postings.status'])
      .select(['postings.validThrough', 'postings.closedAt'])
      .select(['organizations.name', 'organizations.slug'])
      .select(['appeals.state', 'appeals.dueAt', 'appeals.endedAt'])
      .select((eb) => [
        eb
          .exists(
            eb
              .selectFrom('postings as shown')
              .select('shown.id')
              .whereRef('shown.organizationId', '=', 'organizations.id')
              .where('shown.status', 'in', IS_OR_WAS_PUBLIC),
          )
          .as('hasPage'),
        eb
          .selectFrom('appeals as answered')
          .select('answered.decisionId')
          .whereRef('answered.outcomeId', '=', 'decisions.id')
          .orderBy('answered.id')
          .limit(1)
          .as('answers'),
        sql<boolean | number | null>`case when decisions.action = 'mark-withdraw' then exists (
          select 1 from employer_marks m where m.organization_id = decisions.organization_id
            and m.ended_at = decisions.at and m.confirmation_id is not null
        ) end`.as('endsMark'),
      ])
      // By the columns of the few: SQLite then begins with them.
      .orderBy('keys.at', 'desc')
      .orderBy('keys.id', 'desc')
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number]

function toEntry(row: Row): LogEntry {
  const { foundId, title, lang, status, validThrough, closedAt, ...decided } = row
  const { name, slug, hasPage, state, dueAt, endedAt, endsMark, ...entry } = decided
  return {
    ...entry,
    endsMark: Boolean(endsMark),
    posting:
      foundId === null || title === null || lang === null || status === null
        ? null
        : { id: foundId, title, lang, status, validThrough: validThrough ?? 0, closedAt },
    employer: name === null || slug === null ? null : { name, slug, hasPage: Boolean(hasPage) },
    appeal: state === null ? null : { state, dueAt: dueAt ?? 0, endedAt },
  }
}

/** A month of UTC, from its first instant to that of the next. @param month YYYY-MM */
export function monthOf(month: string): { from: number; to: number } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: Date.UTC(year, number - 1), to: Date.UTC(year, number) }
}

/** When the first decision was made, UTC ms, or null: the first of decisions_at. */
export async function getFirstDecisionAt(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('decisions')
    .select('at')
    .orderBy('at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}
