/** Finds the sequences of compiled patterns in a text, starting from the rarest word of each. */
import { type Sequence, START } from './pattern.ts'
import { KIND, type Words } from './words.ts'

/** Units [start, end) of the words; `duty` is the unit of the duty's verb, -1 without one. */
export type Match = { owner: number; start: number; end: number; duty: number }

/** Number of the sentence that last held a class, by class: counted on through all texts. */
let heldIn = new Uint32Array(0)
let sentencesRead = 0
/** Sequences to try from the unit under way: as many as there can be. */
const anchored = new Int16Array(2 ** 15)

/**
 * All matches, in the order of their anchors. Of one sequence and anchor the shortest is taken.
 * @param classes how many word classes there are
 */
export function matchesIn(words: Words, sequences: readonly Sequence[], classes: number): Match[] {
  const found: Match[] = []
  const { ids, sentences, vocabulary } = words
  if (heldIn.length < classes) heldIn = new Uint32Array(classes)
  for (let start = 0; start < ids.length; ) {
    sentencesRead = (sentencesRead + 1) >>> 0 || 1
    let end = start
    for (; end < ids.length && sentences[end] === sentences[start]; end++) {
      vocabulary.noteMates(ids[end]!, heldIn, sentencesRead)
    }
    for (let at = start; at < end; at++) {
      const count = vocabulary.anchoredAt(ids, at, heldIn, sentencesRead, anchored)
      for (let i = 0; i < count; i++) {
        const match = matchAt(words, sequences[anchored[i]!]!, at)
        if (match !== undefined) found.push(match)
      }
    }
    start = end
  }
  return found
}

const NONE = -1
/** Where the duty's verb of the sequence under way was found. One text is read at a time. */
let duty = NONE

function matchAt(words: Words, sequence: Sequence, at: number): Match | undefined {
  const { elements, anchor, owner } = sequence
  duty = elements[anchor]!.isDuty ? at : NONE
  const end = anchor + 1 < elements.length ? forward(words, sequence, anchor + 1, at) : at + 1
  if (end === NONE) return undefined
  const start = anchor > 0 ? backward(words, sequence, anchor - 1, at) : at
  return start === NONE ? undefined : { owner, start, end, duty }
}

/** The end of the match when element `i` and those after it are found after unit `from`. */
function forward(words: Words, sequence: Sequence, i: number, from: number): number {
  const element = sequence.elements[i]!
  const group = element.isWide ? words.sentences : words.clauses
  const last = Math.min(words.entries.length - 1, from + 1 + element.gap)
  for (let at = from + 1; at <= last && group[at] === group[from]; at++) {
    if (!holds(words, at, element.words)) continue
    const end = i + 1 < sequence.elements.length ? forward(words, sequence, i + 1, at) : at + 1
    if (end !== NONE) {
      if (element.isDuty) duty = at
      return end
    }
  }
  return NONE
}

/** The same before unit `from`; the gap is the one that the element after `i` names. */
function backward(words: Words, sequence: Sequence, i: number, from: number): number {
  const { gap, isWide } = sequence.elements[i + 1]!
  const element = sequence.elements[i]!
  if (element.words === START) return isBeginning(words, from) ? from : NONE
  const group = isWide ? words.sentences : words.clauses
  const first = Math.max(0, from - 1 - gap)
  for (let at = from - 1; at >= first && group[at] === group[from]; at--) {
    if (!holds(words, at, element.words)) continue
    const start = i > 0 ? backward(words, sequence, i - 1, at) : at
    if (start !== NONE) {
      if (element.isDuty) duty = at
      return start
    }
  }
  return NONE
}

function holds({ ids, vocabulary }: Words, at: number, words: number): boolean {
  return vocabulary.holds(ids[at]!, words)
}

/** True at the first unit of a sentence or line, list signs set aside. */
export function isBeginning({ entries, sentences }: Words, at: number): boolean {
  let before = at - 1
  while (before >= 0 && entries[before]!.kind === KIND.item) before--
  return before < 0 || sentences[before] !== sentences[at]
}
