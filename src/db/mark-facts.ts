/** What an employer's postings say of the mark "only internships in 12 months". */
import { bearsMark, countPosts, hasOther } from '../check/interns-only.ts'
import { MARK_MONTHS, type MarkFacts, MOST_WATCHED, monthsAfter } from '../domain/employer-mark.ts'
import type { Db } from './database.ts'
import { employerPostings } from './employer-history.ts'

/** What an employer's postings of the last 12 months say of the mark. */
export type FoundFacts = MarkFacts & {
  /** Whether they bear it: nothing but internships, on enough posts. */
  holds: boolean
  /** Whether something else than an internship is among them. */
  isMixed: boolean
  /** True when there are more than a person can be asked to read. */
  isTooMany: boolean
}

/** Reads them anew, at most 500 (index postings_organization). @param now UTC ms */
export async function readMarkFacts(
  db: Db,
  organizationId: number,
  now: number,
): Promise<FoundFacts> {
  const from = monthsAfter(now, -MARK_MONTHS)
  const most = MOST_WATCHED + 1
  const rows = await employerPostings(db, { organizationId, since: from, most }).execute()
  const isTooMany = rows.length > MOST_WATCHED
  const read = rows.slice(0, MOST_WATCHED)
  return {
    ...{ from, to: now, postings: read.map(({ id }) => id), posts: countPosts(read) },
    holds: !isTooMany && bearsMark(read),
    ...{ isMixed: hasOther(rows), isTooMany },
  }
}
