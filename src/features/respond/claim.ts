/** Behind the mailed link: answer the flag, or have the posting removed. Looking changes nothing. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findLink } from '../../db/mailed-links.ts'
import { getPosting, type StoredPosting } from '../../db/postings.ts'
import { MAX_REPLY } from '../../db/replies.ts'
import type { Locale } from '../../domain/codes.ts'
import { publicStatus } from '../../domain/job-posting.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { type FormProblem, readForm, sendDesk, textField } from '../../http/desk.ts'
import { hideAddress, sendDeadLink } from '../../http/mailed-page.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { toCard } from '../../sheet/card.ts'
import { contactIn } from '../../text/contacts.ts'
import { clean } from '../../text/normalise.ts'
import { actOnClaim } from './queries.ts'

export type TokenParams = { Params: { token: string } }
type TokenRequest = FastifyRequest<TokenParams>

const DONE = ['answered', 'removed'] as const
const Form = z.strictObject({
  do: z.enum(['answer', 'remove']),
  reply: textField(MAX_REPLY).optional(),
  confirm: z.literal('yes').optional(),
})

export async function showClaim(
  board: Board,
  locale: Locale,
  request: TokenRequest,
  reply: FastifyReply,
) {
  const stored = await findClaimed(board, request.params.token)
  if (stored === null) return sendDeadLink(board, locale, request, reply)
  return sendClaim(board, locale, request, reply, stored, '', [])
}

export async function answerClaim(
  board: Board,
  locale: Locale,
  request: TokenRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const { token } = request.params
  const stored = await findClaimed(board, token)
  if (stored === null) return sendDeadLink(board, locale, request, reply)
  const t = translator(locale)
  const refuse = (field: string, message: string) =>
    sendClaim(board, locale, request, reply, stored, form.reply ?? '', [{ field, message }])
  const text = clean(form.reply ?? '').trim()
  if (form.do === 'answer') {
    if (stored.posting.flag === 'none') return board.fail(request, reply, 409)
    if (text === '' || text.length > MAX_REPLY) {
      return refuse('reply', t('claim.problem.reply', { max: MAX_REPLY }))
    }
    const contact = contactIn(text)
    if (contact) return refuse('reply', t(`own.wrong.reply.${contact}`))
  } else if (form.confirm !== 'yes') return refuse('confirm', t('claim.problem.confirm'))
  const act = form.do === 'answer' ? { reply: text } : 'remove'
  const isDone = await actOnClaim(board.db, token, act, board.now())
  if (!isDone) return sendDeadLink(board, locale, request, reply)
  const done = form.do === 'answer' ? 'answered' : 'removed'
  return hideAddress(reply).redirect(`${pathTo(locale, 'claim')}?done=${done}`, 303)
}

/** After the deed: the link is used up, so this page has an address of its own. */
export async function showDone(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const asked = (request.query as { done?: unknown }).done
  const done = DONE.find((code) => code === asked)
  if (done === undefined) return board.fail(request, reply, 404)
  const t = translator(locale)
  const [title, body] = [t(`claim.done.${done}.title`), t(`claim.done.${done}.body`)]
  const addresses = addressesBy((other) => `${pathTo(other, 'claim')}?done=${done}`)
  return sendDesk(board, request, reply, {
    view: 'respond/done',
    head: { locale, title, description: body, addresses, section: null },
    data: { title, body, listHref: pathTo(locale, 'list') },
  })
}

/** The posting of a link that works, while it is public and no employer of the board publishes it. */
async function findClaimed(board: Board, token: string): Promise<StoredPosting | null> {
  const link = await findLink(board.db, token, 'claim', board.now())
  const stored = link?.postingId ? await getPosting(board.db, link.postingId) : null
  if (stored === null || stored.posting.isOwn) return null
  return publicStatus(stored.posting, board.now()) === 200 ? stored : null
}

function sendClaim(
  board: Board,
  locale: Locale,
  request: TokenRequest,
  reply: FastifyReply,
  { posting, prediction }: StoredPosting,
  typed: string,
  problems: readonly FormProblem[],
) {
  const t = translator(locale)
  const title = t('claim.title')
  const address = (other: Locale) => `${pathTo(other, 'claim')}/${request.params.token}`
  const speaking = prediction.evidence.filter(({ weight }) => weight > 0)
  const evidence = {
    count: speaking.length,
    quotes: speaking.slice(0, 2).map(({ text }) => text),
  }
  return sendDesk(board, request, hideAddress(reply), {
    view: 'respond/claim',
    status: problems.length > 0 ? 422 : 200,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('respond.description'),
      addresses: addressesBy(address),
      section: null,
    },
    data: {
      title,
      action: address(locale),
      card: toCard(posting, evidence, { locale, t, now: board.now() }),
      canAnswer: posting.flag !== 'none',
      problems,
      replyField: {
        id: 'reply',
        name: 'reply',
        kind: 'textarea',
        label: t('claim.answer.label'),
        hint: t('claim.answer.hint', { max: MAX_REPLY }),
        value: typed,
        rows: 6,
        maxlength: MAX_REPLY,
      },
      confirmField: {
        id: 'confirm',
        name: 'confirm',
        kind: 'checkbox',
        label: t('claim.remove.confirm'),
        hint: null,
        isInline: false,
        options: [{ value: 'yes', label: t('claim.remove.check'), note: null, isChosen: false }],
      },
    },
  })
}
