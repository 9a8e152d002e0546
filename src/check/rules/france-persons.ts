/** France: protected grounds, sex and age in a posting. */
import type { Rule } from '../rule.ts'

export const FRANCE_PERSONS: readonly Rule[] = []
