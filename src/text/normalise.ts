/**
 * Text made comparable: folded for matching, with a way back to the exact words that were written.
 */

/** A folded text. `starts[i]` and `ends[i]` are the UTF-16 offsets in the original of folded unit i. */
export type Folded = { text: string; starts: Uint32Array; ends: Uint32Array }

/** Longest text that any pattern is run on, in UTF-16 units; the rest is stored but not read. */
export const MAX_READ = 20_000

const MARKS = /\p{M}/gu
/** Zero-width, bidirectional and soft-hyphen characters: invisible, and used to hide words. */
const INVISIBLE = /^[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\ufe00-\ufe0f]$/u
/** Letters that look Latin, and the one or two Latin letters that a reader sees. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i',
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ո: 'n',
  α: 'a', ο: 'o', ρ: 'p', ν: 'v', ι: 'i', κ: 'k', τ: 't', υ: 'u',
  '’': "'", ʼ: "'", '‘': "'", '`': "'", '´': "'", '“': '"', '”': '"', '«': '"', '»': '"',
  '‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-', '…': '...',
}
const SPACE = /^[\s\u00a0\u202f\u2007\u3000\0]$/u
const ASCII = /^[\x21-\x40\x5b-\x7e]$/

/**
 * Folds a text for matching: lower case, no accents, plain quotes and hyphens, runs of white space
 * as one space (a line break stays one "\n"), no invisible characters, look-alike letters made
 * Latin, and gender forms reduced to the first one ("chargé·e" → "charge", "animateur·trice" →
 * "animateur"). Linear in the length; at most {@link MAX_READ} units are read.
 */
export function fold(original: string): Folded {
  const out: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const emit = (unit: string, start: number, end: number) => {
    out.push(unit)
    starts.push(start)
    ends.push(end)
  }
  const length = Math.min(original.length, MAX_READ)
  for (let at = 0; at < length; ) {
    const character = String.fromCodePoint(original.codePointAt(at)!)
    const next = at + character.length
    if (ASCII.test(character)) {
      emit(character, at, next)
    } else if (SPACE.test(character)) {
      const last = out.at(-1)
      const unit = character === '\n' || character === '\r' ? '\n' : ' '
      if (last !== ' ' && last !== '\n') emit(unit, at, next)
      else if (unit === '\n') out[out.length - 1] = '\n'
    } else if (!INVISIBLE.test(character)) {
      for (const unit of foldCharacter(character)) emit(unit, at, next)
    }
    at = next
  }
  return withoutGenderForms({
    text: out.join(''),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  })
}

/** One character as lower-case units without marks; a lone surrogate gives nothing. */
function foldCharacter(character: string): string {
  const known = LOOKALIKES[character]
  if (known !== undefined) return known
  if (/^[\ud800-\udfff]$/.test(character)) return ''
  const plain = character.normalize('NFKD').replace(MARKS, '').toLowerCase()
  let folded = ''
  for (const unit of plain) folded += LOOKALIKES[unit] ?? unit
  return folded
}

/**
 * The written second gender, after at least three letters: ·e, (e), (-trice), /euse, .e.s …
 * A plain hyphen counts only before endings that are no words of their own.
 */
const GENDER_FORM =
  /(?<=[a-z]{3})(?:[·•./]|\(-?)(?:e|ne|le|se|ve|te|euse|rice|trice|ice|ere|iere)\)?(?:[·.]?s\)?)?(?![\w@-]|\.[a-z])|(?<=[a-z]{3})-(?:ne|trice|rice|euse|ere)s?(?![\w-])|(?<=[a-z]{3})-e(?:-s|s)?(?=[\s,;:)])/g

function withoutGenderForms(folded: Folded): Folded {
  const cuts: [number, number][] = []
  for (const match of folded.text.matchAll(GENDER_FORM)) {
    cuts.push([match.index, match.index + match[0].length])
  }
  if (cuts.length === 0) return folded
  const keep: number[] = []
  let from = 0
  for (const [start, end] of cuts) {
    for (let i = from; i < start; i++) keep.push(i)
    from = end
  }
  for (let i = from; i < folded.text.length; i++) keep.push(i)
  const starts = new Uint32Array(keep.length)
  const ends = new Uint32Array(keep.length)
  const units: string[] = []
  keep.forEach((unit, i) => {
    units.push(folded.text[unit]!)
    starts[i] = folded.starts[unit]!
    ends[i] = folded.ends[unit]!
  })
  // A removed ending belongs to the word before it, so that a span shows "chargé·e" whole.
  for (const [start, end] of cuts) {
    const before = keep.lastIndexOf(start - 1)
    if (before >= 0) ends[before] = folded.ends[end - 1]!
  }
  return { text: units.join(''), starts, ends }
}

/** Where folded units [start, end) stand in the original, as UTF-16 offsets. */
export function originalRange(
  folded: Folded,
  start: number,
  end: number,
): { start: number; end: number } {
  if (!(start >= 0 && start < end && end <= folded.text.length)) {
    throw new RangeError(`no folded units [${start}, ${end}) in ${folded.text.length}`)
  }
  return { start: folded.starts[start]!, end: folded.ends[end - 1]! }
}

/** A text as it may be stored: NFC, without NUL, with lone surrogates and CRLF repaired. */
export function clean(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n')
}
