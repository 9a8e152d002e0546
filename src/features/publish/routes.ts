/** The form on which an employer writes a posting, from the first question to handing it in. */
import type { FastifyInstance } from 'fastify'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { limit } from '../../http/limits.ts'
import { pathTo } from '../../i18n/paths.ts'
import { assessRoutes } from './assess-routes.ts'
import { changeForm, showForm } from './form.ts'
import { begin, showHome } from './home.ts'

const FORMS = limit(120, 60_000)

export function publishRoutes(app: FastifyInstance, board: Board): void {
  for (const locale of LOCALES) {
    const home = pathTo(locale, 'publish')
    const draft = `${home}/:id`
    const visitor = { config: { access: 'visitor' } } as const
    const account = { config: { access: 'account' } } as const
    const form = { config: { access: 'account', rateLimit: FORMS } } as const
    app.get(home, visitor, (request, reply) => showHome(board, locale, request, reply))
    app.post(home, account, (request, reply) => begin(board, locale, request, reply))
    app.get(draft, form, (request, reply) => showForm(board, locale, request, reply))
    app.post(draft, form, (request, reply) => changeForm(board, locale, request, reply))
  }
  assessRoutes(app, board)
}
