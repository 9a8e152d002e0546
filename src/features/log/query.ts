/** What of the log is asked for, and the addresses that ask for it: both ways the same. */
import { readCursor, writeCursor } from '../../db/cursor.ts'
import { LOG_ACTIONS, type LogAction, type LogEnd, type LogQuery } from '../../db/log.ts'
import type { Locale } from '../../domain/codes.ts'
import { type RawQuery, shown } from '../../domain/query-text.ts'
import { pathTo } from '../../i18n/paths.ts'

export type Asked = LogQuery & {
  /** The page after this entry. */
  after: LogEnd | null
}

/** A value that is not understood: the log is shown without it. */
export type LogProblem = { name: 'action' | 'month' | 'after'; value: string }

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/
const CURSOR = /^[A-Za-z0-9_-]{1,100}$/
const MOST_PROBLEMS = 5 // that are said

/** Understands a query. Unknown names are ignored, as in the list of postings. */
export function readLogQuery(query: RawQuery): { asked: Asked; problems: LogProblem[] } {
  const problems: LogProblem[] = []
  const refuse = (name: LogProblem['name'], value: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ name, value: shown(value) })
    return null
  }
  const one = (name: string) => query.get(name)?.at(-1) || null
  const chosen = new Set(query.get('action')?.filter((value) => value !== ''))
  for (const value of chosen) {
    if (!isAction(value)) refuse('action', value)
  }
  const month = one('month')
  const after = one('after')
  const end = after !== null && CURSOR.test(after) ? readCursor(after, false) : null
  if (after !== null && end === null) refuse('after', after)
  return {
    asked: {
      actions: LOG_ACTIONS.filter((action) => chosen.has(action)),
      month: month === null || MONTH.test(month) ? month : refuse('month', month),
      after: end && { at: end.datePosted, id: end.id },
    },
    problems,
  }
}

function isAction(value: string): value is LogAction {
  return (LOG_ACTIONS as readonly string[]).includes(value)
}

/** The canonical query string, without "?"; '' for the whole log. */
export function writeLogQuery({ actions, month, after }: Asked): string {
  const query = new URLSearchParams()
  for (const action of LOG_ACTIONS) if (actions.includes(action)) query.append('action', action)
  if (month !== null) query.append('month', month)
  if (after !== null) {
    query.append('after', writeCursor({ grade: null, datePosted: after.at, id: after.id }))
  }
  return query.toString()
}

/** The log with one thing changed; it starts again at the newest entry. */
export function logHref(locale: Locale, asked: Asked, change: Partial<Asked> = {}): string {
  const query = writeLogQuery({ ...asked, after: null, ...change })
  return pathTo(locale, 'log') + (query && `?${query}`)
}

/** The same entries as CSV, whatever page is in sight. */
export function csvHref(locale: Locale, asked: Asked): string {
  const query = writeLogQuery({ ...asked, after: null })
  return `${pathTo(locale, 'log')}.csv${query && `?${query}`}`
}
