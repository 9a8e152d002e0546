/** Québec: grounds of the Charter in a posting, and questions that an application may not ask. */
import type { Rule } from '../rule.ts'

export const QUEBEC_PERSONS: readonly Rule[] = []
