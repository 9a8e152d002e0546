/** How the postings of an employer of the board are told from those of any file. */

/** Where the postings of an organization of the board come from: no import of files says so. */
export function ownSource(organizationId: number): string {
  return `org:${organizationId}`
}

/** External ids of postings that were written on the board begin so; no row of a file has such a one. */
const WRITTEN_HERE = 'form:'

/** The external id of what a draft becomes. */
export function writtenId(draftId: number): string {
  return `${WRITTEN_HERE}${draftId}`
}

/** The external id of a row of a file, whatever it calls itself: never that of a written posting. */
export function rowId(id: string): string {
  return id.startsWith(WRITTEN_HERE) ? `file:${id}` : id
}
