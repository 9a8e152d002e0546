/** A curator's decision: made and gone on from, or the sheet anew with what stands against it. */
import type { FastifyReply } from 'fastify'
import { withTransaction } from '../../db/database.ts'
import type { Refusal } from '../../db/decidable.ts'
import { findNext, getWaiting } from '../../db/queue.ts'
import type { Sheet } from '../../db/sheet.ts'
import type { Locale } from '../../domain/codes.ts'
import { needsNote } from '../../domain/decision.ts'
import type { Board } from '../../http/board.ts'
import { readForm } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { toParagraphs } from '../../i18n/decision-words.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { difference, type Piece } from '../../text/difference.ts'
import { byWords, shortened } from './beside.ts'
import { decideAndTell } from './decide-and-tell.ts'
import { type DecideAnswer, DecideForm, problemsOf } from './decide-form.ts'
import { queueHref, readFilter, sheetHref } from './filter.ts'
import { findNeighbour, getRevisionWords } from './queries.ts'
import { type Answered, type Conflict, readId, type SheetRequest, sendSheet } from './sheet-page.ts'

/** POST: one decision; the curator goes on to what stands next in the same queue. */
export async function decideOn(
  board: Board,
  locale: Locale,
  request: SheetRequest,
  reply: FastifyReply,
) {
  const id = readId(request.params.id)
  if (id === null) return board.fail(request, reply, 404)
  const answer = readForm(DecideForm, request.body)
  if (answer === null) return board.fail(request, reply, 422)
  const { db } = board
  const t = translator(locale)
  const { kinds } = await getWaiting(db, id)
  const problems = problemsOf(answer, needsNote(answer.action, kinds), t)
  if (problems.length > 0) {
    return sendSheet(board, locale, request, reply, { problems, typed: answer, status: 422 })
  }
  const { account } = sessionOf(request)
  const { filter } = readFilter(request.url)
  const now = board.now()
  const nextId = await findNeighbour(db, filter, { id, side: 'next', now })
  const { action, version, seen, report, reason, note, level, wrong } = answer
  const decided = await withTransaction(db, (trx) =>
    decideAndTell(trx, {
      ...{ postingId: id, action, version, reason, note: note.trim() || null, now },
      ...{ seenDecision: seen, seenReport: report },
      ...{ level: level ?? null, wrongCues: wrong },
      curator: { id: account.id, email: account.email },
    }),
  )
  if (decided.outcome === 'unknown') return board.fail(request, reply, 404)
  if (decided.outcome !== 'done') {
    const answered = refused(board, decided.outcome, answer, account.id, t)
    return sendSheet(board, locale, request, reply, answered)
  }
  const more = `done=${action}&decision=${decided.decisionId}`
  const onward = nextId ?? (await findNext(db, { ...filter, now, afterId: id }))
  const href =
    onward === null ? queueHref(locale, filter, more) : sheetHref(locale, onward, filter, { more })
  return reply.redirect(href, 303)
}

const STATUS = {
  stale: 409,
  'not-allowed': 409,
  'past-deadline': 409,
  banned: 409,
  'own-organization': 403,
  'same-curator': 403,
  'needs-note': 422,
} as const satisfies Record<Exclude<Refusal, 'unknown'>, number>

function refused(
  board: Board,
  outcome: Exclude<Refusal, 'unknown'>,
  answer: DecideAnswer,
  accountId: number,
  t: Translate,
): Answered {
  const base = { typed: answer, status: STATUS[outcome] }
  if (outcome === 'needs-note') {
    const message = t(answer.action === 'ask' ? 'review.wrong.question' : 'review.wrong.note')
    return { ...base, problems: [{ field: `${answer.action}-note`, message }] }
  }
  if (outcome === 'stale' || outcome === 'not-allowed') {
    return {
      ...base,
      conflict: (sheet, reader) => conflictOf(board, sheet, answer, accountId, reader),
    }
  }
  return { ...base, problems: [{ field: 'decide', message: t(`review.refused.${outcome}`) }] }
}

/** What happened since the sheet was read: decisions, other words, or another state. */
async function conflictOf(
  board: Board,
  sheet: Sheet,
  answer: DecideAnswer,
  accountId: number,
  reader: Reader,
): Promise<Conflict> {
  const { t } = reader
  const since = sheet.decisions.filter(({ id, undoneAt }) => id > answer.seen && undoneAt === null)
  const pieces = await changedWords(board, sheet, answer.revision)
  const isOffered = sheet.actions.includes(answer.action)
  const hasAnswer = sheet.messages.at(-1)?.author === 'employer'
  const happened = sheet.appeal ? 'appealed' : hasAnswer ? 'answered' : 'state'
  const other = t(`review.stale.${happened}`, { status: t(`own.status.${sheet.posting.status}`) })
  const isSilent = answer.note.trim() === ''
  const kept = isSilent ? 'review.stale.again' : 'review.stale.kept'
  const closed = isSilent ? 'review.stale.over' : 'review.stale.closed'
  const decided = since.map(
    (one) => `${t(`review.done.${one.action}`)} · ${byWords(one, { accountId }, reader)}`,
  )
  return {
    title: t('review.stale.title'),
    lines: decided.length === 0 && pieces === null ? [other] : decided,
    pieces,
    about: t(isOffered ? kept : closed),
    words: isOffered || isSilent ? [] : toParagraphs(answer.note),
  }
}

/** From the words that were read to those that stand; null when they are the same. */
async function changedWords(
  { db }: Board,
  { posting, subject, revisionId }: Sheet,
  readId: number,
): Promise<Piece[] | null> {
  if (readId === (revisionId ?? 0)) return null
  const read = await getRevisionWords(db, posting.id, readId)
  if (read === null) return null
  const [before, after] = [read, subject].map(({ title, text }) => `${title}\n\n${text}`)
  return before === after ? null : shortened(difference(before!, after!))
}
