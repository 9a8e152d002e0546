/** The units of a text while it is being folded. */
import { FOLDS_TO, foldedUnit, foldedUnits } from './character.ts'

/** Units [start, end) that go; rising and apart. */
export type Cut = readonly [start: number, end: number]

const { LINE_BREAK, BLANK, NOTHING, SEVERAL } = FOLDS_TO
const A = 97
const Z = 122

/**
 * Folded units and where each stands in the original; `size` of them count.
 * measured: one working space for all texts, since new arrays for each cost as much as the folding.
 */
export class Draft {
  starts = new Uint16Array(0)
  ends = new Uint16Array(0)
  size = 0
  /** False when no sign stands three times, each two units after the one before. */
  maySpaceLetters = false
  #units = new Uint16Array(0)
  /** The low half of each unit, which is all of it in most texts. */
  #bytes = Buffer.alloc(0)
  /** The bits that any unit has. */
  #bits = 0

  /** Reads the first `length` units of a text, in place of what was read before. */
  read(original: string, length: number): void {
    this.size = this.#bits = 0
    this.maySpaceLetters = false
    this.#reserve(length)
    for (let at = 0; at < length; at++) {
      at = this.#readRun(original, at, length)
      if (at < length) at = this.#readSeveral(original, at, length)
    }
  }

  /** Reads up to a character that folds to several units, and gives its offset; `length` when none is left. */
  #readRun(original: string, from: number, length: number): number {
    const { starts, ends } = this
    const units = this.#units
    const bytes = this.#bytes
    let { size } = this
    let bits = this.#bits
    let at = from
    for (; at < length; at++) {
      let unit = foldedUnit(original.charCodeAt(at))
      if (unit >= LINE_BREAK && unit <= SEVERAL) {
        if (unit === NOTHING) continue
        if (unit === SEVERAL) break
        const last = size === 0 ? 0 : units[size - 1]
        unit = unit === BLANK ? 32 : 10
        if (last === 32 || last === 10) {
          if (unit === 10) bytes[size - 1] = units[size - 1] = 10
          continue
        }
      }
      units[size] = unit
      bytes[size] = unit
      starts[size] = at
      ends[size] = at + 1
      bits |= unit
      if ((unit < A || unit > Z) && size > 3 && unit === units[size - 2]) {
        this.maySpaceLetters ||= unit === units[size - 4]
      }
      size++
    }
    this.size = size
    this.#bits = bits
    return at
  }

  /** Reads one character of any plane; gives the offset of its last unit. */
  #readSeveral(original: string, at: number, length: number): number {
    const character = String.fromCodePoint(original.codePointAt(at)!)
    const folded = foldedUnits(character)
    const next = at + character.length
    this.#reserve(this.size + folded.length + Math.max(0, length - next))
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charCodeAt(i)
      this.#units[this.size] = unit
      this.#bytes[this.size] = unit
      this.starts[this.size] = at
      this.ends[this.size] = next
      this.#bits |= unit
      this.maySpaceLetters ||=
        unit === this.#units[this.size - 2] && unit === this.#units[this.size - 4]
      this.size++
    }
    return next - 1
  }

  #reserve(capacity: number): void {
    const { starts, ends } = this
    const units = this.#units
    const bytes = this.#bytes
    if (capacity <= units.length) return
    const more = Math.max(4096, 2 * capacity)
    this.#units = new Uint16Array(more)
    this.#units.set(units)
    this.#bytes = Buffer.alloc(more)
    this.#bytes.set(bytes)
    this.starts = new Uint16Array(more)
    this.starts.set(starts)
    this.ends = new Uint16Array(more)
    this.ends.set(ends)
  }

  /** The units as a string; one byte a unit where that is enough, for patterns run faster on it. */
  text(): string {
    if (this.#bits < 0x100) return this.#bytes.toString('latin1', 0, this.size)
    return Buffer.from(this.#units.buffer).toString('utf16le', 0, 2 * this.size)
  }

  /** Where each unit stands, in one piece of memory: pieces cost more to give back than to fill. */
  offsets(): { starts: Uint16Array; ends: Uint16Array } {
    const { size } = this
    const memory = new ArrayBuffer(4 * size)
    const starts = new Uint16Array(memory, 0, size)
    const ends = new Uint16Array(memory, 2 * size, size)
    starts.set(this.starts.subarray(0, size))
    ends.set(this.ends.subarray(0, size))
    return { starts, ends }
  }

  /** Takes units out; what is cut belongs to the unit before it, so a span shows "chargé·e" whole. */
  cut(cuts: readonly Cut[]): void {
    const { starts, ends, size } = this
    let kept = cuts[0]?.[0] ?? size
    cuts.forEach(([, end], place) => {
      const next = cuts[place + 1]?.[0] ?? size
      ends[kept - 1] = ends[end - 1]!
      for (const row of [this.#units, this.#bytes, starts, ends]) row.copyWithin(kept, end, next)
      kept += next - end
    })
    this.size = kept
  }
}
