/** Where a page ends, as an opaque word in a URL. */

/** The last posting of a page; `grade` only where the list is ordered by it. */
export type PageEnd = { grade: number | null; datePosted: number; id: number }

/** A cursor of [A-Za-z0-9_-]+, below 100 characters. */
export function writeCursor({ grade, datePosted, id }: PageEnd): string {
  const text = [grade ?? 'r', datePosted, id].join(':')
  return Buffer.from(text, 'latin1').toString('base64url')
}

/**
 * The inverse of {@link writeCursor}.
 * @param isGraded whether the list is ordered by grade: a cursor of the other order fits no place
 * @returns null for anything that `writeCursor` would not have written
 */
export function readCursor(cursor: string, isGraded: boolean): PageEnd | null {
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  const match = /^(r|[012]):(-?\d{1,16}):(\d{1,16})$/.exec(text)
  if (!match) return null
  const grade = match[1] === 'r' ? null : Number(match[1])
  const end = { grade, datePosted: Number(match[2]), id: Number(match[3]) }
  const fits = Number.isSafeInteger(end.datePosted) && Number.isSafeInteger(end.id)
  return fits && (grade !== null) === isGraded && writeCursor(end) === cursor ? end : null
}
