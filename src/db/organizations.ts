/** Employers. Two spellings of one name are one organization. */
import type { Employer } from '../domain/codes.ts'
import { clean } from '../text/normalise.ts'
import { Banned, isBanned } from './bans.ts'
import type { Db, Trx } from './database.ts'
import { keyOf, slugOf } from './keys.ts'
import { decideVerification, join, lockOrganization } from './memberships.ts'
import { reindex } from './reindex.ts'
import type { OrganizationRow } from './tables.ts'

/** Organizations that one account may make. */
export const MAX_MADE = 5
const MAX_REINDEXED = 500 // open postings that are found under a new name at once

/**
 * The organization of that name, made when it is new.
 * @param kind fills in what the organization lacks; a known kind is kept
 * @returns its id and the name that the board shows, or null for an empty name
 */
export async function storeOrganization(
  trx: Trx,
  name: string | null,
  kind: Employer | null,
  now: number,
): Promise<{ id: number; name: string } | null> {
  const shown = clean(name ?? '').trim()
  const nameKey = keyOf(shown)
  if (nameKey === '') return null
  const known = await trx
    .selectFrom('organizations')
    .select(['id', 'name', 'kind'])
    .where('nameKey', '=', nameKey)
    .executeTakeFirst()
  if (!known) {
    const { id } = await trx
      .insertInto('organizations')
      .values({ slug: await freeSlug(trx, nameKey), name: shown, nameKey, kind, createdAt: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, name: shown }
  }
  if (known.kind === null && kind !== null) {
    await trx.updateTable('organizations').set({ kind }).where('id', '=', known.id).execute()
  }
  return { id: known.id, name: known.name }
}

/** What a member says of an organization. */
export type OrganizationWords = { name: string; kind: Employer; site: string | null }

/**
 * Makes an organization of the board with its first member. It never is the one that imports know by
 * that name: its key holds a sign that no key of a name does.
 * @returns its id and slug, or null when the account has made {@link MAX_MADE} already
 * @throws Banned
 */
export async function makeOrganization(
  trx: Trx,
  { name, kind, site }: OrganizationWords,
  { accountId, now }: { accountId: number; now: number },
): Promise<{ id: number; slug: string } | null> {
  await lockAccount(trx, accountId)
  if (await isBanned(trx, { accountId })) throw new Banned('the account is banned')
  if ((await countMade(trx, accountId)) >= MAX_MADE) return null
  const slug = await freeSlug(trx, keyOf(name))
  const { id } = await trx
    .insertInto('organizations')
    .values({ slug, name, nameKey: `~${slug}`, kind, site, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('organizations')
    .set({ nameKey: ownKey(name, id) })
    .where('id', '=', id)
    .execute()
  await join(trx, { organizationId: id, accountId, now })
  return { id, slug }
}

/**
 * Changes what an organization of the board says of itself; its address stays. security: under another
 * name it is trusted no more: a person reads what it hands in next.
 * @returns isRenamed: another name, not just another spelling of it
 */
export async function changeOrganization(
  trx: Trx,
  id: number,
  words: OrganizationWords,
  now: number,
): Promise<{ isRenamed: boolean }> {
  await lockOrganization(trx, id)
  const before = await trx
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const isRenamed = keyOf(before.name) !== keyOf(words.name)
  await trx
    .updateTable('organizations')
    .set({ ...words, nameKey: ownKey(words.name, id), ...(isRenamed && { trust: 0 }) })
    .where('id', '=', id)
    .execute()
  await decideVerification(trx, id, now)
  if (before.name === words.name) return { isRenamed }
  const open = await trx
    .selectFrom('postings')
    .select('id')
    .where('organizationId', '=', id)
    .where('status', '=', 'published')
    .orderBy('datePosted', 'desc')
    .limit(MAX_REINDEXED)
    .execute()
  const ids = open.map((posting) => posting.id)
  if (ids.length > 0) await reindex(trx, ids)
  return { isRenamed }
}

/** The organizations that an account belongs to, by name. */
export function findOrganizationsOf(db: Db, accountId: number): Promise<OrganizationRow[]> {
  return db
    .selectFrom('organizations')
    .innerJoin('memberships', 'memberships.organizationId', 'organizations.id')
    .selectAll('organizations')
    .where('memberships.accountId', '=', accountId)
    .orderBy('organizations.nameKey')
    .limit(100)
    .execute()
}

/** An organization by its slug for a member of it; null for anyone else, as for none of that slug. */
export async function getOwnOrganization(
  db: Db,
  slug: string,
  accountId: number,
): Promise<OrganizationRow | null> {
  const row = await db
    .selectFrom('organizations')
    .innerJoin('memberships', 'memberships.organizationId', 'organizations.id')
    .selectAll('organizations')
    .where('organizations.slug', '=', slug)
    .where('memberships.accountId', '=', accountId)
    .executeTakeFirst()
  return row ?? null
}

/**
 * security: `keyOf` gives letters and digits, or signs alone; never a `~` before digits. So an import
 * that names this employer does not attach to it, and its members gain nothing over what others
 * imported under its name.
 */
function ownKey(name: string, id: number): string {
  return `${keyOf(name)} ~${id}`
}

/** Who made an organization joined it at the instant it was made. */
async function countMade(trx: Trx, accountId: number): Promise<number> {
  const { count } = await trx
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organizationId')
    .whereRef('memberships.createdAt', '=', 'organizations.createdAt')
    .where('memberships.accountId', '=', accountId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Makes those who count an account's organizations take turns. */
async function lockAccount(trx: Trx, id: number): Promise<void> {
  await trx
    .updateTable('accounts')
    .set((eb) => ({ role: eb.ref('role') }))
    .where('id', '=', id)
    .execute()
}

async function freeSlug(trx: Trx, nameKey: string): Promise<string> {
  const base = slugOf(nameKey)
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    const taken = await trx
      .selectFrom('organizations')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (!taken) return slug
  }
}
