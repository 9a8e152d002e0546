/** An employer about to publish: sees what seekers will see, and chooses a way on from a flag. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { foreseeOutcome, isSaidAlready } from '../../db/foresee.ts'
import type { SubmitOutcome } from '../../db/submissions.ts'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { type FormProblem, readForm, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { limit } from '../../http/limits.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { contactIn } from '../../text/contacts.ts'
import { assess, judge } from './assess.ts'
import { percentWords } from './assessment-page.ts'
import { idOf, type OpenDraft, openDraft } from './context.ts'
import { saveDraft } from './drafts.ts'
import { linksOf, toPreviewPage } from './preview.ts'
import { getStanding } from './preview-queries.ts'
import { readFields } from './read-fields.ts'
import { findSubmitted, type Submitted, submitDraft } from './submit.ts'
import { type Job, MAX_REPLY, type NoWay, offeredAsJob, WayForm, type WayTaken } from './ways.ts'

const NOTHING_TAKEN: NoWay = { job: '', reply: '' }
/** Each look at it judges the posting, as an assessment does. */
const LOOKS = limit(60, 60_000)

export function previewRoutes(app: FastifyInstance, board: Board, locale: Locale): void {
  const address = `${pathTo(locale, 'publish')}/:id/${stepWord(locale, 'preview')}`
  const config = { access: 'account', rateLimit: LOOKS } as const
  app.get(address, { config }, (request, reply) => showPreview(board, locale, request, reply))
  app.post(address, { config }, (request, reply) => takeWay(board, locale, request, reply))
}

async function showPreview(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const open = await openDraft(board, request)
  if (!open) return answerAgain(board, locale, request, reply)
  return sendPreview(board, locale, request, reply, open, {})
}

type Shown = { status?: number; taken?: WayTaken | NoWay; problems?: FormProblem[] }

/** A draft that the form would refuse has no preview: the form says what is missing. */
async function sendPreview(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  open: OpenDraft,
  { status = 200, taken = NOTHING_TAKEN, problems = [] }: Shown,
) {
  const t = translator(locale)
  const reader = { locale, t, now: board.now(), baseUrl: board.config.baseUrl }
  const { draft, fields, organization } = open
  const read = readFields(fields, { ...open, now: reader.now })
  if (read.problems.length > 0) {
    return reply.redirect(`${linksOf(locale, draft.id).form}?check=1`, 303)
  }
  const { input } = read
  const assessment = await assess(board.db, input, reader.now, organization.id)
  const { prediction } = assessment
  const owner = { organizationId: organization.id }
  const page = toPreviewPage(
    {
      draftId: draft.id,
      version: draft.version,
      postingId: draft.postingId ?? 0,
      input,
      assessment,
      standing: await getStanding(board.db, sessionOf(request).account.id, organization.id),
      next: await foresee(board, { input, prediction, owner }),
      taken,
      problems,
      notice: reshapedNotice(request.url, prediction.probability, reader),
    },
    reader,
  )
  const title = t('assess.preview.title')
  const head = {
    locale,
    title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
    description: '',
    addresses: stepAddresses(draft.id),
    section: 'publish',
  } as const
  return sendDesk(board, request, reply, { view: 'publish/preview', head, data: page, status })
}

/** An edit that brings nothing new leaves what is public as it is. */
async function foresee(
  { db }: Board,
  submission: Parameters<typeof foreseeOutcome>[1],
): Promise<SubmitOutcome['outcome']> {
  const next = await foreseeOutcome(db, submission)
  return next === 'published' && (await isSaidAlready(db, submission.input)) ? 'unchanged' : next
}

function stepAddresses(draftId: number): Record<Locale, string> {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, linksOf(locale, draftId).preview]),
  ) as Record<Locale, string>
}

/** After reshaping: what it was, in whole per cent, and what it is. */
function reshapedNotice(
  url: string,
  probability: number,
  { locale, t }: { locale: Locale; t: Translate },
): string | null {
  const query = new URLSearchParams(queryOf(url))
  if (query.get('duties') === '1') return t('assess.notice.duties')
  const was = /^[1-9]\d?$/.exec(query.get('was') ?? '')?.[0]
  if (was === undefined) return null
  const [before, after] = [Number(was) / 100, probability]
  return t('assess.notice.reshaped', {
    before: percentWords(before, locale),
    after: percentWords(after, locale),
  })
}

async function takeWay(board: Board, locale: Locale, request: FastifyRequest, reply: FastifyReply) {
  const taken = readForm(WayForm, request.body)
  if (!taken) return board.fail(request, reply, 422)
  const open = await openDraft(board, request)
  if (!open) return answerAgain(board, locale, request, reply)
  const t = translator(locale)
  const refuse: Refuse = (field, message, status = 422) => {
    const problems = [{ field, message }]
    return sendPreview(board, locale, request, reply, open, { status, taken, problems })
  }
  // What is published is what was shown.
  if (Number(taken.version) !== open.draft.version) {
    return refuse('preview', t('assess.problem.changed'), 409)
  }
  if (taken.do === 'job') {
    if (taken.job === '') return refuse('job', t('assess.problem.job'))
    return offerAsJob(board, locale, request, reply, open, taken.job, refuse)
  }
  const words = taken.reply.trim()
  if (taken.do === 'keep' && words === '') return refuse('reply', t('assess.problem.reply'))
  if (words.length > MAX_REPLY) {
    return refuse('reply', t('assess.problem.replyLong', { count: words.length - MAX_REPLY }))
  }
  const contact = taken.do === 'keep' ? contactIn(words) : null
  if (contact) return refuse('reply', t(`own.wrong.reply.${contact}`))
  return handIn(board, locale, request, reply, open, { ...taken, reply: words }, refuse)
}

/** Hands the draft in; a flagged one only with a reply. */
async function handIn(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  open: OpenDraft,
  taken: WayTaken,
  refuse: Refuse,
) {
  const t = translator(locale)
  const { input, problems } = readFields(open.fields, { ...open, now: board.now() })
  const { verdict } = await judge(board.db, input)
  const isFlagged = verdict === 'flagged'
  if (problems.length === 0 && isFlagged && taken.do !== 'keep') {
    return refuse('ways', t('assess.problem.ways'))
  }
  const submitted = await submitDraft(
    board,
    sessionOf(request),
    open,
    isFlagged ? taken.reply : null,
  )
  if ('problems' in submitted) {
    return reply.redirect(`${linksOf(locale, open.draft.id).form}?check=1`, 303)
  }
  if ('refused' in submitted) return refuseSubmission(submitted.refused, refuse, t)
  return reply.redirect(ownPath(locale, submitted), 303)
}

type Refuse = (field: string, message: string, status?: number) => Promise<FastifyReply>

function refuseSubmission(
  refused: Extract<Submitted, { refused: string }>['refused'],
  refuse: Refuse,
  t: Translate,
): Promise<FastifyReply> {
  const isMeanwhile = refused === 'saved-meanwhile' || refused === 'edited-meanwhile'
  const status = refused === 'banned' ? 403 : isMeanwhile ? 409 : 422
  return refuse('preview', t(`assess.refused.${refused}`), status)
}

/** The same form sent again, or the page gone back to, finds its draft gone: answered as the first time. */
async function answerAgain(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const id = idOf((request.params as { id?: unknown }).id)
  const submitted = id === null ? null : await findSubmitted(board, sessionOf(request), id)
  if (!submitted) return board.fail(request, reply, 404)
  // Gone back to, nothing is done anew, and much may have happened since.
  const isSent = request.method === 'POST'
  const own = `${pathTo(locale, 'own')}/${submitted.id}`
  return reply.redirect(isSent ? ownPath(locale, submitted) : own, 303)
}

function ownPath(locale: Locale, { id, outcome }: SubmitOutcome): string {
  return `${pathTo(locale, 'own')}/${id}?done=${outcome}`
}

async function offerAsJob(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { draft, fields, organization }: OpenDraft,
  job: Job,
  refuse: Refuse,
) {
  const saved = await saveDraft(board.db, {
    accountId: sessionOf(request).account.id,
    id: draft.id,
    version: draft.version,
    fields: offeredAsJob(fields, job),
    organizationId: organization.id === 0 ? null : organization.id,
    now: board.now(),
  })
  if (saved === null) return refuse('preview', translator(locale)('assess.problem.changed'), 409)
  return reply.redirect(`${linksOf(locale, draft.id).form}?done=offered&check=1#payMin`, 303)
}
