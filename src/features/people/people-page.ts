/** Curators and admins, and the form that gives and takes their role. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findPeople, type Person, type RoleOutcome } from '../../db/people.ts'
import { ROLES } from '../../domain/accounts.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesOf } from '../../http/board-page.ts'
import { type FormProblem, readForm, sendDesk, textField } from '../../http/desk.ts'
import { MAX_EMAIL, readEmail } from '../../http/email-field.ts'
import { sessionOf, setSessionCookie } from '../../http/guard.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo } from '../../i18n/paths.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { giveRole } from './give-role.ts'
import { freshness, pathToBans } from './page-parts.ts'

const DONE = ['made', 'changed', 'taken', 'same'] as const

const Form = z.strictObject({
  email: textField(MAX_EMAIL),
  role: z.enum(['', ...ROLES]).default(''),
})
type Typed = z.infer<typeof Form>
const NOTHING: Typed = { email: '', role: '' }

/** GET: the list and the form. */
export function showPeople(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  return sendPeople(board, locale, request, reply, NOTHING, [])
}

/** POST: gives or takes a role; its account is told, and signs in anew. */
export async function changePeople(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const t = translator(locale)
  const email = readEmail(form.email)
  const { role } = form
  const problems: FormProblem[] = []
  if (email === null) problems.push({ field: 'email', message: t('people.problem.email') })
  if (role === '') problems.push({ field: 'role', message: t('people.problem.role') })
  if (email === null || role === '') {
    return sendPeople(board, locale, request, reply, form, problems)
  }
  const { id } = sessionOf(request).account
  const now = board.now()
  const changed = await giveRole(board.db, { email, role, adminId: id, locale, now })
  if (changed.outcome === 'not-admin') return board.fail(request, reply, 404)
  if (changed.outcome !== 'done' && changed.outcome !== 'same') {
    const field = changed.outcome === 'unknown' ? 'email' : 'role'
    const message = t(`people.problem.${changed.outcome}`)
    return sendPeople(board, locale, request, reply, form, [{ field, message }])
  }
  // One's own sessions end, too.
  if (changed.outcome === 'done' && changed.accountId === id) setSessionCookie(board, reply, null)
  return reply.redirect(`${pathTo(locale, 'people')}?done=${doneCode(changed, role)}`, 303)
}

type Changed = Extract<RoleOutcome, { outcome: 'done' | 'same' }>

function doneCode(changed: Changed, role: Exclude<Typed['role'], ''>): (typeof DONE)[number] {
  if (changed.outcome === 'same') return 'same'
  if (role === 'employer') return 'taken'
  return changed.isNew ? 'made' : 'changed'
}

async function sendPeople(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
  problems: readonly FormProblem[],
) {
  const t = translator(locale)
  const now = board.now()
  const people = await findPeople(board.db, now)
  const asked = (request.query as { done?: unknown }).done
  const done = DONE.find((code) => code === asked)
  const title = t('people.title')
  const day = (instant: number) => formatDay(instant, locale, READER_ZONES[locale], now)
  return sendDesk(board, request, reply, {
    view: 'people/people',
    status: problems.length > 0 ? 422 : 200,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('people.lead'),
      addresses: addressesOf('people'),
      section: 'people',
    },
    data: {
      title,
      action: pathTo(locale, 'people'),
      bansHref: pathToBans(locale),
      notice: done ? t(`people.done.${done}`) : null,
      problems,
      people: people.map((person) =>
        toRow(person, { t, day, readerId: sessionOf(request).account.id }),
      ),
      fields: fieldsOf(typed, t),
      ...freshness(board, locale, request, pathTo(locale, 'people')),
    },
  })
}

type RowParts = { t: Translate; day: (instant: number) => string; readerId: number }

function toRow(person: Person, { t, day, readerId }: RowParts) {
  const { id, email, role, since, lastDecisionAt, decisions } = person
  return {
    email,
    isReader: id === readerId,
    role: t(`account.role.${role}`),
    since: day(since),
    last: lastDecisionAt === null ? t('people.none') : day(lastDecisionAt),
    decisions: String(decisions),
  }
}

function fieldsOf({ email, role }: Typed, t: Translate) {
  return {
    email: {
      id: 'email',
      name: 'email',
      type: 'email',
      label: t('people.email'),
      hint: t('people.emailHint'),
      value: email,
      width: 'w2',
      autocomplete: 'off',
      maxlength: MAX_EMAIL,
      spellcheck: false,
    },
    role: {
      id: 'role',
      name: 'role',
      kind: 'radio',
      label: t('people.role'),
      options: (['curator', 'admin', 'employer'] as const).map((value) => ({
        value,
        label: t(`people.role.${value}`),
        note: t(`people.roleMeans.${value}`),
        isChosen: value === role,
      })),
    },
  }
}
