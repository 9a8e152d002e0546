/** An employer's own postings: their life and numbers, and the answers to reminders. */
import type { FastifyInstance } from 'fastify'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { limit } from '../../http/limits.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { act } from './act.ts'
import { sendInAnswer, showAnswer, showAnswered } from './answer.ts'
import { answerCurator, contest } from './contest.ts'
import { showList } from './list-page.ts'
import { showOwn } from './posting-page.ts'

const MINUTE = 60_000 // ms

export function ownRoutes(app: FastifyInstance, board: Board): void {
  const account = { config: { access: 'account' } } as const
  const acting = { config: { access: 'account', rateLimit: limit(60, MINUTE) } } as const
  // Tokens cannot be guessed; whoever tries all the same is slowed down.
  const link = { config: { access: 'link', rateLimit: limit(120, MINUTE) } } as const
  type Id = { Params: { id: string } }
  type Token = { Params: { token: string } }
  for (const locale of LOCALES) {
    const own = pathTo(locale, 'own')
    app.get(own, account, (request, reply) => showList(board, locale, request, reply))
    app.get<Id>(`${own}/:id`, account, (request, reply) => showOwn(board, locale, request, reply))
    app.post<Id>(`${own}/:id`, acting, (request, reply) => act(board, locale, request, reply))
    for (const [step, send] of [
      ['contest', contest],
      ['messages', answerCurator],
    ] as const) {
      const path = `${own}/:id/${stepWord(locale, step)}`
      app.post<Id>(path, acting, (request, reply) => send(board, locale, request, reply))
      // Whoever reloads the page that showed a mistake comes back to the posting.
      app.get<Id>(path, account, (request, reply) =>
        reply.redirect(`${own}/${encodeURIComponent(request.params.id)}`, 303),
      )
    }
    const answer = pathTo(locale, 'answer')
    app.get(answer, link, (request, reply) => showAnswered(board, locale, request, reply))
    app.get<Token>(`${answer}/:token`, link, (request, reply) =>
      showAnswer(board, locale, request, reply),
    )
    app.post<Token>(`${answer}/:token`, link, (request, reply) =>
      sendInAnswer(board, locale, request, reply),
    )
  }
}
