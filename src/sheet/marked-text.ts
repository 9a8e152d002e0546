/** The employer's Markdown as safe markup, with the evidence marked and numbered in place. */
import { escapeHtml, renderText } from '../http/markdown.ts'

/** A passage to mark: UTF-16 offsets into the text, its number and its side. */
export type Mark = {
  n: number
  start: number
  end: number
  isFor: boolean
  /** A question of the posting check, which speaks neither for nor against. */
  isQuestion?: boolean
  label: string
}

/** Private-use characters stand for mark boundaries while Markdown is rendered. */
const OPEN = 0xe000
const CLOSE = 0xe800
const BOUNDARY = /[\ue000-\uefff]/g
/** What Markdown reads as an address: `](…)`, `<https:…>`, `[name]: …`. */
const LINK_ADDRESS =
  /\]\([^)\n]{0,2000}\)|<[a-z]{2,10}:[^<>\s]{0,2000}>|^[ ]{0,3}\[[^\]\n]{1,200}\]:[^\n]{0,2000}/gim
/** Line openings that Markdown reads: a boundary before them would hide them. */
const LINE_OPENING = /^(?:[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+)+/

/**
 * Safe markup with every mark wrapped as `<mark id="m1">` and followed by its number. A mark that
 * crosses paragraphs is wrapped piece by piece, so that the markup always nests.
 */
export function renderMarkedText(text: string, marks: readonly Mark[]): string {
  const source = text.replace(BOUNDARY, '\ufffd')
  return wrapMarks(renderText(withBoundaries(source, marks)), marks)
}

/** A title (no Markdown) with its marks. */
export function renderMarkedTitle(title: string, marks: readonly Mark[]): string {
  const source = title.replace(BOUNDARY, '\ufffd')
  // Numbers come after the whole title, which is read aloud as one.
  return wrapMarks(escapeHtml(withBoundaries(source, marks)), marks, '')
}

function withBoundaries(text: string, marks: readonly Mark[]): string {
  const addresses = [...text.matchAll(LINK_ADDRESS)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  // An address must stay whole: a boundary inside it moves behind it.
  const outside = (at: number) =>
    addresses.find(({ start, end }) => start < at && at < end)?.end ?? at
  const boundaries = marks.flatMap(({ n, start, end }) => {
    const from = outside(afterLineOpening(text, start))
    const to = outside(end)
    if (from >= to) return []
    return [
      { at: from, order: 1, sign: String.fromCharCode(OPEN + n) },
      { at: to, order: 0, sign: String.fromCharCode(CLOSE + n) },
    ]
  })
  boundaries.sort((a, b) => a.at - b.at || a.order - b.order)
  let out = ''
  let from = 0
  for (const { at, sign } of boundaries) {
    out += text.slice(from, at) + sign
    from = at
  }
  return out + text.slice(from)
}

function afterLineOpening(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const opening = LINE_OPENING.exec(text.slice(lineStart, lineStart + 200))
  return opening ? Math.max(start, lineStart + opening[0].length) : start
}

/** Turns boundaries into marks, text piece by text piece: tags are never crossed. */
function wrapMarks(
  html: string,
  marks: readonly Mark[],
  numbersAtEnd: string | null = null,
): string {
  const byNumber = new Map(marks.map((mark) => [mark.n, mark]))
  const open: Mark[] = []
  const named = new Set<number>()
  // A number is a link of its own, and links do not nest: it waits for the end of the employer's.
  let waiting = numbersAtEnd
  let out = ''
  const write = (piece: string) => {
    const mark = open[0]
    if (!mark || piece.trim() === '') {
      out += piece
      return
    }
    const id = named.has(mark.n) ? '' : ` id="m${mark.n}"`
    named.add(mark.n)
    const side = sideOf(mark)
    out += `<mark${id}${side && ` class="${side}"`}>${piece}</mark>`
  }
  const cross = (boundary: string) => {
    const code = boundary.charCodeAt(0)
    if (code < CLOSE) {
      open.push(byNumber.get(code - OPEN)!)
      return
    }
    const mark = byNumber.get(code - CLOSE)!
    open.splice(open.indexOf(mark), 1)
    const number = numberLink(mark, !named.has(mark.n))
    if (waiting === null) out += number
    else waiting += number
    named.add(mark.n)
  }
  for (const piece of html.split(/(<[^>]*>|[\ue000-\uefff])/)) {
    if (/^[\ue000-\uefff]$/.test(piece)) cross(piece)
    else if (!piece.startsWith('<')) write(piece)
    else {
      out += piece.replace(BOUNDARY, '')
      if (piece.startsWith('<a ')) waiting = ''
      if (piece === '</a>') {
        out += waiting ?? ''
        waiting = null
      }
    }
  }
  return out + (waiting ?? '')
}

/** The number that leads to the reason; it carries the id when another mark covers all its words. */
function numberLink(mark: Mark, needsId: boolean): string {
  const id = needsId ? ` id="m${mark.n}"` : ''
  const side = sideOf(mark)
  return `<a class="${side ? `n ${side}` : 'n'}"${id} href="#r${mark.n}" aria-label="${escapeHtml(mark.label)}">${mark.n}</a>`
}

function sideOf({ isFor, isQuestion }: Mark): '' | 'against' | 'check' {
  if (isQuestion) return 'check'
  return isFor ? '' : 'against'
}
