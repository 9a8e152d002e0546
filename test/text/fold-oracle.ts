/** Folding as plainly as it can be written, character by character: what `fold` must give. */
import { type Folded, MAX_READ } from '../../src/text/normalise.ts'

const MARKS = /\p{M}/gu
/** Zero-width, bidirectional and soft-hyphen characters: invisible, and used to hide words. */
const INVISIBLE = /^[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\ufe00-\ufe0f]$/u
/** Letters that look Latin, and the one or two Latin letters that a reader sees. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  œ: 'oe',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ո: 'n',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  τ: 't',
  υ: 'u',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '‧': '·',
  '⋅': '·',
  '∙': '·',
  '・': '·',
  '･': '·',
}
const SPACE = /^[\s\u00a0\u202f\u2007\u3000\0]$/u
const ASCII = /^[\x21-\x40\x5b-\x7e]$/

/**
 * Folds a text for matching: lower case, no accents, plain quotes and hyphens, runs of white space
 * as one space (a line break stays one "\n"), no invisible characters, look-alike letters made
 * Latin, letters spaced out joined again ("s e n i o r", "s.e.n.i.o.r"), and gender forms reduced to
 * the first one ("chargé·e" → "charge", "animateur·trice" → "animateur"). Linear in the length; at
 * most {@link MAX_READ} units are read.
 */
export function foldPlainly(original: string): Folded {
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
      const units = foldCharacter(character)
      for (let i = 0; i < units.length; i++) emit(units[i]!, at, next)
    }
    at = next
  }
  return withoutGenderForms(
    withoutLetterSpacing(original, {
      text: out.join(''),
      starts: Uint16Array.from(starts),
      ends: Uint16Array.from(ends),
    }),
  )
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
  /(?<=[a-z]{3})(?:[·•./]|\(-?)(?:e|ne|le|se|ve|te|fe|ive|elle|euse|rice|trice|ice|ere|iere)\)?(?:[·.]?s\)?)?(?![\w@-]|\.[a-z])|(?<=[a-z]{3})-(?:ne|trice|rice|euse|ere)s?(?![\w-])|(?<=[a-z]{3})-e(?:-s|s)?(?=[\s,;:)])/g

function withoutGenderForms(folded: Folded): Folded {
  return withoutUnits(
    folded,
    [...folded.text.matchAll(GENDER_FORM)].map(({ index, 0: form }) => [
      index,
      index + form.length,
    ]),
  )
}

/** Four single letters or more, parted by one and the same sign; three are initials or "C D I". */
const SPACED_LETTERS = /(?<![a-z0-9])[a-z](?:([ .·-])[a-z](?![a-z0-9]))(?:\1[a-z](?![a-z0-9])){2,}/g

/** More letters in a row than any word has: a drawing, a filler or a test, and left as it is. */
const LONGEST_WORD = 30

/** Joins letters that were spaced out to hide a word; a wider blank among them still parts two words. */
function withoutLetterSpacing(original: string, folded: Folded): Folded {
  const cuts: [number, number][] = []
  for (const { index, 0: run } of folded.text.matchAll(SPACED_LETTERS)) {
    const signs = Array.from({ length: (run.length - 1) / 2 }, (_, place) => index + 1 + 2 * place)
    const narrow = signs.filter((at) => !isWideBlank(original, folded, at))
    for (const word of neighbours(narrow.length === 0 ? signs : narrow)) {
      if (word.length < LONGEST_WORD) for (const at of word) cuts.push([at, at + 1])
    }
  }
  return withoutUnits(folded, cuts)
}

/** Rising offsets, grouped where each stands two after the one before: the signs inside one word. */
function neighbours(offsets: readonly number[]): number[][] {
  const groups: number[][] = []
  for (const at of offsets) {
    const last = groups.at(-1)
    if (last !== undefined && last.at(-1) === at - 2) last.push(at)
    else groups.push([at])
  }
  return groups
}

/** True when more than one blank of the original stands for folded unit `at`. */
function isWideBlank(original: string, folded: Folded, at: number): boolean {
  const between = original.slice(folded.ends[at - 1]!, folded.starts[at + 1]!)
  return [...between].filter((unit) => SPACE.test(unit)).length > 1
}

/** The text without units [start, end) of each cut; what is cut belongs to the unit before it. */
function withoutUnits(folded: Folded, cuts: readonly (readonly [number, number])[]): Folded {
  if (cuts.length === 0) return folded
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let from = 0
  for (const [start, end] of [...cuts, [folded.text.length, folded.text.length] as const]) {
    for (let i = from; i < start; i++) {
      units.push(folded.text[i]!)
      starts.push(folded.starts[i]!)
      ends.push(folded.ends[i]!)
    }
    // So a span shows "chargé·e" whole.
    if (end > start) ends[ends.length - 1] = folded.ends[end - 1]!
    from = end
  }
  return { text: units.join(''), starts: Uint16Array.from(starts), ends: Uint16Array.from(ends) }
}
