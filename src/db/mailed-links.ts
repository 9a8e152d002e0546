/**
 * Links that the board sends by mail: single use, for a while. The token is made from the row's
 * nonce and the board's secret, so that a mail that is sent again holds the same link while neither
 * the database nor the queue holds a link that works; the row is found by the token's hash.
 */
import { createHmac } from 'node:crypto'
import type { Selectable } from 'kysely'
import { LINK_LIFE, type MailedLinkPurpose } from '../domain/accounts.ts'
import { hashToken, newToken } from './accounts.ts'
import type { Db, Trx } from './database.ts'
import type { MailedLinksTable } from './tables.ts'

export type MailedLink = Selectable<MailedLinksTable>
export type NewLink = {
  purpose: MailedLinkPurpose
  email: string
  organizationId?: number
  postingId?: number
  /** Same-origin path to go on to. */
  next?: string
  /** UTC ms. */
  now: number
}

/**
 * @param secret of the board (SECRET)
 * @returns the id of the row, for {@link tokenOf} when the mail is written
 */
export async function createLink(db: Db, secret: string, link: NewLink): Promise<number> {
  const { purpose, email, organizationId = null, postingId = null, next = null, now } = link
  const nonce = newToken()
  const { id } = await db
    .insertInto('mailedLinks')
    .values({
      purpose,
      nonce,
      tokenHash: hashToken(toToken(secret, purpose, nonce)),
      email,
      organizationId,
      postingId,
      next,
      createdAt: now,
      expiresAt: now + LINK_LIFE[purpose],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** How many links of a purpose an address was sent after an instant (UTC ms). */
export async function countLinks(
  db: Db,
  { email, purpose, since }: { email: string; purpose: MailedLinkPurpose; since: number },
): Promise<number> {
  const { count } = await db
    .selectFrom('mailedLinks')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('email', '=', email)
    .where('purpose', '=', purpose)
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

/** The token of a link as its mail spells it, or null when there is no such link any more. */
export async function tokenOf(db: Db, secret: string, id: number): Promise<string | null> {
  const link = await db
    .selectFrom('mailedLinks')
    .select(['purpose', 'nonce'])
    .where('id', '=', id)
    .executeTakeFirst()
  return link ? toToken(secret, link.purpose, link.nonce) : null
}

/**
 * The token for a mail that goes out now, or null when the link is gone, used, or made with another
 * secret. The link's life begins anew: a mail that waited for a mail server gives as much time.
 */
export async function tokenToSend(
  db: Db,
  secret: string,
  id: number,
  now: number,
): Promise<string | null> {
  const link = await db
    .selectFrom('mailedLinks')
    .select(['purpose', 'nonce', 'tokenHash'])
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  if (!link) return null
  const token = toToken(secret, link.purpose, link.nonce)
  if (hashToken(token) !== link.tokenHash) return null
  const expiresAt = now + LINK_LIFE[link.purpose]
  await db
    .updateTable('mailedLinks')
    .set({ expiresAt })
    .where('id', '=', id)
    .where('expiresAt', '<', expiresAt)
    .where('usedAt', 'is', null)
    .execute()
  return token
}

function toToken(secret: string, purpose: MailedLinkPurpose, nonce: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${nonce}`).digest('base64url')
}

/** The link of a token while it works; looking changes nothing, so that mail scanners may. */
export async function findLink(
  db: Db,
  token: string,
  purpose: MailedLinkPurpose,
  now: number,
): Promise<MailedLink | null> {
  const link = await db
    .selectFrom('mailedLinks')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', now)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return link ?? null
}

/** Uses a link up: of several at once, one gets it and the others null. */
export async function useLink(
  trx: Trx,
  token: string,
  purpose: MailedLinkPurpose,
  now: number,
): Promise<MailedLink | null> {
  const link = await trx
    .updateTable('mailedLinks')
    .set({ usedAt: now })
    .where('tokenHash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', now)
    .where('usedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return link ?? null
}
