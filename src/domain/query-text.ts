/** The words of a query string as they were typed, made fit to read. */

const CONTROL = /[\0-\x1f\x7f]/g

/** The raw query of a URL: each name with its values in order. */
export type RawQuery = ReadonlyMap<string, readonly string[]>

/** Reads `a=1&a=2` strictly as names and values; broken percent-escapes stay as typed. */
export function readQuery(search: string): RawQuery {
  const query = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(search)) {
    const values = query.get(name)
    if (values) values.push(value)
    else query.set(name, [value])
  }
  return query
}

/** A value that is read as it stands. */
export const plain = (value: string): string => value

/** An amount as people type it: "60 000 $", "45k", "$60,000" are digits with signs between. */
export function asAmount(value: string): string {
  const digits = value.replace(/[\s\u00a0\u202f$€]|,(?=\d{3}\b)/g, '')
  return digits.replace(/^(\d{1,4})k$/i, '$1000')
}

/** Text as typed, without what no database takes: NUL, control characters, lone surrogates. */
export function tidy(text: string): string {
  return text.toWellFormed().replaceAll('\ufffd', '').replace(CONTROL, ' ').normalize('NFC').trim()
}

/** A value as a message shows it. */
export function shown(value: string): string {
  return tidy(value).slice(0, 60)
}

/** At most `length` UTF-16 units, never half a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, length).toWellFormed().replaceAll('\ufffd', '').trim()
}
