/** Where a page of the watch ends, as a word in its address. */
import { z } from 'zod'
import type { ItemEnd } from '../../db/watch-items.ts'

const End = z.tuple([z.number().int(), z.number().int(), z.string().max(400)])

export function writeEnd({ postings, organizationId, key }: ItemEnd): string {
  return Buffer.from(JSON.stringify([postings, organizationId, key])).toString('base64url')
}

/** @returns null for anything that {@link writeEnd} did not write: the first page */
export function readEnd(word: string): ItemEnd | null {
  try {
    const parsed = End.parse(JSON.parse(Buffer.from(word, 'base64url').toString()))
    const [postings, organizationId, key] = parsed
    // PostgreSQL takes no NUL in a text.
    return key.includes('\0') ? null : { postings, organizationId, key }
  } catch {
    return null
  }
}
