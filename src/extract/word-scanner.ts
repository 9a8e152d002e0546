/** Where any of many words stands in a text, found in one pass. */

/** Words are made of UTF-16 units below this one: letters, signs and the euro. */
export const UNITS_KNOWN = 0x2100

/** One list that a word belongs to. */
type Owner = { list: number; length: number }

type Tree = { next: Uint32Array; owners: Owner[][] }

/**
 * Finds the words of several lists at once, wherever they stand, also within other words.
 * @see Aho and Corasick (1975), Communications of the ACM 18, for the automaton
 */
export class WordScanner {
  /** Of each unit the column in `#next`; 0 for units in no word. */
  readonly #columns = new Uint8Array(UNITS_KNOWN)
  /** Columns of a row. */
  readonly #width: number
  /** `#next[row + column]` is the row after that unit; the text begins at row 0. */
  readonly #next: Uint32Array
  /** Rows from here on are those where words end. */
  readonly #firstEnd: number
  /** The words that end at each row, by its number among those rows. */
  readonly #owners: readonly (readonly Owner[])[]

  /** @param lists words of units below {@link UNITS_KNOWN}, none empty */
  constructor(lists: readonly (readonly string[])[]) {
    const units = [...new Set(lists.flatMap((words) => words.flatMap((word) => [...word])))]
    units.forEach((unit, place) => {
      this.#columns[unit.charCodeAt(0)] = place + 1
    })
    this.#width = units.length + 1
    const tree = this.#treeOf(lists)
    this.#link(tree)
    // Nodes where words end come last, so that one comparison tells them.
    const ends = (node: number) => Math.min(1, tree.owners[node]!.length)
    const nodes = tree.owners.map((_, node) => node).sort((a, b) => ends(a) - ends(b))
    const rows = new Uint32Array(nodes.length)
    for (const [place, node] of nodes.entries()) rows[node] = place * this.#width
    this.#next = new Uint32Array(nodes.length * this.#width)
    for (const node of nodes) {
      for (let column = 0; column < this.#width; column++) {
        this.#next[rows[node]! + column] = rows[tree.next[node * this.#width + column]!]!
      }
    }
    this.#owners = nodes.map((node) => tree.owners[node]!).filter(({ length }) => length > 0)
    this.#firstEnd = (nodes.length - this.#owners.length) * this.#width
  }

  /** Hands over each place where a word of a list stands, by rising end. Linear. */
  scan(text: string, visit: (list: number, start: number, end: number) => void): void {
    const columns = this.#columns
    const next = this.#next
    const firstEnd = this.#firstEnd
    let row = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      row = next[row + (code < UNITS_KNOWN ? columns[code]! : 0)]!
      if (row < firstEnd) continue
      const owners = this.#owners[(row - firstEnd) / this.#width]!
      for (const { list, length } of owners) visit(list, at + 1 - length, at + 1)
    }
  }

  /** The words as a tree: `next[node * width + column]`, 0 where there is no branch. */
  #treeOf(lists: readonly (readonly string[])[]): Tree {
    const units = lists.flat().reduce((sum, { length }) => sum + length, 0)
    const next = new Uint32Array((1 + units) * this.#width)
    const owners: Owner[][] = [[]]
    lists.forEach((words, list) => {
      for (const word of words) {
        let node = 0
        for (let i = 0; i < word.length; i++) {
          const place = node * this.#width + this.#columns[word.charCodeAt(i)]!
          if (next[place] === 0) next[place] = owners.push([]) - 1
          node = next[place]!
        }
        owners[node]!.push({ list, length: word.length })
      }
    })
    return { next, owners }
  }

  /** Fills the empty places with the branch of the longest end of what was read that begins a word. */
  #link({ next, owners }: Tree): void {
    const width = this.#width
    const fallback = new Uint32Array(owners.length)
    const queue = [...next.slice(0, width)].filter((node) => node > 0)
    for (let place = 0; place < queue.length; place++) {
      const node = queue[place]!
      const back = fallback[node]!
      owners[node]!.push(...owners[back]!)
      for (let column = 0; column < width; column++) {
        const child = next[node * width + column]!
        const other = next[back * width + column]!
        if (child === 0) next[node * width + column] = other
        else {
          fallback[child] = other
          queue.push(child)
        }
      }
    }
  }
}
