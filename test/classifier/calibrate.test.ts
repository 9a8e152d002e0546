import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calibrate,
  calibrated,
  chooseThresholds,
  isotonic,
  type Judged,
} from '../../src/classifier/calibrate.ts'
import { wilsonLowerBound } from '../../src/domain/interval.ts'

const row = fc.record({
  logit: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -60, max: 60, noNaN: true })),
  isSenior: fc.boolean(),
})
const rows = fc.array(row, { minLength: 1, maxLength: 40 })

/** The max-min formula: the highest over all starts below of the lowest mean over all ends above. */
function isotonicAt(all: readonly Judged[], logit: number): number {
  const logits = all.map((one) => one.logit)
  const means = logits
    .filter((from) => from <= logit)
    .map((from) =>
      Math.min(
        ...logits
          .filter((to) => to >= logit)
          .map((to) => {
            const within = all.filter((one) => one.logit >= from && one.logit <= to)
            return within.filter(({ isSenior }) => isSenior).length / within.length
          }),
      ),
    )
  return Math.max(...means)
}

describe('isotonic regression', () => {
  test('gives every row what the max-min formula gives it, and rises', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const blocks = isotonic(all)
        for (const { logit } of all) {
          const block = blocks.find(({ from, to }) => from <= logit && logit <= to)
          expect(block?.probability).toBeCloseTo(isotonicAt(all, logit), 12)
        }
        for (const [at, block] of blocks.slice(1).entries()) {
          expect(block.probability).toBeGreaterThan(blocks[at]!.probability)
          expect(block.from).toBeGreaterThan(blocks[at]!.to)
        }
        expect(blocks.reduce((sum, { n }) => sum + n, 0)).toBe(all.length)
      }),
    )
  })

  test('pools rows of one logit before it compares them', () => {
    const all = [0, 1].map((senior) => ({ logit: 0, isSenior: senior === 1 }))
    const above = [0, 1, 1, 1].map((senior) => ({ logit: 1, isSenior: senior === 1 }))
    expect(isotonic([...all, ...above]).map(({ probability }) => probability)).toEqual([0.5, 0.75])
  })

  test('refuses a logit that is no number', () => {
    expect(() => isotonic([{ logit: Number.NaN, isSenior: true }])).toThrow(RangeError)
  })
})

describe('calibration', () => {
  test('is a curve of points that rise strictly, inside 0.001 and 0.999', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { logits, probabilities } = calibrate(all)
        expect(logits.length).toBeGreaterThan(0)
        expect(probabilities.every((p) => p > 0.001 && p < 0.999)).toBe(true)
        for (const list of [logits, probabilities])
          expect(list.every((value, at) => at === 0 || value > list[at - 1]!)).toBe(true)
      }),
    )
  })

  test('never falls, inside, between and far outside of the points', () => {
    const logit = fc.double({ min: -1000, max: 1000, noNaN: true })
    fc.assert(
      fc.property(rows, logit, logit, (all, a, b) => {
        const curve = calibrate(all)
        const [low, high] = [calibrated(curve, Math.min(a, b)), calibrated(curve, Math.max(a, b))]
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(0.001)
        expect(high).toBeLessThanOrEqual(0.999)
      }),
      {
        examples: [[[1, 0, 0, 0, 0].map((one) => ({ logit: 0, isSenior: one === 1 })), 0, 5e-324]],
      },
    )
  })

  test('keeps the ranks of logits that stand a hundredth apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ logit: fc.integer({ min: -8, max: 8 }), isSenior: fc.boolean() }), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: -1500, max: 1500 }),
        (all, at) => {
          const curve = calibrate(all)
          expect(calibrated(curve, at / 100)).toBeLessThan(calibrated(curve, (at + 1) / 100))
        },
      ),
    )
  })

  test('meets its points and draws straight lines between them', () => {
    const curve = { logits: [-1, 0, 2], probabilities: [0.1, 0.2, 0.8] }
    expect([-1, 0, 2].map((logit) => calibrated(curve, logit))).toEqual([0.1, 0.2, 0.8])
    expect(calibrated(curve, 0.5)).toBeCloseTo(0.35, 12)
    expect(calibrated(curve, -2)).toBeCloseTo(0.001 + 0.099 / 2, 12)
    expect(calibrated(curve, 3)).toBeCloseTo(0.999 - 0.199 / 2, 12)
  })

  test('says how often it was so, give or take the told share of the plain curve', () => {
    const all = Array.from({ length: 200 }, (_, at) => ({
      logit: at < 100 ? -3 : 3,
      isSenior: at < 100 ? at % 10 === 0 : at % 10 !== 0,
    }))
    const curve = calibrate(all)
    expect(Math.abs(calibrated(curve, -3) - 0.1)).toBeLessThan(0.01)
    expect(Math.abs(calibrated(curve, 3) - 0.9)).toBeLessThan(0.01)
  })

  test('cannot be made of nothing', () => {
    expect(() => calibrate([])).toThrow(RangeError)
  })
})

describe('the choice of thresholds', () => {
  const goal = { precision: 0.9, recall: 0.95 }
  const of = (positive: boolean, ...probabilities: number[]) =>
    probabilities.map((probability) => ({ probability, isPositive: positive }))
  const steps = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => from + at / 1000)

  test('flags as low as precision is surely enough, midway between two rows', () => {
    const rows = [
      ...of(true, ...steps(0.7, 60)),
      ...of(false, 0.6),
      ...of(true, 0.5),
      ...of(false, ...steps(0.1, 30)),
    ]
    const { flag, reached } = chooseThresholds(rows, goal)
    // 61 of 62 still suffice; the thirty below soon spoil it: 61 of 66 have a bound of .871.
    expect(wilsonLowerBound(61, 62)).toBeGreaterThan(0.9)
    expect(flag).toBeGreaterThan(0.1)
    expect(flag).toBeLessThan(0.5)
    const above = rows.filter(({ probability }) => probability >= flag)
    expect(reached.flagged).toBe(above.length)
    expect(reached.isPrecise).toBe(true)
    const rest = rows.map(({ probability }) => probability).filter((p) => p < flag)
    const least = Math.min(...above.map(({ probability }) => probability))
    expect(flag).toBeCloseTo((least + Math.max(...rest)) / 2, 12)
  })

  test('is unsure down to the recall asked for and no further', () => {
    const rows = [
      ...of(true, ...steps(0.8, 30)),
      ...of(false, ...steps(0.5, 10)),
      ...of(true, ...steps(0.4, 9)),
      ...of(false, ...steps(0.2, 40)),
      ...of(true, 0.1),
    ]
    const { flag, unsure, reached } = chooseThresholds(rows, goal)
    expect(flag).toBeCloseTo((0.8 + 0.509) / 2, 12)
    // 38 of 40 positives are .95: the lowest of the nine may be missed as well.
    expect(unsure).toBeCloseTo(0.4005, 12)
    expect(reached).toMatchObject({
      flagged: 30,
      precision: 1,
      recall: 0.75,
      recallWithUnsure: 0.95,
    })
    expect(reached.unsureShare).toBeCloseTo(18 / 90, 12)
  })

  test('takes the surest threshold and says so when none is sure enough', () => {
    const rows = [...of(true, 0.9, 0.8, 0.7), ...of(false, 0.6, 0.3), ...of(true, 0.2)]
    const { flag, unsure, reached } = chooseThresholds(rows, goal)
    expect(reached.isPrecise).toBe(false)
    expect(flag).toBeCloseTo(0.65, 12)
    expect(reached.precisionAtLeast).toBeCloseTo(wilsonLowerBound(3, 3), 12)
    expect(reached.precisionAtLeast).toBeLessThan(0.9)
    expect(unsure).toBeCloseTo(0.1, 12)
    expect(reached.recallWithUnsure).toBe(1)
  })

  test('leaves no band when what is flagged is enough', () => {
    const { flag, unsure, reached } = chooseThresholds(
      [...of(true, ...steps(0.8, 40)), ...of(false, 0.2, 0.1)],
      goal,
    )
    expect(unsure).toBe(flag)
    expect(reached).toMatchObject({ recall: 1, recallWithUnsure: 1, unsureShare: 0 })
  })

  test('never flags from below the least threshold, and tells what that one reaches', () => {
    const rows = [
      ...of(true, ...steps(0.8, 40)),
      ...of(true, ...steps(0.5, 10)),
      ...of(false, ...steps(0.1, 30)),
    ]
    expect(chooseThresholds(rows, goal).flag).toBeLessThan(0.5)
    const between = chooseThresholds(rows, goal, 0.79)
    expect([between.flag, between.reached.flagged, between.reached.recall]).toEqual([0.79, 40, 0.8])
    const within = chooseThresholds(rows, goal, 0.8195)
    expect(within.flag).toBeGreaterThanOrEqual(0.8195)
    expect(within.reached).toMatchObject({ flagged: 20, recall: 0.4, isPrecise: true })
    expect(within.unsure).toBeLessThan(0.51)
  })

  test('flags nothing, and says so, where no row reaches the least threshold', () => {
    const { flag, unsure, reached } = chooseThresholds(
      [...of(true, 0.8, 0.7), ...of(false, 0.1)],
      goal,
      0.95,
    )
    expect(flag).toBe(0.95)
    expect(unsure).toBeCloseTo(0.4, 12)
    expect(reached).toEqual({
      ...{ flagged: 0, precision: 0, precisionAtLeast: 0, isPrecise: false, recall: 0 },
      ...{ recallWithUnsure: 1, unsureShare: 2 / 3 },
    })
  })

  test('never parts rows of one probability, and counts what it says', () => {
    const scored = fc.record({
      probability: fc.integer({ min: 1, max: 12 }).map((twelfths) => twelfths / 13),
      isPositive: fc.boolean(),
    })
    const some = fc.array(scored, { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(
        some.filter((rows) => rows.some(({ isPositive }) => isPositive)),
        fc.integer({ min: 0, max: 26 }).map((halves) => (halves + 0.5) / 27),
        (rows, least) => {
          const { flag, unsure, reached } = chooseThresholds(rows, goal, least)
          expect(rows.some(({ probability }) => probability === flag)).toBe(false)
          expect(unsure).toBeLessThanOrEqual(flag)
          expect(flag).toBeGreaterThanOrEqual(least)
          const flagged = rows.filter(({ probability }) => probability >= flag)
          expect(reached.flagged).toBe(flagged.length)
          const right = flagged.filter(({ isPositive }) => isPositive).length
          expect(reached.precision).toBe(flagged.length === 0 ? 0 : right / flagged.length)
          const positives = rows.filter(({ isPositive }) => isPositive)
          const found = positives.filter(({ probability }) => probability >= unsure)
          expect(reached.recallWithUnsure).toBe(found.length / positives.length)
          expect(reached.recallWithUnsure).toBeGreaterThanOrEqual(0.95)
        },
      ),
    )
  })

  test('needs a positive row', () => {
    expect(() => chooseThresholds([], goal)).toThrow(RangeError)
    expect(() => chooseThresholds(of(false, 0.2), goal)).toThrow(RangeError)
  })
})
