/** The log as CSV, newest first, piece by piece: it never stands in memory as a whole. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findLogEntries, type LogEnd, type LogEntry } from '../../db/log.ts'
import type { Locale } from '../../domain/codes.ts'
import { readQuery } from '../../domain/query-text.ts'
import type { Board } from '../../http/board.ts'
import { csvLine } from '../../http/csv.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo, pathToPosting } from '../../i18n/paths.ts'
import { MOST_CSV } from './page.ts'
import { type Asked, readLogQuery } from './query.ts'
import { modelOf, shownOf } from './shown.ts'

const BATCH = 500 // entries a query

const COLUMNS = [
  'at',
  'decision',
  'action',
  'posting_id',
  'page',
  'employer',
  'reason',
  'cue',
  'model',
  'flag_from',
  'flag_to',
  'note',
  'redacted',
  'undone',
  'appeal',
] as const

export async function sendCsv(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { asked, problems } = readLogQuery(readQuery(queryOf(request.url)))
  if (problems.length > 0) return board.fail(request, reply, 400)
  const name = pathTo(locale, 'log').split('/').at(-1)
  reply
    .header('Content-Disposition', `attachment; filename="${name}.csv"`)
    .header('Cache-Control', 'no-store') // it is as long as the log, and grows
    .type('text/csv; charset=utf-8; header=present')
  if (request.method === 'HEAD') return reply.send()
  return reply.send(Readable.from(linesOf(board, locale, asked)))
}

async function* linesOf(board: Board, locale: Locale, asked: Asked): AsyncGenerator<string> {
  yield csvLine(COLUMNS)
  const now = board.now()
  let after: LogEnd | null = asked.after
  for (let written = 0; written < MOST_CSV; written += BATCH) {
    const entries = await findLogEntries(board.db, asked, { after, limit: BATCH })
    const lines = entries.map((entry) =>
      lineOf(entry, { locale, now, baseUrl: board.config.baseUrl }),
    )
    yield lines.join('')
    const last = entries.at(-1)
    if (entries.length < BATCH || !last) return
    after = { at: last.at, id: last.id }
  }
}

function lineOf(
  entry: LogEntry,
  { locale, now, baseUrl }: { locale: Locale; now: number; baseUrl: string },
): string {
  const { isDecision, posting, employer, reason, note } = shownOf(entry, now)
  const about = {
    at: new Date(entry.at).toISOString(),
    decision: entry.decisionId,
    action: entry.action,
    posting_id: entry.postingId,
    page: posting && baseUrl + pathToPosting(locale, posting),
    employer: employer?.name,
  }
  const decided = isDecision && {
    reason,
    cue: entry.cue,
    model: modelOf(entry),
    flag_from: entry.flagFrom,
    flag_to: entry.flagTo,
    note,
    redacted: entry.redactedAt !== null,
    undone: entry.undoneAt !== null,
    appeal: entry.appeal?.state,
  }
  const cells: Record<string, unknown> = { ...about, ...decided }
  return csvLine(COLUMNS.map((name) => cells[name]))
}
