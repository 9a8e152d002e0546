/** Someone signed in, for tests that begin behind the sign-in. */
import type { LightMyRequestResponse } from 'fastify'
import { openSession, storeAccount } from '../src/db/accounts.ts'
import { type Trx, withTransaction } from '../src/db/database.ts'
import type { Role } from '../src/domain/accounts.ts'
import { csrfOf } from '../src/http/guard.ts'
import type { OpenBoard } from './app.ts'
import { NOW } from './support.ts'

export type Fields = Record<string, string | readonly string[]>
export type SignedIn = {
  accountId: number
  email: string
  /** Null when it belongs to none. */
  organizationId: number | null
  cookie: string
  csrf: string
  get: (url: string) => Promise<LightMyRequestResponse>
  /** Sends a form as the board's own pages do, with the session's token. */
  post: (url: string, fields?: Fields) => Promise<LightMyRequestResponse>
}
export type Who = {
  email?: string
  role?: Role
  /** Its organization; null: none. */
  organization?: { name?: string; isVerified?: boolean; trust?: number } | null
}

let made = 0

/** An account with a session and, unless told otherwise, a verified organization of good standing. */
export async function signIn(board: OpenBoard, who: Who = {}): Promise<SignedIn> {
  made++
  const { email = `someone${made}@atelier${made}.example`, role = 'employer' } = who
  const { accountId, organizationId, token } = await withTransaction(board.db, async (trx) => {
    const account = await storeAccount(trx, { email, locale: 'fr', now: NOW, role })
    const organization =
      who.organization === null ? null : await insertOrganization(trx, who.organization ?? {})
    if (organization !== null) {
      await trx
        .insertInto('memberships')
        .values({ organizationId: organization, accountId: account.id, createdAt: NOW })
        .execute()
    }
    const token = await openSession(trx, account.id, NOW)
    return { accountId: account.id, organizationId: organization, token }
  })
  return withSession(board, { accountId, email, organizationId, token })
}

async function insertOrganization(
  trx: Trx,
  { name = `Atelier ${made}`, isVerified = true, trust = 1 }: NonNullable<Who['organization']>,
): Promise<number> {
  const { id } = await trx
    .insertInto('organizations')
    .values({
      slug: `atelier-${made}`,
      name,
      nameKey: `atelier ${made} ~${made}`,
      kind: 'in-house',
      domain: isVerified ? `atelier${made}.example` : null,
      verifiedAt: isVerified ? NOW : null,
      trust,
      createdAt: NOW,
      site: `https://atelier${made}.example`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function withSession(
  { app, get }: OpenBoard,
  who: { accountId: number; email: string; organizationId: number | null; token: string },
): SignedIn {
  const { token, ...rest } = who
  const cookie = `__Host-sid=${token}`
  const csrf = csrfOf(token)
  return {
    ...rest,
    cookie,
    csrf,
    get: (url) => get(url, { cookie }),
    post: (url, fields = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: {
          cookie,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: encodeForm({ csrf, ...fields }),
      }),
  }
}

/** A form's fields as a browser sends them. */
export function encodeForm(fields: Fields): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  }
  return body.toString()
}
