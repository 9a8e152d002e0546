/** The mailed link: looking at it changes nothing, pressing its button opens a session. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { closeSessionOf, openSession, storeAccount } from '../../db/accounts.ts'
import { withTransaction } from '../../db/database.ts'
import { findLink, useLink } from '../../db/mailed-links.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { readForm, sendDesk } from '../../http/desk.ts'
import { cookieName, safeNext, setSessionCookie } from '../../http/guard.ts'
import { hideAddress } from '../../http/mailed-page.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { addressesWith, emailField, homeOf } from './page-parts.ts'

export type Params = { Params: { token: string } }
type LinkRequest = FastifyRequest<Params>

const Form = z.strictObject({})

/**
 * GET: a button when the link works; mail scanners that follow links use none up. security: it names
 * the account, so that nobody is led into a stranger's by a link that was passed on.
 */
export async function showLink(
  board: Board,
  locale: Locale,
  request: LinkRequest,
  reply: FastifyReply,
) {
  const { token } = request.params
  const link = await findLink(board.db, token, 'sign-in', board.now())
  if (link === null) return sendDead(board, locale, request, reply)
  const t = translator(locale)
  return sendDesk(board, request, hideAddress(reply), {
    view: 'accounts/confirm',
    head: {
      locale,
      title: t('signIn.confirm.title'),
      description: t('signIn.description'),
      addresses: addressesWith('signIn', `/${encodeURIComponent(token)}`),
      section: null,
    },
    data: { email: link.email, action: `${pathTo(locale, 'signIn')}/${encodeURIComponent(token)}` },
  })
}

/** POST: uses the link up, makes the account when it is new, and opens a session in place of any. */
export async function openByLink(
  board: Board,
  locale: Locale,
  request: LinkRequest,
  reply: FastifyReply,
) {
  if (readForm(Form, request.body) === null) return board.fail(request, reply, 422)
  const now = board.now()
  const held = request.cookies[cookieName(board.config.baseUrl)]
  const opened = await withTransaction(board.db, async (trx) => {
    const link = await useLink(trx, request.params.token, 'sign-in', now)
    if (link === null) return null
    const account = await storeAccount(trx, { email: link.email, locale, now })
    // security: what the browser held before never becomes this session
    if (held) await closeSessionOf(trx, held)
    const next = safeNext(link.next) ?? homeOf(account.role, locale)
    return { token: await openSession(trx, account.id, now), next }
  })
  if (opened === null) return sendDead(board, locale, request, reply)
  setSessionCookie(board, reply, opened.token)
  return hideAddress(reply).redirect(opened.next, 303)
}

/** One page for links that are unknown, used or too old: which one it is, is nobody's business. */
async function sendDead(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const t = translator(locale)
  return sendDesk(board, request, hideAddress(reply), {
    view: 'accounts/dead',
    head: {
      locale,
      title: t('signIn.dead.title'),
      description: t('signIn.dead.body'),
      addresses: addressesWith('signIn', ''),
      section: null,
    },
    data: { field: emailField(t, ''), problems: [], next: '' },
    status: 410,
  })
}
