/** The seeker's pages: the filtered list and one posting. */
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { checkPosting } from '../../check/check.ts'
import type { Finding } from '../../check/finding.ts'
import { getActiveModel } from '../../db/active-model.ts'
import { getPosting, type StoredPosting } from '../../db/postings.ts'
import { findSimilar } from '../../db/published.ts'
import { findReply } from '../../db/replies.ts'
import { getFinding } from '../../db/rulings.ts'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import { isOpen, type JobPosting, publicStatus } from '../../domain/job-posting.ts'
import { readQuery } from '../../domain/query-text.ts'
import { parseCriteria, type SearchCriteria, writeCriteria } from '../../domain/search-criteria.ts'
import { type Board, sendCached } from '../../http/board.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo, pathToPosting } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { placeWords, type Reader } from '../../sheet/card.ts'
import { toFinding } from '../../sheet/finding.ts'
import { toPostingPage } from '../../sheet/posting-page.ts'
import { toReply } from '../../sheet/reply.ts'
import { listHref } from './list-links.ts'
import { toListPage } from './list-page.ts'
import { findList } from './queries.ts'

const SIMILAR = 4 // postings shown under a posting

export function postingsRoutes(app: FastifyInstance, board: Board): void {
  for (const locale of LOCALES) {
    const list = pathTo(locale, 'list')
    app.get(list, (request, reply) => showList(board, locale, request, reply))
    app.get<{ Params: { slugAndId: string } }>(`${list}/:slugAndId`, (request, reply) =>
      showPosting(board, locale, request.params.slugAndId, request, reply),
    )
  }
}

async function showList(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { criteria: asked, problems } = parseCriteria(readQuery(queryOf(request.url)))
  const criteria = { ...asked, limit: null } // the page has its own size
  const render = async () => {
    const reader: Reader = { locale, t: translator(locale), now: board.now() }
    const results = await findList(board.db, criteria, reader.now, reader)
    const page = toListPage(criteria, results, problems, reader)
    const isRefused = results.page.isCursorBroken || problems.some((p) => p.reason === 'unknown')
    const body = await board.show('postings/list', listHead(criteria, page, reader), page)
    return { status: isRefused ? 400 : 200, body }
  }
  if (problems.length === 0) {
    return sendCached(board, request, reply, `${locale} list ${writeCriteria(criteria)}`, render)
  }
  // A query that is not understood is not worth keeping: there are endlessly many of them.
  const { status, body } = await render()
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(body)
}

function listHead(
  criteria: SearchCriteria,
  page: ReturnType<typeof toListPage>,
  { locale, t }: Reader,
) {
  const named = page.chips.map(({ label }) => label)
  return {
    locale,
    title: [page.heading, ...named.slice(0, 4)].join(' · '),
    description: t('list.description', { count: page.total }),
    addresses: Object.fromEntries(
      LOCALES.map((other) => [other, listHref(other, criteria, { after: criteria.after })]),
    ) as Record<Locale, string>,
    section: 'list' as const,
    feeds: page.feed
      ? [{ href: page.feed.href, type: 'application/atom+xml', title: page.feed.label }]
      : [],
    isIndexed: criteria.q === '' && (page.total > 0 || page.activeFilters === 0),
  }
}

async function showPosting(
  board: Board,
  locale: Locale,
  slugAndId: string,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const id = /(?:^|-)([1-9]\d{0,8})$/.exec(slugAndId)?.[1]
  const stored = id ? await getPosting(board.db, Number(id)) : null
  const status = stored ? publicStatus(stored.posting, board.now()) : 404
  if (!stored || status !== 200) return board.fail(request, reply, status)
  const address = pathToPosting(locale, stored.posting)
  if (request.url.split('?', 1)[0] !== address) return reply.redirect(address, 301)
  board.views.countView(request, stored.posting.id)
  return sendCached(board, request, reply, address, () =>
    renderPosting(board, locale, stored, request.log),
  )
}

/** The check only advises: a posting is shown without its facts rather than not at all. */
function findingsOf(posting: JobPosting, now: number, log: FastifyBaseLogger): Finding[] {
  try {
    return checkPosting(posting, { now })
  } catch (error) {
    log.error({ err: error, posting: posting.id }, 'the posting check failed')
    return []
  }
}

async function renderPosting(
  board: Board,
  locale: Locale,
  stored: StoredPosting,
  log: FastifyBaseLogger,
) {
  const { posting, prediction } = stored
  const t = translator(locale)
  const reader = { locale, t, now: board.now() }
  const findings = findingsOf(posting, reader.now, log)
  const [similar, said, ruling, model] = await Promise.all([
    findSimilar(board.db, posting, { limit: SIMILAR, now: reader.now }),
    findReply(board.db, posting.id),
    posting.flag === 'upheld' || posting.flag === 'cleared'
      ? getFinding(board.db, posting.id, posting.flag)
      : null,
    getActiveModel(board.db),
  ])
  const { baseUrl } = board.config
  const page = {
    ...toPostingPage(posting, prediction, findings, similar, { ...reader, baseUrl, model }),
    finding: toFinding(ruling, reader),
    reply: toReply(said, reader),
  }
  const employer = posting.hiringOrganization?.name
  const head = {
    locale,
    title: [posting.title, employer].filter(Boolean).join(' – '),
    description: [
      page.card.badges.offered,
      page.card.badges.described,
      placeWords(posting, reader),
      page.payLine,
    ]
      .filter(Boolean)
      .join(' · '),
    addresses: Object.fromEntries(
      LOCALES.map((other) => [other, pathToPosting(other, posting)]),
    ) as Record<Locale, string>,
    section: 'list' as const,
    isIndexed: isOpen(posting, reader.now),
  }
  return { body: await board.show('postings/posting', head, page) }
}
