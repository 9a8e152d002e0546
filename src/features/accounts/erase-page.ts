/** Before an account is erased: what goes, what stays, and that it is really its owner who asks. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isLastAdmin } from '../../db/people.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { readForm, sendDesk } from '../../http/desk.ts'
import { isFreshAt, sessionOf, setSessionCookie } from '../../http/guard.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { eraseAccount } from './erase-account.ts'
import { addressesWith } from './page-parts.ts'
import { countOwned, findAlone, findMemberships } from './queries.ts'

const Form = z.strictObject({ sure: z.literal('yes').optional() })

/** GET: the page. */
export async function showErasure(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  return sendPage(board, locale, request, reply, 'asked')
}

/** POST: erases, when the session is fresh and the box is ticked. */
export async function confirmErasure(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  if (!isFresh(board, request)) return reply.redirect(pathToErasure(locale), 303)
  if (form.sure !== 'yes') return sendPage(board, locale, request, reply, 'unsure')
  const outcome = await eraseAccount(board.db, sessionOf(request).account, board.now())
  if (outcome === 'last-admin') return sendPage(board, locale, request, reply, outcome)
  setSessionCookie(board, reply, null)
  return reply.redirect(`${pathTo(locale, 'signIn')}?done=erased`, 303)
}

/** security: a browser left open, or a session that was taken over, erases nothing. */
function isFresh(board: Board, request: FastifyRequest): boolean {
  return isFreshAt(sessionOf(request), board.now())
}

function pathToErasure(locale: Locale): string {
  return `${pathTo(locale, 'account')}/${stepWord(locale, 'erase')}`
}

const STATUS = { asked: 200, unsure: 422, 'last-admin': 409 } as const

async function sendPage(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: keyof typeof STATUS,
) {
  const t = translator(locale)
  const title = t('erase.title')
  const { account } = sessionOf(request)
  const isUnsure = answer === 'unsure'
  return sendDesk(board, request, reply, {
    view: 'accounts/erase',
    head: {
      locale,
      title: isUnsure ? t('form.errorTitle', { title }) : title,
      description: t('erase.description'),
      addresses: addressesWith('account', (to) => `/${stepWord(to, 'erase')}`),
      section: 'account',
    },
    data: {
      ...(await consequencesOf(board, t, account.id)),
      isFresh: isFresh(board, request),
      isLastAdmin: await isLastAdmin(board.db, account.id),
      email: account.email,
      action: pathToErasure(locale),
      sure: sureField(t),
      problems: isUnsure ? [{ field: 'sure', message: t('erase.problem') }] : [],
    },
    status: STATUS[answer],
  })
}

function sureField(t: Translate) {
  return {
    id: 'sure',
    name: 'sure',
    kind: 'checkbox',
    label: t('erase.sure.legend'),
    options: [{ value: 'yes', label: t('erase.sure.label'), isChosen: false }],
  }
}

async function consequencesOf(board: Board, t: Translate, accountId: number) {
  const { drafts, postings } = await countOwned(board.db, accountId)
  const alone = await findAlone(board.db, accountId)
  const memberships = await findMemberships(board.db, accountId)
  const shared = memberships.filter(({ id }) => !alone.some((one) => one.id === id))
  return {
    goes: [
      t('erase.goes.account'),
      ...(drafts > 0 ? [t('erase.goes.drafts', { count: drafts })] : []),
      t('erase.goes.mail'),
      ...shared.map(({ name }) => t('erase.goes.member', { name })),
      ...alone.map(({ name, openCount }) =>
        openCount
          ? t('erase.goes.alone', { name, count: openCount })
          : t('erase.goes.member', { name }),
      ),
      ...(alone.length > 0 ? [t('erase.goes.unread')] : []),
    ],
    stays: [
      ...(postings > 0 ? [t('erase.stays.postings', { count: postings })] : []),
      ...shared.map(({ name }) => t('erase.stays.shared', { name })),
      t('erase.stays.log'),
    ],
    isAlone: alone.some(({ openCount }) => (openCount ?? 0) > 0),
  }
}
