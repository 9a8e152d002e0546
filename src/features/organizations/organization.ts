/** One organization for its members: what the public sees of it, who belongs to it, who is invited. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findBansOf } from '../../db/ban-list.ts'
import { type Db, withTransaction } from '../../db/database.ts'
import { getEmployer } from '../../db/employers.ts'
import { findInvitations } from '../../db/invitations.ts'
import { findMembers } from '../../db/memberships.ts'
import { changeOrganization, getOwnOrganization } from '../../db/organizations.ts'
import type { OrganizationRow } from '../../db/tables.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { type FormProblem, sendDesk } from '../../http/desk.ts'
import { MAX_EMAIL } from '../../http/email-field.ts'
import { sessionOf } from '../../http/guard.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { toBanNotices } from '../../sheet/ban-notice.ts'
import { toOwnMark } from './contest.ts'
import {
  judgeOrganization,
  type OrganizationFields,
  organizationFields,
  readOrganizationFields,
} from './organization-form.ts'

export type SlugParams = { Params: { slug: string } }
export type SlugRequest = FastifyRequest<SlugParams>

const DONE = ['created', 'saved', 'renamed', 'invited', 'withdrawn', 'removed', 'joined'] as const
const CONTESTED = 'contested'

/** What was typed into the forms of the page, and what is wrong with it. */
export type Typed = {
  fields?: OrganizationFields
  email?: string
  /** What is said against the mark. */
  contest?: string
  problems: readonly FormProblem[]
}

/** The organization of the address for a member of it; null is answered 404, whatever the reason. */
export function ownOrganization(db: Db, request: SlugRequest): Promise<OrganizationRow | null> {
  return getOwnOrganization(db, request.params.slug, sessionOf(request).account.id)
}

export async function showOrganization(
  board: Board,
  locale: Locale,
  request: SlugRequest,
  reply: FastifyReply,
) {
  const organization = await ownOrganization(board.db, request)
  if (organization === null) return board.fail(request, reply, 404)
  return sendOrganization(board, locale, request, reply, organization, { problems: [] })
}

export async function saveOrganization(
  board: Board,
  locale: Locale,
  request: SlugRequest,
  reply: FastifyReply,
) {
  const fields = readOrganizationFields(request.body)
  const organization = await ownOrganization(board.db, request)
  if (organization === null) return board.fail(request, reply, 404)
  if (fields === null) return board.fail(request, reply, 422)
  const { words, problems } = judgeOrganization(fields, translator(locale))
  if (words === null) {
    return sendOrganization(board, locale, request, reply, organization, { fields, problems })
  }
  const { isRenamed } = await withTransaction(board.db, (trx) =>
    changeOrganization(trx, organization.id, words, board.now()),
  )
  const done = isRenamed ? 'renamed' : 'saved'
  return reply.redirect(`${pathOf(locale, organization)}?done=${done}`, 303)
}

export function pathOf(locale: Locale, { slug }: { slug: string }): string {
  return `${pathTo(locale, 'organizations')}/${slug}`
}

export async function sendOrganization(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  organization: OrganizationRow,
  { fields = fieldsOf(organization), email = '', contest = '', problems }: Typed,
) {
  const t = translator(locale)
  const { account } = sessionOf(request)
  const now = board.now()
  const [members, invitations, employer, bans] = await Promise.all([
    findMembers(board.db, organization.id),
    findInvitations(board.db, organization.id, now),
    getEmployer(board.db, organization.slug),
    organization.bannedAt === null ? [] : findBansOf(board.db, account.id),
  ])
  const ban = bans.filter(({ slug }) => slug === organization.slug)
  const day = (instant: number) => formatDay(instant, locale, READER_ZONES[locale], now)
  const asked = (request.query as { done?: unknown }).done
  const done = DONE.find((code) => code === asked)
  const { name, domain } = organization
  const notice = done ? t(`organizations.done.${done}`) : null
  return sendDesk(board, request, reply, {
    view: 'organizations/organization',
    status: problems.length > 0 ? 422 : 200,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title: name }) : name,
      description: t('organizations.lead'),
      addresses: addressesBy((other) => pathOf(other, organization)),
      section: 'organizations',
    },
    data: {
      name,
      bans: toBanNotices(ban, { bannedAt: null }, { locale, t, now }),
      backHref: pathTo(locale, 'organizations'),
      action: pathOf(locale, organization),
      membersAction: `${pathOf(locale, organization)}/${stepWord(locale, 'members')}`,
      publicHref: employer && `${pathTo(locale, 'employers')}/${employer.slug}`,
      verified: domain && t('organizations.verified', { domain }),
      notice: asked === CONTESTED ? t('organizations.mark.done') : notice,
      mark: await toOwnMark(board, organization, contest, { locale, t, now }),
      isNew: done === 'created' || done === 'joined',
      problems,
      fields: withNameHint(organizationFields(fields, t), t),
      emailField: {
        id: 'email',
        name: 'email',
        type: 'email',
        label: t('organizations.invite.email'),
        hint: t('organizations.invite.hint'),
        value: email,
        width: 'w2',
        autocomplete: 'off',
        maxlength: MAX_EMAIL,
        spellcheck: false,
      },
      members: members.map((member) => ({
        id: String(member.accountId),
        email: member.email,
        since: t('organizations.member.since', { date: day(member.createdAt) }),
        isReader: member.accountId === account.id,
      })),
      invitations: invitations.map((invitation) => ({
        id: String(invitation.id),
        email: invitation.email,
        until: t('organizations.invitation.until', { date: day(invitation.expiresAt) }),
      })),
    },
  })
}

/** Who changes a name learns what follows from it before. */
function withNameHint(fields: ReturnType<typeof organizationFields>, t: Translate) {
  return { ...fields, name: { ...fields.name, hint: t('organizations.name.change') } }
}

function fieldsOf({ name, kind, site }: OrganizationRow): OrganizationFields {
  return { name, kind: kind ?? '', site: site ?? '' }
}
