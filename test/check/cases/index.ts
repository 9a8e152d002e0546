/** All examples, by rule. */
import type { RuleExamples } from '../support.ts'
import { CANADA } from './canada.ts'
import { FRANCE_CONTRACTS } from './france-contracts.ts'
import { FRANCE_INTERNSHIP_HISTORY } from './france-internship-history.ts'
import { FRANCE_INTERNSHIP_PAY } from './france-internship-pay.ts'
import { FRANCE_INTERNSHIP_WORK } from './france-internship-work.ts'
import { FRANCE_OFFERS } from './france-offers.ts'
import { FRANCE_PAY } from './france-pay.ts'
import { FRANCE_PERSONS } from './france-persons.ts'
import { QUALITY_HISTORY } from './quality-history.ts'
import { QUALITY_TERMS } from './quality-terms.ts'
import { QUALITY_WORDS } from './quality-words.ts'
import { QUEBEC_LANGUAGE } from './quebec-language.ts'
import { QUEBEC_PERSONS } from './quebec-persons.ts'
import { QUEBEC_WORK } from './quebec-work.ts'

export const EXAMPLES: RuleExamples = {
  ...FRANCE_INTERNSHIP_PAY,
  ...FRANCE_INTERNSHIP_WORK,
  ...FRANCE_INTERNSHIP_HISTORY,
  ...FRANCE_PERSONS,
  ...FRANCE_OFFERS,
  ...FRANCE_PAY,
  ...FRANCE_CONTRACTS,
  ...QUEBEC_WORK,
  ...QUEBEC_LANGUAGE,
  ...QUEBEC_PERSONS,
  ...CANADA,
  ...QUALITY_TERMS,
  ...QUALITY_WORDS,
  ...QUALITY_HISTORY,
}
