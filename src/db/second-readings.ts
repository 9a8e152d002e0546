/** A second curator judges words that another one decided on, without seeing what was decided. */
import {
  CONTRACTS,
  type Contract,
  isInternshipLike,
  type Lang,
  type Level,
} from '../domain/codes.ts'
import { UNDO_WITHIN } from '../domain/decision.ts'
import { fnv1a } from '../text/fnv1a.ts'
import type { Db, Trx } from './database.ts'
import { belongsTo } from './employer-ties.ts'
import { HAS_WORDS } from './labels.ts'
import { isCurator } from './people.ts'

const YEAR = 365 * 86_400_000 // ms
/** Newest labels among which a reader's next one is drawn. */
const MOST_DRAWN = 500

/** Words to be read again. */
export type Reading = {
  labelId: number
  title: string
  text: string
  lang: Lang
  contract: Contract
}

export type Reader = { curatorId: number; now: number }

/**
 * The next words for a curator, or null: of the newest decisions of others within 12 months about
 * internships, the one whose hash with the reader comes first, so that it stays until it is answered
 * and each reader meets them in another order. None of an organization that the curator belongs to, and
 * none of a posting that they decided on themselves. By the index labels_created, bounded.
 */
export async function findReading(db: Db, reader: Reader): Promise<Reading | null> {
  const ids = await readableBy(db, reader, readable(db, reader))
  const order = (id: number) => fnv1a(`${reader.curatorId} ${id}`)
  const [first] = ids
    .map((id) => ({ id, order: order(id) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id - b.id))
  if (first === undefined) return null
  return db
    .selectFrom('labels')
    .select(['id as labelId', 'title', 'text', 'lang', 'contract'])
    .where('id', '=', first.id)
    .executeTakeFirstOrThrow()
}

/**
 * Keeps what a curator said of words that they may read; sent twice, the first answer stays.
 * @returns false when those words are not, or no longer, theirs to read; null for somebody who is no
 *   curator any more
 */
export async function storeReading(
  trx: Trx,
  reader: Reader,
  { labelId, isFlag, level }: { labelId: number; isFlag: boolean; level: Level },
): Promise<boolean | null> {
  const { curatorId, now } = reader
  if (!(await isCurator(trx, curatorId))) return null
  const readings = trx
    .selectFrom('secondReadings')
    .select('id')
    .where('labelId', '=', labelId)
    .where('curatorId', '=', curatorId)
  if (await readings.executeTakeFirst()) return true
  const label = readable(trx, reader).where('labels.id', '=', labelId)
  if ((await readableBy(trx, reader, label)).length === 0) return false
  await trx
    .insertInto('secondReadings')
    .values({ labelId, curatorId, isFlag: isFlag ? 1 : 0, level, createdAt: now })
    .onConflict((conflict) => conflict.columns(['labelId', 'curatorId']).doNothing())
    .execute()
  return true
}

/** Ids of those that are not about the curator's own employer, by an address or what was handed in. */
async function readableBy(
  db: Db,
  { curatorId: id }: Reader,
  query: ReturnType<typeof readable>,
): Promise<number[]> {
  const curator = await db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!curator) return []
  const rows = await query.execute()
  return rows
    .filter((ties) => !belongsTo({ id, ...curator }, { isMember: false, ...ties }))
    .map((row) => row.id)
}

function readable(db: Db, { curatorId, now }: Reader) {
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom('labels')
        .select(['id', 'postingId', 'organizationId', 'curatorId', 'contract'])
        .where('state', '=', 'active')
        .where(HAS_WORDS)
        .where('createdAt', '>', now - YEAR)
        .where('createdAt', '<=', now - UNDO_WITHIN)
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST_DRAWN)
        .as('labels'),
    )
    .leftJoin('organizations', 'organizations.id', 'labels.organizationId')
    .leftJoin('postings', 'postings.id', 'labels.postingId')
    .select(['labels.id', 'organizations.domain'])
    .select(['postings.submittedBy', 'postings.applyUrl', 'postings.applyEmail'])
    .where('labels.curatorId', 'is not', null)
    .where('labels.curatorId', '<>', curatorId)
    .where('labels.contract', 'in', CONTRACTS.filter(isInternshipLike))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('secondReadings')
            .select('secondReadings.id')
            .whereRef('secondReadings.labelId', '=', 'labels.id')
            .where('secondReadings.curatorId', '=', curatorId),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('labels as mine')
            .select('mine.id')
            .whereRef('mine.postingId', '=', 'labels.postingId')
            .where('mine.curatorId', '=', curatorId),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('memberships')
            .select('memberships.accountId')
            .whereRef('memberships.organizationId', '=', 'labels.organizationId')
            .where('memberships.accountId', '=', curatorId),
        ),
      ),
    )
}
