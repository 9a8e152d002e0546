/**
 * A JSON document cut into the postings that it lists, each with its own text and line. Cutting
 * apart from parsing keeps line numbers exact, and a broken posting costs itself alone.
 */
import { setImmediate } from 'node:timers/promises'
import { decodeLine } from './decode-line.ts'
import { UnreadableInput } from './fields.ts'
import { MAX_LINE } from './split-lines.ts'

/** Largest JSON document, unpacked, in bytes: it is held in memory. JSON Lines has no such limit. */
export const MAX_DOCUMENT = 20 * 1024 * 1024

/** Characters looked at, and parts given, at a stretch: pages are served in between. */
const A_TURN = 1 << 19
const PARTS_A_TURN = 500

/** So often a value without an end is looked for to the end of the document. */
const MAX_BROKEN = 20

export type JsonPart = {
  line: number
  text: string
  /** False for the members of a list, which may be other things beside postings. */
  isAlone: boolean
}

/** What was wrong with the bytes of a whole document, or null. */
export type JsonText = { text: string; warning: string | null }

/** @throws UnreadableInput beyond MAX_DOCUMENT bytes */
export async function readDocument(chunks: AsyncIterable<Buffer>): Promise<JsonText> {
  const held: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > MAX_DOCUMENT) {
      const limit = MAX_DOCUMENT / 1024 / 1024
      throw new UnreadableInput(
        `a JSON document may have ${limit} MB; split it, or write one posting a line as JSON Lines`,
        'large-document',
      )
    }
    held.push(Buffer.from(chunk))
  }
  return decodeLine(Buffer.concat(held))
}

/** Counts what was done at a stretch, and says when it is the turn of others. */
type Turn = { characters: number; parts: number }

async function pause(turn: Turn): Promise<void> {
  turn.characters = 0
  turn.parts = 0
  await setImmediate()
}

/**
 * The parts of a document: the members of its list (the document itself, or the list that its first
 * object holds under `listName`), else each value that stands by itself, as one a line.
 */
export async function* splitJson(text: string, listName: string): AsyncGenerator<JsonPart> {
  const turn: Turn = { characters: 0, parts: 0 }
  let from = 0
  let line = 1
  let broken = 0
  while (from < text.length) {
    const start = skipSpace(text, from)
    line += countLines(text, from, start)
    if (start >= text.length) return
    let end = await endOfValue(text, start, turn)
    if (!isClosed(text, start, end) && ++broken <= MAX_BROKEN) end = endOfLine(text, start)
    yield* partsOf(text.slice(start, end), line, listName, turn)
    line += countLines(text, start, end)
    from = end
  }
}

/** A value that is never closed is taken for the fault of its line: the next one may be good. */
function isClosed(text: string, start: number, end: number): boolean {
  const first = text[start]
  return (first !== '{' && first !== '[') || text[end - 1] === (first === '{' ? '}' : ']')
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

async function* partsOf(
  text: string,
  line: number,
  listName: string,
  turn: Turn,
): AsyncGenerator<JsonPart> {
  const at = text.startsWith('[') ? 0 : await listAt(text, listName, turn)
  if (at === null) {
    yield { line, text, isAlone: true }
    return
  }
  yield* membersOf(text.slice(at), line + countLines(text, 0, at), turn)
}

/** The members of a text that begins with "[". */
async function* membersOf(text: string, firstLine: number, turn: Turn): AsyncGenerator<JsonPart> {
  let from = 1
  let line = firstLine
  while (from < text.length) {
    const start = skipSpace(text, from, ',')
    line += countLines(text, from, start)
    if (start >= text.length || text[start] === ']') return
    const end = await endOfValue(text, start, turn)
    yield { line, text: text.slice(start, end), isAlone: false }
    line += countLines(text, start, end)
    from = end
  }
}

/** Where the list of that name begins among the fields of the object that the text is. */
async function listAt(text: string, listName: string, turn: Turn): Promise<number | null> {
  if (!text.startsWith('{')) return null
  const name = JSON.stringify(listName)
  let at = 1
  while (at < text.length) {
    at = skipSpace(text, at, ',')
    if (text[at] !== '"') return null
    const endOfName = endOfString(text, at)
    const colon = skipSpace(text, endOfName)
    if (text[colon] !== ':') return null
    const value = skipSpace(text, colon + 1)
    if (text.slice(at, endOfName) === name) return text[value] === '[' ? value : null
    at = await endOfValue(text, value, turn)
  }
  return null
}

/** Just after the value that begins at `start`; never before start + 1. */
async function endOfValue(text: string, start: number, turn: Turn): Promise<number> {
  if (++turn.parts >= PARTS_A_TURN) await pause(turn)
  const first = text[start]
  if (first === '"') return endOfString(text, start)
  if (first !== '{' && first !== '[') return Math.max(start + 1, endOfWord(text, start))
  let depth = 0
  let at = start
  let counted = start
  while (at < text.length) {
    if (at - counted > A_TURN - turn.characters) {
      await pause(turn)
      counted = at
    }
    const sign = text[at]
    if (sign === '"') {
      at = endOfString(text, at)
      continue
    }
    at++
    if (sign === '{' || sign === '[') depth++
    else if ((sign === '}' || sign === ']') && --depth === 0) break
  }
  turn.characters += at - counted
  return at
}

/** After the closing quote. No JSON string holds a line break: one ends a string left open. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '"') return at + 1
    else if (sign === '\n') return at
  }
  return text.length
}

const ENDS_A_WORD = new Set([',', ']', '}', ':', ' ', '\t', '\n', '\r', '"', '{', '['])

function endOfWord(text: string, start: number): number {
  let at = start
  while (at < text.length && !ENDS_A_WORD.has(text[at]!)) at++
  return at
}

function skipSpace(text: string, from: number, also = ''): number {
  let at = from
  while (at < text.length && (isSpace(text.charCodeAt(at)) || text[at] === also)) at++
  return at
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xfeff
}

function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) count++
  return count
}

/** True for a part that is longer than any posting may be. */
export function isTooLong({ text }: JsonPart): boolean {
  return text.length > MAX_LINE
}
