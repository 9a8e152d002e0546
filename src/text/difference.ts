/** What was taken out of a text and what was put in, word by word. */

export type Piece = { kind: 'same' | 'del' | 'ins'; text: string }

/** Words times words that are compared; beyond it the middle is shown as replaced as a whole. */
const MOST_CELLS = 4_000_000

/**
 * The pieces of which one text becomes another: the `same` and `del` ones joined are `before`, the
 * `same` and `ins` ones are `after`. Time and memory are bounded.
 */
export function difference(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const head = a.slice(0, start)
  const tail = a.slice(a.length - end)
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    ...head.map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...tail.map((text) => ({ kind: 'same' as const, text })),
  ])
}

/** Words with the space behind them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+\s*/g) ?? []
}

/** By the longest common subsequence of words. */
function between(a: readonly string[], b: readonly string[]): Piece[] {
  const del = (text: string): Piece => ({ kind: 'del', text })
  const ins = (text: string): Piece => ({ kind: 'ins', text })
  if (a.length * b.length > MOST_CELLS) return [...a.map(del), ...b.map(ins)]
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j]!
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i]! })
      i++
      j++
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(del(a[i++]!))
    } else pieces.push(ins(b[j++]!))
  }
  return pieces
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const { kind, text } of pieces) {
    const last = whole.at(-1)
    if (last?.kind === kind) last.text += text
    else whole.push({ kind, text })
  }
  return whole
}
