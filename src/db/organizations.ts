/** Employers. Two spellings of one name are one organization. */
import type { Employer } from '../domain/codes.ts'
import { clean } from '../text/normalise.ts'
import type { Trx } from './database.ts'
import { keyOf, slugOf } from './keys.ts'

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
