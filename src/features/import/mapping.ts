/** What the fields or columns of a file are read as. */
import { DECLARED_FIELDS, SALARY_COLUMNS } from '../../intake/fields.ts'
import { type Format, readRecords } from '../../intake/read-records.ts'
import type { Input } from './open-input.ts'

const MOST_NAMES = 60
const MOST_COUNTED = 1000

/** A name of the file, and in how many rows it holds something. */
export type FieldUse = { name: string; rows: number }
export type Mapping = {
  rows: number
  read: FieldUse[]
  /** Kept with the posting as they came, or passed over. */
  aside: FieldUse[]
}

const DECLARED: ReadonlySet<string> = new Set([...DECLARED_FIELDS, ...Object.keys(SALARY_COLUMNS)])

/**
 * Reads a file for the names that it uses, up to a number of rows.
 * @param isPassedOver names that are not taken from this file whatever they are
 * @returns more rows than `atMost` when it was not read to its end
 * @throws UnreadableInput
 */
export async function readMapping(
  input: Input,
  format: Format,
  atMost: number,
  isPassedOver: (name: string) => boolean = () => false,
): Promise<Mapping> {
  const names = new Map<string, number>()
  let rows = 0
  for await (const { fields } of readRecords(input.chunks(), format)) {
    if (++rows > atMost) break
    for (const name of Object.keys(fields ?? {})) {
      const count = names.get(name)
      if (count !== undefined || names.size < MOST_COUNTED) names.set(name, (count ?? 0) + 1)
    }
  }
  const uses = [...names].map(([name, count]) => ({ name: name.slice(0, 100), rows: count }))
  const isRead = ({ name }: FieldUse) => DECLARED.has(name) && !isPassedOver(name)
  return {
    rows,
    read: uses.filter(isRead).slice(0, MOST_NAMES),
    aside: uses.filter((use) => !isRead(use)).slice(0, MOST_NAMES),
  }
}
