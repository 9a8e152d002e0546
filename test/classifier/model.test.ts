import { describe, expect, test } from 'vitest'
import { keywordRule, MOST_SIGNALS } from '../../src/classifier/baselines.ts'
import { classify } from '../../src/classifier/classify.ts'
import { readModel, usableModel } from '../../src/classifier/model.ts'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { UnusableModel } from '../../src/classifier/unusable-model.ts'
import { cueHash } from '../../src/classifier/vocabulary.ts'
import { guideModel } from './support.ts'

const usable = (changed: object) => () => usableModel({ ...guideModel, ...changed }, cueHash)
const { 'owns-budget': _, ...lacking } = guideModel.weights
const curve = (logits: unknown[], probabilities: unknown[]) => ({
  calibration: { logits, probabilities },
})

test('a model that separates the labels may have no doubt between flag and clear', () => {
  const thresholds = { flag: 0.73, unsure: 0.73, senior: 0.73 }
  const model = usableModel({ ...guideModel, thresholds }, cueHash)
  const verdict = (text: string) =>
    classify({ title: 'CM', text, contract: 'internship' }, model).verdict
  expect(verdict('Vous encadrez une équipe de trois personnes.')).toBe('flagged')
  expect(verdict('Vous publiez.')).toBe('clear')
})

test.each<[string, object, RegExp]>([
  ['no point of calibration', curve([], []), /calibration\.logits/],
  ['points of unequal number', curve([0, 1], [0.5]), /calibration: lists of unequal length/],
  ['a point that is no number', curve([0, null], [0.1, 0.2]), /calibration\.logits\.1/],
  ['logits that stand still', curve([1, 1], [0.1, 0.2]), /calibration\.logits: does not rise/],
  ['falling chances', curve([0, 1], [0.2, 0.1]), /calibration\.probabilities: does not rise/],
  ['certainty', curve([0, 1], [0.2, 1]), /between 0 and 1/],
  ['impossibility', curve([0, 1], [0, 0.5]), /between 0 and 1/],
  ['no calibration', { calibration: undefined }, /calibration/],
  ['a cue without weight', { weights: lacking }, /weights: missing cues: owns-budget/],
  ['an unknown cue', { weights: { ...guideModel.weights, charm: 1 } }, /unknown cues: charm/],
  [
    'a cue without junior weight',
    { junior: { ...guideModel.junior, weights: lacking } },
    /junior\.weights: missing cues: owns-budget/,
  ],
  [
    'a bucket that is a word',
    { wording: { cap: 0, weights: { budget: 1 } } },
    /budget is no bucket/,
  ],
  ['a broken bucket', { wording: { cap: 0, weights: { '1.5': 1 } } }, /1\.5 is no bucket/],
  ['a bucket below 0', { wording: { cap: 0, weights: { '-1': 1 } } }, /-1 is no bucket/],
  [
    'a junior bucket too high',
    { junior: { ...guideModel.junior, wording: { cap: 0, weights: { 4096: 1 } } } },
    /junior\.wording\.weights: 4096 is no bucket/,
  ],
  ['no cap', { wording: { weights: {} } }, /wording\.cap/],
  ['unsure above senior', { thresholds: { flag: 0.8, unsure: 0.6, senior: 0.5 } }, /crossed/],
  ['no thresholds', { thresholds: null }, /thresholds/],
  ['no junior part', { junior: undefined }, /junior/],
])('a model with %s is refused in words', (_what, changed, message) => {
  expect(usable({})).not.toThrow()
  expect(usable(changed)).toThrow(UnusableModel)
  expect(usable(changed)).toThrow(message)
})

describe('a stored model', () => {
  const { metrics } = shippedModel
  const read = (changed: object) => () => readModel({ ...shippedModel, ...changed }, cueHash)

  test.each<[string, object, RegExp]>([
    ['no figures', { metrics: undefined }, /metrics/],
    ['no figures of its test part', { metrics: { ...metrics, test: {} } }, /metrics\.test\.all/],
    [
      'no figures of the thresholds',
      { metrics: { ...metrics, thresholds: {} } },
      /metrics\.thresholds\.flagged/,
    ],
    ['a version without day', { version: 'latest' }, /version: begins with no day/],
    ['other cues', { cueHash: '00000000', weights: {} }, /made for cues 00000000/],
  ])('with %s is refused', (_what, changed, message) => {
    expect(read({})).not.toThrow()
    expect(read(changed)).toThrow(UnusableModel)
    expect(read(changed)).toThrow(message)
  })

  test.each([null, [], {}, 'model', 1])('that is %j is refused', (value) => {
    expect(() => readModel(value, cueHash)).toThrow(UnusableModel)
  })
})

test('the keyword rule counts up to its most signals, which make a share of 1', () => {
  const text = 'Senior, 5 ans : stratégie, budget, crises. Vous encadrez une équipe de 3.'
  expect(keywordRule({ title: '', text })).toEqual({ score: MOST_SIGNALS, isFlagged: true })
  expect(keywordRule({ title: '', text: 'Vous publiez.' }).score).toBe(0)
})
