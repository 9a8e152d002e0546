/** What a spreadsheet takes for the start of a formula, full-width signs and white space included. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A cell that no spreadsheet runs: an apostrophe stands before what would start a formula, and
 * before such an apostrophe, so that import can take exactly one away.
 */
export function escapeFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}
