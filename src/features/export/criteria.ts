import { type RawQuery, readQuery } from '../../domain/query-text.ts'
import { parseCriteria, type SearchCriteria } from '../../domain/search-criteria.ts'

/** Names that narrow an export; order and pages have no meaning in it. */
const NAMES = (
  'q exact contract level employer remote community hours country region lang family city pay ' +
  'pay_min currency since status start months_min months_max flag intern_only'
).split(' ')

/**
 * Reads what the operator typed, such as "country=FR&contract=internship". Other than on a page,
 * nothing is passed over: a mistyped name would export the whole board.
 * @returns the criteria, or what is wrong with them, a line a mistake
 */
export function readCriteria(text: string): { criteria: SearchCriteria } | { mistakes: string[] } {
  const query: RawQuery = readQuery(text.replace(/^\?/, ''))
  const unknown = [...query.keys()].filter((name) => !NAMES.includes(name))
  const { criteria, problems } = parseCriteria(query)
  const mistakes = [
    ...unknown.map((name) => `unknown name: ${name}; names are ${NAMES.join(', ')}`),
    ...problems.map(({ name, value, reason }) =>
      reason === 'cut' ? `${name}: too long` : `${name}: unknown value ${value}`,
    ),
  ]
  return mistakes.length > 0 ? { mistakes } : { criteria }
}
