/** Invitations that wait for whoever is signed in: answered without the mailed link. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { withTransaction } from '../../db/database.ts'
import { findInvitationTo, useInvitation } from '../../db/invitations.ts'
import { join, lockOrganization } from '../../db/memberships.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { readForm } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { pathTo } from '../../i18n/paths.ts'

const Form = z.strictObject({
  do: z.enum(['accept', 'refuse']),
  id: z.string().regex(/^[1-9]\d{0,14}$/),
})

/** POST: joins or declines; an invitation to another address is answered as none. */
export async function answerInvited(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const now = board.now()
  const { account } = sessionOf(request)
  const which = { id: Number(form.id), email: account.email }
  const own = pathTo(locale, 'organizations')
  if (form.do === 'refuse') {
    const isRefused = await useInvitation(board.db, which, now)
    return isRefused ? reply.redirect(`${own}?done=refused`, 303) : board.fail(request, reply, 404)
  }
  const outcome = await withTransaction(board.db, async (trx) => {
    const organization = await findInvitationTo(trx, which, now)
    if (organization === null) return 'gone'
    const organizationId = organization.id
    // Organization, then link, as everywhere: taken crosswise, PostgreSQL would end one of them.
    await lockOrganization(trx, organizationId)
    if (!(await useInvitation(trx, which, now))) return 'gone'
    const isIn = await join(trx, { organizationId, accountId: account.id, now })
    return isIn ? organization : 'full'
  })
  if (outcome === 'gone') return board.fail(request, reply, 404)
  if (outcome === 'full') return board.fail(request, reply, 409)
  return reply.redirect(`${own}/${outcome.slug}?done=joined`, 303)
}
