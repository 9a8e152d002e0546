/** An employer contests a decision about its posting, and answers what a curator asks. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { contestOwn } from '../../db/appeals.ts'
import { withTransaction } from '../../db/database.ts'
import { answerQuestion } from '../../db/messages.ts'
import type { Locale } from '../../domain/codes.ts'
import { MAX_APPEAL, MAX_MESSAGE } from '../../domain/decision.ts'
import type { Board } from '../../http/board.ts'
import { type FormProblem, readForm, textField } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { contestProblem } from '../../sheet/appeal.ts'
import { clean } from '../../text/normalise.ts'
import { NO_ANSWER } from './moves.ts'
import { type OwnRequest, readId, sendOwn } from './posting-page.ts'

const ContestForm = z.strictObject({
  decision: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
  text: textField(MAX_APPEAL * 5), // too long a text is kept, too
})
const AnswerForm = z.strictObject({ text: textField(MAX_MESSAGE * 5) })

/** POST: sent twice it is answered twice the same. */
export async function contest(
  board: Board,
  locale: Locale,
  request: OwnRequest,
  reply: FastifyReply,
) {
  const id = readId(request.params.id)
  if (id === null) return board.fail(request, reply, 404)
  const form = readForm(ContestForm, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const t = translator(locale)
  const text = clean(form.text).trim()
  const again = (problem: FormProblem, status: number) => {
    const words = { contest: form.text, message: '' }
    const answered = { problems: [problem], typed: NO_ANSWER, words, status }
    return sendOwn(board, locale, request, reply, answered)
  }
  const problem = contestProblem(text, MAX_APPEAL, t)
  if (problem) return again(problem, 422)
  const accountId = sessionOf(request).account.id
  const appeal = { decisionId: form.decision, text, accountId, now: board.now() }
  const outcome = await withTransaction(board.db, (trx) => contestOwn(trx, id, appeal))
  if (outcome === null) return board.fail(request, reply, 404)
  if (outcome === 'done') {
    return reply.redirect(`${pathTo(locale, 'own')}/${id}?done=contested`, 303)
  }
  return again({ field: 'status', message: t('reports.contest.refused') }, 409)
}

/** POST: the answer to a question; the same words again are taken once. */
export async function answerCurator(
  board: Board,
  locale: Locale,
  request: OwnRequest,
  reply: FastifyReply,
) {
  const id = readId(request.params.id)
  if (id === null) return board.fail(request, reply, 404)
  const form = readForm(AnswerForm, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const t = translator(locale)
  const text = clean(form.text).trim()
  const again = (problem: FormProblem, status: number) => {
    const words = { contest: '', message: form.text }
    const answered = { problems: [problem], typed: NO_ANSWER, words, status }
    return sendOwn(board, locale, request, reply, answered)
  }
  if (text === '') return again({ field: 'message', message: t('reports.thread.none') }, 422)
  if (text.length > MAX_MESSAGE) {
    const message = t('reports.thread.long', { max: MAX_MESSAGE })
    return again({ field: 'message', message }, 422)
  }
  const accountId = sessionOf(request).account.id
  const outcome = await withTransaction(board.db, (trx) =>
    answerQuestion(trx, id, { text, accountId, now: board.now() }),
  )
  if (outcome === null) return board.fail(request, reply, 404)
  if (outcome === 'done') return reply.redirect(`${pathTo(locale, 'own')}/${id}?done=told`, 303)
  return again({ field: 'status', message: t(`reports.thread.${outcome}`) }, 409)
}
