/** How a good posting is written: one trade, one language, open to all, without personal addresses. */
import type { Rule } from '../rule.ts'

export const QUALITY_WORDS: readonly Rule[] = []
