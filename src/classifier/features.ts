/** From the words of a posting to the cues that they hold, each with its spans. */
import type { Reading } from '../extract/reading.ts'
import { type Folded, originalRange } from '../text/normalise.ts'
import { phraseEnd, type Source, type Span, spanOf, wholeWords } from '../text/spans.ts'
import { withoutContractWords } from './contract-words.ts'
import { CUES, type Cue } from './cues/index.ts'
import { MANY_TRADES } from './cues/trades.ts'
import { type Scope, scopeOf, sentenceAround, strengthInScope } from './scope.ts'

/** One cue found in a posting: how much of it holds (1 whole, 0.5 softened) and every passage that says it. */
export type CueHit = { cue: Cue; value: 0.5 | 1; spans: Span[] }

/** Passages kept for a cue; more of the same adds nothing. */
const MOST_SPANS = 6

type Field = { name: Span['field']; folded: Folded; scope: Scope }
type Found = { field: Field; start: number; end: number; value: 0.5 | 1 }

/**
 * Finds every cue in a posting, contract words blanked first.
 * @param reading title and text, folded; any length, any characters
 * @returns at most one hit a cue, in the order of `CUES`; every span is an exact slice
 */
export function cueHits(reading: Pick<Reading, 'source' | 'title' | 'text'>): CueHit[] {
  const { source } = reading
  const fields = (['title', 'text'] as const).map((name): Field => {
    const folded = reading[name]
    return { name, folded, scope: scopeOf(withoutContractWords(folded.text)) }
  })
  return CUES.flatMap((cue) => {
    const found =
      cue.id === 'many-trades'
        ? tradesFound(cue, fields)
        : fields.flatMap((field) => passages(cue, field, cue.patterns))
    return found.length === 0 ? [] : [hitOf(source, cue, found)]
  })
}

function passages(cue: Cue, field: Field, patterns: readonly RegExp[]): Found[] {
  if (cue.field !== undefined && cue.field !== field.name) return []
  const found: Found[] = []
  for (const pattern of patterns) {
    for (const match of field.scope.text.matchAll(pattern)) {
      const end = match.index + match[0].trimEnd().length
      if (end <= match.index || cue.accept?.(match, field.scope.text) === false) continue
      const value = valueInScope(cue, field.scope, match.index, end)
      if (value > 0) found.push({ field, start: match.index, end, value: value === 1 ? 1 : 0.5 })
    }
  }
  return found
}

/** "Nice to have" halves a decisive sign and drops the others. */
function valueInScope(cue: Cue, scope: Scope, start: number, end: number): 0 | 0.5 | 1 {
  if (cue.isGoverned === false) return 1
  const value = strengthInScope(scope, start, end)
  return value === 0.5 && cue.strength !== 'decisive' ? 0 : value
}

/** A trade counts where it is asked of the reader: in a list of duties, or in a sentence that speaks to them. */
const DUTY =
  /\b(?:vous|tu|t'es|votre|vos|ton|ta|tes|you|you'll|your)\b|^\s*(?:[-*•·→>▸✓✔✦~]|\d{1,2} ?[.)/]|[^\w\s"'([])|^\s*[a-z]{2,14}(?:er|ir|re|ez|ing)\b|: ?[a-z]+(?:ing|er|ir)\b/

function tradesFound(cue: Cue, fields: readonly Field[]): Found[] {
  const asked = cue.patterns.flatMap((pattern) =>
    fields
      .flatMap((field) => passages(cue, field, [pattern]))
      .filter(({ field, start }) => {
        const { start: from, end } = sentenceAround(field.scope, start)
        return DUTY.test(field.scope.text.slice(from, end))
      })
      .slice(0, 1),
  )
  return asked.length >= MANY_TRADES ? asked : []
}

function hitOf(source: Source, cue: Cue, found: Found[]): CueHit {
  const value = found.some((one) => one.value === 1) ? 1 : 0.5
  const kept = withoutOverlaps(found.filter((one) => one.value === value).map(toPhrase(cue)))
  const most = cue.id === 'many-trades' ? kept.length : MOST_SPANS
  return {
    cue,
    value,
    spans: kept.slice(0, most).map(({ field, start, end }) => {
      const range = originalRange(field.folded, ...withoutBlanks(field.folded.text, start, end))
      const words = wholeWords(source[field.name], range.start, range.end)
      return spanOf(source, field.name, words.start, words.end)
    }),
  }
}

function withoutBlanks(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end)
  return [start + words.search(/\S|$/), start + words.trimEnd().length]
}

/** Words that a passage is widened by, so that it can be read alone. */
const MOST_WORDS = 5
const TITLE_PART = /[,;:()[\]|/\n]| - /g

/** A longer part of a title is no name of a role. */
const LONGEST_TITLE_PART = 120

/** Patterns match what tells; people read a phrase: of a title its whole part, of a text up to its noun. */
function toPhrase({ field: only }: Cue): (found: Found) => Found {
  return (found) => {
    if (only === 'title') return { ...found, ...titlePart(found) }
    const { text } = found.field.folded
    return { ...found, end: phraseEnd(text, found.start, found.end, MOST_WORDS, true) }
  }
}

function titlePart({ field, start, end }: Found): { start: number; end: number } {
  const { text } = field.folded
  let from = 0
  let to = text.length
  for (const part of text.matchAll(TITLE_PART)) {
    if (part.index + part[0].length <= start) from = part.index + part[0].length
    else if (part.index >= end) to = Math.min(to, part.index)
  }
  return to - from > LONGEST_TITLE_PART ? { start, end } : { start: from, end: to }
}

/** Overlapping passages of one cue become one. */
function withoutOverlaps(found: Found[]): Found[] {
  const merged: Found[] = []
  const inOrder = [...found].sort(
    (a, b) => a.field.name.localeCompare(b.field.name) || a.start - b.start,
  )
  for (const one of inOrder) {
    const last = merged.at(-1)
    if (last !== undefined && last.field === one.field && one.start < last.end) {
      last.end = Math.max(last.end, one.end)
    } else {
      merged.push({ ...one })
    }
  }
  return merged
}
