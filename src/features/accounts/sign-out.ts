/** Ends this session, or all of them. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { closeSession, closeSessions } from '../../db/accounts.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { readForm } from '../../http/desk.ts'
import { sessionOf, setSessionCookie } from '../../http/guard.ts'
import { pathTo } from '../../i18n/paths.ts'

const Form = z.strictObject({ do: z.literal('everywhere').optional() })

export async function signOut(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const { id, account } = sessionOf(request)
  const isEverywhere = form.do === 'everywhere'
  if (isEverywhere) await closeSessions(board.db, account.id)
  else await closeSession(board.db, id, account.id)
  setSessionCookie(board, reply, null)
  const done = isEverywhere ? 'signed-out-everywhere' : 'signed-out'
  return reply.redirect(`${pathTo(locale, 'signIn')}?done=${done}`, 303)
}
