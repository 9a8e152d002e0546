/**
 * What the board forgets by itself: links that no longer work, ended sessions, drafts never begun,
 * files that were sent in and never imported, what readers added to reports.
 */
import { type CompiledQuery, type SqlBool, sql } from 'kysely'
import { CURATOR_SESSION_LIFE, SESSION_IDLE, SESSION_LIFE } from '../domain/accounts.ts'
import type { Db } from './database.ts'

const BATCH = 500 // rows a statement
const DAY = 86_400_000 // ms
const LINKS_KEPT = DAY // after they expired: an address is counted until then
const EMPTY_DRAFTS_KEPT = 30 * DAY // never written on, without title and text

const UNSTARTED_UPLOADS_KEPT = 7 * DAY // checked, never imported

type Table = 'mailedLinks' | 'sessions' | 'drafts' | 'uploads'
type Query = { compile: () => CompiledQuery; execute: () => Promise<{ id: number }[]> }
type Forgettable = { table: Table; old: (db: Db, now: number) => Query }

/** What goes, and the query that finds one batch of it by an index. */
export const FORGETTABLE: readonly Forgettable[] = [
  {
    table: 'mailedLinks',
    old: (db, now) =>
      db
        .selectFrom('mailedLinks')
        .select('id')
        .where('expiresAt', '<=', now - LINKS_KEPT)
        .limit(BATCH),
  },
  {
    table: 'sessions',
    old: (db, now) =>
      db
        .selectFrom('sessions')
        .select('id')
        .where('seenAt', '<=', now - SESSION_IDLE)
        .limit(BATCH),
  },
  {
    table: 'sessions',
    old: (db, now) =>
      db
        .selectFrom('sessions')
        .innerJoin('accounts', 'accounts.id', 'sessions.accountId')
        .select('sessions.id')
        .where((eb) =>
          eb.or([
            eb('sessions.createdAt', '<=', now - SESSION_LIFE),
            eb.and([
              eb('accounts.role', '<>', 'employer'),
              eb('sessions.createdAt', '<=', now - CURATOR_SESSION_LIFE),
            ]),
          ]),
        )
        .limit(BATCH),
  },
  {
    table: 'drafts',
    old: (db, now) =>
      db
        .selectFrom('drafts')
        .select('id')
        .where('updatedAt', '<=', now - EMPTY_DRAFTS_KEPT)
        .where(sql<SqlBool>`version = 1`) // as the index drafts_old spells it
        .where('postingId', 'is', null)
        .where('repostsId', 'is', null)
        .where('fields', 'like', '%"title":""%')
        .where('fields', 'like', '%"text":""%')
        .limit(BATCH),
  },
  {
    table: 'uploads',
    old: (db, now) =>
      db
        .selectFrom('uploads')
        .select('id')
        .where(sql<SqlBool>`state in ('checked', 'discarded', 'failed')`) // as uploads_old spells it
        .where('updatedAt', '<=', now - UNSTARTED_UPLOADS_KEPT)
        .limit(BATCH),
  },
]

/**
 * Deletes what is past its time, a few rows a statement; again at the same instant it finds nothing.
 * It looks before it writes, so that it takes no lock when there is nothing to do.
 * @param now UTC ms
 * @param options.dryRun only counts, at most one batch of each kind
 * @returns how many rows went, or would
 */
export async function forgetOld(
  db: Db,
  now: number,
  options: { dryRun?: boolean } = {},
): Promise<number> {
  let forgotten = 0
  for (const { table, old } of FORGETTABLE) {
    for (;;) {
      const ids = (await old(db, now).execute()).map(({ id }) => id)
      forgotten += ids.length
      if (ids.length > 0 && !options.dryRun) {
        await db.deleteFrom(table).where('id', 'in', ids).execute()
      }
      if (ids.length < BATCH || options.dryRun) break
    }
  }
  return forgotten
}

const REPORT_NOTES_KEPT = 90 * DAY // after the report ended
const OPEN_REPORT_NOTES_KEPT = 365 * DAY // after it was made, where nobody ever decided

/**
 * Erases what readers added to reports that ended long ago, or were never decided; the codes stay.
 * By the index reports_ended, which holds only reports with such words.
 * @param now UTC ms
 * @returns how many, at most one batch of each
 */
export async function eraseReportNotes(db: Db, now: number): Promise<number> {
  const withNote = db.selectFrom('reports').select('id').where('note', 'is not', null).limit(BATCH)
  const ended = await withNote.where('endedAt', '<=', now - REPORT_NOTES_KEPT).execute()
  const undecided = await withNote
    .where('endedAt', 'is', null)
    .where('createdAt', '<=', now - OPEN_REPORT_NOTES_KEPT)
    .execute()
  const ids = [...ended, ...undecided].map(({ id }) => id)
  if (ids.length === 0) return 0
  await db.updateTable('reports').set({ note: null }).where('id', 'in', ids).execute()
  return ids.length
}
