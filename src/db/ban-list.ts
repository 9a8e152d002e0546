/** Which organizations publish nothing here any more, and why. */
import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Why an organization is banned, by the last decision about it: for whoever may read it. */
export type BanWords = {
  organizationId: number
  slug: string
  name: string
  bannedAt: number
  reason: string | null
  note: string | null
}

const MOST_LISTED = 100
/** Open postings counted one by one. */
export const MOST_OPEN = 1000

/** The banned organizations, the last one first. Along organizations_banned. */
export async function findBans(db: Db): Promise<BanWords[]> {
  return withNotes(db, await banned(db).limit(MOST_LISTED).execute())
}

/** The banned organizations that an account belongs to. Along memberships_account. */
export async function findBansOf(db: Db, accountId: number): Promise<BanWords[]> {
  const rows = await banned(db)
    .innerJoin('memberships', 'memberships.organizationId', 'organizations.id')
    .where('memberships.accountId', '=', accountId)
    .limit(MOST_LISTED)
    .execute()
  return withNotes(db, rows)
}

/** An organization that somebody is about to ban. */
export type Bannable = {
  slug: string
  name: string
  isBanned: boolean
  /** What a ban would remove, counted up to one more than MOST_OPEN. */
  open: number
}

/** The organization of that slug, or null; its open postings are counted along postings_own. */
export async function getBannable(db: Db, slug: string): Promise<Bannable | null> {
  const row = await db
    .selectFrom('organizations')
    .select(['id', 'slug', 'name', 'bannedAt'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!row) return null
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from (select id from postings
    where organization_id = ${row.id} and is_own = 1 and status in ('published', 'awaiting-review')
    limit ${sql.lit(MOST_OPEN + 1)}) as counted`.execute(db)
  return { slug, name: row.name, isBanned: row.bannedAt !== null, open: rows[0]?.count ?? 0 }
}

function banned(db: Db) {
  return db
    .selectFrom('organizations')
    .select([
      'organizations.id as organizationId',
      'organizations.slug',
      'organizations.name',
      'organizations.bannedAt',
      'organizations.banReason as reason',
    ])
    .where('organizations.bannedAt', 'is not', null)
    .orderBy('organizations.bannedAt', 'desc')
    .orderBy('organizations.id')
}

type BanRow = Omit<BanWords, 'bannedAt' | 'note'> & { bannedAt: number | null }

/** With the words of the decision: along decisions_organization. */
async function withNotes(db: Db, rows: readonly BanRow[]): Promise<BanWords[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ organizationId }) => organizationId)
  const decisions = await db
    .selectFrom('decisions')
    .select(['organizationId', 'note'])
    .where('organizationId', 'in', ids)
    .where('action', '=', 'ban')
    .orderBy('id')
    .execute()
  const notes = new Map(decisions.map((row) => [row.organizationId, row.note])) // the last one stays
  return rows.map((row) => ({
    ...row,
    bannedAt: row.bannedAt!,
    note: notes.get(row.organizationId) ?? null,
  }))
}
