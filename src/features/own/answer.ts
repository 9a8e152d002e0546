/** The answer to a reminder, by the link of its mail and without signing in. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { withTransaction } from '../../db/database.ts'
import { useLink } from '../../db/mailed-links.ts'
import { getOwnPosting, type OwnPosting } from '../../db/own-postings.ts'
import { type MoveOutcome, type MoveRequest, movePosting } from '../../db/posting-life.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { type FormProblem, readForm, sendDesk } from '../../http/desk.ts'
import { hideAddress } from '../../http/mailed-page.ts'
import { pathTo, pathToPosting } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { type Reader, toBadges } from '../../sheet/card.ts'
import { NO_ANSWER, type Typed, toMoves } from './moves.ts'
import { getReminded } from './queries.ts'
import { AnswerForm, doneCode, readMove, refusalWords, typedIn } from './read-move.ts'
import { endWords } from './words.ts'

export type TokenRequest = FastifyRequest<{ Params: { token: string } }>
const DONE = ['filled', 'unfilled', 'withdrawn', 'extended'] as const

/** GET: the posting and what can be said of it; looking changes nothing. */
export async function showAnswer(
  board: Board,
  locale: Locale,
  request: TokenRequest,
  reply: FastifyReply,
) {
  const reminded = await getReminded(board.db, request.params.token, board.now())
  const own = reminded && !reminded.isUsed ? await readOwn(board, reminded) : null
  if (own === null) return sendDead(board, locale, request, reply)
  return sendAnswer(board, locale, own, request, reply, { problems: [], typed: NO_ANSWER })
}

/** GET without a token: what was noted, or where to go on. */
export async function showAnswered(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const done = DONE.find((code) => code === (request.query as { done?: unknown }).done)
  if (!done) return sendDead(board, locale, request, reply)
  return sendNote(board, locale, request, reply, { note: `done.${done}`, status: 200 })
}

/** POST: uses the link up and moves the posting, or does neither. */
export async function sendInAnswer(
  board: Board,
  locale: Locale,
  request: TokenRequest,
  reply: FastifyReply,
) {
  const answer = readForm(AnswerForm, request.body)
  if (answer === null) return board.fail(request, reply, 422)
  const reminded = await getReminded(board.db, request.params.token, board.now())
  const own = reminded && (await readOwn(board, reminded))
  if (!reminded || !own) return sendDead(board, locale, request, reply)
  const t = translator(locale)
  const typed = typedIn(answer)
  const asked = readMove(answer, t)
  if ('message' in asked) {
    if (reminded.isUsed) return sendDead(board, locale, request, reply)
    return sendAnswer(board, locale, own, request, reply, { problems: [asked], typed, status: 422 })
  }
  const wanted = { ...asked, version: answer.version }
  const moved = await moveByLink(board, request.params.token, reminded, wanted)
  if (moved === null) return sendDead(board, locale, request, reply)
  if (moved.outcome === 'done') {
    return reply.redirect(`${pathTo(locale, 'answer')}?done=${doneCode(moved.status)}`, 303)
  }
  const now = await readOwn(board, reminded)
  if (now === null) return sendDead(board, locale, request, reply)
  const problems = [refusalWords(moved.outcome, answer.until, t)]
  const status = moved.outcome === 'wrong-day' ? 422 : 409
  return sendAnswer(board, locale, now, request, reply, { problems, typed, status })
}

type Reminded = { postingId: number; accountId: number }

/** The link counts for as long as whoever it was sent to belongs to the posting's organization. */
function readOwn(board: Board, { postingId, accountId }: Reminded): Promise<OwnPosting | null> {
  return getOwnPosting(board.db, accountId, postingId, board.now())
}

/** Nothing came of it: what was written is taken back. */
class NotMoved extends Error {
  readonly outcome: MoveOutcome | null
  constructor(outcome: MoveOutcome | null) {
    super('not moved')
    this.outcome = outcome
  }
}

/** A link that was used before only finds what it did: the same answer sent again. */
async function moveByLink(
  board: Board,
  token: string,
  { postingId, accountId }: Reminded,
  wanted: MoveRequest,
): Promise<MoveOutcome | null> {
  const now = board.now()
  try {
    return await withTransaction(board.db, async (trx) => {
      const link = await useLink(trx, token, 'reminder', now)
      // Without the link's own use the version is out of date: nothing is moved, only compared.
      const request = link ? wanted : { ...wanted, version: -1 }
      const moved = await movePosting(trx, postingId, request, { accountId, now })
      if (link && moved?.outcome === 'done') return moved
      if (!link) return moved?.outcome === 'done' ? moved : null
      throw new NotMoved(moved)
    })
  } catch (error) {
    if (error instanceof NotMoved) return error.outcome
    throw error
  }
}

async function sendAnswer(
  board: Board,
  locale: Locale,
  { posting, version }: OwnPosting,
  request: TokenRequest,
  reply: FastifyReply,
  answered: { problems: readonly FormProblem[]; typed: Typed; status?: number },
) {
  const { problems, typed, status = 200 } = answered
  const t = translator(locale)
  const reader: Reader = { locale, t, now: board.now() }
  const title = t('own.answer.title', { title: posting.title })
  const rest = encodeURIComponent(request.params.token)
  return sendDesk(board, request, hideAddress(reply), {
    view: 'own/answer',
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('own.answer.description'),
      addresses: addressesBy((other) => `${pathTo(other, 'answer')}/${rest}`),
      section: null,
    },
    data: {
      title: posting.title,
      titleLang: locale.startsWith(posting.lang) ? null : posting.lang,
      organization: posting.hiringOrganization?.name ?? '',
      badges: toBadges(posting, reader),
      status: t(`own.status.${posting.status}`),
      end: endWords(posting, reader),
      publicHref: pathToPosting(locale, posting),
      action: `${pathTo(locale, 'answer')}/${rest}`,
      version: String(version),
      moves: toMoves(posting, typed, reader),
      problems,
    },
    status,
  })
}

/** One page for links that are unknown, used or too old: which one it is, is nobody's business. */
function sendDead(board: Board, locale: Locale, request: FastifyRequest, reply: FastifyReply) {
  return sendNote(board, locale, request, reply, { note: 'dead', status: 410 })
}

async function sendNote(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { note, status }: { note: 'dead' | `done.${(typeof DONE)[number]}`; status: number },
) {
  const t = translator(locale)
  return sendDesk(board, request, hideAddress(reply), {
    view: 'own/note',
    head: {
      locale,
      title: t(`own.answer.${note}`),
      description: t('own.answer.description'),
      addresses: addressesBy((other) => pathTo(other, 'answer')),
      section: null,
    },
    data: { words: t(note === 'dead' ? 'own.answer.deadBody' : 'own.answer.doneBody') },
    status,
  })
}
