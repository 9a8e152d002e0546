/** An employer who makes a real internship of a flagged one: takes sentences out, sees what is missing. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { type FormProblem, readForm, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { limit } from '../../http/limits.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { assess, judge } from './assess.ts'
import { wholePercent } from './assessment-page.ts'
import { type OpenDraft, openDraft } from './context.ts'
import { saveDraft } from './drafts.ts'
import { linksOf } from './preview.ts'
import { readFields } from './read-fields.ts'
import { ReshapeForm, readName, toReshapePage } from './reshape.ts'
import { readSentences, withoutSentences } from './reshape-text.ts'

/** Each look at it judges the posting, sentence by sentence. */
const LOOKS = limit(60, 60_000)

export function reshapeRoutes(app: FastifyInstance, board: Board, locale: Locale): void {
  const address = `${pathTo(locale, 'publish')}/:id/${stepWord(locale, 'reshape')}`
  const config = { access: 'account', rateLimit: LOOKS } as const
  app.get(address, { config }, async (request, reply) => {
    const open = await openDraft(board, request)
    if (!open) return board.fail(request, reply, 404)
    return sendReshape(board, locale, request, reply, open, {})
  })
  app.post(address, { config }, (request, reply) => reshape(board, locale, request, reply))
}

type Shown = { status?: number; chosen?: readonly string[]; problems?: FormProblem[] }

async function sendReshape(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  open: OpenDraft,
  { status = 200, chosen = [], problems = [] }: Shown,
) {
  const { draft, fields, organization } = open
  const reader = { locale, t: translator(locale), now: board.now() }
  const { input } = readFields(fields, { ...open, now: reader.now })
  const organizationId = organization.id === 0 ? null : organization.id
  const assessment = await assess(board.db, input, reader.now, organizationId)
  const { id: draftId, version } = draft
  const parts = { draftId, version, fields, lang: input.lang, assessment, chosen, problems }
  const title = reader.t('assess.reshape.title')
  const head = {
    locale,
    title: problems.length > 0 ? reader.t('form.errorTitle', { title }) : title,
    description: '',
    addresses: Object.fromEntries(
      LOCALES.map((other) => [other, linksOf(other, draftId).reshape]),
    ) as Record<Locale, string>,
    section: 'publish',
  } as const
  const data = toReshapePage(parts, reader)
  return sendDesk(board, request, reply, { view: 'publish/reshape', head, data, status })
}

/** Takes the ticked sentences out, if they are all still there, and shows what that changed. */
async function reshape(board: Board, locale: Locale, request: FastifyRequest, reply: FastifyReply) {
  const sent = readForm(ReshapeForm, request.body)
  const names = sent?.cut.map(readName) ?? []
  if (!sent || names.includes(null)) return board.fail(request, reply, 422)
  const open = await openDraft(board, request)
  if (!open) return board.fail(request, reply, 404)
  const t = translator(locale)
  if (names.length === 0 && sent.duty.length === 0) {
    const problems = [{ field: 'sentences', message: t('assess.problem.noCut') }]
    return sendReshape(board, locale, request, reply, open, { status: 422, problems })
  }
  const { input } = readFields(open.fields, { ...open, now: board.now() })
  const cuts = names.filter((name) => name !== null)
  const text =
    cuts.length === 0 ? open.fields.text : withoutSentences(readSentences(input.text), cuts)
  const duties = open.fields.duties.filter((duty) => !sent.duty.includes(duty))
  const version =
    text === null || Number(sent.version) !== open.draft.version
      ? null
      : await saveDraft(board.db, {
          accountId: sessionOf(request).account.id,
          id: open.draft.id,
          version: open.draft.version,
          fields: { ...open.fields, text, duties },
          organizationId: open.organization.id === 0 ? null : open.organization.id,
          now: board.now(),
        })
  if (version === null) {
    const current = (await openDraft(board, request)) ?? open
    const problems = [{ field: 'sentences', message: t('assess.problem.textChanged') }]
    const chosen = [...sent.cut, ...sent.duty]
    return sendReshape(board, locale, request, reply, current, { status: 409, chosen, problems })
  }
  const { probability } = await judge(board.db, input)
  const said = cuts.length === 0 ? 'duties=1' : `was=${wholePercent(probability)}`
  return reply.redirect(`${linksOf(locale, open.draft.id).preview}?${said}`, 303)
}
