/** Accounts, their sessions and the organizations they belong to. */
import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { type Role, sessionEnd } from '../domain/accounts.ts'
import type { Locale } from '../domain/codes.ts'
import type { Db, Trx } from './database.ts'
import type { AccountsTable } from './tables.ts'

export type Account = Selectable<AccountsTable>
export type SessionRow = { id: number; createdAt: number; seenAt: number; account: Account }

const SEEN_EVERY = 5 * 60_000 // ms; a session in use is written no oftener

/** 256 bits from the system's generator, in 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token: reading the database opens no session. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * The account of an address, made when it is new.
 * @param email lower case, validated
 */
export async function storeAccount(
  trx: Trx,
  {
    email,
    locale,
    now,
    role = 'employer',
  }: { email: string; locale: Locale; now: number; role?: Role },
): Promise<Account> {
  const made = await trx
    .insertInto('accounts')
    .values({ email, locale, role, createdAt: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (made) return made
  return trx.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirstOrThrow()
}

/**
 * Opens a session.
 * @returns its token, which only the browser keeps
 */
export async function openSession(db: Db, accountId: number, now: number): Promise<string> {
  const token = newToken()
  await db
    .insertInto('sessions')
    .values({ tokenHash: hashToken(token), accountId, createdAt: now, seenAt: now })
    .execute()
  return token
}

/** The living session of a token, or null. A session in use lives on until its absolute limit. */
export async function findSession(db: Db, token: string, now: number): Promise<SessionRow | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.accountId')
    .select([
      'sessions.id as sessionId',
      'sessions.createdAt as openedAt',
      'sessions.seenAt',
      'accounts.id',
      'accounts.email',
      'accounts.role',
      'accounts.locale',
      'accounts.createdAt',
      'accounts.bannedAt',
      'accounts.roleAt',
    ])
    .where('sessions.tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  if (!row) return null
  const { sessionId: id, openedAt, seenAt, ...account } = row
  const session = { id, createdAt: openedAt, seenAt, account }
  if (sessionEnd(session, account.role) <= now) return null
  if (seenAt < now - SEEN_EVERY) {
    await db.updateTable('sessions').set({ seenAt: now }).where('id', '=', id).execute()
  }
  return session
}

/**
 * Ends one session of an account.
 * @returns false when the account has no such session
 */
export async function closeSession(db: Db, id: number, accountId: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends the session that a browser holds, whoever's it is. */
export async function closeSessionOf(db: Db, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('tokenHash', '=', hashToken(token)).execute()
}

const MOST_SESSIONS = 100 // listed

/** The living sessions of an account, the newest first, at most 100. */
export async function findSessions(
  db: Db,
  { id, role }: Pick<Account, 'id' | 'role'>,
  now: number,
): Promise<{ id: number; createdAt: number; seenAt: number }[]> {
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'createdAt', 'seenAt'])
    .where('accountId', '=', id)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_SESSIONS)
    .execute()
  return sessions.filter((session) => sessionEnd(session, role) > now)
}

/** Ends every session of an account. */
export async function closeSessions(db: Db, accountId: number): Promise<void> {
  await db.deleteFrom('sessions').where('accountId', '=', accountId).execute()
}

/** Mails to an account are written in its language. */
export async function setLocale(db: Db, id: number, locale: Locale): Promise<void> {
  await db.updateTable('accounts').set({ locale }).where('id', '=', id).execute()
}

/** Ids of the organizations that an account belongs to, oldest membership first. */
export async function organizationsOf(db: Db, accountId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('memberships')
    .select('organizationId')
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .orderBy('organizationId')
    .execute()
  return rows.map(({ organizationId }) => organizationId)
}
