/** The names of the interchange format, one posting a line, that import reads and export prints. */

/** What a line may declare. `text` may also be called `description`. */
export const DECLARED_FIELDS = [
  'id',
  'title',
  'text',
  'description',
  'source',
  'contract',
  'country',
  'region',
  'city',
  'employer_type',
  'remote',
  'language',
  'organization',
  'url',
  'apply_url',
  'apply_email',
  'date_posted',
  'valid_through',
  'start_date',
  'months',
  'weekly_hours',
  'pay',
  'salary',
  'community',
  'hours',
  'family',
  'license',
  'year',
  'status',
  'provenance',
  'extra',
] as const

/** What export prints and the board works out anew: read over, and never kept as an unknown field. */
export const COMPUTED_FIELDS = ['level', 'verdict', 'flag', 'probability', 'page'] as const

/** A salary in CSV has a column for each of its parts. */
export const SALARY_COLUMNS = {
  salary_min: 'min',
  salary_max: 'max',
  salary_currency: 'currency',
  salary_unit: 'unit',
} as const

/** Something about a line that its author should know. An error refuses the line. */
export type Problem = {
  line: number
  severity: 'error' | 'warning'
  code: string
  detail: string
}

/** A part of a file that should hold one posting; `fields` is null when it cannot be read at all. */
export type RawRecord = {
  /** Where it begins, counted from 1 in lines of the file. */
  line: number
  fields: Record<string, unknown> | null
  /** What stands there, for the identity of a posting without an id. */
  content: string
  problems: Problem[]
}

/** Why a file is refused as a whole, for those who say it in other words than the message. */
export type Unreadable =
  | 'unreadable'
  | 'columns'
  | 'damaged'
  | 'too-much'
  | 'too-packed'
  | 'too-many-rows'
  | 'large-document'
  | 'doctype'
  | 'depth'
  | 'long-element'
  | 'broken-xml'

/** A file that cannot be imported as a whole: absent, damaged, without the columns needed. */
export class UnreadableInput extends Error {
  override name = 'UnreadableInput'
  readonly code: Unreadable
  /** Where it was seen, if that is known. */
  readonly line: number | null

  constructor(message: string, code: Unreadable = 'unreadable', line: number | null = null) {
    super(message)
    this.code = code
    this.line = line
  }
}

/** Another import of the same file is at it. */
export class BeingImported extends Error {
  override name = 'BeingImported'
}

/** A record that cannot be read. */
export function refuse(
  line: number,
  code: string,
  detail: string,
  before: readonly Problem[] = [],
): RawRecord {
  const problems = [...before, { line, severity: 'error' as const, code, detail }]
  return { line, fields: null, content: '', problems }
}
