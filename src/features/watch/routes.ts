/** What curators watch of employers: internships alone, series, and the public mark. */
import type { FastifyInstance } from 'fastify'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { limit } from '../../http/limits.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { decideOnMark } from './decide.ts'
import { showWatch } from './list-page.ts'
import { type MarkParams, showMark } from './mark-page.ts'

const CHANGES = limit(120, 3_600_000) // an hour

export function watchRoutes(app: FastifyInstance, board: Board): void {
  const curator = { config: { access: 'curator' } } as const
  const change = { config: { access: 'curator', rateLimit: CHANGES } } as const
  for (const locale of LOCALES) {
    const watch = pathTo(locale, 'watch')
    const mark = `${watch}/:organizationId/${stepWord(locale, 'mark')}`
    app.get(watch, curator, (request, reply) => showWatch(board, locale, request, reply))
    app.get<MarkParams>(mark, curator, (request, reply) => showMark(board, locale, request, reply))
    app.post<MarkParams>(mark, change, (request, reply) =>
      decideOnMark(board, locale, request, reply),
    )
  }
}
