/** Whoever wants to know what people decided about postings, and why. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findLogEntries, getFirstDecisionAt } from '../../db/log.ts'
import { findMonthFigures } from '../../db/log-figures.ts'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import { readQuery } from '../../domain/query-text.ts'
import { type Board, sendCached } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { limit } from '../../http/limits.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { sendCsv } from './csv.ts'
import { type LogFound, PAGE_SIZE, toLogPage } from './page.ts'
import { type Asked, logHref, readLogQuery, writeLogQuery } from './query.ts'
import { type IdRequest, redact, showRedaction } from './redact.ts'

const CSV_A_READER = limit(10, 60_000)

export function logRoutes(app: FastifyInstance, board: Board): void {
  const admin = { config: { access: 'admin', isFresh: true } } as const
  for (const locale of LOCALES) {
    const path = pathTo(locale, 'log')
    app.get(path, (request, reply) => showLog(board, locale, request, reply))
    app.get(`${path}.csv`, { config: { rateLimit: CSV_A_READER } }, (request, reply) =>
      sendCsv(board, locale, request, reply),
    )
    const redaction = `${path}/:id/${stepWord(locale, 'redact')}`
    app.get<IdRequest>(redaction, admin, (request, reply) =>
      showRedaction(board, locale, request, reply),
    )
    app.post<IdRequest>(redaction, admin, (request, reply) => redact(board, locale, request, reply))
  }
}

async function showLog(board: Board, locale: Locale, request: FastifyRequest, reply: FastifyReply) {
  const { asked, problems } = readLogQuery(readQuery(queryOf(request.url)))
  const render = async () => {
    const reader = { locale, t: translator(locale), now: board.now() }
    const isWhole = asked.after === null && asked.actions.length === 0 && asked.month === null
    const found = await readLog(board, asked, isWhole && problems.length === 0)
    const page = toLogPage(asked, found, problems, reader)
    const named = page.chips.map(({ label }) => label)
    const head = {
      locale,
      title: [reader.t('log.title'), ...named.slice(0, 4)].join(' · '),
      description: reader.t('log.description'),
      addresses: addressesBy((to) => logHref(to, asked, { after: asked.after })),
      section: 'log' as const,
      isIndexed: isWhole,
    }
    return {
      status: problems.length > 0 ? 400 : 200,
      body: await board.show('log/log', head, page),
    }
  }
  if (problems.length === 0) {
    return sendCached(board, request, reply, `${locale} log ${writeLogQuery(asked)}`, render)
  }
  // A query that is not understood is not worth keeping: there are endlessly many of them.
  const { status, body } = await render()
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(body)
}

async function readLog({ db, now }: Board, asked: Asked, withFigures: boolean): Promise<LogFound> {
  // One more tells whether there is a next page.
  const found = await findLogEntries(db, asked, { after: asked.after, limit: PAGE_SIZE + 1 })
  const since = await getFirstDecisionAt(db)
  return {
    entries: found.slice(0, PAGE_SIZE),
    hasMore: found.length > PAGE_SIZE,
    since,
    figures:
      withFigures && since !== null ? await findMonthFigures(db, { since, now: now() }) : null,
  }
}
