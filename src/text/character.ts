/** What one character becomes when a text is folded: the rules, and a table of what they gave. */

const MARKS = /\p{M}/gu
/** Zero-width, bidirectional and soft-hyphen characters: invisible, and used to hide words. */
const INVISIBLE = /^[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\ufe00-\ufe0f]$/u
/** Letters that look Latin, and the one or two Latin letters that a reader sees. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  œ: 'oe',
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

/** True for white space of any width, and NUL. */
export const isSpace = (character: string) => SPACE.test(character)

/** One character as lower-case units without marks; what is invisible or a lone surrogate gives nothing. */
function foldCharacter(character: string): string {
  const known = LOOKALIKES[character]
  if (known !== undefined) return known
  if (INVISIBLE.test(character) || /^[\ud800-\udfff]$/.test(character)) return ''
  const plain = character.normalize('NFKD').replace(MARKS, '').toLowerCase()
  let folded = ''
  for (const unit of plain) folded += LOOKALIKES[unit] ?? unit
  return folded
}

/**
 * What {@link foldedUnit} says of characters that do not fold to one unit: the first surrogates, in
 * this order, since no character folds to half a pair.
 */
export const FOLDS_TO = {
  LINE_BREAK: 0xd800,
  BLANK: 0xd801,
  NOTHING: 0xd802,
  SEVERAL: 0xd803,
} as const

/** What is known of each UTF-16 unit; 0 until it is first met. */
const UNITS = new Uint16Array(0x10000)

/** What a UTF-16 unit folds to: one unit, or one of {@link FOLDS_TO} (`SEVERAL`: ask {@link foldedUnits}). */
export function foldedUnit(code: number): number {
  return UNITS[code] || learn(code)
}

function learn(code: number): number {
  const unit = ruleFor(String.fromCharCode(code))
  UNITS[code] = unit
  return unit
}

function ruleFor(character: string): number {
  if (ASCII.test(character)) return character.charCodeAt(0)
  if (character === '\n' || character === '\r') return FOLDS_TO.LINE_BREAK
  if (SPACE.test(character)) return FOLDS_TO.BLANK
  // Half of a pair says nothing without the other half.
  if (/^[\ud800-\udfff]$/.test(character)) return FOLDS_TO.SEVERAL
  const folded = foldCharacter(character)
  if (folded.length === 0) return FOLDS_TO.NOTHING
  return folded.length === 1 ? folded.charCodeAt(0) : FOLDS_TO.SEVERAL
}

/** Characters remembered at most; then all are forgotten. */
const MOST_REMEMBERED = 4096
const REMEMBERED = new Map<string, string>()

/** What a character of any plane folds to, when it is no white space. */
export function foldedUnits(character: string): string {
  const known = REMEMBERED.get(character)
  if (known !== undefined) return known
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear()
  const folded = foldCharacter(character)
  REMEMBERED.set(character, folded)
  return folded
}
