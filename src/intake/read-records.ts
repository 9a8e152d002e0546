import { decodeLine } from './decode-line.ts'
import { type RawRecord, refuse } from './fields.ts'
import { readCsv } from './read-csv.ts'
import { type Line, MAX_LINE, splitLines } from './split-lines.ts'

export type Format = 'jsonl' | 'csv'

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Every record of a file in its order, one after another, whatever stands in it. */
export async function* readRecords(
  chunks: AsyncIterable<Buffer>,
  format: Format,
): AsyncGenerator<RawRecord> {
  const groups = splitLines(withoutMark(chunks))
  if (format === 'csv') {
    yield* readCsv(groups)
    return
  }
  for await (const lines of groups) {
    for (const line of lines) {
      const record = readJsonLine(line)
      if (record) yield record
    }
  }
}

/** Guesses the format from the file's name, else from its first character. */
export async function detectFormat(
  fileName: string,
  chunks: AsyncIterable<Buffer>,
): Promise<Format> {
  if (/\.(csv|tsv)$/.test(fileName)) return 'csv'
  if (/\.(jsonl|ndjson|json)$/.test(fileName)) return 'jsonl'
  for await (const chunk of withoutMark(chunks)) {
    const first = chunk.toString('latin1').trimStart()
    if (first !== '') return /^[{[]/.test(first) ? 'jsonl' : 'csv'
  }
  return 'jsonl'
}

/** Drops a UTF-8 byte order mark, and turns UTF-16 with a mark into UTF-8. */
async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let utf16: InstanceType<typeof TextDecoder> | null = null
  let isFirst = true
  for await (const chunk of chunks) {
    let bytes = chunk
    if (isFirst) {
      if (chunk.subarray(0, 3).equals(UTF8_MARK)) bytes = chunk.subarray(3)
      else if (chunk[0] === 0xff && chunk[1] === 0xfe) utf16 = new TextDecoder('utf-16le')
      else if (chunk[0] === 0xfe && chunk[1] === 0xff) utf16 = new TextDecoder('utf-16be')
      isFirst = false
    }
    yield utf16 ? Buffer.from(utf16.decode(bytes, { stream: true })) : bytes
  }
  if (utf16) yield Buffer.from(utf16.decode())
}

function readJsonLine({ number: line, bytes }: Line): RawRecord | null {
  if (bytes === null) return refuse(line, 'too-long', `longer than ${MAX_LINE} bytes`)
  const { text, warning } = decodeLine(bytes)
  if (text.trim() === '') return null
  const problems: RawRecord['problems'] = []
  if (warning) problems.push({ line, severity: 'warning', code: 'encoding', detail: warning })
  let fields: unknown
  try {
    fields = JSON.parse(text)
  } catch (error) {
    return refuse(line, 'broken-json', `broken JSON: ${plainReason(error)}`, problems)
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return refuse(line, 'not-an-object', 'a line must hold one JSON object', problems)
  }
  return { line, fields: fields as Record<string, unknown>, content: text, problems }
}

/** The parser's words without the piece of the line that it quotes. */
function plainReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/,? ?(\.\.\.)?"[\s\S]*$/, '').replace(/ in JSON/, '')
}
