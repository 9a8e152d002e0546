/** France: civic service, volunteering for a business, freelance work that looks like a job. */
import type { Rule } from '../rule.ts'

export const FRANCE_CONTRACTS: readonly Rule[] = []
