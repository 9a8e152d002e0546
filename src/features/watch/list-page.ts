/** What the daily look over employers found, and the marks that wait or stand. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findMarks, findNewestMarks, type Mark } from '../../db/mark-lists.ts'
import { findCurators, findReaders } from '../../db/mark-readers.ts'
import { findNamed, type NamedRow } from '../../db/named-postings.ts'
import { getWatchedAt } from '../../db/watch.ts'
import { findWatchItems, type WatchItem, type WatchKind } from '../../db/watch-items.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { formatDay, formatMoment, READER_ZONES } from '../../i18n/format.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { toNamed } from '../../sheet/named-posting.ts'
import { readEnd, writeEnd } from './cursor.ts'
import { formsOf } from './forms.ts'
import { markPath, markState } from './words.ts'

const PAGE_SIZE = 25 // employers
const NAMED_OF_EACH = 10 // the newest postings of an item
const DAY_MS = 86_400_000

const TABS = ['interns-only', 'series', 'turned', 'marks'] as const
type Tab = (typeof TABS)[number]

export async function showWatch(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { tab, after } = readQuery(request.query as Record<string, unknown>)
  const t = translator(locale)
  const reader: Reader = { locale, t, now: board.now() }
  const curatorId = sessionOf(request).account.id
  const address = (other: Locale) => tabHref(other, tab)
  const [watchedAt, curators] = await Promise.all([getWatchedAt(board.db), findCurators(board.db)])
  const list =
    tab === 'marks'
      ? await readMarks(board, reader, after)
      : await readItems(board, reader, { kind: tab, after, curatorId })
  return sendDesk(board, request, reply, {
    view: 'watch/list',
    head: {
      locale,
      title: t('watch.title'),
      description: t('watch.description'),
      addresses: addressesBy(address),
      section: 'watch',
    },
    data: {
      lead: t(`watch.lead.${tab}`),
      empty: t(`watch.empty.${tab}`),
      looked:
        watchedAt === null
          ? t('watch.looked.never')
          : t('watch.looked', { date: formatMoment(watchedAt, locale) }),
      noSecond: curators.length < 2 ? t('watch.noSecond') : null,
      tabs: TABS.map((one) => ({
        href: tabHref(locale, one),
        label: t(`watch.tab.${one}`),
        isCurrent: one === tab,
      })),
      ...list,
    },
  })
}

function tabHref(locale: Locale, tab: Tab): string {
  return pathTo(locale, 'watch') + (tab === 'interns-only' ? '' : `?tab=${tab}`)
}

/** A query that is not understood is the first page of the first list. */
function readQuery(query: Record<string, unknown>): { tab: Tab; after: string } {
  const tab = TABS.find((one) => one === query.tab) ?? 'interns-only'
  return { tab, after: typeof query.after === 'string' ? query.after : '' }
}

function nextHref(locale: Locale, tab: Tab, after: string): string {
  const query = new URLSearchParams({ ...(tab !== 'interns-only' && { tab }), after })
  return `${pathTo(locale, 'watch')}?${query}`
}

type Asked = { kind: WatchKind; after: string; curatorId: number }

async function readItems(board: Board, reader: Reader, { kind, after, curatorId }: Asked) {
  const { db } = board
  const { locale } = reader
  const limit = PAGE_SIZE + 1
  const found = await findWatchItems(db, { kind, after: readEnd(after), limit })
  const items = found.slice(0, PAGE_SIZE)
  const organizationIds = [...new Set(items.map((item) => item.organizationId))]
  const shown = items.flatMap(({ postingIds }) => postingIds.slice(-NAMED_OF_EACH))
  const [postings, marks, readers] = await Promise.all([
    findNamed(db, [...new Set(shown)]),
    findNewestMarks(db, organizationIds),
    findReaders(db, organizationIds),
  ])
  const entries = items.map((item) => {
    const { organizationId: id } = item
    const mark = marks.get(id) ?? null
    const propose =
      kind === 'interns-only'
        ? formsOf({ mark, readers: readers.get(id), curatorId, holds: true }, reader, id).find(
            ({ move }) => move === 'propose',
          )
        : undefined
    return {
      ...toEntry(item, postings, reader, kind === 'series'),
      state: mark && markState(mark, reader),
      form: propose ?? null,
    }
  })
  const last = items.at(-1)
  const hasMore = found.length > PAGE_SIZE && last !== undefined
  return {
    sections: [{ title: null, entries }],
    nextHref: hasMore ? nextHref(locale, kind, writeEnd(last)) : null,
  }
}

function toEntry(
  item: WatchItem,
  postings: ReadonlyMap<number, NamedRow>,
  reader: Reader,
  withGaps: boolean,
) {
  const { locale, t } = reader
  const rows = item.postingIds.slice(-NAMED_OF_EACH).flatMap((id) => postings.get(id) ?? [])
  const [from, to] = [item.firstAt, item.lastAt].map((at) => dayOf(at, reader))
  return {
    ...linksOf(item, locale),
    count: t('watch.count', { count: item.postings, from: from!, to: to! }),
    postings: rows.map((row, i) => ({
      ...toNamed(row, reader),
      gap: withGaps && i > 0 ? gapWords(rows[i - 1]!, row, reader) : null,
    })),
    more:
      item.postings > NAMED_OF_EACH
        ? t('mark.more', { shown: rows.length, number: item.postings })
        : null,
  }
}

/** From the end of one to the beginning of the next. */
function gapWords(before: NamedRow, next: NamedRow, { t }: Reader): string {
  const days = Math.floor((next.datePosted - (before.closedAt ?? before.validThrough)) / DAY_MS)
  return t('watch.gap', { count: Math.max(0, days) })
}

/** Marks: those that somebody must read first, then those that stand. */
async function readMarks({ db }: Board, reader: Reader, after: string) {
  const { t, now, locale } = reader
  const before = /^[1-9]\d{0,14}$/.test(after) ? Number(after) : null
  const limit = PAGE_SIZE
  const standing = await findMarks(db, 'standing', { now, limit: limit + 1, before })
  const first = before === null
  const contested = first ? await findMarks(db, 'contested', { now, limit }) : []
  const proposed = first ? await findMarks(db, 'proposed', { now, limit }) : []
  const section = (title: string, marks: readonly Mark[]) => ({
    title,
    entries: marks.map((mark) => toMarkEntry(mark, reader)),
  })
  const last = standing[limit - 1]
  return {
    sections: [
      section(t('watch.marks.contested'), contested),
      section(t('watch.marks.proposed'), proposed),
      section(t('watch.marks.standing'), standing.slice(0, limit)),
    ].filter(({ entries }) => entries.length > 0),
    nextHref: standing.length > limit && last ? nextHref(locale, 'marks', String(last.id)) : null,
  }
}

function toMarkEntry(mark: Mark, reader: Reader) {
  const { facts } = mark
  return {
    ...linksOf(mark, reader.locale),
    count: reader.t('watch.count', {
      ...{ count: facts.postings.length, from: dayOf(facts.from, reader) },
      to: dayOf(facts.to, reader),
    }),
    ...{ postings: [], more: null, form: null, state: markState(mark, reader) },
  }
}

function linksOf(
  { organizationId, slug, name }: { organizationId: number; slug: string; name: string },
  locale: Locale,
) {
  return {
    name,
    publicHref: `${pathTo(locale, 'employers')}/${slug}`,
    markHref: markPath(locale, organizationId),
  }
}

function dayOf(instant: number, { locale, now }: Reader): string {
  return formatDay(instant, locale, READER_ZONES[locale], now)
}
