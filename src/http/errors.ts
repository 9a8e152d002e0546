/** One way to fail: a page in the reader's language, or problem+json for programs. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorPage } from './board-page.ts'
import { localeOfRequest } from './locale.ts'

const KNOWN = new Set([400, 401, 403, 404, 405, 409, 410, 413, 414, 415, 422, 429, 503])
/** What is said where a status has no words of its own. */
const SAID_AS: Readonly<Record<number, number>> = { 405: 404, 413: 400, 414: 400, 415: 400 }

/** Renders the error page of a status; given by the app, which knows the layout. */
export type RenderError = (request: FastifyRequest, page: ErrorPage) => Promise<string>

/** Sends every error and every unknown address through one answer. */
export function handleErrors(app: FastifyInstance, render: RenderError): void {
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      return answer(request, reply, 404, render)
    }
    return answer(request, reply.header('Allow', 'GET, HEAD'), 405, render)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = statusOf(error)
    if (status >= 500) request.log.error({ err: error }, 'request failed')
    if (status === 503) reply.header('Retry-After', '5')
    return answer(request, reply, status, render)
  })
}

/** Answers a status with its page; 5xx never tells what went wrong inside. */
export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  render: RenderError,
) {
  reply.code(status).header('Cache-Control', 'no-store').header('Vary', 'Accept, Accept-Language')
  const accept = request.headers.accept ?? ''
  if (accept.includes('json') && !accept.includes('html')) {
    return reply.type('application/problem+json').send({
      type: 'about:blank',
      status,
      title: STATUS_TITLES[status] ?? 'Error',
      instance: request.id,
    })
  }
  const locale = localeOfRequest(request)
  const page = { status: SAID_AS[status] ?? status, locale, requestId: request.id }
  return reply.type('text/html; charset=utf-8').send(await render(request, page))
}

const STATUS_TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** A busy, locked or unreachable database is a passing fault: 503, and worth trying again. */
const PASSING =
  /^(SQLITE_BUSY|SQLITE_LOCKED|SQLITE_READONLY|SQLITE_FULL|SQLITE_IOERR|ECONNREFUSED|ECONNRESET|57P0[123]|53\d\d\d|08\d\d\d)/

/** What the reader of multipart bodies throws at one that is broken: no status, no code. */
const BROKEN_PARTS = / end of multipart data$|^Multipart: |^The needle cannot /

function statusOf(error: FastifyError): number {
  if (typeof error.code === 'string' && PASSING.test(error.code)) return 503
  if (error.code === undefined && BROKEN_PARTS.test(error.message)) return 400
  const status = error.statusCode ?? 500
  if (status >= 500) return status === 503 ? 503 : 500
  return KNOWN.has(status) ? status : 400
}
