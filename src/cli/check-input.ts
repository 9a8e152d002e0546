/** What `board check` may be given: JSON Lines, one posting written over several lines, or an array. */

import type { Input } from '../features/import/open-input.ts'
import { decodeLine } from '../intake/decode-line.ts'
import { type RawRecord, refuse, UnreadableInput } from '../intake/fields.ts'
import { readRecords } from '../intake/read-records.ts'

/** A longer file that does not begin as an array is read line by line alone. */
const LONGEST_POSTING = 1 << 20 // bytes
const LONGEST_ARRAY = 1 << 26 // bytes, all of them in memory

/**
 * Every record of a file; of an array its place stands for the line.
 * @throws UnreadableInput for what is no JSON at all, or one posting that is broken
 */
export async function* readCheckRecords(input: Input): AsyncGenerator<RawRecord> {
  const text = await wholeText(input)
  const records = text === null ? null : recordsIn(input.name, text)
  if (records === null) yield* readRecords(input.chunks(), 'jsonl')
  else yield* records
}

/**
 * null when the file is longer than a few postings.
 * @throws UnreadableInput for an array that is too long to be held
 */
async function wholeText(input: Input): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of input.chunks()) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes <= LONGEST_POSTING) continue
    if (!/^\ufeff?\s*\[/.test(decodeLine(chunks[0]!).text)) return null
    if (bytes > LONGEST_ARRAY) {
      throw new UnreadableInput(`${input.name}: an array this long does not fit; use JSON Lines`)
    }
  }
  return decodeLine(Buffer.concat(chunks))
    .text.replace(/^\ufeff/, '')
    .trim()
}

/** null for JSON Lines. */
function recordsIn(name: string, text: string): RawRecord[] | null {
  const value = parsed(text)
  if (Array.isArray(value)) return value.map((one, place) => recordOf(one, place + 1))
  if (typeof value === 'object' && value !== null) return [recordOf(value, 1)]
  if (text !== '' && !/^[{[]/.test(text)) {
    throw new UnreadableInput(`${name}: not JSON; check reads JSON Lines, an array or one posting`)
  }
  const [firstLine = ''] = text.split('\n', 1)
  const isOneBroken = text.startsWith('[') || (text.includes('\n') && /[{,]\s*$/.test(firstLine))
  if (isOneBroken) throw new UnreadableInput(`${name}: broken JSON: ${reasonIn(text)}`)
  return null
}

function recordOf(value: unknown, line: number): RawRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(line, 'not-an-object', 'a posting must be one JSON object')
  }
  const fields = value as Record<string, unknown>
  return { line, fields, content: JSON.stringify(fields), problems: [] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The parser's words, without the piece of the text that it quotes. */
function reasonIn(text: string): string {
  try {
    JSON.parse(text)
  } catch (error) {
    return String(error)
      .replace(/^SyntaxError: /, '')
      .replace(/,? ?(\.\.\.)?"[\s\S]*" is/, ' is')
  }
  return ''
}
