/**
 * How often one reader may ask. A reader is an IP address, of IPv6 its /64; the counts live in this
 * process's memory and are lost with it.
 */
import rateLimit, {
  type FastifyRateLimitStore,
  type FastifyRateLimitStoreCtor,
  type RateLimitOptions,
} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Board } from './board.ts'

const MOST_READERS = 20_000 // counted at once under one limit; the one counted longest ago is forgotten

let made = 0

/**
 * A limit, for `config.rateLimit` of a route. Routes that are given the same one share its count:
 * the three languages of a page.
 * @param max requests a reader within the window; the next is answered 429
 * @param timeWindow ms
 */
export function limit(max: number, timeWindow: number): RateLimitOptions {
  made++
  return { max, timeWindow, groupId: `#${made}` }
}

/** Makes `config.rateLimit` of routes work; a refusal is the error page of 429, with Retry-After. */
export async function limitRoutes(app: FastifyInstance, { now }: Pick<Board, 'now'>) {
  const stores = new Map<unknown, FastifyRateLimitStore>()
  const storeOf = (group: unknown): FastifyRateLimitStore => {
    const store = stores.get(group) ?? countIn(now, storeOf)
    stores.set(group, store)
    return store
  }
  // What the plugin calls with `new`.
  function Store() {
    return storeOf(undefined)
  }
  // How many are left would tell one answer from the next.
  const counters = {
    'x-ratelimit-limit': false,
    'x-ratelimit-remaining': false,
    'x-ratelimit-reset': false,
  }
  await app.register(rateLimit, {
    global: false,
    store: Store as unknown as FastifyRateLimitStoreCtor,
    addHeaders: { ...counters, 'retry-after': true },
    addHeadersOnExceeding: counters,
  })
}

/**
 * One more limit of a route that has one already, for its `preParsing`: what the first one refused
 * does not count.
 */
export function alsoLimit(
  app: FastifyInstance,
  { fail }: Pick<Board, 'fail'>,
  most: RateLimitOptions,
) {
  const count = app.createRateLimit(most)
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    return fail(request, reply.header('Retry-After', String(counted.ttlInSeconds)), 429)
  }
}

/** Counts by the board's clock, in windows that begin with a reader's first request. */
function countIn(
  now: () => number,
  storeOf: (group: unknown) => FastifyRateLimitStore,
): FastifyRateLimitStore {
  const windows = new Map<string, { current: number; endsAt: number }>()
  return {
    incr(key, callback, timeWindow) {
      const at = now()
      let window = windows.get(key)
      if (!window || window.endsAt <= at) {
        windows.delete(key) // a new window goes to the end of the line
        if (windows.size >= MOST_READERS) windows.delete(windows.keys().next().value!)
        window = { current: 0, endsAt: at + timeWindow }
        windows.set(key, window)
      }
      window.current++
      callback(null, { current: window.current, ttl: window.endsAt - at })
    },
    child: (route) => storeOf((route as { groupId?: string }).groupId),
  }
}
