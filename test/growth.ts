/** How time grows with length: a ratio in one run, never an absolute time. */

/** User CPU of the quickest of three runs, in ms: the slower ones were disturbed. */
function cpuOf(run: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage()
    run()
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}

/**
 * How many times longer four times the text takes; about 4 when linear, 16 when quadratic. A busy
 * machine can only make it look worse, so the best of some tries counts; below a millisecond it is 0.
 * @param length characters of the short text
 */
export function growthOf(run: (text: string) => void, unit: string, length: number): number {
  const short = unit.repeat(Math.ceil(length / unit.length))
  const long = short.repeat(4)
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 6 && best > 6; turn++) {
    const [a, b] = [cpuOf(() => run(short)), cpuOf(() => run(long))]
    best = Math.min(best, b < 1 ? 0 : b / Math.max(a, 0.25))
  }
  return best
}

/** Between linear (4) and quadratic (16), with room for a shared machine. */
export const MOST_GROWTH = 9
