import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logistic } from '../../src/classifier/logistic-regression.ts'
import {
  type Example,
  logitOf,
  type TrainOptions,
  train,
  type Weights,
} from '../../src/classifier/train.ts'

const SIGNS = [1, 1, -1, 0] as const
const options: TrainOptions = { cueL2: 1, stemL2: 1, signs: SIGNS, buckets: 32, cap: Infinity }

const example = fc.record({
  cues: fc.tuple(...SIGNS.map(() => fc.constantFrom(0, 0.5, 1))),
  stems: fc.uniqueArray(fc.nat({ max: 31 }), { maxLength: 8 }),
  isSenior: fc.boolean(),
})
const examples = fc
  .array(example, { minLength: 2, maxLength: 40 })
  .filter((rows) => new Set(rows.map(({ isSenior }) => isSenior)).size === 2)

/** Examples drawn from known weights; the same for the same size. */
function drawn(count: number, cueCount: number, stemCount: number, buckets: number): Example[] {
  let state = 7
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) / 2 ** 24
  }
  return Array.from({ length: count }, () => {
    const cues = Array.from({ length: cueCount }, () =>
      random() < 0.1 ? (random() < 0.3 ? 0.5 : 1) : 0,
    )
    // Squared: a few stems stand in most postings, most stems in a few, as words do.
    const stems = Array.from({ length: stemCount }, () => Math.floor(random() ** 2 * buckets))
    const logit = cues.reduce((sum, value, at) => sum + value * (at % 3 === 0 ? -2 : 2), -1)
    return { cues, stems: [...new Set(stems)], isSenior: random() < logistic(logit) }
  })
}

/** The slope of the penalised loss for the bias and each cue, written out without any shortcut. */
function slopes(rows: readonly Example[], weights: Weights, { cueL2, cap }: TrainOptions) {
  const errors = rows.map((row) => logistic(logitOf(row, weights, cap)) - Number(row.isSenior))
  const sum = (measureOf: (row: Example) => number) =>
    rows.reduce((total, row, at) => total + measureOf(row) * errors[at]!, 0)
  return {
    bias: sum(() => 1),
    cues: weights.cues.map((weight, cue) => cueL2 * weight + sum(({ cues }) => cues[cue]!)),
    stem: (bucket: number) =>
      options.stemL2 * weights.stems.get(bucket)! +
      sum(({ stems }) => (stems.includes(bucket) ? 1 / Math.sqrt(stems.length) : 0)),
  }
}

function isLevel(slope: number, weight: number, sign: number): boolean {
  return weight === 0 && sign !== 0 ? slope * sign >= -1e-8 : Math.abs(slope) < 1e-8
}

function farthest(a: Weights, b: Weights): number {
  const list = ({ bias, cues, stems }: Weights) => [bias, ...cues, ...stems.values()]
  const others = list(b)
  return Math.max(...list(a).map((weight, at) => Math.abs(weight - others[at]!)))
}

describe('training', () => {
  test('ends where no weight can move to lessen the loss', () => {
    fc.assert(
      fc.property(examples, (rows) => {
        const weights = train(rows, options)
        const { bias, cues, stem } = slopes(rows, weights, options)
        expect(Math.abs(bias)).toBeLessThan(1e-8)
        expect(cues.every((slope, at) => isLevel(slope, weights.cues[at]!, SIGNS[at]!))).toBe(true)
        for (const bucket of weights.stems.keys()) expect(Math.abs(stem(bucket))).toBeLessThan(1e-8)
      }),
    )
  })

  test('ends, under a cap, where bias and cues fit the clipped stems', () => {
    const capped = { ...options, stemL2: 0.05, cap: 0.3 }
    let clipped = 0
    fc.assert(
      fc.property(examples, (rows) => {
        const weights = train(rows, capped)
        if (farthest(weights, train(rows, { ...capped, cap: Infinity })) === 0) return
        clipped += 1
        const { bias, cues } = slopes(rows, weights, capped)
        expect(Math.abs(bias)).toBeLessThan(1e-8)
        expect(cues.every((slope, at) => isLevel(slope, weights.cues[at]!, SIGNS[at]!))).toBe(true)
      }),
    )
    expect(clipped).toBeGreaterThan(20)
  })

  test('keeps the sign of every cue, whatever the labels', () => {
    fc.assert(
      fc.property(examples, (rows) => {
        const { cues } = train(rows, { ...options, cap: 0.5 })
        expect(cues.every((weight, at) => weight * SIGNS[at]! >= 0)).toBe(true)
      }),
    )
  })

  test('weighs a cue against its sign with nothing', () => {
    const rows = [1, 1, 1, 0].map((value) => ({
      cues: [value, 0, 0, 0],
      stems: [],
      isSenior: value === 0,
    }))
    expect(train(rows, options).cues[0]).toBe(0)
    expect(train(rows, { ...options, signs: [0, 0, 0, 0] }).cues[0]).toBeLessThan(-0.3)
  })

  test('gives the same weights for the same examples, bit for bit', () => {
    fc.assert(
      fc.property(examples, (rows) => {
        expect(train(structuredClone(rows), options)).toEqual(train(rows, options))
      }),
    )
  })

  test('does not depend on the order of the examples', () => {
    const capped = { ...options, cap: 0.4 }
    const withShuffle = examples.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    )
    fc.assert(
      fc.property(withShuffle, ([rows, shuffled]) => {
        expect(farthest(train(rows, capped), train(shuffled, capped))).toBeLessThan(1e-9)
      }),
    )
  })

  test('learns what can be told apart', () => {
    const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({
      cues: [at % 2, 0, 1 - (at % 2), 0],
      stems: [at],
      isSenior: at % 2 === 1,
    }))
    const weights = train(rows, { ...options, cap: 1 })
    expect(rows.every((row) => logitOf(row, weights, 1) > 0 === row.isSenior)).toBe(true)
    expect(weights.cues[0]).toBeGreaterThan(0.5)
    expect(weights.cues[2]).toBeLessThan(-0.5)
  })

  test('leaves out what it is told to ignore', () => {
    const rows = drawn(120, 4, 6, 32)
    const cuesOnly = train(rows, { ...options, ignore: 'stems' })
    expect(cuesOnly.stems.size).toBe(0)
    expect(cuesOnly.cues.some((weight) => weight !== 0)).toBe(true)
    const stemsOnly = train(rows, { ...options, ignore: 'cues', cap: 0.01 })
    expect(stemsOnly.cues).toEqual([0, 0, 0, 0])
    expect(stemsOnly).toEqual(train(rows, { ...options, ignore: 'cues' }))
  })

  test.each([
    ['one class', [{ cues: [0, 0, 0, 0], stems: [], isSenior: true }], {}],
    ['no example', [], {}],
    ['a penalty of 0', drawn(20, 4, 3, 32), { stemL2: 0 }],
    ['no cap', drawn(20, 4, 3, 32), { cap: Number.NaN }],
    ['another number of cues', drawn(20, 5, 3, 32), {}],
    ['a stem beyond the buckets', drawn(20, 4, 8, 64), {}],
    [
      'a stem twice',
      [...drawn(20, 4, 3, 32), { cues: [0, 0, 0, 0], stems: [1, 1], isSenior: true }],
      {},
    ],
    [
      'a cue above 1',
      [...drawn(20, 4, 3, 32), { cues: [2, 0, 0, 0], stems: [], isSenior: true }],
      {},
    ],
  ])('refuses %s', (_, rows, change) => {
    expect(() => train(rows, { ...options, ...change })).toThrow(RangeError)
  })

  test('takes 900 postings, 40 cues and 4,096 buckets in under two seconds', () => {
    const rows = drawn(900, 40, 200, 4096)
    const large = { cueL2: 1, stemL2: 0.3, buckets: 4096, cap: 1 }
    const signs = Array.from({ length: 40 }, (_, at) =>
      at % 3 === 0 ? (-1 as const) : (1 as const),
    )
    const timed = () => {
      const started = performance.now()
      train(rows, { ...large, signs })
      return performance.now() - started
    }
    // The better of two: other tests may share the core.
    expect(Math.min(timed(), timed())).toBeLessThan(2000)
    const weights = train(rows, { ...large, signs })
    expect(Math.abs(slopes(rows, weights, { ...large, signs }).bias)).toBeLessThan(1e-8)
  })
})

describe('the log-odds of a posting', () => {
  const weights: Weights = {
    bias: -1,
    cues: [2, -0.5],
    stems: new Map([
      [3, 4],
      [5, -9],
    ]),
  }

  test('are bias, cues by their value, and stems over the root of their number', () => {
    expect(logitOf({ cues: [0.5, 1], stems: [3, 7, 8, 9] }, weights, 10)).toBeCloseTo(1.5, 12)
    expect(logitOf({ cues: [0, 0], stems: [] }, weights, 10)).toBe(-1)
  })

  test('take no more than the cap from stems, either way', () => {
    expect(logitOf({ cues: [0, 0], stems: [3] }, weights, 0.75)).toBe(-0.25)
    expect(logitOf({ cues: [0, 0], stems: [5] }, weights, 0.75)).toBe(-1.75)
    expect(logitOf({ cues: [0, 0], stems: [5] }, weights, Infinity)).toBe(-10)
  })
})
