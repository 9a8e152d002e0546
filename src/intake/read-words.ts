/** Short values of a line: words, names, addresses. Undefined where one is not understood. */
import { z } from 'zod'
import { clean } from '../text/normalise.ts'
import { decodeEntities, fromHtml, isHtml } from './plain-text.ts'

const MAX_WORDS = 200 // of a name, an id, the words on pay
const MAX_ADDRESS = 2000
const Words = z.union([z.string(), z.number().transform(String)])

/** A title on one line, without markup. */
export function readTitle(given: string): string {
  const plain = isHtml(given) ? fromHtml(given).replaceAll('**', '') : decodeEntities(given)
  return clean(plain).replace(/\s+/g, ' ').trim()
}

/** A description as plain Markdown. */
export function readText(given: string): string {
  return clean(isHtml(given) ? fromHtml(given) : decodeEntities(given)).trim()
}

/** At most 200 characters on one line. */
export function readWords(value: unknown): string | undefined {
  const parsed = Words.safeParse(value)
  if (!parsed.success) return undefined
  const words = clean(parsed.data).replace(/\s+/g, ' ').trim()
  return words === '' || words.length > MAX_WORDS ? undefined : words
}

/** A name, or {name} as schema.org has it. */
export function readOrganization(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'name' in value) return readWords(value.name)
  return readWords(value)
}

/** security: only web addresses without a user name; anything else could run or mislead. */
export function readAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_ADDRESS) return undefined
  const url = URL.parse(value.trim())
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  return url && isWeb && url.username === '' && url.password === '' ? url.href : undefined
}

export function readMail(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const address =
    value
      .trim()
      .replace(/^mailto:/i, '')
      .split('?', 1)[0] ?? ''
  return z.email().max(254).safeParse(address).data
}

/** At most `length` units, never half a character. */
export function cutTo(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trimEnd()
}
