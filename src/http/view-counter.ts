/**
 * How often postings are opened and applied to, counted in memory and written once a minute.
 *
 * privacy: a count holds a posting and a day. No visitor is told from another: no cookie is set and
 * no address, user agent or page before is kept or written. The user agent is looked at only to
 * leave programs out, and forgotten.
 */
import type { FastifyRequest } from 'fastify'
import type { Db } from '../db/database.ts'
import { addCounts, type CountIncrement } from '../db/posting-counts.ts'

const MAX_KEYS = 50_000 // days of postings held in memory
const BATCH = 2000 // rows a transaction: within what either engine takes in one statement

/** Programs that say so: search engines, previews of links, monitors, command lines. */
const PROGRAMS =
  /(?<!cu)bot(?:\b|_)|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|monitor|uptime|lighthouse|archiver|scrap|feed|curl|wget|python|httpclient|http-client|go-http|java\/|libwww|okhttp|axios|node-fetch|undici/i

type Asked = Pick<FastifyRequest, 'method' | 'headers'>

/** Counts of one process. */
export class ViewCounter {
  readonly #db: Db
  readonly #now: () => number
  readonly #maxKeys: number
  #pending = new Map<string, CountIncrement>()
  #writing: Promise<void> = Promise.resolve()
  #isWriting = false
  #isFailing = false

  /** @param now the clock, UTC ms */
  constructor(db: Db, now: () => number, maxKeys = MAX_KEYS) {
    this.#db = db
    this.#now = now
    this.#maxKeys = maxKeys
  }

  /** Somebody opens a posting's page. */
  countView(request: Asked, postingId: number): void {
    if (isPerson(request)) this.#add(postingId, 'views')
  }

  /** Somebody goes on from a posting to apply. */
  countApplyClick(request: Asked, postingId: number): void {
    if (isPerson(request)) this.#add(postingId, 'applyClicks')
  }

  /**
   * Writes what was counted until now, one flush at a time.
   * @throws what the database throws; what was not written is kept for the next time
   */
  flush(): Promise<void> {
    this.#writing = this.#isWriting
      ? this.#writing.then(
          () => this.#write(),
          () => this.#write(),
        )
      : this.#write()
    return this.#writing
  }

  #add(postingId: number, what: 'views' | 'applyClicks'): void {
    const day = new Date(this.#now()).toISOString().slice(0, 10)
    const key = `${postingId} ${day}`
    const known = this.#pending.get(key)
    if (known) {
      known[what]++
      return
    }
    // security: while the database does not answer, memory stays bounded and new keys are let go
    if (this.#pending.size >= this.#maxKeys) {
      if (this.#isFailing || this.#isWriting) return
      void this.flush().catch(() => undefined) // the flush of the minute says what is wrong
    }
    this.#pending.set(key, { postingId, day, views: 0, applyClicks: 0, [what]: 1 })
  }

  async #write(): Promise<void> {
    this.#isWriting = true
    const counted = [...this.#pending.values()]
    this.#pending = new Map()
    let done = 0
    try {
      for (; done < counted.length; done += BATCH) {
        await addCounts(this.#db, counted.slice(done, done + BATCH))
      }
      this.#isFailing = false
    } catch (error) {
      this.#isFailing = true
      for (const increment of counted.slice(done)) this.#giveBack(increment)
      throw error
    } finally {
      this.#isWriting = false
    }
  }

  #giveBack(increment: CountIncrement): void {
    const key = `${increment.postingId} ${increment.day}`
    const known = this.#pending.get(key)
    if (!known) {
      this.#pending.set(key, increment)
      return
    }
    known.views += increment.views
    known.applyClicks += increment.applyClicks
  }
}

/** A page that is opened, not fetched ahead or read by a program that says what it is. */
function isPerson({ method, headers }: Asked): boolean {
  if (method !== 'GET') return false
  const purpose = [headers['sec-purpose'], headers.purpose, headers['x-moz'], headers['x-purpose']]
  if (purpose.some((one) => /prefetch|prerender|preview/i.test(String(one ?? '')))) return false
  const agent = headers['user-agent'] ?? ''
  return agent !== '' && !PROGRAMS.test(agent)
}
