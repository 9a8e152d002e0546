import type { RuleExamples } from '../support.ts'

export const QUALITY_WORDS: RuleExamples = {}
