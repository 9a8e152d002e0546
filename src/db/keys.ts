/** Names as keys: what makes two spellings one organization or one city. */
import { createHash } from 'node:crypto'
import { fold } from '../text/normalise.ts'

const MAX_KEY = 200 // characters

/**
 * A name folded for comparing: lower case, no accents, signs as single spaces. A name of signs alone
 * is its own key.
 * @returns '' only for an empty name
 */
export function keyOf(name: string): string {
  const words = fold(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return (words || name.trim()).slice(0, MAX_KEY).toWellFormed()
}

/** A key as the readable part of an address: [a-z0-9-]+, at most 60 characters. */
export function slugOf(key: string): string {
  const slug = key
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return slug || `x${sha256(key).slice(0, 8)}`
}

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** JSON with the names of every object in order: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
