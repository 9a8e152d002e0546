/** An admin takes the words out of a decision: they named somebody, or hold an address. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { getRedactable, redactDecision } from '../../db/redact.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { readForm, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { formatMoment } from '../../i18n/format.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { actionWords } from './entry.ts'

export type IdRequest = { Params: { id: string } }

const Form = z.strictObject({})

function pathToRedaction(locale: Locale, id: number): string {
  return `${pathTo(locale, 'log')}/${id}/${stepWord(locale, 'redact')}`
}

/** GET: the words, and what taking them out means; or that they are gone. */
export async function showRedaction(
  board: Board,
  locale: Locale,
  request: FastifyRequest<IdRequest>,
  reply: FastifyReply,
) {
  const decision = await find(board, request)
  if (!decision) return board.fail(request, reply, 404)
  const t = translator(locale)
  const { id, words, redactedAt } = decision
  const day = formatMoment(decision.at, locale)
  return sendDesk(board, request, reply, {
    view: 'log/redact',
    head: {
      locale,
      title: t('log.redact.title'),
      description: t('log.redact.about'),
      addresses: addressesBy((to) => pathToRedaction(to, id)),
      section: 'log',
    },
    data: {
      title: t('log.redact.title'),
      decision: `${t('log.number', { id: String(id) })} · ${actionWords(decision.action, { t })} · ${day}`,
      words: words.map(({ what, text }) => ({
        about: t(`log.redact.${what}`),
        lines: text.split('\n'),
      })),
      state:
        words.length > 0
          ? null
          : redactedAt === null
            ? t('log.redact.nothing')
            : t('log.redact.done', { day: formatMoment(redactedAt, locale) }),
      action: pathToRedaction(locale, id),
    },
  })
}

/** POST: takes them out, and shows the page that says so. */
export async function redact(
  board: Board,
  locale: Locale,
  request: FastifyRequest<IdRequest>,
  reply: FastifyReply,
) {
  const decision = await find(board, request)
  if (!decision) return board.fail(request, reply, 404)
  if (readForm(Form, request.body) === null) return board.fail(request, reply, 422)
  const actorId = sessionOf(request).account.id
  await redactDecision(board.db, { id: decision.id, actorId, now: board.now() })
  return reply.redirect(pathToRedaction(locale, decision.id), 303)
}

function find({ db }: Board, { params: { id } }: FastifyRequest<IdRequest>) {
  return /^[1-9]\d{0,14}$/.test(id) ? getRedactable(db, Number(id)) : null
}
