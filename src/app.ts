/** The board as one Fastify application: plugins, then each feature in plain sight. */
import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import type { Db } from './db/database.ts'
import { accountsRoutes } from './features/accounts/routes.ts'
import { applyRoutes } from './features/apply/routes.ts'
import { feedsRoutes } from './features/feeds/routes.ts'
import { healthRoutes } from './features/health/routes.ts'
import { importRoutes } from './features/import/routes.ts'
import { logRoutes } from './features/log/routes.ts'
import { methodRoutes } from './features/method/routes.ts'
import { modelsRoutes } from './features/models/routes.ts'
import { organizationsRoutes } from './features/organizations/routes.ts'
import { outboxRoutes } from './features/outbox/routes.ts'
import { ownRoutes } from './features/own/routes.ts'
import { pagesRoutes } from './features/pages/routes.ts'
import { peopleRoutes } from './features/people/routes.ts'
import { postingsRoutes } from './features/postings/routes.ts'
import { publishRoutes } from './features/publish/routes.ts'
import { reportsRoutes } from './features/reports/routes.ts'
import { respondRoutes } from './features/respond/routes.ts'
import { reviewRoutes } from './features/review/routes.ts'
import { rulesRoutes } from './features/rules/routes.ts'
import { watchRoutes } from './features/watch/routes.ts'
import { serveAssets } from './http/assets.ts'
import type { Board } from './http/board.ts'
import { answer, handleErrors } from './http/errors.ts'
import { guardRoutes } from './http/guard.ts'
import { limitRoutes } from './http/limits.ts'
import { PageCache } from './http/page-cache.ts'
import { recordRoutes } from './http/route-table.ts'
import { protect } from './http/security.ts'
import { openViews } from './http/view.ts'
import { ViewCounter } from './http/view-counter.ts'
import type { Outbox } from './mail/outbox.ts'

const MAX_ADDRESS = 32_768 // characters: 8 kB of search text, percent-encoded
const BODY_LIMIT = 256 * 1024 // bytes
const MAX_FILE = 5 * 1024 * 1024 // bytes of an uploaded file

export type AppParts = {
  db: Db
  config: Config
  /** The clock, UTC ms. */
  now: () => number
  /** Written by whoever starts the board; without one, counts end with the process. */
  counter?: ViewCounter
  /** What makes the tokens of mailed links: the worker that sends them must have the same. */
  secret?: string
  /** What development shows instead of sending mail. */
  outbox?: Outbox | null
  isDraining?: () => boolean
}

/** Builds the application; it listens nowhere and owns neither the database nor the clock. */
export async function buildApp({
  db,
  config,
  now,
  counter = new ViewCounter(db, now),
  secret = newSecret(config),
  outbox = null,
  isDraining = () => false,
}: AppParts) {
  const app: FastifyInstance = Fastify({
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 15_000,
    // security: slow senders are dropped within seconds instead of holding a connection
    http: { maxHeaderSize: 65_536, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: MAX_ADDRESS },
    frameworkErrors: (_error, request, reply) => void answer(request, reply, 400, views.error),
    logger: {
      level: config.logLevel,
      // security: no address, cookie or search text in the logs, and no link that signs in
      serializers: { req: ({ method, url, id }) => ({ method, path: loggedPath(url), id }) },
    },
  })
  const views = await openViews(app, { db, config, now })
  const board: Board = {
    db,
    config,
    now,
    pages: new PageCache(),
    views: counter,
    secret,
    show: views.page,
    fail: (request, reply, status) => answer(request, reply, status, views.error),
  }
  await protect(app, config, (request, reply) => board.fail(request, reply, 403))
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.length > MAX_ADDRESS) return board.fail(request, reply, 414)
    // Nothing has a NUL in its address, and PostgreSQL takes none in a text.
    if (/^[^?]*%00/.test(request.url)) return board.fail(request, reply, 404)
    // One address a page: /fr/offres/ is /fr/offres.
    const path = /^(\/[^/?][^?]*?)\/+(\?.*)?$/.exec(request.url)
    if (path) return reply.redirect(path[1]! + (path[2] ?? ''), 301)
  })
  recordRoutes(app)
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, {
    attachFieldsToBody: true,
    limits: { files: 1, fileSize: MAX_FILE, fields: 20, fieldSize: BODY_LIMIT, parts: 21 },
  })
  guardRoutes(app, board)
  await limitRoutes(app, board)
  handleErrors(app, views.error)
  serveAssets(app)
  healthRoutes(app, board, isDraining)
  pagesRoutes(app, board)
  methodRoutes(app, board)
  rulesRoutes(app, board)
  postingsRoutes(app, board)
  feedsRoutes(app, board)
  accountsRoutes(app, board)
  outboxRoutes(app, board, outbox)
  organizationsRoutes(app, board)
  publishRoutes(app, board)
  ownRoutes(app, board)
  applyRoutes(app, board)
  respondRoutes(app, board)
  importRoutes(app, board)
  reviewRoutes(app, board)
  reportsRoutes(app, board)
  logRoutes(app, board)
  watchRoutes(app, board)
  modelsRoutes(app, board)
  peopleRoutes(app, board)
  return app
}

/** The path of an address; what may be the token of a mailed link is left out, wherever it stands. */
function loggedPath(url: string): string {
  return url.split('?', 1)[0]!.replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, ':token')
}

/** SECRET; outside production one of this process when there is none: its links end with it. */
export function newSecret({ secret }: Pick<Config, 'secret'>): string {
  return secret ?? randomBytes(32).toString('base64url')
}
