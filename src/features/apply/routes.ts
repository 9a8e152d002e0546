/** From a posting to its employer: the outward link, or the board’s own form. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import type { Board } from '../../http/board.ts'
import { sendDesk } from '../../http/desk.ts'
import { findTrap, reopenedAt, type TrappedForm, writeOpenedAt } from '../../http/form-traps.ts'
import { limit } from '../../http/limits.ts'
import { findOpenById, findOpenBySlug } from '../../http/open-posting.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo, pathToApply, pathToPosting, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { outwardLink } from '../../sheet/apply-box.ts'
import { type ApplicationFields, NOTHING_YET, problemsOf, readApplication } from './application.ts'
import { formPage, SENT, sentPage } from './page.ts'
import { sendApplication } from './send.ts'

const FEW_A_READER = limit(5, 10 * 60_000)

export function applyRoutes(app: FastifyInstance, board: Board): void {
  app.get<{ Params: { id: string } }>('/go/:id', { config: { access: 'link' } }, (request, reply) =>
    goToEmployer(board, request.params.id, request, reply),
  )
  for (const locale of LOCALES) {
    const path = `${pathTo(locale, 'list')}/:slugAndId/${stepWord(locale, 'apply')}`
    type Route = { Params: { slugAndId: string } }
    app.get<Route>(path, { config: { access: 'link' } }, (request, reply) =>
      showForm(board, locale, request.params.slugAndId, request, reply),
    )
    const config = { access: 'link', rateLimit: FEW_A_READER } as const
    app.post<Route>(path, { config }, (request, reply) =>
      takeApplication(board, locale, request.params.slugAndId, request, reply),
    )
  }
}

/** security: leads to nothing but what the employer of an open posting stored; no parameter counts. */
async function goToEmployer(
  board: Board,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  reply.header('X-Robots-Tag', 'noindex')
  const found = await findOpenById(board, id)
  if (typeof found === 'number') return board.fail(request, reply, found)
  const link = found.isOwn ? outwardLink(found.applyUrl) : null
  if (link === null || found.particulars?.appliesHere) return board.fail(request, reply, 404)
  board.views.countApplyClick(request, found.id)
  return reply
    .header('Cache-Control', 'no-store')
    .header('Referrer-Policy', 'no-referrer')
    .redirect(link.href, 303)
}

async function showForm(
  board: Board,
  locale: Locale,
  slugAndId: string,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const found = await findOpenBySlug(board, slugAndId)
  if (typeof found === 'number') return board.fail(request, reply, found)
  if (!found.particulars?.appliesHere) return reply.redirect(pathToPosting(locale, found), 303)
  const address = pathToApply(locale, found)
  if (request.url.split('?', 1)[0] !== address) return reply.redirect(address, 301)
  const reader = { locale, now: board.now() }
  if (queryOf(request.url) === SENT) {
    return sendDesk(board, request, reply, sentPage(found, reader))
  }
  board.views.countApplyClick(request, found.id)
  return sendDesk(board, request, reply, formPage(found, fresh(board, found), [], reader))
}

async function takeApplication(
  board: Board,
  locale: Locale,
  slugAndId: string,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const found = await findOpenBySlug(board, slugAndId)
  if (typeof found === 'number') return board.fail(request, reply, found)
  if (!found.particulars?.appliesHere) return board.fail(request, reply, 404)
  const fields = readApplication(request.body)
  if (fields === null) return board.fail(request, reply, 422)
  const t = translator(locale)
  const reader = { locale, now: board.now() }
  const wrong = problemsOf(fields, t)
  // Whoever has something to put right comes back later anyway.
  const problems = wrong.length > 0 ? wrong : trapsOf(board, found, fields, t)
  if (problems.length > 0) {
    const opened = reopenedAt(trappedForm(board, found), fields.opened, board.now())
    const again = { ...fields, opened }
    const page = formPage(found, again, problems, reader)
    return sendDesk(board, request, reply, { ...page, status: 422 })
  }
  const outcome = await sendApplication(board, found, fields, locale)
  if (outcome === 'closed') return board.fail(request, reply, 410)
  if (outcome === 'full') {
    const page = formPage(
      found,
      fields,
      [{ field: 'send', message: t('apply.error.full') }],
      reader,
    )
    return sendDesk(board, request, reply, { ...page, status: 429 })
  }
  return reply.redirect(`${pathToApply(locale, found)}?${SENT}`, 303)
}

function trapsOf(
  board: Board,
  posting: JobPosting,
  fields: ApplicationFields,
  t: ReturnType<typeof translator>,
) {
  const trap = findTrap(trappedForm(board, posting), fields, board.now())
  return trap === null ? [] : [{ field: 'send', message: t(`apply.error.${trap}`) }]
}

function trappedForm({ secret }: Board, { id: postingId }: JobPosting): TrappedForm {
  return { kind: 'apply', postingId, secret }
}

function fresh(board: Board, posting: JobPosting): ApplicationFields {
  return { ...NOTHING_YET, opened: writeOpenedAt(trappedForm(board, posting), board.now()) }
}
