/** The sentences of an employer's Markdown, and the text without some of them. */
import { blocksOf, type TextBlock } from '../../http/markdown.ts'

/** A sentence by its words: where the same words stand twice, `occurrence` says which (from 0). */
export type SentenceName = { text: string; occurrence: number }
/** UTF-16 offsets into the whole text; a heading is one sentence. */
export type Sentence = SentenceName & { start: number; end: number }

type Block = TextBlock & { sentences: Sentence[] }

/** What opens a line: quotes, list signs, heading signs. */
const OPENING = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)]|#{1,6})(?:[ \t]+|$))*/
const SEGMENTER = new Intl.Segmenter('fr', { granularity: 'sentence' })
/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(«"])(?:\p{Lu}|MM?|Mr|Mrs|Mme|Mlle|Dr|Me|St|Ste|art|env|ex|cf|no|p|vs)\.$/iu
const LONGEST_ENDING = 12 // UTF-16 units of a sentence's end that are looked at
const ENDED = /[.!?…:;]["'»”)\]*_]*$/u

/** A text with its sentences in order; none crosses a paragraph, a list item or a heading. */
export type ReadText = { text: string; lines: readonly number[]; blocks: Block[]; all: Sentence[] }

export function readSentences(text: string): ReadText {
  const lines = lineStarts(text)
  const blocks = readBlocks(text, lines)
  return { text, lines, blocks, all: blocks.flatMap(({ sentences }) => sentences) }
}

/**
 * The text without those sentences, exactly: every other character of words stays. A list item or a
 * paragraph that loses all its sentences goes with its line.
 * @returns null when one of them is not in the text
 */
export function withoutSentences(read: ReadText, names: readonly SentenceName[]): string | null {
  const { text, blocks } = read
  const all = new Map(read.all.map((sentence) => [keyOf(sentence), sentence]))
  const gone = new Set<Sentence>()
  for (const name of names) {
    const sentence = all.get(keyOf(name))
    if (sentence === undefined) return null
    gone.add(sentence)
  }
  const cuts = blocks.flatMap((block, at) => {
    if (!block.sentences.some((sentence) => gone.has(sentence))) return []
    if (!block.sentences.every((sentence) => gone.has(sentence))) return sentenceCuts(block, gone)
    return [wholeCut(read, at, gone)]
  })
  return withoutRanges(text, cuts)
}

const keyOf = ({ text, occurrence }: SentenceName) => `${occurrence} ${text}`

function readBlocks(text: string, lines: readonly number[]): Block[] {
  const seen = new Map<string, number>()
  return blocksOf(text)
    .map((block) => {
      const sentences = rangesOf(text, lines, block).map(([start, end]) => {
        const words = text.slice(start, end)
        const occurrence = seen.get(words) ?? 0
        seen.set(words, occurrence + 1)
        return { text: words, occurrence, start, end }
      })
      return { ...block, sentences }
    })
    .filter(({ sentences }) => sentences.length > 0)
}

type Range = [start: number, end: number]

function rangesOf(text: string, lines: readonly number[], block: TextBlock): Range[] {
  const from = lines[block.from]!
  const to = block.isHeading ? lineEnd(text, from) : lines[block.to]!
  const start = from + OPENING.exec(text.slice(from, to))![0].length
  const body = text.slice(start, to).trimEnd()
  if (body === '') return []
  if (block.isHeading) return [[start, start + body.length]]
  const ranges: Range[] = []
  let signs = NO_SIGNS
  for (const { index, segment } of SEGMENTER.segment(body)) {
    const words = segment.trimEnd()
    const lead = /^[\s>]*/.exec(words)![0].length
    if (lead === words.length) continue
    const range: Range = [start + index + lead, start + index + words.length]
    const last = ranges.at(-1)
    if (last && (isOpen(signs) || goesOn(text, last, range))) last[1] = range[1]
    else {
      signs = NO_SIGNS
      ranges.push(range)
    }
    signs = withSigns(signs, words)
  }
  return ranges
}

/** Signs of emphasis and links that a sentence has so far: while some are open, it goes on. */
type Signs = { stars: number; brackets: number }
const NO_SIGNS: Signs = { stars: 0, brackets: 0 }

function withSigns({ stars, brackets }: Signs, words: string): Signs {
  const count = (sign: string) => words.split(sign).length - 1
  return { stars: stars + count('**'), brackets: brackets + count('[') - count(']') }
}

function isOpen({ stars, brackets }: Signs): boolean {
  return stars % 2 === 1 || brackets > 0
}

/** Whether two pieces are one sentence: an abbreviation before, or a broken line between. */
function goesOn(text: string, [start, end]: Range, [next]: Range): boolean {
  const ending = text.slice(Math.max(start, end - LONGEST_ENDING), end)
  if (ABBREVIATION.test(ending)) return true
  const isBroken = text.slice(end, next).includes('\n')
  return isBroken && !ENDED.test(ending) && /^\p{Ll}/u.test(text.slice(next, next + 2))
}

/** Where each line begins, and the end of the text. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  if (starts.at(-1) !== text.length) starts.push(text.length)
  return starts
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Each with the space that follows it; the last ones with the space before them. */
function sentenceCuts({ sentences }: Block, gone: ReadonlySet<Sentence>): Range[] {
  const lastKept = sentences.findLastIndex((sentence) => !gone.has(sentence))
  const cuts = sentences
    .slice(0, lastKept)
    .flatMap((s, at): Range[] => (gone.has(s) ? [[s.start, sentences[at + 1]!.start]] : []))
  const tail = sentences.at(-1)!
  if (gone.has(tail)) cuts.push([sentences[lastKept]!.end, tail.end])
  return cuts
}

/** A block that is wholly gone: its lines; of a list item that says more, only its own words. */
function wholeCut(
  { text, lines, blocks }: ReadText,
  at: number,
  gone: ReadonlySet<Sentence>,
): Range {
  const block = blocks[at]!
  const next = blocks[at + 1]
  const { item } = block
  const isFirst = item !== null && item.from === block.from
  const goesFurther = isFirst && next !== undefined && next.from < item.to
  if (goesFurther) {
    const rest = blocks.filter(({ from, to }) => from >= item.from && to <= item.to)
    const isAllGone = rest.every(({ sentences }) => sentences.every((s) => gone.has(s)))
    // What follows takes its place behind the list sign.
    if (!isAllGone)
      return [block.sentences[0]!.start, next.sentences[0]!.start - signsOf(text, next)]
  }
  return lineCut(text, lines, block)
}

/** Units of the list signs that a nested item opens with: they stay with it. */
function signsOf(text: string, { sentences: [first], from, item }: Block): number {
  const start = first!.start
  const opening = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return item !== null && item.from === from ? opening.trimStart().length : 0
}

/** Whole lines, with the blank ones after them where there are blank ones before too. */
function lineCut(text: string, lines: readonly number[], { from, to }: TextBlock): Range {
  const isBlank = (line: number) =>
    line < lines.length - 1 && text.slice(lines[line]!, lines[line + 1]).trim() === ''
  let end = to
  if (from === 0 || isBlank(from - 1)) while (isBlank(end)) end++
  return [lines[from]!, lines[end] ?? text.length]
}

function withoutRanges(text: string, cuts: readonly Range[]): string {
  let kept = ''
  let from = 0
  for (const [start, end] of cuts) {
    if (start > from) kept += text.slice(from, start)
    from = Math.max(from, end)
  }
  return (kept + text.slice(from)).trimEnd()
}
