/** Whoever publishes or curates: sign-in by mailed link, sessions, the account and what it holds. */
import type { FastifyInstance } from 'fastify'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { alsoLimit, limit } from '../../http/limits.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { changeLanguage, endSession, showAccount } from './account-page.ts'
import { confirmErasure, showErasure } from './erase-page.ts'
import { sendExport } from './export-account.ts'
import { openByLink, type Params, showLink } from './mailed-link.ts'
import { requestLink, showSignIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const MINUTE = 60_000 // ms

export function accountsRoutes(app: FastifyInstance, board: Board): void {
  const visitor = { config: { access: 'visitor' } } as const
  const link = { config: { access: 'link' } } as const
  const account = { config: { access: 'account' } } as const
  const limited = {
    config: { access: 'link', rateLimit: limit(10, MINUTE) },
    preParsing: alsoLimit(app, board, limit(40, 60 * MINUTE)),
  } as const
  for (const locale of LOCALES) {
    const signIn = pathTo(locale, 'signIn')
    app.get(signIn, visitor, (request, reply) => showSignIn(board, locale, request, reply))
    app.post(signIn, limited, (request, reply) => requestLink(board, locale, request, reply))
    app.get<Params>(`${signIn}/:token`, link, (request, reply) =>
      showLink(board, locale, request, reply),
    )
    app.post<Params>(`${signIn}/:token`, link, (request, reply) =>
      openByLink(board, locale, request, reply),
    )
    app.post(pathTo(locale, 'signOut'), account, (request, reply) =>
      signOut(board, locale, request, reply),
    )
    const own = pathTo(locale, 'account')
    const at = (step: 'sessions' | 'export' | 'erase') => `${own}/${stepWord(locale, step)}`
    app.get(own, account, (request, reply) => showAccount(board, locale, request, reply))
    app.post(own, account, (request, reply) => changeLanguage(board, locale, request, reply))
    app.post(at('sessions'), account, (request, reply) => endSession(board, locale, request, reply))
    app.get(at('export'), account, (request, reply) => sendExport(board, request, reply))
    app.get(at('erase'), account, (request, reply) => showErasure(board, locale, request, reply))
    app.post(at('erase'), account, (request, reply) =>
      confirmErasure(board, locale, request, reply),
    )
  }
}
