/** What the seeker's pages ask of the database. */
import type { Db } from '../../db/database.ts'
import { countFacets, type FacetCounts, findCities, findPage, planOf } from '../../db/published.ts'
import type { Locale } from '../../domain/codes.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import { NO_CRITERIA, type SearchCriteria } from '../../domain/search-criteria.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { EvidenceGlance } from '../../sheet/card.ts'
import { activeFilters } from './chips.ts'

export const PAGE_SIZE = 25 // postings
const MAX_WIDER = 5 // suggestions under an empty list
const MAX_TRIED = 12 // filters whose removal is tried: each costs one count

export type ListResults = {
  page: {
    rows: { posting: JobPosting; evidence: EvidenceGlance }[]
    nextCursor: string | null
    isCursorBroken: boolean
  }
  counts: FacetCounts
  search: { synonyms: readonly string[]; isIgnored: boolean }
  cities: string[]
  wider: WiderSearch[]
}

/** A search that finds something where the asked one finds nothing. */
export type WiderSearch = {
  change: Partial<SearchCriteria> | 'all'
  label: string
  total: number
}

/** One page of a search with its counts, its synonyms and, when it is empty, what would find more. */
export async function findList(
  db: Db,
  criteria: SearchCriteria,
  now: number,
  words: { locale: Locale; t: Translate },
): Promise<ListResults> {
  const plan = planOf(criteria)
  const [page, counts, cities] = await Promise.all([
    findPage(db, criteria, { pageSize: PAGE_SIZE, now }),
    countFacets(db, criteria, { now }),
    findCities(db, criteria.country),
  ])
  return {
    page,
    counts,
    search: { synonyms: plan.synonyms, isIgnored: plan.ignored },
    cities,
    wider: counts.total === 0 ? await findWider(db, criteria, now, words) : [],
  }
}

async function findWider(
  db: Db,
  criteria: SearchCriteria,
  now: number,
  { locale, t }: { locale: Locale; t: Translate },
): Promise<WiderSearch[]> {
  const wider: WiderSearch[] = []
  const tryOut = async (change: Partial<SearchCriteria> | 'all', label: string) => {
    const changed = change === 'all' ? { ...NO_CRITERIA } : { ...criteria, ...change, after: null }
    const { total } = await countFacets(db, changed, { now })
    if (total > 0) wider.push({ change, label, total })
  }
  for (const { label, without } of activeFilters(criteria, locale, t).slice(0, MAX_TRIED)) {
    await tryOut(without, label)
  }
  wider.sort((a, b) => b.total - a.total)
  wider.splice(MAX_WIDER)
  if (!criteria.closed) await tryOut({ closed: true }, '')
  if (wider.length === 0) await tryOut('all', '')
  return wider
}
