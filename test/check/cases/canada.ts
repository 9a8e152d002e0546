import type { RuleExamples } from '../support.ts'

export const CANADA: RuleExamples = {}
