import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keywordRule } from '../../src/classifier/baselines.ts'
import type { Scored } from '../../src/classifier/calibrate.ts'
import {
  auc,
  aucWithInterval,
  brier,
  ece,
  kappa,
  type MeasuredRow,
  measure,
} from '../../src/classifier/measure.ts'
import { bootstrap, shareOf, wilson, wilsonLowerBound } from '../../src/domain/interval.ts'

const scored = fc.record({
  probability: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
  isPositive: fc.boolean(),
})
const scores = fc.array(scored, { maxLength: 40 })

function aucByPairs(rows: readonly Scored[]): number | null {
  const pairs = rows
    .filter(({ isPositive }) => isPositive)
    .flatMap((above) => rows.filter((below) => !below.isPositive).map((below) => [above, below]))
  const wins = pairs.map(([a, b]) => (1 + Math.sign(a!.probability - b!.probability)) / 2)
  return pairs.length === 0 ? null : wins.reduce((sum, win) => sum + win, 0) / pairs.length
}

describe('the AUC', () => {
  test('is the share of pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(scores, (rows) => {
        const naive = aucByPairs(rows)
        if (naive === null) expect(auc(rows)).toBeNull()
        else expect(auc(rows)).toBeCloseTo(naive, 12)
      }),
    )
  })

  test('lies in its interval, which is the same for the same seed', () => {
    const rows = Array.from({ length: 80 }, (_, at) => ({
      probability: ((at * 37) % 80) / 80,
      isPositive: (at * 37) % 80 > 30 + ((at * 13) % 25),
    }))
    const found = aucWithInterval(rows, 5)!
    expect(found.interval[0]).toBeLessThan(found.value)
    expect(found.interval[1]).toBeGreaterThan(found.value)
    expect(found.interval[1] - found.interval[0]).toBeLessThan(0.25)
    expect(aucWithInterval(rows, 5)).toEqual(found)
    expect(aucWithInterval(rows, 6)!.interval).not.toEqual(found.interval)
  })
})

describe('the error of probabilities', () => {
  const rows = [
    { probability: 0.91, isPositive: true },
    { probability: 0.99, isPositive: false },
    { probability: 1, isPositive: false },
    { probability: 0.15, isPositive: false },
  ]

  test('is their squared distance from the truth', () => {
    expect(brier(rows)).toBeCloseTo((0.09 ** 2 + 0.99 ** 2 + 1 + 0.15 ** 2) / 4, 12)
  })

  test('is told by bins of a tenth, 1 in the highest', () => {
    expect(ece(rows)).toBeCloseTo((Math.abs(2.9 - 1) + 0.15) / 4, 12)
  })

  test('is not told without rows', () => {
    expect([brier([]), ece([])]).toEqual([null, null])
  })
})

describe('kappa', () => {
  const times = (count: number, ...pair: [string, string]) => Array(count).fill(pair)

  test('is that of the worked table of 50 cases', () => {
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ]
    expect(kappa(pairs)).toBeCloseTo(0.4, 12)
  })

  test('counts three levels, one of which only one reader uses', () => {
    const pairs = [...times(2, 'a', 'a'), ...times(1, 'b', 'b'), ...times(1, 'c', 'a')]
    // Agreed 3 of 4; by chance (2·3 + 1·1 + 1·0) of 16.
    expect(kappa(pairs)).toBeCloseTo((3 / 4 - 7 / 16) / (1 - 7 / 16), 12)
  })

  test('is 1 for agreement, 0 for chance, below 0 for opposites', () => {
    expect(kappa([...times(3, 'a', 'a'), ...times(2, 'b', 'b')])).toBe(1)
    expect(kappa(['aa', 'ab', 'ba', 'bb'].map(([x, y]) => [x!, y!]))).toBe(0)
    expect(kappa([...times(2, 'a', 'b'), ...times(2, 'b', 'a')])).toBe(-1)
  })

  test('is not told where chance alone agrees', () => {
    expect([kappa([]), kappa(times(4, 'a', 'a'))]).toEqual([null, null])
  })
})

/** "senior-as-internship, flagged": truth and verdict in short. */
function row(
  isFlag: MeasuredRow['truth']['isFlag'],
  verdict: MeasuredRow['said']['verdict'],
  change: Partial<MeasuredRow['truth']> = {},
): MeasuredRow {
  const probability = { flagged: 0.9, unsure: 0.5, clear: 0.1, 'not-applicable': 0.8 }[verdict]
  const isSenior = isFlag === true
  return {
    id: 'x',
    lang: 'fr',
    truth: {
      isSenior,
      isFlag,
      level: isSenior ? 'senior' : 'junior',
      contract: 'internship',
      ...change,
    },
    said: {
      probability,
      verdict,
      level: verdict === 'flagged' ? 'senior' : 'junior',
      contract: 'internship',
    },
  }
}

describe('the figures of a set of rows', () => {
  const rows = [
    ...Array(6).fill(row(true, 'flagged')),
    row(true, 'unsure'),
    row(true, 'clear'),
    row(false, 'flagged'),
    row(false, 'unsure'),
    ...Array(10).fill(row(false, 'clear')),
    row('borderline', 'unsure', { level: 'mid' }),
    row('borderline', 'clear', { level: 'mid' }),
    row(false, 'not-applicable', { contract: 'permanent', isSenior: true, level: 'senior' }),
  ]
  const figures = measure(rows)

  test('tell right from wrong among internship-like rows that are not borderline', () => {
    expect(figures.confusion).toEqual({
      truePositives: 6,
      falsePositives: 1,
      falseNegatives: 2,
      trueNegatives: 11,
    })
    expect(figures.precision).toEqual(shareOf(6, 7))
    expect(figures.recall).toEqual(shareOf(6, 8))
    expect(figures.recallWithUnsure).toEqual(shareOf(7, 8))
    expect(figures.falsePositiveRate).toEqual(shareOf(1, 12))
    expect(figures.unsureShare).toEqual(shareOf(2, 20))
    expect(figures.borderlineNotClear).toEqual(shareOf(1, 2))
  })

  test('carry precision over to where one internship in twenty is senior', () => {
    const rightly = 0.05 * 0.75
    expect(figures.precisionAt5Percent).toBeCloseTo(rightly / (rightly + 0.95 / 12), 12)
    expect(measure([row(true, 'clear'), row(false, 'clear')]).precisionAt5Percent).toBeNull()
    expect(measure([row(true, 'flagged')]).precisionAt5Percent).toBeNull()
  })

  test('count a flag outside of internships, and nothing else there', () => {
    expect(figures.flaggedOutside).toBe(0)
    const outside = measure([row(false, 'flagged', { contract: 'permanent' })])
    expect(outside.flaggedOutside).toBe(1)
    expect(outside.confusion.falsePositives).toBe(0)
  })

  test('hold levels, contracts and probabilities over all rows', () => {
    expect(figures.rows).toBe(23)
    expect(figures.levels).toEqual({
      junior: { junior: 11, mid: 0, senior: 1 },
      mid: { junior: 2, mid: 0, senior: 0 },
      senior: { junior: 3, mid: 0, senior: 6 },
    })
    expect(figures.levelAccuracy).toEqual(shareOf(17, 23))
    expect(figures.contractAccuracy).toEqual(shareOf(22, 23))
    const all = rows.map(({ truth, said }) => ({
      probability: said.probability,
      isPositive: truth.isSenior,
    }))
    expect(figures.auc?.value).toBe(auc(all))
    expect([figures.brier, figures.ece]).toEqual([brier(all), ece(all)])
  })

  test('claim nothing without rows', () => {
    const none = measure([])
    expect([none.auc, none.brier, none.ece, none.precisionAt5Percent]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect([none.precision.interval, none.contractAccuracy.share]).toEqual([null, null])
  })
})

describe('intervals', () => {
  test('of a proportion are those of Wilson', () => {
    expect(wilson(9, 10).map((bound) => bound.toFixed(3))).toEqual(['0.596', '0.982'])
    expect(wilson(0, 10)[0]).toBe(0)
    // With all right, the bound is n ÷ (n + z²).
    expect(wilsonLowerBound(10, 10)).toBeCloseTo(10 / (10 + 1.281552 ** 2), 12)
  })

  test('of a figure come from rows drawn again: a share has nearly that of Wilson', () => {
    const isRight = Array.from({ length: 200 }, (_, at) => at < 160)
    const [low, high] = bootstrap(200, (counts) => {
      return isRight.reduce((sum, right, at) => sum + (right ? counts[at]! : 0), 0) / 200
    })!
    const [wilsonLow, wilsonHigh] = wilson(160, 200)
    expect(Math.abs(low - wilsonLow)).toBeLessThan(0.02)
    expect(Math.abs(high - wilsonHigh)).toBeLessThan(0.02)
  })

  test('are not told where no draw has the figure', () => {
    expect(bootstrap(3, () => null)).toBeNull()
  })
})

describe('the keyword rule', () => {
  const judge = (text: string, title = 'Stage') => keywordRule({ title, text })

  test('flags two signals, or years alone', () => {
    expect(judge('Définir la stratégie.')).toEqual({ score: 1, isFlagged: false })
    expect(judge('Stratégie, budget, crise.')).toEqual({ score: 3, isFlagged: true })
    expect(judge('At least three years in the trade.')).toEqual({ score: 1, isFlagged: true })
    expect(judge('2 ans d’expérience.')).toEqual({ score: 0, isFlagged: false })
    expect(judge('Vous encadrez deux personnes.', 'Responsable réseaux')).toMatchObject({
      score: 2,
    })
  })

  test('is as blind as it is meant to be', () => {
    expect(judge('Fort de 15 ans d’existence, notre studio vous accueille.').isFlagged).toBe(true)
  })
})
