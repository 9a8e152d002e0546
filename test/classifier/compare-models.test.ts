import { describe, expect, test } from 'vitest'
import { agreementOf, disagreementByCue, type Pair } from '../../src/classifier/agreement.ts'
import { compareModels } from '../../src/classifier/compare-models.ts'
import type { LabelledPosting } from '../../src/classifier/labelled.ts'
import {
  type DecisionLabel,
  lastCount,
  partDecisions,
  usableDecisions,
} from '../../src/classifier/learn-from-decisions.ts'
import type { Judge } from '../../src/classifier/model.ts'
import { shippedModel } from '../../src/classifier/shipped-model.ts'

const SILENT = { ...shippedModel.wording, cap: 0, weights: {} }
/** Flags what is said by cues of enough weight: P(senior) is a straight line from .01 at -10 to .99 at 10. */
function modelOf(version: string, weights: Judge['weights'], bias = -4): Judge {
  return {
    ...{ schema: 1, version, cueHash: 'x', dataHash: 'x', bias, weights },
    wording: SILENT,
    calibration: { logits: [-10, 10], probabilities: [0.01, 0.99] },
    thresholds: { unsure: 0.5, senior: 0.6, flag: 0.7 },
    junior: { bias: -1, weights: {}, wording: SILENT },
  }
}
const BOTH = modelOf('both', { 'manages-people': 10, 'owns-budget': 10 })
const PEOPLE = modelOf('people', { 'manages-people': 10 })
const NOTHING = modelOf('nothing', {})

const MANAGES = 'Vous encadrez une équipe de trois personnes.'
const SPENDS = 'Vous gérez un budget de 30 000 €.'
const PLAIN = 'Vous répondez aux membres.'
const some = (count: number, text: string, isFlag: boolean): LabelledPosting[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `${text}-${i}`, title: 'Stage', text, lang: 'fr', contract: 'internship' },
    level: isFlag ? 'senior' : 'mid',
    isFlag,
  }))
const FROZEN = [...some(20, MANAGES, true), ...some(20, SPENDS, true), ...some(40, PLAIN, false)]

function compare(candidate: Judge, active: Judge, last: LabelledPosting[] = [], shipped = active) {
  return compareModels(candidate, { active, shipped }, { frozen: FROZEN, last })
}
const outcomes = ({ gates }: ReturnType<typeof compare>) =>
  Object.fromEntries(
    gates.map(({ set, reference, figure, outcome }) => [`${set} ${reference} ${figure}`, outcome]),
  )

describe('a candidate', () => {
  test('that judges as the active model does passes, and is compared with one reference once', () => {
    const compared = compare({ ...BOTH, version: 'again' }, BOTH)
    expect(compared).toMatchObject({ candidate: 'again', active: 'both', isPassed: true })
    expect(compared.sets).toEqual({ frozen: 80, last: 0 })
    expect(outcomes(compared)).toEqual({
      'frozen active precision': 'passed',
      'frozen active recall': 'passed',
      'frozen active falseFlags': 'passed',
    })
    expect(compared.gates[1]).toMatchObject({ candidate: { right: 40, n: 40 }, difference: [0, 0] })
  })

  test('that finds half of what the active one finds does not pass', () => {
    const compared = compare(PEOPLE, BOTH)
    expect(compared.isPassed).toBe(false)
    expect(outcomes(compared)).toMatchObject({
      'frozen active precision': 'passed',
      'frozen active recall': 'below-bound',
    })
  })

  test('that flags nothing has no precision to show', () => {
    expect(outcomes(compare(NOTHING, BOTH))['frozen active precision']).toBe('below-bound')
    // Where nobody flags anything, there is nothing to lose.
    expect(compare({ ...NOTHING, version: 'other' }, NOTHING).isPassed).toBe(true)
  })

  test('that flags what it must not does not pass, though it finds more', () => {
    const eager = modelOf('eager', { 'manages-people': 10, 'owns-budget': 10 })
    const frozen = [...some(20, MANAGES, true), ...some(40, SPENDS, false)]
    const compared = compareModels(eager, { active: PEOPLE, shipped: PEOPLE }, { frozen, last: [] })
    expect(compared.isPassed).toBe(false)
    expect(outcomes(compared)['frozen active falseFlags']).toBe('below-bound')
  })

  test('a little worse within the interval passes unless the same postings all speak against it', () => {
    const frozen = [...some(90, MANAGES, true), ...some(6, SPENDS, true), ...some(40, PLAIN, false)]
    const worse = compareModels(PEOPLE, { active: BOTH, shipped: BOTH }, { frozen, last: [] })
    // 90 of 96 lies below the bound of 96 of 96; of 90 lost ones none was gained.
    expect(worse.isPassed).toBe(false)
    const one = [...some(95, MANAGES, true), ...some(1, SPENDS, true), ...some(40, PLAIN, false)]
    const close = compareModels(PEOPLE, { active: BOTH, shipped: BOTH }, { frozen: one, last: [] })
    expect(close.isPassed).toBe(true)
    expect(close.gates[1]!.difference![1]).toBe(0)
  })

  test('is compared with the shipped model too, so that small losses cannot add up', () => {
    const compared = compare(PEOPLE, { ...PEOPLE, version: 'eroded' }, [], BOTH)
    expect(compared.isPassed).toBe(false)
    expect(outcomes(compared)).toMatchObject({
      'frozen active recall': 'passed',
      'frozen shipped recall': 'below-bound',
    })
  })

  test('is judged on the last decisions where there are twenty', () => {
    const last = [...some(10, SPENDS, true), ...some(10, PLAIN, false)]
    expect(outcomes(compare(PEOPLE, BOTH, last.slice(1)))).not.toHaveProperty('last active recall')
    const compared = compare(PEOPLE, BOTH, last)
    expect(compared.sets.last).toBe(20)
    expect(outcomes(compared)['last active recall']).toBe('below-bound')
  })

  test('whose single words could raise a flag does not pass', () => {
    const loud = { ...BOTH, version: 'loud', wording: { cap: 9, weights: {} } }
    expect(compare(loud, BOTH)).toMatchObject({ isPassed: false, words: { isPassed: false } })
  })
})

describe('decisions', () => {
  const decision = (i: number, more: Partial<DecisionLabel> = {}): DecisionLabel => ({
    ...{
      id: `decision-${i}`,
      title: `Stage ${i}`,
      text: PLAIN,
      lang: 'fr',
      contract: 'internship',
    },
    ...{ level: 'mid', isFlag: false, postingId: i, organizationId: i, curatorId: 1, at: i },
    isContested: false,
    ...more,
  })
  const usable = (...given: Parameters<typeof usableDecisions>) => usableDecisions(...given).used
  const ids = (decisions: readonly { id: string }[]) => decisions.map(({ id }) => id)
  const many = (count: number, more: (i: number) => Partial<DecisionLabel> = () => ({})) =>
    Array.from({ length: count }, (_, i) => decision(i + 1, more(i + 1))).reverse()

  test('count by the newest of a posting, twenty of an employer, and none that is in doubt', () => {
    const same = many(3, () => ({ postingId: 1 }))
    expect(ids(usable(same, [], 99))).toEqual(['decision-3'])
    // The newest one is contested: the one before does not speak for it.
    const [newest, ...older] = same
    expect(usable([{ ...newest!, isContested: true }, ...older], [], 99)).toEqual([])
    expect(ids(usable(many(5), [], 3))).toEqual(['decision-1', 'decision-2', 'decision-3'])
    const mass = usable(
      many(500, () => ({ organizationId: 7 })),
      [],
      999,
    )
    expect([mass.length, mass[0]!.id]).toEqual([20, 'decision-481'])
    // Whoever's organization is gone, or was none, weighs no more.
    expect(
      usable(
        many(50, () => ({ organizationId: null })),
        [],
        999,
      ),
    ).toHaveLength(20)
  })

  test('never teach the words that a model is measured on', () => {
    const frozen = [{ ...some(1, PLAIN, false)[0]!, title: ' STAGE  2 ' }]
    expect(ids(usable(many(3), frozen, 99))).toEqual(['decision-1', 'decision-3'])
  })

  test('keep their newest fifth apart, twenty to two hundred', () => {
    expect([0, 20, 39, 40, 99, 100, 500, 1000, 5000].map(lastCount)).toEqual([
      0, 0, 0, 20, 20, 20, 100, 200, 200,
    ])
    const { learned, last } = partDecisions(usable(many(100), [], 999))
    expect([learned.length, last.length]).toEqual([80, 20])
    expect(last[0]!.id).toBe('decision-81')
    const parts = Map.groupBy(learned, ({ part }) => part)
    expect([...parts.keys()].sort()).toEqual(['calibrate', 'train'])
    // Of eighty, 55 of 80 are to train.
    expect(parts.get('train')!.length).toBeGreaterThan(parts.get('calibrate')!.length)
  })

  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `mot${from + i}`).join(' ')

  test('of near-copies of a frozen posting, in whole or in part, teach nothing', () => {
    const text = words(0, 100)
    const near = [
      `${text}.`,
      text.toUpperCase(),
      text.replace('mot50', 'autre'),
      `${words(500, 200)} ${text}`,
      words(0, 60),
    ]
    const far = [words(50, 100), words(500, 100)]
    const frozen = some(1, text, true)
    const found = usableDecisions(
      many(7, (i) => ({ text: [...near, ...far][i - 1]! })),
      frozen,
      99,
    )
    expect([ids(found.used), found.frozen, found.copies]).toEqual([
      ['decision-6', 'decision-7'],
      5,
      0,
    ])
  })

  test('of near-copies count once, the newest, whoever published them', () => {
    const found = usableDecisions(
      many(401, (i) => ({ text: i === 1 ? words(900, 900) : `${words(0, 900)}\nRéférence ${i}.` })),
      [],
      999,
    )
    expect([ids(found.used), found.frozen, found.copies]).toEqual([
      ['decision-1', 'decision-401'],
      0,
      399,
    ])
    // A part of a longer text is words of its own.
    const parts = many(2, (i) => ({ text: words(0, 100 * i) }))
    expect(usable(parts, [], 99)).toHaveLength(2)
  })
})

describe('agreement', () => {
  const pairs = (counts: readonly [first: boolean, second: boolean, count: number][]): Pair[] =>
    counts.flatMap(([first, second, count]) =>
      Array.from({ length: count }, () => [first, second] as const),
    )
  test('is Cohen’s kappa with its interval', () => {
    // By hand: 35 of 50 agree; by chance .5 · .6 + .5 · .4 = .5; (.7 - .5) ÷ .5.
    const hand = agreementOf(
      pairs([
        [true, true, 20],
        [true, false, 5],
        [false, true, 10],
        [false, false, 15],
      ]),
    )
    expect(hand).toMatchObject({ pairs: 50, agreed: { right: 35, n: 50 } })
    expect(hand.kappa!.value).toBeCloseTo(0.4, 12)
    const [low, high] = hand.kappa!.interval
    expect(low).toBeGreaterThan(0.05)
    expect(low).toBeLessThan(0.3)
    expect(high).toBeGreaterThan(0.5)
    expect(high).toBeLessThan(0.75)
  })

  test('is not told of fewer than twenty pairs, nor where all say the same', () => {
    expect(
      agreementOf(
        pairs([
          [true, true, 10],
          [false, false, 9],
        ]),
      ).kappa,
    ).toBeNull()
    expect(agreementOf(pairs([[true, true, 30]])).kappa).toBeNull()
    expect(agreementOf([])).toMatchObject({ pairs: 0, kappa: null })
  })

  test('is told by cue: seen, judged otherwise, said to misread', () => {
    const said = disagreementByCue([
      { isFlag: false, verdict: 'flagged', cues: ['a', 'a', 'b'], wrongCues: ['a'] },
      { isFlag: true, verdict: 'flagged', cues: ['a'], wrongCues: [] },
      { isFlag: true, verdict: 'clear', cues: ['c'], wrongCues: ['gone'] },
      { isFlag: true, verdict: 'unsure', cues: ['c'], wrongCues: [] },
      { isFlag: true, verdict: null, cues: [], wrongCues: [] },
    ])
    expect(said).toEqual([
      { cue: 'a', inSight: 2, otherwise: 1, misread: 1 },
      { cue: 'c', inSight: 2, otherwise: 1, misread: 0 },
      { cue: 'b', inSight: 1, otherwise: 1, misread: 0 },
    ])
  })
})
