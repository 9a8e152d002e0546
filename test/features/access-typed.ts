/** What people and programs type into forms. */
import fc from 'fast-check'

/** What would come alive if it stood in a page as it is. */
export const MARKUP = [
  '<zzel onzz=1>',
  '"><zzel onzz=1>',
  "'><zzel onzz='1'>",
  '" onzz="1',
  "' onzz='1",
  ' onzz=1 ',
  '</textarea><zzel>',
  '</title><zzel>',
  '</script><script>zzel()</script>',
  '<script src=//zzel.example></script>',
  '<img src=x onerror=zzel()>',
  '--><zzel>',
  ']]><zzel/>',
  '&lt;zzel&gt;&#60;zzel&#62;',
  '[a](javascript:zzel())',
  '![a](https://zzel.example/a.png)',
  '<https://a.example/"onzz="1>',
  'javascript:zzel()',
  'data:text/html,<zzel>',
  'https://a.example/"><zzel>',
  'https://a.example/?q=" onzz="1',
  '<%= zzel %><%~ it.page %>{{zzel}}',
  '`onzz=1`\n\n```zzel" onzz="1\n```',
  '<svg><style><zzel onzz=1>',
] as const
const UNITS = [
  '\0',
  '\u{ad}',
  '\u202e',
  '\u200b',
  '\ud800',
  '\udfff',
  '\u{1f44d}',
  '\r\n',
  '\u2028',
  'İ',
]

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(...UNITS) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', '0', '-1', '1e309', '9'.repeat(400), '2026-02-30'),
  },
)
/** A few of them, one after the other; now and then a great many. */
export const typed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a '.repeat(9000), '<zzel>'.repeat(2000), '\0'.repeat(5000)),
  },
)

/** As a browser encodes, but for lone surrogates, which a program may send as they are. */
export function encode(text: string): string {
  return [...text]
    .map((character) => {
      if (character.isWellFormed()) return encodeURIComponent(character)
      const code = character.charCodeAt(0)
      const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
      return bytes.map((byte) => `%${byte.toString(16)}`).join('')
    })
    .join('')
}
