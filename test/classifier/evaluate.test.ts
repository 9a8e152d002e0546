import { expect, test } from 'vitest'
import { classify } from '../../src/classifier/classify.ts'
import { evaluateFlag, formatFlagReport, type LabelledRole } from '../../src/classifier/evaluate.ts'

const SENIOR =
  'Stage conventionné. Vous définissez la stratégie, gérez seul un budget de 40 000 €, encadrez ' +
  'une équipe de trois personnes et justifiez de cinq ans d’expérience.'
const LEARNER = 'Stage conventionné. Vous aidez la responsable, qui relit tout ce que vous écrivez.'

function row(id: string, text: string, label: LabelledRole['senior_as_intern']): LabelledRole {
  const role_level = label === true ? 'senior' : 'junior'
  const labels = { contract: 'internship', language: 'fr', role_level, senior_as_intern: label }
  return { id, title: 'Stage communication', text, ...labels }
}

test('every labelled row lands in one cell, and borderline rows in none', () => {
  expect(classify({ title: 'Stage communication', text: SENIOR }).verdict).toBe('flagged')
  expect(classify({ title: 'Stage communication', text: LEARNER }).verdict).toBe('clear')
  const report = evaluateFlag([
    row('right', SENIOR, true),
    row('wrong', SENIOR, false),
    row('missed', LEARNER, true),
    row('left', LEARNER, false),
    row('left too', LEARNER, false),
    row('between', SENIOR, 'borderline'),
    row('unread', SENIOR, null),
  ])
  expect(report.all).toMatchObject({
    ...{ rows: 5, truePositives: 1, falsePositives: 1, falseNegatives: 1, trueNegatives: 2 },
    precision: { right: 1, n: 2, share: 0.5 },
    recall: { right: 1, n: 2, share: 0.5 },
  })
  expect(report.borderline).toEqual({ rows: 1, flagged: 1, unsure: 0 })
  expect(report.misses.map(({ id, kind }) => [id, kind])).toEqual([
    ['wrong', 'false-positive'],
    ['missed', 'false-negative'],
  ])
  expect(report.perLanguage).toEqual({ fr: report.all })
  expect(formatFlagReport(report)).toContain('precision 50.0 % (1/2, 95 % 9–91)')
})

test('without rows there is no figure, and no division by zero', () => {
  const report = evaluateFlag([])
  expect(report.all.precision).toEqual({ right: 0, n: 0, share: null, interval: null })
  expect(formatFlagReport(report)).toContain('precision no rows')
})
