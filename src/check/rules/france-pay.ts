/** France: minimum wage and what an offer says of pay. */
import type { Rule } from '../rule.ts'

export const FRANCE_PAY: readonly Rule[] = []
