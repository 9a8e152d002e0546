/** Files of postings in the employer's area: sent in, looked at, started, followed. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isBanned } from '../../db/bans.ts'
import { type Trx, withTransaction } from '../../db/database.ts'
import { enqueueJob } from '../../db/jobs.ts'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesOf } from '../../http/board-page.ts'
import { type FormProblem, readForm, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { limit } from '../../http/limits.ts'
import { localeOfRequest } from '../../http/locale.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { FORMATS } from '../../intake/read-records.ts'
import { type Report, reportOf } from './check-upload.ts'
import { receiveUpload } from './receive-upload.ts'
import { uploadJob } from './run-upload.ts'
import { judgeForm, readUploadForm, type UploadProblem } from './upload-form.ts'
import {
  columnsOf,
  failureOf,
  pathToUpload,
  problemsCsv,
  problemsHeader,
  type Reader,
  SHOWN_PROBLEMS,
  toListed,
  toPage,
} from './upload-page.ts'
import {
  countProblems,
  deleteRun,
  findOrganizations,
  findProblems,
  findUploads,
  getRead,
  getUpload,
  moveUpload,
  takeTurn,
  type Upload,
} from './upload-queries.ts'

const HOUR = 3_600_000 // ms
const UPLOADS_AN_HOUR = 30
const LOOK_AGAIN = 3 // seconds, while a file is being worked on
const CSV_PAGE = 1000 // problems a query
const CSV_MOST = 100_000

export function importRoutes(app: FastifyInstance, board: Board): void {
  const rateLimit = limit(UPLOADS_AN_HOUR, HOUR)
  for (const locale of LOCALES) {
    const path = pathTo(locale, 'import')
    const config = { access: 'account' } as const
    app.get(path, { config }, (request, reply) => showForm(board, request, reply, {}))
    app.post(
      path,
      {
        config: { ...config, rateLimit, takesFile: true },
        errorHandler: (error, request, reply) => answerTooLarge(board, error, request, reply),
      },
      (request, reply) => receive(board, request, reply),
    )
    app.get(`${path}/:id`, { config }, (request, reply) => showUpload(board, request, reply))
    app.get(`${path}/:id/problems.csv`, { config }, (request, reply) =>
      sendProblems(board, request, reply),
    )
    app.post(`${path}/:id`, { config }, (request, reply) => moveOn(board, request, reply))
  }
}

type Typed = { organization?: string; format?: string; problems?: FormProblem[]; status?: number }

async function showForm(
  board: Board,
  request: FastifyRequest,
  reply: FastifyReply,
  { organization = '', format = '', problems = [], status = 200 }: Typed,
) {
  const reader = readerOf(board, request)
  const { locale, t } = reader
  const { account } = sessionOf(request)
  const organizations = await findOrganizations(board.db, account.id)
  const verified = organizations.filter(({ verifiedAt }) => verifiedAt !== null)
  const uploads = await findUploads(board.db, account.id)
  const title = t('imports.title')
  const data = {
    action: pathTo(locale, 'import'),
    problems,
    organizations: {
      ...{ kind: 'select', id: 'organization', name: 'organization' },
      label: t('imports.organization'),
      value: organization || String(verified[0]?.id ?? ''),
      options: verified.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    formats: {
      ...{ kind: 'select', id: 'format', name: 'format' },
      label: t('imports.format'),
      value: format,
      options: ['', ...FORMATS].map((value) => ({
        value,
        label: t(`imports.format.${value || 'auto'}`),
      })),
    },
    unverified: organizations
      .filter(({ verifiedAt }) => verifiedAt === null)
      .map(({ name }) => name),
    columns: columnsOf(t),
    uploads: uploads.map((upload) => toListed(upload, reader)),
  }
  return sendDesk(board, request, reply, {
    view: 'import/files',
    head: headOf(locale, problems.length > 0 ? t('form.errorTitle', { title }) : title, null),
    data,
    status,
  })
}

async function receive(board: Board, request: FastifyRequest, reply: FastifyReply) {
  const form = await readUploadForm(request.body)
  if (!form) return board.fail(request, reply, 422)
  const { locale, t } = readerOf(board, request)
  const { account } = sessionOf(request)
  const judged = judgeForm(form, await findOrganizations(board.db, account.id))
  const refuse = (problems: FormProblem[]) =>
    showForm(board, request, reply, { ...form, problems, status: 422 })
  if ('problems' in judged) {
    return refuse(judged.problems.map(({ field, code }) => wordsOf(field, code, t)))
  }
  if (await isBanned(board.db, { organizationId: judged.organization.id, accountId: account.id })) {
    const problems = [wordsOf('organization', 'banned', t)]
    return showForm(board, request, reply, { ...form, problems, status: 403 })
  }
  const received = await receiveUpload(board, { ...judged, accountId: account.id })
  if ('failure' in received) {
    return refuse([{ field: 'file', message: failureOf(received.failure, t) }])
  }
  return reply.redirect(pathToUpload(locale, received.id), 303)
}

function wordsOf(
  field: UploadProblem['field'],
  code: string,
  t: ReturnType<typeof translator>,
): FormProblem {
  return { field, message: t(`imports.error.${code}`) }
}

/** A file over the limit is told in the form; any other error is the application's. */
function answerTooLarge(
  board: Board,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (error.statusCode !== 413 || request.session === null) throw error
  const { t } = readerOf(board, request)
  const problems = [wordsOf('file', 'large', t)]
  return showForm(board, request, reply, { problems, status: 413 })
}

async function showUpload(board: Board, request: FastifyRequest, reply: FastifyReply) {
  const upload = await findUpload(board, request)
  if (!upload) return board.fail(request, reply, 404)
  const reader = readerOf(board, request)
  const { runId } = upload
  const isShown = runId !== null && upload.state !== 'queued'
  const [problems, counted, read] = await Promise.all([
    isShown ? findProblems(board.db, runId, { limit: SHOWN_PROBLEMS }) : [],
    isShown ? countProblems(board.db, runId) : { errors: 0, warnings: 0 },
    runId === null ? 0 : getRead(board.db, runId),
  ])
  if (upload.state === 'queued') reply.header('Refresh', String(LOOK_AGAIN))
  return sendDesk(board, request, reply, {
    view: 'import/file',
    head: headOf(
      reader.locale,
      reader.t('imports.file.title', { name: upload.fileName }),
      upload.id,
    ),
    data: toPage(upload, { problems, ...counted, read }, reader),
  })
}

async function sendProblems(board: Board, request: FastifyRequest, reply: FastifyReply) {
  const upload = await findUpload(board, request)
  if (!upload || upload.runId === null) return board.fail(request, reply, 404)
  const { t } = readerOf(board, request)
  let text = `\ufeff${problemsHeader(t)}`
  for (let offset = 0; offset < CSV_MOST; offset += CSV_PAGE) {
    const problems = await findProblems(board.db, upload.runId, { limit: CSV_PAGE, offset })
    if (problems.length > 0) text += problemsCsv(problems, t)
    if (problems.length < CSV_PAGE) break
  }
  return reply
    .header('Content-Disposition', `attachment; filename="problems-${upload.id}.csv"`)
    .type('text/csv; charset=utf-8')
    .send(text)
}

const Move = z.strictObject({ do: z.enum(['start', 'discard']) })

async function moveOn(board: Board, request: FastifyRequest, reply: FastifyReply) {
  const form = readForm(Move, request.body)
  const upload = await findUpload(board, request)
  if (!upload) return board.fail(request, reply, 404)
  if (!form) return board.fail(request, reply, 422)
  const now = board.now()
  await withTransaction(board.db, async (trx) => {
    if (form.do === 'start') await start(trx, upload, now)
    else await discard(trx, upload, now)
  })
  return reply.redirect(pathToUpload(localeOfRequest(request), upload.id), 303)
}

/** Asked for twice, it is started once. */
async function start(trx: Trx, upload: Upload, now: number): Promise<void> {
  const { runId, verifiedAt } = upload
  if (verifiedAt === null) return
  await takeTurn(trx, upload.organizationId)
  const report: Report = {
    ...reportOf(upload),
    ...{ phase: 'import', startedAt: now, done: 0, counts: null },
  }
  const change = { state: 'queued' as const, report: JSON.stringify(report), runId: null }
  if (!(await moveUpload(trx, upload.id, 'checked', { ...change, updatedAt: now }))) return
  if (runId !== null) await deleteRun(trx, runId)
  await enqueueJob(trx, uploadJob(upload.id, 'import', now))
}

/** Also one that the queue has not touched for an hour: whatever became of it, it holds nothing up. */
async function discard(trx: Trx, upload: Upload, now: number): Promise<void> {
  const isStuck = upload.state === 'queued' && upload.updatedAt < now - HOUR
  if (upload.state !== 'checked' && !isStuck) return
  const change = { state: 'discarded' as const, content: null, updatedAt: now }
  await moveUpload(trx, upload.id, upload.state, change)
}

function findUpload({ db }: Board, request: FastifyRequest): Promise<Upload | null> {
  const { id } = request.params as { id: string }
  const number = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0
  return getUpload(db, sessionOf(request).account.id, number)
}

function readerOf(board: Board, request: FastifyRequest): Reader {
  const locale = localeOfRequest(request)
  return { locale, t: translator(locale), now: board.now() }
}

function headOf(locale: Locale, title: string, id: number | null) {
  const t = translator(locale)
  const addresses =
    id === null
      ? addressesOf('import')
      : (Object.fromEntries(LOCALES.map((to) => [to, pathToUpload(to, id)])) as Record<
          Locale,
          string
        >)
  return {
    locale,
    title,
    description: t('imports.description'),
    addresses,
    section: 'own' as const,
  }
}
