/** Everything that a posting's own words say, each fact with the passage that says it. */
import { detectLanguage } from '../text/language.ts'
import { MAX_READ } from '../text/normalise.ts'
import type { Source } from '../text/spans.ts'
import { extractCommunities } from './community.ts'
import { extractContract } from './contract.ts'
import { extractMonths, extractStartMonth, extractWeeklyHours } from './duration.ts'
import { extractEmployer } from './employer.ts'
import type { ExtractedFacts } from './facts.ts'
import { extractFamily } from './family.ts'
import { extractHours } from './hours.ts'
import { extractSalary, extractUnpaid } from './pay.ts'
import { extractPlace } from './place.ts'
import { readSource } from './reading.ts'
import { extractRemote } from './remote.ts'
import { extractTerms } from './terms.ts'

/**
 * Reads a posting's facts from its title and text alone.
 * @param source the two fields as stored; of each at most {@link MAX_READ} UTF-16 units are read
 * @param country ISO 3166-1 of the work where a field declares it: it tells whose dollars are meant
 * @returns only what the words say: a fact that is not certain is absent (no contract: `unspecified`).
 *   Every span is an exact slice of its field.
 */
export function extractFacts(source: Source, country?: string): ExtractedFacts {
  const { lang: language } = detectLanguage(`${source.title}\n${source.text.slice(0, MAX_READ)}`)
  const reading = readSource(source, language)
  const place = extractPlace(reading)
  const salary = extractSalary(reading, country ?? place.country?.value)
  return present({
    language,
    contract: extractContract(reading),
    ...place,
    ...extractRemote(reading),
    hours: extractHours(reading),
    salary,
    unpaid: salary === undefined ? extractUnpaid(reading) : undefined,
    employer: extractEmployer(reading),
    communities: extractCommunities(reading),
    family: extractFamily(reading),
    months: extractMonths(reading),
    startMonth: extractStartMonth(reading),
    weeklyHours: extractWeeklyHours(reading),
    ...extractTerms(reading),
  })
}

type Sparse = { [Key in keyof ExtractedFacts]: ExtractedFacts[Key] | undefined } & Pick<
  ExtractedFacts,
  'language' | 'hours' | 'communities'
>

/** Leaves out the keys without a value, so that a fact is either there or not. */
function present(facts: Sparse): ExtractedFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as ExtractedFacts
}
