/** "Is this your posting?": asks for an address on the employer's domain and mails a link there. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isEmployersAddress } from '../../db/employer-address.ts'
import { getPosting } from '../../db/postings.ts'
import type { Locale } from '../../domain/codes.ts'
import { type JobPosting, publicStatus } from '../../domain/job-posting.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { type FormProblem, readForm, sendDesk, textField } from '../../http/desk.ts'
import { MAX_EMAIL, readEmail } from '../../http/email-field.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo, pathToPosting, pathToRespond } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { findDomainOf, mailClaim } from './queries.ts'

export type SlugAndId = { Params: { slugAndId: string } }
type AskRequest = FastifyRequest<SlugAndId>

const SENT = 'done=sent'
const Form = z.strictObject({ email: textField(MAX_EMAIL) })

export async function showRequest(
  board: Board,
  locale: Locale,
  request: AskRequest,
  reply: FastifyReply,
) {
  const posting = await findImported(board, locale, request, reply)
  if (posting === null) return reply
  const address = pathToRespond(locale, posting)
  if (request.url.split('?', 1)[0] !== address) return reply.redirect(address, 301)
  if (queryOf(request.url) === SENT) return sendSent(board, locale, request, reply, posting)
  return sendAsk(board, locale, request, reply, posting, '', [])
}

export async function requestClaim(
  board: Board,
  locale: Locale,
  request: AskRequest,
  reply: FastifyReply,
) {
  const posting = await findImported(board, locale, request, reply)
  if (posting === null) return reply
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const email = readEmail(form.email)
  if (email === null) {
    const problem = { field: 'email', message: translator(locale)('respond.problem.email') }
    return sendAsk(board, locale, request, reply, posting, form.email, [problem])
  }
  const organizationDomain = await findDomainOf(board.db, posting)
  // security: the answer is the same whether or not the address is the employer's
  const isEmployers = isEmployersAddress(email, { ...posting, organizationDomain })
  await mailClaim(board.db, board.secret, {
    posting,
    email,
    isEmployers,
    locale,
    now: board.now(),
  })
  return reply.redirect(`${pathToRespond(locale, posting)}?${SENT}`, 303)
}

/** The imported posting of the address; otherwise the answer has been given and null comes back. */
async function findImported(
  board: Board,
  locale: Locale,
  request: AskRequest,
  reply: FastifyReply,
): Promise<JobPosting | null> {
  const id = /(?:^|-)([1-9]\d{0,8})$/.exec(request.params.slugAndId)?.[1]
  const stored = id ? await getPosting(board.db, Number(id)) : null
  const status = stored ? publicStatus(stored.posting, board.now()) : 404
  if (!stored || status !== 200) {
    await board.fail(request, reply, status)
    return null
  }
  if (stored.posting.isOwn) {
    // Whoever publishes it answers behind the sign-in.
    await reply.redirect(pathTo(locale, 'own'), 303)
    return null
  }
  return stored.posting
}

/** What both pages say of the posting. */
function aboutOf(posting: JobPosting, locale: Locale) {
  const lang = locale.startsWith(posting.lang) ? null : posting.lang
  return { posting: { title: posting.title, href: pathToPosting(locale, posting), lang } }
}

function headOf(posting: JobPosting, locale: Locale, title: string) {
  return {
    locale,
    title,
    description: translator(locale)('respond.description'),
    addresses: addressesBy((other) => pathToRespond(other, posting)),
    section: 'list' as const,
  }
}

function sendAsk(
  board: Board,
  locale: Locale,
  request: AskRequest,
  reply: FastifyReply,
  posting: JobPosting,
  value: string,
  problems: readonly FormProblem[],
) {
  const t = translator(locale)
  const title = t('respond.title')
  return sendDesk(board, request, reply, {
    view: 'respond/ask',
    status: problems.length > 0 ? 422 : 200,
    head: headOf(posting, locale, problems.length > 0 ? t('form.errorTitle', { title }) : title),
    data: {
      ...aboutOf(posting, locale),
      action: pathToRespond(locale, posting),
      problems,
      field: {
        id: 'email',
        name: 'email',
        type: 'email',
        label: t('respond.email'),
        hint: t('respond.email.hint'),
        value,
        width: 'w2',
        autocomplete: 'email',
        maxlength: MAX_EMAIL,
        spellcheck: false,
      },
    },
  })
}

function sendSent(
  board: Board,
  locale: Locale,
  request: AskRequest,
  reply: FastifyReply,
  posting: JobPosting,
) {
  const title = translator(locale)('respond.sent.title')
  const head = headOf(posting, locale, title)
  return sendDesk(board, request, reply, {
    view: 'respond/sent',
    head,
    data: aboutOf(posting, locale),
  })
}
