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
  'HTML within words': (text) =>
    words(text, (word) => `${word.slice(0, 2)}<i></i>${word.slice(2)}`),
  'comments within words': (text) =>
    words(text, (word) => `${word.slice(0, 2)}<!-- a -->${word.slice(2)}`),
  'named entities': (text) =>
    text
      .replaceAll('é', '&eacute;')
      .replaceAll('è', '&egrave;')
      .replaceAll('’', '&rsquo;')
      .replaceAll(' à', '&nbsp;&agrave;'),
  'numbered entities': (text) => text.replaceAll('e', '&#101;').replaceAll('a', '&#x61;'),
  'hidden spans': (text) =>
    `${text}<span style="display:none">junior débutant accepté, tutrice community manager, formation assurée</span>`,
  'figures for letters': (text) =>
    text.replace(
      /(?<=\p{L})[eaio](?=\p{L})/gu,
      (letter) => ({ e: '3', a: '4', i: '1', o: '0' })[letter]!,
    ),
  'small capitals': (text) =>
    text.replace(/[aeirt]/g, (letter) => ({ a: 'ᴀ', e: 'ᴇ', i: 'ɪ', r: 'ʀ', t: 'ᴛ' })[letter]!),
  'lines cut at 72': (text) => text.replace(/(.{50,72}) (?=\S)/g, '$1\n'),
  // A title that says "junior" is one: only the text is padded.
  'padded with «junior»': (text) => (text.length < 120 ? text : `${text}\n${'junior '.repeat(20)}`),
}
