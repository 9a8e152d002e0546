/** Turns a description written in HTML into the plain Markdown that the board stores. */

const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]{0,2000})?\/?>/gi
const LOOKS_LIKE_HTML =
  /<\/?(?:p|br|ul|ol|li|div|h[1-6]|strong|b|em|i|span|table|tr|td|section|article|a)(?:\s[^<>]{0,2000})?\/?>/i
const ENTITY = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);/gi
const SILENT = /<(script|style|head|template|noscript)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi

/** What a tag leaves behind; tags that are absent leave nothing. */
const BLOCKS = 'p|div|section|article|table|ul|ol|blockquote|header|footer|main|dl|pre'
const MARKS: Readonly<Record<string, string>> = {
  br: '\n',
  tr: '\n',
  td: ' ',
  th: ' ',
  dt: '\n',
  dd: '\n',
  '/li': '',
  li: '\n- ',
  hr: '\n\n',
  strong: '**',
  '/strong': '**',
  b: '**',
  '/b': '**',
  ...Object.fromEntries(
    BLOCKS.split('|').flatMap((tag) => [
      [tag, '\n\n'],
      [`/${tag}`, '\n\n'],
    ]),
  ),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((level) => [
      [`h${level}`, '\n\n## '],
      [`/h${level}`, '\n\n'],
    ]),
  ),
}

/** Latin letters and signs that French and English pages write as entities. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    shy: '',
    copy: '©',
    reg: '®',
  },
  ...{
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    euml: 'ë',
    agrave: 'à',
    acirc: 'â',
    auml: 'ä',
    ccedil: 'ç',
  },
  ...{
    icirc: 'î',
    iuml: 'ï',
    ocirc: 'ô',
    ouml: 'ö',
    ugrave: 'ù',
    ucirc: 'û',
    uuml: 'ü',
    oelig: 'œ',
    aelig: 'æ',
  },
  ...{
    Eacute: 'É',
    Egrave: 'È',
    Ecirc: 'Ê',
    Agrave: 'À',
    Acirc: 'Â',
    Ccedil: 'Ç',
    Icirc: 'Î',
    Ocirc: 'Ô',
    OElig: 'Œ',
  },
  ...{
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  },
  ...{
    bull: '•',
    middot: '·',
    deg: '°',
    euro: '€',
    trade: '™',
    times: '×',
    sup2: '²',
    frac12: '½',
    ntilde: 'ñ',
  },
}

/** True when a text holds tags that belong to a page and not to a sentence. */
export function isHtml(text: string): boolean {
  return LOOKS_LIKE_HTML.test(text)
}

/**
 * HTML as plain text: paragraphs and list items keep their lines, headings become "##", bold becomes
 * "**", scripts and styles vanish, entities become letters. What comes out is text and is escaped
 * like any other wherever it is shown.
 */
export function fromHtml(html: string): string {
  const marked = withoutComments(html)
    .replace(SILENT, '')
    .replace(TAG, (_, slash: string, tag: string) => MARKS[`${slash}${tag.toLowerCase()}`] ?? '')
  return tidy(decodeEntities(marked))
}

function withoutComments(html: string): string {
  const kept: string[] = []
  let from = 0
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', start)
    if (end < 0) break
    kept.push(html.slice(from, start))
    from = end + '-->'.length
  }
  return kept.join('') + html.slice(from)
}

/** Entities as the characters that they stand for; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const isHex = name[1] === 'x' || name[1] === 'X'
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10)
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : ''
  })
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim())
  return lines
    .join('\n')
    .replace(/(^|\n)(-|##)\s+(?=[^\s#-])/g, '$1$2 ')
    .replace(/(^|\n)(?:-|##|\*{4})(?=\n|$)/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
