/** Finds the sequences of compiled patterns in a text, starting from the rarest word of each. */
import { type Sequence, START } from './pattern.ts'
import { KIND, type Words } from './words.ts'

/** Units [start, end) of the words; `duty` is the unit of the duty's verb, -1 without one. */
export type Match = { owner: number; start: number; end: number; duty: number }

/** Number of the sentence that last held a class, by class: counted on through all texts. */
let heldIn = new Uint32Array(0)
let sentencesRead = 0

/**
 * All matches, in the order of their anchors. Of one sequence and anchor the shortest is taken.
 * @param classes how many word classes there are
 */
export function matchesIn(words: Words, sequences: readonly Sequence[], classes: number): Match[] {
  const found: Match[] = []
  const { entries, sentences } = words
  if (heldIn.length < classes) heldIn = new Uint32Array(classes)
  for (let start = 0; start < entries.length; ) {
    sentencesRead = (sentencesRead + 1) >>> 0 || 1
    let end = start
    for (; end < entries.length && sentences[end] === sentences[start]; end++) {
      const { classList } = entries[end]!
      for (let i = 0; i < classList.length; i++) heldIn[classList[i]!] = sentencesRead
    }
    for (let at = start; at < end; at++) tryAnchors(words, at, sequences, found)
    start = end
  }
  return found
}

/**
 * Tries every sequence anchored at a unit. measured: of a thousand tries in a posting its neighbours
 * and the sentence refuse all but thirty, before anything is walked through.
 */
function tryAnchors(
  words: Words,
  at: number,
  sequences: readonly Sequence[],
  found: Match[],
): void {
  const { entries } = words
  const { anchors } = entries[at]!
  if (anchors.length === 0) return
  const before = at > 0 ? entries[at - 1]!.classes : NOTHING
  const after = at + 1 < entries.length ? entries[at + 1]!.classes : NOTHING
  for (let i = 0; i < anchors.length; i += 4) {
    const mate = anchors[i + 2]!
    if (mate >= 0 && heldIn[mate] !== sentencesRead) continue
    const next = anchors[i]!
    if (next >= 0 && (after[next >> 5]! & (1 << (next & 31))) === 0) continue
    const previous = anchors[i + 1]!
    if (previous >= 0 && (before[previous >> 5]! & (1 << (previous & 31))) === 0) continue
    const match = matchAt(words, sequences[anchors[i + 3]!]!, at)
    if (match !== undefined) found.push(match)
  }
}

const NONE = -1
const NOTHING = new Uint32Array(256)
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

function holds({ entries }: Words, at: number, words: number): boolean {
  return (entries[at]!.classes[words >> 5]! & (1 << (words & 31))) !== 0
}

/** True at the first unit of a sentence or line, list signs set aside. */
export function isBeginning({ entries, sentences }: Words, at: number): boolean {
  let before = at - 1
  while (before >= 0 && entries[before]!.kind === KIND.item) before--
  return before < 0 || sentences[before] !== sentences[at]
}
