/** Who judges here: curators, and the admins who choose them. */
import type { Role } from '../domain/accounts.ts'
import type { Locale } from '../domain/codes.ts'
import { closeSessions, storeAccount } from './accounts.ts'
import { appendAudit } from './audit.ts'
import { type Db, engineOf, type Trx } from './database.ts'

const MOST_PEOPLE = 200
const MONTH = 30 * 86_400_000 // ms

export type Person = {
  id: number
  email: string
  role: Exclude<Role, 'employer'>
  /** When the account was made, UTC ms. */
  since: number
  /** UTC ms; null: none yet. */
  lastDecisionAt: number | null
  /** Decisions of the last 30 days, without those that were undone. */
  decisions: number
}

/**
 * Curators and admins, by address. The accounts are found along accounts_role, the decisions of each
 * along decisions_at and decisions_curator.
 */
export async function findPeople(db: Db, now: number): Promise<Person[]> {
  const first = await db
    .selectFrom('decisions')
    .select('id')
    .where('at', '>', now - MONTH)
    .orderBy('at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'email', 'role'])
    .select((eb) => eb.fn.coalesce('roleAt', 'createdAt').as('since'))
    .select((eb) => [
      eb
        .selectFrom('decisions')
        .select('decisions.at')
        .whereRef('decisions.curatorId', '=', 'accounts.id')
        .orderBy('decisions.id', 'desc')
        .limit(1)
        .as('lastDecisionAt'),
      eb
        .selectFrom('decisions')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('decisions.curatorId', '=', 'accounts.id')
        // Ids are given in the order of time: of somebody's decisions only the last ones are read.
        .where('decisions.id', '>=', first?.id ?? 0)
        .where('decisions.at', '>', now - MONTH)
        .where('decisions.undoneAt', 'is', null)
        .as('decisions'),
    ])
    .where('role', '<>', 'employer')
    .orderBy('email')
    .limit(MOST_PEOPLE)
    .execute()
  return rows.map((row) => ({
    ...row,
    role: row.role as Person['role'],
    lastDecisionAt: row.lastDecisionAt ?? null,
    decisions: row.decisions ?? 0,
  }))
}

export type RoleChange = {
  /** Lower case, validated. */
  email: string
  role: Role
  /** The admin who asks for it; null: the operator, from the command line. */
  adminId: number | null
  /** Of a new account. */
  locale: Locale
  now: number
}

export type RoleOutcome =
  | { outcome: 'done'; accountId: number; from: Role; isNew: boolean; locale: Locale }
  /** It has that role already: nothing was done. */
  | { outcome: 'same'; accountId: number }
  /** unknown: there is no such account to take a role from. not-admin: whoever asks is none any more. */
  | { outcome: 'unknown' | 'last-admin' | 'not-admin' }

/**
 * Gives an account another role, made when it is new, and ends its sessions: what a browser held under
 * the old role is good for nothing under the new one. Of two admins who take each other's role at the
 * same time, one stays.
 */
export async function changeRole(trx: Trx, change: RoleChange): Promise<RoleOutcome> {
  const { email, role, adminId, locale, now } = change
  await engineOf(trx).takeTurn(trx, 'roles')
  if (adminId !== null && !(await isAdmin(trx, adminId))) return { outcome: 'not-admin' }
  const known = await trx
    .selectFrom('accounts')
    .select(['id', 'role', 'locale'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (!known && role === 'employer') return { outcome: 'unknown' }
  const account = known ?? (await storeAccount(trx, { email, locale, now }))
  const { id, role: from } = account
  if (from === role) return { outcome: 'same', accountId: id }
  if (from === 'admin' && !(await hasOtherAdmin(trx, id))) return { outcome: 'last-admin' }
  await trx.updateTable('accounts').set({ role, roleAt: now }).where('id', '=', id).execute()
  await closeSessions(trx, id)
  const actor = adminId === null ? {} : { actorId: adminId }
  await appendAudit(trx, [
    { at: now, action: 'role', ...actor, detail: { account: id, from, to: role } },
  ])
  return { outcome: 'done', accountId: id, from, isNew: !known, locale: account.locale }
}

async function isAdmin(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', id)
    .where('role', '=', 'admin')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Whether an account may judge here: a curator or an admin, and not banned. To be asked inside the
 * transaction that writes: what stood when the request came in may be over.
 */
export async function isCurator(trx: Trx, accountId: number): Promise<boolean> {
  const row = await trx
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .where('role', 'in', ['curator', 'admin'])
    .where('bannedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether an account is the board's only admin. */
export async function isLastAdmin(db: Db, id: number): Promise<boolean> {
  return (await isAdmin(db, id)) && !(await hasOtherAdmin(db, id))
}

/** Along accounts_role. */
async function hasOtherAdmin(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', 'admin')
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
