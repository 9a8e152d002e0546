/** Curators' queue, the sheet of a posting, and decisions. */
import type { FastifyInstance } from 'fastify'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { limit } from '../../http/limits.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { decideOn } from './decide.ts'
import { showQueue } from './queue-page.ts'
import { showSheet } from './sheet-page.ts'
import { undo } from './undo.ts'

const MINUTE = 60_000 // ms

export function reviewRoutes(app: FastifyInstance, board: Board): void {
  const curator = { config: { access: 'curator' } } as const
  const deciding = { config: { access: 'curator', rateLimit: limit(120, MINUTE) } } as const
  type Id = { Params: { id: string } }
  for (const locale of LOCALES) {
    const review = pathTo(locale, 'review')
    app.get(review, curator, (request, reply) => showQueue(board, locale, request, reply))
    app.get<Id>(`${review}/:id`, curator, (request, reply) =>
      showSheet(board, locale, request, reply),
    )
    app.post<Id>(`${review}/:id/${stepWord(locale, 'decide')}`, deciding, (request, reply) =>
      decideOn(board, locale, request, reply),
    )
    app.post<Id>(`${review}/:id/${stepWord(locale, 'undo')}`, deciding, (request, reply) =>
      undo(board, locale, request, reply),
    )
  }
}
