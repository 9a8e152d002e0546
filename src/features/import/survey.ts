import { createHash } from 'node:crypto'
import type { RawRecord } from '../../intake/fields.ts'
import { type Format, readRecords } from '../../intake/read-records.ts'
import { readWords } from '../../intake/read-words.ts'
import type { Input } from './open-input.ts'

/** What must be known of a file before the first of its records is stored. */
export type Survey = {
  records: number
  /** Records whose id comes again: by their place in the file, the line that wins. */
  superseded: ReadonlyMap<number, number>
}

type SurveyOptions = {
  format: Format
  source: string
  adopt?: (record: RawRecord) => RawRecord
}

/**
 * Reads a file once, for its length and for ids that it holds twice.
 * @param adopt what each record is made into first
 */
export async function survey(
  input: Input,
  { format, source, adopt }: SurveyOptions,
): Promise<Survey> {
  const lastOf = new Map<string, number>()
  const lines: number[] = []
  const again = new Map<number, number>()
  for await (const record of readRecords(input.chunks(), format)) {
    const { fields, line } = adopt ? adopt(record) : record
    const index = lines.push(line) - 1
    const key = fields && keyOf(fields, source)
    if (!key) continue
    const before = lastOf.get(key)
    if (before !== undefined) again.set(before, index)
    lastOf.set(key, index)
  }
  const superseded = new Map([...again].map(([before, index]) => [before, lines[index]!]))
  return { records: lines.length, superseded }
}

/** Sixteen bytes for (source, id), so that the ids of a million lines fit into memory. */
function keyOf(fields: Record<string, unknown>, fallbackSource: string): string | null {
  const id = readWords(fields.id)
  if (id === undefined || !isPosting(fields)) return null
  const source = readWords(fields.source) ?? fallbackSource
  return createHash('md5').update(`${source}\0${id}`).digest().toString('latin1')
}

/** A line that will be refused must not win over one that is good. */
function isPosting({ title, text, description }: Record<string, unknown>): boolean {
  const isSaid = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  return isSaid(title) && (isSaid(text) || isSaid(description))
}
