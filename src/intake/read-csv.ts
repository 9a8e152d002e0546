import { type CsvError, parse } from 'csv-parse/sync'
import { columnNames } from './column-names.ts'
import { decodeLine } from './decode-line.ts'
import { type Problem, type RawRecord, refuse, SALARY_COLUMNS, UnreadableInput } from './fields.ts'
import { type Line, MAX_LINE } from './split-lines.ts'

/** A physical line of the file; a record of CSV may take several. */
type Piece = { line: number; text: string; warning: string | null }
type Header = { names: string[]; delimiter: string }

const QUOTE = /"/g
/** What export puts before a cell that a spreadsheet would take for a formula. */
const ESCAPED_FORMULA = /^'+[=+\-@\t\r\n＝＋－＠]/

/**
 * Reads CSV whose first line names the columns. Records are gathered line by line and parsed alone,
 * so that line numbers are exact and a stray quote costs its own line, not the rest of the file.
 * @throws UnreadableInput when no column is called title
 */
export async function* readCsv(groups: AsyncIterable<Line[]>): AsyncGenerator<RawRecord> {
  const gather = new Gatherer()
  for await (const lines of groups) {
    for (const line of lines) yield* gather.add(line)
  }
  yield* gather.end()
}

class Gatherer {
  #header: Header | null = null
  #pieces: Piece[] = []
  #quotes = 0
  #length = 0

  #hold(piece: Piece): void {
    this.#pieces.push(piece)
    this.#quotes += piece.text.match(QUOTE)?.length ?? 0
    this.#length += piece.text.length + 1
  }

  *add({ number: line, bytes }: Line): Generator<RawRecord> {
    if (bytes === null) {
      yield* this.end()
      yield refuse(line, 'too-long', `longer than ${MAX_LINE} bytes`)
      return
    }
    const { text, warning } = decodeLine(bytes)
    yield* this.#advance([{ line, text, warning }])
  }

  /** What is left when no more lines come: a quote was opened and never closed. */
  *end(): Generator<RawRecord> {
    while (this.#pieces.length > 0) yield* this.#advance([], true)
  }

  /** Takes lines one by one; what a broken record swallowed is taken again after it. */
  *#advance(pieces: Piece[], isEnd = false): Generator<RawRecord> {
    const queue = [...pieces].reverse()
    for (;;) {
      const isWhole = this.#quotes % 2 === 0 || this.#length > MAX_LINE || (isEnd && !queue.length)
      if (this.#pieces.length > 0 && isWhole) {
        const { record, left } = this.#emit()
        if (record) yield record
        // One by one: a broken record may hold more lines than a call takes arguments.
        for (const piece of left.reverse()) queue.push(piece)
        isEnd = false
      }
      const piece = queue.pop()
      if (!piece) return
      if (this.#pieces.length > 0 || piece.text.trim() !== '') this.#hold(piece)
    }
  }

  /** Parses what was gathered; `left` are the lines that are not part of the record. */
  #emit(): { record: RawRecord | null; left: Piece[] } {
    const pieces = this.#pieces
    const first = pieces[0]!
    this.#pieces = []
    this.#quotes = 0
    this.#length = 0
    if (!this.#header) {
      this.#header = readHeader(first.text)
      return { record: null, left: pieces.slice(1) }
    }
    const whole = pieces.map(({ text }) => text).join('\n')
    const parsed = parseLeniently(whole, first.text, this.#header.delimiter)
    if (typeof parsed === 'string') {
      const record = refuse(first.line, 'broken-csv', `broken CSV: ${parsed}`)
      return { record, left: pieces.slice(1) }
    }
    const used = pieces.slice(0, parsed.lines)
    const record = toRecord(first.line, parsed.cells, this.#header, used)
    return { record, left: pieces.slice(parsed.lines) }
  }
}

type Parsed = { cells: string[]; lines: number }

/**
 * A record as the standard has it; else its first line alone with quotes as typed (27" screen).
 * Quotes are never bent over several lines: that would swallow good ones without a word.
 */
function parseLeniently(whole: string, first: string, delimiter: string): Parsed | string {
  const strict = parseOne(whole, delimiter, false)
  return typeof strict === 'string' ? parseOne(first, delimiter, true) : strict
}

/** The first record of a text and how many lines it takes, or what is wrong with it. */
function parseOne(text: string, delimiter: string, relax_quotes: boolean): Parsed | string {
  try {
    const [first] = parse(text, {
      delimiter,
      to: 1,
      info: true,
      relax_quotes,
      relax_column_count: true,
      record_delimiter: '\n',
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (!first) return 'no cells'
    return { cells: first.record, lines: Math.max(1, first.info.lines) }
  } catch (error) {
    const { code } = error as CsvError
    return code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote is opened and never closed' : String(code)
  }
}

function readHeader(text: string): Header {
  const outside = text.replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: outside.split(mark).length }))
  const delimiter = counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
  const parsed = parseOne(text, delimiter, true)
  const cells = typeof parsed === 'string' ? [] : parsed.cells
  const names = columnNames(cells)
  if (!names.includes('title')) {
    throw new UnreadableInput(
      'line 1 must name the columns, and one of them must be title',
      'columns',
    )
  }
  return { names, delimiter }
}

function toRecord(line: number, cells: string[], header: Header, pieces: Piece[]): RawRecord {
  const problems: Problem[] = []
  const warn = (at: number, code: string, detail: string) =>
    problems.push({ line: at, severity: 'warning', code, detail })
  for (const piece of pieces) if (piece.warning) warn(piece.line, 'encoding', piece.warning)
  if (cells.length > header.names.length) {
    warn(line, 'columns', `${cells.length} cells for ${header.names.length} columns`)
  }
  const filled: [string, unknown][] = []
  const salary: Record<string, string> = {}
  header.names.forEach((name, at) => {
    const cell = withoutEscape(cells[at] ?? '')
    if (name === '' || cell.trim() === '') return
    if (Object.hasOwn(SALARY_COLUMNS, name)) {
      salary[SALARY_COLUMNS[name as keyof typeof SALARY_COLUMNS]] = cell
    } else filled.push([name, cell])
  })
  if (Object.keys(salary).length > 0) filled.push(['salary', salary])
  const content = JSON.stringify(cells)
  return { line, fields: Object.fromEntries(filled), content, problems }
}

function withoutEscape(cell: string): string {
  return ESCAPED_FORMULA.test(cell) ? cell.slice(1) : cell
}
