/** Lines as CSV that a spreadsheet opens without running anything in it. */
import { csvLine } from '../../http/csv.ts'
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
  return csvLine(CSV_COLUMNS)
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
  return csvLine(CSV_COLUMNS.map((name) => cells[name]))
}
