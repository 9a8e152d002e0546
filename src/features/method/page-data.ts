/** What the view of the method is handed: words and numbers ready to print. */
import type { Locale } from '../../domain/codes.ts'
import type { Translate } from '../../i18n/translate.ts'

export type Reader = { locale: Locale; t: Translate }

/** A number, and in small lines below it what it was counted on and how sure it is. */
export type Cell = { value: string; details: string[] }
export type Column = { label: string; isNumber: boolean }
export type Row = { head: string; cells: Cell[] }
export type Table = {
  /** Unique on the page; its address is `#t-<id>`. */
  id: string
  caption: string
  /** The first one names the rows. */
  columns: Column[]
  rows: Row[]
  note: string | null
  /** What opens it, when the table is kept closed for its length. */
  summary: string | null
}

/** A piece of the page: words of the document, or the tables that stand there. */
export type Block = { bodyHtml: string; tables: Table[] }
export type MethodPage = { blocks: Block[] }

/** Where nothing was counted. */
export const NOTHING: Cell = { value: '–', details: [] }

export function cell(value: string, details: string[] = []): Cell {
  return { value, details }
}

/**
 * A table whose first column names the rows.
 * @param numbers labels of the other columns, all of numbers
 */
export function table(
  id: string,
  [caption, head]: readonly [string, string],
  numbers: readonly string[],
  rows: Row[],
  note: string | null = null,
): Table {
  const columns = [
    { label: head, isNumber: false },
    ...numbers.map((label) => ({ label, isNumber: true })),
  ]
  return { id, caption, columns, rows, note, summary: null }
}
