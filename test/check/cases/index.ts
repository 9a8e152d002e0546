/** All examples, by rule. */
import type { RuleExamples } from '../support.ts'
import { BRITISH_COLUMBIA } from './british-columbia.ts'
import { CANADA_FEDERAL } from './canada-federal.ts'
import { FRANCE_AGE } from './france-age.ts'
import { FRANCE_CONTRACTS } from './france-contracts.ts'
import { FRANCE_INTERNSHIP_CONDITIONS } from './france-internship-conditions.ts'
import { FRANCE_INTERNSHIP_HISTORY } from './france-internship-history.ts'
import { FRANCE_INTERNSHIP_LENGTH } from './france-internship-length.ts'
import { FRANCE_INTERNSHIP_PAY } from './france-internship-pay.ts'
import { FRANCE_INTERNSHIP_PURPOSE } from './france-internship-purpose.ts'
import { FRANCE_MINIMUM_WAGE } from './france-minimum-wage.ts'
import { FRANCE_OFFERS } from './france-offers.ts'
import { FRANCE_PAY } from './france-pay.ts'
import { FRANCE_PERSONS } from './france-persons.ts'
import { ONTARIO } from './ontario.ts'
import { QUALITY_FIGURES } from './quality-figures.ts'
import { QUALITY_HISTORY } from './quality-history.ts'
import { QUALITY_JOB } from './quality-job.ts'
import { QUALITY_TERMS } from './quality-terms.ts'
import { QUALITY_WORDS } from './quality-words.ts'
import { QUEBEC_INTERNSHIPS } from './quebec-internships.ts'
import { QUEBEC_LANGUAGE } from './quebec-language.ts'
import { QUEBEC_MINIMUM_WAGE } from './quebec-minimum-wage.ts'
import { QUEBEC_PAY } from './quebec-pay.ts'
import { QUEBEC_PERSONS } from './quebec-persons.ts'

export const EXAMPLES: RuleExamples = {
  ...FRANCE_INTERNSHIP_LENGTH,
  ...FRANCE_INTERNSHIP_PAY,
  ...FRANCE_INTERNSHIP_PURPOSE,
  ...FRANCE_INTERNSHIP_CONDITIONS,
  ...FRANCE_INTERNSHIP_HISTORY,
  ...FRANCE_PERSONS,
  ...FRANCE_AGE,
  ...FRANCE_OFFERS,
  ...FRANCE_MINIMUM_WAGE,
  ...FRANCE_PAY,
  ...FRANCE_CONTRACTS,
  ...QUEBEC_MINIMUM_WAGE,
  ...QUEBEC_PAY,
  ...QUEBEC_INTERNSHIPS,
  ...QUEBEC_LANGUAGE,
  ...QUEBEC_PERSONS,
  ...CANADA_FEDERAL,
  ...ONTARIO,
  ...BRITISH_COLUMBIA,
  ...QUALITY_TERMS,
  ...QUALITY_FIGURES,
  ...QUALITY_JOB,
  ...QUALITY_WORDS,
  ...QUALITY_HISTORY,
}
