import type { RuleExamples } from '../support.ts'

export const FRANCE_CONTRACTS: RuleExamples = {}
