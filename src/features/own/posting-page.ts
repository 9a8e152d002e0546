/** One own posting as its employer sees it: where it stands, what was said of it, what can be done. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findBansOf } from '../../db/ban-list.ts'
import { findUnanswered } from '../../db/messages.ts'
import { getOwnPosting, type OwnPosting } from '../../db/own-postings.ts'
import type { Locale } from '../../domain/codes.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import { CLOSING_MOVES } from '../../domain/lifecycle.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { type FormProblem, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { renderText } from '../../http/markdown.ts'
import { toParagraphs } from '../../i18n/decision-words.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo, pathToPosting } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { toBanNotices } from '../../sheet/ban-notice.ts'
import { type Reader, toBadges } from '../../sheet/card.ts'
import { difference } from '../../text/difference.ts'
import { askFirst } from './ask-page.ts'
import { type DecidedAbout, findDecided, type TypedWords, toDecided } from './decided.ts'
import { NO_ANSWER, type Typed, toMoves } from './moves.ts'
import { findNumbers, toNumbers } from './numbers.ts'
import { endWords, hiddenTerms, questionWords, waitingWords } from './words.ts'

export const MAX_REPLY = 600 // characters
/** What a page may be asked to say after something was done. */
const DONE = [
  'published',
  'awaiting-review',
  'pending',
  'unchanged',
  'filled',
  'unfilled',
  'withdrawn',
  'drafted',
  'extended',
  'replied',
  'taken-back',
  'contested',
  'told',
] as const
/** How a copy of a posting goes on, as the form's page knows it. */
const COPIES = ['edit', 'repeat', 'clone'] as const

export type OwnRequest = FastifyRequest<{ Params: { id: string } }>

/** GET: the posting of that id, or 404, whoever else's it is. */
export async function showOwn(
  board: Board,
  locale: Locale,
  request: OwnRequest,
  reply: FastifyReply,
) {
  const { done: notice, ask } = request.query as { done?: unknown; ask?: unknown }
  const closing = CLOSING_MOVES.find((move) => move === ask)
  const id = readId(request.params.id)
  if (closing && id !== null) {
    return askFirst(board, locale, { id, move: closing }, request, reply)
  }
  return sendOwn(board, locale, request, reply, { notice, problems: [], typed: NO_ANSWER })
}

export type Answered = {
  /** Code of what was done before, as asked for. */
  notice?: unknown
  problems: readonly FormProblem[]
  /** What was written into the forms. */
  typed: Typed
  /** What was written to curators. */
  words?: TypedWords
  status?: number
}

/** The page, with what was wrong and what was typed. */
export async function sendOwn(
  board: Board,
  locale: Locale,
  request: OwnRequest,
  reply: FastifyReply,
  { notice, problems, typed, words = { contest: '', message: '' }, status = 200 }: Answered,
) {
  const id = readId(request.params.id)
  const now = board.now()
  const { account } = sessionOf(request)
  const accountId = account.id
  const own = id === null ? null : await getOwnPosting(board.db, accountId, id, now)
  if (own === null) return board.fail(request, reply, 404)
  const t = translator(locale)
  const reader: Reader = { locale, t, now }
  const { posting } = own
  const numbers = await findNumbers(board.db, posting.id, now)
  const decided = await findDecided(board.db, posting, now)
  const askedAt = (await findUnanswered(board.db, [posting.id])).get(posting.id) ?? null
  const bans = (await findBansOf(board.db, accountId)).filter(
    ({ organizationId }) => organizationId === posting.hiringOrganization?.id,
  )
  const code = DONE.find((one) => one === notice)
  const title = t('own.one.title', { title: posting.title })
  return sendDesk(board, request, reply, {
    view: 'own/posting',
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('own.description'),
      addresses: addressesBy((other) => `${pathTo(other, 'own')}/${posting.id}`),
      section: 'own',
    },
    data: {
      ...toPage(own, { askedAt, decided }, reader),
      bans: toBanNotices(bans, account, reader),
      notice: code ? t(`own.done.${code}`) : null,
      problems,
      moves: toMoves(posting, typed, reader, `${pathTo(locale, 'own')}/${posting.id}`),
      version: String(own.version),
      action: `${pathTo(locale, 'own')}/${posting.id}`,
      reply: toReply(own, typed, reader),
      decided: toDecided(decided, posting, words, reader),
      numbers: numbers && isOrWasPublic(posting.status) ? toNumbers(numbers, reader) : null,
    },
    status,
  })
}

/** The id in an address, or null for anything else. */
export function readId(id: string): number | null {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null
}

type About = { askedAt: number | null; decided: DecidedAbout }

function toPage(own: OwnPosting, { askedAt, decided }: About, reader: Reader) {
  const { posting, pending, waiting, returned } = own
  const { t, locale } = reader
  const isPublic = isOrWasPublic(posting.status) && posting.status !== 'removed'
  return {
    backHref: pathTo(locale, 'own'),
    title: posting.title,
    titleLang: locale.startsWith(posting.lang) ? null : posting.lang,
    organization: posting.hiringOrganization?.name ?? '',
    badges: toBadges(posting, reader),
    status: t(`own.status.${posting.status}`),
    statusMeans: t(`own.means.${posting.status}`),
    end: endWords(posting, reader),
    question: askedAt === null ? null : questionWords(askedAt, reader),
    waiting:
      waiting &&
      askedAt === null &&
      waitingWords({ ...waiting, isEdit: posting.status === 'published' }, reader),
    returnedTitle: t(
      posting.status === 'published' ? 'own.returnedTitle.edit' : 'own.returnedTitle',
    ),
    returned: returned && t(`own.returned.${returned}`),
    returnedNote: returned === null ? [] : returnNote(decided),
    publicHref: isPublic ? pathToPosting(locale, posting) : null,
    signalHref: isPublic ? `${pathToPosting(locale, posting)}#signal` : '#flag',
    flag: posting.flag === 'none' ? null : t(`own.flag.${posting.flag}`),
    bodyHtml: isPublic ? null : renderText(posting.text),
    bodyLang: posting.lang,
    termsTitle: t('own.terms'),
    terms: isPublic ? [] : hiddenTerms(posting, reader),
    change: pending && toChange(posting, pending, reader),
    history: toHistory(own, reader),
    publishAction: pathTo(locale, 'publish'),
    copies: COPIES.filter((as) => canCopy(posting.status, as)).map((as) => ({
      as,
      label: t(`own.copy.${as}`),
      means: t(`own.copyMeans.${as}`),
    })),
    id: String(posting.id),
  }
}

function toChange(
  posting: JobPosting,
  { input, judged }: NonNullable<OwnPosting['pending']>,
  reader: Reader,
) {
  const { monthsMin, monthsMax, contract } = input
  const months =
    monthsMin === null && monthsMax === null
      ? null
      : { min: monthsMin ?? monthsMax!, max: monthsMax ?? monthsMin! }
  const isFlagged = judged?.verdict === 'flagged'
  const level = judged?.roleLevel ?? posting.level
  const flag = isFlagged ? ('automatic' as const) : ('none' as const)
  return {
    badges: toBadges({ ...posting, contract, months, level, flag }, reader),
    flag: isFlagged ? reader.t('own.flag.automatic') : null,
    title: posting.title === input.title ? null : difference(posting.title, input.title),
    text: posting.text === input.text ? null : difference(posting.text, input.text),
  }
}

/** What the curator wrote of why it came back. */
function returnNote({ rulings }: DecidedAbout): string[][] {
  const note = rulings.find(({ action }) => action === 'return')?.note ?? null
  return note === null ? [] : toParagraphs(note)
}

/** An open or hidden posting is edited; one that was public is repeated; any is a model for another. */
function canCopy(status: string, as: (typeof COPIES)[number]): boolean {
  if (status === 'removed') return false
  const isOpen = status === 'draft' || status === 'awaiting-review' || status === 'published'
  if (as === 'edit') return isOpen
  return as === 'repeat' ? !isOpen : true
}

function isOrWasPublic(status: string): boolean {
  return status !== 'draft' && status !== 'awaiting-review'
}

function toHistory({ posting, revisions, replies }: OwnPosting, { t, locale, now }: Reader) {
  const isHidden = !isOrWasPublic(posting.status)
  const on = (instant: number) => formatDay(instant, locale, READER_ZONES[locale], now)
  return {
    revisions: revisions.map(({ number, createdAt, state }) => ({
      name: t('own.revision', { number: String(number), date: on(createdAt) }),
      // A first version is stored as accepted: until somebody read it, it says where the posting is.
      state: t(isHidden ? `own.status.${posting.status}` : `own.revisionState.${state}`),
    })),
    replies: replies.map(({ text, createdAt }) => ({
      text,
      when: t('own.replied', { date: on(createdAt) }),
    })),
  }
}

function toReply({ posting }: OwnPosting, typed: Typed, { t }: Reader) {
  const canReply = posting.flag !== 'none' && posting.status !== 'draft'
  if (!canReply || posting.status === 'removed' || posting.status === 'withdrawn') return null
  return {
    id: 'text',
    name: 'text',
    kind: 'textarea',
    rows: 5,
    maxlength: MAX_REPLY,
    label: t('own.reply.label'),
    hint: t('own.reply.hint', { count: MAX_REPLY }),
    value: typed.text,
  }
}
