/** A line as bytes, without its line break; `bytes` is null when it was too long to keep. */
export type Line = { number: number; bytes: Buffer | null }

/** Longest line, and longest CSV record, in bytes. Longer ones are passed over, never held. */
export const MAX_LINE = 1_000_000

const NEWLINE = 0x0a
const RETURN = 0x0d

/** Cuts a stream of bytes into lines, a group for each chunk; holds at most one line. */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  const held: Buffer[] = []
  let heldLength = 0
  let number = 0
  const take = (last: Buffer): Line => {
    number++
    const length = heldLength + last.length
    const bytes = held.length === 0 ? last : Buffer.concat([...held, last])
    held.length = 0
    heldLength = 0
    if (length > MAX_LINE) return { number, bytes: null }
    return { number, bytes: bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes }
  }
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      lines.push(take(chunk.subarray(from, at)))
      from = at + 1
    }
    const rest = chunk.subarray(from)
    heldLength += rest.length
    if (heldLength > MAX_LINE) held.length = 0
    else if (rest.length > 0) held.push(Buffer.from(rest))
    if (lines.length > 0) yield lines
  }
  if (heldLength > 0) yield [take(Buffer.alloc(0))]
}
