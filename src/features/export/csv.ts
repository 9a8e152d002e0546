/** Lines as CSV that a spreadsheet opens without running anything in it. */
import { stringify } from 'csv-stringify/sync'
import { escapeFormula } from '../../text/escape-formula.ts'
import type { ExportedLine } from './export-line.ts'

export const CSV_COLUMNS = [
  'id',
  'source',
  'title',
  'text',
  'language',
  'contract',
  'level',
  'organization',
  'employer_type',
  'country',
  'region',
  'city',
  'remote',
  'community',
  'hours',
  'family',
  'url',
  'apply_url',
  'apply_email',
  'date_posted',
  'valid_through',
  'start_date',
  'months',
  'weekly_hours',
  'pay',
  'salary_min',
  'salary_max',
  'salary_currency',
  'salary_unit',
  'license',
  'year',
  'status',
  'flag',
  'verdict',
  'probability',
  'provenance',
  'extra',
  'page',
] as const

/** The line that names the columns. */
export function csvHeader(): string {
  return toCsv([[...CSV_COLUMNS]])
}

/** One posting as a record of CSV. */
export function csvRecord(line: ExportedLine): string {
  const cells: Record<string, unknown> = { ...line }
  const { salary, months } = line
  cells.salary_min = salary?.min
  cells.salary_max = salary?.max
  cells.salary_currency = salary?.currency
  cells.salary_unit = salary?.unit
  if (typeof months === 'object') cells.months = `${months.min}-${months.max}`
  return toCsv([CSV_COLUMNS.map((name) => cellOf(cells[name]))])
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return escapeFormula(value)
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** RFC 4180: CRLF between records, quotes doubled. */
function toCsv(records: string[][]): string {
  return stringify(records, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}
