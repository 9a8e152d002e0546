/** Headers that every answer carries, and the refusal of unsafe requests from other sites. */
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Strict headers without nonces: no page has inline code, so that pages can be cached. HSTS and the
 * upgrade of requests only where the board is served over https.
 * @param refuse answers 403 in the reader's language
 */
export async function protect(
  app: FastifyInstance,
  config: Config,
  refuse: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): Promise<void> {
  const isHttps = config.baseUrl.startsWith('https:')
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header(
      'Permissions-Policy',
      'camera=(), geolocation=(), microphone=(), browsing-topics=()',
    )
    // security: a form on another site must not act here, with or without a session
    if (!SAFE_METHODS.has(request.method) && !isSameSite(request.headers, config.baseUrl)) {
      return refuse(request, reply)
    }
  })
}

/** Fetch metadata first, the Origin header for older browsers; neither is a refusal. */
function isSameSite(headers: Record<string, unknown>, baseUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin' || site === 'none'
  return headers.origin === new URL(baseUrl).origin
}
