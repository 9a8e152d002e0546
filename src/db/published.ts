/**
 * The board's list. Everything public that lists postings comes through these doors, so that one
 * criteria object means one set of postings everywhere.
 */
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { JobPosting } from '../domain/job-posting.ts'
import type { SearchCriteria } from '../domain/search-criteria.ts'
import { asTyped } from '../domain/thesaurus.ts'
import { baseConditions, type Facet, facetConditions, isOpen, planOf } from './conditions.ts'
import { type PageEnd, readCursor, writeCursor } from './cursor.ts'
import { type Db, engineOf } from './database.ts'
import { selectPosting, toJobPosting } from './posting-rows.ts'
import { findPredictions } from './predictions.ts'
import type { Tables } from './tables.ts'

export { FACETS, type Facet, planOf } from './conditions.ts'
export { countFacets, type FacetCounts } from './facet-counts.ts'
export { findSimilar } from './similar.ts'

const MAX_QUOTES = 2 // passages that a row of the list shows

/** One row of the list. */
export type ListRow = {
  posting: JobPosting
  /** For a flagged posting: how many passages speak for a senior role, and the heaviest two. */
  evidence: { count: number; quotes: string[] }
}

export type ListPage = {
  rows: ListRow[]
  /** Where the next page begins; null on the last one. */
  nextCursor: string | null
  /** True when `criteria.after` was no cursor of this list; the first page is given. */
  isCursorBroken: boolean
}

/**
 * The postings that a search finds, without order or page. Add columns, order and limit to it.
 * @param options.except a facet whose choice is left out
 * @param options.now UTC ms: open is what is published and not past its last day then
 */
export function publishedMatching(
  db: Db,
  criteria: SearchCriteria,
  options: { now: number; except?: Facet },
): SelectQueryBuilder<Tables, 'postings', object> {
  const engine = engineOf(db)
  return db
    .selectFrom('postings')
    .where((eb) =>
      eb.and([
        ...baseConditions(eb, criteria, { engine, now: options.now }),
        ...facetConditions(eb, criteria, options),
      ]),
    )
}

/**
 * One page of a search, newest first; by relevance, titles with the words as typed come first, then
 * titles with a synonym. Ties have one order on every engine.
 * @param options.pageSize postings, unless the criteria have a limit
 */
export async function findPage(
  db: Db,
  criteria: SearchCriteria,
  options: { pageSize: number; now: number },
): Promise<ListPage> {
  const size = criteria.limit ?? options.pageSize
  const grade = criteria.sort === 'relevance' ? gradeOf(db, criteria) : null
  const end = criteria.after === null ? null : readCursor(criteria.after, grade !== null)
  let query = selectPosting(publishedMatching(db, criteria, options))
    .$if(grade !== null, (q) => q.select(grade!.as('grade')).orderBy(grade!, 'desc'))
    .orderBy('postings.datePosted', 'desc')
    .orderBy('postings.id', 'desc')
    .limit(size + 1) // one more tells whether there is a next page
  if (end) query = query.where(isAfter(end, grade))
  const found = await query.execute()
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  return {
    rows: await withEvidence(
      db,
      rows.map(({ grade: _, ...row }) => toJobPosting(row)),
    ),
    nextCursor:
      found.length > size && last ? writeCursor({ ...last, grade: last.grade ?? null }) : null,
    isCursorBroken: criteria.after !== null && end === null,
  }
}

/** How many postings are open. */
export async function countOpen(db: Db, now: number): Promise<number> {
  const { count } = await db
    .selectFrom('postings')
    .where(isOpen(now))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Open postings for the sitemap, by id: at most `limit` after the first `offset`. */
export function findForSitemap(
  db: Db,
  options: { now: number; offset: number; limit: number },
): Promise<{ id: number; title: string; updatedAt: number }[]> {
  return db
    .selectFrom('postings')
    .select(['id', 'title', 'updatedAt'])
    .where(isOpen(options.now))
    .orderBy('id')
    .limit(options.limit)
    .offset(options.offset)
    .execute()
}

/** Names of cities with published postings, in all countries or some, most postings first. */
export async function findCities(
  db: Db,
  countries: readonly string[] = [],
  limit = 200,
): Promise<string[]> {
  const rows = await db
    .selectFrom('places')
    .select(['city', 'cityKey', 'openCount'])
    .$if(countries.length > 0, (q) => q.where('country', 'in', countries))
    .orderBy('openCount', 'desc')
    .orderBy('country')
    .orderBy('region')
    .limit(limit)
    .execute()
  rows.sort((a, b) => b.openCount - a.openCount || (a.cityKey < b.cityKey ? -1 : 1))
  return [...new Set(rows.map(({ city }) => city))]
}

/** 2: the title has the words as typed; 1: it has a synonym; 0: neither. Null: nothing to grade by. */
function gradeOf(db: Db, criteria: SearchCriteria): RawBuilder<number> | null {
  const plan = planOf(criteria)
  if (plan.groups.length === 0) return null
  const engine = engineOf(db)
  return sql<number>`case
    when ${engine.matchSearch(asTyped(plan), 'title')} then 2
    when ${engine.matchSearch(plan, 'title')} then 1
    else 0 end`
}

function isAfter({ grade, datePosted, id }: PageEnd, graded: RawBuilder<number> | null) {
  const place = sql`postings.date_posted, postings.id`
  return graded === null
    ? sql<boolean>`(${place}) < (${datePosted}, ${id})`
    : sql<boolean>`(${graded}, ${place}) < (${grade}, ${datePosted}, ${id})`
}

/** The words behind each flag, in one more query for the whole page. */
export async function withEvidence(db: Db, postings: JobPosting[]): Promise<ListRow[]> {
  const flagged = postings.filter(({ flag }) => flag !== 'none').map(({ id }) => id)
  const predictions = await findPredictions(db, flagged)
  return postings.map((posting) => {
    const evidence = predictions.get(posting.id)?.evidence ?? []
    const speaking = evidence.filter(({ weight }) => weight > 0)
    const quotes = speaking.slice(0, MAX_QUOTES).map(({ text }) => text)
    return { posting, evidence: { count: speaking.length, quotes } }
  })
}
