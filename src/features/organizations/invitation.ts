/** The mailed invitation: looking at it changes nothing; joining takes the session of its address. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Db, withTransaction } from '../../db/database.ts'
import { findLink, useLink } from '../../db/mailed-links.ts'
import { join, lockOrganization } from '../../db/memberships.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { readForm, sendDesk } from '../../http/desk.ts'
import { hideAddress, sendDeadLink } from '../../http/mailed-page.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'

export type TokenParams = { Params: { token: string } }
type TokenRequest = FastifyRequest<TokenParams>

const Form = z.strictObject({ do: z.enum(['accept', 'refuse']) })

/** The organization that a link invites to, and the invited address; null for a dead link. */
async function findInvitation(db: Db, token: string, now: number) {
  const link = await findLink(db, token, 'invitation', now)
  if (!link?.organizationId) return null
  const organization = await db
    .selectFrom('organizations')
    .select(['id', 'name', 'slug'])
    .where('id', '=', link.organizationId)
    .executeTakeFirst()
  return organization ? { organization, email: link.email } : null
}

export async function showInvitation(
  board: Board,
  locale: Locale,
  request: TokenRequest,
  reply: FastifyReply,
) {
  const { token } = request.params
  const found = await findInvitation(board.db, token, board.now())
  if (found === null) return sendDeadLink(board, locale, request, reply)
  const t = translator(locale)
  const { session } = request
  const title = t('invitation.title', { organization: found.organization.name })
  const action = `${pathTo(locale, 'invitation')}/${token}`
  const standing =
    session === null ? 'signIn' : session.account.email === found.email ? 'ready' : 'other'
  return sendDesk(board, request, hideAddress(reply), {
    view: 'organizations/invitation',
    head: {
      locale,
      title,
      description: t('organizations.lead'),
      addresses: addressesBy((other) => `${pathTo(other, 'invitation')}/${token}`),
      section: null,
    },
    data: {
      title,
      body: t('invitation.body', { organization: found.organization.name }),
      action,
      standing,
      signInHref: signInHref(locale),
    },
  })
}

export async function answerInvitation(
  board: Board,
  locale: Locale,
  request: TokenRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const { token } = request.params
  const now = board.now()
  const found = await findInvitation(board.db, token, now)
  if (found === null) return sendDeadLink(board, locale, request, reply)
  const { session } = request
  const own = pathTo(locale, 'organizations')
  if (form.do === 'refuse') {
    await withTransaction(board.db, (trx) => useLink(trx, token, 'invitation', now))
    return hideAddress(reply).redirect(
      session === null ? pathTo(locale, 'list') : `${own}?done=refused`,
      303,
    )
  }
  if (session === null) return hideAddress(reply).redirect(signInHref(locale), 303)
  if (session.account.email !== found.email) return showInvitation(board, locale, request, reply)
  const membership = { organizationId: found.organization.id, accountId: session.account.id, now }
  const outcome = await withTransaction(board.db, async (trx) => {
    // Organization, then link, as those who invite: taken crosswise, PostgreSQL would end one of them.
    await lockOrganization(trx, membership.organizationId)
    if ((await useLink(trx, token, 'invitation', now)) === null) return 'gone'
    return (await join(trx, membership)) ? 'joined' : 'full'
  })
  if (outcome === 'gone') return sendDeadLink(board, locale, request, reply)
  if (outcome === 'full') return board.fail(request, hideAddress(reply), 409)
  return hideAddress(reply).redirect(`${own}/${found.organization.slug}?done=joined`, 303)
}

/**
 * security: the page to go on to is kept with the link that signs in, so it is never the invitation's
 * own address, which holds its token. The page of organizations shows what waits.
 */
function signInHref(locale: Locale): string {
  return `${pathTo(locale, 'signIn')}?next=${encodeURIComponent(pathTo(locale, 'organizations'))}`
}
