/**
 * Fits the weights of the flag: L2-penalised logistic regression over named cues and hashed stems,
 * full batch and without chance, so that the same examples give the same weights bit for bit.
 */
import { minimise, type Problem } from './logistic-regression.ts'

/** One posting as numbers. */
export type Example = {
  /** Value of each cue, by its place in the list of cues: 0, 0.5 or 1. */
  cues: readonly number[]
  /** Distinct bucket numbers, each in [0, buckets). */
  stems: readonly number[]
  isSenior: boolean
}

export type TrainOptions = {
  /** Penalty ½·cueL2·Σw² beside the summed log-loss: 1 ÷ variance of the weights expected; > 0. */
  cueL2: number
  /** The same for the weights of stems; > 0. */
  stemL2: number
  /** By place of the cue: weight kept ≥ 0 (1), ≤ 0 (-1) or free (0). */
  signs: readonly (1 | -1 | 0)[]
  /** How many buckets stems are hashed to. */
  buckets: number
  /** Most log-odds that all stems of a posting may add or take, > 0; Infinity for no cap. */
  cap: number
  /** Leaves the cues or the stems out, to tell what each is worth; without cues the cap is off. */
  ignore?: 'cues' | 'stems'
}

/** Weights in log-odds; a bucket without an entry weighs 0. */
export type Weights = { bias: number; cues: number[]; stems: Map<number, number> }

/**
 * Fits bias, cues and stems together, then, where the cap clips the stems of any example, bias and
 * cues again beside the clipped stems. Both fits are convex and have one optimum, which a fit
 * through the clip would not; the second gives back to the cues what the clip takes away.
 * measured: on 672 labelled postings, 5 folds, caps .5 to 2, this ranks as well as or better than
 * clipping after a joint fit (AUC up to +.005) and than stems fitted after the cues (+.002 to +.008).
 * @param examples postings of both classes, any order: it moves no weight by more than 1e-9
 * @returns one weight for every cue and for every bucket seen; 0 for cues left out
 * @throws RangeError when a class, a penalty or the cap is missing, or an example does not fit
 */
export function train(examples: readonly Example[], options: TrainOptions): Weights {
  check(examples, options)
  const cap = options.ignore === 'cues' ? Infinity : options.cap
  const joint = solve(examples, options)
  const sums = examples.map(({ stems }) => stemSum(stems, joint.stems))
  if (sums.every((sum) => Math.abs(sum) <= cap)) return joint
  const offsets = sums.map((sum) => clip(sum, cap))
  return { ...solve(examples, { ...options, ignore: 'stems' }, offsets), stems: joint.stems }
}

/**
 * The log-odds of a senior role: bias, cues, and the stems clipped to ±cap. A stem counts
 * 1 ÷ √(distinct stems): a title and a long text then carry the same weight of words in all.
 * @param cap as trained, > 0; Infinity for weights trained without cues
 */
export function logitOf(
  { cues, stems }: Pick<Example, 'cues' | 'stems'>,
  weights: Weights,
  cap: number,
): number {
  let logit = weights.bias
  for (let cue = 0; cue < cues.length; cue++) logit += cues[cue]! * weights.cues[cue]!
  return logit + clip(stemSum(stems, weights.stems), cap)
}

function stemSum(stems: readonly number[], weights: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const stem of stems) sum += weights.get(stem) ?? 0
  return stems.length === 0 ? 0 : sum / Math.sqrt(stems.length)
}

function clip(sum: number, cap: number): number {
  return Math.min(cap, Math.max(-cap, sum))
}

function check(examples: readonly Example[], options: TrainOptions): void {
  const { cueL2, stemL2, signs, buckets, cap } = options
  for (const [name, value] of Object.entries({ cueL2, stemL2, cap }))
    if (!(value > 0)) throw new RangeError(`${name} must be above 0, is ${value}`)
  for (const { cues, stems } of examples) {
    if (cues.length !== signs.length)
      throw new RangeError(`${cues.length} cues in an example, ${signs.length} signs`)
    if (!cues.every((value) => value >= 0 && value <= 1))
      throw new RangeError('a cue is outside of 0 to 1')
    if (!stems.every((stem) => Number.isInteger(stem) && stem >= 0 && stem < buckets))
      throw new RangeError(`a stem is outside of ${buckets} buckets`)
    if (new Set(stems).size < stems.length) throw new RangeError('a stem is counted twice')
  }
  for (const isSenior of [true, false])
    if (!examples.some((example) => example.isSenior === isSenior))
      throw new RangeError(`no example with isSenior ${isSenior}`)
}

function solve(
  examples: readonly Example[],
  options: TrainOptions,
  offsets: readonly number[] = [],
): Weights {
  const { signs, ignore } = options
  const seen = new Set(ignore === 'stems' ? [] : examples.flatMap(({ stems }) => stems))
  const buckets = [...seen].sort((a, b) => a - b)
  const solution = minimise(toProblem(examples, options, buckets, offsets))
  return {
    bias: solution[0]!,
    cues: Array.from(solution.subarray(1, 1 + signs.length)),
    stems: new Map(buckets.map((bucket, at) => [bucket, solution[1 + signs.length + at]!])),
  }
}

function toProblem(
  examples: readonly Example[],
  { cueL2, stemL2, signs, ignore }: TrainOptions,
  buckets: readonly number[],
  offsets: readonly number[],
): Problem {
  const rows = rowsOf(examples, signs.length, buckets, ignore)
  const entries = rows.flat()
  const starts = new Uint32Array(rows.length + 1)
  for (const [at, row] of rows.entries()) starts[at + 1] = starts[at]! + row.length
  const perColumn = (bias: number, cues: readonly number[], stem: number) =>
    Float64Array.from([bias, ...cues, ...buckets.map(() => stem)])
  return {
    starts,
    columns: Uint32Array.from(entries, ([column]) => column),
    values: Float64Array.from(entries, ([, value]) => value),
    offsets: Float64Array.from(examples, (_, at) => offsets[at] ?? 0),
    targets: Float64Array.from(examples, ({ isSenior }) => Number(isSenior)),
    penalties: perColumn(0, Array(signs.length).fill(cueL2), stemL2),
    lows: perColumn(-Infinity, signs.map(leastOf), -Infinity),
    highs: perColumn(Infinity, signs.map(mostOf), Infinity),
  }
}

const leastOf = (sign: number) => (sign > 0 ? 0 : -Infinity)
const mostOf = (sign: number) => (sign < 0 ? 0 : Infinity)

/** Column and value of what an example holds: bias first, then its cues, then its stems. */
function rowsOf(
  examples: readonly Example[],
  cueCount: number,
  buckets: readonly number[],
  ignore: TrainOptions['ignore'],
): (readonly [number, number])[][] {
  const columnOf = new Map(buckets.map((bucket, at) => [bucket, 1 + cueCount + at]))
  return examples.map(({ cues, stems }) => [
    [0, 1] as const,
    ...cues.flatMap((value, at) => (value && ignore !== 'cues' ? [[1 + at, value] as const] : [])),
    ...(ignore === 'stems' ? [] : stems).map(
      (stem) => [columnOf.get(stem)!, 1 / Math.sqrt(stems.length)] as const,
    ),
  ])
}
