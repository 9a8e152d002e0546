import { decodeLine } from './decode-line.ts'
import { type RawRecord, refuse } from './fields.ts'
import { readCsv } from './read-csv.ts'
import { readIndeedXml } from './read-indeed-xml.ts'
import { readFranceTravail, readJsonLd } from './read-json-documents.ts'
import { type Line, MAX_LINE, splitLines } from './split-lines.ts'

export const FORMATS = ['jsonl', 'csv', 'json-ld', 'indeed-xml', 'france-travail'] as const
export type Format = (typeof FORMATS)[number]

/** Formats that are read as a whole, not line by line. */
const WHOLE = {
  'json-ld': readJsonLd,
  'indeed-xml': readIndeedXml,
  'france-travail': readFranceTravail,
} as const

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Every record of a file in its order, one after another, whatever stands in it. */
export async function* readRecords(
  chunks: AsyncIterable<Buffer>,
  format: Format,
): AsyncGenerator<RawRecord> {
  if (format !== 'csv' && format !== 'jsonl') {
    yield* WHOLE[format](withoutMark(chunks))
    return
  }
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

/** Guesses the format from the file's name, else from how it begins. */
export async function detectFormat(
  fileName: string,
  chunks: AsyncIterable<Buffer>,
): Promise<Format> {
  if (/\.(csv|tsv)$/.test(fileName)) return 'csv'
  if (/\.(jsonl|ndjson)$/.test(fileName)) return 'jsonl'
  const head = (await headOf(withoutMark(chunks))).trimStart()
  if (head.startsWith('<')) return 'indeed-xml'
  if (/^[{[]/.test(head)) return formatOfJson(head)
  return head === '' || /\.json$/.test(fileName) ? 'jsonl' : 'csv'
}

const HEAD = 65_536 // bytes that a guess is made from

async function headOf(chunks: AsyncIterable<Buffer>): Promise<string> {
  let head = ''
  for await (const chunk of chunks) {
    head += chunk.subarray(0, HEAD).toString('latin1')
    if (head.length >= HEAD) break
  }
  return head
}

function formatOfJson(head: string): Format {
  if (/"@type"\s*:\s*\[?\s*"(?:schema:|https?:\/\/schema\.org\/)?\w*"/.test(head)) return 'json-ld'
  const isOffer =
    /"intitule"\s*:/.test(head) && /"(?:typeContrat|lieuTravail|romeCode)"\s*:/.test(head)
  return isOffer || /^\{\s*"resultats"\s*:/.test(head) ? 'france-travail' : 'jsonl'
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
