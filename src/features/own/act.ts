/** The steps of a posting's life, by whoever is signed in. */
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import { withTransaction } from '../../db/database.ts'
import { movePosting, replyToFlag } from '../../db/posting-life.ts'
import { takeBackEdit } from '../../db/take-back.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { readForm } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { contactIn } from '../../text/contacts.ts'
import { NO_ANSWER } from './moves.ts'
import { MAX_REPLY, type OwnRequest, readId, sendOwn } from './posting-page.ts'
import { doneCode, OwnForm, readMove, refusalWords, typedIn } from './read-move.ts'

type Answer = z.infer<typeof OwnForm>

/** POST: one step; sent twice it is answered twice the same. */
export async function act(board: Board, locale: Locale, request: OwnRequest, reply: FastifyReply) {
  const id = readId(request.params.id)
  if (id === null) return board.fail(request, reply, 404)
  const answer = readForm(OwnForm, request.body)
  if (answer === null) return board.fail(request, reply, 422)
  if (answer.do === 'reply') return replyTo(board, locale, id, answer, request, reply)
  if (answer.do === 'take-back') return takeBack(board, locale, id, answer, request, reply)
  return move(board, locale, id, { ...answer, do: answer.do }, request, reply)
}

async function move(
  board: Board,
  locale: Locale,
  id: number,
  answer: Answer & { do: Exclude<Answer['do'], 'reply' | 'take-back'> },
  request: OwnRequest,
  reply: FastifyReply,
) {
  const t = translator(locale)
  const typed = typedIn(answer, answer.text)
  const asked = readMove(answer, t)
  if ('message' in asked) {
    return sendOwn(board, locale, request, reply, { problems: [asked], typed, status: 422 })
  }
  const by = { accountId: sessionOf(request).account.id, now: board.now() }
  const moved = await withTransaction(board.db, (trx) =>
    movePosting(trx, id, { ...asked, version: answer.version }, by),
  )
  if (moved === null) return board.fail(request, reply, 404)
  if (moved.outcome === 'done') {
    return reply.redirect(`${pathTo(locale, 'own')}/${id}?done=${doneCode(moved.status)}`, 303)
  }
  const problems = [refusalWords(moved.outcome, answer.until, t)]
  const status = moved.outcome === 'wrong-day' ? 422 : 409
  return sendOwn(board, locale, request, reply, { problems, typed, status })
}

/** The edit that waits is given up; the accepted words stay. */
async function takeBack(
  board: Board,
  locale: Locale,
  id: number,
  { version }: Answer,
  request: OwnRequest,
  reply: FastifyReply,
) {
  const by = { version, accountId: sessionOf(request).account.id, now: board.now() }
  const taken = await withTransaction(board.db, (trx) => takeBackEdit(trx, id, by))
  if (taken === null) return board.fail(request, reply, 404)
  if (taken === 'done') {
    return reply.redirect(`${pathTo(locale, 'own')}/${id}?done=taken-back`, 303)
  }
  const problems = [refusalWords(taken, '', translator(locale))]
  return sendOwn(board, locale, request, reply, { problems, typed: NO_ANSWER, status: 409 })
}

async function replyTo(
  board: Board,
  locale: Locale,
  id: number,
  answer: Answer,
  request: OwnRequest,
  reply: FastifyReply,
) {
  const t = translator(locale)
  const typed = typedIn(answer, answer.text)
  const text = answer.text.trim()
  const contact = contactIn(text)
  const wrong =
    text === ''
      ? 'own.wrong.noReply'
      : text.length > MAX_REPLY
        ? 'own.wrong.reply'
        : contact && (`own.wrong.reply.${contact}` as const)
  if (wrong) {
    const problems = [{ field: 'text', message: t(wrong, { count: MAX_REPLY }) }]
    return sendOwn(board, locale, request, reply, { problems, typed, status: 422 })
  }
  const accountId = sessionOf(request).account.id
  const kept = await withTransaction(board.db, (trx) =>
    replyToFlag(trx, id, { text, accountId, now: board.now() }),
  )
  if (kept === null) return board.fail(request, reply, 404)
  if (kept === 'done') return reply.redirect(`${pathTo(locale, 'own')}/${id}?done=replied`, 303)
  const problems = [{ field: 'status', message: t('own.wrong.refused') }]
  return sendOwn(board, locale, request, reply, { problems, typed, status: 409 })
}
