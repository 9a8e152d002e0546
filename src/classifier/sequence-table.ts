/** Compiled sequences in one flat array. */
import type { Sequence } from './pattern.ts'

/** Of a sequence's row: whose it is, its anchor, how many elements; then the elements. */
export const OWNER = 0
export const ANCHOR = 1
export const LENGTH = 2
export const ELEMENTS = 3
/** Of an element: its word class, the gap that may precede it, and its flags. */
export const WORDS = 0
export const GAP = 1
export const FLAGS = 2
export const ELEMENT = 3
/** Flags: the gap may cross a colon; the verb of a duty; a class that is noted for each sentence. */
export const IS_WIDE = 1
export const IS_DUTY = 2
export const IS_NOTED = 4

/** Figures must fit two bytes. */
export const MOST_FIGURE = 2 ** 15 - 1

/**
 * The rows of all sequences, and where each begins.
 * measured: as objects that name one another, the hundred that are walked through for a posting take
 * three times as long.
 */
export type SequenceTable = { rows: Int16Array; begins: Uint32Array }

/**
 * @param noted classes that are noted for each sentence
 * @throws RangeError when a figure needs more than two bytes
 */
export function tableOf(sequences: readonly Sequence[], noted: ReadonlySet<number>): SequenceTable {
  const begins = new Uint32Array(sequences.length)
  const figures: number[] = []
  sequences.forEach(({ owner, anchor, elements }, place) => {
    begins[place] = figures.length
    figures.push(owner, anchor, elements.length)
    for (const { words, gap, isWide, isDuty } of elements) {
      const flags =
        (isWide ? IS_WIDE : 0) | (isDuty ? IS_DUTY : 0) | (noted.has(words) ? IS_NOTED : 0)
      figures.push(words, gap, flags)
    }
  })
  if (figures.some((figure) => figure > MOST_FIGURE)) throw new RangeError('a figure is too great')
  return { rows: Int16Array.from(figures), begins }
}
