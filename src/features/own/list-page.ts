/** The list of an employer's own postings. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findBansOf } from '../../db/ban-list.ts'
import { findUnanswered } from '../../db/messages.ts'
import {
  countOwnPostings,
  findOwnPostings,
  OWN_STATES,
  type OwnRow,
  type OwnState,
} from '../../db/own-postings.ts'
import { type Totals, totalsFor } from '../../db/posting-counts.ts'
import { findWaitingBefore } from '../../db/review-queue.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { toBanNotices } from '../../sheet/ban-notice.ts'
import { type Reader, toBadges } from '../../sheet/card.ts'
import { findDraftTitles } from './queries.ts'
import { endWords, questionWords, waitingWords } from './words.ts'

const PAGE_SIZE = 25 // postings

/** GET: postings of the account's organizations, newest first, by what became of them. */
export async function showList(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const t = translator(locale)
  const reader: Reader = { locale, t, now: board.now() }
  const { account } = sessionOf(request)
  const accountId = account.id
  const { state, before } = readQuery(request.query as Record<string, unknown>)
  const rows = await findOwnPostings(board.db, accountId, { state, before, limit: PAGE_SIZE + 1 })
  const shown = rows.slice(0, PAGE_SIZE)
  const ids = shown.map(({ posting }) => posting.id)
  const totals = await totalsFor(board.db, ids)
  const waitingBefore = await findWaitingBefore(board.db, waitingAmong(shown), reader.now)
  const asked = await findUnanswered(board.db, ids)
  const counts = await countOwnPostings(board.db, accountId)
  const own = pathTo(locale, 'own')
  const href = (query: string) => (query ? `${own}?${query}` : own)
  const last = shown.at(-1)
  return sendDesk(board, request, reply, {
    view: 'own/list',
    head: {
      locale,
      title: t('own.title'),
      description: t('own.description'),
      addresses: addressesBy((other) => pathTo(other, 'own')),
      section: 'own',
    },
    data: {
      bans: toBanNotices(await findBansOf(board.db, accountId), account, reader),
      tabs: OWN_STATES.map((one) => ({
        href: href(one === 'all' ? '' : `state=${one}`),
        label: t('own.tab', { state: t(`own.state.${one}`), count: String(counts[one]) }),
        isCurrent: one === state,
      })),
      rows: shown.map((row) =>
        toRow(row, {
          totals: totals.get(row.posting.id)!,
          before: waitingBefore.get(row.posting.id) ?? null,
          askedAt: asked.get(row.posting.id) ?? null,
          reader,
        }),
      ),
      drafts: (await findDraftTitles(board.db, accountId)).map(({ id, title }) => ({
        href: `${pathTo(locale, 'publish')}/${id}`,
        label: title || t('own.drafts.untitled'),
      })),
      nextHref:
        rows.length > PAGE_SIZE && last
          ? href(
              [state === 'all' ? '' : `state=${state}`, `before=${last.posting.id}`]
                .filter(Boolean)
                .join('&'),
            )
          : null,
    },
  })
}

/** A query that is not understood is the whole list. */
function readQuery(query: Record<string, unknown>): { state: OwnState; before: number | null } {
  const state = OWN_STATES.find((one) => one === query.state) ?? 'all'
  const isId = typeof query.before === 'string' && /^[1-9]\d{0,14}$/.test(query.before)
  return { state, before: isId ? Number(query.before) : null }
}

function waitingAmong(rows: readonly OwnRow[]) {
  return rows.flatMap(({ posting, waitingSince }) =>
    waitingSince === null ? [] : [{ postingId: posting.id, since: waitingSince }],
  )
}

type RowParts = {
  totals: Totals
  before: number | null
  /** When a curator asked what is not answered yet; null: nothing is. */
  askedAt: number | null
  reader: Reader
}

function toRow({ posting, waitingSince }: OwnRow, { totals, before, askedAt, reader }: RowParts) {
  const { locale, t } = reader
  const isRead = posting.status !== 'draft' && posting.status !== 'awaiting-review'
  return {
    href: `${pathTo(locale, 'own')}/${posting.id}`,
    title: posting.title,
    titleLang: locale.startsWith(posting.lang) ? null : posting.lang,
    organization: posting.hiringOrganization?.name ?? '',
    badges: toBadges(posting, reader),
    status: t(`own.status.${posting.status}`),
    question: askedAt === null ? null : questionWords(askedAt, reader),
    lines: [
      endWords(posting, reader),
      waitingSince === null || before === null || askedAt !== null
        ? null
        : waitingWords({ since: waitingSince, before, isEdit: isRead }, reader),
      isRead ? t('numbers.views', { count: totals.views }) : null,
      isRead ? t('numbers.clicks', { count: totals.applyClicks }) : null,
    ].filter((line) => line !== null),
  }
}
