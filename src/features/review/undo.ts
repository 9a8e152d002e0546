/** A curator takes back what they decided half a minute ago. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { withTransaction } from '../../db/database.ts'
import { undoDecision } from '../../db/undo.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { readForm } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { translator } from '../../i18n/translate.ts'
import { readFilter, sheetHref } from './filter.ts'
import { readId, type SheetRequest, sendSheet } from './sheet-page.ts'

const UndoForm = z.strictObject({
  decision: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
})

/** POST: takes a decision about the posting back; sent twice it is answered twice the same. */
export async function undo(
  board: Board,
  locale: Locale,
  request: SheetRequest,
  reply: FastifyReply,
) {
  const id = readId(request.params.id)
  const answer = readForm(UndoForm, request.body)
  if (id === null) return board.fail(request, reply, 404)
  if (answer === null) return board.fail(request, reply, 422)
  const by = { curatorId: sessionOf(request).account.id, now: board.now() }
  const undone = await withTransaction(board.db, (trx) =>
    undoDecision(trx, { decisionId: answer.decision, ...by }),
  )
  if (undone?.postingId !== id) return board.fail(request, reply, 404)
  if (undone.outcome === 'done') {
    const { filter } = readFilter(request.url)
    return reply.redirect(sheetHref(locale, id, filter, { more: 'done=undone' }), 303)
  }
  const message = translator(locale)(`review.undo.${undone.outcome}`)
  const problems = [{ field: 'decisions', message }]
  return sendSheet(board, locale, request, reply, { problems, status: 409 })
}
