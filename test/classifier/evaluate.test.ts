import { expect, test } from 'vitest'
import { evaluate } from '../../src/classifier/evaluate.ts'
import type { LabelledPosting } from '../../src/classifier/labelled.ts'
import { formatFlagReport } from '../../src/cli/flag-report.ts'
import { guideModel } from './support.ts'

const SENIOR =
  'Stage conventionné. Vous définissez la stratégie, gérez seul un budget de 40 000 €, encadrez ' +
  'une équipe de trois personnes et justifiez de cinq ans d’expérience.'
const LEARNER = 'Stage conventionné. Vous aidez la responsable, qui relit tout ce que vous écrivez.'

function row(id: string, text: string, isFlag: LabelledPosting['isFlag']): LabelledPosting {
  const level = isFlag === true ? 'senior' : 'junior'
  return {
    id,
    title: 'Stage communication',
    text,
    lang: 'fr',
    contract: 'internship',
    level,
    isFlag,
  }
}

test('every labelled row lands in one cell, and borderline rows in none', () => {
  const postings = [
    row('right', SENIOR, true),
    row('wrong', SENIOR, false),
    row('missed', LEARNER, true),
    row('left', LEARNER, false),
    row('left too', LEARNER, false),
    row('between', SENIOR, 'borderline'),
  ]
  const { report, misses } = evaluate(postings, guideModel, null)
  expect(report.all).toMatchObject({
    rows: 6,
    confusion: { truePositives: 1, falsePositives: 1, falseNegatives: 1, trueNegatives: 2 },
    precision: { right: 1, n: 2, share: 0.5 },
    recall: { right: 1, n: 2, share: 0.5 },
    borderlineNotClear: { right: 1, n: 1 },
  })
  expect(misses.map(({ id, kind }) => [id, kind])).toEqual([
    ['wrong', 'false-positive'],
    ['missed', 'false-negative'],
  ])
  expect(report.perLanguage).toEqual({ fr: report.all })
  expect(report.perContract).toEqual({ internship: report.all })
  expect(report.compared.keywords?.confusion.truePositives).toBe(1)
  const lines = formatFlagReport(report, misses, 'guide')
  expect(lines).toContain('precision 50.0 % (1/2, 95 % 9–91)')
  expect(lines).toContain('words-alone: no labels to learn from')
  expect(lines).toContain('false-positive wrong: flagged')
})

test('a contract that the text does not say counts against its inference, not against the flag', () => {
  const silent = { ...row('silent', SENIOR.replace('Stage conventionné. ', ''), true), title: 'CM' }
  const { report } = evaluate([silent], guideModel, null)
  expect(report.all.confusion.truePositives).toBe(1)
  expect(report.all.contractAccuracy).toMatchObject({ right: 0, n: 1 })
})

test('without rows there is no figure, and no division by zero', () => {
  const { report, misses } = evaluate([], guideModel, null)
  expect(report.all.precision).toEqual({ right: 0, n: 0, share: null, interval: null })
  expect(formatFlagReport(report, misses, 'guide')).toContain('precision none')
})
