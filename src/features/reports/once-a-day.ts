/**
 * What a reader reported of a posting today, so that the same again leads to the same page.
 * privacy: in this process's memory alone, and without the reader's address.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { readerOf } from '../../http/reader.ts'

const DAY = 86_400_000 // ms
const MOST = 20_000 // remembered at once; the one remembered longest ago is forgotten

/** The token of a report; null: the posting had so many that it was not kept. */
type Kept = Promise<string | null>

export class OnceADay {
  readonly #key = randomBytes(32)
  readonly #kept = new Map<string, { token: Kept; until: number }>()

  /**
   * The report of a reader about a posting: that of today, or the one that `store` makes. Of several
   * at once one is stored; one that fails is forgotten.
   */
  keep(who: { ip: string; postingId: number; now: number }, store: () => Kept): Kept {
    const { ip, postingId, now } = who
    const name = createHmac('sha256', this.#key)
      .update(`${readerOf(ip)} ${postingId}`)
      .digest('base64url')
    const known = this.#kept.get(name)
    if (known && known.until > now) return known.token
    this.#kept.delete(name) // a new day goes to the end of the line
    if (this.#kept.size >= MOST) this.#kept.delete(this.#kept.keys().next().value!)
    const token = store()
    this.#kept.set(name, { token, until: now + DAY })
    token.then(
      (stored) => stored === null && this.#kept.delete(name),
      () => this.#kept.delete(name),
    )
    return token
  }
}
