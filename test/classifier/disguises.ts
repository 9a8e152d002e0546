/** Ways to hide words from a reader of patterns and not from people. */
const spacedBy = (sign: string) => (word: string) => [...word].join(sign)
const words = (text: string, change: (word: string) => string) =>
  text.replace(/[\p{L}\p{N}]{3,}/gu, change)

export const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  'zero-width spaces': (text) => words(text, spacedBy('\u200b')),
  'zero-width joiners': (text) => text.replaceAll('e', 'e\u200d'),
  'soft hyphens': (text) => words(text, spacedBy('\u00ad')),
  'bidirectional marks': (text) => `\u202e${text.replaceAll('a', 'a\u2066')}`,
  'Cyrillic letters': (text) => text.replaceAll('e', 'е').replaceAll('a', 'а').replaceAll('o', 'о'),
  'Greek letters': (text) => text.replaceAll('o', 'ο').replaceAll('a', 'α'),
  'full width': (text) =>
    text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'mathematical bold': (text) =>
    text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  'all capitals': (text) => text.toUpperCase(),
  'no accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'accents apart': (text) => text.normalize('NFD'),
  'combining marks': (text) => text.replaceAll('i', 'i\u0307'),
  'spaced letters': (text) => text.replace(/[\p{L}]{4,}/gu, (word) => ` ${spacedBy(' ')(word)} `),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0\u202f '),
  'HTML around words': (text) => text.replace(/\p{L}{3,}/gu, (word) => `<b>${word}</b>`),
}
