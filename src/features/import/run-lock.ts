/** One import of a file at a time: a lock that a living import prolongs and a dead one loses. */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { releaseLock, takeLock } from '../../db/board-state.ts'
import type { Db } from '../../db/database.ts'
import { BeingImported } from './fields.ts'
import { getLockOwner } from './queries.ts'

const LENGTH = 2 * 60_000 // ms; far longer than a batch takes
/** Tells this process from an earlier one of the same number, as in a container that started again. */
const PROCESS = `${hostname()}/${process.pid}/${randomUUID()}`

export class RunLock {
  readonly #name: string
  readonly #owner = `${PROCESS}/${randomUUID()}`
  readonly #now: () => number

  constructor(fingerprint: string, now: () => number) {
    this.#name = `import:${fingerprint}`
    this.#now = now
  }

  /**
   * Takes the lock, or prolongs it.
   * @throws BeingImported when a living import of the same file holds it
   */
  async take(db: Db): Promise<void> {
    if (await this.#tryTake(db)) return
    const owner = await getLockOwner(db, this.#name)
    if (owner && isDead(owner)) await releaseLock(db, this.#name, owner)
    if (await this.#tryTake(db)) return
    throw new BeingImported('is being imported by another process')
  }

  async release(db: Db): Promise<void> {
    await releaseLock(db, this.#name, this.#owner)
  }

  #tryTake(db: Db): Promise<boolean> {
    const now = this.#now()
    return takeLock(db, { name: this.#name, owner: this.#owner, now, until: now + LENGTH })
  }
}

/** Sure only of processes of this machine; of another one's, time tells. */
function isDead(owner: string): boolean {
  if (owner.startsWith(`${PROCESS}/`)) return false
  const [host, pid] = owner.split('/')
  if (host !== hostname()) return false
  if (Number(pid) === process.pid) return true
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
