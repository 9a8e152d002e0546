/** Québec: minimum wage, pay and internships. */
import type { Rule } from '../rule.ts'

export const QUEBEC_WORK: readonly Rule[] = []
