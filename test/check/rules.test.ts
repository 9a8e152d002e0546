import { describe, expect, test } from 'vitest'
import { CUE_TABLES } from '../../src/check/cues/index.ts'
import { PARAMETERS, type ParameterKey } from '../../src/check/parameters.ts'
import { RULES } from '../../src/check/rules/index.ts'
import { Subject } from '../../src/check/subject.ts'
import { LOCALES } from '../../src/domain/codes.ts'
import { findingWords } from '../../src/i18n/finding-words.ts'
import { isExact } from '../../src/text/spans.ts'
import { EXAMPLES } from './cases/index.ts'
import { type Firing, findingsOf, NOW, postingOf, quoteOf } from './support.ts'

/** True for the day of a law that has none yet. */
const isAwaited = (key: ParameterKey | undefined) =>
  key !== undefined && PARAMETERS[key].values.every(({ from }) => from === null)

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { fires = [], silent = [] } = EXAMPLES[id] ?? {}

  test('has at least three examples of each side, and one of every case', () => {
    expect(fires.length).toBeGreaterThanOrEqual(3)
    expect(silent.length).toBeGreaterThanOrEqual(3)
    const shown = new Set(fires.map((example) => example.case))
    const shouldShow = Object.entries(rule.cases).filter(([, { awaits }]) => !isAwaited(awaits))
    expect(shouldShow.filter(([name]) => !shown.has(name))).toEqual([])
  })

  test.each(
    fires.map((example) => [example.why ?? example.posting.text.slice(0, 90), example] as const),
  )('finds: %s', (_, example) => {
    const found = findingsOf(example).filter((finding) => finding.rule === id)
    const said = found.map(({ case: name, severity }) => ({ case: name, severity }))
    expect(said).toContainEqual({ case: example.case, severity: example.severity })
    if (example.quote !== undefined) expect(found.map(quoteOf)).toContain(example.quote)
    for (const finding of found) {
      if ('span' in finding.at) {
        expect(isExact(example.posting, finding.at.span)).toBe(true)
      }
      for (const locale of LOCALES) {
        const words = findingWords(finding, locale)
        expect(`${words.message} ${words.fix}`).not.toMatch(/[{}]|undefined|NaN/)
      }
    }
  })

  test.each(
    silent.map((example) => [example.why ?? example.posting.text.slice(0, 90), example] as const),
  )('is silent on: %s', (_, example) => {
    const found = findingsOf(example).filter((finding) => finding.rule === id)
    expect(found.map((finding) => [finding.case, quoteOf(finding)])).toEqual([])
  })
})

describe('what awaits a law', () => {
  const awaiting = RULES.flatMap((rule) =>
    Object.entries(rule.cases).flatMap(([name, { awaits }]) =>
      isAwaited(awaits) ? [[rule.id, name, rule] as const] : [],
    ),
  )

  test.each(awaiting)('%s says "%s" once the law is in force', (id, name, rule) => {
    const [{ posting }] = EXAMPLES[id]!.fires as [Firing]
    const subject = new Subject(postingOf(posting), { now: NOW })
    expect(rule.find(subject).map((match) => match.case)).not.toContain(name)
    subject.isInForce = () => true
    expect(rule.find(subject).map((match) => match.case)).toContain(name)
  })
})

test('every example belongs to a rule', () => {
  const ids = new Set(RULES.map(({ id }) => id))
  expect(Object.keys(EXAMPLES).filter((id) => !ids.has(id))).toEqual([])
})

test('no two tables of cues share a signal', () => {
  const signals = CUE_TABLES.flatMap((table) => Object.keys(table))
  expect(signals.filter((signal, place) => signals.indexOf(signal) !== place)).toEqual([])
})

test('every other rule that a rule yields to exists, and every law is cited by its name', () => {
  const ids = new Set(RULES.map(({ id }) => id))
  expect(RULES.flatMap(({ yieldsTo = [] }) => yieldsTo).filter((id) => !ids.has(id))).toEqual([])
  expect(ids.size).toBe(RULES.length)
})

describe('the sentences of the rules', () => {
  const sentences = RULES.flatMap(({ id, name, basis, cases }) =>
    [
      name,
      ...basis.flatMap(({ note }) => (note === undefined ? [] : [note])),
      ...Object.values(cases).flatMap(({ message, fix, seeker }) => [
        message,
        fix,
        ...(seeker === undefined ? [] : [seeker]),
      ]),
    ].flatMap((words) => Object.values(words).map((sentence) => [id, sentence] as const)),
  )

  test('never say that an offer is illegal', () => {
    const accusing =
      /ill[ée]ga|illicite|unlawful|interdit|infraction|viole(?!n)|violat|fraud(?!e à signaler)|délit|prohibited|breaks the law|hors[- ]la[- ]loi/i
    expect(sentences.filter(([, sentence]) => accusing.test(sentence))).toEqual([])
  })

  test('need the same values in every language', () => {
    const names = (sentence: string) =>
      [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    for (const { id, cases } of RULES) {
      for (const [name, { message, fix }] of Object.entries(cases)) {
        for (const words of [message, fix]) {
          const asked = Object.values(words).map((sentence) => new Set(names(sentence)))
          for (const one of asked) expect([id, name, [...one]]).toEqual([id, name, [...asked[0]!]])
        }
      }
    }
  })
})

test('only what is worth knowing is told to seekers', () => {
  const graver = RULES.flatMap(({ id, cases }) =>
    Object.entries(cases).flatMap(([name, { seeker, severity }]) =>
      seeker !== undefined && severity !== 'info' ? [`${id} ${name}`] : [],
    ),
  )
  expect(graver).toEqual([])
})

test('what is only recalled is never stated as more than a question', () => {
  const unsure = RULES.filter(({ jurisdiction, basis, cases }) => {
    const isGrave = Object.values(cases).some(({ severity }) => severity === 'likely_unlawful')
    return jurisdiction !== 'quality' && isGrave && !basis.some(({ mark }) => mark === 'verified')
  })
  expect(unsure.map(({ id }) => id)).toEqual([])
})
