/** The organizations of one account, and the form for one more. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findBansOf } from '../../db/ban-list.ts'
import { Banned } from '../../db/bans.ts'
import { withTransaction } from '../../db/database.ts'
import { findInvitationsTo } from '../../db/invitations.ts'
import {
  findOrganizationsOf,
  MAX_MADE,
  makeOrganization,
  type OrganizationWords,
} from '../../db/organizations.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesOf } from '../../http/board-page.ts'
import { type FormProblem, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { toBanNotices } from '../../sheet/ban-notice.ts'
import {
  judgeOrganization,
  NO_FIELDS,
  type OrganizationFields,
  organizationFields,
  readOrganizationFields,
} from './organization-form.ts'

const DONE = ['left', 'refused'] as const

export async function showMine(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  return sendMine(board, locale, request, reply, NO_FIELDS, [])
}

export async function makeOne(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const t = translator(locale)
  const fields = readOrganizationFields(request.body)
  if (fields === null) return board.fail(request, reply, 422)
  const { words, problems } = judgeOrganization(fields, t)
  if (words === null) return sendMine(board, locale, request, reply, fields, problems)
  const { account } = sessionOf(request)
  const made = await make(board, words, account.id)
  if (made === 'banned' || made === null) {
    const message = made
      ? t('organizations.problem.banned')
      : t('organizations.problem.tooMany', { max: MAX_MADE })
    const status = made ? 403 : 422
    return sendMine(board, locale, request, reply, fields, [{ field: 'name', message }], status)
  }
  return reply.redirect(`${pathTo(locale, 'organizations')}/${made.slug}?done=created`, 303)
}

async function make({ db, now }: Board, words: OrganizationWords, accountId: number) {
  try {
    return await withTransaction(db, (trx) =>
      makeOrganization(trx, words, { accountId, now: now() }),
    )
  } catch (error) {
    if (error instanceof Banned) return 'banned'
    throw error
  }
}

async function sendMine(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  fields: OrganizationFields,
  problems: readonly FormProblem[],
  status = problems.length > 0 ? 422 : 200,
) {
  const t = translator(locale)
  const action = pathTo(locale, 'organizations')
  const { account } = sessionOf(request)
  const now = board.now()
  const [bans, organizations, invitations] = await Promise.all([
    findBansOf(board.db, account.id),
    findOrganizationsOf(board.db, account.id),
    findInvitationsTo(board.db, account.email, now),
  ])
  const asked = (request.query as { done?: unknown }).done
  const done = DONE.find((code) => code === asked)
  const title = t('organizations.title')
  return sendDesk(board, request, reply, {
    view: 'organizations/mine',
    status,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('organizations.lead'),
      addresses: addressesOf('organizations'),
      section: 'organizations',
    },
    data: {
      title,
      action,
      problems,
      notice: done ? t(`organizations.done.${done}`) : null,
      bans: toBanNotices(bans, account, { locale, t, now }),
      fields: organizationFields(fields, t),
      invitedAction: pathTo(locale, 'invitation'),
      invitations: invitations.map(({ id, name, expiresAt }) => ({
        id: String(id),
        name,
        until: t('organizations.invitation.until', {
          date: formatDay(expiresAt, locale, READER_ZONES[locale], now),
        }),
      })),
      organizations: organizations.map(({ slug, name, kind, domain }) => ({
        href: `${action}/${slug}`,
        name,
        kind: kind && t(`code.employer.${kind}`),
        standing:
          domain === null ? t('organizations.unverified') : t('organizations.verified', { domain }),
      })),
    },
  })
}
