/** The curators' queue: what waits, the most pressing first. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  countQueue,
  findAsked,
  findMedianWait,
  findQueue,
  type QueueFilter,
} from '../../db/queue.ts'
import type { QueueRow } from '../../db/queue-rows.ts'
import { getMade } from '../../db/sheet.ts'
import type { Locale } from '../../domain/codes.ts'
import { QUEUE_KINDS, type QueueKind } from '../../domain/decision.ts'
import { readQuery } from '../../domain/query-text.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo } from '../../i18n/paths.ts'
import { CATALOGUES, formatNumber, translator } from '../../i18n/translate.ts'
import { type Reader, toBadges } from '../../sheet/card.ts'
import { queueHref, type ReadFilter, readFilter, sheetHref } from './filter.ts'
import { toFilterForm } from './filter-form.ts'
import { toMade } from './made.ts'
import { countAsked, countDecidable, findNeighbour, findOldest, MOST_COUNTED } from './queries.ts'
import { readId } from './sheet-page.ts'
import { dayWords, durationWords, likelyWords, percentWords, whyWords } from './words.ts'

const PAGE_SIZE = 25 // postings
/** The tab of what rests because its employer was asked: no kind of its own. */
const ASKED = 'asked'

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
  const isAsked = readQuery(queryOf(request.url)).get('kind')?.at(-1) === ASKED
  const rows = isAsked
    ? await findAsked(db, { now, limit: PAGE_SIZE })
    : await findQueue(db, { ...filter, now, limit: PAGE_SIZE })
  const median = await findMedianWait(db, now)
  const oldest = await findOldest(db, now)
  // Of one reason alone there are more than are ever counted: a long queue costs no more to show.
  const isLong = Math.max(...Object.values(counts)) > 2 * MOST_COUNTED
  const all = isLong ? MOST_COUNTED + 1 : await countDecidable(db, now)
  const asked = await countAsked(db, now)
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
      addresses: addressesBy((other) => (isAsked ? askedHref(other) : queueHref(other, filter))),
      section: 'review',
      hasDateline: false,
    },
    data: {
      count:
        all > MOST_COUNTED
          ? t('review.count.more', { count: formatNumber(MOST_COUNTED, locale) })
          : t('review.count', { count: all }),
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
      tabs: [
        ...[null, ...QUEUE_KINDS].map((kind) => ({
          href: queueHref(locale, { ...filter, kind }),
          label: tabLabel(kind ?? 'all', kind === null ? all : counts[kind], reader),
          isCurrent: !isAsked && kind === filter.kind,
        })),
        { href: askedHref(locale), label: tabLabel(ASKED, asked, reader), isCurrent: isAsked },
      ],
      whole: filter.criteria === null ? null : t('review.tabs.whole'),
      // What rests is listed whole, however little of the queue is looked at.
      form: isAsked ? null : toFilterForm(filter, criteria, reader),
      rows: rows.map((row) => toRow(row, filter, reader)),
      order: t(isAsked ? 'review.asked' : 'review.order'),
      empty: t(isAsked ? 'review.asked.empty' : emptyOf(filter)),
    },
  })
}

function emptyOf({ criteria }: QueueFilter) {
  return criteria === null ? 'review.empty' : 'review.emptyFiltered'
}

function askedHref(locale: Locale): string {
  return `${pathTo(locale, 'review')}?kind=${ASKED}`
}

/** "Signalements (3)" */
function tabLabel(
  kind: QueueKind | 'all' | typeof ASKED,
  count: number,
  { locale, t }: Reader,
): string {
  const isCut = count > MOST_COUNTED && (kind === 'all' || kind === ASKED)
  const known = formatNumber(isCut ? MOST_COUNTED : count, locale)
  return t('review.tab', { kind: t(`review.kind.${kind}`), count: isCut ? `${known}+` : known })
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
  const { posting, kinds, since, views, isAnswered, quotes, dueAt, snoozedUntil } = row
  const { locale, t, now } = reader
  const why = whyWords(kinds, reader)
  const badges = toBadges(posting, reader)
  const isSaid = posting.flag === 'automatic' && kinds.includes('flagged')
  return {
    href: sheetHref(locale, posting.id, filter),
    title: posting.title,
    titleLang: locale.startsWith(posting.lang) ? null : posting.lang,
    organization: posting.hiringOrganization?.name ?? t('card.noEmployer'),
    // What it waits for says it beside them.
    badges: isSaid ? { ...badges, flagLabel: null } : badges,
    quotes,
    percent: percentWords(posting.probability, reader),
    likely: likelyWords(posting.probability, reader),
    why: why.charAt(0).toUpperCase() + why.slice(1),
    urgent: [
      ...(dueAt === null ? [] : [t('review.appeal.dueRow', { due: dayWords(dueAt, reader) })]),
      ...(isAnswered ? [t('review.answered')] : []),
      ...(snoozedUntil !== null && snoozedUntil > now
        ? [t('review.rests', { date: dayWords(snoozedUntil, reader) })]
        : []),
    ],
    waits: t('review.waits', { wait: durationWords(now - since, reader) }),
    views: views === 0 ? null : t('review.views', { count: views }),
  }
}
