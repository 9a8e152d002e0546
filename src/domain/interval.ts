/** How sure a measured figure is. */

/** Lower and upper bound. */
export type Interval = [low: number, high: number]

/** A measured proportion. */
export type Share = {
  right: number
  n: number
  /** right ÷ n, in [0, 1]; null without rows. */
  share: number | null
  /** 95 % Wilson interval; null without rows. */
  interval: Interval | null
}

/** Standard deviations on both sides of a 95 % interval. */
const Z95 = 1.959964
/** Standard deviations below which a tenth of a normal distribution lies. */
const Z90_ONE_SIDED = 1.281552

/**
 * Score interval of a proportion.
 * @param n trials, > 0
 * @param z half width in standard deviations; 95 % on both sides unless told
 * @see Wilson (1927), J. Am. Stat. Assoc. 22
 */
export function wilson(right: number, n: number, z: number = Z95): Interval {
  const share = right / n
  const z2 = z ** 2
  const centre = share + z2 / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n ** 2))
  const scale = 1 + z2 / n
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)]
}

/** What a proportion is at least, with 90 % confidence; n > 0. */
export function wilsonLowerBound(right: number, n: number): number {
  return wilson(right, n, Z90_ONE_SIDED)[0]
}

/** A proportion with its 95 % interval; both null without rows. */
export function shareOf(right: number, n: number): Share {
  const isKnown = n > 0
  return {
    right,
    n,
    share: isKnown ? right / n : null,
    interval: isKnown ? wilson(right, n) : null,
  }
}

/**
 * 95 % percentile interval of a figure over rows drawn again with replacement.
 * @param n rows, > 0
 * @param figureOf the figure when row i counts counts[i] times; null where it has none: not counted
 * @param draws how often rows are drawn again
 * @param seed 32 bits: the same seed gives the same interval
 * @returns null when no draw has the figure
 * @see Efron (1979), Ann. Stat. 7
 */
export function bootstrap(
  n: number,
  figureOf: (counts: Uint32Array) => number | null,
  { draws = 1000, seed = 1 }: { draws?: number; seed?: number } = {},
): Interval | null {
  const random = mulberry32(seed)
  const figures: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const counts = new Uint32Array(n)
    for (let i = 0; i < n; i++) counts[Math.floor(random() * n)]! += 1
    const figure = figureOf(counts)
    if (figure !== null) figures.push(figure)
  }
  figures.sort((a, b) => a - b)
  const at = (share: number) => figures[Math.round(share * (figures.length - 1))]!
  return figures.length === 0 ? null : [at(0.025), at(0.975)]
}

/** Numbers in [0, 1) that look drawn by chance, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
