import { beforeAll, expect, test } from 'vitest'
import { calibrated } from '../../src/classifier/calibrate.ts'
import { partOf, toExample } from '../../src/classifier/labelled.ts'
import { type Labelled, learnWeights, TooFewLabels } from '../../src/classifier/learn.ts'
import { logitOf } from '../../src/classifier/train.ts'
import { readLabelledPostings } from '../../src/cli/read-labels.ts'
import { isInternshipLike } from '../../src/domain/codes.ts'

let labelled: Labelled[]
beforeAll(async () => {
  const postings = await readLabelledPostings('seeds/labels/france-hard.jsonl', [])
  labelled = postings.map((posting) => ({ posting, example: toExample(posting) }))
})

test.each([0.1, 0.75, 3, 30])(
  'under a cap of %d the figures of the thresholds are those of the stored flag, above what words alone give',
  (cap) => {
    const { weights, calibration, thresholds } = learnWeights(labelled, undefined, cap)
    const { flag, unsure, reached } = thresholds
    expect(flag).toBeGreaterThan(calibrated(calibration, weights.bias + cap))
    expect(flag).toBeLessThan(1)
    expect(unsure).toBeLessThanOrEqual(flag)
    const decided = labelled.filter(
      ({ posting }) =>
        partOf(posting) === 'calibrate' &&
        isInternshipLike(posting.contract) &&
        posting.isFlag !== 'borderline',
    )
    const flagged = decided.filter(
      ({ example }) => calibrated(calibration, logitOf(example, weights, cap)) >= flag,
    )
    const right = flagged.filter(({ posting }) => posting.isFlag === true).length
    const senior = decided.filter(({ posting }) => posting.isFlag === true).length
    expect(reached.flagged).toBe(flagged.length)
    expect(reached.recall).toBe(right / senior)
    expect(reached.precision).toBe(flagged.length === 0 ? 0 : right / flagged.length)
  },
)

test('labels that lack a class are too few, and each that is missing is named', () => {
  const honest = labelled.filter(({ posting }) => posting.level !== 'senior')
  expect(() => learnWeights(honest)).toThrow(TooFewLabels)
  expect(() => learnWeights(honest)).toThrow(
    'no senior role in the part "train"; no senior role offered as an internship in the part "calibrate"',
  )
  expect(() => learnWeights([])).toThrow(/no junior role with a text/)
})
