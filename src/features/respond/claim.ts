/** Behind the mailed link: answer the flag, or have the posting removed. Looking changes nothing. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findAppeals, findContestable, hasSecondReader } from '../../db/appeals.ts'
import { findLink } from '../../db/mailed-links.ts'
import { getPosting, type StoredPosting } from '../../db/postings.ts'
import { MAX_REPLY } from '../../db/replies.ts'
import type { Locale } from '../../domain/codes.ts'
import { APPEAL_WORKING_DAYS, MAX_APPEAL } from '../../domain/decision.ts'
import { type JobPosting, publicStatus } from '../../domain/job-posting.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { type FormProblem, readForm, sendDesk, textField } from '../../http/desk.ts'
import { hideAddress, sendDeadLink } from '../../http/mailed-page.ts'
import { reasonWords, toParagraphs } from '../../i18n/decision-words.ts'
import { pathTo } from '../../i18n/paths.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { appealWords, contestField, contestLead, contestProblem } from '../../sheet/appeal.ts'
import { type Reader, toCard } from '../../sheet/card.ts'
import { contactIn } from '../../text/contacts.ts'
import { clean } from '../../text/normalise.ts'
import { actOnClaim } from './queries.ts'

export type TokenParams = { Params: { token: string } }
type TokenRequest = FastifyRequest<TokenParams>

const DONE = ['answered', 'contested', 'removed'] as const
const Form = z.strictObject({
  do: z.enum(['answer', 'contest', 'remove']),
  reply: textField(MAX_REPLY).optional(),
  text: textField(MAX_APPEAL * 5).optional(),
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
  return sendClaim(board, locale, request, reply, stored, {}, [])
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
  const asked = readAct(form, stored, translator(locale))
  if (asked === null) return board.fail(request, reply, 409)
  if ('message' in asked) return sendClaim(board, locale, request, reply, stored, form, [asked])
  const isDone = await actOnClaim(board.db, token, asked.act, board.now())
  if (!isDone) {
    // Somebody decided otherwise meanwhile, or the link was used up.
    return (await findClaimed(board, token))
      ? board.fail(request, reply, 409)
      : sendDeadLink(board, locale, request, reply)
  }
  return hideAddress(reply).redirect(`${pathTo(locale, 'claim')}?done=${DONE_BY[form.do]}`, 303)
}

const DONE_BY = { answer: 'answered', contest: 'contested', remove: 'removed' } as const

/** What is asked for, or what is wrong with it; null where there is no flag to answer. */
function readAct(form: z.infer<typeof Form>, { posting }: StoredPosting, t: Translate) {
  if (form.do === 'remove') {
    const field = 'confirm'
    return form.confirm === 'yes'
      ? { act: 'remove' as const }
      : { field, message: t('claim.problem.confirm') }
  }
  if (form.do === 'contest') {
    const text = clean(form.text ?? '').trim()
    return contestProblem(text, MAX_APPEAL, t) ?? { act: { contest: text } }
  }
  if (posting.flag === 'none') return null
  const text = clean(form.reply ?? '').trim()
  if (text === '' || text.length > MAX_REPLY) {
    return { field: 'reply', message: t('claim.problem.reply', { max: MAX_REPLY }) }
  }
  const contact = contactIn(text)
  return contact
    ? { field: 'reply', message: t(`own.wrong.reply.${contact}`) }
    : { act: { reply: text } }
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
  const days = String(APPEAL_WORKING_DAYS)
  const [title, body] = [t(`claim.done.${done}.title`), t(`claim.done.${done}.body`, { days })]
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

async function sendClaim(
  board: Board,
  locale: Locale,
  request: TokenRequest,
  reply: FastifyReply,
  { posting, prediction }: StoredPosting,
  typed: { reply?: string | undefined; text?: string | undefined },
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
      ...(await findContest(board, posting, typed.text ?? '', { locale, t, now: board.now() })),
      problems,
      replyField: {
        id: 'reply',
        name: 'reply',
        kind: 'textarea',
        label: t('claim.answer.label'),
        hint: t('claim.answer.hint', { max: MAX_REPLY }),
        value: typed.reply ?? '',
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

/** The decision that can be contested and the form for it, or where an appeal stands. */
async function findContest(board: Board, posting: JobPosting, typed: string, reader: Reader) {
  const { db } = board
  const { t, now } = reader
  const contestable = await findContestable(db, posting.id, now)
  if (contestable) {
    const { at, action, reason, note } = contestable
    const contest = {
      lead: contestLead(at, reader),
      reason: reasonWords(action, reason, t),
      paragraphs: note === null ? [] : toParagraphs(note),
      isRedacted: contestable.isRedacted,
      field: contestField(typed, MAX_APPEAL, reader),
    }
    return { contest, appeal: null }
  }
  const [appeal] = await findAppeals(db, posting.id)
  if (!appeal) return { contest: null, appeal: null }
  const who = {
    curatorId: appeal.contested.curatorId,
    organizationId: posting.hiringOrganization?.id ?? null,
  }
  const hasReader = appeal.state !== 'open' || (await hasSecondReader(db, who))
  return { contest: null, appeal: appealWords(appeal, hasReader, reader) }
}
