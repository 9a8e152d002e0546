/** Records of CSV that a spreadsheet opens without running anything in them. */
import { stringify } from 'csv-stringify/sync'
import { escapeFormula } from '../text/escape-formula.ts'

/**
 * One record, RFC 4180: CRLF after it, quotes doubled, lines of a cell inside quotes. What is absent
 * is empty, lists are joined by spaces, objects are JSON.
 */
export function csvLine(cells: readonly unknown[]): string {
  return stringify([cells.map(cellOf)], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return escapeFormula(value)
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
