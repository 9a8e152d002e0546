/** The employer of an imported posting: a link to its own domain, then an answer or a removal. */
import type { FastifyInstance } from 'fastify'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { limit } from '../../http/limits.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { requestClaim, type SlugAndId, showRequest } from './ask.ts'
import { answerClaim, showClaim, showDone, type TokenParams } from './claim.ts'

const HOUR = 3_600_000 // ms
const FEW_A_READER = limit(5, HOUR)

export function respondRoutes(app: FastifyInstance, board: Board): void {
  const link = { config: { access: 'link' } } as const
  const limited = { config: { access: 'link', rateLimit: FEW_A_READER } } as const
  for (const locale of LOCALES) {
    const ask = `${pathTo(locale, 'list')}/:slugAndId/${stepWord(locale, 'respond')}`
    app.get<SlugAndId>(ask, link, (request, reply) => showRequest(board, locale, request, reply))
    app.post<SlugAndId>(ask, limited, (request, reply) =>
      requestClaim(board, locale, request, reply),
    )
    const claim = pathTo(locale, 'claim')
    app.get(claim, link, (request, reply) => showDone(board, locale, request, reply))
    app.get<TokenParams>(`${claim}/:token`, link, (request, reply) =>
      showClaim(board, locale, request, reply),
    )
    app.post<TokenParams>(`${claim}/:token`, link, (request, reply) =>
      answerClaim(board, locale, request, reply),
    )
  }
}
