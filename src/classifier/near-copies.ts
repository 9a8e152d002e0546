/** Whether a text says what another one says, but for a few words. */
import { analyse } from '../text/tokens.ts'
import { hash } from './words.ts'

/** So much of the phrases of two near-copies is the same. */
export const NEAR_COPY = 0.8
const PHRASE = 4 // words
/** Phrases that are compared where texts may be many and long. */
const MOST_SIGNED = 512

/** The phrases of a text, as numbers; never none. */
export type Phrases = ReadonlySet<number>

/** Four words that follow one another, as stems and without function words; of less, all of it. */
export function phrasesOf(text: string): Phrases {
  const stems = analyse(text)
  if (stems.length < PHRASE) return new Set([hash(stems.join(' ') || text.trim())])
  return new Set(
    stems.slice(PHRASE - 1).map((_, at) => hash(stems.slice(at, at + PHRASE).join(' '))),
  )
}

/** The phrases of a posting's text; one of few words is told from others by its title, too. */
export function phrasesOfPosting({ title, text }: { title: string; text: string }): Phrases {
  const phrases = phrasesOf(text)
  return phrases.size > 1 ? phrases : phrasesOf(`${title}\n${text}`)
}

/**
 * At most 512 phrases, those of the smallest numbers: near-copies have the same share of these in
 * common as of all (±2 in a hundred), whatever their length.
 */
export function signatureOf(phrases: Phrases): Phrases {
  if (phrases.size <= MOST_SIGNED) return phrases
  return new Set([...phrases].sort((a, b) => a - b).slice(0, MOST_SIGNED))
}

export type CopyFinder = {
  add: (phrases: Phrases) => void
  /** Whether a text that was added is a near-copy. */
  hasCopyOf: (phrases: Phrases) => boolean
}

/**
 * Finds near-copies among texts. Cost of one question: for each phrase, the added texts that hold it.
 * @param of which of two texts the share is of. smaller: also a part of a longer text is a copy.
 *   larger: neither may say much more than the other.
 */
export function copyFinder(of: 'smaller' | 'larger'): CopyFinder {
  const sizes: number[] = []
  const holders = new Map<number, number[]>()
  return {
    add: (phrases) => {
      for (const phrase of phrases) {
        const known = holders.get(phrase)
        if (known) known.push(sizes.length)
        else holders.set(phrase, [sizes.length])
      }
      sizes.push(phrases.size)
    },
    hasCopyOf: (phrases) => {
      const shared = new Uint32Array(sizes.length)
      for (const phrase of phrases) {
        for (const place of holders.get(phrase) ?? []) shared[place]!++
      }
      const whole = of === 'smaller' ? Math.min : Math.max
      return sizes.some((size, at) => shared[at]! >= NEAR_COPY * whole(size, phrases.size))
    },
  }
}
