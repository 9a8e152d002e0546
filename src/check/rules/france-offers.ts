/** France: language, date, employer, cost and truth of an offer. */
import type { Rule } from '../rule.ts'

export const FRANCE_OFFERS: readonly Rule[] = []
