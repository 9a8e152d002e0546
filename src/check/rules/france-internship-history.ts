/** France: what an employer's other internships on the board say of a new one. */
import type { Rule } from '../rule.ts'

export const FRANCE_INTERNSHIP_HISTORY: readonly Rule[] = []
