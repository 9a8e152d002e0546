/** Postings to go on to from one posting. */
import type { JobPosting } from '../domain/job-posting.ts'
import { isOpen } from './conditions.ts'
import type { Db } from './database.ts'
import { selectPosting, toJobPosting } from './posting-rows.ts'

const CANDIDATES = 40 // newest postings looked at, for each way of being alike

/**
 * Open postings most like this one: by trade, contract, place and level, the newer first.
 * @param options.limit postings, at most 20
 */
export async function findSimilar(
  db: Db,
  posting: JobPosting,
  options: { limit: number; now: number },
): Promise<JobPosting[]> {
  const open = () =>
    selectPosting(db.selectFrom('postings').where(isOpen(options.now)))
      .where('postings.id', '<>', posting.id)
      .orderBy('postings.datePosted', 'desc')
      .orderBy('postings.id', 'desc')
      .limit(CANDIDATES)
  const { family, country, region } = posting
  const searches = [open().where('postings.contract', '=', posting.contract)]
  if (family !== null) searches.push(open().where('postings.family', '=', family))
  if (country !== null && region !== null) {
    searches.push(
      open().where('postings.country', '=', country).where('postings.region', '=', region),
    )
  }
  const found = (await Promise.all(searches.map((query) => query.execute()))).flat()
  const candidates = new Map(found.map((row) => [row.id, toJobPosting(row)]))
  return [...candidates.values()]
    .map((other) => ({ other, score: likeness(posting, other) }))
    .sort(
      (a, b) =>
        b.score - a.score || b.other.datePosted - a.other.datePosted || b.other.id - a.other.id,
    )
    .slice(0, Math.min(options.limit, 20))
    .map(({ other }) => other)
}

function likeness(a: JobPosting, b: JobPosting): number {
  const same = (name: 'family' | 'contract' | 'country' | 'region' | 'city' | 'lang' | 'level') =>
    a[name] !== null && a[name] === b[name] ? 1 : 0
  return (
    4 * same('family') +
    3 * same('contract') +
    2 * (same('country') + same('region')) +
    same('city') +
    same('lang') +
    same('level')
  )
}
