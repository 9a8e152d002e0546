/** What a good posting states: contract, pay, length, start, tutor, dates. */
import type { Rule } from '../rule.ts'

export const QUALITY_TERMS: readonly Rule[] = []
