/** Logistic regression with a penalty and bounds per column, solved to the one optimum that it has. */

/** Sparse rows; a column with penalty 0 must stand in every row, else the optimum is not one. */
export type Problem = {
  /** Row i holds the entries starts[i] to starts[i + 1] of `columns` and `values`. */
  starts: Uint32Array
  columns: Uint32Array
  /** Each ≥ 0. */
  values: Float64Array
  /** Known part of the logit of each row. */
  offsets: Float64Array
  /** 0 or 1 for each row. */
  targets: Float64Array
  /** Per column, ½·penalty·weight² is added to the summed log-loss; ≥ 0. */
  penalties: Float64Array
  /** Least weight per column, -Infinity for none. */
  lows: Float64Array
  /** Largest weight per column, Infinity for none. */
  highs: Float64Array
}

/** Largest entry of the projected gradient at which a fit is done. */
const TOLERANCE = 1e-10
const MOST_STEPS = 100_000
const STEPS_OF_BOUND = 40

/** P = 1 ÷ (1 + e^-logit), in [0, 1]. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

/**
 * The weights of least penalised loss, by accelerated projected gradient steps, each column scaled
 * by its curvature; the momentum starts anew when it points uphill.
 * @returns one weight per column, within its bounds
 * @throws RangeError when the optimum is not reached: penalties too small for the rows
 * @see Beck and Teboulle (2009), SIAM J. Imaging Sci. 2; O'Donoghue and Candès (2015), Found.
 *   Comput. Math. 15, for the restart
 */
export function minimise(problem: Problem): Float64Array {
  const curvatures = curvaturesOf(problem)
  let at = new Float64Array(curvatures.length)
  let next = new Float64Array(curvatures.length)
  const ahead = new Float64Array(curvatures.length)
  let momentum = 1
  for (let step = 0; step < MOST_STEPS; step++) {
    const { residual, uphill } = setStep(problem, curvatures, { at, ahead, next })
    if (residual <= TOLERANCE) return next
    const after = uphill > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    const push = uphill > 0 ? 0 : (momentum - 1) / after
    for (let j = 0; j < next.length; j++) ahead[j] = next[j]! + push * (next[j]! - at[j]!)
    momentum = after
    ;[at, next] = [next, at]
  }
  throw new RangeError(`no optimum within ${MOST_STEPS} steps: raise the penalties`)
}

type Points = { at: Float64Array; ahead: Float64Array; next: Float64Array }

/** Sets `next` one projected step from `ahead`; tells how far from the optimum, and whether it rose. */
function setStep(problem: Problem, curvatures: Float64Array, { at, ahead, next }: Points) {
  const { lows, highs } = problem
  const gradient = gradientAt(problem, ahead)
  let residual = 0
  let uphill = 0
  for (let j = 0; j < next.length; j++) {
    const goal = ahead[j]! - gradient[j]! / curvatures[j]!
    next[j] = Math.min(highs[j]!, Math.max(lows[j]!, goal))
    const slope = curvatures[j]! * (ahead[j]! - next[j]!)
    residual = Math.max(residual, Math.abs(slope))
    uphill += slope * (next[j]! - at[j]!)
  }
  return { residual, uphill }
}

function gradientAt(problem: Problem, weights: Float64Array): Float64Array {
  const { starts, columns, values, offsets, targets, penalties } = problem
  const gradient = new Float64Array(weights.length)
  for (let j = 0; j < gradient.length; j++) gradient[j] = penalties[j]! * weights[j]!
  for (let row = 0; row < targets.length; row++) {
    const end = starts[row + 1]!
    let logit = offsets[row]!
    for (let k = starts[row]!; k < end; k++) logit += values[k]! * weights[columns[k]!]!
    const error = logistic(logit) - targets[row]!
    for (let k = starts[row]!; k < end; k++) gradient[columns[k]!]! += values[k]! * error
  }
  return gradient
}

/**
 * A curvature per column that the loss never exceeds: its own, times a bound on the largest
 * eigenvalue of the matrix so scaled. Values are never negative, so the largest growth of any
 * entry under the matrix is such a bound.
 * @see Collatz (1942), Math. Z. 48
 */
function curvaturesOf(problem: Problem): Float64Array {
  const { columns, values, penalties } = problem
  const own = Float64Array.from(penalties)
  for (let k = 0; k < values.length; k++) own[columns[k]!]! += values[k]! ** 2 / 4
  let vector = new Float64Array(own.length).fill(1)
  let bound = Infinity
  for (let step = 0; step < STEPS_OF_BOUND; step++) {
    const image = scaledImage(problem, own, vector)
    let most = 0
    for (let j = 0; j < image.length; j++) most = Math.max(most, image[j]! / vector[j]!)
    bound = Math.min(bound, most)
    vector = image.map((value) => value / most)
  }
  return own.map((value) => value * bound)
}

/** The largest Hessian that the loss can have, scaled by `own`, times `vector`. */
function scaledImage(problem: Problem, own: Float64Array, vector: Float64Array): Float64Array {
  const { starts, columns, values, targets, penalties } = problem
  const image = vector.map((value, j) => penalties[j]! * value)
  for (let row = 0; row < targets.length; row++) {
    const end = starts[row + 1]!
    let sum = 0
    for (let k = starts[row]!; k < end; k++) sum += values[k]! * vector[columns[k]!]!
    for (let k = starts[row]!; k < end; k++) image[columns[k]!]! += (values[k]! * sum) / 4
  }
  return image.map((value, j) => value / own[j]!)
}
