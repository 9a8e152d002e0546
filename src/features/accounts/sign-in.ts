/** Asking for a link: one field, and one answer for every address. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { engineOf, withTransaction } from '../../db/database.ts'
import { enqueueJob } from '../../db/jobs.ts'
import { countLinks, createLink } from '../../db/mailed-links.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { type FormProblem, readForm, sendDesk, textField } from '../../http/desk.ts'
import { MAX_EMAIL, readEmail } from '../../http/email-field.ts'
import { isFreshAt, safeNext } from '../../http/guard.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { mailJob } from '../../mail/mail-order.ts'
import { addressesWith, emailField, homeOf, noticeOf } from './page-parts.ts'

const MINUTE = 60_000 // ms
/** Links that one address is sent: beyond, the answer is the same and no mail goes out. */
const MOST_LINKS = [
  { count: 10, within: 15 * MINUTE },
  { count: 40, within: 60 * MINUTE },
  { count: 60, within: 24 * 60 * MINUTE },
]
const DONE = ['signed-out', 'signed-out-everywhere', 'erased'] as const

const Form = z.strictObject({
  email: textField(MAX_EMAIL),
  next: textField(500),
  /** security: a field that no person sees; programs that fill it in get no mail. */
  site: textField(500),
  /** From behind a session: whoever is asked to sign in anew, and back. */
  again: z.literal('1').optional(),
})

/** GET: the form; after it was sent, the same sentence for everyone. */
export async function showSignIn(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { next: asked, sent, done, again } = request.query as Record<string, unknown>
  const next = safeNext(asked)
  const { session } = request
  if (sent === '1') return sendSent(board, locale, request, reply, again === '1' ? { next } : null)
  if (session && again === '1' && !isFreshAt(session, board.now())) {
    return sendAgain(board, locale, request, reply, { email: session.account.email, next })
  }
  if (session) return reply.redirect(next ?? homeOf(session.account.role, locale), 303)
  const notice = noticeOf(done, DONE)
  return sendForm(board, locale, request, reply, { email: '', next, notice })
}

/**
 * POST: keeps a link and asks the queue to mail it. security: the accounts are not looked at, so that
 * neither words nor time tell whether an address has one; the account is made by its first link.
 */
export async function requestLink(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const next = safeNext(form.next)
  const email = readEmail(form.email)
  if (email === null) {
    const typed = { email: form.email, next, notice: null }
    const problem = form.email.trim() === '' ? 'empty' : 'invalid'
    return sendForm(board, locale, request, reply, typed, problem)
  }
  if (form.site === '') await mailLink(board, { email, locale, next })
  const way = form.again ? `&${againQuery(next)}` : ''
  return reply.redirect(`${pathTo(locale, 'signIn')}?sent=1${way}`, 303)
}

/** What leads to the page that asks to sign in anew. */
function againQuery(next: string | null): string {
  return new URLSearchParams({ again: '1', ...(next && { next }) }).toString()
}

async function mailLink(
  board: Board,
  { email, locale, next }: { email: string; locale: Locale; next: string | null },
): Promise<void> {
  const now = board.now()
  await withTransaction(board.db, async (trx) => {
    // security: of many requests at once each must count the ones before.
    await engineOf(trx).takeTurn(trx, `sign-in:${email}`)
    for (const { count, within } of MOST_LINKS) {
      const wanted = { email, purpose: 'sign-in', since: now - within } as const
      if ((await countLinks(trx, wanted)) >= count) return
    }
    const link = { purpose: 'sign-in', email, now, ...(next && { next }) } as const
    const id = await createLink(trx, board.secret, link)
    const order = {
      to: email,
      locale,
      message: 'sign-in',
      values: {},
      link: { id, page: 'signIn' },
    } as const
    await enqueueJob(trx, mailJob(order, { dedupeKey: `sign-in:${id}`, now }))
  })
}

async function sendForm(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: { email: string; next: string | null; notice: string | null },
  problem: 'empty' | 'invalid' | null = null,
) {
  const t = translator(locale)
  const problems: FormProblem[] = problem
    ? [{ field: 'email', message: t(`signIn.problem.${problem}`) }]
    : []
  const title = problem ? t('form.errorTitle', { title: t('signIn.title') }) : t('signIn.title')
  const query = typed.next ? `?${new URLSearchParams({ next: typed.next })}` : ''
  return sendDesk(board, request, reply, {
    view: 'accounts/signin',
    head: {
      locale,
      title,
      description: t('signIn.description'),
      addresses: addressesWith('signIn', query),
      section: null,
    },
    data: {
      field: emailField(t, typed.email),
      problems,
      next: typed.next ?? '',
      notice: typed.notice && t(`signIn.done.${typed.notice}`),
    },
    status: problem ? 422 : 200,
  })
}

/**
 * Behind a session that is too old for what is asked: its own address, and why. Another session takes
 * the place of this one in the browser that opens the link.
 */
function sendAgain(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { email, next }: { email: string; next: string | null },
) {
  const t = translator(locale)
  return sendDesk(board, request, reply, {
    view: 'accounts/again',
    head: {
      locale,
      title: t('signIn.again.title'),
      description: t('signIn.description'),
      addresses: addressesWith('signIn', `?${againQuery(next)}`),
      section: null,
    },
    data: { email, next: next ?? '' },
  })
}

/** @param again where whoever signs in anew goes on to; null: anyone else */
async function sendSent(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  again: { next: string | null } | null,
) {
  const t = translator(locale)
  const query = again ? againQuery(again.next) : ''
  return sendDesk(board, request, reply, {
    view: 'accounts/sent',
    head: {
      locale,
      title: t('signIn.sent.title'),
      description: t('signIn.description'),
      addresses: addressesWith('signIn', query ? `?sent=1&${query}` : '?sent=1'),
      section: null,
    },
    data: { againHref: pathTo(locale, 'signIn') + (query && `?${query}`) },
  })
}
