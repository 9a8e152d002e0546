/** A search plan in the two query languages. Stems are [a-z0-9]+, so neither can be broken out of. */
import type { Alternative, SearchPlan } from '../domain/thesaurus.ts'

/** Where the words must stand. */
export type SearchScope = 'anywhere' | 'title'

/**
 * The plan as an FTS5 MATCH expression over the columns title, body and organization.
 * @throws RangeError for a plan without groups: it finds everything and needs no query
 */
export function toMatch(plan: SearchPlan, scope: SearchScope): string {
  const groups = written(plan, (alternative) => {
    const words = alternative.stems.map((stem) => `"${safe(stem)}"`)
    const text = words.join(alternative.adjacent ? ' + ' : ' AND ')
    return scope === 'title' || alternative.titleOnly ? `{title} : (${text})` : `(${text})`
  })
  return groups.map((alternatives) => `(${alternatives.join(' OR ')})`).join(' AND ')
}

/**
 * The plan as a tsquery over a tsvector whose title words weigh A.
 * @throws RangeError for a plan without groups
 */
export function toTsquery(plan: SearchPlan, scope: SearchScope): string {
  const groups = written(plan, (alternative) => {
    const weight = scope === 'title' || alternative.titleOnly ? ':A' : ''
    const words = alternative.stems.map((stem) => `'${safe(stem)}'${weight}`)
    return `(${words.join(alternative.adjacent ? ' <-> ' : ' & ')})`
  })
  return groups.map((alternatives) => `(${alternatives.join(' | ')})`).join(' & ')
}

function written(plan: SearchPlan, write: (alternative: Alternative) => string): string[][] {
  if (plan.groups.length === 0) throw new RangeError('a plan without groups finds everything')
  return plan.groups.map((group) => group.alternatives.map(write))
}

function safe(stem: string): string {
  if (!/^[a-z0-9]+$/.test(stem)) throw new RangeError(`not a stem: ${JSON.stringify(stem)}`)
  return stem
}
