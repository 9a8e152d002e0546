/** One draft: its form, and what its buttons do. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Locale, Status } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { clean } from '../../text/normalise.ts'
import { assessDraft } from './assess-routes.ts'
import { type OpenDraft, openDraft } from './context.ts'
import { deleteDraft, insertDraft, saveDraft } from './drafts.ts'
import { differingFields, type Fields, readBody } from './fields.ts'
import { type FormState, toFormPage } from './form-page.ts'
import { findOwnPosting } from './queries.ts'
import { type FieldProblem, NOBODY, readFields } from './read-fields.ts'
import { oneLine } from './read-terms.ts'
import { findSubmitted } from './submit.ts'

const NOTICES = ['saved', 'contract', 'assessed', 'pasted', 'copied', 'offered', 'kept'] as const

/** Statuses under which a posting is changed, not repeated. */
const CHANGEABLE: readonly Status[] = ['published', 'awaiting-review', 'draft']

export function formPath(locale: Locale, id: number): string {
  return `${pathTo(locale, 'publish')}/${id}`
}

/** GET: the form. `?check=1` names what keeps it from being published. */
export async function showForm(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  /** What a paste did that is answered by its form at once. */
  pasted: { done: string; aside: readonly string[] } | null = null,
) {
  const open = await openDraft(board, request)
  if (!open) return answerGone(board, locale, request, reply)
  const { done = pasted?.done, check } = request.query as Record<string, unknown>
  const code = NOTICES.find((known) => known === done)
  const t = translator(locale)
  const notice = code ? [t(`publish.done.${code}`)] : []
  if (pasted) notice.push(t('publish.pasted.aside', { names: pasted.aside.join(', ') }))
  if (code === 'pasted' && open.fields.contract === '') {
    notice.push(t(`publish.pasted.contract${open.fields.payMin === '' ? '' : 'AndPay'}`))
  }
  const problems = check === '1' ? problemsOf(board, open, open.fields) : []
  return sendForm(board, locale, request, reply, {
    open,
    fields: open.fields,
    problems,
    notice: notice.join(' ') || null,
  })
}

type Sent = {
  open: OpenDraft
  /** What was typed. */
  fields: Fields
  problems?: readonly FieldProblem[]
  notice?: string | null
  conflict?: FormState['conflict']
  status?: number
}

async function sendForm(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { open, fields, problems = [], notice = null, conflict = null, status = 200 }: Sent,
) {
  const reader = { locale, t: translator(locale), now: board.now() }
  const { draft } = open
  const { version } = draft
  const action = formPath(locale, draft.id)
  const page = toFormPage(open, fields, { action, version, problems, notice, conflict }, reader)
  const assessment = await assessDraft(
    board,
    { ...open, fields },
    { version, saved: 'read' },
    reader,
  )
  const { t } = reader
  const head = {
    locale,
    title:
      problems.length > 0 || conflict
        ? t('form.errorTitle', { title: page.heading })
        : page.heading,
    description: '',
    addresses: addressesBy((other) => formPath(other, draft.id)),
    section: 'publish',
  } as const
  const data = { ...page, assessment }
  return sendDesk(board, request, reply, { view: 'publish/form', head, data, status })
}

/** POST: saves what was typed, whatever button was pressed; then does what it says. */
export async function changeForm(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const body = readBody(request.body)
  if (!body) return board.fail(request, reply, 422)
  const { fields, envelope } = body
  const open = await openDraft(board, request)
  const isKept = envelope.do !== 'delete'
  if (!open) return answerGone(board, locale, request, reply, isKept ? fields : null)
  const accountId = sessionOf(request).account.id
  if (envelope.do === 'delete') {
    await deleteDraft(board.db, accountId, open.draft.id)
    return reply.redirect(`${pathTo(locale, 'publish')}?done=deleted`, 303)
  }
  const organization = chosen(open, envelope.organization)
  const version = await saveDraft(board.db, {
    accountId,
    id: open.draft.id,
    version: Number(envelope.version),
    fields,
    organizationId: organization.id || null,
    now: board.now(),
  })
  const now = await openDraft(board, request)
  if (!now) return answerGone(board, locale, request, reply, fields)
  if (version === null) {
    const conflict = { names: differingFields(now.fields, fields), saved: now.fields }
    return sendForm(board, locale, request, reply, { open: now, fields, conflict, status: 409 })
  }
  return goOn(board, locale, request, reply, now, envelope.do)
}

async function goOn(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  open: OpenDraft,
  button: 'save' | 'contract' | 'assess' | 'continue',
) {
  const { fields } = open
  const here = formPath(locale, open.draft.id)
  if (button === 'save') return reply.redirect(`${here}?done=saved#state`, 303)
  if (button === 'contract') return reply.redirect(`${here}?done=contract#terms`, 303)
  if (button === 'assess') return reply.redirect(`${here}?done=assessed#assessment`, 303)
  const problems = problemsOf(board, open, fields)
  if (problems.length > 0) {
    return sendForm(board, locale, request, reply, { open, fields, problems, status: 422 })
  }
  return reply.redirect(`${here}/${stepWord(locale, 'preview')}`, 303)
}

function problemsOf(board: Board, open: OpenDraft, fields: Fields): FieldProblem[] {
  return readFields(fields, { ...open, now: board.now() }).problems
}

/** Whom the form says it publishes for: never an organization of others, never another than before. */
function chosen({ draft, organization, organizations }: OpenDraft, id: string) {
  if (id === '' || draft.postingId !== null) return organization
  return organizations.find((one) => String(one.id) === id) ?? NOBODY
}

/**
 * A draft that was handed in, as by the button "back": its posting is among the own ones. Other words
 * that another tab still sends are kept as a change of it.
 */
async function answerGone(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Fields | null = null,
) {
  const { id } = request.params as { id: string }
  const isId = /^[1-9]\d{0,14}$/.test(id)
  const handed = isId ? await findSubmitted(board, sessionOf(request), Number(id)) : null
  if (handed === null) return board.fail(request, reply, 404)
  const kept = typed && (await keepTyped(board, sessionOf(request).account.id, handed.id, typed))
  if (kept) return reply.redirect(`${formPath(locale, kept)}?done=kept`, 303)
  return reply.redirect(`${pathTo(locale, 'own')}/${handed.id}`, 303)
}

/** @returns the id of the draft that holds them; null where the posting says so or is not to be changed */
async function keepTyped(
  { db, now }: Board,
  accountId: number,
  postingId: number,
  fields: Fields,
): Promise<number | null> {
  const own = await findOwnPosting(db, accountId, postingId)
  if (own === null || !CHANGEABLE.includes(own.status)) return null
  const { title, text } = own.shown
  if (oneLine(fields.title) === title && clean(fields.text).trim() === text) return null
  const { id, version, organizationId } = own
  return insertDraft(db, {
    accountId,
    organizationId,
    posting: { id, version },
    fields,
    now: now(),
  })
}
