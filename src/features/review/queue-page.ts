/** The curators' queue: what waits, the most pressing first. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  countQueue,
  findMedianWait,
  findQueue,
  type QueueFilter,
  type QueueRow,
} from '../../db/queue.ts'
import { getMade } from '../../db/sheet.ts'
import type { Locale } from '../../domain/codes.ts'
import { QUEUE_KINDS } from '../../domain/decision.ts'
import { readQuery } from '../../domain/query-text.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { queryOf } from '../../http/query.ts'
import { CATALOGUES, formatNumber, translator } from '../../i18n/translate.ts'
import { type Reader, toBadges } from '../../sheet/card.ts'
import { queueHref, type ReadFilter, readFilter, sheetHref } from './filter.ts'
import { toFilterForm } from './filter-form.ts'
import { toMade } from './made.ts'
import { findNeighbour, findOldest } from './queries.ts'
import { readId } from './sheet-page.ts'
import { durationWords, likelyWords, percentWords, whyWords } from './words.ts'

const PAGE_SIZE = 25 // postings

/** GET: the queue; `?next=ID` and `?previous=ID` lead on to the neighbour of a posting. */
export async function showQueue(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const read = readFilter(request.url)
  const step = readStep(request.url)
  if (step === null) return sendQueue(board, locale, read, request, reply)
  const id = await findNeighbour(board.db, read.filter, { ...step, now: board.now() })
  const href =
    id === null ? queueHref(locale, read.filter, 'done=end') : sheetHref(locale, id, read.filter)
  return reply.redirect(href, 303)
}

async function sendQueue(
  board: Board,
  locale: Locale,
  { filter, criteria, problems }: ReadFilter,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { db } = board
  const t = translator(locale)
  const now = board.now()
  const reader: Reader = { locale, t, now }
  const counts = await countQueue(db)
  const rows = await findQueue(db, { ...filter, now, limit: PAGE_SIZE })
  const median = await findMedianWait(db, now)
  const oldest = await findOldest(db, now)
  const all = QUEUE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  const { done, decision } = request.query as { done?: unknown; decision?: unknown }
  const { account } = sessionOf(request)
  const madeId = typeof decision === 'string' ? readId(decision) : null
  const made = await getMade(db, { accountId: account.id, email: account.email, now, madeId })
  return sendDesk(board, request, reply, {
    view: 'review/queue',
    head: {
      locale,
      title: t('review.title'),
      description: t('review.description'),
      addresses: addressesBy((other) => queueHref(other, filter)),
      section: 'review',
      hasDateline: false,
    },
    data: {
      count: t('review.count', { count: all }),
      median: median === null ? null : t('review.median', { wait: durationWords(median, reader) }),
      oldest: oldest && {
        words: t('review.oldest', { wait: durationWords(now - oldest.since, reader) }),
        title: oldest.title,
        href: sheetHref(locale, oldest.id, filter),
      },
      made: toMade(made, filter, reader),
      notice: done === 'end' ? t('review.end') : null,
      problems: problems.map(({ name, value, reason }) => {
        const title = `facet.${name}` in CATALOGUES.fr ? t(`facet.${name}`) : name
        return reason === 'unknown'
          ? t('problem.unknown', { name: title, value })
          : t('problem.tooMany', { name: title })
      }),
      tabs: [null, ...QUEUE_KINDS].map((kind) => ({
        href: queueHref(locale, { ...filter, kind }),
        label: t('review.tab', {
          kind: t(`review.kind.${kind ?? 'all'}`),
          count: formatNumber(kind === null ? all : counts[kind], locale),
        }),
        isCurrent: kind === filter.kind,
      })),
      form: toFilterForm(filter, criteria, reader),
      rows: rows.map((row) => toRow(row, filter, reader)),
      empty: t(filter.criteria === null ? 'review.empty' : 'review.emptyFiltered'),
    },
  })
}

function readStep(url: string): { id: number; side: 'next' | 'previous' } | null {
  const query = readQuery(queryOf(url))
  for (const side of ['next', 'previous'] as const) {
    const id = query.get(side)?.at(-1) ?? ''
    if (/^[1-9]\d{0,14}$/.test(id)) return { id: Number(id), side }
  }
  return null
}

function toRow(row: QueueRow, filter: QueueFilter, reader: Reader) {
  const { posting, kinds, since, views, isAnswered } = row
  const { locale, t, now } = reader
  const why = whyWords(kinds, reader)
  return {
    href: sheetHref(locale, posting.id, filter),
    title: posting.title,
    titleLang: locale.startsWith(posting.lang) ? null : posting.lang,
    organization: posting.hiringOrganization?.name ?? t('card.noEmployer'),
    badges: toBadges(posting, reader),
    percent: percentWords(posting.probability, reader),
    likely: likelyWords(posting.probability, reader),
    why: why.charAt(0).toUpperCase() + why.slice(1),
    answered: isAnswered ? t('review.answered') : null,
    waits: t('review.waits', { wait: durationWords(now - since, reader) }),
    views: views === 0 ? null : t('review.views', { count: views }),
  }
}
