/** The log of what was done to postings. It only grows: a trigger refuses anything else. */
import type { Db } from './database.ts'

export type AuditEntry = {
  /** UTC ms. */
  at: number
  /** flag, expire, … */
  action: string
  /** Account id; absent: the program. */
  actorId?: number
  postingId?: number
  /** The decision that it tells of: such an entry stands in the public log. */
  decisionId?: number
  /** Ids, codes and hashes only; never words about people. */
  detail: Record<string, string | number | boolean | null>
}

const BATCH = 500 // entries a statement; each binds 6 values of the 32 766 that SQLite takes

/** Appends entries in the given order. */
export async function appendAudit(db: Db, entries: readonly AuditEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += BATCH) {
    await db
      .insertInto('auditEntries')
      .values(
        entries
          .slice(from, from + BATCH)
          .map(({ at, action, actorId, postingId, decisionId, detail }) => ({
            at,
            action,
            actorId: actorId ?? null,
            postingId: postingId ?? null,
            decisionId: decisionId ?? null,
            detail: JSON.stringify(detail),
          })),
      )
      .execute()
  }
}
