/** Where publishing begins: what it is, the drafts, and the ways to begin another. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Locale, Status } from '../../domain/codes.ts'
import { REVIEW_WORKING_DAYS } from '../../domain/lifecycle.ts'
import type { Board } from '../../http/board.ts'
import { addressesOf } from '../../http/board-page.ts'
import { type FormProblem, readForm, sendDesk, textField } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { formatMoment } from '../../i18n/format.ts'
import { pathTo } from '../../i18n/paths.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { idOf } from './context.ts'
import { type Draft, insertDraft, listDrafts, MAX_DRAFTS } from './drafts.ts'
import { EMPTY_FIELDS, type Fields } from './fields.ts'
import { formPath, showForm } from './form.ts'
import { findOwnPosting, findPublishers, type OwnPosting } from './queries.ts'
import type { Publisher } from './read-fields.ts'
import { MAX_PASTE, readPaste } from './read-paste.ts'
import { toFields } from './to-fields.ts'

const QUESTIONS = ['goal', 'community', 'means', 'manager', 'hours', 'pay'] as const
const NOTICES = ['deleted', 'organization'] as const
const ENDED: readonly Status[] = ['expired', 'filled', 'unfilled', 'withdrawn']
const EDITABLE: readonly Status[] = ['published', 'awaiting-review', 'draft']

const Beginning = z.strictObject({
  do: z.enum(['new', 'paste', 'copy']),
  paste: textField(MAX_PASTE),
  posting: z.string().max(20).default(''),
  as: z.enum(['edit', 'repeat', 'clone']).default('clone'),
})
type Beginning = z.infer<typeof Beginning>

/** GET: for everyone; behind a session with the account's drafts. */
export async function showHome(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { done } = request.query as Record<string, unknown>
  const code = NOTICES.find((known) => known === done)
  const t = translator(locale)
  const notice = code ? t(`publish.done.${code}`) : null
  return sendHome(board, locale, request, reply, { notice })
}

type Shown = { notice?: string | null; problems?: FormProblem[]; pasted?: string; status?: number }

async function sendHome(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { notice = null, problems = [], pasted = '', status = 200 }: Shown,
) {
  const t = translator(locale)
  const { session } = request
  const here = pathTo(locale, 'publish')
  const drafts = session ? await listDrafts(board.db, session.account.id) : []
  const publishers = session ? await findPublishers(board.db, session.account.id) : []
  const title = t('publish.title')
  const data = {
    title,
    action: here,
    isSignedIn: session !== null,
    signInHref: `${pathTo(locale, 'signIn')}?next=${encodeURIComponent(here)}`,
    notice,
    problems,
    questions: QUESTIONS.map((name) => ({
      question: t(`publish.question.${name}`),
      why: t(`publish.question.${name}.why`),
    })),
    review: t('publish.about.review', { count: REVIEW_WORKING_DAYS }),
    drafts: drafts.map((draft) => draftLine(draft, locale, t)),
    organizations: publishers.map(({ name }) => name),
    paste: pasteField(pasted, t),
  }
  const head = {
    locale,
    title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
    description: t('publish.description'),
    addresses: addressesOf('publish'),
    section: 'publish',
  } as const
  return sendDesk(board, request, reply, { view: 'publish/home', head, data, status })
}

function draftLine(draft: Draft, locale: Locale, t: Translate) {
  const kind = draft.postingId !== null ? 'edit' : draft.repostsId !== null ? 'repeat' : 'new'
  return {
    href: formPath(locale, draft.id),
    title: draft.fields.title.trim().slice(0, 300).toWellFormed() || t('publish.untitled'),
    about: t(`publish.draft.${kind}`, { moment: formatMoment(draft.updatedAt, locale) }),
  }
}

function pasteField(value: string, t: Translate) {
  return {
    kind: 'textarea',
    id: 'paste',
    name: 'paste',
    rows: 8,
    label: t('publish.paste.label'),
    hint: t('publish.paste.hint'),
    value,
  }
}

/** POST: begins a draft, from nothing, from what was pasted, or from a posting of one's own. */
export async function begin(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(Beginning, request.body)
  if (form === null) return board.fail(request, reply, 422)
  if (form.do === 'copy') return copy(board, locale, request, reply, form)
  const { account } = sessionOf(request)
  const [publisher] = await findPublishers(board.db, account.id)
  if (!publisher) return reply.redirect(`${pathTo(locale, 'publish')}?done=organization`, 303)
  const employer = publisher.kind ?? ''
  const blank: Fields = { ...EMPTY_FIELDS, employer, applyEmail: account.email }
  const organizationId = publisher.id
  if (form.do === 'new') {
    return open(board, locale, request, reply, { organizationId, fields: blank }, '')
  }
  const pasted = await readPaste(form.paste, board.now())
  if ('problem' in pasted) {
    const { code, values } = pasted.problem
    const t = translator(locale)
    const message = t(`publish.paste.${code}`, values)
    const problems = [{ field: 'paste', message }]
    return sendHome(board, locale, request, reply, { problems, pasted: form.paste, status: 422 })
  }
  const fields = filled(pasted.fields, blank, publisher)
  return open(
    board,
    locale,
    request,
    reply,
    { organizationId, fields },
    '?done=pasted',
    pasted.aside,
  )
}

/** What the paste does not say is as in a new draft. */
function filled(fields: Fields, blank: Fields, { kind }: Publisher): Fields {
  const applyEmail = fields.applyEmail || blank.applyEmail
  return { ...fields, applyEmail, employer: kind ?? fields.employer }
}

type NewDraft = Omit<Parameters<typeof insertDraft>[1], 'accountId' | 'now'>

async function open(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: NewDraft,
  query: string,
  aside: readonly string[] = [],
) {
  const accountId = sessionOf(request).account.id
  const id = await insertDraft(board.db, { ...draft, accountId, now: board.now() })
  if (id !== null && aside.length > 0) return showAside(board, locale, request, reply, id, aside)
  if (id !== null) return reply.redirect(formPath(locale, id) + query, 303)
  const t = translator(locale)
  const message = t('publish.tooManyDrafts', { count: MAX_DRAFTS })
  const problems = [{ field: 'drafts', message }]
  return sendHome(board, locale, request, reply, { problems, status: 422 })
}

/** Names that stood in a paste are shown at once, with the form: they are kept nowhere. */
function showAside(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  id: number,
  aside: readonly string[],
) {
  Object.assign(request.params as object, { id: String(id) })
  return showForm(board, locale, request, reply, { done: 'pasted', aside })
}

async function copy(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { posting, as }: Beginning,
) {
  const id = idOf(posting)
  const { account } = sessionOf(request)
  const own = id === null ? null : await findOwnPosting(board.db, account.id, id)
  if (own === null) return board.fail(request, reply, 404)
  const isAllowed = as === 'clone' || (as === 'edit' ? EDITABLE : ENDED).includes(own.status)
  if (!isAllowed) return refuseCopy(board, locale, request, reply, own)
  return open(board, locale, request, reply, toDraft(own, as), '?done=copied')
}

/** An edit keeps every answer; a repeated or cloned posting has another end and beginning. */
function toDraft(own: OwnPosting, as: Beginning['as']): NewDraft {
  const { id, version, organizationId } = own
  const fields = toFields(own.shown, 'declared')
  if (as === 'edit') return { organizationId, fields, posting: { id, version } }
  const anew = { ...fields, validThrough: '', startMonth: '' }
  return { organizationId, fields: anew, repostsId: as === 'repeat' ? id : null }
}

/** What ended is published again, what is live is changed: the page offers what is possible. */
async function refuseCopy(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { id, status, shown }: OwnPosting,
) {
  const t = translator(locale)
  const possible = EDITABLE.includes(status) ? 'edit' : ENDED.includes(status) ? 'repeat' : 'clone'
  const data = {
    title: t(`publish.refused.${possible}`),
    posting: { id: String(id), title: shown.title, lang: shown.lang },
    about: t(`publish.refused.${possible}.about`),
    action: pathTo(locale, 'publish'),
    as: possible,
    button: t(`publish.button.${possible}`),
  }
  const head = {
    locale,
    title: data.title,
    description: '',
    addresses: addressesOf('publish'),
    section: 'publish',
  } as const
  return sendDesk(board, request, reply, { view: 'publish/refused', head, data, status: 422 })
}
