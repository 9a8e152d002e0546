import { beforeAll, describe, expect, test } from 'vitest'
import { calibrated } from '../../src/classifier/calibrate.ts'
import { classify, WORDING } from '../../src/classifier/classify.ts'
import { type LabelledPosting, partOf } from '../../src/classifier/labelled.ts'
import type { Prediction } from '../../src/classifier/prediction.ts'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { readLabelSet } from '../../src/cli/read-labels.ts'
import { isInternshipLike } from '../../src/domain/codes.ts'
import { isExact } from '../../src/text/spans.ts'
import { DISGUISES } from './disguises.ts'

type Judged = { posting: LabelledPosting; prediction: Prediction }
let all: LabelledPosting[]
let tested: Judged[]

const judge = ({ title, text, contract, lang }: LabelledPosting) =>
  classify({ title, text, contract, language: lang }, shippedModel)

beforeAll(async () => {
  all = (await readLabelSet('seeds/labels')).postings.filter(({ text }) => text !== '')
  tested = all
    .filter((posting) => partOf(posting) === 'test')
    .map((posting) => ({ posting, prediction: judge(posting) }))
})

const isDecided = ({ contract, isFlag }: LabelledPosting) =>
  isInternshipLike(contract) && isFlag !== 'borderline'
const isFlagged = ({ prediction }: Judged) => prediction.verdict === 'flagged'

describe('every flag of the test part', () => {
  test('shows exact words, and rests on a named sign', () => {
    const flags = tested.filter(isFlagged)
    expect(flags.length).toBeGreaterThan(10)
    for (const { posting, prediction } of flags) {
      for (const span of prediction.evidence) expect(isExact(posting, span)).toBe(true)
      const named = prediction.evidence.filter(({ cue, weight }) => weight > 0 && cue !== WORDING)
      expect([posting.id, named.length > 0]).toEqual([posting.id, true])
    }
  })

  test('is taken away by deleting the passages that are marked for it, in 95 of 100', () => {
    const flags = tested.filter(isFlagged)
    const fallen = flags.filter(({ posting, prediction }) => {
      const left = without(posting, prediction)
      return judge(left).probability < shippedModel.thresholds.flag
    })
    expect(fallen.length / flags.length).toBeGreaterThanOrEqual(0.95)
  })
})

/** The posting without the passages that speak for a senior role. */
function without(posting: LabelledPosting, { evidence }: Prediction): LabelledPosting {
  const cut = { title: posting.title, text: posting.text }
  const marked = evidence.filter(({ cue, weight }) => weight > 0 && cue !== WORDING)
  for (const { field, start, end } of marked.sort((a, b) => b.start - a.start)) {
    cut[field] = `${cut[field].slice(0, start)} ${cut[field].slice(end)}`
  }
  return { ...posting, ...cut }
}

test('a sum of bias and weights stands for every probability, to 1e-9', () => {
  for (const { prediction } of tested) {
    const { bias, evidence, logit, probability } = prediction
    const sum = evidence.reduce((total, { weight }) => total + weight, bias)
    expect(Math.abs(sum - logit)).toBeLessThan(1e-9)
    expect(probability).toBe(calibrated(shippedModel.calibration, logit))
  }
})

test('the heaviest words together raise no flag without a named sign', () => {
  const { bias, wording, calibration, thresholds } = shippedModel
  expect(calibrated(calibration, bias + wording.cap)).toBeLessThan(thresholds.flag)
})

// Over all labelled postings: on the test part alone one posting would be two points.
describe('a disguise moves neither recall nor false flags', () => {
  const rates = (disguise: (text: string) => string) => {
    const decided = all.filter(isDecided)
    const flagged = decided.filter((posting) => {
      const disguised = { ...posting, title: disguise(posting.title), text: disguise(posting.text) }
      return judge(disguised).verdict === 'flagged'
    })
    const of = (isFlag: boolean) =>
      flagged.filter((posting) => posting.isFlag === isFlag).length /
      decided.filter((posting) => posting.isFlag === isFlag).length
    return { recall: of(true), falseFlags: of(false) }
  }

  let plain: ReturnType<typeof rates>
  beforeAll(() => {
    plain = rates((text) => text)
  })

  test.each(Object.entries(DISGUISES))('%s', (_, disguise) => {
    const disguised = rates(disguise)
    expect(plain.recall - disguised.recall).toBeLessThanOrEqual(0.02)
    expect(disguised.falseFlags - plain.falseFlags).toBeLessThanOrEqual(0.005)
  })
})

test('a posting says the same in French and in English: within .05 in 95 pairs of 100', () => {
  const pairs = [
    ...Map.groupBy(
      all.filter(({ pair }) => pair),
      ({ pair }) => pair,
    ).values(),
  ]
  expect(pairs.length).toBeGreaterThanOrEqual(40)
  const close = pairs.filter(([first, second]) => {
    const [one, other] = [judge(first!), judge(second!)]
    return Math.abs(one.probability - other.probability) <= 0.05
  })
  expect(close.length / pairs.length).toBeGreaterThanOrEqual(0.95)
})
