/** Canada outside Québec's own law: federal employers, Ontario, British Columbia. */
import type { Rule } from '../rule.ts'

export const CANADA_RULES: readonly Rule[] = []
