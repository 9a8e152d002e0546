/**
 * Who may ask for what. Every route says it in its own `config.access`; a route that says nothing is
 * public and only reads. Behind a session, each unsafe request must also carry the session's token.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findSession, type SessionRow } from '../db/accounts.ts'
import { pathTo } from '../i18n/paths.ts'
import type { Board } from './board.ts'
import { localeOfRequest } from './locale.ts'

/**
 * public: no session is read, and the answer is the same for everyone. link: what the address or the
 * mailed token says is enough. visitor: with or without a session. account: behind a session. curator,
 * admin: behind the session of one; for anyone else there is no such page.
 */
export const ACCESSES = ['public', 'link', 'visitor', 'account', 'curator', 'admin'] as const
export type Access = (typeof ACCESSES)[number]

export type Session = SessionRow & {
  /** What a form behind this session must send back as `csrf`. */
  csrf: string
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** Asks for a sign-in of the last ten minutes: whoever finds a browser left open does no harm. */
    isFresh?: true
    /** Whether the route reads a form with a file: any other refuses such a body unread. */
    takesFile?: true
  }
  interface FastifyRequest {
    session: Session | null
  }
}

/** ms; how old a sign-in may be where one is asked for anew. */
const FRESH = 10 * 60_000

/**
 * Whether a session is of the last ten minutes. Nothing makes one younger: signing in again opens
 * another one, and ends the one that the browser held.
 */
export function isFreshAt({ createdAt }: Pick<SessionRow, 'createdAt'>, now: number): boolean {
  return createdAt > now - FRESH
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Reads sessions and refuses what a route's access does not allow, before any handler runs. */
export function guardRoutes(app: FastifyInstance, board: Board): void {
  app.decorateRequest('session', null)
  app.addHook('onRequest', async (request, reply) => {
    // security: up to 5 MB would be read into memory before anything looks at them
    const isInParts = request.headers['content-type']?.toLowerCase().includes('multipart') === true
    if (isInParts && !request.routeOptions.config?.takesFile) return board.fail(request, reply, 415)
    const access = request.routeOptions.config?.access ?? 'public'
    if (access === 'public') return
    reply.header('Cache-Control', 'private, no-store')
    if (access === 'link') return
    request.session = await readSession(board, request)
    if (access === 'visitor') return
    if (request.session === null) return askToSignIn(board, request, reply)
    const { role } = request.session.account
    const isAllowed =
      access === 'account' || role === 'admin' || (access === 'curator' && role === 'curator')
    if (!isAllowed) return board.fail(request, reply, 404)
    const { isFresh } = request.routeOptions.config ?? {}
    if (isFresh && !isFreshAt(request.session, board.now())) return askAgain(request, reply)
  })
  app.addHook('preHandler', async (request, reply) => {
    if (SAFE_METHODS.has(request.method) || request.session === null) return
    if (!isSame(tokenIn(request), request.session.csrf)) return board.fail(request, reply, 403)
  })
}

/** @throws TypeError on a route whose access needs no session: a defect of the route */
export function sessionOf(request: FastifyRequest): Session {
  if (request.session === null) throw new TypeError('this route is open to visitors')
  return request.session
}

/** The session's cookie: bound to the host where the board is served over https. */
export function cookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-sid' : 'sid'
}

/** Gives the browser a session, or takes it back with null. */
export function setSessionCookie(board: Board, reply: FastifyReply, token: string | null): void {
  const { baseUrl } = board.config
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: baseUrl.startsWith('https:'),
  } as const
  if (token === null) reply.clearCookie(cookieName(baseUrl), options)
  else reply.setCookie(cookieName(baseUrl), token, { ...options, maxAge: 30 * 86_400 })
}

async function readSession(board: Board, request: FastifyRequest): Promise<Session | null> {
  const token = request.cookies[cookieName(board.config.baseUrl)]
  if (!token || token.length > 100) return null
  const session = await findSession(board.db, token, board.now())
  return session && { ...session, csrf: csrfOf(token) }
}

/** Made from the session's token, which no page holds: another site can neither read nor guess it. */
export function csrfOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url')
}

/** A form's field or, from a script, a header. */
function tokenIn({ headers, body }: FastifyRequest): string {
  const field = (body as { csrf?: unknown } | null | undefined)?.csrf
  // A form with a file hands each field over as an object.
  const value = (field as { value?: unknown } | null | undefined)?.value ?? field
  const sent = headers['x-csrf-token'] ?? value
  return typeof sent === 'string' ? sent : ''
}

function isSame(sent: string, expected: string): boolean {
  const [a, b] = [Buffer.from(sent), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A page asks to sign in and comes back; anything else is refused. */
function askToSignIn(board: Board, request: FastifyRequest, reply: FastifyReply) {
  if (request.method !== 'GET') return board.fail(request, reply, 401)
  const locale = localeOfRequest(request)
  const next = encodeURIComponent(request.url)
  return reply.redirect(`${pathTo(locale, 'signIn')}?next=${next}`, 303)
}

/** To the page of signing in, which says why, and back; a form is to be sent again from its own page. */
function askAgain(request: FastifyRequest, reply: FastifyReply) {
  const locale = localeOfRequest(request)
  const page = SAFE_METHODS.has(request.method) ? request.url : refererPath(request)
  const next = encodeURIComponent(safeNext(page) ?? pathTo(locale, 'review'))
  return reply.redirect(`${pathTo(locale, 'signIn')}?again=1&next=${next}`, 303)
}

function refererPath({ headers: { referer }, host }: FastifyRequest): string | null {
  if (!referer || !URL.canParse(referer)) return null
  const url = new URL(referer)
  return url.host === host ? url.pathname + url.search : null
}

/** A path of this board to go on to, or null: never another site, whatever was handed in. */
export function safeNext(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > 500) return null
  const isPath = /^\/(fr|fr-ca|en)(\/[\w./?&=%~-]*)?$/.test(next)
  return isPath && !next.includes('//') ? next : null
}
