/** Whoever follows a search with a feed reader: the Atom feed of any list. */
import type { FastifyInstance } from 'fastify'
import { findPage } from '../../db/published.ts'
import { LOCALES } from '../../domain/codes.ts'
import { readQuery } from '../../domain/query-text.ts'
import { parseCriteria, writeCriteria } from '../../domain/search-criteria.ts'
import { type Board, sendCached } from '../../http/board.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { toAtom } from './atom.ts'

const FEED_SIZE = 50 // newest postings of a search

export function feedsRoutes(app: FastifyInstance, board: Board): void {
  for (const locale of LOCALES) {
    app.get(`${pathTo(locale, 'list')}.atom`, async (request, reply) => {
      const { criteria, problems } = parseCriteria(readQuery(queryOf(request.url)))
      // A feed reader cannot read a message: a wrong filter must not silently widen the feed.
      if (problems.some(({ reason }) => reason === 'unknown'))
        return board.fail(request, reply, 400)
      const followed = {
        ...criteria,
        closed: false,
        after: null,
        limit: null,
        sort: 'recent' as const,
      }
      const query = writeCriteria(followed)
      return sendCached(board, request, reply, `${locale} atom ${query}`, async () => {
        const now = board.now()
        const { rows } = await findPage(board.db, followed, { pageSize: FEED_SIZE, now })
        const body = toAtom(rows, {
          locale,
          t: translator(locale),
          baseUrl: board.config.baseUrl,
          criteria: followed,
          query,
          now,
        })
        return { body, type: 'application/atom+xml; charset=utf-8' }
      })
    })
  }
}
