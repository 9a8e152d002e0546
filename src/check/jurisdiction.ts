/** Whose rules a posting is read against: those of the place of work, never of a guess. */
import type { JobPosting } from '../domain/job-posting.ts'

/** France, Québec, Canada's federal rules (banks, telecoms, broadcasters…), Ontario, British Columbia. */
export const JURISDICTIONS = ['FR', 'CA-QC', 'CA', 'CA-ON', 'CA-BC'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

/**
 * Why a jurisdiction counts: the work is done there; it is remote and people there may apply; or it
 * is the other bank of one labour market. Only the first is sure.
 */
export type Reach = 'place' | 'applicants' | 'neighbour'

/** Regions of France, by ISO 3166-2, that have labour laws of their own. */
const OWN_LABOUR_LAW = new Set(['FR-NC', 'FR-PF', 'FR-WF', 'FR-TF'])
/**
 * Parts of France that have a country code of their own and its labour law. Mayotte is known by its
 * region alone, for its minimum wage is another.
 */
const FRANCE = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'PM', 'BL', 'MF'])
/** Gatineau shares its labour market with Ottawa. */
const OUTAOUAIS = 'CA-QC-07'

/**
 * @param openTo jurisdictions whose people a text invites to apply; they count for remote work alone
 * @returns empty when the place is unknown: then only quality is looked at
 */
export function jurisdictionsOf(
  { country, region, remote }: Pick<JobPosting, 'country' | 'region' | 'remote'>,
  openTo: Iterable<Jurisdiction>,
): Map<Jurisdiction, Reach> {
  const found = new Map<Jurisdiction, Reach>()
  const add = (jurisdiction: Jurisdiction, reach: Reach) => {
    if (!found.has(jurisdiction)) found.set(jurisdiction, reach)
  }
  if (FRANCE.has(country ?? '') && !OWN_LABOUR_LAW.has(region ?? '')) add('FR', 'place')
  if (country === 'CA') {
    add('CA', 'place')
    if (region?.startsWith('CA-QC')) add('CA-QC', 'place')
    if (region === 'CA-ON' || region === 'CA-BC') add(region, 'place')
  }
  // Before the neighbour: an invitation in so many words is surer than a shared labour market.
  if (remote === 'remote') for (const jurisdiction of openTo) add(jurisdiction, 'applicants')
  if (country === 'CA' && region === OUTAOUAIS) add('CA-ON', 'neighbour')
  return found
}
