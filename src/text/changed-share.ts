/** How much of a text another one changes. */
import { fold } from './normalise.ts'

/**
 * Share of words that only one of the two texts has, in [0, 1]: 0 for the same words, whatever
 * their order, case and signs. Linear in both lengths.
 */
export function changedShare(before: string, after: string): number {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      common++
      counts.set(word, left - 1)
    }
  }
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 0 : 1 - common / longest
}

function wordsOf(text: string): string[] {
  return fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
}
