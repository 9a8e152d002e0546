/** Circuit breakers: kinds of jobs that wait because what they need is away. */

const FIRST = 30_000 // ms
const LONGEST = 5 * 60_000 // ms

/** By kind; in memory, each worker finds out for itself. */
export type Pauses = Map<string, { since: number; length: number }>

export function newPauses(): Pauses {
  return new Map()
}

/** @param now UTC ms; a clock that went back ends the pause */
export function isPaused(pauses: Pauses, kind: string, now: number): boolean {
  const pause = pauses.get(kind)
  return pause !== undefined && now >= pause.since && now < pause.since + pause.length
}

/** Pauses a kind, for twice as long each time in a row; within a pause nothing changes. */
export function pauseKind(pauses: Pauses, kind: string, now: number): void {
  if (isPaused(pauses, kind, now)) return
  const length = Math.min((pauses.get(kind)?.length ?? FIRST / 2) * 2, LONGEST)
  pauses.set(kind, { since: now, length })
}
