/** An employer who writes: the assessment as they type, the preview, and the ways on from a flag. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesOf } from '../../http/board-page.ts'
import { sessionOf } from '../../http/guard.ts'
import { limit } from '../../http/limits.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { assess } from './assess.ts'
import { type AssessmentPage, type DraftState, toAssessmentPage } from './assessment-page.ts'
import { type OpenDraft, openDraft } from './context.ts'
import { saveDraft } from './drafts.ts'
import { type Fields, readBody } from './fields.ts'
import { previewRoutes } from './preview-routes.ts'
import { NOBODY, readFields } from './read-fields.ts'
import { reshapeRoutes } from './reshape-routes.ts'

const MINUTE = 60_000 // ms
/** A person who types pauses less often than once a second. */
const ASSESSMENTS = limit(60, MINUTE)

export function assessRoutes(app: FastifyInstance, board: Board): void {
  for (const locale of LOCALES) {
    const address = `${pathTo(locale, 'publish')}/:id/${stepWord(locale, 'assess')}`
    const config = { access: 'account', rateLimit: ASSESSMENTS } as const
    app.post(address, { config }, (request, reply) => sendFragment(board, locale, request, reply))
    previewRoutes(app, board, locale)
    reshapeRoutes(app, board, locale)
  }
}

/** Saves what was typed and answers the assessment alone; 409 where another tab saved meanwhile. */
async function sendFragment(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const body = readBody(request.body)
  if (!body) return board.fail(request, reply, 422)
  const open = await openDraft(board, request)
  if (!open) return board.fail(request, reply, 404)
  const { fields, envelope } = body
  const organization =
    envelope.organization === '' || open.draft.postingId !== null
      ? open.organization
      : (open.organizations.find(({ id }) => String(id) === envelope.organization) ?? NOBODY)
  const version = await saveDraft(board.db, {
    accountId: sessionOf(request).account.id,
    id: open.draft.id,
    version: Number(envelope.version),
    fields,
    organizationId: organization.id === 0 ? null : organization.id,
    now: board.now(),
  })
  const reader: Reader = { locale, t: translator(locale), now: board.now() }
  const draft: DraftState =
    version === null
      ? { version: Number(envelope.version), saved: 'conflict' }
      : { version, saved: 'saved' }
  const page = await assessDraft(board, { ...open, organization, fields }, draft, reader)
  const head = {
    locale,
    title: reader.t('assess.heading'),
    description: '',
    addresses: addressesOf('publish'),
    section: null,
    isIndexed: false,
  }
  const fragment = await board.show('publish/_assessment', head, page)
  return reply
    .code(version === null ? 409 : 200)
    .header('Cache-Control', 'private, no-store')
    .type('text/html; charset=utf-8')
    .send(fragment)
}

/** The assessment of a draft in words, for the fragment and for the form's own page. */
export async function assessDraft(
  board: Board,
  { fields, organization, externalId }: Pick<OpenDraft, 'fields' | 'organization' | 'externalId'>,
  draft: DraftState,
  reader: Reader,
): Promise<AssessmentPage> {
  const { now } = reader
  const { input } = readFields(fields, { organization, externalId, now })
  const assessment = isEmpty(fields)
    ? null
    : await assess(board.db, input, now, organization.id === 0 ? null : organization.id)
  return toAssessmentPage(input, assessment, draft, reader)
}

function isEmpty({ title, text }: Fields): boolean {
  return title.trim() === '' && text.trim() === ''
}
