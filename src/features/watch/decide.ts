/** A curator takes one step about an employer's mark. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { type Trx, withTransaction } from '../../db/database.ts'
import { decideMark, type MarkRefusal } from '../../db/employer-marks.ts'
import { enqueueJob } from '../../db/jobs.ts'
import { findNewestMarks, type Mark } from '../../db/mark-lists.ts'
import { findMembers } from '../../db/memberships.ts'
import type { Locale } from '../../domain/codes.ts'
import { MAX_NOTE } from '../../domain/decision.ts'
import { MARK_MOVES, type MarkMove, needsWords } from '../../domain/employer-mark.ts'
import type { Board } from '../../http/board.ts'
import { readForm, textField } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { markJob } from '../../mail/mark.ts'
import { contactIn } from '../../text/contacts.ts'
import { fieldOf } from './forms.ts'
import { getWatched, type MarkRequest, sendMark, type Watched } from './mark-page.ts'
import { markPath } from './words.ts'

const Form = z.strictObject({
  do: z.enum(MARK_MOVES),
  mark: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .optional(),
  words: textField(MAX_NOTE),
})

export async function decideOnMark(
  board: Board,
  locale: Locale,
  request: MarkRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  const watched = await getWatched(board.db, request)
  if (watched === null) return board.fail(request, reply, 404)
  if (form === null) return board.fail(request, reply, 422)
  const t = translator(locale)
  const move = form.do
  const words = form.words.trim()
  const send = (message: string, status: number, field: string) =>
    sendMark(board, locale, request, reply, watched, {
      typed: { move, words: form.words },
      problems: [{ field, message }],
      status,
    })
  const problem = problemIn(words, move, t)
  if (problem !== null) return send(problem, 422, fieldOf(move))
  const refusal = await decide(board, watched, {
    ...{ move, words, markId: form.mark === undefined ? null : Number(form.mark) },
    curatorId: sessionOf(request).account.id,
  })
  if (refusal === 'unknown') return board.fail(request, reply, 404)
  if (refusal !== null) return send(t(`watch.refused.${refusal}`), 409, 'decide')
  return reply.redirect(`${markPath(locale, watched.id)}?done=${move}`, 303)
}

function problemIn(words: string, move: MarkMove, t: Translate): string | null {
  if (words === '' && needsWords(move)) return t('watch.problem.words')
  if (words.length > MAX_NOTE) return t('watch.problem.tooLong', { max: MAX_NOTE })
  return contactIn(words) === null ? null : t('watch.problem.contact')
}

type Step = { move: MarkMove; words: string; markId: number | null; curatorId: number }

/** Decides, and mails the members about what is public; null: done. */
function decide({ db, now }: Board, watched: Watched, step: Step): Promise<MarkRefusal | null> {
  return withTransaction(db, async (trx) => {
    const at = now()
    const { id: organizationId } = watched
    const before = (await findNewestMarks(trx, [organizationId])).get(organizationId)
    const decided = await decideMark(trx, { ...step, organizationId, now: at })
    if (decided.outcome !== 'done') return decided.outcome
    const wasPublic = before?.state === 'confirmed'
    if (step.move === 'confirm' || (step.move !== 'propose' && wasPublic)) {
      await tell(trx, watched, { ...step, now: at })
    }
    return null
  })
}

async function tell(trx: Trx, { id, slug, name }: Watched, step: Step & { now: number }) {
  const { move, words, now } = step
  const mark = (await findNewestMarks(trx, [id])).get(id)!
  for (const to of await findMembers(trx, id)) {
    const about = { markId: mark.id, organization: name, slug, to, now }
    await enqueueJob(trx, markJob({ ...about, ...told(mark, move, words) }))
  }
}

/** Who confirms may leave it at the words of the proposal. */
function told({ reasons, lapsesAt }: Mark, move: MarkMove, words: string) {
  if (move === 'keep') return { message: 'mark-kept', words } as const
  if (move === 'withdraw') return { message: 'mark-withdrawn', words } as const
  return { message: 'marked', words: reasons.join('\n\n'), lapsesAt: lapsesAt! } as const
}
