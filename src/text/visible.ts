/**
 * What a person sees of a text that holds HTML, unit for unit as long as the text itself: so that
 * offsets stay, whatever is not seen becomes zero-width units, which folding leaves out.
 */

const UNSEEN = '\u200b'
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  middot: '·',
  bull: '•',
  euro: '€',
  oelig: 'œ',
  OElig: 'Œ',
  shy: '\u00ad',
}
/** "eacute", "Agrave": a letter and the mark over it. */
const MARKED = /^([A-Za-z])(acute|grave|circ|uml|cedil|tilde|ring)$/
const MARK: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  cedil: '\u0327',
  tilde: '\u0303',
  ring: '\u030a',
}

const COMMENT = /<!--[\s\S]{0,2000}?-->/g
/** An element that its own tag hides, up to the end of it. */
const HIDDEN =
  /<([a-z][a-z0-9]{0,10})\b(?=[^<>]{0,300}(?:display\s?:\s?none|visibility\s?:\s?hidden|font-size\s?:\s?0|opacity\s?:\s?0(?![.\d])|\shidden\b))[^<>]{0,300}>[^<]{0,2000}<\/\1\s?>/gi
const TAG = /<\/?[a-z][a-z0-9]{0,10}(?:[\s/][^<>]{0,300})?>/gi
/** Tags that begin a new line; all others stand within one. */
const BLOCK = /^<\/?(?:br|p|li|ul|ol|div|h[1-6]|tr|td|section)\b/i
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi

/**
 * The visible text: without tags, comments and elements that are styled away, entities as their
 * characters. Linear; a text without "<" and "&" is given back as it is.
 * @returns exactly as many UTF-16 units as `text`
 */
export function visibleText(text: string): string {
  let seen = text
  if (text.includes('<')) {
    const unseen = (hidden: string) => UNSEEN.repeat(hidden.length)
    seen = seen.replace(COMMENT, unseen).replace(HIDDEN, unseen)
    seen = seen.replace(TAG, (tag) =>
      BLOCK.test(tag) ? `\n${UNSEEN.repeat(tag.length - 1)}` : unseen(tag),
    )
  }
  if (!seen.includes('&')) return seen
  return seen.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    const character = name === undefined ? fromCode(decimal, hex) : fromName(name)
    return character === undefined ? entity : character.padEnd(entity.length, UNSEEN)
  })
}

function fromName(name: string): string | undefined {
  const [, letter, mark] = MARKED.exec(name) ?? []
  if (letter !== undefined && mark !== undefined) return (letter + MARK[mark]).normalize('NFC')
  return NAMED[name]
}

function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code < 0xe000)) return undefined
  return String.fromCodePoint(code)
}
