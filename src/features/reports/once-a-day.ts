/**
 * What a reader reported of a posting today, so that the same again leads to the same page.
 * privacy: in this process's memory alone, without the reader's address or words.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { ReportReason } from '../../domain/decision.ts'
import { readerOf } from '../../http/reader.ts'

const DAY = 86_400_000 // ms
const MOST = 20_000 // readers' postings remembered at once; the one remembered longest ago is forgotten
/** Different reasons for which a reader reports one posting in a day. */
const MOST_REASONS = 3

/** The token of a report; null: it was not kept, since there are enough. */
type Kept = Promise<string | null>
type OfADay = { until: number; reports: Map<string, { reason: ReportReason; token: Kept }> }

export type Said = {
  ip: string
  postingId: number
  reason: ReportReason
  note: string
  /** UTC ms. */
  now: number
}

export class OnceADay {
  readonly #key = randomBytes(32)
  readonly #kept = new Map<string, OfADay>()

  /**
   * The report of a reader about a posting: the one of today that said the same, or the one that
   * `store` makes. Of several at once one is stored; one that fails is forgotten. security: readers
   * behind one address share it, and whoever says something else gets a page of their own.
   */
  keep({ ip, postingId, reason, note, now }: Said, store: () => Kept): Kept {
    const { reports } = this.#today(this.#hash(`${readerOf(ip)} ${postingId}`), now)
    const name = this.#hash(`${reason} ${note}`)
    const known = reports.get(name)
    if (known) return known.token
    const reasons = new Set([...reports.values()].map((report) => report.reason))
    if (!reasons.has(reason) && reasons.size >= MOST_REASONS) return Promise.resolve(null)
    const token = store()
    reports.set(name, { reason, token })
    token.then(
      (stored) => stored === null && reports.delete(name),
      () => reports.delete(name),
    )
    return token
  }

  #today(name: string, now: number): OfADay {
    const known = this.#kept.get(name)
    if (known && known.until > now) return known
    this.#kept.delete(name) // a new day goes to the end of the line
    if (this.#kept.size >= MOST) this.#kept.delete(this.#kept.keys().next().value!)
    const today: OfADay = { until: now + DAY, reports: new Map() }
    this.#kept.set(name, today)
    return today
  }

  #hash(words: string): string {
    return createHmac('sha256', this.#key).update(words).digest('base64url')
  }
}
