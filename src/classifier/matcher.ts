/** Finds the sequences of compiled patterns in a text, starting from the rarest word of each. */
import { START } from './pattern.ts'
import {
  ANCHOR,
  ELEMENT,
  ELEMENTS,
  FLAGS,
  GAP,
  IS_DUTY,
  IS_NOTED,
  IS_WIDE,
  LENGTH,
  MOST_FIGURE,
  OWNER,
  WORDS,
} from './sequence-table.ts'
import { KIND, type Words } from './words.ts'

/** Units [start, end) of the words; `duty` is the unit of the duty's verb, -1 without one. */
export type Match = { owner: number; start: number; end: number; duty: number }

/** Number of the sentence that last held a class, by class: counted on through all texts. */
let heldIn = new Uint32Array(0)
let sentencesRead = 0
/** Sequences to try from the unit under way: as many as there can be. */
const anchored = new Int16Array(MOST_FIGURE + 1)

/** All matches, in the order of their anchors. Of one sequence and anchor the shortest is taken. */
export function matchesIn(words: Words): Match[] {
  const found: Match[] = []
  const { ids, sentences, vocabulary } = words
  if (heldIn.length < vocabulary.classes) heldIn = new Uint32Array(vocabulary.classes)
  for (let start = 0; start < ids.length; ) {
    sentencesRead = (sentencesRead + 1) >>> 0 || 1
    let end = start
    for (; end < ids.length && sentences[end] === sentences[start]; end++) {
      vocabulary.noteMates(ids[end]!, heldIn, sentencesRead)
    }
    for (let at = start; at < end; at++) {
      const count = vocabulary.anchoredAt(ids, at, heldIn, sentencesRead, anchored)
      for (let i = 0; i < count; i++) {
        const match = matchAt(words, vocabulary.table.begins[anchored[i]!]!, at)
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

/** @param sequence its row in the table of sequences, and so in the following */
function matchAt(words: Words, sequence: number, at: number): Match | undefined {
  const { rows } = words.vocabulary.table
  if (!mayStand(rows, sequence)) return undefined
  const anchor = rows[sequence + ANCHOR]!
  const first = sequence + ELEMENTS
  const element = first + ELEMENT * anchor
  const end = first + ELEMENT * rows[sequence + LENGTH]!
  duty = rows[element + FLAGS]! & IS_DUTY ? at : NONE
  const to = element + ELEMENT < end ? forward(words, element + ELEMENT, end, at) : at + 1
  if (to === NONE) return undefined
  const from = anchor > 0 ? backward(words, element - ELEMENT, first, at) : at
  return from === NONE ? undefined : { owner: rows[sequence + OWNER]!, start: from, end: to, duty }
}

/** False when the sentence under way lacks a class of the sequence. */
function mayStand(rows: Int16Array, sequence: number): boolean {
  const end = sequence + ELEMENTS + ELEMENT * rows[sequence + LENGTH]!
  for (let element = sequence + ELEMENTS; element < end; element += ELEMENT) {
    const isNoted = (rows[element + FLAGS]! & IS_NOTED) !== 0
    if (isNoted && heldIn[rows[element + WORDS]!] !== sentencesRead) return false
  }
  return true
}

/** The end of the match when this element and those after it are found after unit `from`. */
function forward(words: Words, element: number, lastElement: number, from: number): number {
  const { ids, vocabulary } = words
  const { rows } = vocabulary.table
  const flags = rows[element + FLAGS]!
  const group = flags & IS_WIDE ? words.sentences : words.clauses
  const last = Math.min(ids.length - 1, from + 1 + rows[element + GAP]!)
  for (let at = from + 1; at <= last && group[at] === group[from]; at++) {
    if (!vocabulary.holds(ids[at]!, rows[element + WORDS]!)) continue
    const next = element + ELEMENT
    const end = next < lastElement ? forward(words, next, lastElement, at) : at + 1
    if (end !== NONE) {
      if (flags & IS_DUTY) duty = at
      return end
    }
  }
  return NONE
}

/** The same before unit `from`; the gap is the one that the element after this one names. */
function backward(words: Words, element: number, firstElement: number, from: number): number {
  const { ids, vocabulary } = words
  const { rows } = vocabulary.table
  const after = element + ELEMENT
  if (rows[element + WORDS] === START) return isBeginning(words, from) ? from : NONE
  const group = rows[after + FLAGS]! & IS_WIDE ? words.sentences : words.clauses
  const first = Math.max(0, from - 1 - rows[after + GAP]!)
  for (let at = from - 1; at >= first && group[at] === group[from]; at--) {
    if (!vocabulary.holds(ids[at]!, rows[element + WORDS]!)) continue
    const start = element > firstElement ? backward(words, element - ELEMENT, firstElement, at) : at
    if (start !== NONE) {
      if (rows[element + FLAGS]! & IS_DUTY) duty = at
      return start
    }
  }
  return NONE
}

/** True at the first unit of a sentence or line, list signs set aside. */
export function isBeginning({ entries, sentences }: Words, at: number): boolean {
  let before = at - 1
  while (before >= 0 && entries[before]!.kind === KIND.item) before--
  return before < 0 || sentences[before] !== sentences[at]
}
