/** Readers report a posting, without an account, and follow what comes of it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { withTransaction } from '../../db/database.ts'
import { storeReport } from '../../db/reports.ts'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { sendDesk } from '../../http/desk.ts'
import { findTrap, reopenedAt, type TrappedForm, writeOpenedAt } from '../../http/form-traps.ts'
import { alsoLimit, limit } from '../../http/limits.ts'
import { hideAddress, sendDeadLink } from '../../http/mailed-page.ts'
import { findOpenBySlug } from '../../http/open-posting.ts'
import { pathTo, pathToReport, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { findFollowPage, pathToFollow } from './follow-page.ts'
import { formPage } from './form-page.ts'
import { OnceADay } from './once-a-day.ts'
import { problemsOf, type ReportFields, readReport } from './report-form.ts'

const HOUR = 3_600_000 // ms
const DAY = 24 * HOUR
/** Forms sent, also those that come back with something to put right. */
const TRIES = limit(30, HOUR)
/** Reports that are taken. */
const AN_HOUR = limit(5, HOUR)
const A_DAY = limit(20, DAY)
// Tokens cannot be guessed; whoever tries all the same is slowed down.
const LOOKS = limit(120, 60_000)
/** Where a report leads that was not kept, since many say the same. */
const ENOUGH = 'done=enough'

type SlugAndId = { Params: { slugAndId: string } }
type Token = { Params: { token: string } }
type Reporting = {
  board: Board
  locale: Locale
  once: OnceADay
  /** Each answers 429 itself once its reader reported too much. */
  limits: readonly ReturnType<typeof alsoLimit>[]
}

export function reportsRoutes(app: FastifyInstance, board: Board): void {
  const once = new OnceADay()
  const link = { config: { access: 'link' } } as const
  const limits = [alsoLimit(app, board, AN_HOUR), alsoLimit(app, board, A_DAY)]
  const limited = { config: { access: 'link', rateLimit: TRIES } } as const
  const looking = { config: { access: 'link', rateLimit: LOOKS } } as const
  for (const locale of LOCALES) {
    const form = `${pathTo(locale, 'list')}/:slugAndId/${stepWord(locale, 'report')}`
    app.get<SlugAndId>(form, link, (request, reply) => showForm(board, locale, request, reply))
    app.post<SlugAndId>(form, limited, (request, reply) =>
      takeReport({ board, locale, once, limits }, request, reply),
    )
    const reported = pathTo(locale, 'reported')
    app.get(reported, link, (request, reply) => showEnough(board, locale, request, reply))
    app.get<Token>(`${reported}/:token`, looking, async (request, reply) => {
      const page = await findFollowPage(board, locale, request.params.token)
      if (page === null) return sendDeadLink(board, locale, request, reply)
      return sendDesk(board, request, hideAddress(reply), page)
    })
  }
}

async function showForm(
  board: Board,
  locale: Locale,
  request: FastifyRequest<SlugAndId>,
  reply: FastifyReply,
) {
  const found = await findOpenBySlug(board, request.params.slugAndId)
  if (typeof found === 'number') return board.fail(request, reply, found)
  const address = pathToReport(locale, found)
  if (request.url.split('?', 1)[0] !== address) return reply.redirect(address, 301)
  const opened = writeOpenedAt(trappedForm(board, found), board.now())
  const fields: ReportFields = { reason: undefined, note: '', website: '', opened }
  return sendDesk(board, request, reply, formPage(found, fields, [], locale))
}

async function takeReport(
  { board, locale, once, limits }: Reporting,
  request: FastifyRequest<SlugAndId>,
  reply: FastifyReply,
) {
  const found = await findOpenBySlug(board, request.params.slugAndId)
  if (typeof found === 'number') return board.fail(request, reply, found)
  const fields = readReport(request.body)
  if (fields === null) return board.fail(request, reply, 422)
  const now = board.now()
  const { reason, note } = fields
  const problems = allProblems(board, found, fields, locale)
  if (reason === undefined || problems.length > 0) {
    const opened = reopenedAt(trappedForm(board, found), fields.opened, now)
    return sendDesk(board, request, reply, formPage(found, { ...fields, opened }, problems, locale))
  }
  for (const isTooMany of limits) {
    await isTooMany(request, reply)
    if (reply.sent) return reply
  }
  const report = { postingId: found.id, reason, note, now }
  const token = await once.keep({ ...report, ip: request.ip }, () =>
    withTransaction(board.db, (trx) => storeReport(trx, report)),
  )
  const to =
    token === null ? `${pathTo(locale, 'reported')}?${ENOUGH}` : pathToFollow(locale, token)
  return hideAddress(reply).redirect(to, 303)
}

function allProblems(board: Board, posting: JobPosting, fields: ReportFields, locale: Locale) {
  const t = translator(locale)
  const wrong = problemsOf(fields, t)
  // Whoever has something to put right comes back later anyway.
  const trap = wrong.length > 0 ? null : findTrap(trappedForm(board, posting), fields, board.now())
  return trap === null ? wrong : [{ field: 'send', message: t(`reports.error.${trap}`) }]
}

function trappedForm({ secret }: Board, { id: postingId }: JobPosting): TrappedForm {
  return { kind: 'report', postingId, secret }
}

function showEnough(board: Board, locale: Locale, request: FastifyRequest, reply: FastifyReply) {
  if ((request.query as { done?: unknown }).done !== 'enough') {
    return board.fail(request, reply, 404)
  }
  const t = translator(locale)
  const [title, body] = [t('reports.enough.title'), t('reports.enough.body')]
  return sendDesk(board, request, reply, {
    view: 'reports/enough',
    head: {
      locale,
      title,
      description: body,
      addresses: addressesBy((other) => `${pathTo(other, 'reported')}?${ENOUGH}`),
      section: null,
    },
    data: { body, listHref: pathTo(locale, 'list') },
  })
}
