import type { RuleExamples } from '../support.ts'

export const QUEBEC_LANGUAGE: RuleExamples = {}
