/** A passage of a posting: the words themselves and where they stand. */
export type Span = {
  field: 'title' | 'text'
  /** UTF-16 offsets into the field as stored; `end` is exclusive. */
  start: number
  end: number
  /** Exactly `field.slice(start, end)`. */
  text: string
}

/** What a reader (extraction, classifier, check) is given: the two fields that an employer writes. */
export type Source = { title: string; text: string }

/** Makes a span of `source[field]`, with its words. */
export function spanOf(source: Source, field: Span['field'], start: number, end: number): Span {
  return { field, start, end, text: source[field].slice(start, end) }
}

/** True when the span's words are exactly what stands at its offsets. */
export function isExact(source: Source, span: Span): boolean {
  return span.end > span.start && source[span.field].slice(span.start, span.end) === span.text
}
