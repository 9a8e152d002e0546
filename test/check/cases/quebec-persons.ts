import type { RuleExamples } from '../support.ts'

export const QUEBEC_PERSONS: RuleExamples = {}
