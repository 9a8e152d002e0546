/** Keeps the search index in step with the way in which this board makes words out of text. */
import { STEM_VERSION } from '../text/stem.ts'
import { getBoardState, nextDataVersion, setBoardState } from './board-state.ts'
import { type Db, engineOf, type Trx, withTransaction } from './database.ts'
import { searchWords } from './search-index.ts'

const STATE = 'stem_version'
const BATCH = 200 // postings a transaction

/**
 * Indexes all postings anew, a batch a transaction, when the words in the index were made by another
 * STEM_VERSION. Interrupted, it begins again the next time; two processes at once do it twice.
 * @returns postings that were indexed
 */
export async function ensureSearchIndex(db: Db): Promise<number> {
  if ((await getBoardState(db, STATE)) === STEM_VERSION) return 0
  let [count, after] = [0, 0]
  for (;;) {
    const ids = await nextIds(db, after)
    if (ids.length === 0) break
    await withTransaction(db, (trx) => reindex(trx, ids))
    count += ids.length
    after = ids.at(-1)!
  }
  await setBoardState(db, STATE, STEM_VERSION)
  return count
}

async function nextIds(db: Db, after: number): Promise<number[]> {
  const rows = await db
    .selectFrom('postings')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .execute()
  return rows.map(({ id }) => id)
}

/** Indexes some postings anew: their words or their employer's name are others now. */
export async function reindex(trx: Trx, ids: readonly number[]): Promise<void> {
  await nextDataVersion(trx)
  const rows = await trx
    .selectFrom('postings')
    .leftJoin('organizations', 'organizations.id', 'postings.organizationId')
    .select(['postings.id', 'postings.title', 'postings.text', 'organizations.name'])
    .where('postings.id', 'in', ids)
    .execute()
  for (const { id, title, text, name } of rows) {
    await engineOf(trx).replaceSearch(trx, id, searchWords(title, text, name))
  }
}
