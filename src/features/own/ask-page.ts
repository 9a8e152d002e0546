/** The page on which an employer is asked once more whether a posting ends. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { getOwnPosting } from '../../db/own-postings.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Closing } from '../../domain/lifecycle.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { canEndInPublic } from './moves.ts'

/** GET: asks once more before a posting is ended in public; looking changes nothing. */
export async function askFirst(
  board: Board,
  locale: Locale,
  { id, move }: { id: number; move: Closing },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const accountId = sessionOf(request).account.id
  const own = await getOwnPosting(board.db, accountId, id, board.now())
  if (own === null) return board.fail(request, reply, 404)
  const { posting, version } = own
  const back = `${pathTo(locale, 'own')}/${posting.id}`
  if (!canEndInPublic(posting.status, move)) return reply.redirect(back, 303)
  const t = translator(locale)
  return sendDesk(board, request, reply, {
    view: 'own/confirm',
    head: {
      locale,
      title: t(`own.ask.${move}`),
      description: t('own.description'),
      addresses: addressesBy((other) => `${pathTo(other, 'own')}/${posting.id}?ask=${move}`),
      section: 'own',
    },
    data: {
      posting: {
        title: posting.title,
        lang: locale.startsWith(posting.lang) ? null : posting.lang,
      },
      organization: posting.hiringOrganization?.name ?? '',
      means: t(`own.moveMeans.${move}`),
      action: back,
      version: String(version),
      move,
      label: t(`own.move.${move}`),
    },
  })
}
