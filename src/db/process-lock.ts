/** One process at a time: a lock that a living process prolongs and a dead one loses. */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { getLockOwner, releaseLock, takeLock } from './board-state.ts'
import type { Db } from './database.ts'

const LENGTH = 2 * 60_000 // ms; far longer than a batch takes
/** Tells this process from an earlier one of the same number, as in a container that started again. */
const PROCESS = `${hostname()}/${process.pid}/${randomUUID()}`

/** A named lock of one run; every object is an owner of its own, also within one process. */
export class ProcessLock {
  readonly #name: string
  readonly #owner = `${PROCESS}/${randomUUID()}`
  readonly #now: () => number

  /** @param now UTC ms */
  constructor(name: string, now: () => number) {
    this.#name = name
    this.#now = now
  }

  /**
   * Takes the lock, or prolongs it: it is to be taken again with each batch.
   * @returns false when a living run holds it
   */
  async take(db: Db): Promise<boolean> {
    if (await this.#tryTake(db)) return true
    const owner = await getLockOwner(db, this.#name)
    if (owner && isDead(owner)) await releaseLock(db, this.#name, owner)
    return this.#tryTake(db)
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
