/**
 * Organizations that publish nothing here any more, and how a ban is lifted. One is banned in two steps:
 * it is looked up, then the page names it and what it would lose, and asks.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Bannable, findBans, getBannable, MOST_OPEN } from '../../db/ban-list.ts'
import type { BanOutcome } from '../../db/bans.ts'
import { BAN_REASONS } from '../../domain/accounts.ts'
import type { Locale } from '../../domain/codes.ts'
import { MAX_NOTE } from '../../domain/decision.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { type FormProblem, readForm, sendDesk, textField } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo } from '../../i18n/paths.ts'
import { formatNumber, type Translate, translator } from '../../i18n/translate.ts'
import { reasonWords } from '../../sheet/ban-notice.ts'
import { contactIn } from '../../text/contacts.ts'
import { clean } from '../../text/normalise.ts'
import { ban, lift } from './ban.ts'
import { freshness, pathToBans } from './page-parts.ts'

const DONE = ['banned', 'lifted'] as const
const MAX_ORGANIZATION = 200 // characters: a slug, or the address of its page

const Form = z.strictObject({
  do: z.enum(['ban', 'lift']),
  organization: textField(MAX_ORGANIZATION),
  reason: z.enum(['', ...BAN_REASONS]).default(''),
  note: textField(MAX_NOTE),
  members: z.literal('yes').optional(),
})
type Typed = Pick<z.infer<typeof Form>, 'organization' | 'reason' | 'note' | 'members'>

/** GET: the list; `?organization=slug` asks whether that organization is to be banned. */
export async function showBans(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const asked = (request.query as { organization?: unknown }).organization
  const organization = typeof asked === 'string' ? asked.trim().slice(0, MAX_ORGANIZATION) : ''
  const typed: Typed = { organization, reason: '', note: '' }
  if (organization === '') return sendBans(board, locale, request, reply, organization, [])
  const found = await findNamed(board, organization)
  if (found?.isBanned === false) return sendAsk(board, locale, request, reply, found, typed, [])
  const wrong = found ? 'already' : slugIn(organization) === null ? 'slug' : 'unknown'
  const message = translator(locale)(`ban.problem.${wrong}`)
  const problems = [{ field: 'organization', message }]
  return sendBans(board, locale, request, reply, organization, problems)
}

/** POST: one ban, or the end of one. */
export async function changeBan(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const t = translator(locale)
  const { id: accountId, email } = sessionOf(request).account
  const by = { accountId, email, now: board.now() }
  const slug = slugIn(form.organization)
  if (form.do === 'lift') {
    const { outcome } = await lift(board.db, slug ?? '', by)
    if (outcome === 'done') return reply.redirect(`${pathToBans(locale)}?done=lifted`, 303)
    if (outcome === 'unknown') return board.fail(request, reply, 404)
    return refuse(board, locale, request, reply, form, outcome)
  }
  const found = await findNamed(board, form.organization)
  const { reason } = form
  const note = clean(form.note).trim()
  const problems = problemsOf({ slug, reason, note }, t)
  if (problems.length > 0 || slug === null || reason === '') {
    return found
      ? sendAsk(board, locale, request, reply, found, form, problems)
      : sendBans(board, locale, request, reply, form.organization, problems)
  }
  const wanted = { slug, reason, note, withMembers: form.members === 'yes' }
  const { outcome } = await ban(board.db, wanted, by)
  if (outcome === 'done') return reply.redirect(`${pathToBans(locale)}?done=banned`, 303)
  return refuse(board, locale, request, reply, form, outcome)
}

async function refuse(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
  outcome: Exclude<BanOutcome['outcome'], 'done'>,
) {
  const message = translator(locale)(`ban.problem.${outcome}`)
  const problems = [{ field: 'organization', message }]
  return sendBans(board, locale, request, reply, typed.organization, problems)
}

async function findNamed({ db }: Board, typed: string): Promise<Bannable | null> {
  const slug = slugIn(typed)
  return slug === null ? null : getBannable(db, slug)
}

/** A slug, alone or at the end of the address of the employer's page. */
function slugIn(typed: string): string | null {
  return /^(?:\S*\/)?([a-z0-9-]{1,80})\/?$/.exec(typed.trim())?.[1] ?? null
}

function problemsOf(
  { slug, reason, note }: { slug: string | null; reason: string; note: string },
  t: Translate,
): FormProblem[] {
  const problems: FormProblem[] = []
  if (slug === null) problems.push({ field: 'organization', message: t('ban.problem.slug') })
  if (reason === '') problems.push({ field: 'reason', message: t('ban.problem.reason') })
  const contact = contactIn(note)
  const wrong = note === '' ? 'none' : note.length > MAX_NOTE ? 'long' : contact
  if (wrong) {
    problems.push({ field: 'note', message: t(`ban.problem.note.${wrong}`, { max: MAX_NOTE }) })
  }
  return problems
}

async function sendBans(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  organization: string,
  problems: readonly FormProblem[],
) {
  const t = translator(locale)
  const now = board.now()
  const bans = await findBans(board.db)
  const asked = (request.query as { done?: unknown }).done
  const done = DONE.find((code) => code === asked)
  const title = t('ban.title')
  return sendDesk(board, request, reply, {
    view: 'people/bans',
    status: problems.length > 0 ? 422 : 200,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('ban.lead'),
      addresses: addressesBy((other) => pathToBans(other)),
      section: 'people',
    },
    data: {
      title,
      action: pathToBans(locale),
      backHref: pathTo(locale, 'people'),
      notice: done ? t(`ban.done.${done}`) : null,
      problems,
      bans: bans.map(({ slug, name, bannedAt, reason, note }) => ({
        slug,
        name,
        since: t('ban.since', {
          date: formatDay(bannedAt, locale, READER_ZONES[locale], now),
          reason: reasonWords(reason, t),
        }),
        note: note ?? t('ban.redacted'),
      })),
      field: organizationField(organization, t),
      ...freshness(board, locale, request, pathToBans(locale)),
    },
  })
}

/** Asks before anything changes: whom it concerns, and what they would lose. */
async function sendAsk(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { slug, name, open }: Bannable,
  typed: Typed,
  problems: readonly FormProblem[],
) {
  const t = translator(locale)
  const title = t('ban.ask.title', { name })
  const lost =
    open > MOST_OPEN
      ? t('ban.ask.many', { count: formatNumber(MOST_OPEN, locale) })
      : t('ban.ask.open', { count: open })
  return sendDesk(board, request, reply, {
    view: 'people/ban',
    status: problems.length > 0 ? 422 : 200,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('ban.lead'),
      addresses: addressesBy((other) => pathToBans(other, slug)),
      section: 'people',
    },
    data: {
      ...{ title, lost, slug, problems },
      action: pathToBans(locale),
      employerHref: `${pathTo(locale, 'employers')}/${slug}`,
      fields: fieldsOf(typed, t),
      ...freshness(board, locale, request, pathToBans(locale, slug)),
    },
  })
}

function organizationField(value: string, t: Translate) {
  return {
    id: 'organization',
    name: 'organization',
    label: t('ban.organization'),
    hint: t('ban.organizationHint'),
    value,
    width: 'w2',
    autocomplete: 'off',
    spellcheck: false,
    maxlength: MAX_ORGANIZATION,
  }
}

function fieldsOf({ reason, note, members }: Typed, t: Translate) {
  return {
    reason: {
      id: 'reason',
      name: 'reason',
      kind: 'radio',
      label: t('ban.reason'),
      options: BAN_REASONS.map((value) => ({
        value,
        label: t(`ban.reason.${value}`),
        isChosen: value === reason,
      })),
    },
    note: {
      id: 'note',
      name: 'note',
      kind: 'textarea',
      label: t('ban.note'),
      hint: t('ban.noteHint', { max: MAX_NOTE }),
      value: note,
      rows: 5,
      maxlength: MAX_NOTE,
    },
    members: {
      id: 'members',
      name: 'members',
      kind: 'checkbox',
      label: t('ban.members'),
      options: [{ value: 'yes', label: t('ban.membersLabel'), isChosen: members === 'yes' }],
    },
  }
}
