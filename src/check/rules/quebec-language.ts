/** Québec: the language of an offer and the languages it asks for. */
import type { Rule } from '../rule.ts'

export const QUEBEC_LANGUAGE: readonly Rule[] = []
