/** France: agreement, duties, tutor, number and hours of interns. */
import type { Rule } from '../rule.ts'

export const FRANCE_INTERNSHIP_WORK: readonly Rule[] = []
