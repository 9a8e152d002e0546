/** A posting that somebody pastes: JSON-LD, a page that holds some, a line of JSON, or CSV. */
import { UnreadableInput } from '../../intake/fields.ts'
import { jsonLdPostings } from '../../intake/read-json-ld.ts'
import { type Draft, readPosting } from '../../intake/read-posting.ts'
import { readRecords } from '../../intake/read-records.ts'
import { cutTo } from '../../intake/read-words.ts'
import { toPostingInput } from '../../intake/to-posting-input.ts'
import type { Fields } from './fields.ts'
import { toFields } from './to-fields.ts'

/** Longest paste, in UTF-16 units. */
export const MAX_PASTE = 60_000

/** What is wrong with a paste; its words are `publish.paste.<code>`. */
export type PasteProblem = {
  code: 'empty' | 'json' | 'none' | 'several' | 'csv' | 'row' | 'title' | 'text' | 'long'
  values: Readonly<Record<string, string | number>>
}
export type Pasted =
  /** `aside`: names of columns or properties that hold something and did not reach the form. */
  { fields: Fields; aside: string[] } | { problem: PasteProblem }
type Records = Record<string, unknown>[]
/** Records with the line at which each begins. */
type Found =
  | { records: { line: number; fields: Record<string, unknown> }[] }
  | { problem: PasteProblem }

/**
 * Fills the form with the one posting that a text holds, completed from its own words: the employer
 * looks at it before anybody else does.
 * @param now UTC ms
 */
export async function readPaste(pasted: string, now: number): Promise<Pasted> {
  const text = pasted.replace(/^\ufeff/, '').trim()
  if (text === '') return wrong('empty')
  if (text.length > MAX_PASTE) return wrong('long', { max: MAX_PASTE })
  const found = await findRecords(text)
  if ('problem' in found) return found
  const [first] = found.records
  if (!first) return wrong('none')
  if (found.records.length > 1) return wrong('several', { count: found.records.length })
  const record = { line: first.line, fields: first.fields, content: text, problems: [] }
  const { draft, problems } = readPosting(record, 'paste')
  if (!draft) {
    const isTitle = problems.some(({ code }) => code === 'missing-title')
    return wrong(isTitle ? 'title' : 'text', { line: first.line })
  }
  const input = toPostingInput(draft, now)
  const applyUrl = input.applyUrl ?? (input.applyEmail === null ? input.url : null)
  const isOver = input.validThrough <= now
  const fields = toFields({ ...input, applyUrl }, 'all')
  const aside = namesAside(draft)
  return { fields: isOver ? { ...fields, validThrough: '' } : fields, aside }
}

const MOST_NAMES = 20
const LONGEST_NAME = 60

/** What the board has no question for, or could not understand, by the names of the paste. */
function namesAside({ extra }: Draft): string[] {
  const names = Object.keys(extra).map((name) => cutTo(name, LONGEST_NAME))
  return names.slice(0, MOST_NAMES)
}

function findRecords(text: string): Found | Promise<Found> {
  if (text.startsWith('<')) return inMarkup(text)
  if (/^[{[]/.test(text)) return inJson(text, 1)
  return inCsv(text)
}

/** No tag holds another: that keeps the search linear in a text that never closes one. */
const SCRIPT = /<script\b[^<>]*\bapplication\/ld\+json\b[^<>]*>/gi
const MOST_SCRIPTS = 50

/** Every block of JSON-LD in a page or a piece of one. */
function inMarkup(text: string): Found {
  const records: Extract<Found, { records: unknown }>['records'] = []
  for (const { index, 0: tag } of [...text.matchAll(SCRIPT)].slice(0, MOST_SCRIPTS)) {
    const start = index + tag.length
    const rest = text.slice(start)
    const end = rest.search(/<\/script/i)
    const found = inJson(end < 0 ? rest : rest.slice(0, end), lineAt(text, start))
    if ('problem' in found) return found
    records.push(...found.records)
  }
  return { records }
}

/** @param firstLine where the text begins, counted from 1 in lines of the paste */
function inJson(text: string, firstLine: number): Found {
  try {
    return { records: postingsOf(JSON.parse(text)).map((fields) => ({ line: firstLine, fields })) }
  } catch (error) {
    const lines = jsonLines(text)
    if (lines !== null) return { records: lines }
    const at = /position (\d+)/.exec(String(error))?.[1]
    const line = firstLine - 1 + lineAt(text, at === undefined ? text.length : Number(at))
    return wrong('json', { line })
  }
}

/** JobPostings of schema.org, or one record in the board's own names. */
function postingsOf(value: unknown): Records {
  const postings = jsonLdPostings(value)
  if (postings.length > 0) return postings
  return (Array.isArray(value) ? value : [value]).filter(
    (one): one is Record<string, unknown> =>
      typeof one === 'object' && one !== null && !Array.isArray(one) && 'title' in one,
  )
}

/** One object a line, or null when a line is none. */
function jsonLines(text: string): Extract<Found, { records: unknown }>['records'] | null {
  const lines = text.split('\n').flatMap((line, at) => (line.trim() ? [{ line, at: at + 1 }] : []))
  try {
    return lines.flatMap(({ line, at }) =>
      postingsOf(JSON.parse(line)).map((fields) => ({ line: at, fields })),
    )
  } catch {
    return null
  }
}

async function inCsv(text: string): Promise<Found> {
  const records: Extract<Found, { records: unknown }>['records'] = []
  try {
    for await (const { line, fields } of readRecords(once(Buffer.from(text)), 'csv')) {
      if (!fields) return wrong('row', { line })
      records.push({ line, fields })
    }
  } catch (error) {
    if (error instanceof UnreadableInput) return wrong('csv', { line: 1 })
    throw error
  }
  return { records }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

function wrong(code: PasteProblem['code'], values: PasteProblem['values'] = {}) {
  return { problem: { code, values } }
}
