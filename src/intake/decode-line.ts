import { isUtf8 } from 'node:buffer'

/** The text of a line, and what was wrong with its bytes. */
export type DecodedLine = { text: string; warning: string | null }

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')
const BROKEN = /\ufffd/g

/**
 * Reads the bytes of a line as UTF-8. Where they are not, the line is taken for Windows-1252, the
 * encoding of older spreadsheets, unless other characters of it are good UTF-8: then only the bad
 * bytes are lost. Either is said aloud.
 */
export function decodeLine(bytes: Buffer): DecodedLine {
  if (isUtf8(bytes)) return { text: utf8.decode(bytes), warning: null }
  const text = utf8.decode(bytes)
  if (hasAccents(text.replace(BROKEN, ''))) {
    const count = text.match(BROKEN)?.length ?? 0
    return { text, warning: `${count} bytes are not UTF-8 and are replaced by "\ufffd"` }
  }
  return { text: windows1252.decode(bytes), warning: 'not UTF-8: read as Windows-1252' }
}

function hasAccents(text: string): boolean {
  return /[^\0-\x7f]/.test(text)
}
