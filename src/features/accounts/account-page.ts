/** The account: whose it is, the language of its mails, its open sessions and organizations. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { closeSession, findSessions, setLocale } from '../../db/accounts.ts'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { readForm, sendDesk } from '../../http/desk.ts'
import { sessionOf, setSessionCookie } from '../../http/guard.ts'
import { formatDay, formatMoment, READER_ZONES } from '../../i18n/format.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { addressesWith, noticeOf } from './page-parts.ts'
import { findMemberships } from './queries.ts'

const DONE = ['saved', 'ended'] as const

export async function showAccount(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const t = translator(locale)
  const { account } = sessionOf(request)
  const notice = noticeOf((request.query as { done?: unknown }).done, DONE)
  const own = pathTo(locale, 'account')
  return sendDesk(board, request, reply, {
    view: 'accounts/account',
    head: {
      locale,
      title: t('account.title'),
      description: t('account.description'),
      addresses: addressesWith('account', ''),
      section: 'account',
    },
    data: {
      notice: notice && t(`account.done.${notice}`),
      facts: factsOf(board, locale, request),
      language: {
        id: 'locale',
        name: 'locale',
        kind: 'select',
        label: t('account.language.label'),
        hint: t('account.language.hint'),
        value: account.locale,
        width: 'w2',
        options: LOCALES.map((value) => ({ value, label: t(`locale.${value}`) })),
      },
      sessions: await sessionsOf(board, locale, request),
      organizations: (await findMemberships(board.db, account.id)).map(({ slug, name }) => ({
        name,
        href: `${pathTo(locale, 'organizations')}/${slug}`,
      })),
      actions: {
        language: own,
        sessions: `${own}/${stepWord(locale, 'sessions')}`,
        export: `${own}/${stepWord(locale, 'export')}`,
        erase: `${own}/${stepWord(locale, 'erase')}`,
      },
    },
  })
}

function factsOf(board: Board, locale: Locale, request: FastifyRequest) {
  const t = translator(locale)
  const { email, createdAt, role } = sessionOf(request).account
  return [
    { name: t('account.email'), value: email },
    {
      name: t('account.since'),
      value: formatDay(createdAt, locale, READER_ZONES[locale], board.now()),
    },
    { name: t('account.role'), value: t(`account.role.${role}`) },
  ]
}

async function sessionsOf(board: Board, locale: Locale, request: FastifyRequest) {
  const session = sessionOf(request)
  const sessions = await findSessions(board.db, session.account, board.now())
  return sessions.map(({ id, createdAt, seenAt }) => ({
    id,
    opened: formatMoment(createdAt, locale),
    seen: formatMoment(seenAt, locale),
    isThis: id === session.id,
  }))
}

const LanguageForm = z.strictObject({ locale: z.enum(LOCALES) })

/** POST: the language in which mails to the account are written. */
export async function changeLanguage(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(LanguageForm, request.body)
  if (form === null) return board.fail(request, reply, 422)
  await setLocale(board.db, sessionOf(request).account.id, form.locale)
  return reply.redirect(`${pathTo(locale, 'account')}?done=saved`, 303)
}

const SessionForm = z.strictObject({ session: z.string().regex(/^[1-9]\d{0,14}$/) })

/** POST: ends one session of the account; this one as well. */
export async function endSession(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(SessionForm, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const { id, account } = sessionOf(request)
  const wanted = Number(form.session)
  if (!(await closeSession(board.db, wanted, account.id))) return board.fail(request, reply, 404)
  if (wanted !== id) return reply.redirect(`${pathTo(locale, 'account')}?done=ended`, 303)
  setSessionCookie(board, reply, null)
  return reply.redirect(`${pathTo(locale, 'signIn')}?done=signed-out`, 303)
}
