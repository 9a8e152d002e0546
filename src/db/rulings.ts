/** What curators decided of a posting's flag, or of its place on the board, as its readers see it. */
import type { Db } from './database.ts'

export const RULINGS = ['uphold', 'clear', 'remove', 'keep', 'restore'] as const

/** What an employer is shown of them: also that something came back to be mended. */
const SHOWN = [...RULINGS, 'return'] as const

export type Ruling = {
  id: number
  action: (typeof SHOWN)[number]
  reason: string | null
  /** The reasons in words; null: none were given, or they were redacted. */
  note: string | null
  isRedacted: boolean
  at: number
}

/** The decisions about a posting that stand, for its employer, newest first (index decisions_posting). */
export async function findRulings(db: Db, postingId: number, limit: number): Promise<Ruling[]> {
  const rows = await standing(db, postingId).where('action', 'in', SHOWN).limit(limit).execute()
  return rows.map(toRuling)
}

/** A ruling on the flag of a posting, as the public reads it. */
export type Finding = Ruling & {
  /** Since when its employer contests it and until when that is to be answered; null: it does not. */
  contested: { at: number; dueAt: number } | null
}

/** The finding behind a flag that a person decided: the newest ruling on it, when it says the same. */
export async function getFinding(
  db: Db,
  postingId: number,
  flag: 'upheld' | 'cleared',
): Promise<Finding | null> {
  const row = await standing(db, postingId)
    .where('action', 'in', ['uphold', 'clear'])
    .limit(1)
    .executeTakeFirst()
  if (row?.action !== (flag === 'upheld' ? 'uphold' : 'clear')) return null
  const appeal = await db
    .selectFrom('appeals')
    .select(['createdAt as at', 'dueAt'])
    .where('decisionId', '=', row.id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return { ...toRuling(row), contested: appeal ?? null }
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
