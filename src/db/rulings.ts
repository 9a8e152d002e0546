/** What curators decided of a posting's flag, or of its place on the board, as its readers see it. */
import type { Db } from './database.ts'

export const RULINGS = ['uphold', 'clear', 'remove', 'keep', 'restore'] as const

export type Ruling = {
  id: number
  action: (typeof RULINGS)[number]
  reason: string | null
  /** The reasons in words; null: none were given, or they were redacted. */
  note: string | null
  isRedacted: boolean
  at: number
}

/** The rulings about a posting that stand, newest first (index decisions_posting). */
export async function findRulings(db: Db, postingId: number, limit: number): Promise<Ruling[]> {
  const rows = await standing(db, postingId).where('action', 'in', RULINGS).limit(limit).execute()
  return rows.map(toRuling)
}

/** The finding behind an upheld flag, or null: the newest ruling on the flag when it upheld it. */
export async function getFinding(db: Db, postingId: number): Promise<Ruling | null> {
  const row = await standing(db, postingId)
    .where('action', 'in', ['uphold', 'clear'])
    .limit(1)
    .executeTakeFirst()
  return row?.action === 'uphold' ? toRuling(row) : null
}

function standing(db: Db, postingId: number) {
  return db
    .selectFrom('decisions')
    .select(['id', 'action', 'reason', 'note', 'redactedAt', 'at'])
    .where('postingId', '=', postingId)
    .where('undoneAt', 'is', null)
    .orderBy('id', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof standing>['executeTakeFirstOrThrow']>>

function toRuling({ redactedAt, note, action, ...rest }: Row): Ruling {
  const isRedacted = redactedAt !== null
  const ruling = action as Ruling['action']
  return { ...rest, action: ruling, note: isRedacted ? null : note, isRedacted }
}
