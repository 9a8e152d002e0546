/**
 * Exact counts for every value of every facet. One query groups the postings that the other
 * conditions leave by all facet columns; the groups are kept for the version of the data, and a
 * choice of facets is then counted without any query.
 */
import {
  COMMUNITIES,
  CONTRACTS,
  EMPLOYERS,
  FAMILIES,
  HOURS,
  LANGS,
  LEVELS,
  REMOTES,
} from '../domain/codes.ts'
import { NO_CRITERIA, type SearchCriteria, writeCriteria } from '../domain/search-criteria.ts'
import { getDataVersion } from './board-state.ts'
import { FACETS, type Facet, FLAGS_SHOWN } from './conditions.ts'
import type { Db } from './database.ts'
import { type Group, readGroups, SINCE, sinceDays } from './facet-groups.ts'

/** How many postings each value would show, were it the only one chosen of its facet. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>> & {
  /** Postings that the whole search finds. */
  total: number
}

type Snapshot = {
  version: number
  groups: Group[]
  /** The groups are exact for every `now` in [from, until). */
  from: number
  until: number
}

const MAX_SNAPSHOTS = 100
const MAX_GROUPS = 300_000 // of all snapshots of a database: about 100 MB

/** Codes that are counted even where no posting has them. */
const LISTED: Partial<Record<Facet, readonly string[]>> = {
  contract: CONTRACTS,
  level: LEVELS,
  employer: EMPLOYERS,
  remote: REMOTES,
  community: COMMUNITIES,
  hours: HOURS,
  lang: LANGS,
  family: FAMILIES,
  flag: Object.keys(FLAGS_SHOWN),
  intern_only: ['1'],
  since: SINCE.map(String),
  pay: ['stated'],
}

const snapshotsOf = new WeakMap<Db, Map<string, Snapshot>>()

/**
 * Counts a search. Each facet ignores its own choice and heeds all others; regions are those of the
 * chosen countries. Listed codes are always there, if only with 0.
 * @param options.now UTC ms
 */
export async function countFacets(
  db: Db,
  criteria: SearchCriteria,
  options: { now: number },
): Promise<FacetCounts> {
  const { groups } = await getSnapshot(db, criteria, options.now)
  return foldGroups(groups, criteria)
}

async function getSnapshot(db: Db, criteria: SearchCriteria, now: number): Promise<Snapshot> {
  // Read first: groups that are newer than their version are replaced, never the other way round.
  const version = await getDataVersion(db)
  const key = keyOfBase(criteria)
  const kept = snapshotsOf.get(db) ?? new Map<string, Snapshot>()
  const known = kept.get(key)
  if (known && known.version === version && known.from <= now && now < known.until) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const snapshot = { version, from: now, ...(await readGroups(db, criteria, now)) }
  if (!db.isTransaction) {
    kept.delete(key)
    kept.set(key, snapshot)
    snapshotsOf.set(db, kept)
    trim(kept)
  }
  return snapshot
}

/** The conditions that the groups depend on; `since` only when it is not one of those offered. */
function keyOfBase(criteria: SearchCriteria): string {
  const { q, exact, city, payMin, currency, start, monthsMin, monthsMax, closed } = criteria
  const base = { q, exact, city, payMin, currency, start, monthsMin, monthsMax, closed }
  const since = sinceDays(criteria).length > SINCE.length ? criteria.since : null
  return writeCriteria({ ...NO_CRITERIA, ...base, since })
}

function trim(kept: Map<string, Snapshot>): void {
  let groups = 0
  for (const snapshot of kept.values()) groups += snapshot.groups.length
  for (const [key, snapshot] of kept) {
    if (kept.size <= MAX_SNAPSHOTS && groups <= MAX_GROUPS) return
    kept.delete(key)
    groups -= snapshot.groups.length
  }
}

/** The chosen values of each facet, in the order of FACETS; null where none is chosen. */
function choicesOf(criteria: SearchCriteria): (ReadonlySet<string> | null)[] {
  return FACETS.map((facet) => {
    if (facet === 'pay') return criteria.payStated ? new Set(['stated']) : null
    if (facet === 'flag') return criteria.flag === null ? null : new Set([criteria.flag])
    if (facet === 'intern_only') return criteria.internOnly ? new Set(['1']) : null
    if (facet === 'since') return criteria.since === null ? null : new Set([String(criteria.since)])
    return criteria[facet].length === 0 ? null : new Set<string>(criteria[facet])
  })
}

/** A group that every choice lets pass counts for all facets; one that a single facet stops, for it alone. */
function foldGroups(groups: readonly Group[], criteria: SearchCriteria): FacetCounts {
  const choices = choicesOf(criteria)
  const counts = FACETS.map(
    (facet) => new Map<string, number>((LISTED[facet] ?? []).map((value) => [value, 0])),
  )
  let total = 0
  for (const { values, count } of groups) {
    const stopping: number[] = []
    for (const [i, choice] of choices.entries()) {
      if (choice && !values[i]!.some((value) => choice.has(value))) stopping.push(i)
      if (stopping.length > 1) break
    }
    if (stopping.length > 1) continue
    if (stopping.length === 0) total += count
    for (const [i, tally] of counts.entries()) {
      if (stopping.length === 1 && stopping[0] !== i) continue
      for (const value of values[i]!) tally.set(value, (tally.get(value) ?? 0) + count)
    }
  }
  const byFacet = Object.fromEntries(FACETS.map((facet, i) => [facet, counts[i]!]))
  return { ...(byFacet as Record<Facet, Map<string, number>>), total }
}
