/** Members come by invitation and go by a button: their own, or another member's. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { withTransaction } from '../../db/database.ts'
import {
  countInvitedToday,
  INVITATIONS_A_DAY,
  logInvitation,
  withdrawInvitations,
} from '../../db/invitations.ts'
import { enqueueJob } from '../../db/jobs.ts'
import { createLink } from '../../db/mailed-links.ts'
import { findMembers, leave, MAX_MEMBERS, takeTurns } from '../../db/memberships.ts'
import type { OrganizationRow } from '../../db/tables.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { readForm, textField } from '../../http/desk.ts'
import { MAX_EMAIL, readEmail } from '../../http/email-field.ts'
import { type Session, sessionOf } from '../../http/guard.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { mailJob } from '../../mail/mail-order.ts'
import { ownOrganization, pathOf, type SlugRequest, sendOrganization } from './organization.ts'

const Form = z.strictObject({
  do: z.enum(['invite', 'withdraw', 'remove']),
  email: textField(MAX_EMAIL).optional(),
  id: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .optional(),
})

type Refusal = 'email' | 'isMember' | 'invited' | 'full'
const MOST: Readonly<Partial<Record<Refusal, number>>> = {
  invited: INVITATIONS_A_DAY,
  full: MAX_MEMBERS,
}

export async function changeMembers(
  board: Board,
  locale: Locale,
  request: SlugRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  const organization = await ownOrganization(board.db, request)
  if (organization === null) return board.fail(request, reply, 404)
  if (form?.do === 'invite') {
    const email = form.email ?? ''
    const refusal = await invite(board, locale, organization, email, sessionOf(request))
    if (refusal === null) return reply.redirect(`${pathOf(locale, organization)}?done=invited`, 303)
    const message = translator(locale)(`organizations.problem.${refusal}`, {
      max: MOST[refusal] ?? 0,
    })
    const problems = [{ field: 'email', message }]
    return sendOrganization(board, locale, request, reply, organization, { email, problems })
  }
  if (form?.id === undefined) return board.fail(request, reply, 422)
  const id = Number(form.id)
  if (form.do === 'remove') return removeMember(board, locale, request, reply, organization, id)
  await withTransaction(board.db, (trx) =>
    withdrawInvitations(trx, organization.id, { id }, board.now()),
  )
  return reply.redirect(`${pathOf(locale, organization)}?done=withdrawn`, 303)
}

/** Mails a link; an address has one that works, the newest. */
async function invite(
  board: Board,
  locale: Locale,
  organization: OrganizationRow,
  typed: string,
  { account }: Session,
): Promise<Refusal | null> {
  const to = readEmail(typed)
  if (to === null) return 'email'
  const now = board.now()
  const { id: organizationId, name } = organization
  return withTransaction(board.db, async (trx) => {
    await takeTurns(trx, organizationId)
    const members = await findMembers(trx, organizationId)
    if (members.some((member) => member.email === to)) return 'isMember'
    if (members.length >= MAX_MEMBERS) return 'full'
    if ((await countInvitedToday(trx, account.id, now)) >= INVITATIONS_A_DAY) return 'invited'
    await withdrawInvitations(trx, organizationId, { email: to }, now)
    const purpose = 'invitation'
    const id = await createLink(trx, board.secret, { purpose, email: to, organizationId, now })
    const values = { organization: name, inviter: account.email }
    const link = { id, page: purpose } as const
    const order = { to, locale, message: purpose, values, link } as const
    await enqueueJob(trx, mailJob(order, { dedupeKey: `invitation:${id}`, now }))
    await logInvitation(trx, { organizationId, accountId: account.id, now })
    return null
  })
}

async function removeMember(
  board: Board,
  locale: Locale,
  request: SlugRequest,
  reply: FastifyReply,
  organization: OrganizationRow,
  accountId: number,
) {
  const now = board.now()
  const actorId = sessionOf(request).account.id
  const organizationId = organization.id
  const outcome = await withTransaction(board.db, async (trx) => {
    const member = (await findMembers(trx, organizationId)).find(
      (one) => one.accountId === accountId,
    )
    const left = await leave(trx, { organizationId, accountId, actorId, now })
    if (left !== 'left' || !member || actorId === accountId) return left
    const values = { organization: organization.name }
    const order = { to: member.email, locale: member.locale, message: 'removed', values } as const
    const dedupeKey = `removed:${organizationId}:${accountId}:${now}`
    await enqueueJob(trx, mailJob(order, { dedupeKey, now }))
    return left
  })
  if (outcome === 'unknown') return board.fail(request, reply, 404)
  if (outcome === 'last') {
    const message = translator(locale)('organizations.problem.last')
    const problems = [{ field: 'members', message }]
    return sendOrganization(board, locale, request, reply, organization, { problems })
  }
  return actorId === accountId
    ? reply.redirect(`${pathTo(locale, 'organizations')}?done=left`, 303)
    : reply.redirect(`${pathOf(locale, organization)}?done=removed`, 303)
}
