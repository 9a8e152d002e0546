/** Pages that a mailed link leads to: their address holds its token. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '../domain/codes.ts'
import { translator } from '../i18n/translate.ts'
import type { Board } from './board.ts'
import { addressesOf } from './board-page.ts'
import { sendDesk } from './desk.ts'

/**
 * security: the address holds the token; no site that is linked from the page may learn it. Not
 * `no-referrer`: browsers then send the form with `Origin: null`, which is refused where they tell no
 * Sec-Fetch-Site.
 */
export function hideAddress(reply: FastifyReply): FastifyReply {
  return reply.header('Referrer-Policy', 'same-origin')
}

/** One page for links that are unknown, used, taken back or too old: which it is, is nobody's business. */
export function sendDeadLink(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const t = translator(locale)
  return sendDesk(board, request, hideAddress(reply), {
    view: 'shared/deadlink',
    status: 410,
    head: {
      locale,
      title: t('deadLink.title'),
      description: t('deadLink.body'),
      addresses: addressesOf('list'),
      section: null,
    },
    data: {},
  })
}
