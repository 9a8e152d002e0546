import type { RuleExamples } from '../support.ts'

export const FRANCE_INTERNSHIP_WORK: RuleExamples = {}
